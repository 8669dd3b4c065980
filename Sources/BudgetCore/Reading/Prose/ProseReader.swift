/// Reads the sentences of a disclosure, paragraph by paragraph.
struct ProseReader {
  private let text: SourceText
  private let outline: OutlineReader
  private var reader: SentenceReader
  /// What the headings fix, as far as it was asked for.
  private var scopes: [HeadingScope?]
  private var scanner = ProseScanner()
  private var begun: Int?

  init(_ text: SourceText, _ outline: OutlineReader, entity: String, year: Int?, _ statements: [Statement]) {
    (self.text, self.outline) = (text, outline)
    scopes = Array(repeating: nil, count: outline.sections.count)
    reader = SentenceReader(ProseContext(entity: entity, year: year), AccountNames(statements), TableWitness(statements))
  }

  mutating func read() -> Prose {
    text.bytes.withUnsafeBufferPointer { bytes in
      for heading in outline.headings { readHeading(heading, UnsafeBufferPointer(rebasing: bytes[heading.slice.range])) }
      var index = 0
      while index < outline.running.count {
        let end = endOfRun(index, bytes)
        if (index..<end).contains(where: { Self.isWorthReading(bytes, outline.running[$0].slice.range) }) { read(index..<end, bytes) }
        index = end
      }
    }
    return reader.finish()
  }

  // MARK: Headings

  /// A heading that speaks of another year's budget.
  private mutating func readHeading(_ heading: OutlineReader.RunningText, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard let budget = reader.context.year, let year = Year(in: bytes, 0..<bytes.count), year.value != budget else { return }
    let printed = String(decoding: bytes, as: UTF8.self)
    guard printed.holds("预算"), !printed.holds("决算", "执行", "\(budget)") else { return }
    for word in ["较", "比", "与", "同", "和", "跟"] where printed.holds(word + "\(year.value)", word + " \(year.value)") { return }
    let passage = Passage(heading.slice, of: text)
    reader.addClaim(Claim(content: .year(year.value), printed: printed, place: Place(line: heading.line), sentence: passage))
  }

  /// What a section's heading and those above it fix.
  private mutating func scope(_ section: Int) -> HeadingScope {
    if let known = scopes[section] { return known }
    var title = outline.sections[section].title
    var scope = title.withUTF8 { HeadingScope($0, &scanner) }
    if let parent = outline.sections[section].parent { scope.narrow(self.scope(parent)) }
    scopes[section] = scope
    return scope
  }

  // MARK: Paragraphs

  /// The end of the paragraphs that are one: torn apart by a page break, so that the first stops in the middle of a sentence.
  private func endOfRun(_ start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = start + 1
    while end < outline.running.count, end - start < 16 {
      let (before, after) = (outline.running[end - 1], outline.running[end])
      guard before.section == after.section, before.statements == after.statements, Self.isTorn(bytes, before.slice.range) else { break }
      if Ordinal(UnsafeBufferPointer(rebasing: bytes[after.slice.range])) != nil { break }
      end += 1
    }
    return end
  }

  private static func isTorn(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 60 else { return false }
    let last = (bytes[range.upperBound - 3], bytes[range.upperBound - 2], bytes[range.upperBound - 1])
    switch last {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x89), (0xE2, 0x80, 0x9D):
      return false
    default: return ![0x3A, 0x3B, 0x29, 0x2E].contains(last.2)
    }
  }

  /// Whether a paragraph may hold an amount, a nil statement or a placeholder: a digit, 无, 没, 未, or a mark that stands for something.
  private static func isWorthReading(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte &- 0x30 < 10 || byte == 0x58 || byte == 0x78 || byte == 0x2A { return true }
        index += 1
      } else if byte >= 0xE2, index + 2 < range.upperBound {
        switch (byte, bytes[index + 1], bytes[index + 2]) {
        case (0xE6, 0x97, 0xA0), (0xE6, 0xB2, 0xA1), (0xE6, 0x9C, 0xAA), (0xEF, 0xBC, 0x90...0x99), (0xE2, 0x97, 0x8B), (0xEF, 0xBC, 0x8A):
          return true
        default: break
        }
        index += 3
      } else {
        if byte == 0xC3 { return true }
        index += 1
      }
    }
    return false
  }

  private mutating func read(_ run: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
    let first = outline.running[run.lowerBound]
    if begun != first.section {
      begun = first.section
      reader.begin(scope(first.section))
    }
    if run.count == 1 {
      let piece = UnsafeBufferPointer(rebasing: bytes[first.slice.range])
      read(piece, text, first.slice.range.lowerBound, line: first.line, [])
      return
    }
    var joined: [UInt8] = []
    var pieces: [(start: Int, line: Int)] = []
    for paragraph in outline.running[run] {
      if !joined.isEmpty { pieces.append((joined.count, paragraph.line)) }
      joined.append(contentsOf: bytes[paragraph.slice.range])
    }
    joined.withUnsafeBufferPointer { read($0, nil, nil, line: first.line, pieces) }
  }

  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ source: SourceText?, _ sourceStart: Int?, line: Int, _ pieces: [(start: Int, line: Int)]
  ) {
    let start = Ordinal(bytes)?.length ?? 0
    scanner.scan(bytes, from: start)
    reader.read(ProsePassage(bytes, from: start, source, sourceStart, line: line, pieces, entity: reader.context.entityName), scanner.tokens)
  }
}
