/// A table of a document.
public struct Table: Sendable {
  /// What the table discloses.
  public var statement: Statement
  /// The index of the entity whose table it is.
  public var entity: Int
  /// The unit of its amounts.
  public var unit: PrintedUnit
  /// Rows above the head that carry the entity, the year or the unit.
  public var captions: [[Cell]]
  /// The head, with its merged cells.
  public var head: [[Cell]]
  /// The row that numbers the columns (栏次), if there is one.
  public var numbers: [Cell]?
  /// The data.
  public var rows: [[Cell]]
  /// Whether the table is a form with merged cells throughout, which no page break tears.
  public var isForm: Bool

  /// Joins the parts of a table.
  public init(
    statement: Statement, entity: Int, unit: PrintedUnit, captions: [[Cell]] = [], head: [[Cell]], numbers: [Cell]? = nil, rows: [[Cell]],
    isForm: Bool = false
  ) {
    self.statement = statement
    self.entity = entity
    self.unit = unit
    self.captions = captions
    self.head = head
    self.numbers = numbers
    self.rows = rows
    self.isForm = isForm
  }

  /// How many columns the table has.
  public var width: Int {
    let all = captions + head + rows
    return all.map { row in row.reduce(0) { $0 + $1.columns } }.max() ?? 0
  }

  /// Every row in printed order.
  var allRows: [[Cell]] {
    captions + head + (numbers.map { [$0] } ?? []) + rows
  }
}
