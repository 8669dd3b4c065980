extension Disclosure {
  /// Puts the rows right whose numbers slid into other columns, where that can be proven: data dictionary 7.
  ///
  /// The facts concerned are marked ``Fact/Status/repaired``; nothing printed changes. Returns a note for each row, with the
  /// equations that prove it.
  public mutating func repairRows() -> [Diagnostic] {
    guard Repairer.isNeeded(self) else { return [] }
    var repairer = Repairer(self)
    let notes = repairer.run()
    if !notes.isEmpty { self = repairer.disclosure }
    return notes
  }
}

/// Applies repairs, and keeps those that every equation bears out.
struct Repairer {
  private(set) var disclosure: Disclosure
  private let printed: Disclosure

  init(_ disclosure: Disclosure) {
    self.disclosure = disclosure
    printed = disclosure
  }

  /// Whether any list breaks an identity of its own.
  static func isNeeded(_ disclosure: Disclosure) -> Bool {
    EquationSystem(within: Evidence(disclosure, ofSeveralColumns: true)).equations.contains { $0.isBroken && $0.relation != .bound }
  }

  mutating func run() -> [Diagnostic] {
    var repair = RowRepair(Evidence(printed))
    var solutions = repair.moves()
    // Each round looks at all equations; what is not settled after some is not proven.
    for _ in 0..<Self.mostRounds where !solutions.isEmpty {
      disclosure = printed
      for move in solutions.joined() { apply(move) }
      let evidence = Evidence(disclosure)
      let system = EquationSystem(all: evidence)
      let broken = brokenCells(system)
      let failed = solutions.map { isContradicted($0, evidence, broken) }
      if !failed.contains(true) {
        let graph = EquationGraph(system, evidence)
        return solutions.flatMap { notes($0, graph) }
      }
      solutions = zip(solutions, failed).filter { !$0.1 }.map(\.0)
    }
    return []
  }

  private static let mostRounds = 16

  private mutating func apply(_ move: RowRepair.Move) {
    guard disclosure.statements[move.statement].move(move.fact, toColumn: move.column) else { return }
    disclosure.statements[move.statement].facts[move.fact].status = .repaired
  }

  /// The cells of equations that do not hold.
  private func brokenCells(_ system: EquationSystem) -> Set<Int32> {
    var cells: Set<Int32> = []
    for equation in system.equations where equation.isBroken && equation.relation != .correspondence {
      for term in system.terms[equation.terms] { cells.insert(term.cell) }
    }
    return cells
  }

  /// Whether a number of a moved row stands in an equation that does not hold.
  private func isContradicted(_ moves: [RowRepair.Move], _ evidence: Evidence, _ broken: Set<Int32>) -> Bool {
    guard let statement = moves.first?.statement else { return true }
    let facts = disclosure.statements[statement].facts
    let rows = Set(moves.map { facts[$0.fact].row })
    return facts.indices.contains { rows.contains(facts[$0].row) && broken.contains(evidence.cell(Int32($0), of: statement)) }
  }

  // MARK: Proof

  /// A note for each row that moved.
  private func notes(_ moves: [RowRepair.Move], _ graph: EquationGraph) -> [Diagnostic] {
    var rows: [Int] = []
    for move in moves {
      let row = disclosure.statements[move.statement].facts[move.fact].row
      if rows.last != row { rows.append(row) }
    }
    return rows.map { row in
      note(moves.filter { disclosure.statements[$0.statement].facts[$0.fact].row == row }, row, graph)
    }
  }

  private func note(_ moves: [RowRepair.Move], _ row: Int, _ graph: EquationGraph) -> Diagnostic {
    let statement = disclosure.statements[moves[0].statement]
    var note = Diagnostic(
      rule: .repairRow, .repairedRow(statement.rows[row].label),
      entity: disclosure.entity.name, statements: [statement.kind],
      witnesses: moves.map { Diagnostic.Witness(statement.facts[$0.fact]) })
    note.explanation = .slide(lines: [statement.rows[row].line])
    note.moves = moves.map { move in
      let fact = statement.facts[move.fact]
      let from = printed.statements[move.statement].facts[move.fact].column.map { statement.columns[$0].position } ?? 0
      return Diagnostic.Move(
        line: fact.place.line, fromCell: fact.place.cell, toCell: fact.place.cell + statement.columns[move.column].position - from,
        printed: fact.printed)
    }
    let equations = Set(moves.flatMap { graph.equations(of: graph.evidence.cell(Int32($0.fact), of: $0.statement)) })
    let numbers = FindingNumbers(graph.evidence, graph.system)
    note.equations = equations.sorted().lazy.map { graph.system.equations[Int($0)] }.filter { equation in
      equation.terms.count > 1 && equation.relation != .bound
    }.prefix(40).map { numbers.equation($0) }
    return note
  }
}
