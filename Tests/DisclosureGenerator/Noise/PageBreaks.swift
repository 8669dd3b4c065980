/// The part of a table that stands on one page.
struct TableSegment {
  /// The rows, with the head where it is printed.
  var rows: [[Cell]]
  /// How many of the rows are the head.
  var headHeight: Int
  /// Whether the table began on an earlier page.
  var isContinued: Bool
}

extension Typesetter {
  /// The table, torn where noise ends a page.
  mutating func segments(of table: Table) -> [TableSegment] {
    if table.isForm { return formSegments(of: table) }
    let whole = TableSegment(rows: table.allRows, headHeight: table.headHeight, isContinued: false)
    guard table.rows.count > 4, noise.pageBreaks > 0, draw.chance(noise.pageBreaks) else { return [whole] }
    let breakCount = table.rows.count > 20 ? draw.integer(1...2) : 1
    let places = draw.sample(Array(1..<table.rows.count), count: breakCount)
    let head = table.head + (table.numbers.map { [$0] } ?? [])
    let continuation = draw.integer(0...2)
    var segments: [TableSegment] = []
    for (index, start) in ([0] + places).enumerated() {
      let end = index < places.count ? places[index] : table.rows.count
      let rows = Array(table.rows[start..<end])
      if index == 0 {
        segments.append(TableSegment(rows: table.captions + head + rows, headHeight: table.headHeight, isContinued: false))
        continue
      }
      switch continuation {
      case 0: segments.append(TableSegment(rows: rows, headHeight: 0, isContinued: true))
      case 1 where layout == .pipes: segments.append(TableSegment(rows: [Cell.blanks(table.width)] + rows, headHeight: 1, isContinued: true))
      case 1: segments.append(TableSegment(rows: rows, headHeight: 0, isContinued: true))
      default: segments.append(TableSegment(rows: head + rows, headHeight: head.count, isContinued: true))
      }
    }
    return segments
  }

  /// A form, torn where a page ends among its indicators: cells that reach over the end of the page leave nothing behind it.
  private mutating func formSegments(of table: Table) -> [TableSegment] {
    let rows = table.allRows
    let whole = TableSegment(rows: rows, headHeight: table.headHeight, isContinued: false)
    let places = rows.indices.filter { index in
      index > 0 && [index - 1, index].allSatisfy { rows[$0].contains { cell in cell.marks.contains { $0.path.contains(".indicator.") } } }
    }
    guard !places.isEmpty, noise.pageBreaks > 0, draw.chance(noise.pageBreaks / 2) else { return [whole] }
    let place = draw.pick(places)
    return [
      TableSegment(rows: Array(rows[..<place]), headHeight: table.headHeight, isContinued: false),
      TableSegment(rows: Array(rows[place...]), headHeight: 0, isContinued: true),
    ]
  }
}
