/// A row of the facts table that a reader is expected to write.
public struct ExpectedFact: Sendable {
  /// The columns of the facts table, in their order.
  public static let columns = [
    "file", "format", "entity", "entityCode", "year", "statement", "flow", "fund", "use", "function", "economy", "governmentEconomy",
    "revenueCategory", "origin", "period", "item", "project", "budgetUnit", "label", "amount", "printed", "unit", "line", "cell", "status",
  ]

  /// The values of the columns, in their order.
  public var values: [String]
  /// Where the number stands in the canonical budget.
  public var coordinates: Coordinates
  /// What the number is printed in.
  public var statement: Statement
  /// The index of the entity in the document.
  public var entity: Int
  /// The value as printed.
  public var amount: Money
  /// The number as printed.
  public var printed: String
  /// The 1-based line of the text.
  public var line: Int
  /// The 1-based place among the printed cells of the row.
  public var cell: Int
  /// Whether other rows print further parts of the same amount.
  public var isPart: Bool

  init(_ placed: PlacedFigure, file: String, model: DocumentModel, entityCode: String) {
    let place = placed.figure.coordinates
    coordinates = place
    statement = placed.statement
    entity = placed.entity
    amount = placed.figure.printedValue
    printed = placed.printed
    line = placed.line
    cell = placed.cell
    isPart = placed.figure.isPart
    values = [
      file, model.province.rawValue, model.entities[placed.entity].name, entityCode, String(model.year), placed.statement.rawValue,
      place.flow?.rawValue ?? "", place.fund?.rawValue ?? "", place.use?.rawValue ?? "", place.function, place.economy, place.governmentEconomy,
      place.revenueCategory, place.origin?.rawValue ?? "", place.period?.rawValue ?? "", place.item?.rawValue ?? "", place.project, place.budgetUnit,
      placed.label, amount.inYuan, placed.printed, placed.unit.rawValue, String(placed.line), String(placed.cell), "asPrinted",
    ]
  }
}

extension ExpectedFact {
  /// An amount of a sentence.
  init(_ amount: StatedAmount, line: Int, entity: Int, file: String, model: DocumentModel, entityCode: String) {
    self.init(
      PlacedFigure(
        figure: Figure(coordinates: amount.coordinates, exact: amount.value, printedValue: amount.value, isPart: false, step: 1), statement: .prose,
        entity: entity,
        unit: amount.unit, label: amount.label, printed: amount.printed, line: line, cell: 0),
      file: file, model: model, entityCode: entityCode)
  }
}

/// Writes facts tables (RFC 4180, lines end in LF).
public enum FactsTable {
  /// The table of a document's facts, with its header.
  public static func csv(_ facts: [ExpectedFact]) -> String {
    var text = ExpectedFact.columns.joined(separator: ",") + "\n"
    for fact in facts {
      text += fact.values.map(quoted).joined(separator: ",") + "\n"
    }
    return text
  }

  private static func quoted(_ value: String) -> String {
    let needsQuotes = value.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    return needsQuotes ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
  }
}
