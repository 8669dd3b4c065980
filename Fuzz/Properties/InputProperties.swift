import BudgetCore

/// A file is a document, or the place of the first byte that is no text is named.
enum InputProperties {
  static func problems(_ bytes: [UInt8]) -> [String] {
    let nul = bytes.firstIndex(of: 0)
    let bad = firstBad(bytes)
    do throws(SourceError) {
      _ = try SourceDocument(utf8: bytes)
      return nul == nil && bad == nil ? [] : ["bytes that are no text make a document"]
    } catch {
      switch error {
      case .empty: return []
      case .tooLarge: return ["a small file is too large"]
      case .binary(let offset, let line):
        return offset == nul && line == Self.line(bytes, offset) ? [] : ["the NUL is not at \(offset), line \(line)"]
      case .notUTF8(let offset, let line):
        return offset == bad && line == Self.line(bytes, offset) ? [] : ["the bad byte is not at \(offset), line \(line)"]
      }
    }
  }

  private static func line(_ bytes: [UInt8], _ offset: Int) -> Int { 1 + bytes[..<offset].count { $0 == 0x0A } }

  /// The first byte that begins no character of RFC 3629.
  private static func firstBad(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      guard let length = length(bytes[index...]) else { return index }
      index += length
    }
    return nil
  }

  /// The length of the character that bytes begin with, by the table of RFC 3629, section 4.
  private static func length(_ bytes: ArraySlice<UInt8>) -> Int? {
    let tail: ClosedRange<UInt8> = 0x80...0xBF
    let forms: [[ClosedRange<UInt8>]] = [
      [0x00...0x7F], [0xC2...0xDF, tail], [0xE0...0xE0, 0xA0...0xBF, tail], [0xE1...0xEC, tail, tail], [0xED...0xED, 0x80...0x9F, tail],
      [0xEE...0xEF, tail, tail], [0xF0...0xF0, 0x90...0xBF, tail, tail], [0xF1...0xF3, tail, tail, tail], [0xF4...0xF4, 0x80...0x8F, tail, tail],
    ]
    return forms.first { form in bytes.count >= form.count && zip(form, bytes).allSatisfy { $0.contains($1) } }?.count
  }
}
