/// An amount written as people write it beside another: in the same unit and with as many decimals, or more if it needs them.
struct Figure: CustomStringConvertible {
  private let fen: Int64
  private let unit: AmountUnit
  private let decimals: Int

  init(fen: Int64, unit: AmountUnit, decimals: Int) {
    (self.fen, self.unit) = (fen, unit)
    var digits = unit.exponent
    while digits > decimals, fen % powerOfTen(unit.exponent - digits + 1) == 0 { digits -= 1 }
    self.decimals = digits
  }

  init(fen: Int64, like fact: Fact) { self.init(fen: fen, unit: fact.unit, decimals: min(fact.decimals, fact.unit.exponent)) }

  var description: String { "\(number) \(unit.rawValue)" }

  /// The number without its unit.
  var number: String {
    let scaled = fen.magnitude / UInt64(powerOfTen(unit.exponent - decimals))
    let base = UInt64(powerOfTen(decimals))
    let fraction = String(scaled % base)
    let padded = decimals == 0 ? "" : "." + String(repeating: "0", count: decimals - fraction.utf8.count) + fraction
    return "\(fen < 0 ? "-" : "")\(scaled / base)\(padded)"
  }
}
