/// A number as a workbook stores it, in exact decimals: at most 15 significant digits, as a workbook shows them.
struct StoredNumber: Equatable {
  private(set) var isNegative = false
  /// Significant digits; the first is not zero. None for zero.
  private var digits: [UInt8] = []
  /// How many of the digits stand before the point; negative where zeros follow it.
  private var point = 0

  var isZero: Bool { digits.isEmpty }

  init?(_ text: String) {
    var mantissa = text.utf8[...]
    var exponent = 0
    if let mark = mantissa.firstIndex(where: { $0 | 0x20 == 0x65 }) {
      let tail = String(text[text.utf8.index(after: mark)...])
      guard let value = Int(tail.hasPrefix("+") ? String(tail.dropFirst()) : tail), abs(value) <= 400 else { return nil }
      exponent = value
      mantissa = mantissa[..<mark]
    }
    if mantissa.first == 0x2D || mantissa.first == 0x2B { isNegative = mantissa.removeFirst() == 0x2D }
    var hasPoint = false
    var count = 0
    guard mantissa.count <= 400 else { return nil }
    for byte in mantissa {
      if byte == 0x2E, !hasPoint {
        hasPoint = true
      } else if (0x30...0x39).contains(byte) {
        count += 1
        if !hasPoint { point += 1 }
        if digits.isEmpty, byte == 0x30 { point -= 1 } else { digits.append(byte - 0x30) }
      } else {
        return nil
      }
    }
    guard count > 0 else { return nil }
    point += exponent
    round(to: 15)
  }

  /// Rounds half away from zero.
  mutating func round(decimals: Int) { round(to: point + decimals) }

  mutating func shift(by places: Int) { point += places }

  /// The digits before the point, and those behind it without zeros at the end.
  var parts: (whole: String, fraction: String) {
    guard !isZero else { return ("0", "") }
    let all = Array(repeating: UInt8(0), count: max(0, -point)) + digits + Array(repeating: UInt8(0), count: max(0, point - digits.count))
    let cut = max(0, point)
    let text = { (part: ArraySlice<UInt8>) in String(decoding: part.map { $0 + 0x30 }, as: UTF8.self) }
    return (cut == 0 ? "0" : text(all[..<cut]), text(all[cut...]))
  }

  /// As the format General shows it, however long.
  var general: String {
    let (whole, fraction) = parts
    return (isNegative && !isZero ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  private mutating func round(to count: Int) {
    if count < digits.count {
      let isUp = count >= 0 && digits[count] >= 5
      digits.removeLast(digits.count - max(0, count))
      if isUp {
        var index = digits.count - 1
        while index >= 0, digits[index] == 9 { index -= 1 }
        if index >= 0 {
          digits[index] += 1
          digits.removeLast(digits.count - 1 - index)
        } else {
          digits = [1]
          point += 1
        }
      }
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }
}
