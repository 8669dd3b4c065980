/// Explains what single cells do not: two numbers of one sum, of which one has what the other lacks.
struct TransferSearch {
  private(set) var graph: EquationGraph
  private let assumed: [Int32: Quantity]

  init(_ graph: EquationGraph, assumed: [Int32: Quantity]) {
    self.graph = graph
    self.assumed = assumed
  }

  private struct Side {
    let cell: Int32
    let delta: Int64
    let equation: Int
  }

  mutating func run(_ open: [Int]) -> [Fault] {
    var sides: [[Side]] = []
    var byAmount: [UInt64: [Side]] = [:]
    for number in open {
      var own: [Side] = []
      guard let difference = graph.difference(number, assumed: assumed) else {
        sides.append([])
        continue
      }
      for term in graph.terms(of: number) where graph.spend(1) {
        guard let value = graph.required(term.cell, number, difference: difference, assumed: assumed), value >= 0 else { continue }
        let (delta, overflows) = value.subtractingReportingOverflow(graph.value(term.cell))
        if delta == 0 || overflows { continue }
        own.append(Side(cell: term.cell, delta: delta, equation: number))
        byAmount[delta.magnitude, default: []].append(Side(cell: term.cell, delta: delta, equation: number))
      }
      sides.append(own)
    }
    var faults: [Fault] = []
    var done: Set<Int> = []
    for (number, own) in zip(open, sides) where !done.contains(number) {
      guard let (first, second) = pair(own, byAmount, done) else { continue }
      var fault = Fault(equations: [number, second.equation].sorted())
      fault.explanation = .transfer
      fault.suspects = [first, second].map { Fault.Suspect(cell: $0.cell, implied: graph.value($0.cell) + $0.delta) }
      faults.append(fault)
      done.formUnion(fault.equations)
    }
    return faults
  }

  /// Two numbers of which one has what the other lacks; a number that stands in the wrong cell comes first.
  private mutating func pair(_ own: [Side], _ byAmount: [UInt64: [Side]], _ done: Set<Int>) -> (Side, Side)? {
    pair(own, byAmount, done, isMove: true) ?? pair(own, byAmount, done, isMove: false)
  }

  private mutating func pair(_ own: [Side], _ byAmount: [UInt64: [Side]], _ done: Set<Int>, isMove: Bool) -> (Side, Side)? {
    for first in own {
      for second in byAmount[first.delta.magnitude] ?? [] {
        guard graph.spend(1) else { return nil }
        let arePrinted = graph.isPrinted(first.cell) && graph.isPrinted(second.cell)
        if isMove ? arePrinted || !isMoved(first, second) && !isMoved(second, first) : !arePrinted { continue }
        let isOther = second.equation != first.equation && second.cell != first.cell && !done.contains(second.equation)
        if isOther, second.delta == -first.delta, isTransfer(first, second) { return (first, second) }
      }
    }
    return nil
  }

  /// Whether the whole number of one cell belongs into a blank.
  private func isMoved(_ from: Side, _ to: Side) -> Bool {
    graph.isPrinted(from.cell) && !graph.isPrinted(to.cell) && graph.value(from.cell) == -from.delta
  }

  /// Whether both stand in one sum that holds, and changing both puts their equations right and breaks none.
  private mutating func isTransfer(_ first: Side, _ second: Side) -> Bool {
    let left = Set(graph.equations(of: first.cell))
    let shared = graph.equations(of: second.cell).filter(left.contains)
    guard graph.spend(left.count), shared.contains(where: { !graph.system.equations[Int($0)].isBroken }) else { return false }
    var changes = assumed
    for side in [first, second] {
      let unit = max(graph.system.quantities[Int(first.cell)].unit, graph.system.quantities[Int(second.cell)].unit)
      changes[side.cell] = Quantity(value: graph.value(side.cell) + side.delta, unit: unit)
    }
    guard let repaired = graph.effect(of: changes) else { return false }
    return repaired.contains(first.equation) && repaired.contains(second.equation)
  }
}
