extension Diagnostic {
  /// What happened, if one thing explains all that is wrong.
  public enum Explanation: Hashable, Sendable, Codable {
    /// One number reads otherwise than it should: the only ``Diagnostic/suspects``.
    case cell(Slip?)
    /// One cell is blank and should hold a number: the only ``Diagnostic/suspects``.
    case blank
    /// Two numbers of a list, of which one has what the other lacks.
    case transfer(from: Suspect, to: Suspect)
    /// Two columns of a table stand in each other's place.
    case columns(title: String, Column, Column)
    /// The numbers of rows stand in other columns than their own.
    case slide(lines: [Int])
    /// A row is printed twice.
    case rowTwice(title: String, label: String, line: Int)
    /// A table lacks a row, which its totals hold.
    case rowLost(title: String, under: Witness?)
    /// A table lacks a column.
    case columnLost(title: String, Column)
    /// A table is printed in another unit than it says: the unit that is printed, and by how much its numbers are off.
    case unit(title: String, printed: AmountUnit, factor: Int)
    /// Something is of another year.
    case otherYear(Int)
    /// Rounding explains the difference, likely or hardly.
    case rounding(isLikely: Bool)
    /// Nothing that was tried explains it, or several numbers would: ``Diagnostic/suspects``.
    case none

    /// A column by its place in a complete row, from 1, and its heading.
    public struct Column: Hashable, Sendable, Codable {
      /// The 1-based place in a complete row.
      public var position: Int
      /// The lowest part of the heading.
      public var heading: String

      /// A column.
      public init(position: Int, heading: String) { (self.position, self.heading) = (position, heading) }
    }

    /// The name of its kind, as JSON has it.
    public var kind: String {
      switch self {
      case .cell: "cell"
      case .blank: "blank"
      case .transfer: "transfer"
      case .columns: "columns"
      case .slide: "slide"
      case .rowTwice: "rowTwice"
      case .rowLost: "rowLost"
      case .columnLost: "columnLost"
      case .unit: "unit"
      case .otherYear: "otherYear"
      case .rounding: "rounding"
      case .none: "none"
      }
    }
  }

  /// Ways in which people and programs get a number wrong.
  public enum Slip: String, Sendable, Codable, CaseIterable {
    /// The sign is wrong.
    case sign
    /// Off by exactly 10 000, the step between 元 and 万元.
    case unit
    /// The decimal point is shifted.
    case point
    /// Two neighbouring digits are swapped.
    case transposition
    /// One digit differs.
    case digit
    /// A digit was dropped.
    case dropped
    /// A digit was doubled, or another put in.
    case doubled
  }
}
