/// A disclosure's text as paragraphs and tables, every cell with its place.
///
/// All layouts that converters leave are understood, mixed at will: cells on lines of their own, Markdown, rows separated by
/// tabs, commas or semicolons, tables drawn with lines or under dashes, HTML, and the cell lines of web pages. Nothing here
/// knows a province.
public struct SourceDocument: Sendable {
  /// The text that all slices refer to.
  public let text: SourceText
  /// Paragraphs and tables in document order.
  public let blocks: [Block]
  /// All rows of all tables.
  let rows: [SourceRow]
  /// All cells of all rows.
  let cells: [SourceCell]
  /// The number of lines.
  public let lineCount: Int
  /// The lines and cells that may be titles of tables.
  let titles: [Title]

  /// A paragraph or a table.
  public enum Block: Hashable, Sendable {
    /// A line of running text, a heading or a caption.
    case paragraph(SourceParagraph)
    /// A run of rows that is set as one table.
    case table(SourceTable)
  }

  /// Cuts a text into paragraphs and tables; throws where the bytes are not a text in UTF-8.
  public init(utf8 bytes: consuming [UInt8]) throws(SourceError) {
    try SourceError.check(bytes)
    let assembler = bytes.withUnsafeBufferPointer {
      var assembler = SourceAssembler($0)
      assembler.assemble()
      return assembler
    }
    if !assembler.cleaned.isEmpty {
      bytes.reserveCapacity(bytes.count + assembler.cleaned.count)
      bytes.append(contentsOf: assembler.cleaned)
    }
    text = SourceText(bytes: bytes)
    blocks = assembler.blocks
    rows = assembler.rows
    cells = assembler.cells
    lineCount = assembler.line
    titles = Self.titles(blocks, rows, cells, text)
    if blocks.isEmpty { throw .empty }
  }

  /// The rows of a table.
  func rows(of table: SourceTable) -> ArraySlice<SourceRow> { rows[table.rows] }

  /// The cells of a row.
  func cells(of row: SourceRow) -> ArraySlice<SourceCell> { cells[row.cells] }
}

/// A line of running text, a heading or a caption.
public struct SourceParagraph: Hashable, Sendable {
  /// The text without white space at its ends and without marks.
  public let text: TextSlice
  /// The 1-based line on which it begins.
  public let line: Int
  /// The number of `#` before a Markdown heading, else 0.
  public let headingLevel: Int
  /// Whether it is only the number of a page.
  public let isPageNumber: Bool
}

/// A run of rows that the source sets as one table.
public struct SourceTable: Hashable, Sendable {
  let rows: Range<Int>
  /// Whether the source marks no row ends, so that the rows are still one stream of cells.
  public let isStream: Bool
  /// Whether the rows are lines with numbers that stand in no column.
  public internal(set) var isLoose = false
}

/// A row as printed.
struct SourceRow: Sendable {
  var cells: Range<Int>
}

/// A cell as printed, with its place.
struct SourceCell: Sendable {
  /// The text, trimmed and without marks.
  var text: TextSlice
  /// The 1-based line on which the text stands.
  var line: UInt32
  /// The 1-based place among the printed cells of its row.
  var index: UInt32
  /// The 0-based column of the grid on which it begins.
  var column: UInt32
  /// How many columns it covers; 0 where the source says "several" without a number.
  var span: UInt16
  /// How many columns the row lacks behind it, where the source says so.
  var missing: UInt16
}

/// Why bytes are not a document.
public enum SourceError: Error, Hashable, Sendable, Codable {
  /// No bytes, or only white space.
  case empty
  /// Not UTF-8: the 0-based offset of the first byte that is not, and its 1-based line.
  case notUTF8(offset: Int, line: Int)
  /// A NUL byte, which no text has.
  case binary(offset: Int, line: Int)
  /// Larger than 2 GB.
  case tooLarge
}

extension SourceError: CustomStringConvertible {
  /// The reason in a sentence.
  public var description: String {
    switch self {
    case .empty: "there is no text"
    case .notUTF8(let offset, let line): "not UTF-8 at byte \(offset), line \(line)"
    case .binary(let offset, let line): "a NUL byte at byte \(offset), line \(line): this is no text"
    case .tooLarge: "larger than 2 GB"
    }
  }
}

extension SourceError {
  static func check(_ bytes: [UInt8]) throws(SourceError) {
    guard bytes.count < Int(UInt32.max) / 2 else { throw .tooLarge }
    func line(_ offset: Int) -> Int { bytes[..<offset].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 } }
    // The least byte is found faster than the first NUL, which no text has.
    if bytes.reduce(.max, min) == 0, let offset = bytes.firstIndex(of: 0) { throw .binary(offset: offset, line: line(offset)) }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      throw .notUTF8(offset: offset, line: line(offset))
    }
  }
}
