/// A plain table: one row of headings, and rows of cells below them.
struct HeadedRows {
  /// The headings; empty where no row of headings was found.
  private(set) var headings: [TableCell] = []
  /// The cells above the headings.
  private(set) var preface: [TableCell] = []
  /// Headings that a page break repeats.
  private(set) var repeats: [TableCell] = []
  /// The rows: each filled cell with the index of its heading; nil where it stands under none.
  private(set) var rows: [[(heading: Int?, cell: TableCell)]] = []

  /// Finds the row with at least two headings; a stream is cut into rows of as many cells.
  init(_ rows: [TableRow], isStream: Bool, isHeading: (TableCell) -> Bool) {
    if isStream {
      takeStream(rows.flatMap(\.cells), isHeading)
    } else {
      take(rows, isHeading)
    }
  }

  private mutating func take(_ table: [TableRow], _ isHeading: (TableCell) -> Bool) {
    for row in table where !row.isBlank {
      if row.cells.count(where: { !$0.isBlank && isHeading($0) }) > 1 {
        // A page break repeats the headings.
        if headings.isEmpty { headings = Array(row.cells.lazy.filter { !$0.isBlank }.prefix(64)) } else { repeats += row.cells }
        continue
      }
      guard !headings.isEmpty else {
        preface += row.filled
        continue
      }
      rows.append(row.cells.filter { !$0.isBlank }.map { cell in (headings.lastIndex { $0.column <= cell.column }, cell) })
    }
  }

  private mutating func takeStream(_ cells: [TableCell], _ isHeading: (TableCell) -> Bool) {
    let start = cells.indices.first { isHeading(cells[$0]) && $0 + 1 < cells.count && isHeading(cells[$0 + 1]) } ?? cells.count
    preface = cells[..<start].filter { !$0.isBlank }
    headings = Array(cells[start...].prefix(while: isHeading))
    guard !headings.isEmpty else { return }
    for first in stride(from: start + headings.count, to: cells.count, by: headings.count) {
      let row = cells[first..<min(first + headings.count, cells.count)]
      if zip(row, headings).allSatisfy({ $0.key == $1.key }) {
        repeats += row
        continue
      }
      let filled = zip(0..., row).filter { !$0.1.isBlank }.map { offset, cell in
        var cell = cell
        cell.index = offset + 1
        return (heading: Int?.some(offset), cell: cell)
      }
      if !filled.isEmpty { rows.append(filled) }
    }
  }
}
