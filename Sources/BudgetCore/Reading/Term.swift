/// A heading or a label split into what it says and what only surrounds it.
///
/// `（三）其中：2025年政府性基金预算（万元）` is the text `政府性基金预算` at ordinal level 2, partial, of 2025, in 万元.
struct Term {
  /// What is left: the words that carry meaning.
  private(set) var text: Substring
  /// The kind of ordinal in front: 一、 is 1, （一） 2, 1、 3, (1) 4, ① 5; nil without one.
  private(set) var level: Int?
  /// Whether 其中 stands in front.
  private(set) var isPartial = false
  /// The year that it names.
  private(set) var year: Int?
  /// The unit in brackets behind it.
  private(set) var unit: AmountUnit?

  /// Splits a key made by ``TextKey``.
  init(_ key: TextKey) { self.init(key.text[...]) }

  /// Splits a part of a key.
  init(_ part: Substring) {
    text = part
    takeOrdinal()
    takePartialMark()
    takeYear()
    takeUnit()
    while let rest = text.before(":") { text = rest }
  }

  private mutating func takePartialMark() {
    for mark in ["其中:", "其中,", "其中"] {
      guard let rest = text.after(mark) else { continue }
      text = rest
      isPartial = true
      let inner = Term(ordinalOf: text)
      if let level = inner.level { (text, self.level) = (inner.text, level) }
      return
    }
  }

  private init(ordinalOf text: Substring) {
    self.text = text
    takeOrdinal()
  }

  private mutating func takeOrdinal() {
    let bytes = text.utf8
    guard let first = bytes.first else { return }
    if first == 0xE2 {  // ①…⑳
      let mark = bytes.prefix(3)
      if mark.elementsEqual([0xE2, 0x91, 0xA0]) || (mark.dropFirst().first == 0x91 && (0xA0...0xB3).contains(mark.last ?? 0)) {
        text = text[bytes.index(bytes.startIndex, offsetBy: 3)...]
        level = 5
      }
      return
    }
    var rest = bytes[...]
    let isOpen = first == 0x28
    if isOpen { rest = rest.dropFirst() }
    let numeral = Self.numeralLength(rest)
    guard numeral.length > 0 else { return }
    rest = rest.dropFirst(numeral.length)
    guard let mark = rest.first else { return }
    if mark == 0x29 {  // )
      rest = rest.dropFirst()
      level = numeral.isDigits ? 4 : 2
    } else if isOpen {
      return
    } else if rest.starts(with: "、".utf8) || rest.starts(with: "．".utf8) {
      rest = rest.dropFirst(3)
      level = numeral.isDigits ? 3 : 1
    } else if mark == 0x2E || mark == 0x2C, let next = rest.dropFirst().first, !(0x30...0x39).contains(next) {
      rest = rest.dropFirst()
      level = numeral.isDigits ? 3 : 1
    } else {
      return
    }
    text = text[rest.startIndex...]
  }

  private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "零"].map { Array($0.utf8) }

  /// The length in bytes of the numeral at the beginning, and whether it is in digits.
  private static func numeralLength(_ bytes: Substring.UTF8View) -> (length: Int, isDigits: Bool) {
    let digits = bytes.prefix { (0x30...0x39).contains($0) }.count
    if digits > 0 { return (digits <= 3 ? digits : 0, true) }
    var length = 0
    var rest = bytes
    while numerals.contains(where: { rest.starts(with: $0) }) {
      length += 3
      rest = rest.dropFirst(3)
    }
    return (length <= 15 ? length : 0, false)
  }

  /// Takes `2025年度` or `2025` out of the text, wherever it stands.
  private mutating func takeYear() {
    guard let found = Self.year(in: text) else { return }
    year = found.year
    text = (text[..<found.range.lowerBound] + text[found.range.upperBound...])[...]
  }

  /// The first year between 2000 and 2099 in a text, with 年 and 度 behind it.
  static func year(in text: Substring) -> (year: Int, range: Range<Substring.Index>)? {
    let bytes = text.utf8
    var start = bytes.startIndex
    while let index = bytes[start...].firstIndex(of: 0x32) {
      let digits = bytes[index...].prefix { (0x30...0x39).contains($0) }
      start = digits.endIndex
      guard digits.count == 4, let year = Int(Substring(digits)), (2000...2099).contains(year) else { continue }
      var end = digits.endIndex
      for suffix in ["年", "度"] where bytes[end...].starts(with: suffix.utf8) { end = bytes.index(end, offsetBy: 3) }
      return (year, index..<end)
    }
    return nil
  }

  private mutating func takeUnit() {
    for (mark, unit) in [("(万元)", AmountUnit.tenThousandYuan), ("(单位:万元)", .tenThousandYuan), ("(元)", .yuan), ("(单位:元)", .yuan)] {
      guard let rest = text.before(mark) else { continue }
      text = rest
      self.unit = unit
      return
    }
  }
}
