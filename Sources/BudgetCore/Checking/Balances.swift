/// What comes in is what goes out: data dictionary 6.3.
struct Balances {
  private typealias Print = PrintIndex.Print

  private let index: PrintIndex
  /// By flow the funds that are printed with it.
  private let printed: [FundSet]
  /// By flow and period the funds of all money that is printed and not nil.
  private let filled: [[FundSet]]
  /// Coordinates without their flow, in the order of their first print.
  private let bases: CoordinatesIndex
  /// By base and flow the place of the coordinates in the index; -1 where nothing is printed.
  private let flows: [[Int]]

  init(_ index: PrintIndex) {
    self.index = index
    var printed = Array(repeating: FundSet(), count: Flow.allCases.count)
    var filled = Array(repeating: Array(repeating: FundSet(), count: Period.allCases.count), count: Flow.allCases.count)
    var bases = CoordinatesIndex(capacity: 0)
    var flows: [[Int]] = []
    for (place, coordinates) in index.order.enumerated() {
      let (flow, period) = (coordinates.flow.ordinal, coordinates.period.ordinal)
      printed[flow].insert(coordinates.fund)
      if !filled[flow][period].contains(coordinates.fund), index.prints(at: place).contains(where: { !index.isNil($0) }) {
        filled[flow][period].insert(coordinates.fund)
      }
      var base = coordinates
      base.flow = .root
      guard coordinates.flow != .root, base.named.isSubset(of: [.fund, .function, .budgetUnit, .period]) else { continue }
      let (known, isNew) = bases.insert(base)
      if isNew { flows.append(Array(repeating: -1, count: Flow.allCases.count)) }
      flows[known][flow] = place
    }
    (self.printed, self.filled, self.bases, self.flows) = (printed, filled, bases, flows)
  }

  func add(to system: inout EquationSystem) {
    for base in flows.indices { add(base, to: &system) }
  }

  // MARK: Sides

  private func add(_ base: Int, to system: inout EquationSystem) {
    var statements: [Int] = []
    for place in flows[base] where place >= 0 {
      for print in index.prints(at: place) where !statements.contains(index.statement(print)) { statements.append(index.statement(print)) }
    }
    statements.sort()
    var isBalanced = false
    for statement in statements {
      let left = side(.totalRevenue, base, in: statement, to: &system)
      let right = side(.totalExpenditure, base, in: statement, to: &system)
      guard let left, let right, allowsFunction(bases.keys[base]) else { continue }
      isBalanced = true
      close(left, right, rule: .balanceSides, to: &system)
    }
    if isBalanced || statements.count < 2 || !allowsFunction(bases.keys[base]) { return }
    for statement in statements {
      guard let left = whole(.totalRevenue, base, in: statement) else { continue }
      for other in statements where other != statement {
        guard let right = whole(.totalExpenditure, base, in: other) else { continue }
        return close(left, right, rule: .balanceSides, to: &system)
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
  private func side(_ total: Flow, _ base: Int, in statement: Int, to system: inout EquationSystem) -> [Print]? {
    let parts = parts(total, base, in: statement)
    guard let print = print(total, base, in: statement) else { return parts }
    if let parts { close([print], parts, rule: total == .totalRevenue ? .balanceRevenue : .balanceExpenditure, to: &system) }
    return [print]
  }

  private func whole(_ total: Flow, _ base: Int, in statement: Int) -> [Print]? {
    print(total, base, in: statement).map { [$0] } ?? parts(total, base, in: statement)
  }

  private func close(_ left: [Print], _ right: [Print], rule: RuleID, to system: inout EquationSystem) {
    let mark = system.mark
    for print in left { index.add(print, sign: 1, to: &system) }
    for print in right { index.add(print, sign: -1, to: &system) }
    system.close(from: mark, rule: rule, .sum)
  }

  // MARK: Parts

  private static let incoming: [Flow] = [.revenue, .openingCarryover, .fundOffset]
  private static let outgoing: [Flow] = [.expenditure, .closingCarryover]

  /// The parts of a total, where all that are not printed are known to be nil.
  private func parts(_ total: Flow, _ base: Int, in statement: Int) -> [Print]? {
    var parts: [Print] = []
    for flow in total == .totalRevenue ? Self.incoming : Self.outgoing {
      let count = parts.count
      if let print = print(flow, base, in: statement) {
        parts.append(print)
      } else if bases.keys[base].fund.isRoot {
        // Where the flow itself is not printed, its topmost funds stand for it.
        addFunds(below: .root, flow, bases.keys[base], in: statement, to: &parts)
      }
      let isKnown = parts.count > count || flow != .revenue && flow != .expenditure && isNil(flow, bases.keys[base])
      if !isKnown { return nil }
    }
    return parts
  }

  private func addFunds(below parent: Fund, _ flow: Flow, _ base: Coordinates, in statement: Int, to parts: inout [Print]) {
    // A fund that nobody prints with this flow has no parts that somebody does.
    for fund in FundSet.children(of: parent).reversed() where printed[flow.ordinal].holdsAny(within: fund) {
      var below = base
      below.fund = fund
      if let print = bases[below].flatMap({ print(flow, $0, in: statement) }) {
        parts.append(print)
      } else {
        addFunds(below: fund, flow, base, in: statement, to: &parts)
      }
    }
  }

  /// What a statement prints of a flow: just that, if it does, else a part that is the whole.
  private func print(_ flow: Flow, _ base: Int, in statement: Int) -> Print? {
    let place = flows[base][flow.ordinal]
    guard place >= 0 else { return nil }
    var first: Print?
    for print in index.prints(at: place) where index.statement(print) == statement {
      if print.isWhole { return print }
      if first == nil { first = print }
    }
    return first
  }

  /// Whether nothing of a flow is printed anywhere that could be a part of the base.
  private func isNil(_ flow: Flow, _ base: Coordinates) -> Bool {
    !filled[flow.ordinal][base.period.ordinal].holdsAny(along: base.fund)
  }
}
