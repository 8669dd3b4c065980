/// A table of a disclosure: what was printed, and the facts that it states.
public struct Statement: Hashable, Sendable, Codable {
  /// Whether the table is there and holds numbers.
  public enum Presence: String, Sendable, Codable {
    /// Printed with at least one number.
    case filled
    /// Printed without numbers.
    case empty
    /// Announced by its title, and not there.
    case missing
  }

  /// Which statement it is.
  public var kind: StatementKind
  /// The number printed before the title, such as 表5.
  public var number: String?
  /// The title as printed.
  public var title: String
  /// The 1-based line of the title.
  public var line: Int
  /// The unit printed with the table.
  public var unit: AmountUnit?
  /// Whether the table is there.
  public var presence: Presence
  /// The coordinates that the kind and the title fix.
  public var coordinates: Coordinates
  /// The columns from left to right.
  public var columns: [Column] = []
  /// The rows of all its lists from top to bottom; where lists stand side by side, the left one first.
  public var rows: [Row] = []
  /// The numbers in reading order.
  public var facts: [Fact] = []
  /// The notes under the table.
  public var notes: [Note] = []
  /// What the table holds beside its amounts.
  public var records = Records.none
  /// The table as printed, headings included.
  public var table = PrintedTable()

  /// A table under its title; its coordinates are those of the kind where none are given.
  public init(
    kind: StatementKind, number: String? = nil, title: String, line: Int, unit: AmountUnit? = nil, presence: Presence = .empty,
    coordinates: Coordinates? = nil, columns: [Column] = [], rows: [Row] = [], facts: [Fact] = [], notes: [Note] = [], records: Records = .none,
    table: PrintedTable = PrintedTable()
  ) {
    (self.kind, self.number, self.title, self.line, self.unit) = (kind, number, title, line, unit)
    (self.presence, self.coordinates) = (presence, coordinates ?? kind.fixedCoordinates)
    (self.columns, self.rows, self.facts, self.notes, self.records, self.table) = (columns, rows, facts, notes, records, table)
  }

  /// A column of a statement.
  public struct Column: Hashable, Sendable, Codable {
    /// The headings above it, from the widest to the narrowest, as they are compared.
    public var path: [String]
    /// Which of the lists that stand side by side it belongs to, from 0.
    public var list: Int
    /// The 0-based place in a complete row.
    public var position: Int
    /// The coordinates of its amounts; nil where it holds something else.
    public var coordinates: Coordinates?
    /// Whether it is marked 其中: a part that need not add up with its siblings.
    public var isPartial: Bool

    /// A column under its headings, the widest first.
    public init(path: [String], list: Int = 0, position: Int, coordinates: Coordinates?, isPartial: Bool = false) {
      (self.path, self.list, self.position) = (path.map { TextKey($0).text }, list, position)
      (self.coordinates, self.isPartial) = (coordinates, isPartial)
    }
  }

  /// A row of one of the statement's lists.
  public struct Row: Hashable, Sendable, Codable {
    /// Its name as printed.
    public var label: String
    /// The 1-based line on which it begins.
    public var line: Int
    /// Which of the lists that stand side by side it belongs to, from 0.
    public var list: Int
    /// The index of the row among the rows of the printed table.
    public var tableRow: Int
    /// The coordinates of its numbers, as far as the row fixes them; nil where the row was not understood.
    public var coordinates: Coordinates?
    /// Whether it is a total of rows around it, named 合计, 小计 or 总计.
    public var isTotal: Bool
    /// Whether it is marked 其中: a part that need not add up with its siblings.
    public var isPartial: Bool
    /// The index of the row that it is a part of, where the print says so.
    public var parent: Int?

    /// A row by its name.
    public init(
      label: String, line: Int, list: Int = 0, tableRow: Int, coordinates: Coordinates?, isTotal: Bool = false, isPartial: Bool = false,
      parent: Int? = nil
    ) {
      (self.label, self.line, self.list, self.tableRow) = (label, line, list, tableRow)
      (self.coordinates, self.isTotal, self.isPartial, self.parent) = (coordinates, isTotal, isPartial, parent)
    }
  }

  /// A note under a table.
  public struct Note: Hashable, Sendable, Codable {
    /// The note as printed.
    public var text: String
    /// Its 1-based line.
    public var line: Int
    /// Whether it says that the table is empty on purpose (空表列示, 本表无数据).
    public var declaresEmpty: Bool

    /// A note on a line.
    public init(text: String, line: Int, declaresEmpty: Bool = false) {
      (self.text, self.line, self.declaresEmpty) = (text, line, declaresEmpty)
    }
  }

  /// The coordinates of the number in a row and a column: what both and the statement fix.
  public func coordinates(row: Row, column: Column) -> Coordinates? {
    guard let ofRow = row.coordinates, let ofColumn = column.coordinates else { return nil }
    return Self.combine(coordinates.narrowed(by: ofColumn), ofRow)
  }

  /// Puts a number into another column of its row; false where that is no column of amounts.
  @discardableResult
  mutating func move(_ fact: Int, toColumn column: Int) -> Bool {
    guard let coordinates = coordinates(row: rows[facts[fact].row], column: columns[column]) else { return false }
    (facts[fact].column, facts[fact].coordinates) = (column, coordinates)
    return true
  }

  /// What a statement with its column and a row fix together: an origin is of spending only, and what a row says of the flow counts most.
  static func combine(_ column: Coordinates, _ row: Coordinates) -> Coordinates {
    var combined = column.narrowed(by: row)
    if !combined.flow.isSpending { combined.origin = .root }
    return combined
  }
}
