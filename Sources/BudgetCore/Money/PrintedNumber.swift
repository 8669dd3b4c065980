/// A number as printed: exact digits and the number of digits after the point.
///
/// `1,662.14` is a mantissa of 166 214 with two decimals. Thousands separators, full-width digits and
/// stray spaces beside them are understood, and nothing else is: a number in doubt is not a number.
public struct PrintedNumber: Hashable, Sendable {
  /// All digits as one signed integer.
  public let mantissa: Int64
  private let scale: UInt8

  /// How many of the digits stand after the point.
  public var decimals: Int { Int(scale) }

  /// A number of `mantissa` divided by ten to the power of `decimals`, which are 255 at most.
  public init(mantissa: Int64, decimals: Int) {
    self.mantissa = mantissa
    scale = UInt8(clamping: decimals)
  }

  /// The number that a workbook stored where more than 15 significant digits are printed: its last ones are noise of binary fractions.
  var asStored: PrintedNumber {
    let most: Int64 = 1_000_000_000_000_000
    // With two decimals or fewer the digits are an exact amount, however large.
    guard decimals > 2, mantissa.magnitude >= UInt64(most) else { return self }
    var (value, places) = (mantissa, decimals)
    var last: Int64 = 0
    while value.magnitude >= UInt64(most), places > 0 { (value, last, places) = (value / 10, value % 10, places - 1) }
    if last.magnitude >= 5 { value += value < 0 ? -1 : 1 }
    while places > 0, value % 10 == 0 { (value, places) = (value / 10, places - 1) }
    return PrintedNumber(mantissa: value, decimals: places)
  }

  /// The number that a text prints, or nil where the text is not exactly one well-formed number.
  public init?(_ text: String) {
    var text = text
    let content = text.withUTF8 { NumberScanner.content($0, 0..<$0.count) }
    guard case .number(let cell) = content, cell.suffix == .none else { return nil }
    self = cell.number
  }
}

extension PrintedNumber: Codable, CustomStringConvertible {
  /// The number with its decimals and without separators: `1662.14`.
  public var description: String {
    var digits = String(mantissa.magnitude)
    if decimals > 0 {
      digits = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
      digits.insert(".", at: digits.utf8.index(digits.endIndex, offsetBy: -decimals))
    }
    return (mantissa < 0 ? "-" : "") + digits
  }

  /// Reads the decimal text of ``description``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let number = PrintedNumber(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a number: \(text)")
    }
    self = number
  }

  /// Writes the decimal text of ``description``.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// What stands in a cell.
enum CellContent: Equatable {
  /// Nothing but white space.
  case blank
  /// Only dashes or slashes: printed in place of a number, and not a zero.
  case dash
  /// One well-formed number, with the unit printed behind it if there is one.
  case number(CellNumber)
  /// Looks like a number and is none.
  case malformed(AmountError)
  /// Anything else.
  case text

  var isNumeric: Bool {
    switch self {
    case .number, .malformed: true
    default: false
    }
  }

  var isBlank: Bool { if case .blank = self { true } else { false } }
  var isDash: Bool { if case .dash = self { true } else { false } }
  var isText: Bool { if case .text = self { true } else { false } }

  var number: CellNumber? {
    if case .number(let number) = self { number } else { nil }
  }
}

/// A number in a cell with the unit printed behind it.
struct CellNumber: Equatable {
  enum Suffix: Equatable {
    case none
    case percent
    case unit(AmountUnit)
  }

  let number: PrintedNumber
  let suffix: Suffix

  /// The value where it is a small natural number without decimals: a serial number, a column number, a quantity.
  var ordinal: Int? {
    number.decimals == 0 && suffix == .none && number.mantissa >= 0 ? Int(number.mantissa) : nil
  }
}
