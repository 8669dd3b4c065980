/// A number of a table that is expected to be read as a fact.
public struct Figure: Sendable {
  /// Where the number stands in the canonical budget.
  public var coordinates: Coordinates
  /// The exact amount, before it is rounded for print.
  public var exact: Money
  /// The value of the number as printed.
  public var printedValue: Money
  /// How far, in cells, the row's name stands from the number: negative for a name to the left; none in forms, which have no name column.
  public var nameDistance: Int?
  /// Whether several rows print these coordinates as parts of one amount.
  public var isPart: Bool
  /// The value of the last printed digit, in hundredths of a 元.
  public var step: Int64
}

/// A cell of a table.
public struct Cell: Sendable {
  /// What a cell holds, which decides how noise may change it.
  public enum Kind: Sendable {
    case text, heading, name, fixedName, code, unitCode, ordinal, number
  }

  /// The text as printed without noise.
  public var text: String
  /// What the cell holds.
  public var kind: Kind
  /// How many columns the cell spans.
  public var columns: Int
  /// How many rows the cell spans.
  public var rows: Int
  /// The number that is expected here; the text is empty where it is nil and printed as a blank.
  public var figure: Figure?
  /// What the cell is in typed records.
  public var marks: [Mark] = []
  /// Which of the damaged places of the document the cell is, if it is one.
  var site: Int?

  /// A cell without a number.
  public init(_ text: String, _ kind: Kind = .text, columns: Int = 1, rows: Int = 1, figure: Figure? = nil) {
    self.text = text
    self.kind = kind
    self.columns = columns
    self.rows = rows
    self.figure = figure
  }

  /// An empty cell.
  static let blank = Cell("")

  /// A cell of a table's head.
  static func head(_ text: String, columns: Int = 1, rows: Int = 1) -> Cell {
    Cell(text, .heading, columns: columns, rows: rows)
  }

  /// Several empty cells.
  static func blanks(_ count: Int) -> [Cell] {
    Array(repeating: .blank, count: max(0, count))
  }
}
