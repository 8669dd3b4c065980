/// What an indicator is to reach (指标值): `≥95百分比`, `≤3.5万元`, `<40分钟`, `12月`, `提高`.
public struct Target: Hashable, Sendable, Codable {
  /// How the result compares with the number.
  public enum Comparator: String, Sendable, Codable {
    /// At least (不低于).
    case atLeast = "≥"
    /// At most (不超过).
    case atMost = "≤"
    /// More than.
    case moreThan = ">"
    /// Less than.
    case lessThan = "<"
    /// Exactly.
    case equal = "="
  }

  /// The text as printed.
  public var text: String
  /// Where it stands.
  public var place: Place
  /// How the result compares with the number; nil where that is not printed.
  public var comparator: Comparator?
  /// The number; nil for a target in words, and for anything but one number with its unit.
  public var number: PrintedNumber?
  /// What stands behind the number, such as `%`, 万元 or 人次; empty without a number.
  public var unit: String

  /// A target as printed, with what is understood of it.
  public init(text: String, place: Place, comparator: Comparator? = nil, number: PrintedNumber? = nil, unit: String = "") {
    (self.text, self.place, self.comparator, self.number) = (text, place, comparator, number)
    self.unit = unit
  }

  /// The amount of money that the target states; nil where it is no amount in 元 or 万元.
  public var amount: Amount? {
    guard let number else { return nil }
    switch unit {
    case "元": return try? Amount(number, in: .yuan)
    case "万元", "万": return try? Amount(number, in: .tenThousandYuan)
    default: return nil
    }
  }
}
