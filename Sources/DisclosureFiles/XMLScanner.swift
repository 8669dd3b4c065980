/// Pulls elements and text from the XML of a part. There are no declarations of types and so no entities but five.
struct XMLScanner {
  enum Event {
    /// An element begins; an empty one ends at once, too.
    case start(String)
    case end(String)
    case text(String)
    case finish
  }

  private static let deepest = 256
  private let bytes: [UInt8]
  private let part: String
  private var position = 0
  private var open: [String] = []
  private var isEmptyElement = false
  private var attributes = 0..<0

  init(_ bytes: [UInt8], part: String) throws(FileError) {
    self.part = part
    self.bytes = Self.utf8(bytes)
    do {
      _ = try UTF8Span(validating: self.bytes.span)
    } catch {
      throw .damaged("byte \(error.byteOffsets.lowerBound) of its part \(part) is not UTF-8")
    }
    if self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// How many elements are open.
  var depth: Int { open.count }

  mutating func next() throws(FileError) -> Event {
    if isEmptyElement {
      isEmptyElement = false
      return .end(open.removeLast())
    }
    while position < bytes.count {
      if bytes[position] != 0x3C {
        let start = position
        position = bytes[start...].firstIndex(of: 0x3C) ?? bytes.count
        return .text(try text(start..<position))
      }
      if starts("<!--") {
        try skip(to: "-->")
      } else if starts("<![CDATA[") {
        let start = position + 9
        try skip(to: "]]>")
        return .text(String(decoding: bytes[start..<position - 3], as: UTF8.self))
      } else if starts("<?") {
        try skip(to: "?>")
      } else if starts("<!") {
        throw .unsupported("its part \(part) declares types of its own, which are not read")
      } else {
        return try tag()
      }
    }
    guard open.isEmpty else { throw .damaged("its part \(part) is cut off") }
    return .finish
  }

  /// The value of an attribute of the element that began last, whatever its prefix.
  func attribute(_ name: String) throws(FileError) -> String? {
    var index = attributes.lowerBound
    while index < attributes.upperBound {
      while index < attributes.upperBound, bytes[index] <= 0x20 { index += 1 }
      var start = index
      while index < attributes.upperBound, bytes[index] != 0x3D, bytes[index] > 0x20 {
        if bytes[index] == 0x3A { start = index + 1 }
        index += 1
      }
      let matches = bytes[start..<index].elementsEqual(name.utf8)
      while index < attributes.upperBound, bytes[index] != 0x22, bytes[index] != 0x27 { index += 1 }
      guard index < attributes.upperBound else { return nil }
      let valueStart = index + 1
      index = bytes[valueStart..<attributes.upperBound].firstIndex(of: bytes[index]) ?? attributes.upperBound
      if matches { return try text(valueStart..<index) }
      index += 1
    }
    return nil
  }

  /// Passes over the element that began last, with all that it holds.
  mutating func skipElement() throws(FileError) {
    let depth = depth
    while self.depth >= depth { _ = try next() }
  }

  private mutating func tag() throws(FileError) -> Event {
    var index = position + 1
    let isClosing = index < bytes.count && bytes[index] == 0x2F
    if isClosing { index += 1 }
    var start = index
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x3E, bytes[index] != 0x2F {
      if bytes[index] == 0x3A { start = index + 1 }
      index += 1
    }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    let attributeStart = index
    var quote: UInt8 = 0
    while index < bytes.count, quote != 0 || bytes[index] != 0x3E {
      if quote == 0, bytes[index] == 0x22 || bytes[index] == 0x27 { quote = bytes[index] } else if bytes[index] == quote { quote = 0 }
      index += 1
    }
    guard index < bytes.count, !name.isEmpty else { throw .damaged("its part \(part) is cut off") }
    position = index + 1
    if isClosing {
      guard open.popLast() == name else { throw .damaged("an element of its part \(part) ends that did not begin") }
      return .end(name)
    }
    isEmptyElement = index > attributeStart && bytes[index - 1] == 0x2F
    attributes = attributeStart..<(isEmptyElement ? index - 1 : index)
    open.append(name)
    guard open.count <= Self.deepest else { throw .size("its part \(part) is nested more than \(Self.deepest) deep") }
    return .start(name)
  }

  private func text(_ range: Range<Int>) throws(FileError) -> String {
    let raw = bytes[range]
    guard raw.contains(0x26) else { return String(decoding: raw, as: UTF8.self) }
    var text: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == 0x26 else {
        text.append(bytes[index])
        index += 1
        continue
      }
      guard let end = bytes[index..<min(range.upperBound, index + 12)].firstIndex(of: 0x3B),
        let character = Self.character(String(decoding: bytes[index + 1..<end], as: UTF8.self))
      else { throw .damaged("its part \(part) holds an entity that does not exist") }
      text += Array(String(character).utf8)
      index = end + 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func character(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    default:
      name.hasPrefix("#x")
        ? UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        : name.hasPrefix("#") ? UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) : nil
    }
  }

  private func starts(_ mark: String) -> Bool { bytes[position...].starts(with: mark.utf8) }

  private mutating func skip(to mark: String) throws(FileError) {
    while position < bytes.count, !starts(mark) { position += 1 }
    guard position < bytes.count else { throw .damaged("its part \(part) is cut off") }
    position += mark.utf8.count
  }

  /// UTF-16 with or without its mark becomes UTF-8.
  private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    let head = Array(bytes.prefix(2))
    guard [[0xFF, 0xFE], [0xFE, 0xFF], [0x3C, 0], [0, 0x3C]].contains(head) else { return bytes }
    let isLittle = head == [0xFF, 0xFE] || head == [0x3C, 0]
    let skipped = head.contains(0x3C) ? 0 : 2
    let units = stride(from: skipped, to: bytes.count - 1, by: 2).map {
      isLittle ? UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 : UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
