/// Cuts a text into paragraphs and tables in one pass over its bytes.
///
/// Each layout has a file of its own in `Layouts`: it looks at a line and, if the line is its own, takes it and perhaps the
/// lines behind it, and says where it ended.
struct SourceAssembler {
  var blocks: [SourceDocument.Block] = []
  var rows: [SourceRow] = []
  var cells: [SourceCell] = []
  /// The 1-based number of the current line; in the end the number of lines.
  var line = 1
  var cleaned: [UInt8] { cleaner.cleaned }

  let bytes: UnsafeBufferPointer<UInt8>
  var cleaner: PassageCleaner
  private(set) var open = Layout.none
  private(set) var tableStart = 0
  private(set) var rowStart = 0
  private(set) var blankLines = 0
  /// The end of the run of tabbed lines whose layout is known.
  var runEnd = 0
  /// The pipes of the line being read.
  var pipes: [Int] = []
  /// The fields of the record being read.
  var fields: [DelimitedField] = []
  var quotes = QuoteFinder()
  /// What separates the fields of the open table of fields.
  var separator: UInt8 = 0
  var barStyle = BarStyle.outer
  var filled = FilledLines()
  /// The end of the run of quoted lines (`> `).
  private var quotationEnd = 0

  /// How an open table is laid out.
  enum Layout {
    case none
    case cellLines
    case tabs
    case pipes
    case webCells
    case fields
    case drawn
    case dashed
    case loose
    case html
  }

  /// An assembler for a text, whose bytes must outlive it.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    cleaner = PassageCleaner(offset: bytes.count)
  }

  mutating func assemble() {
    cells.reserveCapacity(bytes.count / 16)
    var position = 0
    while position < bytes.count {
      position = take(SourceLine(bytes, at: unquoted(position), pipes: &pipes))
      if position < bytes.count { line += 1 }
      position += 1
    }
    close()
    joinFilledLines()
  }

  /// Takes a line, and those behind it that belong to it; returns the offset of the line feed that ends them.
  private mutating func take(_ source: SourceLine) -> Int {
    if isMarkup(source), opensTable(source) || !isInsideTabs(source) { return page(from: source.start) }
    if source.isBlank {
      blank()
      return source.end
    }
    let taken = webCell(source) ?? pipeRow(source) ?? tabbed(source) ?? fieldRow(source) ?? drawnTable(source) ?? dashedTable(source)
    if let end = taken ?? lostTabs(source) ?? looseRow(source) {
      blankLines = 0
      return end
    }
    let count = blocks.count
    paragraph(source.start..<source.end)
    if blocks.count > count { filled.take(bytes, source.start..<source.end, block: blocks.count - 1) }
    return source.end
  }

  /// The offset behind the `> ` of a Markdown quotation; a single such line is no quotation.
  private mutating func unquoted(_ start: Int) -> Int {
    guard bytes[start] == 0x3E, let text = quotation(start) else { return start }
    if start < quotationEnd { return text }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    guard end + 1 < bytes.count, quotation(end + 1) != nil else { return start }
    quotationEnd = end + 2
    return text
  }

  private func quotation(_ start: Int) -> Int? {
    guard bytes[start] == 0x3E else { return nil }
    let next = start + 1
    guard next < bytes.count else { return next }
    return bytes[next] == 0x20 || bytes[next] == 0x0A || bytes[next] == 0x0D || bytes[next] == 0x7C ? next : nil
  }

  // MARK: Tables

  mutating func begin(_ layout: Layout) {
    if open == layout { return }
    close()
    open = layout
    tableStart = rows.count
    rowStart = cells.count
  }

  /// Ends the open row, if it has cells.
  mutating func endRow() {
    if cells.count > rowStart { rows.append(SourceRow(cells: rowStart..<cells.count)) }
    rowStart = cells.count
  }

  /// Forgets the cells of the open row.
  mutating func dropRow() { cells.removeSubrange(rowStart...) }

  /// Forgets the open table.
  mutating func dropTable() {
    if tableStart < rows.count { cells.removeSubrange(rows[tableStart].cells.lowerBound...) } else { dropRow() }
    rows.removeSubrange(tableStart...)
    rowStart = cells.count
    open = .none
  }

  mutating func close() {
    endRow()
    if open != .none, rows.count > tableStart {
      dropFrameIndex(of: tableStart..<rows.count)
      if open == .pipes { placeUncoveredCells(of: tableStart..<rows.count) }
      switch open {
      case .tabs, .pipes, .fields: mergeRepeatedCells(of: tableStart..<rows.count)
      default: break
      }
      rowStart = cells.count
      blocks.append(.table(SourceTable(rows: tableStart..<rows.count, isStream: open == .webCells, isLoose: open == .loose)))
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
    case .pipes, .fields: close()
    case .none, .tabs, .drawn, .dashed, .loose, .html: break
    }
  }

  /// Adds a cell to the open row.
  mutating func append(_ range: Range<Int>, column: Int? = nil, span: Int = 1, missing: Int = 0, line: Int? = nil) {
    let (text, skipped) = cleaner.clean(bytes, range)
    add(text, line: (line ?? self.line) + (text.isEmpty ? 0 : skipped), column, span, missing)
  }

  /// Adds a cell whose text does not lie in one piece.
  mutating func append(copy text: [UInt8], column: Int? = nil, span: Int = 1, line: Int) {
    let slice = text.withUnsafeBufferPointer { cleaner.clean($0, 0..<$0.count, isCopy: true).text }
    add(slice, line: line, column, span, 0)
  }

  private mutating func add(_ text: TextSlice, line: Int, _ column: Int?, _ span: Int, _ missing: Int) {
    let index = cells.count - rowStart
    let isBlank = text.count <= SpelledBlank.longest && SpelledBlank.matches(bytes, text)
    cells.append(
      SourceCell(
        text: isBlank ? .empty : text, line: UInt32(line), index: UInt32(index + 1), column: UInt32(column ?? index),
        span: UInt16(clamping: span), missing: UInt16(clamping: missing)))
  }

  // MARK: Paragraphs

  /// Adds a paragraph, if there is anything to be seen; it ends a table.
  mutating func paragraph(_ range: Range<Int>) {
    var content = PassageCleaner.trim(bytes, range)
    let level = content.prefix { bytes[$0] == 0x23 }.count
    content = content.lowerBound + level..<content.upperBound
    let (text, _) = cleaner.clean(bytes, content)
    if text.isEmpty { return }
    close()
    let skipped = bytes[range.lowerBound..<content.lowerBound].count { $0 == 0x0A }
    let isPageNumber = text.count < 40 && PageNumber.matches(bytes, content)
    blocks.append(.paragraph(SourceParagraph(text: text, line: line + skipped, headingLevel: level, isPageNumber: isPageNumber)))
  }
}
