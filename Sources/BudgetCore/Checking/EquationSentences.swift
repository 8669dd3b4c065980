/// Writes equations for people: what is wrong with one in a sentence, or what it proves in a line of figures.
struct EquationSentences {
  private let evidence: Evidence
  private let system: EquationSystem

  init(_ evidence: Evidence, _ system: EquationSystem) {
    self.evidence = evidence
    self.system = system
  }

  /// What is wrong with an equation.
  func sentence(_ equation: Equation) -> String {
    let terms = printedTerms(equation)
    guard let first = terms.first else { return "the blanks of \(equation.rule) do not agree" }
    let left = name(first.cell)
    let rest = terms.dropFirst()
    let expected = figure(sides(equation).expected.fen, like: first.cell)
    let other = equation.silent >= 0 ? "“\(evidence.disclosure.statements[Int(equation.silent)].title)”" : ""
    switch equation.relation {
    case .bound:
      guard let part = rest.last else { return left }
      if equation.rule == "correspondence.performance" {
        return "\(left) is all that projects cost, and those with performance targets cost more: \(names(rest))"
      }
      return equation.rule == "rollup.part"
        ? "\(name(part.cell)) is a part of \(left) and more than it" : "\(left) is less than \(name(part.cell)), which is a part of it"
    case .correspondence:
      return rest.isEmpty
        ? "\(left) has no counterpart in \(other), where its economic class is nil" : "\(left) is booked as \(names(rest)), which is another amount"
    case .print where rest.isEmpty:
      let why = equation.rule == "agreement.absent" ? "does not list it" : "leaves its cell blank"
      return "\(left) is nil in \(other), which \(why)"
    case .print: return "\(left) is \(names(rest)) elsewhere"
    case .sum where equation.rule.hasPrefix("change."): return "\(left) is not the change between the years, \(expected)"
    case .sum where equation.rule == "balance.sides": return "\(left) does not balance with \(names(rest))"
    case .sum where rest.isEmpty: return "\(left) is in a column in which its parts have no numbers"
    case .sum where other.isEmpty: return "\(left) is not the sum of its \(rest.count == 1 ? "part" : "\(rest.count) parts"), \(expected)"
    case .sum: return "\(left) is \(expected) by \(other)"
    }
  }

  /// The first number of an equation, and what the others say it is.
  func sides(_ equation: Equation) -> Diagnostic.Sides {
    guard let first = printedTerms(equation).first else { return Diagnostic.Sides(expected: .zero, actual: .zero) }
    let actual = system.quantities[Int(first.cell)].value
    let (expected, overflows) = actual.subtractingReportingOverflow(Int64(first.sign) &* equation.difference)
    return Diagnostic.Sides(expected: Amount(fen: overflows ? 0 : expected), actual: Amount(fen: actual))
  }

  /// A cell by its label, its line and what it reads.
  func name(_ cell: Int32) -> String {
    if Int(cell) >= system.factCount {
      let (row, _) = blank(cell)
      return "a blank cell of “\(row.label)” (line \(row.line))"
    }
    let fact = evidence.fact(cell)
    return "“\(fact.label)” \(fact.printed) \(fact.unit.rawValue) (line \(fact.place.line))"
  }

  private func names(_ terms: ArraySlice<Addend>) -> String {
    let listed = terms.prefix(3).map { name($0.cell) }.joined(separator: " and ")
    return terms.count > 3 ? "\(listed) and \(terms.count - 3) more" : listed
  }

  /// The row of a blank cell and the place of its column in a complete row, from 0.
  func blank(_ cell: Int32) -> (row: Statement.Row, position: Int) {
    let blank = system.blanks[Int(cell) - system.factCount]
    let sheet = evidence.sheets[Int(blank.sheet)]
    let statement = evidence.disclosure.statements[sheet.statement]
    let row = statement.rows[sheet.rows[Int(blank.row)]]
    return (row, sheet.columns.isEmpty ? 0 : statement.columns[sheet.columns[Int(blank.column)]].position)
  }

  /// An amount in the unit of a cell; of a blank in that of its statement.
  func figure(_ fen: Int64, like cell: Int32) -> String {
    if Int(cell) < system.factCount { return Figure(fen: fen, like: evidence.fact(cell)).description }
    let blank = system.blanks[Int(cell) - system.factCount]
    let statement = evidence.disclosure.statements[evidence.sheets[Int(blank.sheet)].statement]
    return statement.facts.first.map { Figure(fen: fen, like: $0).description } ?? "\(Amount(fen: fen)) 元"
  }

  /// An equation as a line of figures, each with its line: `7,000.00 (line 376) = 2,000.00 (line 376) + 5,000.00 (line 376)`.
  func proof(_ equation: Equation) -> String {
    let terms = printedTerms(equation)
    guard let first = terms.first else { return equation.rule }
    let left = terms.filter { $0.sign == first.sign && $0.cell == first.cell }
    var text = "\(equation.rule): " + left.map { printed($0.cell) }.joined(separator: " + ") + " = "
    let right = terms.dropFirst(left.count)
    if right.isEmpty { text += "0" }
    for (place, term) in right.enumerated() {
      let isMinus = term.sign == first.sign
      text += place == 0 ? (isMinus ? "−" : "") : (isMinus ? " − " : " + ")
      text += printed(term.cell)
    }
    return text
  }

  private func printed(_ cell: Int32) -> String {
    let fact = evidence.fact(cell)
    return "\(fact.printed) (“\(fact.label)”, line \(fact.place.line))"
  }

  private func printedTerms(_ equation: Equation) -> [Addend] {
    system.terms[equation.terms].filter { Int($0.cell) < system.factCount }
  }
}
