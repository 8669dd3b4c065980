/// Explains broken equations by what happens to whole tables: another unit, columns in each other's place, rows twice or lost.
struct PatternSearch {
  private(set) var graph: EquationGraph
  private var open: Set<Int> = []
  private var faults: [Fault] = []

  init(_ graph: EquationGraph) { self.graph = graph }

  mutating func run(_ broken: [Int]) -> [Fault] {
    guard broken.count > 1 else { return [] }
    open = Set(broken)
    findUnits()
    findColumns()
    findRepeatedRows()
    findLostRows()
    return faults
  }

  private mutating func take(_ explanation: Fault.Explanation, _ equations: [Int]) {
    faults.append(Fault(equations: equations, explanation: explanation))
    open.subtract(equations)
  }

  private var evidence: Evidence { graph.evidence }

  /// The statement of a printed cell.
  private func statement(_ cell: Int32) -> Int { evidence.statement(of: cell) }

  // MARK: Units

  /// A statement whose numbers are all off by 10 000.
  private mutating func findUnits() {
    var counts: [Int: Int] = [:]
    for number in open {
      let printed = graph.terms(of: number).filter { graph.isPrinted($0.cell) }
      let statements = Set(printed.map { statement($0.cell) })
      if statements.count > 1 { for statement in statements { counts[statement, default: 0] += 1 } }
    }
    let ranked = counts.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (statement, _) in ranked {
      for isTooSmall in [true, false] {
        guard let changes = scaled(statement, up: isTooSmall), let repaired = graph.effect(of: changes) else { continue }
        let own = repaired.filter(open.contains)
        guard own.count > 1 else { continue }
        take(.unit(statement: statement, isTooSmall: isTooSmall), own)
        break
      }
    }
  }

  /// All numbers of a statement in the other unit.
  private func scaled(_ statement: Int, up: Bool) -> [Int32: Quantity]? {
    var changes: [Int32: Quantity] = [:]
    for fact in evidence.disclosure.statements[statement].facts.indices {
      let cell = evidence.cell(Int32(fact), of: statement)
      let quantity = graph.system.quantities[Int(cell)]
      if up {
        let (value, overflows) = quantity.value.multipliedReportingOverflow(by: 10_000)
        if overflows { return nil }
        changes[cell] = Quantity(value: value, unit: min(quantity.unit * 10_000, powerOfTen(8)))
      } else {
        changes[cell] = Quantity(value: quantity.value / 10_000, unit: max(1, quantity.unit / 10_000))
      }
    }
    return changes
  }

  // MARK: Columns

  /// Two columns of a list in each other's place.
  private mutating func findColumns() {
    for number in evidence.sheets.indices where evidence.sheets[number].columns.count > 1 {
      let sheet = evidence.sheets[number]
      let columns = brokenColumns(number)
      guard columns.count > 0 else { continue }
      var best: (first: Int32, second: Int32, repaired: [Int])?
      for first in columns {
        for second in sheet.columnPlaces where second != first && (second > first || !columns.contains(second)) {
          if graph.isSpent { return }
          guard let repaired = graph.effect(of: swapped(number, first, second))?.filter(open.contains) else { continue }
          if repaired.count > max(1, best?.repaired.count ?? 0) { best = (min(first, second), max(first, second), repaired) }
        }
      }
      if let best { take(.columns(sheet: number, first: best.first, second: best.second), best.repaired) }
    }
  }

  /// The columns of a list that stand in broken equations.
  private func brokenColumns(_ number: Int) -> [Int32] {
    let sheet = evidence.sheets[number]
    var columns: Set<Int32> = []
    for row in sheet.rowPlaces {
      for column in sheet.columnPlaces where !columns.contains(column) {
        guard let cell = evidence.cell(sheet, row, column) else { continue }
        if graph.equations(of: cell).contains(where: { open.contains(Int($0)) }) { columns.insert(column) }
      }
    }
    return columns.sorted()
  }

  private func swapped(_ number: Int, _ first: Int32, _ second: Int32) -> [Int32: Quantity] {
    let sheet = evidence.sheets[number]
    var changes: [Int32: Quantity] = [:]
    for row in sheet.rowPlaces {
      let left = cell(number, row, first)
      let right = cell(number, row, second)
      if let left { changes[left] = right.map { graph.system.quantities[Int($0)] } ?? Quantity.none }
      if let right { changes[right] = left.map { graph.system.quantities[Int($0)] } ?? Quantity.none }
    }
    return changes
  }

  /// The printed number of a cell, or its blank.
  private func cell(_ number: Int, _ row: Int32, _ column: Int32) -> Int32? {
    evidence.cell(evidence.sheets[number], row, column)
      ?? graph.system.knownCell(of: Blank(sheet: Int32(number), row: row, column: column))
  }

  // MARK: Rows

  /// A row that is printed twice, one behind the other or not.
  private mutating func findRepeatedRows() {
    for number in evidence.sheets.indices {
      let sheet = evidence.sheets[number]
      let rows = evidence.disclosure.statements[sheet.statement].rows
      for node in sheet.rowAxis.nodes where node.parts.count > 1 {
        for (place, row) in node.parts.enumerated().dropFirst() {
          let twin = node.parts[..<place].first { isTwin(sheet, $0, row) && rows[sheet.rows[Int($0)]].label == rows[sheet.rows[Int(row)]].label }
          guard twin != nil else { continue }
          var changes: [Int32: Quantity] = [:]
          for column in sheet.columnPlaces { if let cell = evidence.cell(sheet, row, column) { changes[cell] = Quantity.none } }
          guard let repaired = graph.effect(of: changes)?.filter(open.contains), !repaired.isEmpty else { continue }
          take(.repeated(sheet: number, row: row), repaired)
        }
      }
    }
  }

  /// Whether two rows print the same numbers, and at least one.
  private func isTwin(_ sheet: Sheet, _ first: Int32, _ second: Int32) -> Bool {
    var isPrinted = false
    for column in sheet.columnPlaces {
      let left = evidence.cell(sheet, first, column).map { graph.value($0) }
      guard left == evidence.cell(sheet, second, column).map({ graph.value($0) }) else { return false }
      isPrinted = isPrinted || left != nil
    }
    return isPrinted
  }

  /// A row that other statements print and whose amounts the totals of a list hold, but not its rows.
  private mutating func findLostRows() {
    struct Key: Hashable {
      let statement: Int32
      let coordinates: Coordinates
    }
    var lost: [Key: [Int]] = [:]
    var order: [Key] = []
    let rows: DimensionSet = [
      DimensionSet(.function), DimensionSet(.economy), DimensionSet(.governmentEconomy), DimensionSet(.budgetUnit), DimensionSet(.project),
    ]
    for number in open.sorted() where graph.system.equations[number].rule == "agreement.absent" {
      guard let first = graph.terms(of: number).first else { continue }
      let equation = graph.system.equations[number]
      let sums = open.filter { other in
        let sum = graph.system.equations[other]
        guard sum.relation == .sum, sum.rule.hasPrefix("rollup."), sum.difference.magnitude == equation.difference.magnitude else { return false }
        return graph.terms(of: other).contains { graph.isPrinted($0.cell) && statement($0.cell) == Int(equation.silent) }
      }
      guard !sums.isEmpty else { continue }
      let key = Key(statement: equation.silent, coordinates: evidence.fact(first.cell).fact.coordinates.restricted(to: rows))
      if lost[key] == nil { order.append(key) }
      lost[key, default: []] += [number] + sums.sorted().prefix(1)
    }
    for key in order {
      guard let equations = lost[key]?.filter(open.contains), !equations.isEmpty else { continue }
      take(.lost(statement: Int(key.statement)), Array(Set(equations)).sorted())
    }
  }
}
