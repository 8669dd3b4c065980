/// Numbers that should balance: the first is what the others, with their signs, add up to.
struct Equation {
  /// How the sides relate.
  typealias Relation = Diagnostic.Equation.Relation

  /// The rule that asks for it.
  let rule: RuleID
  let relation: Relation
  /// Where its terms begin among all terms.
  let start: Int
  fileprivate(set) var count: Int
  /// The statement that says nil by not printing a row; -1 where none does.
  let silent: Int32
  /// Whether it only bears witness: the blank of a whole whose parts are printed is no contradiction.
  let isWeak: Bool
  fileprivate(set) var agreement: Agreement = .exact
  fileprivate(set) var difference: Int64 = 0
  fileprivate(set) var width: Int64 = 0

  var terms: Range<Int> { start..<start + count }

  /// Whether it contradicts itself.
  var isBroken: Bool { !isWeak && !agreement.holds }

  /// Whether its numbers are proven where it holds, and disputed where it does not.
  var isProof: Bool { !isWeak && relation != .bound }
}

/// A number or a blank in an equation, with its sign.
struct Addend: Hashable {
  /// The index of the fact among all facts of the disclosure, or of a blank behind them.
  let cell: Int32
  let sign: Int8
}

/// A blank cell of a list.
struct Blank: Hashable {
  let sheet: Int32
  let row: Int32
  let column: Int32
}

/// All equations of a disclosure.
struct EquationSystem {
  private(set) var equations: [Equation] = []
  private(set) var terms: [Addend] = []
  /// What each cell says; blanks say nil.
  private(set) var quantities: [Quantity]
  let factCount: Int
  private(set) var blanks: [Blank] = []
  private var blankIndex: [Blank: Int32] = [:]
  /// Whether blank cells are terms of their own, so that one of them can be found at fault.
  let holdsBlanks: Bool

  init(_ quantities: [Quantity], holdsBlanks: Bool) {
    self.quantities = quantities
    factCount = quantities.count
    self.holdsBlanks = holdsBlanks
  }

  /// The cell of a blank that stands in an equation.
  func knownCell(of blank: Blank) -> Int32? { blankIndex[blank] }

  /// The cell of a blank.
  mutating func cell(of blank: Blank) -> Int32 {
    if let known = blankIndex[blank] { return known }
    let cell = Int32(quantities.count)
    blankIndex[blank] = cell
    blanks.append(blank)
    quantities.append(.none)
    return cell
  }

  /// What the terms since `start` say together.
  private func tally(_ range: Range<Int>) -> Tally {
    var tally = Tally()
    for term in terms[range] { tally.add(quantities[Int(term.cell)], sign: Int64(term.sign)) }
    return tally
  }

  /// What all terms add up to, with the units of all of them; nil where that is too large to hold.
  var sum: Quantity? {
    let tally = tally(terms.indices)
    return tally.overflows ? nil : Quantity(value: tally.difference, unit: tally.width)
  }

  /// The place at which the next equation's terms begin.
  var mark: Int { terms.count }

  mutating func append(_ cell: Int32, sign: Int8) { terms.append(Addend(cell: cell, sign: sign)) }

  /// Forgets the terms since a mark.
  mutating func forget(from mark: Int) {
    if terms.count > mark { terms.removeLast(terms.count - mark) }
  }

  /// Makes an equation of the terms since a mark.
  mutating func close(from mark: Int, rule: RuleID, _ relation: Equation.Relation, silent: Int = -1, isWeak: Bool = false) {
    var equation = Equation(rule: rule, relation: relation, start: mark, count: terms.count - mark, silent: Int32(silent), isWeak: isWeak)
    judge(&equation)
    equations.append(equation)
  }

  private func judge(_ equation: inout Equation) {
    let tally = tally(equation.terms)
    equation.difference = tally.difference
    equation.width = tally.width
    switch equation.relation {
    case .sum, .correspondence: equation.agreement = tally.agreement
    case .bound:
      let agreement = tally.agreement
      equation.agreement = tally.difference >= 0 || agreement.holds ? .exact : .broken
    case .print: equation.agreement = direct(equation) { quantities[Int($0)] } ?? tally.agreement
    }
  }

  /// How well two prints of one number agree, whatever blanks stand beside them; nil where there are more than two.
  private func direct(_ equation: Equation, _ quantity: (Int32) -> Quantity) -> Agreement? {
    var sides: (left: Quantity?, right: Quantity?) = (nil, nil)
    for term in terms[equation.terms] {
      let said = quantity(term.cell)
      if Int(term.cell) >= factCount, said == .none { continue }
      if term.sign > 0, sides.left == nil {
        sides.left = said
      } else if term.sign < 0, sides.right == nil {
        sides.right = said
      } else {
        return nil
      }
    }
    guard let left = sides.left, let right = sides.right else { return nil }
    return Agreement(left, right)
  }

  /// Whether an equation would hold if some cells said something else.
  func holds(_ equation: Equation, with changes: [Int32: Quantity]) -> Bool {
    var changed = Tally()
    for term in terms[equation.terms] {
      changed.add(changes[term.cell] ?? quantities[Int(term.cell)], sign: Int64(term.sign))
    }
    switch equation.relation {
    case .bound: return changed.difference >= 0 || changed.agreement.holds
    case .sum, .correspondence: return changed.agreement.holds
    case .print:
      return (direct(equation) { changes[$0] ?? quantities[Int($0)] } ?? changed.agreement).holds
    }
  }
}
