/// A number of a disclosure: an exact amount at coordinates, printed in a statement at a place.
public struct Fact: Hashable, Sendable, Codable {
  /// Whether the number stands in the column where it was printed.
  public enum Status: String, Sendable, Codable {
    /// Read where it was printed.
    case asPrinted
    /// Placed in another column than the printed one, with proof: data dictionary 7.
    case repaired
  }

  /// The statement that prints the number.
  public var statement: StatementKind
  /// What the number is of.
  public var coordinates: Coordinates
  /// The amount, exactly.
  public var amount: Amount
  /// The number as printed.
  public var printed: String
  /// How many digits are printed after the point.
  public var decimals: Int
  /// The unit as printed.
  public var unit: AmountUnit
  /// The name of the row as printed.
  public var label: String
  /// Where the number stands.
  public var place: Place
  /// As printed, or repaired.
  public var status = Status.asPrinted
  /// The set that it belongs to whose facts count every fen once.
  public var tile: Tile?
  /// The index of its row among the rows of the statement.
  public var row: Int
  /// The index of its column among the columns of the statement; nil in forms, whose numbers have no columns.
  public var column: Int?

  /// A number at its coordinates, as printed at a place; `row` and `column` are indices of its statement's rows and columns.
  public init(
    statement: StatementKind, coordinates: Coordinates, amount: Amount, printed: String, decimals: Int, unit: AmountUnit, label: String,
    place: Place, row: Int, column: Int? = nil, status: Status = .asPrinted, tile: Tile? = nil
  ) {
    (self.statement, self.coordinates, self.amount) = (statement, coordinates, amount)
    (self.printed, self.decimals, self.unit, self.label, self.place) = (printed, decimals, unit, label, place)
    (self.row, self.column, self.status, self.tile) = (row, column, status, tile)
  }
}
