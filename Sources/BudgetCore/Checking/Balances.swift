/// What comes in is what goes out: SCHEMA section 6.3.
struct Balances {
  private let index: PrintIndex
  /// The flows, funds and periods of all money that is printed and not nil.
  private let filled: Set<Coordinates>
  /// The flows printed for each fund or a part of it.
  private let flows: Set<FlowOfFund>

  private struct FlowOfFund: Hashable {
    let flow: Flow
    let fund: Fund
  }

  init(_ index: PrintIndex) {
    self.index = index
    var filled: Set<Coordinates> = []
    var flows: Set<FlowOfFund> = []
    for (coordinates, prints) in index.prints {
      var fund = coordinates.fund
      while flows.insert(FlowOfFund(flow: coordinates.flow, fund: fund)).inserted, !fund.isRoot { fund = fund.parent }
      let key = coordinates.restricted(to: [DimensionSet(.flow), DimensionSet(.fund), DimensionSet(.period)])
      if !filled.contains(key), prints.contains(where: { !index.isNil($0) }) { filled.insert(key) }
    }
    self.filled = filled
    self.flows = flows
  }

  private typealias Print = PrintIndex.Print

  /// The flows of one base: what is the same but for the flow.
  private struct Flows {
    var prints: [Flow: [Print]] = [:]
  }

  func add(to system: inout EquationSystem) {
    var bases: [Coordinates: Flows] = [:]
    var order: [Coordinates] = []
    let allowed: DimensionSet = [DimensionSet(.fund), DimensionSet(.function), DimensionSet(.budgetUnit), DimensionSet(.period)]
    for coordinates in index.order where coordinates.flow != .root {
      var base = coordinates
      base.flow = .root
      guard base.named.isSubset(of: allowed), let prints = index.prints[coordinates] else { continue }
      if bases[base] == nil { order.append(base) }
      bases[base, default: Flows()].prints[coordinates.flow] = prints
    }
    for base in order {
      guard let flows = bases[base] else { continue }
      add(base, flows, bases, to: &system)
    }
  }

  /// The parts of a total, where all that are not printed are known to be nil.
  private func parts(
    _ names: [Flow], _ base: Coordinates, _ flows: Flows, _ bases: [Coordinates: Flows], in statement: Int?
  ) -> [Print]? {
    var parts: [Print] = []
    for flow in names {
      if let print = first(flows.prints[flow], in: statement) {
        parts.append(print)
      } else if let funds = sources(flow, base, bases, in: statement) {
        parts += funds
      } else if flow == .revenue || flow == .expenditure || !isNil(flow, base) {
        return nil
      }
    }
    return parts
  }

  /// The topmost funds of a flow, where the flow itself is not printed.
  private func sources(_ flow: Flow, _ base: Coordinates, _ bases: [Coordinates: Flows], in statement: Int?) -> [Print]? {
    guard base.fund.isRoot, statement != nil else { return nil }
    var parts: [Print] = []
    var open = Self.parts[.root] ?? []
    while let fund = open.popLast() {
      // A fund that nobody prints with this flow has no parts that somebody does.
      guard flows.contains(FlowOfFund(flow: flow, fund: fund)) else { continue }
      var below = base
      below.fund = fund
      if let print = first(bases[below]?.prints[flow], in: statement) { parts.append(print) } else { open += Self.parts[fund] ?? [] }
    }
    return parts.isEmpty ? nil : parts
  }

  private static let parts = Dictionary(grouping: Fund.allCases.filter { !$0.isRoot && !$0.isOtherCut }, by: \.parent)

  private func first(_ prints: [Print]?, in statement: Int?) -> Print? {
    let own = prints?.filter { statement == nil || index.statement($0) == statement }
    return own?.first(where: \.isWhole) ?? own?.first
  }

  /// Whether nothing of a flow is printed anywhere that could be a part of the base.
  private func isNil(_ flow: Flow, _ base: Coordinates) -> Bool {
    !filled.contains { $0.flow == flow && $0.period == base.period && ($0.fund.isWithin(base.fund) || base.fund.isWithin($0.fund)) }
  }

  private func add(_ base: Coordinates, _ flows: Flows, _ bases: [Coordinates: Flows], to system: inout EquationSystem) {
    let incoming: [Flow] = [.revenue, .openingCarryover, .fundOffset]
    let outgoing: [Flow] = [.expenditure, .closingCarryover]
    let statements = Set(flows.prints.values.joined().map(index.statement)).sorted()
    var isBalanced = false
    for statement in statements {
      let left = side(.totalRevenue, incoming, base, flows, bases, in: statement, to: &system)
      let right = side(.totalExpenditure, outgoing, base, flows, bases, in: statement, to: &system)
      guard let left, let right, allowsFunction(base) else { continue }
      isBalanced = true
      close(left, right, rule: "balance.sides", to: &system)
    }
    if isBalanced { return }
    guard allowsFunction(base) else { return }
    for statement in statements {
      guard let left = whole(.totalRevenue, incoming, base, flows, bases, in: statement) else { continue }
      for other in statements where other != statement {
        guard let right = whole(.totalExpenditure, outgoing, base, flows, bases, in: other) else { continue }
        return close(left, right, rule: "balance.sides", to: &system)
      }
    }
  }

  /// By function or unit only where nothing is carried over into next year.
  private func allowsFunction(_ base: Coordinates) -> Bool {
    if base.isRoot(.function), base.isRoot(.budgetUnit) { return true }
    var whole = Coordinates()
    whole.period = base.period
    return isNil(.closingCarryover, whole)
  }

  /// One side of a statement: its total is its parts. Returns what stands for the side.
  private func side(
    _ total: Flow, _ names: [Flow], _ base: Coordinates, _ flows: Flows, _ bases: [Coordinates: Flows], in statement: Int,
    to system: inout EquationSystem
  ) -> [Print]? {
    let parts = parts(names, base, flows, bases, in: statement)
    guard let print = first(flows.prints[total], in: statement) else { return parts }
    if let parts { close([print], parts, rule: total == .totalRevenue ? "balance.revenue" : "balance.expenditure", to: &system) }
    return [print]
  }

  private func whole(
    _ total: Flow, _ names: [Flow], _ base: Coordinates, _ flows: Flows, _ bases: [Coordinates: Flows], in statement: Int
  ) -> [Print]? {
    first(flows.prints[total], in: statement).map { [$0] } ?? parts(names, base, flows, bases, in: statement)
  }

  private func close(_ left: [Print], _ right: [Print], rule: String, to system: inout EquationSystem) {
    let mark = system.mark
    for print in left { index.add(print, sign: 1, to: &system) }
    for print in right { index.add(print, sign: -1, to: &system) }
    system.close(from: mark, rule: rule, .sum)
  }
}
