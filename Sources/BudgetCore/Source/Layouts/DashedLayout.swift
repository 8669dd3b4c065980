/// Tables whose columns stand below runs of dashes, as plain text of converters has them.
///
/// Cells end at columns of the terminal, in which Chinese characters take two. Where the table begins with one long rule,
/// rows are parted by blank lines and their cells wrapped.
extension SourceAssembler {
  mutating func dashedTable(_ source: SourceLine) -> Int? {
    if let columns = DashRule(bytes, source.start..<source.end) {
      if columns.starts.count > 1 { return dashed(columns, head: source.start..<source.start, body: source.end + 1, from: source, isWrapped: false) }
      guard columns.isLong, let (rule, below, end) = ruleBelow(source.end + 1, lines: 12) else { return nil }
      return dashed(rule, head: source.end + 1..<below, body: end + 1, from: source, isWrapped: true)
    }
    guard let (rule, below, end) = ruleBelow(source.end + 1, lines: 1) else { return nil }
    return dashed(rule, head: source.start..<below, body: end + 1, from: source, isWrapped: false)
  }

  /// The rule of several columns that stands, behind headings without a blank line, at most some lines below.
  private func ruleBelow(_ start: Int, lines: Int) -> (rule: DashRule, start: Int, end: Int)? {
    var start = start
    for _ in 0..<lines where start < bytes.count {
      // Most lines do not begin as a rule does.
      var first = start
      while first < bytes.count, first < start + 64, bytes[first] == 0x20 { first += 1 }
      let isRule = first < bytes.count && (bytes[first] == 0x2D || bytes[first] == 0x3D)
      if !isRule, lines == 1 { return nil }
      let end = lineEnd(start)
      if isRule, let rule = DashRule(bytes, start..<end), rule.starts.count > 1 { return (rule, start, end) }
      if PassageCleaner.trim(bytes, start..<end).isEmpty { return nil }
      start = end + 1
    }
    return nil
  }

  private func lineEnd(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return end
  }

  private mutating func dashed(_ rule: DashRule, head: Range<Int>, body: Int, from source: SourceLine, isWrapped: Bool) -> Int {
    begin(.dashed)
    var number = line
    func next(_ from: Int) -> Range<Int> { from..<lineEnd(from) }
    var wrapped = DashedRow(rule)
    var position = head.lowerBound
    if isWrapped { number += 1 }
    while position < head.upperBound {
      let range = next(position)
      wrapped.take(bytes, range, number)
      number += 1
      position = range.upperBound + 1
    }
    emit(wrapped.end())
    if head.upperBound > head.lowerBound || !isWrapped { number += 1 }
    position = body
    var last = min(body - 1, bytes.count)
    var blanks = 0
    var rules = 0
    while position < bytes.count {
      let range = next(position)
      let isRule = DashRule(bytes, range) != nil
      let isBlank = PassageCleaner.trim(bytes, range).isEmpty
      blanks = isBlank ? blanks + 1 : 0
      // A row of blank cells is a blank line between two others.
      if blanks > (isWrapped ? 3 : 0) { break }
      last = range.upperBound
      if isRule || isBlank || !isWrapped { emit(wrapped.end()) }
      rules += isRule ? 1 : 0
      // A rule ends the table, but for the one below the headings of a table that began with a rule.
      if isRule, rules > 1 || isWrapped || head.isEmpty == false { break }
      if !isRule, !isBlank { wrapped.take(bytes, range, number) }
      number += 1
      position = range.upperBound + 1
    }
    emit(wrapped.end())
    line += bytes[source.start..<last].count { $0 == 0x0A }
    close()
    return last
  }

  private mutating func emit(_ row: DashedRow.Cells) {
    for (column, cell) in row.cells.enumerated() { append(copy: cell, column: column, line: row.line) }
    for (offset, word) in row.loose.enumerated() { append(word, column: row.cells.count + 1 + offset, line: row.line) }
    endRow()
  }
}

/// A line of runs of dashes.
struct DashRule {
  /// The columns of the terminal at which the runs begin.
  private(set) var starts: [Int] = []
  /// Whether there is one run that is longer than a dash of a text.
  let isLong: Bool

  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var column = 0
    var isInside = false
    for index in range {
      switch bytes[index] {
      case 0x2D, 0x3D:
        if !isInside { starts.append(column) }
        isInside = true
      case 0x20: isInside = false
      case 0x0D: break
      default: return nil
      }
      column += 1
    }
    if starts.isEmpty { return nil }
    isLong = starts.count == 1 && column > 20
    if starts.count > 1, column < starts.count * 3 { return nil }
  }
}

/// A row of a table under dashes, and the lines that its cells are wrapped over.
struct DashedRow {
  /// What stands in the columns, and what stands in none.
  typealias Cells = (cells: [[UInt8]], loose: [Range<Int>], line: Int)

  private let starts: [Int]
  private var cells: [[UInt8]]
  private var loose: [Range<Int>] = []
  private var line = 0

  init(_ rule: DashRule) {
    starts = rule.starts
    cells = []
  }

  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ number: Int) {
    if cells.isEmpty && loose.isEmpty { line = number }
    guard let pieces = cut(bytes, range) else {
      // A text that stands across columns: what it says stands in none.
      loose += PassageCleaner.trim(bytes, range).split(bytes)
      return
    }
    for (column, piece) in pieces.enumerated() {
      if cells.count <= column { cells.append([]) }
      let text = PassageCleaner.trim(bytes, piece)
      if text.isEmpty { continue }
      if !cells[column].isEmpty { cells[column].append(0x0A) }
      cells[column].append(contentsOf: bytes[text])
    }
  }

  mutating func end() -> Cells {
    defer { (cells, loose) = ([], []) }
    return (cells, loose, line)
  }

  /// Cuts a line where columns begin; nil where a text reaches across.
  private func cut(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<Int>]? {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var index = range.lowerBound
    var column = 0
    var next = 1
    while index < range.upperBound {
      if next < starts.count, column >= starts[next] {
        guard column == starts[next], index > range.lowerBound, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x80 else { return nil }
        pieces.append(start..<index)
        start = index
        next += 1
      }
      let (width, length) = DisplayWidth.step(bytes, index)
      column += width
      index += length
    }
    pieces.append(start..<range.upperBound)
    return pieces
  }
}

extension Range<Int> {
  /// The words that blanks and tabs separate.
  func split(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = lowerBound
    var index = lowerBound
    while index < upperBound {
      let isBlank = bytes[index] <= 0x20
      let isWide = bytes[index] == 0xE3 && index + 2 < upperBound && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80
      if isBlank || isWide {
        if index > start { words.append(start..<index) }
        index += isWide ? 3 : 1
        start = index
      } else {
        index += 1
      }
    }
    if upperBound > start { words.append(start..<upperBound) }
    return words
  }
}
