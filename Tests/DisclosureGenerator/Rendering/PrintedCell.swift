/// A cell as it stands in the text.
struct PrintedCell {
  /// The text with all marks.
  var rendered: String
  /// The text a reader should take from it.
  var content: String
  /// How many columns and rows the cell spans.
  var columns = 1
  var rows = 1
  /// The number that is expected here, if one is printed.
  var figure: Figure?
  /// What the cell is in typed records.
  var marks: [Mark] = []
  /// Which of the damaged places it is, if it is one.
  var site: Int?
  /// Whether the cell is meant for a number, even if it is blank.
  var isNumberCell = false
  /// The name of the row, as printed.
  var label = ""
  /// Whether the cell belongs to the table's head.
  var isHead = false

  /// Whether the cell belongs to an indicator.
  var isOfIndicator: Bool { marks.contains { $0.path.contains(".indicator.") } }

  /// A position that another cell covers.
  static let gap = PrintedCell(rendered: "", content: "")
}

/// A number and the place where it is printed.
struct PlacedFigure {
  let figure: Figure
  let statement: Statement
  let entity: Int
  let unit: PrintedUnit
  let label: String
  let printed: String
  /// The 1-based line of the text.
  let line: Int
  /// The 1-based place among the printed cells of the row.
  let cell: Int
}

/// What a reader takes from a cell: tells text from numbers and trims what surrounds it.
enum CellText {
  /// The text without spaces and invisible characters around it.
  static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// Whether a cell holds words, and not only a number or signs.
  static func isText(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
  }
}
