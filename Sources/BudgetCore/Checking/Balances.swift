/// What comes in is what goes out: data dictionary 6.3.
struct Balances {
  private typealias Print = PrintIndex.Print

  private let index: PrintIndex
  private let grid: BalanceGrid
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
    grid = BalanceGrid(index)
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
      guard coordinates.flow != .root, base.named.isSubset(of: [.fund, .function, .origin, .budgetUnit, .period]) else { continue }
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
  private func side(_ total: Flow, _ base: Int, in statement: Int, to system: inout EquationSystem) -> [Side]? {
    let parts = parts(total, base, in: statement)
    if let print = print(total, base, in: statement) {
      if let parts { closeAll([.print(print)], parts, total, base, in: statement, to: &system) }
      return [.print(print)]
    }
    guard let parts, holdsNumbers(parts, system) else { return nil }
    // A total that is blank where its row prints others contradicts parts that are not nil.
    if let blank = blank(total, bases.keys[base], in: statement) { close([blank], parts, rule: Self.rule(total), to: &system) }
    return parts
  }

  /// A total against its parts, as each list of the statement cuts them.
  private func closeAll(_ left: [Side], _ parts: [Side], _ total: Flow, _ base: Int, in statement: Int, to system: inout EquationSystem) {
    close(left, parts, rule: Self.rule(total), to: &system)
    guard total == .totalExpenditure, print(.expenditure, base, in: statement) == nil else { return }
    var coordinates = bases.keys[base]
    coordinates.flow = .expenditure
    guard grid.row(of: coordinates, in: statement) == nil else { return }
    for other in grid.sides(of: coordinates, in: statement).dropFirst() {
      close(left, [.rows(other)] + parts.dropFirst(), rule: Self.rule(total), to: &system)
    }
  }

  private func holdsNumbers(_ sides: [Side], _ system: EquationSystem) -> Bool {
    sides.contains { side in
      guard case .rows = side else { return true }
      var terms = EquationSystem(index.evidence.quantities, holdsBlanks: false)
      add(side, sign: 1, to: &terms)
      return terms.mark > 0
    }
  }

  private static func rule(_ total: Flow) -> RuleID { total == .totalRevenue ? .balanceRevenue : .balanceExpenditure }

  private func whole(_ total: Flow, _ base: Int, in statement: Int) -> [Side]? {
    print(total, base, in: statement).map { [.print($0)] } ?? parts(total, base, in: statement)
  }

  private func close(_ left: [Side], _ right: [Side], rule: RuleID, to system: inout EquationSystem) {
    let mark = system.mark
    var counts: [Int] = []
    for (sides, sign) in [(left, Int8(1)), (right, -1)] {
      let start = system.mark
      for side in sides { add(side, sign: sign, to: &system) }
      counts.append(system.mark - start)
    }
    // A total with one part is that part; the two sides of a balance are added up apart.
    if !system.terms[mark...].contains(where: { Int($0.cell) < system.factCount }) { return system.forget(from: mark) }
    system.close(from: mark, rule: rule, rule != .balanceSides && counts == [1, 1] ? .print : .sum)
  }

  /// A number, or what a list says together, or a blank.
  private enum Side {
    case print(Print)
    case rows(BalanceGrid.Entry)
    case blank(Blank)
  }

  private func add(_ side: Side, sign: Int8, to system: inout EquationSystem) {
    switch side {
    case .print(let print): index.add(print, sign: sign, to: &system)
    case .rows(let entry):
      let sheet = index.evidence.sheets[entry.list]
      Walk(sheet, number: entry.list, along: sheet.rowAxis).add(rows: entry.rows, columns: [entry.column], sign: sign, to: &system)
    case .blank(let blank): system.append(system.cell(of: blank), sign: sign)
    }
  }

  // MARK: Parts

  private static let incoming: [Flow] = [.revenue, .openingCarryover, .fundOffset]
  private static let outgoing: [Flow] = [.expenditure, .closingCarryover]

  /// The parts of a total, where all that are not printed are known to be nil.
  private func parts(_ total: Flow, _ base: Int, in statement: Int) -> [Side]? {
    var parts: [Side] = []
    for flow in total == .totalRevenue ? Self.incoming : Self.outgoing {
      let count = parts.count
      if let print = print(flow, base, in: statement) {
        parts.append(.print(print))
      } else if bases.keys[base].fund.isRoot {
        // Where the flow itself is not printed, its topmost funds stand for it.
        addFunds(below: .root, flow, bases.keys[base], in: statement, to: &parts)
      }
      if parts.count == count, let said = said(flow, bases.keys[base], in: statement) {
        parts.append(said)
      }
      let isKnown = parts.count > count || flow != .revenue && flow != .expenditure && isNil(flow, bases.keys[base])
      if !isKnown { return nil }
    }
    return parts
  }

  /// What a balance says of a flow that it does not print as such: its row is there and blank, or its side adds up.
  private func said(_ flow: Flow, _ base: Coordinates, in statement: Int) -> Side? {
    var coordinates = base
    coordinates.flow = flow
    if let row = grid.row(of: coordinates, in: statement) { return .rows(row) }
    return flow == .expenditure ? grid.sides(of: coordinates, in: statement).first.map { .rows($0) } : nil
  }

  /// The cell of a total by fund or origin that is blank in a row that prints others such.
  private func blank(_ total: Flow, _ base: Coordinates, in statement: Int) -> Side? {
    guard base.isRoot(.function), base.isRoot(.budgetUnit), !base.fund.isRoot || base.origin != .root else { return nil }
    var coordinates = base
    coordinates.flow = total
    guard let entry = grid.row(of: coordinates, in: statement) else { return nil }
    let sheet = index.evidence.sheets[entry.list]
    let row = sheet.rowAxis.representative(entry.rows[0])
    let isOtherPrinted = sheet.columnAxis.nodes.indices.contains { node in
      let column = sheet.columnAxis.coordinates[node]
      return (!column.fund.isRoot || column.origin != .root) && sheet.cell(row, sheet.columnAxis.representative(node)) != nil
    }
    guard isOtherPrinted else { return nil }
    return .blank(Blank(sheet: Int32(entry.list), row: row, column: sheet.place(ofNode: Int32(entry.column))))
  }

  private func addFunds(below parent: Fund, _ flow: Flow, _ base: Coordinates, in statement: Int, to parts: inout [Side]) {
    // A fund that nobody prints with this flow has no parts that somebody does.
    for fund in FundSet.children(of: parent).reversed() where printed[flow.ordinal].holdsAny(within: fund) {
      var below = base
      below.fund = fund
      if let print = bases[below].flatMap({ print(flow, $0, in: statement) }) {
        parts.append(.print(print))
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
