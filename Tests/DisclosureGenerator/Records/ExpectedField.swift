/// What a cell of a table is in a typed record.
public struct Mark: Sendable {
  /// Which field of which record, such as `projectPerformance.000.indicator.002.target`.
  public let path: String
  /// The value; the printed text where it is nil.
  public let value: String?

  init(_ path: String, _ value: String? = nil) { (self.path, self.value) = (path, value) }

  /// A number of a record in its path.
  static func number(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }
}

/// A field of a typed record that a reader is expected to read.
public struct ExpectedField: Sendable {
  /// The index of the entity in the document.
  public let entity: Int
  /// Which field of which record.
  public let path: String
  /// The text as printed, or what it means.
  public let value: String
  /// The 1-based line of the text.
  public let line: Int
  /// The 1-based place among the printed cells of the row.
  public let cell: Int

  /// The field in one line, with its cell where the layout marks rows.
  public func text(withCell: Bool) -> String { "\(path) = \(value) @\(line)" + (withCell ? ".\(cell)" : "") }
}

extension Cell {
  /// The cell as a field of records; a path without a record is none.
  func marked(_ paths: String...) -> Cell { marked(paths.map { Mark($0) }) }

  /// The cell as fields of records.
  func marked(_ marks: [Mark]) -> Cell {
    var cell = self
    cell.marks += marks
    return cell
  }
}
