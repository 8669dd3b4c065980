/// A printed number taken apart, so that it can be misprinted.
struct NumberText {
  var isNegative: Bool
  var whole: [UInt8]
  var fraction: [UInt8]
  private let isGrouped: Bool

  /// Takes a number apart; nil for other texts.
  init?(_ text: String) {
    var bytes = Array(text.utf8)
    isGrouped = bytes.contains(0x2C)
    bytes.removeAll { $0 == 0x2C }
    isNegative = bytes.first == 0x2D
    if isNegative { bytes.removeFirst() }
    let parts = bytes.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
    guard let first = parts.first, !first.isEmpty, bytes.allSatisfy({ $0 == 0x2E || (0x30...0x39).contains($0) }) else { return nil }
    whole = first
    fraction = parts.count > 1 ? parts[1] : []
  }

  /// All digits.
  var digits: [UInt8] { whole + fraction }

  /// The number with other digits, the point where it was.
  func with(_ digits: [UInt8]) -> NumberText {
    var result = self
    result.whole = Array(digits.prefix(whole.count))
    result.fraction = Array(digits.dropFirst(whole.count))
    return result
  }

  /// The number with its point so many places further right.
  func shifted(_ places: Int) -> NumberText {
    var result = self
    for _ in 0..<max(0, places) {
      result.whole.append(result.fraction.isEmpty ? 0x30 : result.fraction.removeFirst())
    }
    for _ in 0..<max(0, -places) {
      result.fraction.insert(result.whole.isEmpty ? 0x30 : result.whole.removeLast(), at: 0)
    }
    while result.whole.count > 1, result.whole.first == 0x30 { result.whole.removeFirst() }
    if result.whole.isEmpty { result.whole = [0x30] }
    return result
  }

  /// Whether it is written as numbers are, without a needless zero before it.
  var isWellFormed: Bool { whole.count == 1 || whole.first != 0x30 }

  /// Whether all digits are zeros.
  var isZero: Bool { digits.allSatisfy { $0 == 0x30 } }

  /// The number as printed.
  var text: String {
    let text = (isNegative ? "-" : "") + String(decoding: whole, as: UTF8.self)
    let full = fraction.isEmpty ? text : text + "." + String(decoding: fraction, as: UTF8.self)
    return isGrouped ? FigureStyle.grouped(full) : full
  }

  /// The amount in a unit; what is finer than 0.01 元 is cut off.
  func amount(in unit: PrintedUnit) -> Money {
    let places = unit == .wanyuan ? 6 : 2
    let padded = whole + fraction.prefix(places) + Array(repeating: 0x30, count: max(0, places - fraction.count))
    let value = padded.reduce(Int64(0)) { $0 &* 10 &+ Int64($1 - 0x30) }
    return Money(hundredths: isNegative ? -value : value)
  }
}
