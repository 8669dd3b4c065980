extension Amount {
  /// The sum of two amounts; like a sum of integers it traps where 64 bits do not hold it: see ``adding(_:)``.
  public static func + (left: Amount, right: Amount) -> Amount { Amount(fen: left.fen + right.fen) }

  /// The difference of two amounts; like a difference of integers it traps where 64 bits do not hold it: see ``subtracting(_:)``.
  public static func - (left: Amount, right: Amount) -> Amount { Amount(fen: left.fen - right.fen) }

  /// The amount with the other sign.
  public static prefix func - (amount: Amount) -> Amount { zero - amount }

  /// Adds an amount.
  public static func += (left: inout Amount, right: Amount) { left = left + right }

  /// Takes an amount away.
  public static func -= (left: inout Amount, right: Amount) { left = left - right }

  /// The sum of two amounts, or nil where it is too large to hold: for numbers of documents that nobody has checked.
  public func adding(_ other: Amount) -> Amount? {
    let (sum, overflows) = fen.addingReportingOverflow(other.fen)
    return overflows ? nil : Amount(fen: sum)
  }

  /// The difference of two amounts, or nil where it is too large to hold.
  public func subtracting(_ other: Amount) -> Amount? {
    let (difference, overflows) = fen.subtractingReportingOverflow(other.fen)
    return overflows ? nil : Amount(fen: difference)
  }

  /// The amount in a unit, exactly: with two decimals, or as many more as it needs.
  ///
  /// ```swift
  /// Amount(fen: 312_264_900).formatted(in: .tenThousandYuan)  // 312.2649
  /// Amount(fen: 1_662_140_000).formatted(in: .tenThousandYuan, groupsThousands: true)  // 1,662.14
  /// ```
  public func formatted(in unit: AmountUnit, groupsThousands: Bool = false) -> String {
    var (digits, decimals) = (fen.magnitude, unit.exponent)
    while decimals > 2, digits % 10 == 0 { (digits, decimals) = (digits / 10, decimals - 1) }
    let base = UInt64(powerOfTen(decimals))
    var whole = String(digits / base)
    if groupsThousands {
      for place in stride(from: whole.utf8.count - 3, to: 0, by: -3) { whole.insert(",", at: whole.utf8.index(whole.startIndex, offsetBy: place)) }
    }
    let fraction = String(digits % base)
    return (fen < 0 ? "-" : "") + whole + "." + String(repeating: "0", count: decimals - fraction.utf8.count) + fraction
  }
}

extension Sequence<Amount> {
  /// The sum of all amounts, exactly, or nil where it is too large to hold.
  public func sum() -> Amount? {
    var sum: Int128 = 0
    for amount in self { sum += Int128(amount.fen) }
    return Int64(exactly: sum).map { Amount(fen: $0) }
  }
}
