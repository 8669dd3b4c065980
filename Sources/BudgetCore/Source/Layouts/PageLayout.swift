/// HTML: paragraphs and tables, on one line or many.
///
/// A table that holds a table lays out a page: its text is paragraphs around the inner tables, unless it holds rows of data.
extension SourceAssembler {
  /// Whether a line is to be read as HTML: it begins with a tag that is more than emphasis, or holds a table.
  func isMarkup(_ source: SourceLine) -> Bool {
    guard var index = source.markup else { return false }
    // In a record of fields `<` is a sign of an indicator (<3%) as often as that of a tag.
    if source.tabs == 0 && !source.hasPipes && open != .fields { return true }
    // A tag behind indentation, as in a page; behind one tab it may be a cell.
    // A tag in front of tabs is that of a cell where rows of tabs stand directly above.
    let isCell = open == .tabs && blankLines == 0 && source.tabs > index - source.start
    let isIndented = index == source.content.lowerBound && source.tabs == index - source.start && (source.tabs > 1 || open != .cellLines)
    while index < source.end {
      if bytes[index] == 0x3C, let tag = HTMLTag(bytes, at: index, end: bytes.count) {
        let isBlock = !isCell && tag.kind != .inline && (isIndented || index == source.content.lowerBound)
        if tag.kind == .table || isBlock { return true }
        index = tag.end
      } else {
        index += 1
      }
    }
    return false
  }

  /// Whether a line begins with the tag of a table.
  func opensTable(_ source: SourceLine) -> Bool {
    guard source.markup == source.content.lowerBound, let tag = HTMLTag(bytes, at: source.content.lowerBound, end: bytes.count) else { return false }
    return tag.kind == .table && !tag.isClosing
  }

  /// Reads paragraphs and tables up to the next line feed outside any tag, table and paragraph; returns its offset.
  mutating func page(from start: Int) -> Int {
    let bytes = bytes
    // For every open table, whether its cells are data.
    var tables: [Bool] = []
    var start = start
    var index = start
    // Whether the tag of a paragraph is open, and where the text ends that is known to belong to it.
    var isParagraph = false
    var paragraphEnd = start
    while index < bytes.count {
      if bytes[index] == 0x0A, tables.isEmpty, index >= paragraphEnd {
        guard isParagraph, let end = Self.endOfParagraph(bytes, index) else { break }
        paragraphEnd = end
      }
      guard bytes[index] == 0x3C, let tag = HTMLTag(bytes, at: index, end: bytes.count), tag.kind != .inline else {
        index += 1
        continue
      }
      passage(start..<index)
      let end = tag.kind == .hidden && !tag.isClosing ? Self.endOfHidden(bytes, tag.end) : tag.end
      pass(index..<end)
      index = end
      if !tag.breaksLine { isParagraph = tag.holdsLines && !tag.isClosing }
      if tag.kind == .table {
        if tag.isClosing { _ = tables.popLast() } else { tables.append(true) }
        while tables.last == true { table(&tables, &index) }
      }
      start = index
    }
    passage(start..<index)
    return index
  }

  /// Where a paragraph ends that goes on behind a line feed; nil where no end tag says that it does, or what follows is set in lines.
  private static func endOfParagraph(_ bytes: UnsafeBufferPointer<UInt8>, _ lineFeed: Int) -> Int? {
    var index = lineFeed
    var isBlank = false
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A:
        if isBlank { return nil }
        isBlank = true
      case 0x7C: return nil
      case 0x3C:
        isBlank = false
        guard let tag = HTMLTag(bytes, at: index, end: bytes.count) else { break }
        if tag.kind == .inline || tag.kind == .lineBreak {
          index = tag.end
          continue
        }
        return tag.isClosing && tag.holdsLines ? index : nil
      case 0x09, 0x0D, 0x20: break
      default: isBlank = false
      }
      index += 1
    }
    return nil
  }

  /// Takes a table from behind its tag, or from behind a table in it, up to its end or to the next table in it.
  private mutating func table(_ tables: inout [Bool], _ position: inout Int) {
    close()
    begin(.html)
    let start = (position: position, line: line)
    var scanner = HTMLTableScanner(bytes)
    let ending = scanner.scan(from: &position) { event in
      switch event {
      case .cell(let range, let skippedLines, let column, let span):
        line += skippedLines
        append(range, column: column, span: span)
      case .lines(let count): line += count
      case .endRow: endRow()
      }
    }
    switch ending {
    case .closed(let end):
      pass(position..<end)
      position = end
      tables.removeLast()
    case .text: tables = []
    case .table(let end):
      if !holdsData {
        dropTable()
        line = start.line
        passages(start.position..<position)
        tables[tables.count - 1] = false
      }
      pass(position..<end)
      position = end
      tables.append(true)
    }
    close()
  }

  /// Whether the open table holds numbers beside other cells.
  private var holdsData: Bool {
    rows[tableStart...].contains { row in
      row.cells.count > 1 && cells[row.cells].contains { !$0.text.isEmpty && isNumber($0.text) }
    }
  }

  private func isNumber(_ text: TextSlice) -> Bool {
    Int(text.end) <= bytes.count && NumberScanner.content(bytes, text.range).isNumeric
  }

  /// Takes text between tags, and counts its lines.
  private mutating func passage(_ range: Range<Int>) {
    paragraph(range)
    pass(range)
  }

  private mutating func pass(_ range: Range<Int>) { line += bytes[range].count { $0 == 0x0A } }

  /// Takes what a table for layout holds as paragraphs.
  private mutating func passages(_ range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard bytes[index] == 0x3C, let tag = HTMLTag(bytes, at: index, end: range.upperBound), tag.kind != .inline else {
        index += 1
        continue
      }
      passage(start..<index)
      let end = tag.kind == .hidden && !tag.isClosing ? min(Self.endOfHidden(bytes, tag.end), range.upperBound) : tag.end
      pass(index..<end)
      index = end
      start = end
    }
    passage(start..<range.upperBound)
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
}
