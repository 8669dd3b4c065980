/// Equations and the cells that they share, with a budget for searching them.
struct EquationGraph {
  let system: EquationSystem
  let evidence: Evidence
  /// For each cell where its equations begin among the memberships.
  private let starts: [Int32]
  private let memberships: [Int32]
  /// For each membership the sign of its term.
  private let signs: [Int8]
  /// How many terms may still be visited.
  private(set) var budget: Int

  /// Whether the search stopped before everything was tried.
  var isSpent: Bool { budget <= 0 }

  init(_ system: EquationSystem, _ evidence: Evidence) {
    self.system = system
    self.evidence = evidence
    budget = max(2_000_000, system.terms.count * 40)
    var counts = Array(repeating: Int32(0), count: system.quantities.count + 1)
    for term in system.terms { counts[Int(term.cell) + 1] += 1 }
    for cell in 1..<counts.count { counts[cell] += counts[cell - 1] }
    starts = counts
    var memberships = Array(repeating: Int32(0), count: system.terms.count)
    var signs = Array(repeating: Int8(0), count: system.terms.count)
    for (number, equation) in system.equations.enumerated() {
      for term in system.terms[equation.terms] {
        memberships[Int(counts[Int(term.cell)])] = Int32(number)
        signs[Int(counts[Int(term.cell)])] = term.sign
        counts[Int(term.cell)] += 1
      }
    }
    (self.memberships, self.signs) = (memberships, signs)
  }

  /// The equations that a cell stands in.
  func equations(of cell: Int32) -> ArraySlice<Int32> { memberships[Int(starts[Int(cell)])..<Int(starts[Int(cell) + 1])] }

  func terms(of equation: Int) -> ArraySlice<Addend> { system.terms[system.equations[equation].terms] }

  func value(_ cell: Int32) -> Int64 { system.quantities[Int(cell)].value }

  func isPrinted(_ cell: Int32) -> Bool { Int(cell) < system.factCount }

  /// Spends some of the budget; false where it is spent.
  mutating func spend(_ terms: Int) -> Bool {
    budget -= terms
    return budget > 0
  }

  /// What changing cells does: the broken equations that it puts right, or nil where it breaks one that holds.
  mutating func effect(of changes: [Int32: Quantity]) -> [Int]? {
    var seen: Set<Int32> = []
    var repaired: [Int] = []
    for cell in changes.keys {
      for number in equations(of: cell) where seen.insert(number).inserted {
        let equation = system.equations[Int(number)]
        if equation.isWeak { continue }
        guard spend(equation.terms.count) else { return nil }
        let holds = system.holds(equation, with: changes)
        if equation.isBroken {
          if holds { repaired.append(Int(number)) }
        } else if !holds {
          return nil
        }
      }
    }
    return repaired.sorted()
  }

  /// Broken equations that share cells, directly or through others.
  func components(_ broken: [Int]) -> [[Int]] {
    var parents = Array(broken.indices)
    func root(_ number: Int) -> Int {
      var number = number
      while parents[number] != number {
        parents[number] = parents[parents[number]]
        number = parents[number]
      }
      return number
    }
    var first: [Int32: Int] = [:]
    for (number, equation) in broken.enumerated() {
      for term in terms(of: equation) {
        if let other = first[term.cell] { parents[root(number)] = root(other) } else { first[term.cell] = number }
      }
    }
    var groups: [Int: [Int]] = [:]
    var order: [Int] = []
    for (number, equation) in broken.enumerated() {
      let root = root(number)
      if groups[root] == nil { order.append(root) }
      groups[root, default: []].append(equation)
    }
    return order.compactMap { groups[$0] }
  }

  /// What the terms of an equation add up to, if some cells say what is assumed; nil where that cannot be held.
  func difference(_ number: Int, assumed: [Int32: Quantity]) -> Int64? {
    var tally = Tally()
    for term in terms(of: number) { tally.add(assumed[term.cell] ?? system.quantities[Int(term.cell)], sign: Int64(term.sign)) }
    return tally.overflows ? nil : tally.difference
  }

  /// What a cell must say for an equation with some difference to hold exactly, if other cells say what is assumed.
  func required(_ cell: Int32, _ number: Int, difference: Int64, assumed: [Int32: Quantity]) -> Int64? {
    let sign = sign(of: cell, in: number)
    guard sign == 1 || sign == -1 else { return nil }
    let current = assumed[cell]?.value ?? value(cell)
    let (change, isTooLarge) = sign.multipliedReportingOverflow(by: difference)
    let (required, overflows) = current.subtractingReportingOverflow(change)
    return isTooLarge || overflows ? nil : required
  }

  /// How often a cell stands in an equation, less how often with a minus.
  private func sign(of cell: Int32, in number: Int) -> Int64 {
    var (low, high) = (Int(starts[Int(cell)]), Int(starts[Int(cell) + 1]))
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if memberships[middle] < Int32(number) { low = middle + 1 } else { high = middle }
    }
    var sign: Int64 = 0
    while low < end, memberships[low] == Int32(number) {
      sign += Int64(signs[low])
      low += 1
    }
    return sign
  }
}
