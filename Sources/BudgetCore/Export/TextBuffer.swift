/// Output under way, as UTF-8 bytes.
public struct TextBuffer: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// An empty buffer.
  public init() {}

  /// Forgets what was written and keeps the room.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Makes room for the first bytes.
  mutating func begin(capacity: Int) { if bytes.isEmpty { bytes.reserveCapacity(capacity) } }

  /// Appends a text.
  public mutating func write(_ text: String) {
    text.withBytes { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ text: StaticString) { bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)) }

  package mutating func writeComma() { bytes.append(0x2C) }

  mutating func writeCommas(_ count: Int) { for _ in 0..<count { bytes.append(0x2C) } }

  package mutating func append(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  package mutating func write(_ number: Int) {
    if number < 0 { return write(String(number)) }
    // The last digit comes first and is put right in the end.
    var left = bytes.count
    var rest = number
    repeat {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    var right = bytes.count - 1
    while left < right {
      bytes.swapAt(left, right)
      left += 1
      right -= 1
    }
  }

  package mutating func write(_ amount: Amount) {
    let magnitude = amount.fen.magnitude
    if amount.fen < 0 { bytes.append(0x2D) }
    write(Int(magnitude / 100))
    bytes.append(0x2E)
    bytes.append(0x30 + UInt8(magnitude / 10 % 10))
    bytes.append(0x30 + UInt8(magnitude % 10))
  }

  /// Appends a field of CSV, quoted where RFC 4180 asks for it; a safe one is no formula of a spreadsheet.
  package mutating func writeCSV(_ text: String, isSafe: Bool = false) {
    if text.isEmpty { return }
    text.withBytes { characters in
      if isSafe, Self.isFormula(characters) { return writeCSV("'" + text) }
      guard Self.needsQuotes(characters) else { return bytes.append(contentsOf: characters) }
      bytes.append(0x22)
      for byte in characters {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    }
  }

  /// Whether a spreadsheet would calculate the text: a number with a sign is only a number.
  private static func isFormula(_ characters: UnsafeBufferPointer<UInt8>) -> Bool {
    switch characters[0] {
    case 0x3D, 0x40, 0x09, 0x0D: true
    case 0x2B, 0x2D: !characters.dropFirst().allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x2C || $0 == 0x2E }
    default: false
    }
  }

  private static func needsQuotes(_ characters: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < characters.count {
      let byte = characters[index]
      if byte <= 0x2C, byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D { return true }
      index = byte < 0x80 ? index + 1 : characters.firstASCII(from: index)
    }
    return false
  }

  /// Appends a string of JSON in its quotes.
  package mutating func writeJSON(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x23...0x5B, 0x5D...: bytes.append(byte)
      case 0x22: write("\\\"")
      case 0x5C: write("\\\\")
      case 0x0A: write("\\n")
      case 0x0D: write("\\r")
      case 0x09: write("\\t")
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        write("\\u00")
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
