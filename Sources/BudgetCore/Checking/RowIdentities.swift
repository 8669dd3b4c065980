/// The identities within one row of a list: columns that are sums of others, and changes between years.
struct RowIdentities {
  /// A column and those that it is the sum of.
  private struct Sum {
    let whole: Int32
    /// The parts and theirs, from the top down.
    let parts: Range<Int>
    /// The last column of all.
    let end: Int32
    /// Whether the other rows fill either whole and parts or nothing.
    var isStrict = true
  }

  /// A part of a sum: where it is not printed, what stands below it counts.
  private struct Part {
    let column: Int32
    /// The place behind all that stands below it.
    var next: Int
  }

  private struct Change {
    let change: Int32
    let year: Int32
    let prior: Int32

    var end: Int32 { max(change, year, prior) }
  }

  private var sums: [Sum] = []
  private var parts: [Part] = []
  private let changes: [Change]

  /// A part may stand so far below a whole.
  private static let deepest = 8

  init(_ sheet: Sheet) {
    let axis = sheet.columnAxis
    changes = axis.changes.map { triple in
      Change(change: axis.representative(triple.change), year: axis.representative(triple.year), prior: axis.representative(triple.prior))
    }
    for breakdown in axis.breakdowns where breakdown.isComplete && !breakdown.children.isEmpty {
      let start = parts.count
      for child in breakdown.children { append(child, breakdown.dimension, axis, depth: 0) }
      let end = axis.descendants(of: breakdown.parent).map { axis.representative($0) }.max() ?? 0
      sums.append(Sum(whole: axis.representative(breakdown.parent), parts: start..<parts.count, end: end))
    }
  }

  private mutating func append(_ node: Int, _ dimension: Dimension, _ axis: Axis, depth: Int) {
    let place = parts.count
    parts.append(Part(column: axis.representative(node), next: 0))
    for group in axis.breakdowns(of: node) where depth < Self.deepest {
      guard axis.breakdowns[group].dimension == dimension, axis.breakdowns[group].isComplete else { continue }
      for child in axis.breakdowns[group].children { append(child, dimension, axis, depth: depth + 1) }
    }
    parts[place].next = parts.count
  }

  /// Whether the columns are related at all.
  var isEmpty: Bool { sums.isEmpty && changes.isEmpty }

  /// Learns from the rows of a list how its columns are filled: a sum is strict where nearly all rows fill both or none.
  mutating func learn(_ rows: [[Quantity?]]) {
    for sum in sums.indices {
      let failing = rows.count { !isFilled(sums[sum], $0) }
      if failing * 5 > rows.count { sums[sum].isStrict = false }
    }
  }

  /// Takes rows as they come: whole and parts need not be filled together.
  mutating func learnNothing() {
    for sum in sums.indices { sums[sum].isStrict = false }
  }

  /// Whether all identities hold for the numbers of a row.
  func hold(_ values: [Quantity?]) -> Bool { hold(values, decided: 0..<Int32(values.count)) }

  /// Whether the identities hold whose last column is one of those just decided.
  func hold(_ values: [Quantity?], decided: Range<Int32>) -> Bool {
    for sum in sums where decided.contains(sum.end) {
      if !holds(sum, values) { return false }
    }
    for triple in changes where decided.contains(triple.end) {
      if !holds(triple, values) { return false }
    }
    return true
  }

  private func holds(_ sum: Sum, _ values: [Quantity?]) -> Bool {
    if sum.isStrict, !isFilled(sum, values) { return false }
    guard let whole = values[Int(sum.whole)] else { return true }
    var tally = Tally()
    tally.add(whole, sign: 1)
    var isAnyPrinted = false
    forEachPrinted(sum, values) { value in
      tally.add(value, sign: -1)
      isAnyPrinted = true
    }
    return !isAnyPrinted || tally.agreement.holds
  }

  /// Visits the topmost printed parts of a sum.
  private func forEachPrinted(_ sum: Sum, _ values: [Quantity?], _ body: (Quantity) -> Void) {
    var place = sum.parts.lowerBound
    while place < sum.parts.upperBound {
      if let value = values[Int(parts[place].column)] {
        body(value)
        place = parts[place].next
      } else {
        place += 1
      }
    }
  }

  private func holds(_ triple: Change, _ values: [Quantity?]) -> Bool {
    let (change, year, prior) = (values[Int(triple.change)], values[Int(triple.year)], values[Int(triple.prior)])
    if change == nil, year == nil, prior == nil { return true }
    var tally = Tally()
    tally.add(change ?? .none, sign: 1)
    tally.add(year ?? .none, sign: -1)
    tally.add(prior ?? .none, sign: 1)
    return tally.agreement.holds
  }

  /// Whether whole and parts are filled together or not at all.
  private func isFilled(_ sum: Sum, _ values: [Quantity?]) -> Bool {
    let whole = values[Int(sum.whole)].map { $0.value != 0 } ?? false
    var isAnyFilled = false
    forEachPrinted(sum, values) { if $0.value != 0 { isAnyFilled = true } }
    return whole == isAnyFilled
  }
}
