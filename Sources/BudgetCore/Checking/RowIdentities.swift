/// The identities within one row of a list: columns that are sums of others, and changes between years.
struct RowIdentities {
  private let axis: Axis
  private let breakdowns: [Int]
  private let changes: [Axis.Change]
  /// The last column of each breakdown and each change.
  private let breakdownEnds: [Int32]
  private let changeEnds: [Int32]

  /// The breakdowns of which the other rows fill either whole and parts or nothing.
  private var strict: Set<Int> = []

  init(_ sheet: Sheet) {
    let axis = sheet.columnAxis
    self.axis = axis
    breakdowns = axis.breakdowns.indices.filter { !axis.breakdowns[$0].children.isEmpty && axis.breakdowns[$0].isComplete }
    changes = axis.changes
    func end(_ nodes: some Sequence<Int>) -> Int32 { nodes.map { axis.representative($0) }.max() ?? 0 }
    breakdownEnds = breakdowns.map { end(axis.descendants(of: axis.breakdowns[$0].parent)) }
    changeEnds = changes.map { end([$0.change, $0.year, $0.prior]) }
    strict = Set(breakdowns)
  }

  /// Whether the columns are related at all.
  var isEmpty: Bool { breakdowns.isEmpty && changes.isEmpty }

  /// Learns from the rows of a list how its columns are filled: a breakdown is strict where nearly all rows fill both or none.
  mutating func learn(_ rows: [[Quantity?]]) {
    strict = strict.filter { group in
      let failing = rows.count { !isFilled(group, $0) }
      return failing * 5 <= rows.count
    }
  }

  /// Takes rows as they come: whole and parts need not be filled together.
  mutating func learnNothing() { strict = [] }

  /// Whether all identities hold for the numbers of a row.
  func hold(_ values: [Quantity?]) -> Bool { hold(values, decided: 0..<Int32(values.count)) }

  /// Whether the identities hold whose last column is one of those just decided.
  func hold(_ values: [Quantity?], decided: Range<Int32>) -> Bool {
    for (group, end) in zip(breakdowns, breakdownEnds) where decided.contains(end) {
      if !holds(group, values) { return false }
    }
    for (triple, end) in zip(changes, changeEnds) where decided.contains(end) {
      if !holds(triple, values) { return false }
    }
    return true
  }

  private func holds(_ group: Int, _ values: [Quantity?]) -> Bool {
    if strict.contains(group), !isFilled(group, values) { return false }
    guard let whole = value(axis.breakdowns[group].parent, values) else { return true }
    var tally = Tally()
    tally.add(whole, sign: 1)
    var printed = 0
    for child in axis.breakdowns[group].children { printed += add(child, axis.breakdowns[group].dimension, values, to: &tally, depth: 0) }
    return printed == 0 || tally.agreement.holds
  }

  private func holds(_ triple: Axis.Change, _ values: [Quantity?]) -> Bool {
    let change = value(triple.change, values)
    let year = value(triple.year, values)
    let prior = value(triple.prior, values)
    if change == nil, year == nil, prior == nil { return true }
    var tally = Tally()
    tally.add(change ?? .none, sign: 1)
    tally.add(year ?? .none, sign: -1)
    tally.add(prior ?? .none, sign: 1)
    return tally.agreement.holds
  }

  private func value(_ node: Int, _ values: [Quantity?]) -> Quantity? { values[Int(axis.representative(node))] }

  /// Whether whole and parts are filled together or not at all.
  private func isFilled(_ group: Int, _ values: [Quantity?]) -> Bool {
    let whole = value(axis.breakdowns[group].parent, values).map { $0.value != 0 } ?? false
    let parts = axis.breakdowns[group].children.contains { isAnyFilled($0, axis.breakdowns[group].dimension, values, depth: 0) }
    return whole == parts
  }

  private func isAnyFilled(_ node: Int, _ dimension: Dimension, _ values: [Quantity?], depth: Int) -> Bool {
    if let value = value(node, values) { return value.value != 0 }
    return below(node, dimension, depth).contains { isAnyFilled($0, dimension, values, depth: depth + 1) }
  }

  private func add(_ node: Int, _ dimension: Dimension, _ values: [Quantity?], to tally: inout Tally, depth: Int) -> Int {
    if let value = value(node, values) {
      tally.add(value, sign: -1)
      return 1
    }
    var printed = 0
    for child in below(node, dimension, depth) { printed += add(child, dimension, values, to: &tally, depth: depth + 1) }
    return printed
  }

  private func below(_ node: Int, _ dimension: Dimension, _ depth: Int) -> [Int] {
    guard depth < 8 else { return [] }
    return axis.nodes[node].breakdowns.filter { axis.breakdowns[$0].dimension == dimension && axis.breakdowns[$0].isComplete }
      .flatMap { axis.breakdowns[$0].children }
  }
}
