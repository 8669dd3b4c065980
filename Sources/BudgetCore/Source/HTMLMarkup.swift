/// A tag of HTML: its name, whether it closes, and where it ends.
///
/// The few tags that tables and web pages need; there is no tree, so nesting of any depth costs nothing.
struct HTMLTag {
  /// What a tag does to the text around it.
  enum Kind {
    case table
    case row
    case cell
    /// Begins a new paragraph outside a table.
    case block
    /// `<br>`: a new paragraph outside a table, a line break in a cell.
    case lineBreak
    /// Everything up to its end tag is not text: `script`, `style`.
    case hidden
    /// `<!-- … -->`.
    case comment
    /// A tag inside a line, such as `b`; also anything unknown.
    case inline
  }

  let kind: Kind
  let isClosing: Bool
  /// Whether it is that of a paragraph, a heading or an item, whose text may be broken into lines anywhere.
  let holdsLines: Bool
  /// The bytes between the name and `>`.
  let attributes: Range<Int>
  /// The offset behind `>`.
  let end: Int

  var breaksText: Bool { kind == .block || kind == .lineBreak }
  var breaksLine: Bool { kind == .lineBreak }

  private static let kinds: [(name: [UInt8], kind: Kind)] = [
    ("table", Kind.table), ("tr", .row), ("td", .cell), ("th", .cell), ("script", .hidden), ("style", .hidden),
    ("p", .block), ("br", .lineBreak), ("div", .block), ("li", .block), ("ul", .block), ("ol", .block), ("body", .block),
    ("h1", .block), ("h2", .block), ("h3", .block), ("h4", .block), ("h5", .block), ("h6", .block), ("hr", .block),
    ("section", .block), ("article", .block), ("title", .block), ("head", .block), ("html", .block), ("caption", .block), ("meta", .block),
    ("link", .block),
  ].map { (Array($0.0.utf8), $0.1) }

  /// The tag that begins with the `<` at `start`; nil where it is only a less-than sign.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end limit: Int) {
    var index = start + 1
    guard index < limit else { return nil }
    if bytes[index] == 0x21 {
      guard let end = Self.endOfComment(bytes, start, limit) else { return nil }
      (kind, isClosing, holdsLines, attributes, self.end) = (.comment, false, false, start..<start, end)
      return
    }
    isClosing = bytes[index] == 0x2F
    if isClosing { index += 1 }
    let nameStart = index
    while index < limit, index - nameStart < 12, Self.isNameByte(bytes[index]) { index += 1 }
    guard index > nameStart, Self.isLetter(bytes[nameStart]) else { return nil }
    let name = bytes[nameStart..<index]
    holdsLines =
      switch (bytes[nameStart] | 0x20, name.count) {
      case (0x70, 1): true
      case (0x68, 2): (0x31...0x36).contains(bytes[nameStart + 1])
      case (0x6C, 2): bytes[nameStart + 1] | 0x20 == 0x69
      default: false
      }
    var quote: UInt8 = 0
    let attributeStart = index
    let bound = min(limit, start + 4096)
    while index < bound {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        break
      } else if byte == 0x3C {
        return nil
      }
      index += 1
    }
    guard index < bound else { return nil }
    attributes = attributeStart..<index
    end = index + 1
    kind = Self.kinds.first { $0.name.count == name.count && zip($0.name, name).allSatisfy { $0 == $1 | 0x20 } }?.kind ?? .inline
  }

  /// The offset behind a comment or a declaration that begins at `start`. One that holds another is text: so none is scanned twice.
  private static func endOfComment(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Int? {
    let isComment = start + 3 < limit && bytes[start + 2] == 0x2D && bytes[start + 3] == 0x2D
    for index in start + 2..<max(limit, start + 2) {
      if bytes[index] == 0x3C { if index + 1 < limit, bytes[index + 1] == 0x21 { return nil } }
      if bytes[index] == 0x3E && (!isComment || (bytes[index - 1] == 0x2D && bytes[index - 2] == 0x2D)) { return index + 1 }
    }
    return nil
  }

  /// The value of a numeric attribute such as `colspan="2"`, at least 1 and at most `limit`.
  func number(_ name: StaticString, in bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Int {
    let length = name.utf8CodeUnitCount
    var index = attributes.lowerBound
    while index + length < attributes.upperBound {
      let matches = (0..<length).allSatisfy { bytes[index + $0] | 0x20 == name.utf8Start[$0] }
      if matches {
        index += length
        while index < attributes.upperBound, bytes[index] == 0x3D || bytes[index] == 0x22 || bytes[index] == 0x27 || bytes[index] == 0x20 {
          index += 1
        }
        var value = 0
        while index < attributes.upperBound, (0x30...0x39).contains(bytes[index]), value <= limit {
          value = value * 10 + Int(bytes[index] - 0x30)
          index += 1
        }
        return max(1, min(value, limit))
      }
      index += 1
    }
    return 1
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isNameByte(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }
}

/// The entities that occur in such documents, and every numeric one.
enum HTMLEntity {
  private static let named: [(name: [UInt8], text: [UInt8])] = [
    ("nbsp", "\u{A0}"), ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("ensp", " "), ("emsp", " "),
    ("thinsp", " "), ("ldquo", "“"), ("rdquo", "”"), ("lsquo", "‘"), ("rsquo", "’"), ("mdash", "—"), ("ndash", "–"),
    ("hellip", "…"), ("middot", "·"), ("times", "×"), ("ge", "≥"), ("le", "≤"), ("ne", "≠"), ("deg", "°"), ("yen", "¥"),
    ("minus", "−"), ("zwj", ""), ("zwnj", ""), ("shy", ""),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// The characters that the entity at `index` stands for and its length; nil where it is only an ampersand.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> (text: [UInt8], length: Int)? {
    let limit = min(end, index + 12)
    guard let semicolon = bytes[index..<limit].firstIndex(of: 0x3B) else { return nil }
    let name = bytes[index + 1..<semicolon]
    let length = semicolon + 1 - index
    if name.first == 0x23 {
      guard let scalar = numeric(name.dropFirst()) else { return nil }
      let isZeroWidth = (0x200B...0x200F).contains(scalar.value) || scalar.value == 0xFEFF || scalar.value == 0xAD
      return (isZeroWidth ? [] : Array(String(Character(scalar)).utf8), length)
    }
    return named.first { $0.name.elementsEqual(name) }.map { ($0.text, length) }
  }

  private static func numeric(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    let isHex = digits.first == 0x78 || digits.first == 0x58
    let text = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(text, radix: isHex ? 16 : 10), value >= 0x20 else { return nil }
    return Unicode.Scalar(value)
  }
}
