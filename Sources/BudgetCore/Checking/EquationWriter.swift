/// Writes equations for people: with the figures as printed, the lines and the labels.
struct EquationWriter {
  private let evidence: Evidence
  private let system: EquationSystem

  init(_ evidence: Evidence, _ system: EquationSystem) {
    self.evidence = evidence
    self.system = system
  }

  /// An equation as a line of figures, each with its line: `7,000.00 (line 376) = 2,000.00 (line 376) + 5,000.00 (line 376)`.
  func proof(_ equation: Equation) -> String {
    let terms = system.terms[equation.terms].filter { Int($0.cell) < system.factCount }
    guard let first = terms.first else { return equation.rule }
    let left = terms.filter { $0.sign == first.sign && $0.cell == first.cell }
    var text = "\(equation.rule): " + left.map { figure($0.cell) }.joined(separator: " + ") + " = "
    let right = terms.dropFirst(left.count)
    if right.isEmpty { text += "0" }
    for (place, term) in right.enumerated() {
      let isMinus = term.sign == first.sign
      text += place == 0 ? (isMinus ? "−" : "") : (isMinus ? " − " : " + ")
      text += figure(term.cell)
    }
    return text
  }

  private func figure(_ cell: Int32) -> String {
    let fact = evidence.fact(cell).fact
    return "\(fact.printed) (“\(fact.label)”, line \(fact.place.line))"
  }
}

extension EquationSystem {
  /// All equations of a disclosure.
  init(all evidence: Evidence, holdsBlanks: Bool) {
    self.init(evidence.quantities, holdsBlanks: holdsBlanks)
    RollUp(evidence).add(to: &self)
    Changes(evidence).add(to: &self)
    let index = PrintIndex(evidence)
    Balances(index).add(to: &self)
    Agreements(evidence, index).add(to: &self)
    Correspondences(evidence, index).add(to: &self)
  }
}
