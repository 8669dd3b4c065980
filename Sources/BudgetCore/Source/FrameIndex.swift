/// The numbers with which pandas prints the rows of a data frame (0, 1, 2 … below a blank) and columns that have no names.
extension SourceAssembler {
  /// Takes them off the open table, whose cells are the last ones.
  mutating func dropFrameIndex(of table: Range<Int>) {
    guard table.count > 1 else { return }
    let head = rows[table.lowerBound].cells
    let body = table.dropFirst()
    let isIndexed =
      table.count > 2 && cells[head.lowerBound].text.isEmpty
      && body.enumerated().allSatisfy { isCount(cells[rows[$1].cells.lowerBound].text, $0) }
    let isNumbered = head.count > 2 && counts(head.dropFirst(isIndexed ? 1 : 0))
    if !isIndexed && !isNumbered { return }
    var kept = head.lowerBound
    for row in isNumbered ? body : table[...] {
      let range = rows[row].cells.dropFirst(isIndexed ? 1 : 0)
      let start = kept
      for index in range {
        cells[kept] = cells[index]
        if isIndexed { cells[kept].column -= 1 }
        kept += 1
      }
      rows[row].cells = start..<kept
    }
    cells.removeSubrange(kept...)
    if isNumbered { rows.remove(at: table.lowerBound) }
  }

  private func counts(_ columns: Range<Int>) -> Bool { columns.enumerated().allSatisfy { isCount(cells[$1].text, $0) } }

  private func isCount(_ text: TextSlice, _ number: Int) -> Bool {
    text.count < 8 && cleaner.bytes(text, of: bytes).elementsEqual(String(number).utf8)
  }
}
