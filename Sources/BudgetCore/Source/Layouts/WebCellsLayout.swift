/// Each cell of a web page on a line of its own before a bar, with no mark between rows.
///
/// Bars behind the text without a blank stand for merged cells; bars behind a blank pad the end of a row that is short.
extension SourceAssembler {
  mutating func webCell(_ source: SourceLine) -> Int? {
    guard source.isWebCell || open == .webCells && source.isBarsOnly else { return nil }
    if open == .pipes, blankLines == 0, barStyle != .outer { return nil }
    if open != .webCells, isPadded(source), isRow(below: source) { return nil }
    begin(.webCells)
    let isMerged = pipes.count > 1 && !isPadded(source)
    append(source.content.lowerBound..<pipes[0], span: isMerged ? 0 : 1, missing: isMerged ? 0 : pipes.count - 1)
    return source.end
  }

  private func isPadded(_ source: SourceLine) -> Bool { pipes.count > 1 && pipes[1] > pipes[0] + 1 }

  /// Whether a line of several cells follows: then this one is a row as well.
  private func isRow(below source: SourceLine) -> Bool {
    guard source.end + 1 < bytes.count else { return false }
    var pipes: [Int] = []
    let next = SourceLine(bytes, at: source.end + 1, pipes: &pipes)
    return next.hasPipes && !next.isWebCell
  }
}
