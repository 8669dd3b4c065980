/// The numbers of facts among the facts of their file, from 1: data dictionary 5.
package struct FactNumbers {
  /// By statement of a disclosure the number before that of its first fact.
  private let statements: [Int]
  /// By amount of its sentences the number; 0 for those that are no facts.
  private let amounts: [Int]
  /// The number of its first fact, if it has one.
  let first: Int
  /// The number of its last fact.
  package let last: Int

  /// Numbers the facts of a disclosure, in the order of ``Disclosure/forEachFact(_:)``.
  package init(_ disclosure: Disclosure, after before: Int = 0) {
    var last = before
    var numbers = Array(repeating: 0, count: disclosure.prose.amounts.count)
    var starts: [Int] = []
    let prose = disclosure.prose.amounts
    var next = 0
    func pass(before line: Int) {
      while next < prose.count, prose[next].place.line < line {
        if prose[next].fact != nil {
          last += 1
          numbers[next] = last
        }
        next += 1
      }
    }
    for statement in disclosure.statements {
      if let first = statement.facts.first { pass(before: first.place.line) }
      starts.append(last)
      last += statement.facts.count
    }
    pass(before: .max)
    (statements, amounts, first, self.last) = (starts, numbers, before + 1, last)
  }

  /// The number of a fact of a statement.
  package func number(fact: Int, of statement: Int) -> Int { statements[statement] + fact + 1 }

  /// The number of an amount of a sentence; 0 for one that is no fact.
  package func number(amount: Int) -> Int { amounts[amount] }
}
