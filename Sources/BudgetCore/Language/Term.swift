/// A heading or a label split into what it says and what only surrounds it.
///
/// `（三）其中：2025年政府性基金预算（万元）` is the text `政府性基金预算` at ordinal level 2, partial, of 2025, in 万元.
struct Term: Sendable {
  /// What is left: the words that carry meaning.
  let text: String
  /// The kind of ordinal in front: 一、 is 1, （一） 2, 1、 3, (1) 4, ① 5; nil without one.
  let level: Int?
  /// Whether 其中 stands in front.
  let isPartial: Bool
  /// The year that it names.
  let year: Int?
  /// The unit in brackets behind it.
  let unit: AmountUnit?

  /// Splits a key.
  init(_ key: TextKey) { self.init(key.text) }

  /// Splits a part of a key.
  init(_ part: some StringProtocol) {
    self = part.withBytes { Term($0) }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var scan = TermScan(bytes)
    scan.takeOrdinal()
    scan.takePartialMark()
    let year = Year(in: bytes, scan.range)
    while scan.takeSuffix(":") {}
    scan.takeUnit()
    while scan.takeSuffix(":") {}
    (level, isPartial, unit) = (scan.level, scan.isPartial, scan.unit)
    self.year = year?.value
    guard let year else {
      text = String(decoding: UnsafeBufferPointer(rebasing: bytes[scan.range]), as: UTF8.self)
      return
    }
    let before = UnsafeBufferPointer(rebasing: bytes[scan.range.lowerBound..<max(year.range.lowerBound, scan.range.lowerBound)])
    let after = UnsafeBufferPointer(rebasing: bytes[min(year.range.upperBound, scan.range.upperBound)..<scan.range.upperBound])
    text = before.isEmpty ? String(decoding: after, as: UTF8.self) : String(decoding: Array(before) + after, as: UTF8.self)
  }
}

/// A text whose surroundings are being taken off.
private struct TermScan {
  let bytes: UnsafeBufferPointer<UInt8>
  var range: Range<Int>
  var level: Int?
  var isPartial = false
  var unit: AmountUnit?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    range = 0..<bytes.count
  }

  mutating func takePrefix(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard range.count >= count, (0..<count).allSatisfy({ bytes[range.lowerBound + $0] == word.utf8Start[$0] }) else { return false }
    range = range.lowerBound + count..<range.upperBound
    return true
  }

  mutating func takeSuffix(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard range.count >= count, (0..<count).allSatisfy({ bytes[range.upperBound - count + $0] == word.utf8Start[$0] }) else { return false }
    range = range.lowerBound..<range.upperBound - count
    return true
  }

  mutating func takePartialMark() {
    guard takePrefix("其中") else { return }
    isPartial = true
    _ = takePrefix(":") || takePrefix(",")
    takeOrdinal()
  }

  mutating func takeUnit() {
    if takeSuffix("(万元)") || takeSuffix("(单位:万元)") {
      unit = .tenThousandYuan
    } else if takeSuffix("(元)") || takeSuffix("(单位:元)") {
      unit = .yuan
    }
  }

  mutating func takeOrdinal() {
    guard let first = range.first.map({ bytes[$0] }) else { return }
    if first == 0xE2 {  // ①…⑳
      let isCircled = range.count >= 3 && bytes[range.lowerBound + 1] == 0x91 && (0xA0...0xB3).contains(bytes[range.lowerBound + 2])
      if isCircled {
        range = range.lowerBound + 3..<range.upperBound
        level = 5
      }
      return
    }
    let whole = range
    let isOpen = takePrefix("(")
    let (length, isDigits) = numeral
    guard length > 0 else {
      range = whole
      return
    }
    range = range.lowerBound + length..<range.upperBound
    if takePrefix(")") {
      level = isDigits ? 4 : 2
    } else if !isOpen, takePrefix("、") || takePrefix("．") || takePoint() {
      level = isDigits ? 3 : 1
    } else {
      range = whole
    }
  }

  /// A point or a comma behind a numeral, unless digits follow it.
  private mutating func takePoint() -> Bool {
    guard range.count > 1, bytes[range.lowerBound] == 0x2E || bytes[range.lowerBound] == 0x2C else { return false }
    guard !(0x30...0x39).contains(bytes[range.lowerBound + 1]) else { return false }
    range = range.lowerBound + 1..<range.upperBound
    return true
  }

  /// The length in bytes of the numeral at the beginning, and whether it is in digits.
  private var numeral: (length: Int, isDigits: Bool) {
    var index = range.lowerBound
    while index < range.upperBound, (0x30...0x39).contains(bytes[index]) { index += 1 }
    if index > range.lowerBound { return (index - range.lowerBound <= 3 ? index - range.lowerBound : 0, true) }
    while index + 3 <= range.upperBound, Self.numerals.contains(where: { $0 == (bytes[index], bytes[index + 1], bytes[index + 2]) }) { index += 3 }
    return (index - range.lowerBound <= 15 ? index - range.lowerBound : 0, false)
  }

  private static let numerals: [(UInt8, UInt8, UInt8)] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "零"].map {
    let bytes = Array($0.utf8)
    return (bytes[0], bytes[1], bytes[2])
  }
}
