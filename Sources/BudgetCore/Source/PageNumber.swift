/// Recognizes a line that holds only the number of a page: `- 3 -`, `第 3 页`, `第3页 共20页`, `3/20`, `3`.
enum PageNumber {
  static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var digits = 0
    var run = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39:
        digits += 1
        run += 1
        if run > 4 { return false }
        index += 1
        continue
      case 0x20, 0x2D, 0x2F: index += 1
      case 0xE2: index += 3  // dashes
      case 0xC2: index += 2  // no-break space, middle dot
      case 0xE3, 0xE5, 0xE7, 0xE9:
        guard words.contains(where: { $0.elementsEqual(bytes[index..<min(index + 3, range.upperBound)]) }) else { return false }
        index += 3
      default: return false
      }
      run = 0
    }
    return digits > 0 && digits <= 8
  }

  private static let words = ["第", "共", "页", "\u{3000}"].map { Array($0.utf8) }
}
