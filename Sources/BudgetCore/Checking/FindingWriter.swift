/// Turns faults and roundings into findings that a clerk can act on.
struct FindingWriter {
  private let evidence: Evidence
  private let system: EquationSystem
  private let numbers: FindingNumbers
  private(set) var findings = BoundedFindings()
  /// The numbers that alone explain a finding.
  private var accused: Set<Int32> = []

  init(_ evidence: Evidence, _ system: EquationSystem) {
    self.evidence = evidence
    self.system = system
    numbers = FindingNumbers(evidence, system)
  }

  // MARK: Faults

  mutating func write(_ fault: Fault) {
    let equations = fault.equations.map { system.equations[$0] }
    guard let first = equations.first, findings.hasRoom(severity(equations)) else { return }
    var finding = self.finding(first.rule, severity(equations), equations)
    finding.equations = equations.prefix(Self.mostEquations).map { numbers.equation($0) }
    finding.sides = sides(finding.equations)
    finding.explanation = explanation(fault)
    if case .cells = fault.explanation {
      finding.suspects = fault.suspects.prefix(Self.mostSuspects).map { suspect($0) }
      if fault.suspects.count == 1 { accused.insert(fault.suspects[0].cell) }
      if finding.suspects.count == 1, let suspect = finding.suspects.first {
        finding.sides = Diagnostic.Sides(expected: suspect.implied, actual: Amount(fen: value(fault.suspects[0].cell)))
      } else {
        finding.deciding = finding.suspects.first?.number
      }
    }
    findings.list(finding)
  }

  /// What explains a fault, as data.
  private func explanation(_ fault: Fault) -> Diagnostic.Explanation {
    switch fault.explanation {
    case .cells where fault.suspects.count == 1:
      let suspect = fault.suspects[0]
      return Int(suspect.cell) < system.factCount ? .cell(Diagnostic.Slip(value(suspect.cell), suspect.implied)) : .blank
    case .cells, .none: return .none
    case .transfer: return .transfer(from: suspect(fault.suspects[0]), to: suspect(fault.suspects[1]))
    case .columns(let sheet, let left, let right): return .columns(title: title(sheet), column(sheet, left), column(sheet, right))
    case .unit(let statement, let isTooSmall):
      let printed = isTooSmall ? AmountUnit.tenThousandYuan : .yuan
      return .unit(title: evidence.disclosure.statements[statement].title, printed: printed, factor: 10_000)
    case .repeated(let sheet, let row):
      let row = evidence.disclosure.statements[evidence.sheets[sheet].statement].rows[evidence.sheets[sheet].rows[Int(row)]]
      return .rowTwice(title: title(sheet), label: row.label, line: row.line)
    case .lost(let statement, let whole):
      return .rowLost(title: evidence.disclosure.statements[statement].title, under: whole.map { numbers.witness($0) })
    }
  }

  private func column(_ sheet: Int, _ place: Int32) -> Diagnostic.Explanation.Column {
    let column = evidence.disclosure.statements[evidence.sheets[sheet].statement].columns[evidence.sheets[sheet].columns[Int(place)]]
    return Diagnostic.Explanation.Column(position: column.position + 1, heading: column.path.last ?? "")
  }

  /// The sides of the equation that is told.
  private func sides(_ equations: [Diagnostic.Equation]) -> Diagnostic.Sides? {
    equations.first.map { Diagnostic.Sides(expected: $0.right, actual: $0.left) }
  }

  /// More equations than these are not kept with a finding.
  private static let mostEquations = 40

  private static let mostSuspects = 24

  private func severity(_ equations: [Equation]) -> Diagnostic.Severity {
    equations.map { $0.agreement == .oneUnitApart ? .warning : $0.rule.severity }.max() ?? .error
  }

  // MARK: Rounding

  /// Differences that rounding explains: one note for all prints of one sum.
  mutating func writeRoundings() {
    var known: [[Int64]: Int?] = [:]
    for equation in system.equations where !equation.isWeak {
      // What a number found wrong makes uneven is not rounded.
      if system.terms[equation.terms].contains(where: { accused.contains($0.cell) }) { continue }
      guard case .rounded(let isLikely) = equation.agreement, equation.relation != .bound, equation.relation != .correspondence else { continue }
      let key = system.terms[equation.terms].map { value($0.cell) }
      let severity: Diagnostic.Severity = isLikely ? .note : .warning
      if let place = known[key] {
        guard let place else { continue }
        let other = self.finding(equation.rule, severity, [equation])
        findings.change { Self.merge(other, into: &$0[place]) }
      } else if findings.hasRoom(severity) {
        var finding = self.finding(equation.rule, severity, [equation])
        finding.equations = [numbers.equation(equation)]
        finding.sides = sides(finding.equations)
        finding.explanation = .rounding(isLikely: isLikely)
        known[key] = findings.listed.count
        findings.list(finding)
      } else {
        known[key] = .some(nil)
      }
    }
  }

  private static func merge(_ other: Diagnostic, into finding: inout Diagnostic) {
    guard finding.witnesses.count < mostWitnesses else { return }
    for kind in other.statements where !finding.statements.contains(kind) { finding.statements.append(kind) }
    let added = other.witnesses.filter { !finding.witnesses.contains($0) }
    finding.witnesses = (finding.witnesses + added).sorted { $0.place < $1.place }
  }

  /// To a note of so many numbers no further prints of the same sum are added.
  private static let mostWitnesses = 200

  // MARK: Parts of findings

  /// A finding with all numbers of some equations.
  private func finding(_ rule: RuleID, _ severity: Diagnostic.Severity, _ equations: [Equation]) -> Diagnostic {
    var cells: Set<Int32> = []
    var kinds: [StatementKind] = []
    for equation in equations {
      for term in system.terms[equation.terms] where Int(term.cell) < system.factCount { cells.insert(term.cell) }
    }
    let witnesses = cells.sorted().map { cell -> Diagnostic.Witness in
      let fact = evidence.fact(cell)
      if !kinds.contains(fact.statement) { kinds.append(fact.statement) }
      return evidence.witness(cell)
    }
    for equation in equations where equation.silent >= 0 {
      let kind = evidence.disclosure.statements[Int(equation.silent)].kind
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    return Diagnostic(
      rule: rule, severity: severity, .equation, entity: evidence.disclosure.entity.name, statements: kinds, witnesses: witnesses)
  }

  private func value(_ cell: Int32) -> Int64 { system.quantities[Int(cell)].value }

  private func suspect(_ suspect: Fault.Suspect) -> Diagnostic.Suspect {
    Diagnostic.Suspect(numbers.witness(suspect.cell), implied: Amount(fen: suspect.implied))
  }

  private func title(_ sheet: Int) -> String { evidence.disclosure.statements[evidence.sheets[sheet].statement].title }
}
