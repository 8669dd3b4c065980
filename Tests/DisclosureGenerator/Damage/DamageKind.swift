/// How a document is damaged, as extraction and clerks do it.
public enum DamageKind: String, Sendable, CaseIterable {
  /// One digit of one amount is another.
  case digit
  /// Two neighbouring digits of one amount are swapped.
  case transposition
  /// One amount has a sign that it should not have, or lacks one.
  case sign
  /// The decimal point of one amount is shifted.
  case point
  /// The numbers of a row, or those from one column on, stand one to three columns too far right or left.
  case slide
  /// The numbers of two columns stand in each other's place; the headings stay.
  case columns
  /// The cell of one number is blank.
  case blank
  /// A row of data is printed twice.
  case duplicate
  /// A row of data is lost.
  case drop
  /// One table is printed in the other unit, under the label of its own.
  case unit
  /// One digit of an amount in a sentence is another, and the tables print what it should be.
  case sentence

  /// Whether the damage is to a single cell.
  public var isOfOneCell: Bool {
    switch self {
    case .digit, .transposition, .sign, .point, .blank: true
    case .slide, .columns, .duplicate, .drop, .unit, .sentence: false
    }
  }

  /// Whether numbers stand in other columns than their own.
  public var movesNumbers: Bool { self == .slide || self == .columns }
}
