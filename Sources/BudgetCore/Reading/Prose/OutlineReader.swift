/// Puts the paragraphs and statements of a disclosure into its outline.
struct OutlineReader {
  private let text: SourceText
  private(set) var sections: [Section] = []
  /// The running text in its order, for the reading of its sentences.
  private(set) var running: [RunningText] = []
  /// The headings, the lines of contents and their sections, for the years and names in them.
  private(set) var headings: [RunningText] = []
  private var placed = 0
  /// The last ordinal of each level below the same heading.
  private var last = [Int](repeating: 0, count: 8)
  /// Whether the heading is still to come that belongs to an ordinal alone on its line: 第一部分.
  private var awaitsTitle = false

  /// A paragraph of running text.
  struct RunningText {
    let section: Int
    let slice: TextSlice
    let line: Int
    /// How many statements stand before it.
    let statements: Int
  }

  init(_ text: SourceText) { self.text = text }

  mutating func read(_ paragraphs: [DraftParagraph], statements: Int) {
    text.bytes.withUnsafeBufferPointer { bytes in
      for paragraph in paragraphs { take(paragraph, UnsafeBufferPointer(rebasing: bytes[paragraph.source.text.range])) }
    }
    place(upTo: statements)
  }

  /// Places a statement that is announced and not there, by the line of its title.
  mutating func place(missing index: Int, line: Int) {
    guard let section = sections.lastIndex(where: { $0.line <= line && !$0.isContents }) else { return }
    sections[section].statements.append(index)
  }

  private mutating func place(upTo count: Int) {
    while placed < count {
      if sections.isEmpty { open(title: "", ordinal: "", level: 0, line: 1, meanings: [.other]) }
      sections[sections.count - 1].statements.append(placed)
      placed += 1
    }
  }

  private mutating func take(_ paragraph: DraftParagraph, _ bytes: UnsafeBufferPointer<UInt8>) {
    place(upTo: paragraph.statements)
    if paragraph.role == .contents { return takeContents(paragraph, bytes) }
    if takeTerm(paragraph, bytes) { return add(paragraph) }
    if let heading = HeadingScanner(bytes, paragraph) { return take(heading, paragraph, bytes) }
    if awaitsTitle, paragraph.role == .text, bytes.count <= 150, !bytes.suffix(3).elementsEqual([0xE3, 0x80, 0x82]) {
      awaitsTitle = false
      let section = sections.count - 1
      sections[section].title += " " + text.string(paragraph.source.text)
      sections[section].meanings = SectionVocabulary.meanings(of: bytes)
      addHeading(paragraph)
      return
    }
    if sections.isEmpty || (sections[sections.count - 1].isContents && paragraph.role == .text) {
      openUntitled(paragraph.source.line)
    }
    add(paragraph)
    if paragraph.role == .text {
      running.append(
        RunningText(section: sections.count - 1, slice: paragraph.source.text, line: paragraph.source.line, statements: placed))
    }
  }

  private mutating func add(_ paragraph: DraftParagraph) {
    sections[sections.count - 1].paragraphs.append(
      Paragraph(role: paragraph.role, text: Passage(paragraph.source.text, of: text), line: paragraph.source.line))
  }

  private mutating func addHeading(_ paragraph: DraftParagraph) {
    headings.append(
      RunningText(section: sections.count - 1, slice: paragraph.source.text, line: paragraph.source.line, statements: placed))
  }

  // MARK: Headings

  private mutating func open(title: String, ordinal: String, level: Int, line: Int, meanings: [SectionMeaning]) {
    var parent = sections.indices.last
    while let index = parent, sections[index].level >= level || sections[index].isContents {
      // A list of contents stands in no section; what was open before it still is.
      parent = sections[index].isContents ? (index > 0 ? index - 1 : nil) : sections[index].parent
    }
    if let index = parent, sections[index].level == 0 { parent = nil }
    sections.append(Section(title: title, ordinal: ordinal, level: level, line: line, meanings: meanings, parent: parent))
    awaitsTitle = false
  }

  /// Opens a section without a heading: before the first heading, or behind a list of contents in the midst of a section.
  private mutating func openUntitled(_ line: Int) {
    let level = sections.last { !$0.isContents }.map { $0.level + 1 } ?? 0
    open(title: "", ordinal: "", level: level, line: line, meanings: [.other])
  }

  private mutating func take(_ heading: HeadingScanner, _ paragraph: DraftParagraph, _ bytes: UnsafeBufferPointer<UInt8>) {
    let level = level(heading)
    let ordinal = heading.ordinal.map { String(decoding: bytes[..<$0.printed], as: UTF8.self) } ?? ""
    open(
      title: text.string(paragraph.source.text), ordinal: ordinal, level: level, line: paragraph.source.line,
      meanings: SectionVocabulary.meanings(of: bytes))
    awaitsTitle = heading.ordinal != nil && heading.textStart == bytes.count
    addHeading(paragraph)
  }

  /// The level of a heading; one that counts on where a higher level stopped belongs to that level: 三、 and then 4、.
  private mutating func level(_ heading: HeadingScanner) -> Int {
    guard let ordinal = heading.ordinal else { return heading.level }
    var level = heading.level
    if ordinal.value > 1, last[level] != ordinal.value - 1 {
      level = (1..<level).last { last[$0] == ordinal.value - 1 } ?? level
    }
    last[level] = ordinal.value
    for deeper in (level + 1)..<last.count { last[deeper] = 0 }
    return level
  }

  private mutating func takeContents(_ paragraph: DraftParagraph, _ bytes: UnsafeBufferPointer<UInt8>) {
    let isOpen = sections.last?.isContents == true
    let isHeading = SectionVocabulary.isContents(bytes)
    if !isOpen || isHeading {
      open(
        title: isHeading ? text.string(paragraph.source.text) : "", ordinal: "", level: 1, line: paragraph.source.line, meanings: [.contents])
    }
    if !isHeading { add(paragraph) }
    addHeading(paragraph)
  }

  // MARK: Terms

  /// Takes a paragraph that defines a term, or goes on defining one; false for any other.
  private mutating func takeTerm(_ paragraph: DraftParagraph, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard paragraph.role == .text, let section = sections.indices.last, sections[section].meanings.contains(.terms) else { return false }
    let ordinal = Ordinal(bytes)
    if ordinal?.level == 1 { return false }
    let start = ordinal?.length ?? 0
    if let (end, next) = TermDefinition.separator(UnsafeBufferPointer(rebasing: bytes[start...])) {
      sections[section].terms.append(
        TermDefinition(
          term: TermDefinition.clean(bytes[start..<start + end]), definition: TermDefinition.clean(bytes[(start + next)...]),
          line: paragraph.source.line))
      return true
    }
    if let ordinal, ordinal.level > sections[section].level {
      sections[section].terms.append(TermDefinition(term: TermDefinition.clean(bytes[start...]), definition: "", line: paragraph.source.line))
      return true
    }
    guard ordinal == nil, paragraph.source.headingLevel == 0, let last = sections[section].terms.indices.last else { return false }
    sections[section].terms[last].definition += text.string(paragraph.source.text)
    return true
  }
}

extension Section {
  /// Whether it is a list of contents.
  fileprivate var isContents: Bool { meanings.first == .contents }
}

extension TermDefinition {
  /// Where a term ends and its definition begins: at a colon or at 是指 near the beginning.
  fileprivate static func separator(_ bytes: UnsafeBufferPointer<UInt8>) -> (end: Int, next: Int)? {
    for index in 0..<min(bytes.count, 150) {
      if bytes[index] == 0x3A { return (index, index + 1) }
      guard index + 2 < bytes.count else { return nil }
      let character = (bytes[index], bytes[index + 1], bytes[index + 2])
      if character == (0xEF, 0xBC, 0x9A) { return (index, index + 3) }
      if character == (0xE3, 0x80, 0x82) { return nil }
      // 是指
      if character == (0xE6, 0x98, 0xAF), index > 0, index + 5 < bytes.count, bytes[index + 3] == 0xE6, bytes[index + 4] == 0x8C,
        bytes[index + 5] == 0x87
      {
        return (index, index)
      }
    }
    return nil
  }

  /// The text without white space at its ends and without the marks of emphasis.
  fileprivate static func clean(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    if bytes.contains(0x2A) { return bytes.filter { $0 != 0x2A }.withUnsafeBufferPointer { trimmed($0) } }
    return trimmed(UnsafeBufferPointer(rebasing: bytes))
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[PassageCleaner.trim(bytes, 0..<bytes.count)]), as: UTF8.self)
  }
}
