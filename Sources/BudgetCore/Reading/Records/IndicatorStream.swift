/// Cuts a stream of cells without row marks into rows of indicators.
///
/// A merged cell stands only once, so a row may begin with its group, with its category, or with the indicator itself. The
/// cut is chosen by which all cells fit their columns best.
struct IndicatorStream {
  let slots: [IndicatorSlot]
  /// The headings, and what frames the table.
  let headings: ArraySlice<TableCell>
  private let cells: [TableCell]

  init(_ stream: [TableCell]) {
    headings = stream.prefix { IndicatorSlot.isHeading($0) || $0.key.text.ends(with: "绩效指标") }
    slots = IndicatorSlot.slots(headings).filter { $0.kind != .frame }
    cells = Array(stream[headings.count...])
  }

  /// The rows, each cell with its column as an index of ``slots``.
  func rows() -> [[(slot: Int, cell: TableCell)]] {
    let patterns = patterns
    guard !patterns.isEmpty else { return [] }
    // best[i]: the least cost of cutting the first i cells, and how the last row of them was cut; a lone cell may be skipped.
    let fits = cells.map { IndicatorFit($0) }
    var best = Array(repeating: (cost: Int.max / 2, pattern: -1), count: cells.count + 1)
    best[0].cost = 0
    for end in cells.indices.map({ $0 + 1 }) {
      best[end] = (best[end - 1].cost + 20, -1)
      for (number, pattern) in patterns.enumerated() where pattern.count <= end {
        var cost = best[end - pattern.count].cost
        if cost >= best[end].cost { continue }
        for (offset, slot) in pattern.enumerated() { cost += fits[end - pattern.count + offset].cost(slots[slot].kind) }
        if cost < best[end].cost { best[end] = (cost, number) }
      }
    }
    var rows: [[(slot: Int, cell: TableCell)]] = []
    var end = cells.count
    while end > 0 {
      guard best[end].pattern >= 0 else {
        end -= 1
        continue
      }
      let pattern = patterns[best[end].pattern]
      var row: [(slot: Int, cell: TableCell)] = []
      for (offset, slot) in pattern.enumerated() {
        var cell = cells[end - pattern.count + offset]
        cell.index = offset + 1
        row.append((slot, cell))
      }
      rows.append(row)
      end -= pattern.count
    }
    return rows.reversed()
  }

  /// The columns that a row may consist of: all; without the group; without group and categories.
  private var patterns: [[Int]] {
    let all = Array(slots.indices)
    let withoutGroup = all.filter { slots[$0].kind != .group }
    let bare = withoutGroup.filter { slots[$0].kind != .category }
    guard !bare.isEmpty else { return [] }
    var patterns = [all]
    if withoutGroup.count < all.count { patterns.append(withoutGroup) }
    if bare.count < withoutGroup.count { patterns.append(bare) }
    return patterns
  }
}
