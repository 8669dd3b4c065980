/// A table as printed: the texts of its cells and where they stand.
public struct PrintedTable: Sendable {
  /// A cell of a printed table.
  public struct Cell: Hashable, Sendable, Codable {
    /// The text, without white space at its ends.
    public var text: String
    /// The 1-based line on which it stands.
    public var line: Int
    /// The 0-based column of the grid on which it begins.
    public var column: Int
    /// How many columns it covers; 0 where the source does not say how many.
    public var span: Int
    /// The 1-based place among the printed cells of its row.
    public var index: Int

    /// A cell with its text and where it stands.
    public init(text: String, line: Int, column: Int, span: Int = 1, index: Int? = nil) {
      (self.text, self.line, self.column, self.span, self.index) = (text, line, column, span, index ?? column + 1)
    }

    /// Where it stands, as the place of a fact.
    public var place: Place { Place(line: line, cell: index) }

    /// The number that it prints, if it is exactly one.
    public var number: PrintedNumber? { PrintedNumber(text) }
  }

  private enum Storage: Sendable {
    case source(SourceText, [SourceCell], [SourceRow])
    case cells([[Cell]])
  }

  private var storage: Storage

  /// A table without rows.
  public init() { storage = .cells([]) }

  /// A table of rows of cells, from left to right.
  public init(rows: [[Cell]]) { storage = .cells(rows) }

  init(_ text: SourceText, _ cells: [SourceCell], rows: [SourceRow]) { storage = .source(text, cells, rows) }

  /// The number of rows.
  public var count: Int {
    switch storage {
    case .source(_, _, let rows): rows.count
    case .cells(let rows): rows.count
    }
  }

  /// The cells of a row, headings and captions included, from left to right.
  public subscript(row: Int) -> [Cell] {
    switch storage {
    case .cells(let rows): rows[row]
    case .source(let text, let cells, let rows):
      cells[rows[row].cells].map {
        Cell(text: text.string($0.text), line: Int($0.line), column: Int($0.column), span: Int($0.span), index: Int($0.index))
      }
    }
  }
}

extension PrintedTable: RandomAccessCollection {
  /// The first row.
  public var startIndex: Int { 0 }
  /// Behind the last row.
  public var endIndex: Int { count }
}

extension PrintedTable: Hashable, Codable {
  private var rows: [[Cell]] { (0..<count).map { self[$0] } }

  /// Whether both tables print the same.
  public static func == (left: PrintedTable, right: PrintedTable) -> Bool { left.rows == right.rows }

  /// Hashes what is printed.
  public func hash(into hasher: inout Hasher) { hasher.combine(rows) }

  /// Reads rows of cells.
  public init(from decoder: any Decoder) throws {
    storage = .cells(try decoder.singleValueContainer().decode([[Cell]].self))
  }

  /// Writes rows of cells.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rows)
  }
}
