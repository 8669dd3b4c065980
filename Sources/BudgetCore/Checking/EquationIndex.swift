/// Every equation in which the numbers of a document stand, whether it holds or not.
///
///     let index = Checker().equations(of: reading)
///     for place in index.equations(ofFact: 12) { print(index[place].rule, index[place].holds) }
///
/// Facts are named by their numbers among those of the file, from 1, as ``Diagnostic/Witness/fact`` does. Amounts of sentences are compared
/// one by one and stand in no equation.
public struct EquationIndex: Sendable {
  /// The equations of one disclosure, and what they are of.
  private struct Part: Sendable {
    let system: EquationSystem
    let evidence: Evidence
    /// The number of the first equation.
    let first: Int
  }

  private var parts: [Part] = []
  /// The numbers of the equations of each fact, by the number of the fact less 1.
  private var memberships: [[Int32]] = []
  /// The number of equations.
  public private(set) var count = 0

  init() {}

  mutating func append(_ system: EquationSystem, _ evidence: Evidence) {
    let numbers = evidence.numbers
    memberships += repeatElement([], count: max(0, numbers.last - memberships.count))
    var facts: [Int] = []
    for statement in evidence.disclosure.statements.indices {
      for fact in evidence.disclosure.statements[statement].facts.indices { facts.append(numbers.number(fact: fact, of: statement)) }
    }
    for (place, equation) in system.equations.enumerated() {
      for term in system.terms[equation.terms] where Int(term.cell) < facts.count {
        let fact = facts[Int(term.cell)] - 1
        if memberships[fact].last != Int32(count + place) { memberships[fact].append(Int32(count + place)) }
      }
    }
    parts.append(Part(system: system, evidence: evidence, first: count))
    count += system.equations.count
  }

  /// The numbers of the equations in which a fact stands, in the order in which the rules ask for them.
  public func equations(ofFact number: Int) -> [Int] {
    memberships.indices.contains(number - 1) ? memberships[number - 1].map(Int.init) : []
  }

  /// An equation by its number, from 0.
  public subscript(equation: Int) -> Diagnostic.Equation {
    let part = part(of: equation)
    return FindingNumbers(part.evidence, part.system).equation(part.system.equations[equation - part.first])
  }

  /// Whether an equation proves its numbers where it holds: a bound does not, and neither does one that nothing but its own row bears out.
  public func isProof(_ equation: Int) -> Bool {
    let part = part(of: equation)
    return part.system.equations[equation - part.first].isProof
  }

  /// Whether an equation holds, within rounding.
  public func holds(_ equation: Int) -> Bool {
    let part = part(of: equation)
    return part.system.equations[equation - part.first].agreement.holds
  }

  private func part(of equation: Int) -> Part {
    parts[(parts.firstIndex { $0.first > equation } ?? parts.count) - 1]
  }
}

extension Checker {
  /// The equations that the rules ask of a document, which ``check(_:)-(Reading)`` explains where they do not hold.
  public func equations(of reading: Reading) -> EquationIndex {
    var index = EquationIndex()
    var last = 0
    for disclosure in reading.disclosures {
      let numbers = FactNumbers(disclosure, after: last)
      last = numbers.last
      let evidence = Evidence(disclosure, numbers: numbers)
      let examination = examine(evidence, PrintIndex(evidence), holdsBlanks: false)
      index.append(examination.system, evidence)
    }
    return index
  }
}
