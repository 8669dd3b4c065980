/// A text of a record, with the place where it is printed.
public struct Field: Hashable, Sendable, Codable {
  /// The text as printed.
  public var text: String
  /// Where it stands.
  public var place: Place

  /// A text at a place.
  public init(_ text: String, at place: Place) { (self.text, self.place) = (text, place) }

  /// The number that the text is, with `%` behind it or not; nil for anything else.
  public var number: PrintedNumber? {
    var text = text
    let content = text.withUTF8 { NumberScanner.content($0, 0..<$0.count) }
    guard case .number(let cell) = content else { return nil }
    switch cell.suffix {
    case .none, .percent: return cell.number
    case .unit: return nil
    }
  }

  /// The amount of money that the text states, in the unit behind the number or else in `unit`; nil where it states none.
  public func amount(in unit: AmountUnit?) -> Amount? {
    var text = text
    let content = text.withUTF8 { NumberScanner.content($0, 0..<$0.count) }
    guard case .number(let cell) = content else { return nil }
    switch cell.suffix {
    case .none: return unit.flatMap { try? Amount(cell.number, in: $0) }
    case .unit(let own): return try? Amount(cell.number, in: own)
    case .percent: return nil
    }
  }
}

/// A text of a record under a label or heading that has no field of its own.
public struct LabelledField: Hashable, Sendable, Codable {
  /// The label or heading as printed.
  public var label: String
  /// What stands behind or below it; nil where nothing does.
  public var field: Field?

  /// A text under a label.
  public init(label: String, field: Field?) { (self.label, self.field) = (label, field) }
}
