/// An exact amount of money (金额): a whole number of fen, 0.01 元.
public struct Amount: Hashable, Comparable, Sendable {
  /// The amount in fen; 1 元 is 100.
  public let fen: Int64

  /// No money.
  public static let zero = Amount(fen: 0)

  /// An amount of `fen` hundredths of a yuan.
  public init(fen: Int64) { self.fen = fen }

  /// The amount that a number printed in `unit` means, or why it has none.
  public init(_ number: PrintedNumber, in unit: AmountUnit) throws(AmountError) {
    var mantissa = number.mantissa
    var decimals = number.decimals
    while decimals > 0, mantissa % 10 == 0 {
      mantissa /= 10
      decimals -= 1
    }
    guard decimals <= unit.exponent else { throw .tooPrecise }
    let (fen, overflow) = mantissa.multipliedReportingOverflow(by: powerOfTen(unit.exponent - decimals))
    guard !overflow else { throw .tooLarge }
    self.fen = fen
  }

  /// Orders amounts by their value.
  public static func < (left: Amount, right: Amount) -> Bool { left.fen < right.fen }
}

/// Why a printed number is not an amount.
public enum AmountError: String, Error, Sendable, Codable {
  /// Finer than 0.01 元: never rounded.
  case tooPrecise = "finer than 0.01 元"
  /// Too large for 64 bits of fen, about 92 quadrillion yuan.
  case tooLarge = "too large to hold"
  /// Not a well-formed number, such as `1,23.4.5`.
  case malformed = "not a well-formed number"
}

extension Amount: CustomStringConvertible, Codable {
  /// The amount in 元 with two digits after the point: `3122600.00`.
  public var description: String {
    let magnitude = fen.magnitude
    let cents = magnitude % 100
    return "\(fen < 0 ? "-" : "")\(magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
  }

  /// The amount written by ``description``.
  public init?(_ description: String) {
    guard let number = PrintedNumber(description), let amount = try? Amount(number, in: .yuan) else { return nil }
    self = amount
  }

  /// Reads the decimal text of ``description``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let amount = Amount(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an amount in yuan: \(text)")
    }
    self = amount
  }

  /// Writes the decimal text of ``description``.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// The unit that a statement prints its amounts in.
public enum AmountUnit: String, Sendable, Hashable, Codable {
  /// Yuan (元).
  case yuan = "元"
  /// Ten thousand yuan (万元).
  case tenThousandYuan = "万元"
  /// A hundred million yuan (亿元).
  case hundredMillionYuan = "亿元"

  /// The unit is 10 to this power in fen.
  public var exponent: Int {
    switch self {
    case .yuan: 2
    case .tenThousandYuan: 6
    case .hundredMillionYuan: 10
    }
  }
}

extension AmountUnit {
  /// The unit of the last printed digit, in fen; 1 where more decimals are printed than there are fen.
  func step(decimals: Int) -> Int64 { powerOfTen(max(0, exponent - decimals)) }

  /// The decimals that a number standing alone has at least, since zeros at its end are lost: data dictionary 2.
  var assumedDecimals: Int { self == .yuan ? 0 : 2 }
}

func powerOfTen(_ exponent: Int) -> Int64 {
  var power: Int64 = 1
  for _ in 0..<min(exponent, 18) { power *= 10 }
  return power
}
