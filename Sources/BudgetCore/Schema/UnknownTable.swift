/// A table of a kind that neither the template nor the standard titles name: kept as printed, none of its numbers is a fact.
public struct UnknownTable: Hashable, Sendable, Codable {
  /// The title as printed.
  public var title: String
  /// The 1-based line of the title.
  public var line: Int
  /// The table as printed, headings included.
  public var table: PrintedTable

  /// A table under its title.
  public init(title: String, line: Int, table: PrintedTable) {
    self.title = title
    self.line = line
    self.table = table
  }
}
