/// The form in which labels are compared: what does not carry meaning is gone.
///
/// White space of any kind, quotation marks, emphasis marks and zero-width characters are dropped;
/// full-width ASCII (`（`, `：`, `２`) becomes ASCII. `“三公” 经费（合计）` and `三公经费(合计)` have the same key.
///
/// Keys are compared and hashed as bytes: comparing them as `String` would normalize every Chinese label anew.
struct TextKey: Sendable {
  /// What is left of the text.
  let text: String

  static let empty = TextKey(text: "")

  var isEmpty: Bool { text.isEmpty }

  private init(text: String) { self.text = text }

  /// The key that already is one.
  init(folded: some Collection<UInt8>) { text = String(decoding: folded, as: UTF8.self) }

  /// The key that already is one.
  init(folded: String) { text = folded }

  /// The key of a string.
  init(_ string: String) {
    var string = string
    text = string.withUTF8 { Self.fold($0, 0..<$0.count) }
  }

  /// The key of a range of UTF-8 bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) { text = Self.fold(bytes, range) }

  private static func fold(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: range.count) { fold(UnsafeBufferPointer(rebasing: bytes[range]), into: $0) }
  }

  /// Writes what is left of UTF-8 bytes into a buffer of at least their count; returns how many bytes are left.
  static func fold(_ bytes: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var index = 0
    var count = 0
    while index < bytes.count {
      // Most characters are Chinese and have three bytes.
      while index + 2 < bytes.count, (0xE4..<0xEF).contains(bytes[index]) {
        (target[count], target[count + 1], target[count + 2]) = (bytes[index], bytes[index + 1], bytes[index + 2])
        count += 3
        index += 3
      }
      // Most others are digits and points.
      while index < bytes.count, (0x2B..<0x80).contains(bytes[index]) {
        target[count] = bytes[index]
        count += 1
        index += 1
      }
      if index == bytes.count { break }
      let byte = bytes[index]
      if !isSuspect(byte) {
        target[count] = byte
        count += 1
        index += 1
        continue
      }
      let (length, ascii) = step(bytes, index, bytes.count)
      if let ascii {
        target[count] = ascii
        count += 1
      } else if length == 0 {
        target[count] = byte
        count += 1
      }
      index += max(length, 1)
    }
    return count
  }

  /// Bytes that may begin something to drop or to fold.
  @inline(__always)
  private static func isSuspect(_ byte: UInt8) -> Bool {
    // White space, ", #, ', *, and the first bytes of the characters that step(_:_:_:) knows.
    byte < 0x80 ? byte <= 0x2A && suspects & (1 << UInt64(byte)) != 0 : byte == 0xE3 || byte == 0xEF || byte == 0xE2 || byte == 0xC2
  }

  private static let suspects: UInt64 = 0x1_FFFF_FFFF | 1 << 0x22 | 1 << 0x23 | 1 << 0x27 | 1 << 0x2A

  /// How many bytes to skip from `index`, and what to write for them; a length of 0 keeps the byte.
  private static func step(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> (length: Int, ascii: UInt8?) {
    let byte = bytes[index]
    if byte < 0x80 { return byte == 0x21 ? (0, nil) : (1, nil) }
    if byte == 0xC2 { return index + 1 < end && bytes[index + 1] == 0xA0 ? (2, nil) : (0, nil) }
    guard index + 2 < end else { return (0, nil) }
    let second = bytes[index + 1]
    let third = bytes[index + 2]
    switch byte {
    case 0xE2 where second == 0x80:
      // Spaces and zero-width characters (U+2000–200F), line separators, quotation marks (U+2018–201F).
      let isSpace = third <= 0x8F || (0xA8...0xAF).contains(third)
      return isSpace || (0x98...0x9F).contains(third) ? (3, nil) : (0, nil)
    case 0xE3 where second == 0x80:
      return third == 0x80 || (0x8A...0x8F).contains(third) ? (3, nil) : (0, nil)  // U+3000, 《》「」『』
    case 0xEF where second == 0xBC:
      let ascii = third &- 0x80 &+ 0x20
      return ascii == 0x22 || ascii == 0x27 || ascii == 0x2A || ascii == 0x23 ? (3, nil) : (3, ascii)
    case 0xEF where second == 0xBD && third <= 0x9E:
      return (3, third &- 0x80 &+ 0x60)
    case 0xEF where second == 0xBB && third == 0xBF:
      return (3, nil)
    default:
      return (0, nil)
    }
  }
}

extension TextKey: Hashable {
  static func == (left: TextKey, right: TextKey) -> Bool { left.text.same(as: right.text) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
