/// Each cell on a line of its own behind one tab; a blank line ends a row.
extension SourceAssembler {
  mutating func cellLine(_ source: SourceLine) -> Int? {
    guard isCellRun(source) else { return nil }
    begin(.cellLines)
    append(source.start + 1..<source.end)
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
}
