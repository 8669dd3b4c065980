/// Rows of Markdown: one a line, cells between bars, with or without the outer ones and the line of dashes.
///
/// Converters of web pages end every cell with a bar and pad short rows with bars at their ends.
enum BarStyle {
  /// `| a | b |`
  case outer
  /// `a | b |`
  case trailing
  /// `a | b`
  case inner
}

extension SourceAssembler {
  mutating func pipeRow(_ source: SourceLine) -> Int? {
    guard source.hasPipes else { return nil }
    if open != .pipes {
      guard source.isPipeRow || isPipeRow(below: source) else { return nil }
      begin(.pipes)
      barStyle = source.isPipeRow ? .outer : source.trailingPipes > 0 ? .trailing : .inner
    }
    if let end = brokenRow(source) { return end }
    let beginsWithBar = bytes[source.content.lowerBound] == 0x7C
    // Where rows do not begin with a bar, one in front follows a blank cell.
    var start = source.content.lowerBound + (beginsWithBar && barStyle == .outer ? 1 : 0)
    for pipe in pipes where pipe >= start {
      append(start..<pipe)
      start = pipe + 1
    }
    if source.trailingPipes == 0 || barStyle == .inner { append(start..<source.content.upperBound) }
    if isDelimiter(source.content) { dropRow() }
    endRow()
    return source.end
  }

  /// Takes a row in whose cell lines are broken: it begins with a bar, and the line that ends with one begins with none.
  private mutating func brokenRow(_ source: SourceLine) -> Int? {
    guard barStyle == .outer, source.isPipeRow, source.trailingPipes == 0, rows.count > tableStart else { return nil }
    let width = rows[rows.count - 1].cells.count
    var places = pipes
    var last = source
    for _ in 0..<8 where last.end + 1 < bytes.count {
      var more: [Int] = []
      let next = SourceLine(bytes, at: last.end + 1, pipes: &more)
      guard !next.content.isEmpty, bytes[next.content.lowerBound] != 0x7C else { return nil }
      places += more
      last = next
      if next.hasPipes { break }
    }
    guard last.trailingPipes > 0, places.count == width + 1 else { return nil }
    for (start, end) in zip(places, places.dropFirst()) {
      append(start + 1..<end, line: line + bytes[source.start..<start].count { $0 == 0x0A })
    }
    line += bytes[source.start..<last.end].count { $0 == 0x0A }
    endRow()
    return last.end
  }

  /// Whether the next line is a row of bars, so that a line with bars inside is one, too.
  private func isPipeRow(below source: SourceLine) -> Bool {
    guard source.end + 1 < bytes.count else { return false }
    var pipes: [Int] = []
    let next = SourceLine(bytes, at: source.end + 1, pipes: &pipes)
    return next.hasPipes && !next.isWebCell && next.tabs == 0
  }

  /// Whether the line is the `|---|:--:|` of a Markdown table.
  private func isDelimiter(_ range: Range<Int>) -> Bool {
    var dashes = 0
    for byte in bytes[range] {
      switch byte {
      case 0x2D, 0x3D: dashes += 1
      case 0x7C, 0x3A, 0x20, 0x2B: break
      default: return false
      }
    }
    return dashes > 1
  }
}
