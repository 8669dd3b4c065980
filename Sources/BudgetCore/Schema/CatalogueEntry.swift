/// A line of a list of contents or of a catalogue of tables (报表目录): what the document says that it holds.
public struct CatalogueEntry: Hashable, Sendable, Codable {
  /// The number of the table as printed, such as 表5; empty where none is printed.
  public var number: String
  /// The title as printed.
  public var title: String
  /// Which statement the title means, if it means one.
  public var kind: StatementKind?
  /// Whether the table is said to be empty (是否空表); nil where the catalogue does not say.
  public var isEmpty: Bool?
  /// Why it is empty (公开空表理由).
  public var reason: String
  /// The 1-based line.
  public var line: Int

  /// A line of a list of tables.
  public init(number: String = "", title: String, kind: StatementKind?, isEmpty: Bool? = nil, reason: String = "", line: Int) {
    (self.number, self.title, self.kind) = (number, title, kind)
    (self.isEmpty, self.reason, self.line) = (isEmpty, reason, line)
  }
}
