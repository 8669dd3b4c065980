/// What was done to a document, and where.
public struct Injury: Sendable {
  /// A damaged cell.
  public struct Site: Sendable {
    /// The amount that stood there, as printed before.
    public var original: Money
    /// What was printed before.
    public var before: String
    /// What is printed now.
    public var printed = ""
    /// The 1-based line on which its row begins.
    public var rowLine = 0
    /// The 1-based line of the cell; of a blank one that the layout leaves out, 0.
    public var line = 0
    /// The 1-based place among the printed cells of the row.
    public var cell = 0
  }

  /// What kind of damage it is.
  public let kind: DamageKind
  /// The damaged table.
  public let statement: Statement
  /// The index of the entity whose table it is.
  public let entity: Int
  /// What was done, for a person.
  public let summary: String
  /// The damaged cells in printed order; none for a row that is lost.
  public internal(set) var sites: [Site]
  /// The place among the blocks of the document of a damaged sentence.
  var block: Int?
  /// The headings of two columns that are swapped.
  public var headings: [String] = []
  /// Whether the numbers contradict each other now, by the generator's own equations and beyond rounding.
  public internal(set) var isDetectable = false
  /// Whether there are several contradictions; if one cell is damaged, with that cell in common, and no other.
  public internal(set) var isLocatable = false
  /// The contradictions, for a person.
  public internal(set) var contradictions: [String] = []

  /// Enters where the damaged sentence stands.
  mutating func place(_ lines: [Int: Int]) {
    guard let block, let line = lines[block] else { return }
    for site in sites.indices { (sites[site].rowLine, sites[site].line) = (line, line) }
  }

  /// Enters where the damaged cells stand.
  mutating func place(_ placed: [Int: PlacedSite]) {
    for (number, place) in placed where sites.indices.contains(number) {
      (sites[number].printed, sites[number].rowLine) = (place.printed, place.rowLine)
      (sites[number].line, sites[number].cell) = (place.line, place.cell)
    }
  }
}

/// Where a damaged cell stands.
struct PlacedSite {
  let printed: String
  let rowLine: Int
  let line: Int
  let cell: Int
}
