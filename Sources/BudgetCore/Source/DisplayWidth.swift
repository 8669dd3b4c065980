/// How many columns of a terminal characters take: Chinese ones two.
enum DisplayWidth {
  /// The width and the length in bytes of the character at an offset.
  @inline(__always)
  static func step(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (width: Int, length: Int) {
    let byte = bytes[index]
    switch byte {
    case 0..<0x80: return (1, 1)
    case 0x80..<0xE0: return (1, 2)
    case 0xE3...0xED: return (2, 3)
    case 0xEF:
      guard index + 2 < bytes.count else { return (1, 3) }
      let isWide = (0xA4...0xAB).contains(bytes[index + 1]) || isFullWidth(bytes[index + 1], bytes[index + 2])
      return (isWide ? 2 : 1, 3)
    case 0xF0...: return (2, 4)
    default: return (1, 3)
    }
  }

  /// How many columns a text takes.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var (index, width) = (range.lowerBound, 0)
    while index < range.upperBound {
      let step = step(bytes, index)
      index += step.length
      width += step.width
    }
    return width
  }

  private static func isFullWidth(_ second: UInt8, _ third: UInt8) -> Bool { second == 0xBC || second == 0xBD && third <= 0xA0 }
}
