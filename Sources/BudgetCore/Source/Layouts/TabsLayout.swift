/// One row a line, cells separated by tabs, rows of uneven length; a quoted cell may hold line feeds and tabs.
extension SourceAssembler {
  mutating func tabbed(_ source: SourceLine) -> Int? {
    if source.tabs == 0 { return source.beginsWithQuote ? quotedRow(source) : nil }
    if let end = cellLine(source) { return end }
    if source.quotes > 0, let end = quotedRow(source) { return end }
    begin(.tabs)
    let bytes = bytes
    var start = source.start
    var index = start
    while index < source.end {
      let byte = bytes[index]
      if byte == 0x09 {
        append(start..<index)
        start = index + 1
      }
      index = byte < 0x80 ? index + 1 : bytes.firstASCII(from: index)
    }
    append(start..<source.end)
    endRow()
    return source.end
  }

  /// Takes a row of which a cell stands in quotation marks; nil where none does.
  private mutating func quotedRow(_ source: SourceLine) -> Int? {
    let end = readRecord(at: source.start, separator: 0x09)
    guard fields.count > 1, fields.contains(where: \.isQuoted) else { return nil }
    begin(.tabs)
    appendRecord()
    return end
  }

  /// Takes a line without tabs that is a row which lost its empty cells.
  mutating func lostTabs(_ source: SourceLine) -> Int? {
    guard isInsideTabs(source) else { return nil }
    append(source.start..<source.end)
    endRow()
    return source.end
  }

  /// Whether a line without tabs is a row that lost its empty cells: rows stand directly above it and, but for such lines
  /// and blank ones, directly below it.
  func isInsideTabs(_ source: SourceLine) -> Bool {
    guard open == .tabs, blankLines == 0, source.content.count <= 120 else { return false }
    var position = source.end + 1
    var pipes: [Int] = []
    for _ in 0..<8 where position < bytes.count {
      let next = SourceLine(bytes, at: position, pipes: &pipes)
      if next.tabs > 0 { return true }
      if next.content.count > 120 { return false }
      position = next.end + 1
    }
    return false
  }
}
