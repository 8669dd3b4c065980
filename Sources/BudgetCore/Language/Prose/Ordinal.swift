/// The ordinal in front of a heading or a paragraph: 第一部分, 一、, （一）, 1、, (1), ①.
struct Ordinal {
  /// Its depth in an outline: 1 for 第一部分 and 附件, then 2 to 6 in the order above.
  let level: Int
  /// Its number, as far as it is below 100.
  let value: Int
  /// The number of bytes up to the text behind it.
  let length: Int
  /// The number of bytes of the ordinal itself, with its mark.
  let printed: Int

  /// The ordinal that bytes begin with.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var scan = Scan(bytes: bytes)
    guard let level = scan.level() else { return nil }
    self.level = level
    value = scan.value
    printed = scan.index
    scan.skipSpace()
    if level == 1, scan.take("：") || scan.take(":") || scan.take("、") { scan.skipSpace() }
    length = scan.index
  }

  private struct Scan {
    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0
    var value = 0

    mutating func take(_ word: StaticString) -> Bool {
      let count = word.utf8CodeUnitCount
      guard index + count <= bytes.count else { return false }
      for offset in 0..<count where bytes[index + offset] != word.utf8Start[offset] { return false }
      index += count
      return true
    }

    mutating func skipSpace() {
      while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0xC2 || bytes[index] == 0xA0 { index += 1 }
      if take("　") { skipSpace() }
    }

    mutating func level() -> Int? {
      _ = take("- ")
      if take("附件") {
        if digits() || numerals() { return take("：") || take(":") || index == bytes.count ? 1 : nil }
        return take("：") || take(":") ? 1 : nil
      }
      if take("第") {
        skipSpace()
        guard numerals() || digits() else { return nil }
        skipSpace()
        return take("部分") || take("章") || take("篇") ? 1 : nil
      }
      if circled() { return 6 }
      let isOpen = take("（") || take("(")
      if isOpen { skipSpace() }
      let isNumeral = numerals()
      guard isNumeral || digits() else { return nil }
      skipSpace()
      if isOpen { return take("）") || take(")") ? (isNumeral ? 3 : 5) : nil }
      if take("、") || take("．") || take("，") && isNumeral { return isNumeral ? 2 : 4 }
      if take("）") || take(")") { return 5 }
      // A point behind digits that no digit follows.
      guard index + 1 < bytes.count, bytes[index] == 0x2E, !(0x30...0x39).contains(bytes[index + 1]) else { return nil }
      index += 1
      return isNumeral ? 2 : 4
    }

    private mutating func circled() -> Bool {
      guard bytes.count > 2, bytes[0] == 0xE2, bytes[1] == 0x91, (0xA0...0xB3).contains(bytes[2]) else { return false }
      value = Int(bytes[2]) - 0x9F
      index = 3
      return true
    }

    private mutating func digits() -> Bool {
      let start = index
      while index < bytes.count, (0x30...0x39).contains(bytes[index]), index - start < 3 {
        value = value * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      return index > start && index - start < 3
    }

    private mutating func numerals() -> Bool {
      let start = index
      while let digit = numeral() {
        if digit == 10 { value = max(value, 1) * 10 } else { value += digit }
        index += 3
      }
      return index > start && index - start <= 9
    }

    /// The value of the Chinese numeral at the index.
    private func numeral() -> Int? {
      guard index + 2 < bytes.count else { return nil }
      switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
      case (0xE4, 0xB8, 0x80): return 1
      case (0xE4, 0xBA, 0x8C): return 2
      case (0xE4, 0xB8, 0x89): return 3
      case (0xE5, 0x9B, 0x9B): return 4
      case (0xE4, 0xBA, 0x94): return 5
      case (0xE5, 0x85, 0xAD): return 6
      case (0xE4, 0xB8, 0x83): return 7
      case (0xE5, 0x85, 0xAB): return 8
      case (0xE4, 0xB9, 0x9D): return 9
      case (0xE5, 0x8D, 0x81): return 10
      default: return nil
      }
    }
  }
}
