/// What programs write into a cell that is blank: `NaN`, `None`, `Unnamed: 3`.
enum SpelledBlank {
  /// The length of the longest of them.
  static let longest = 24

  private static let words = ["NaN", "nan", "None", "NaT", "NULL", "null", "<NA>"].map { Array($0.utf8) }
  private static let unnamed = Array("Unnamed: ".utf8)

  /// Whether a cell's text is one of them.
  @inline(__always)
  static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ text: TextSlice) -> Bool {
    guard text.count > 2, Int(text.start) < bytes.count else { return false }
    switch bytes[Int(text.start)] {
    case 0x4E, 0x6E, 0x55, 0x3C: return matches(bytes[text.range])
    default: return false
    }
  }

  private static func matches(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if words.contains(where: { $0.elementsEqual(text) }) { return true }
    guard text.starts(with: unnamed) else { return false }
    return text.dropFirst(unnamed.count).allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x5F }
  }
}
