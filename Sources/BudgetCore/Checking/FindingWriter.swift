/// Turns faults and roundings into findings that a clerk can act on.
struct FindingWriter {
  private let evidence: Evidence
  private let system: EquationSystem
  private let sentences: EquationSentences
  private let rules: [any Rule]
  private lazy var severities = Dictionary(rules.flatMap(\.findings).map { ($0.id, $0.severity) }) { first, _ in first }
  private(set) var findings: [Diagnostic] = []

  init(_ evidence: Evidence, _ system: EquationSystem, _ rules: [any Rule]) {
    self.evidence = evidence
    self.system = system
    self.rules = rules
    sentences = EquationSentences(evidence, system)
  }

  // MARK: Faults

  mutating func write(_ fault: Fault) {
    let equations = fault.equations.map { system.equations[$0] }
    guard let first = equations.first else { return }
    let severity = severity(equations)
    var finding = self.finding(first.rule, severity, equations)
    finding.sides = sentences.sides(first)
    let sentence = sentences.sentence(first)
    let others = equations.count == 1 ? "" : " (and \(equations.count == 2 ? "one more equation" : "\(equations.count - 1) more equations") with it)"
    switch fault.explanation {
    case .cells where fault.suspects.count == 1:
      let suspect = fault.suspects[0]
      finding.suspects = [self.suspect(suspect)]
      finding.sides = Diagnostic.Sides(expected: Amount(fen: suspect.implied), actual: Amount(fen: value(suspect.cell)))
      finding.message = "\(sentence)\(others); \(name(suspect.cell)) alone explains it and should read \(figure(suspect))\(slip(suspect))"
    case .cells:
      let listed = fault.suspects.prefix(Self.mostSuspects)
      finding.suspects = listed.map { self.suspect($0) }
      finding.deciding = fault.suspects.first.map { name($0.cell) }
      finding.message = "\(sentence)\(others); any one of \(fault.suspects.count) numbers could be wrong"
    case .transfer:
      let (giver, taker) = (fault.suspects[0], fault.suspects[1])
      finding.message =
        "\(sentence)\(others); the other statements put it elsewhere: \(name(giver.cell)) should read \(figure(giver)) and \(name(taker.cell)) \(figure(taker))"
    case .columns(let sheet, let left, let right):
      let columns = evidence.disclosure.statements[evidence.sheets[sheet].statement].columns
      let names = [left, right].map { columns[evidence.sheets[sheet].columns[Int($0)]].path.last ?? "" }
      finding.message =
        "the columns “\(names[0])” and “\(names[1])” of “\(title(sheet))” stand in each other's place: that puts \(equations.count) equations right"
    case .unit(let statement, let isTooSmall):
      finding.message =
        "“\(evidence.disclosure.statements[statement].title)” is printed in \(isTooSmall ? "万元" : "元") and says otherwise: its numbers are off by exactly 10 000"
    case .repeated(let sheet, let row):
      finding.message = "\(rowName(sheet, row)) of “\(title(sheet))” is printed twice; once is what the other numbers say"
    case .lost(let statement, let whole):
      let title = evidence.disclosure.statements[statement].title
      finding.message =
        whole.map { "\(sentence)\(others); a row with just these differences is missing from “\(title)” under \(name($0))" }
        ?? "\(sentence)\(others); its row is missing from “\(title)”, whose totals hold it"
    case .none: finding.message = sentence + others
    }
    findings.append(finding)
  }

  private static let mostSuspects = 24

  private mutating func severity(_ equations: [Equation]) -> Diagnostic.Severity {
    let severities = severities
    return equations.map { equation in
      if equation.agreement == .oneUnitApart { return .warning }
      return severities[equation.rule] ?? .error
    }.max() ?? .error
  }

  // MARK: Rounding

  /// Differences that rounding explains: one note for all prints of one sum.
  mutating func writeRoundings() {
    var known: [[Int64]: Int] = [:]
    for equation in system.equations where !equation.isWeak {
      guard case .rounded(let isLikely) = equation.agreement, equation.relation != .bound, equation.relation != .correspondence else { continue }
      let key = system.terms[equation.terms].map { value($0.cell) }
      var finding = self.finding(equation.rule, isLikely ? .note : .warning, [equation])
      if let place = known[key] {
        for kind in finding.statements where !findings[place].statements.contains(kind) { findings[place].statements.append(kind) }
        let added = finding.witnesses.filter { !findings[place].witnesses.contains($0) }
        findings[place].witnesses = (findings[place].witnesses + added).sorted { $0.place < $1.place }
      } else {
        finding.sides = sentences.sides(equation)
        finding.message = sentences.sentence(equation) + (isLikely ? ": rounding explains it" : ": rounding explains it, but hardly")
        known[key] = findings.count
        findings.append(finding)
      }
    }
  }

  // MARK: Parts of findings

  /// A finding with all numbers of some equations.
  private func finding(_ rule: String, _ severity: Diagnostic.Severity, _ equations: [Equation]) -> Diagnostic {
    var cells: Set<Int32> = []
    var kinds: [StatementKind] = []
    for equation in equations {
      for term in system.terms[equation.terms] where Int(term.cell) < system.factCount { cells.insert(term.cell) }
    }
    let witnesses = cells.sorted().map { cell -> Diagnostic.Witness in
      let fact = evidence.fact(cell)
      if !kinds.contains(fact.statement) { kinds.append(fact.statement) }
      return Diagnostic.Witness(fact)
    }
    for equation in equations where equation.silent >= 0 {
      let kind = evidence.disclosure.statements[Int(equation.silent)].kind
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    return Diagnostic(
      rule: rule, severity: severity, message: "", entity: evidence.disclosure.entity.name, statements: kinds, witnesses: witnesses)
  }

  private func value(_ cell: Int32) -> Int64 { system.quantities[Int(cell)].value }

  private func suspect(_ suspect: Fault.Suspect) -> Diagnostic.Suspect {
    if Int(suspect.cell) < system.factCount {
      let fact = evidence.fact(suspect.cell)
      return Diagnostic.Suspect(place: fact.place, printed: fact.printed, implied: Amount(fen: suspect.implied))
    }
    let (row, position) = sentences.blank(suspect.cell)
    return Diagnostic.Suspect(place: Place(line: row.line, cell: position + 1), printed: "", implied: Amount(fen: suspect.implied))
  }

  private func name(_ cell: Int32) -> String { sentences.name(cell) }

  private func figure(_ suspect: Fault.Suspect) -> String { sentences.figure(suspect.implied, like: suspect.cell) }

  private func slip(_ suspect: Fault.Suspect) -> String {
    guard Int(suspect.cell) < system.factCount, let slip = Slip(value(suspect.cell), suspect.implied) else { return "" }
    return ": \(slip.rawValue)"
  }

  private func title(_ sheet: Int) -> String { evidence.disclosure.statements[evidence.sheets[sheet].statement].title }

  private func rowName(_ sheet: Int, _ row: Int32) -> String {
    let row = evidence.disclosure.statements[evidence.sheets[sheet].statement].rows[evidence.sheets[sheet].rows[Int(row)]]
    return "the row “\(row.label)” (line \(row.line))"
  }
}
