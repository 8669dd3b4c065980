/// Rows of Markdown that lack the cells which cells above cover: what is left stands below headings that take several columns.
///
/// Markdown has no merged cells. Converters fill up a row whose cells take several columns, and leave out those of the rows below
/// a cell that takes several rows.
extension SourceAssembler {
  mutating func placeUncoveredCells(of table: Range<Int>) {
    guard barStyle == .outer, let first = table.first else { return }
    let width = rows[first].cells.count
    let short = table.filter { rows[$0].cells.count < width }
    guard width > 3, !short.isEmpty, short.count * 2 < table.count, table.allSatisfy({ rows[$0].cells.count <= width }) else { return }
    // The cells of the row above that take several columns.
    var wide: [Range<Int>] = []
    for row in table {
      let range = rows[row].cells
      if range.count == width {
        wide = holdsNumbers(range) ? [] : wideCells(range, ending: width)
      } else if let columns = uncovered(below: wide, count: range.count, width: width, rest: row..<table.upperBound), !holdsNumbers(range) {
        for (index, column) in zip(range, columns) { cells[index].column = UInt32(column) }
        wide = wideCells(range, ending: columns[columns.count - 1] + 1).filter { Set(columns).isSuperset(of: $0) }
      } else {
        wide = []
      }
    }
  }

  /// The columns of the cells of a row behind which blank ones stand.
  private func wideCells(_ range: Range<Int>, ending end: Int) -> [Range<Int>] {
    let starts = range.filter { !cells[$0].text.isEmpty }.map { Int(cells[$0].column) } + [end]
    return zip(starts, starts.dropFirst()).map { $0..<max($0, $1) }.filter { $0.count > 1 }
  }

  /// The columns below the cells of the row above that take as many columns as there are cells: all of them, or the only one.
  private func uncovered(below wide: [Range<Int>], count: Int, width: Int, rest: Range<Int>) -> [Int]? {
    if !wide.isEmpty, wide.reduce(0, { $0 + $1.count }) == count { return wide.flatMap { Array($0) } }
    let fitting = wide.filter { $0.count == count }
    if fitting.count < 2 { return fitting.first.map { Array($0) } }
    // Of several, the one over numbers.
    let body = rest.filter { rows[$0].cells.count == width && holdsNumbers(rows[$0].cells) }
    let numeric = fitting.filter { columns in body.contains { row in columns.contains { isAmount(cells[rows[row].cells.lowerBound + $0].text) } } }
    return numeric.count == 1 ? Array(numeric[0]) : nil
  }

  private func holdsNumbers(_ range: Range<Int>) -> Bool { range.contains { isAmount(cells[$0].text) } }

  private func isAmount(_ text: TextSlice) -> Bool {
    if text.isEmpty { return false }
    let bytes = cleaner.bytes(text, of: bytes)
    return bytes.withContiguousStorageIfAvailable { NumberScanner.content($0, 0..<$0.count).isNumeric } ?? false
  }
}
