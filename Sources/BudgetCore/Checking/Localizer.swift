/// Finds the smallest explanation of broken equations: the fewest cells that, if they read otherwise, put all of them right.
///
/// After I. P. Fellegi and D. Holt, A systematic approach to automatic edit and imputation (1976): each broken equation holds
/// a wrong cell, and no cell is suspected whose change would break an equation that holds.
struct Localizer {
  private var system: EquationSystem
  private let evidence: Evidence
  /// For each cell the equations that it stands in.
  private var starts: [Int32] = []
  private var memberships: [Int32] = []
  /// What cells are taken to say while the rest is explained.
  private var assumed: [Int32: Quantity] = [:]
  /// How many terms may still be visited.
  private var budget: Int
  private(set) var faults: [Fault] = []

  /// Whether the search stopped before everything was tried.
  var isStopped: Bool { budget <= 0 }

  init(_ system: EquationSystem, _ evidence: Evidence) {
    self.system = system
    self.evidence = evidence
    budget = max(2_000_000, system.terms.count * 40)
    collectMemberships()
  }

  private mutating func collectMemberships() {
    var counts = Array(repeating: Int32(0), count: system.quantities.count + 1)
    for term in system.terms { counts[Int(term.cell) + 1] += 1 }
    for cell in 1..<counts.count { counts[cell] += counts[cell - 1] }
    starts = counts
    memberships = Array(repeating: 0, count: system.terms.count)
    for (number, equation) in system.equations.enumerated() {
      for term in system.terms[equation.terms] {
        memberships[Int(counts[Int(term.cell)])] = Int32(number)
        counts[Int(term.cell)] += 1
      }
    }
  }

  private func equations(of cell: Int32) -> ArraySlice<Int32> { memberships[Int(starts[Int(cell)])..<Int(starts[Int(cell) + 1])] }

  // MARK: Components

  mutating func run() {
    let broken = system.equations.indices.filter { system.equations[$0].isBroken }
    for component in components(broken) { explain(component) }
    let explained = Set(faults.flatMap(\.equations))
    pairUp(broken.filter { !explained.contains($0) })
    faults.sort { ($0.equations.min() ?? 0) < ($1.equations.min() ?? 0) }
  }

  /// Broken equations that share cells, directly or through others.
  private func components(_ broken: [Int]) -> [[Int]] {
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
      for term in system.terms[system.equations[equation].terms] {
        if let other = first[term.cell] {
          parents[root(number)] = root(other)
        } else {
          first[term.cell] = number
        }
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

  // MARK: One cell

  /// What a cell would have to say, and the broken equations that this puts right.
  private struct Candidate {
    let cell: Int32
    let implied: Int64
    let equations: [Int]
  }

  private mutating func explain(_ component: [Int]) {
    var open = component
    while !open.isEmpty, budget > 0 {
      var best: [Candidate] = []
      for cell in cells(of: open) {
        guard let candidate = candidate(cell, open) else { continue }
        let count = candidate.equations.count
        if let known = best.first?.equations.count, known > count { continue }
        if let known = best.first?.equations.count, known < count { best = [] }
        best.append(candidate)
      }
      guard let chosen = best.first else { return }
      // Others that put the same equations right explain them as well.
      let equals = plausible(best.filter { $0.equations == chosen.equations })
      var fault = Fault(equations: chosen.equations)
      fault.explanation = .cells
      fault.suspects = equals.map { Fault.Suspect(cell: $0.cell, implied: $0.implied) }
      faults.append(fault)
      if chosen.equations.count > 1, equals.count == 1 {
        assumed[chosen.cell] = Quantity(value: chosen.implied, unit: unit(chosen.cell, open))
      }
      open.removeAll { chosen.equations.contains($0) }
    }
  }

  /// The cells of equations, those first that stand in most of them.
  private func cells(of equations: [Int]) -> [Int32] {
    var counts: [Int32: Int] = [:]
    for equation in equations {
      for term in system.terms[system.equations[equation].terms] { counts[term.cell, default: 0] += 1 }
    }
    guard let most = counts.values.max() else { return [] }
    // A cell of fewer equations cannot explain more of them than one of most, unless that one cannot change at all.
    return counts.keys.sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }.filter { most == 1 || equations.count < 64 || counts[$0] != 1 }
  }

  /// The value of a cell that puts most of some broken equations right and breaks none that holds.
  private mutating func candidate(_ cell: Int32, _ open: [Int]) -> Candidate? {
    let own = equations(of: cell)
    let broken = own.map(Int.init).filter { open.contains($0) }
    let current = assumed[cell]?.value ?? system.quantities[Int(cell)].value
    let unit = unit(cell, open)
    var values: [Int64] = []
    for number in broken.sorted(by: { rank($0) < rank($1) }) {
      guard let value = required(cell, current, system.equations[number]), value != current, !values.contains(value) else { continue }
      if value < 0, !allowsNegative(cell) { continue }
      values.append(value)
      if values.count == 4 { break }
    }
    var best: Candidate?
    for value in values {
      let quantity = Quantity(value: value, unit: unit)
      var repaired: [Int] = []
      var isPossible = true
      for number in own {
        let equation = system.equations[Int(number)]
        if equation.isWeak, system.terms[equation.start].cell != cell { continue }
        budget -= equation.terms.count
        if budget <= 0 { return nil }
        let holds = holds(equation, cell, quantity)
        if equation.isBroken {
          if holds { repaired.append(Int(number)) }
        } else if !holds {
          isPossible = false
          break
        }
      }
      let solved = repaired.filter { open.contains($0) }
      if isPossible, !solved.isEmpty, solved.count > best?.equations.count ?? 0 {
        best = Candidate(cell: cell, implied: value, equations: solved)
      }
    }
    return best
  }

  /// Prints of the same number say most exactly what it should be; then sums of few parts.
  private func rank(_ number: Int) -> Int64 {
    let equation = system.equations[number]
    return equation.relation == .print ? 0 : 1 + equation.width
  }

  /// What a cell must say for an equation to hold exactly.
  private func required(_ cell: Int32, _ current: Int64, _ equation: Equation) -> Int64? {
    var tally = Tally()
    var sign: Int64 = 0
    for term in system.terms[equation.terms] {
      tally.add(assumed[term.cell] ?? system.quantities[Int(term.cell)], sign: Int64(term.sign))
      if term.cell == cell { sign += Int64(term.sign) }
    }
    guard sign == 1 || sign == -1, !tally.overflows else { return nil }
    let (value, overflows) = current.subtractingReportingOverflow(sign * tally.difference)
    return overflows ? nil : value
  }

  private func holds(_ equation: Equation, _ cell: Int32, _ value: Quantity) -> Bool {
    var changed = assumed
    changed[cell] = value
    return system.holds(equation, with: changed)
  }

  /// The precision of a cell; of a blank that of the numbers beside it.
  private func unit(_ cell: Int32, _ open: [Int]) -> Int64 {
    let own = system.quantities[Int(cell)].unit
    if own > 0 { return own }
    return open.lazy.flatMap { system.terms[system.equations[$0].terms] }.map { system.quantities[Int($0.cell)].unit }.first { $0 > 0 } ?? 0
  }

  /// Amounts are not below nil, but for changes and what is printed so.
  private func allowsNegative(_ cell: Int32) -> Bool {
    guard Int(cell) < system.factCount else { return false }
    return system.quantities[Int(cell)].value < 0 || evidence.fact(cell).fact.coordinates.period == .change
  }

  /// A slip of the point, of the sign or of the unit is no accident: it is the explanation among several.
  private func plausible(_ candidates: [Candidate]) -> [Candidate] {
    if candidates.count < 2 { return candidates }
    let slips = candidates.filter { Slip.isScale(system.quantities[Int($0.cell)].value, $0.implied) }
    return slips.count == 1 ? slips : candidates
  }

  // MARK: Two cells

  /// Explains what is left by two numbers of one list, of which one has what the other lacks.
  private mutating func pairUp(_ left: [Int]) {
    var found: [UInt64: [(cell: Int32, delta: Int64, equation: Int)]] = [:]
    var done: Set<Int> = []
    for number in left {
      if budget <= 0 { break }
      for term in system.terms[system.equations[number].terms] where Int(term.cell) < system.factCount {
        let current = system.quantities[Int(term.cell)].value
        guard let value = required(term.cell, current, system.equations[number]) else { continue }
        let delta = value - current
        if delta == 0 || value < 0 { continue }
        found[delta.magnitude, default: []].append((term.cell, delta, number))
      }
    }
    for number in left where !done.contains(number) {
      let own = found.values.lazy.flatMap { $0 }.filter { $0.equation == number }
      search: for first in own {
        for second in found[first.delta.magnitude] ?? [] where second.delta == -first.delta && second.equation != number && second.cell != first.cell {
          guard !done.contains(second.equation), isTransfer(first.cell, first.delta, second.cell, second.delta) else { continue }
          var fault = Fault(equations: [number, second.equation].sorted())
          fault.explanation = .transfer
          fault.suspects = [(first.cell, first.delta), (second.cell, second.delta)].map {
            Fault.Suspect(cell: $0.0, implied: system.quantities[Int($0.0)].value + $0.1)
          }
          faults.append(fault)
          done.formUnion(fault.equations)
          break search
        }
      }
    }
    for number in left where !done.contains(number) { faults.append(Fault(equations: [number])) }
  }

  /// Whether two cells stand in one sum, and changing both puts their broken equations right and breaks none.
  private mutating func isTransfer(_ first: Int32, _ delta: Int64, _ second: Int32, _ other: Int64) -> Bool {
    let left = Set(equations(of: first))
    let right = equations(of: second)
    guard right.contains(where: { left.contains($0) && !system.equations[Int($0)].isBroken }) else { return false }
    var changed = assumed
    for (cell, delta) in [(first, delta), (second, other)] {
      let quantity = system.quantities[Int(cell)]
      changed[cell] = Quantity(value: quantity.value + delta, unit: quantity.unit)
    }
    for number in left.union(right) where !system.equations[Int(number)].isWeak {
      budget -= system.equations[Int(number)].terms.count
      if budget <= 0 || !system.holds(system.equations[Int(number)], with: changed) { return false }
    }
    return true
  }
}
