/// A place in the source text.
public struct Place: Hashable, Sendable, Codable, Comparable {
  /// The 1-based line.
  public let line: Int
  /// The 1-based place among the printed cells of its row; 0 in running text.
  public let cell: Int

  /// A place on a line.
  public init(line: Int, cell: Int = 0) {
    self.line = line
    self.cell = cell
  }

  /// Orders places as they come in the text.
  public static func < (left: Place, right: Place) -> Bool { (left.line, left.cell) < (right.line, right.cell) }
}
