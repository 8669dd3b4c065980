/// How precisely the numbers of records are printed.
extension Target {
  /// The unit of the last printed digit of an amount, in fen. Targets lose trailing zeros, so at least two decimals are assumed.
  func unitWidth(_ number: PrintedNumber) -> Int64 {
    let unit = unit == "元" ? AmountUnit.yuan : .tenThousandYuan
    return unit.step(decimals: max(number.decimals, 2))
  }
}

extension PrintedNumber {
  /// The number as an integer of units of ten to the power of minus `decimals`; nil where it is finer or too large.
  func scaled(to decimals: Int) -> Int64? {
    guard self.decimals <= decimals else { return nil }
    let (value, overflows) = mantissa.multipliedReportingOverflow(by: powerOfTen(decimals - self.decimals))
    return overflows ? nil : value
  }
}

extension Statement {
  /// Whether a form names amounts of the whole term and does not say which are of the year.
  var namesWholeTerm: Bool {
    guard !facts.contains(where: { $0.coordinates.period == .budgetYear }) else { return false }
    return (0..<min(table.count, 40)).contains { row in
      table[row].prefix(400).contains { $0.text.utf8.count < 60 && TextKey($0.text).text.begins(with: "实施期资金") }
    }
  }
}
