/// Merged cells that a converter printed again in every cell they cover.
///
/// In headings a cell that is equal to its left or upper neighbour continues it. Equal headings of different columns exist,
/// too: only a table whose headings show merged cells is changed, and its last row of headings only where the columns are
/// equal to their ends.
extension SourceAssembler {
  mutating func mergeRepeatedCells(of rows: Range<Int>) {
    var kept = self.rows[rows.lowerBound].cells.lowerBound
    var start = rows.lowerBound
    while start < rows.upperBound {
      // Where no line is blank, titles of one cell part the tables.
      var end = start
      while end < rows.upperBound, self.rows[end].cells.count == 1 { end += 1 }
      keep(start..<end, &kept)
      start = end
      while end < rows.upperBound, self.rows[end].cells.count > 1 { end += 1 }
      if end > start, !merge(start..<end, &kept) { keep(start..<end, &kept) }
      start = end
    }
    cells.removeSubrange(kept...)
  }

  /// Moves rows behind the cells that are kept.
  private mutating func keep(_ table: Range<Int>, _ kept: inout Int) {
    for row in table {
      let range = rows[row].cells
      if range.lowerBound != kept { for index in range { cells[kept + index - range.lowerBound] = cells[index] } }
      rows[row].cells = kept..<kept + range.count
      kept += range.count
    }
  }

  /// Merges the cells of a table whose headings show merged ones; false where they do not.
  private mutating func merge(_ table: Range<Int>, _ kept: inout Int) -> Bool {
    let head = table.prefix(10).prefix { row in !cells[rows[row].cells].contains { isNumeric($0.text) } }
    guard !head.isEmpty, showsMergedCells(head) else { return false }
    let width = rows[head.lowerBound].cells.count
    let body = head.upperBound..<table.upperBound
    var joined = Array(repeating: false, count: width)
    // The columns that are one: equal to the left one in every row.
    for column in 1..<width {
      joined[column] = table.allSatisfy { row in
        let range = rows[row].cells
        return column >= range.count || text(range.lowerBound + column, equals: range.lowerBound + column - 1)
      }
    }
    let pairsDiffer = labelPairsDiffer(in: body)
    var above: [TextSlice] = []
    for row in table {
      let range = rows[row].cells
      let isHead = row < head.upperBound
      let isLast = row == head.upperBound - 1 && !body.isEmpty
      let texts = cells[range].map(\.text)
      let start = kept
      for index in range {
        let column = index - range.lowerBound
        let isRepeated = column > 0 && !texts[column].isEmpty && equal(texts[column], texts[column - 1])
        let continuesLeft: Bool
        if isHead {
          continuesLeft = isRepeated && (!isLast || joined[column])
        } else {
          // In a row of data only the label at its beginning, and a longer run of one text, may be told from equal values; where
          // other rows have two labels, only the first and the last row, which may be totals, have one in both cells.
          let isText = isRepeated && !isNumeric(texts[column])
          let isRun = [column - 2, column + 1].contains { texts.indices.contains($0) && equal(texts[column], texts[$0]) }
          continuesLeft =
            isRepeated && (column < joined.count && joined[column])
            || isText && (kept == start + 1 && (!pairsDiffer || row == body.lowerBound || row == body.upperBound - 1) || isRun)
        }
        let continuesAbove = isHead && column < above.count && !texts[column].isEmpty && equal(texts[column], above[column])
        if continuesAbove { continue }
        if continuesLeft, kept > start, Int(cells[kept - 1].column) + Int(cells[kept - 1].span) == column {
          cells[kept - 1].span += 1
          continue
        }
        if continuesLeft, isHead { continue }
        cells[kept] = cells[index]
        kept += 1
      }
      rows[row].cells = start..<kept
      above = texts
    }
    return true
  }

  /// Whether most rows begin with two texts that differ.
  private func labelPairsDiffer(in body: Range<Int>) -> Bool {
    let differing = body.count { row in
      let range = rows[row].cells
      guard range.count > 1 else { return false }
      let (first, second) = (cells[range.lowerBound].text, cells[range.lowerBound + 1].text)
      return !first.isEmpty && !second.isEmpty && !isNumeric(first) && !isNumeric(second) && !equal(first, second)
    }
    return differing * 2 > body.count
  }

  /// Whether headings of equal width show merged cells: a row of nothing else, or a run of equal cells over different ones.
  private func showsMergedCells(_ head: Range<Int>.SubSequence) -> Bool {
    let width = rows[head.lowerBound].cells.count
    guard width > 2, head.allSatisfy({ rows[$0].cells.count == width }) else { return false }
    for row in head {
      let start = rows[row].cells.lowerBound
      var column = 0
      var single = false
      while column < width {
        var end = column + 1
        while end < width, !cells[start + column].text.isEmpty, text(start + end, equals: start + end - 1) { end += 1 }
        if end - column == 1 { single = true }
        // Where merged cells are printed again no heading is blank.
        if end - column > 1, row + 1 < head.upperBound, isFilled(row), isFilled(row + 1) {
          let below = rows[row + 1].cells.lowerBound
          let isTold = (column..<end).allSatisfy { !cells[below + $0].text.isEmpty }
          // A run of three may stand over merged cells, too.
          let differing = (column + 1..<end).count { !text(below + $0, equals: below + $0 - 1) }
          if isTold, end - column > 2 ? differing > 0 : differing == end - column - 1 { return true }
        }
        column = end
      }
      if !single { return true }
    }
    return false
  }

  private func isFilled(_ row: Int) -> Bool { cells[rows[row].cells].allSatisfy { !$0.text.isEmpty } }

  private func text(_ cell: Int, equals other: Int) -> Bool { equal(cells[cell].text, cells[other].text) }

  private func equal(_ left: TextSlice, _ right: TextSlice) -> Bool {
    left.count == right.count && cleaner.bytes(left, of: bytes).elementsEqual(cleaner.bytes(right, of: bytes))
  }

  private func isNumeric(_ text: TextSlice) -> Bool {
    if text.isEmpty { return false }
    let bytes = cleaner.bytes(text, of: bytes)
    guard let first = bytes.first, first < 0x3A || first == 0xEF || first == 0xE2 else { return false }
    return bytes.withContiguousStorageIfAvailable { NumberScanner.content($0, 0..<$0.count).isNumeric } ?? false
  }
}
