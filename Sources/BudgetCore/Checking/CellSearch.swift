/// Explains broken equations by single cells: the fewest cells that put all of them right.
struct CellSearch {
  private(set) var graph: EquationGraph
  private(set) var faults: [Fault] = []
  /// What cells found wrong are taken to say while the rest is explained.
  private(set) var assumed: [Int32: Quantity] = [:]
  /// The differences of equations under what is assumed, as far as they were needed.
  private var differences: [Int: Int64?] = [:]

  init(_ graph: EquationGraph) { self.graph = graph }

  /// What a cell would have to say, and the broken equations that this puts right.
  private struct Candidate {
    let cell: Int32
    let implied: Int64
    let equations: [Int]
  }

  /// Explains broken equations that hang together, as far as single cells do.
  mutating func explain(_ component: [Int]) {
    var open = Set(component)
    // Each round explains an equation at least, by the cell that explains most.
    while !open.isEmpty, !graph.isSpent {
      var best: [Candidate] = []
      for (cell, count) in cells(of: open) {
        if let known = best.first?.equations.count, known > count { break }
        guard let candidate = candidate(cell, open) else { continue }
        if let known = best.first?.equations.count, known != candidate.equations.count {
          if known > candidate.equations.count { continue }
          best = []
        }
        best.append(candidate)
      }
      guard let chosen = best.first else { return }
      // Others that put the same equations right explain them as well.
      let equals = plausible(best.filter { $0.equations == chosen.equations }).sorted { $0.cell < $1.cell }
      var fault = Fault(equations: chosen.equations)
      fault.explanation = .cells
      fault.suspects = equals.map { Fault.Suspect(cell: $0.cell, implied: $0.implied) }
      faults.append(fault)
      if equals.count == 1 { assume(equals[0], unit: unit(equals[0].cell, open)) }
      open.subtract(chosen.equations)
    }
  }

  private mutating func assume(_ candidate: Candidate, unit: Int64) {
    assumed[candidate.cell] = Quantity(value: candidate.implied, unit: unit)
    for number in graph.equations(of: candidate.cell) { differences[Int(number)] = nil }
  }

  /// What a cell must say for an equation to hold exactly.
  private mutating func required(_ cell: Int32, _ number: Int) -> Int64? {
    let difference = differences[number] ?? graph.difference(number, assumed: assumed)
    differences[number] = .some(difference)
    return difference.flatMap { graph.required(cell, number, difference: $0, assumed: assumed) }
  }

  /// The cells of equations and in how many of them they stand, the most first.
  private mutating func cells(of equations: Set<Int>) -> [(cell: Int32, count: Int)] {
    var counts: [Int32: Int] = [:]
    for equation in equations {
      let terms = graph.terms(of: equation)
      guard graph.spend(terms.count) else { return [] }
      for term in terms { counts[term.cell, default: 0] += 1 }
    }
    return counts.map { ($0.key, $0.value) }.sorted { ($1.count, $0.cell) < ($0.count, $1.cell) }
  }

  /// The value of a cell that puts most of some broken equations right and breaks none that holds.
  private mutating func candidate(_ cell: Int32, _ open: Set<Int>) -> Candidate? {
    let own = graph.equations(of: cell)
    let unit = unit(cell, open)
    var values: [Int64] = []
    for number in own.map(Int.init).filter(open.contains).sorted(by: { rank($0) < rank($1) }) {
      guard let value = required(cell, number) else { continue }
      if value == graph.value(cell) || values.contains(value) || value < 0 && !allowsNegative(cell) { continue }
      values.append(value)
      if values.count == Self.mostValues { break }
    }
    var best: Candidate?
    for value in values {
      guard let repaired = effect(cell, Quantity(value: value, unit: unit), own, open) else { continue }
      if repaired.count > best?.equations.count ?? 0 { best = Candidate(cell: cell, implied: value, equations: repaired) }
    }
    return best
  }

  private static let mostValues = 4

  /// The broken equations that a value puts right; nil where it breaks one that holds.
  private mutating func effect(_ cell: Int32, _ value: Quantity, _ own: ArraySlice<Int32>, _ open: Set<Int>) -> [Int]? {
    var changes = assumed
    changes[cell] = value
    var repaired: [Int] = []
    for number in own.map(Int.init) {
      let equation = graph.system.equations[number]
      // A blank whole bears witness of what it should be, and of nothing else.
      if equation.isWeak, graph.system.terms[equation.start].cell != cell { continue }
      guard graph.spend(equation.terms.count) else { return nil }
      let holds = graph.system.holds(equation, with: changes)
      if equation.isBroken {
        if holds, open.contains(number) { repaired.append(number) }
      } else if !holds {
        return nil
      }
    }
    return repaired.sorted()
  }

  /// Prints of the same number say most exactly what it should be; then sums of few parts.
  private func rank(_ number: Int) -> Int64 {
    let equation = graph.system.equations[number]
    return equation.relation == .print ? 0 : 1 + equation.width
  }

  /// The precision of a cell; of a blank that of the numbers beside it.
  private func unit(_ cell: Int32, _ open: Set<Int>) -> Int64 {
    let own = graph.system.quantities[Int(cell)].unit
    if own > 0 { return own }
    for number in graph.equations(of: cell) {
      for term in graph.terms(of: Int(number)) where graph.system.quantities[Int(term.cell)].unit > 0 {
        return graph.system.quantities[Int(term.cell)].unit
      }
    }
    return 0
  }

  /// Amounts are not below nil, but for changes and what is printed so.
  private func allowsNegative(_ cell: Int32) -> Bool {
    guard graph.isPrinted(cell) else { return false }
    return graph.value(cell) < 0 || graph.evidence.coordinates(cell).period == .change
  }

  /// A slip of the point, of the sign or of the unit is no accident: it is the explanation among several.
  private func plausible(_ candidates: [Candidate]) -> [Candidate] {
    if candidates.count < 2 { return candidates }
    let slips = candidates.filter { Diagnostic.Slip.isScale(graph.value($0.cell), $0.implied) }
    return slips.count == 1 ? slips : candidates
  }
}
