/// An exact amount of money in units of 0.01 元.
public struct Money: Hashable, Comparable, Sendable {
  /// The amount in hundredths of a 元.
  public var hundredths: Int64

  /// Nothing.
  public static let zero = Money(hundredths: 0)

  /// An amount given in hundredths of a 元.
  public init(hundredths: Int64) {
    self.hundredths = hundredths
  }

  /// The sum of two amounts.
  public static func + (left: Money, right: Money) -> Money {
    Money(hundredths: left.hundredths + right.hundredths)
  }

  /// The difference of two amounts.
  public static func - (left: Money, right: Money) -> Money {
    Money(hundredths: left.hundredths - right.hundredths)
  }

  /// Adds an amount in place.
  public static func += (left: inout Money, right: Money) {
    left.hundredths += right.hundredths
  }

  /// Orders by size.
  public static func < (left: Money, right: Money) -> Bool {
    left.hundredths < right.hundredths
  }

  /// The amount rounded to a multiple of a step, halves away from zero.
  public func rounded(to step: Int64) -> Money {
    let magnitude = (Swift.abs(hundredths) + step / 2) / step * step
    return Money(hundredths: hundredths < 0 ? -magnitude : magnitude)
  }

  /// In 元 with two digits after the point, as the facts table writes it (`3122600.00`).
  public var inYuan: String {
    DecimalDigits.text(Swift.abs(hundredths), decimals: 2, negative: hundredths < 0)
  }
}

/// The unit in which a table prints its amounts (单位).
public enum PrintedUnit: String, Sendable {
  case wanyuan = "万元"
  case yuan = "元"

  /// The value of the last printed digit, in hundredths of a 元, at a number of decimals.
  public func step(decimals: Int) -> Int64 {
    var step: Int64 = self == .wanyuan ? 1_000_000 : 100
    for _ in 0..<decimals {
      step /= 10
    }
    return step
  }
}

/// Writes whole numbers of small units as decimal text.
enum DecimalDigits {
  /// The number with a point before its last digits.
  static func text(_ magnitude: Int64, decimals: Int, negative: Bool) -> String {
    var digits = String(magnitude)
    while digits.count <= decimals {
      digits = "0" + digits
    }
    let whole = digits.dropLast(decimals)
    let fraction = digits.suffix(decimals)
    return (negative ? "-" : "") + whole + (decimals == 0 ? "" : "." + fraction)
  }
}
