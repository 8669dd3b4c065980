/// Each cell on a line of its own behind one tab; a blank line ends a row.
extension SourceAssembler {
  mutating func cellLine(_ source: SourceLine) -> Int? {
    guard isCellRun(source) else { return nil }
    begin(.cellLines)
    let end = endOfCell(source)
    append(source.start + 1..<end)
    line += bytes[source.start..<end].count { $0 == 0x0A }
    return end
  }

  /// The end of the cell that begins on a line: its further lines have no tab, and the table goes on behind them.
  private func endOfCell(_ source: SourceLine) -> Int {
    var end = source.end
    var position = end + 1
    guard position < bytes.count, bytes[position] != 0x09, bytes[position] != 0x0A else { return end }
    guard !source.content.isEmpty, !NumberScanner.content(bytes, source.content).isNumeric else { return end }
    var isBehindBlank = false
    var pipes: [Int] = []
    for _ in 0..<40 where position < bytes.count {
      let next = SourceLine(bytes, at: position, pipes: &pipes)
      if next.tabs > 0 { return next.isCellLine ? end : source.end }
      if next.content.isEmpty {
        isBehindBlank = true
      } else if isBehindBlank || namesTable(next.content) {
        return source.end
      } else {
        end = next.end
      }
      position = next.end + 1
    }
    return source.end
  }

  /// Whether the run of tabbed lines that `source` stands in has one cell a line: then no line has a second tab.
  private mutating func isCellRun(_ source: SourceLine) -> Bool {
    if source.start < runEnd { return open == .cellLines }
    guard source.isCellLine else { return false }
    if open == .tabs, blankLines == 0 { return false }
    var position = source.end + 1
    var isCells = true
    var pipes: [Int] = []
    while position < bytes.count {
      let next = SourceLine(bytes, at: position, pipes: &pipes)
      if next.tabs == 0 { break }
      if !next.isCellLine { isCells = false }
      position = next.end + 1
    }
    runEnd = position
    if !isCells || (open == .tabs && position == source.end + 1) { return false }
    begin(.cellLines)
    return true
  }

  /// Whether a line ends in 表, as the title of the next table.
  private func namesTable(_ range: Range<Int>) -> Bool { bytes[range].suffix(3).elementsEqual([0xE8, 0xA1, 0xA8]) }
}
