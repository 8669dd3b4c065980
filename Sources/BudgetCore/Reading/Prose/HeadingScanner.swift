/// Tells headings from running text: by their ordinal or their `#`, and by not being sentences.
struct HeadingScanner {
  /// Its depth in the outline.
  var level: Int
  let ordinal: Ordinal?
  /// The offset of the text behind the ordinal.
  let textStart: Int

  /// The heading that a paragraph is, if it is one.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ paragraph: DraftParagraph) {
    guard paragraph.role == .text || paragraph.isTopic, bytes.count <= 180 else { return nil }
    ordinal = Ordinal(bytes)
    textStart = ordinal?.length ?? 0
    let rest = UnsafeBufferPointer(rebasing: bytes[textStart...])
    if let ordinal {
      guard ordinal.level == 1 || !Self.isSentence(rest) else { return nil }
      level = ordinal.level
    } else if paragraph.source.headingLevel > 0, paragraph.role == .text {
      guard !Self.isSentence(rest) else { return nil }
      level = paragraph.source.headingLevel == 1 ? 1 : 2
    } else if rest.count <= 48, rest.endsInColon, SectionVocabulary.meanings(of: rest).first != .other {
      // 部门职责：
      level = 6
    } else {
      return nil
    }
  }

  /// Whether a text ends as a sentence or a part of one does, or holds the end of one, or defines a term.
  private static func isSentence(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 3 else { return bytes.count > 0 && bytes[0] < 0x41 }
    let last = (bytes[bytes.count - 3], bytes[bytes.count - 2], bytes[bytes.count - 1])
    if last == (0xEF, 0xBC, 0x9B) || last == (0xEF, 0xBC, 0x8C) || last == (0xE3, 0x80, 0x81) || last.2 == 0x3B || last.2 == 0x2C { return true }
    var index = 0
    while index < bytes.count - 2 {
      switch bytes[index] {
      case 0x3A: return true
      case 0xE3: if bytes[index + 1] == 0x80, bytes[index + 2] == 0x82 { return true }
      // A colon with text behind it: 财政拨款收入：指…
      case 0xEF: if index + 3 < bytes.count, bytes[index + 1] == 0xBC, bytes[index + 2] == 0x9A { return true }
      // An amount.
      case 0xE5: if bytes[index + 1] == 0x85, bytes[index + 2] == 0x83, holdsDigit(bytes) { return true }
      default: break
      }
      index += bytes[index] < 0xE0 ? 1 : 3
    }
    return false
  }

  private static func holdsDigit(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { bytes.contains { (0x30...0x39).contains($0) } }
}
