/// A page under way. Every text of a document goes through ``text(_:)``; markup is literal only.
struct HTMLBuffer {
  private(set) var bytes: [UInt8] = []

  /// Appends markup of our own.
  mutating func raw(_ markup: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Appends a number.
  mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Appends the bytes of a part that was made before.
  mutating func append(_ part: HTMLBuffer) { bytes.append(contentsOf: part.bytes) }

  /// Appends a text, escaped for content and for quoted attributes; controls, which no browser shows, become U+FFFD.
  mutating func text(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      case ">": raw("&gt;")
      case "\"": raw("&quot;")
      case "'": raw("&#39;")
      case "\t", "\n", "\r": raw(" ")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{200E}", "\u{200F}", "\u{61C}":
        raw("\u{FFFD}")
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
  }

  /// Appends an element that holds a text only.
  mutating func element(_ name: StaticString, _ text: String, attributes: StaticString = "") {
    raw("<")
    raw(name)
    raw(attributes)
    raw(">")
    self.text(text)
    raw("</")
    raw(name)
    raw(">")
  }
}
