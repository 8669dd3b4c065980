/// Tells whether a text fills its lines up to a column, as converters do that wrap paragraphs at blanks (pandoc: 72).
///
/// In such a text two paragraphs never stand in neighbouring lines, and every line that goes on ends where the next word would
/// have passed the column. One line that does not makes the text an ordinary one.
struct FilledLines {
  private static let column = 72
  /// How many wrapped lines show that lines are filled; fewer may be chance.
  private static let enough = 3

  /// A line that goes on with the one before it.
  struct Continuation {
    /// The block that the line is.
    let block: Int
    let before: Range<Int>
    let line: Range<Int>
  }

  private var found: [Continuation] = []
  private var isOrdinary = false
  private var last = 0..<0

  /// The lines that go on with the ones before them; none where the text is an ordinary one.
  var continuations: [Continuation] { isOrdinary || found.count < Self.enough ? [] : found }

  /// Takes a line that is a block of its own.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, block: Int) {
    if isOrdinary { return }
    if bytes[line.lowerBound] == 0x23 {
      last = 0..<0
      return
    }
    let before = last
    last = line
    if Self.couldBreak(bytes, line) {
      isOrdinary = true
    } else if before.upperBound + 1 == line.lowerBound, !before.isEmpty, !Self.beginsItem(bytes, line) {
      let word = line.prefix { bytes[$0] != 0x20 }
      if DisplayWidth.of(bytes, before) + 1 + DisplayWidth.of(bytes, line.lowerBound..<line.lowerBound + word.count) > Self.column {
        found.append(Continuation(block: block, before: before, line: line))
      } else {
        isOrdinary = true
      }
    }
    if isOrdinary { found = [] }
  }

  /// Whether a line is longer than the column and has a blank at which it could have been broken.
  private static func couldBreak(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var (index, width, blank) = (line.lowerBound, 0, false)
    while index < line.upperBound, width <= column {
      let step = DisplayWidth.step(bytes, index)
      if bytes[index] == 0x20, width > 3, width < column { blank = true }
      index += step.length
      width += step.width
    }
    return blank && width > column
  }

  /// Whether a line begins with the mark of a list.
  private static func beginsItem(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard let first = line.first.map({ bytes[$0] }) else { return false }
    return first == 0x2D || first == 0x2A || (0x30...0x39).contains(first) && line.prefix(5).contains { bytes[$0] == 0x2E }
  }
}

extension SourceAssembler {
  /// Makes the lines of every wrapped paragraph one paragraph.
  mutating func joinFilledLines() {
    var continuations = filled.continuations[...]
    if continuations.isEmpty { return }
    var joined: [SourceDocument.Block] = []
    for (index, block) in blocks.enumerated() {
      guard continuations.first?.block == index + 1, case .paragraph(let first) = block else {
        if continuations.first?.block == index { continuations.removeFirst() } else { joined.append(block) }
        continue
      }
      let start = continuations[continuations.startIndex].before.lowerBound
      var end = continuations.startIndex
      while end + 1 < continuations.endIndex, continuations[end + 1].before == continuations[end].line { end += 1 }
      let (text, _) = cleaner.clean(bytes, start..<continuations[end].line.upperBound)
      joined.append(.paragraph(SourceParagraph(text: text, line: first.line, headingLevel: 0, isPageNumber: false)))
    }
    blocks = joined
  }
}
