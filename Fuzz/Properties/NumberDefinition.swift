public import BudgetCore

/// What a printed number is, slowly and word by word, to compare the scanner with.
public enum NumberDefinition {
  /// The number that a text prints; nil where it is not exactly one well-formed number.
  public static func number(_ text: String) -> PrintedNumber? {
    var rest = folded(text)[...]
    let exponent = takeExponent(text, &rest)
    if exponent == .malformed { return nil }
    rest = rest.filter { $0 != " " }[...]
    var isNegative = false
    var isBracketed = false
    if exponent == .none, rest.first == "(", rest.last == ")" {
      (isNegative, isBracketed) = (true, true)
      rest = rest.dropFirst().dropLast()
    } else if let sign = rest.first, sign == "-" || sign == "+" {
      isNegative = sign == "-"
      rest = rest.dropFirst()
    }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2, let integer = ungrouped(whole) else { return nil }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    guard fraction.allSatisfy(isDigit), parts.count == 1 || !fraction.isEmpty, fraction.count <= 255 else { return nil }
    // (1) is an ordinal.
    if isBracketed, fraction.isEmpty { return nil }
    guard let magnitude = Int64(integer + fraction) else { return nil }
    let number = PrintedNumber(mantissa: isNegative ? -magnitude : magnitude, decimals: fraction.count)
    guard case .power(let power) = exponent else { return stored(number) }
    if parts.count == 1, !hasSignedExponent(text) { return nil }
    return scaled(stored(number), power)
  }

  /// Full-width signs and white space of any kind as ASCII; a blank between digits separates thousands.
  private static func folded(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200F, 0x3000, 0xFEFF: scalars.append(" ")
      case 0xFF08...0xFF0E, 0xFF10...0xFF19: scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x2212: scalars.append("-")
      default: scalars.append(scalar)
      }
    }
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      let before = scalars[..<index].last { $0 != " " }
      let behind = scalars[index...].first { $0 != " " }
      let isFirst = index > 0 && scalars[index - 1] != " "
      if scalar == " ", isFirst, let before, let behind, isDigit(Character(before)), isDigit(Character(behind)) {
        result += ","
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  /// The digits of an integer part: with separators the first group has one to three digits and all others three.
  private static func ungrouped(_ text: some StringProtocol) -> String? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return nil }
    if groups.count > 1, !(1...3).contains(groups[0].count) || !groups.dropFirst().allSatisfy({ $0.count == 3 }) { return nil }
    return groups.joined()
  }

  // MARK: What workbooks store

  private enum Exponent: Equatable {
    case none
    case malformed
    case power(Int)
  }

  /// Takes `E` and one to three digits, perhaps with a sign, off the end.
  private static func takeExponent(_ text: String, _ rest: inout Substring) -> Exponent {
    guard let place = rest.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return .none }
    guard let original = text.unicodeScalars.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return .malformed }
    var digits = String(text.unicodeScalars[text.unicodeScalars.index(after: original)...])[...]
    rest = rest[..<place]
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits = digits.dropFirst() }
    guard (1...3).contains(digits.count), digits.allSatisfy(isDigit), let power = Int(digits) else { return .malformed }
    return .power(isNegative ? -power : power)
  }

  private static func hasSignedExponent(_ text: String) -> Bool {
    guard let place = text.unicodeScalars.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return false }
    let sign = text.unicodeScalars[text.unicodeScalars.index(after: place)...].first
    return sign == "+" || sign == "-"
  }

  /// A number with more than two decimals and 15 digits: the last are noise of binary fractions.
  private static func stored(_ number: PrintedNumber) -> PrintedNumber {
    var digits = Array(String(number.mantissa.magnitude).utf8).map { Int($0) - 0x30 }
    var places = number.decimals
    guard places > 2, digits.count > 15 else { return number }
    let cut = min(digits.count - 15, places)
    let next = digits[digits.count - cut]
    digits.removeLast(cut)
    places -= cut
    if next >= 5 {
      var index = digits.count - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 { digits[index] += 1 } else { digits.insert(1, at: 0) }
    }
    while places > 0, digits.last == 0 {
      digits.removeLast()
      places -= 1
    }
    let magnitude = Int64(digits.map(String.init).joined()) ?? 0
    return PrintedNumber(mantissa: number.mantissa < 0 ? -magnitude : magnitude, decimals: places)
  }

  /// A number times a power of ten; nil where it cannot be held.
  private static func scaled(_ number: PrintedNumber, _ power: Int) -> PrintedNumber? {
    let decimals = number.decimals - power
    if decimals > 255 { return nil }
    if decimals >= 0 || number.mantissa == 0 { return stored(PrintedNumber(mantissa: number.mantissa, decimals: max(0, decimals))) }
    let digits = String(number.mantissa) + String(repeating: "0", count: -decimals)
    return Int64(digits).map { PrintedNumber(mantissa: $0, decimals: 0) }
  }
}
