/// How a table prints its numbers.
struct FigureStyle {
  /// What stands where there is no money.
  enum Zero {
    case blank, full, bare
  }

  /// The unit of the numbers.
  var unit = PrintedUnit.wanyuan
  /// Digits after the point.
  var decimals = 2
  /// Whether thousands are separated by commas.
  var groups = false
  /// What stands for nothing.
  var zero = Zero.blank
  /// Whether zeros at the end are left out (`1777.3`).
  var trims = false

  /// The value that print leaves of an amount.
  func printedValue(of amount: Money) -> Money {
    amount.rounded(to: unit.step(decimals: decimals))
  }

  /// The number as printed.
  func text(_ amount: Money) -> String {
    if amount == .zero {
      switch zero {
      case .blank: return ""
      case .bare: return "0"
      case .full: return trims || decimals == 0 ? "0" : DecimalDigits.text(0, decimals: decimals, negative: false)
      }
    }
    let value = printedValue(of: amount).hundredths
    var text = DecimalDigits.text(Swift.abs(value) / unit.step(decimals: decimals), decimals: decimals, negative: value < 0)
    if trims, decimals > 0 { text = Self.trimmed(text) }
    return groups ? Self.grouped(text) : text
  }

  /// The number without the zeros at its end.
  static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var result = text
    while result.hasSuffix("0") { result.removeLast() }
    if result.hasSuffix(".") { result.removeLast() }
    return result
  }

  /// The number with commas between its thousands.
  static func grouped(_ text: String) -> String {
    let parts = text.split(separator: ".", maxSplits: 1)
    let negative = parts[0].hasPrefix("-")
    let digits = Array(negative ? parts[0].dropFirst() : parts[0])
    var whole = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { whole += "," }
      whole.append(digit)
    }
    return (negative ? "-" : "") + whole + (parts.count > 1 ? "." + parts[1] : "")
  }
}
