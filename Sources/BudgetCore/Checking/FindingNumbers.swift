/// Says of numbers and equations of a disclosure what a finding keeps of them.
struct FindingNumbers {
  private let evidence: Evidence
  private let system: EquationSystem

  init(_ evidence: Evidence, _ system: EquationSystem) { (self.evidence, self.system) = (evidence, system) }

  /// A number, or a blank.
  func witness(_ cell: Int32) -> Diagnostic.Witness {
    if Int(cell) < system.factCount { return evidence.witness(cell) }
    let blank = system.blanks[Int(cell) - system.factCount]
    let sheet = evidence.sheets[Int(blank.sheet)]
    let statement = evidence.disclosure.statements[sheet.statement]
    let row = statement.rows[sheet.rows[Int(blank.row)]]
    let position = sheet.columns.isEmpty ? 0 : statement.columns[sheet.columns[Int(blank.column)]].position
    let like = statement.facts.first
    return Diagnostic.Witness(
      place: Place(line: row.line, cell: position + 1), label: row.label, printed: "", unit: like?.unit ?? statement.unit,
      decimals: like.map { min($0.decimals, $0.unit.exponent) } ?? 2)
  }

  /// An equation with its printed numbers, and a blank that they make: the first is what the others make.
  func equation(_ equation: Equation) -> Diagnostic.Equation {
    // A blank is told only where it is what the others make.
    let all = system.terms[equation.terms]
    let terms = all.filter { Int($0.cell) < system.factCount || $0 == all.first }
    let found = terms.map { term in
      Diagnostic.Equation.Term(sign: Int(term.sign), number: witness(term.cell), amount: Amount(fen: system.quantities[Int(term.cell)].value))
    }
    let left = terms.first.map { system.quantities[Int($0.cell)].value }
    return Diagnostic.Equation(
      rule: equation.rule, relation: equation.relation, holds: equation.agreement.holds, terms: found, left: left.map { Amount(fen: $0) },
      right: terms.first.flatMap { rest($0, terms.dropFirst()) },
      implying: equation.silent >= 0 ? evidence.disclosure.statements[Int(equation.silent)].title : nil)
  }

  /// What the other numbers of an equation make of its first; nil where it cannot be held.
  private func rest(_ first: Addend, _ others: ArraySlice<Addend>) -> Amount? {
    var tally = Tally()
    for term in others { tally.add(system.quantities[Int(term.cell)], sign: term.sign == first.sign ? -1 : 1) }
    return tally.overflows ? nil : Amount(fen: tally.difference)
  }
}
