/// A year between 2000 and 2099 in a text, with 年 and 度 behind it.
struct Year {
  let value: Int
  /// Its bytes, with 年度.
  let range: Range<Int>

  /// The first year in a text.
  init?(in text: some StringProtocol) {
    guard let year = text.withBytes({ Year(in: $0, 0..<$0.count) }) else { return nil }
    self = year
  }

  init?(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while index + 4 <= range.upperBound {
      let start = index
      var value = 0
      while index < range.upperBound, (0x30...0x39).contains(bytes[index]) {
        if index - start < 5 { value = value * 10 + Int(bytes[index] - 0x30) }
        index += 1
      }
      guard index - start == 4, (2000...2099).contains(value) else {
        if index == start { index += 1 }
        continue
      }
      if bytes[index..<range.upperBound].starts(with: Self.year) { index += 3 }
      if bytes[index..<range.upperBound].starts(with: Self.degree) { index += 3 }
      self.value = value
      self.range = start..<index
      return
    }
    return nil
  }

  private static let year = Array("年".utf8)
  private static let degree = Array("度".utf8)
}
