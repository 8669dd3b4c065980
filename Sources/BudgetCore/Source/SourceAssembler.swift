/// Cuts a text into paragraphs and tables in one pass over its bytes.
struct SourceAssembler {
  private(set) var blocks: [SourceDocument.Block] = []
  private(set) var rows: [SourceRow] = []
  private(set) var cells: [SourceCell] = []
  /// The 1-based number of the current line; in the end the number of lines.
  private(set) var line = 1
  var cleaned: [UInt8] { cleaner.cleaned }

  private var cleaner: PassageCleaner
  private var open = Layout.none
  private var tableStart = 0
  private var rowStart = 0
  private var blankLines = 0
  /// The end of the run of tabbed lines whose layout is known.
  private var runEnd = 0
  /// The pipes of the line being read.
  private var pipes: [Int] = []

  private enum Layout {
    case none
    case cellLines
    case tabs
    case pipes
    case webCells
    case html
  }

  /// An assembler for a text of `offset` bytes.
  init(offset: Int) { cleaner = PassageCleaner(offset: offset) }

  mutating func assemble(_ bytes: UnsafeBufferPointer<UInt8>) {
    cells.reserveCapacity(bytes.count / 16)
    var position = 0
    while position < bytes.count {
      let source = SourceLine(bytes, at: position, pipes: &pipes)
      position = source.end
      if isMarkup(source, bytes), !isInsideTabs(source, bytes) {
        position = markup(bytes, from: source.start)
      } else if !take(source, bytes) {
        paragraph(bytes, source.start..<source.end)
      }
      if position < bytes.count { line += 1 }
      position += 1
    }
    close()
  }

  /// Takes a line that belongs to a table, or a blank one; returns false for anything else.
  private mutating func take(_ source: SourceLine, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if source.isBlank {
      blank()
      return true
    }
    if source.isWebCell {
      webCell(source, bytes)
    } else if source.isPipeRow || (open == .pipes && source.isInnerPipeRow) {
      pipeRow(source, bytes)
    } else if source.tabs > 0 {
      tabbed(source, bytes)
    } else if isInsideTabs(source, bytes) {
      append(bytes, source.start..<source.end)
      endRow()
    } else {
      return false
    }
    blankLines = 0
    return true
  }

  // MARK: Tables

  private mutating func begin(_ layout: Layout) {
    if open == layout { return }
    close()
    open = layout
    tableStart = rows.count
    rowStart = cells.count
  }

  /// Ends the open row, if it has cells.
  private mutating func endRow() {
    if cells.count > rowStart { rows.append(SourceRow(cells: rowStart..<cells.count)) }
    rowStart = cells.count
  }

  private mutating func close() {
    endRow()
    if open != .none, rows.count > tableStart {
      blocks.append(.table(SourceTable(rows: tableStart..<rows.count, isStream: open == .webCells)))
    }
    open = .none
    tableStart = rows.count
    blankLines = 0
  }

  /// A blank line ends a row of cell lines; two of them end a table.
  private mutating func blank() {
    blankLines += 1
    switch open {
    case .cellLines: endRow()
    case .webCells: if blankLines > 1 { close() }
    case .pipes: close()
    case .none, .tabs, .html: break
    }
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, column: Int? = nil, span: Int = 1) {
    let (text, skipped) = cleaner.clean(bytes, range)
    let index = cells.count - rowStart
    cells.append(
      SourceCell(
        text: text, line: UInt32(line + (text.isEmpty ? 0 : skipped)), index: UInt32(index + 1), column: UInt32(column ?? index), span: UInt32(span)))
  }

  private mutating func tabbed(_ source: SourceLine, _ bytes: UnsafeBufferPointer<UInt8>) {
    if isCellRun(source, bytes) {
      begin(.cellLines)
      append(bytes, source.start + 1..<source.end)
      return
    }
    begin(.tabs)
    var start = source.start
    var index = start
    while index < source.end {
      let byte = bytes[index]
      if byte == 0x09 {
        append(bytes, start..<index)
        start = index + 1
      }
      index = byte < 0x80 ? index + 1 : bytes.firstASCII(from: index)
    }
    append(bytes, start..<source.end)
    endRow()
  }

  /// Whether the run of tabbed lines that `source` stands in has one cell a line: then no line has a second tab.
  private mutating func isCellRun(_ source: SourceLine, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
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

  /// Whether a line without tabs is a row that lost its empty cells: rows stand directly above it and, but for such lines
  /// and blank ones, directly below it.
  private func isInsideTabs(_ source: SourceLine, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
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

  private mutating func pipeRow(_ source: SourceLine, _ bytes: UnsafeBufferPointer<UInt8>) {
    begin(.pipes)
    var start = bytes[source.content.lowerBound] == 0x7C ? source.content.lowerBound + 1 : source.content.lowerBound
    for pipe in pipes where pipe >= start {
      append(bytes, start..<pipe)
      start = pipe + 1
    }
    if source.trailingPipes == 0 { append(bytes, start..<source.content.upperBound) }
    if isDelimiter(bytes, source.content) { cells.removeSubrange(rowStart...) }
    endRow()
  }

  /// Whether the line is the `|---|:--:|` of a Markdown table.
  private func isDelimiter(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var dashes = 0
    for byte in bytes[range] {
      switch byte {
      case 0x2D: dashes += 1
      case 0x7C, 0x3A, 0x20: break
      default: return false
      }
    }
    return dashes > 1
  }

  private mutating func webCell(_ source: SourceLine, _ bytes: UnsafeBufferPointer<UInt8>) {
    begin(.webCells)
    append(bytes, source.content.lowerBound..<source.content.upperBound - source.trailingPipes, span: source.trailingPipes > 1 ? 0 : 1)
  }

  // MARK: HTML

  /// Whether a line is to be read as HTML: it begins with a tag that is more than emphasis, or holds a table.
  private func isMarkup(_ source: SourceLine, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard var index = source.markup else { return false }
    if source.tabs == 0 && !source.hasPipes { return true }
    while index < source.end {
      if bytes[index] == 0x3C, let tag = HTMLTag(bytes, at: index, end: bytes.count) {
        if tag.kind == .table || (index == source.content.lowerBound && tag.kind != .inline) { return true }
        index = tag.end
      } else {
        index += 1
      }
    }
    return false
  }

  /// Reads paragraphs and tables up to the next line feed outside any tag; returns its offset.
  private mutating func markup(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var start = start
    var index = start
    while index < bytes.count, bytes[index] != 0x0A {
      guard bytes[index] == 0x3C, let tag = HTMLTag(bytes, at: index, end: bytes.count), tag.kind != .inline else {
        index += 1
        continue
      }
      paragraph(bytes, start..<index)
      if tag.kind == .table && !tag.isClosing {
        close()
        table(bytes, &index)
      } else {
        let end = tag.kind == .hidden && !tag.isClosing ? Self.endOfHidden(bytes, tag.end) : tag.end
        line += bytes[index..<end].count { $0 == 0x0A }
        index = end
      }
      start = index
    }
    paragraph(bytes, start..<index)
    return index
  }

  /// Takes the table that begins at `position` and moves `position` behind it.
  private mutating func table(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) {
    var scanner = HTMLTableScanner(bytes)
    scanner.scan(from: &position) { event in
      switch event {
      case .cell(let range, let skippedLines, let column, let span):
        line += skippedLines
        append(bytes, range, column: column, span: span)
      case .lines(let count): line += count
      case .endRow: endRow()
      case .endTable:
        open = .html
        close()
      }
    }
  }

  /// The offset behind the end tag of a script or a style sheet.
  private static func endOfHidden(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] == 0x3C, let tag = HTMLTag(bytes, at: index, end: bytes.count), tag.kind == .hidden, tag.isClosing { return tag.end }
      index += 1
    }
    return bytes.count
  }

  // MARK: Paragraphs

  /// Adds a paragraph, if there is anything to be seen; it ends a table.
  private mutating func paragraph(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var content = PassageCleaner.trim(bytes, range)
    let level = content.prefix { bytes[$0] == 0x23 }.count
    content = content.lowerBound + level..<content.upperBound
    let (text, _) = cleaner.clean(bytes, content)
    if text.isEmpty { return }
    close()
    let isPageNumber = text.count < 40 && PageNumber.matches(bytes, content)
    blocks.append(.paragraph(SourceParagraph(text: text, line: line, headingLevel: level, isPageNumber: isPageNumber)))
  }
}
