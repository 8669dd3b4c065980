/// A field of a record whose fields are separated by a character.
struct DelimitedField {
  /// The text, without its quotation marks.
  let range: Range<Int>
  let isQuoted: Bool
  /// Whether quotation marks inside are doubled.
  let isDoubled: Bool
  /// How many line feeds of the record stand before it.
  let lines: Int
}

/// Finds the end of quoted fields without looking at any byte twice: a mark that is not there is remembered.
struct QuoteFinder {
  private static let longest = 8192
  /// Where the last search began and ended without a mark.
  private var bare = 0..<0

  /// The place of the closing mark of the field whose text begins at `start`; nil where it is not a quoted field.
  mutating func end(of start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ separator: UInt8) -> (place: Int, isDoubled: Bool)? {
    let limit = min(bytes.count, start + Self.longest)
    var index = bare.contains(start) ? bare.upperBound : start
    var isDoubled = false
    while index < limit {
      guard bytes[index] == 0x22 else {
        index += 1
        continue
      }
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
      if next == 0x22 {
        isDoubled = true
        index += 2
        continue
      }
      return next == separator || next == 0x0A || next == 0x0D ? (index, isDoubled) : nil
    }
    if !isDoubled { bare = start..<index }
    return nil
  }
}

/// Rows of fields that commas or semicolons separate, as spreadsheets export them; a quoted field may hold anything.
extension SourceAssembler {
  mutating func fieldRow(_ source: SourceLine) -> Int? {
    guard source.commas + source.semicolons > 0 || source.beginsWithQuote else { return nil }
    if open == .fields {
      let end = readRecord(at: source.start, separator: separator)
      guard fields.count > 1, fields.count == openWidth || isRecord(end) else { return nil }
      appendRecord()
      return end
    }
    for candidate: UInt8 in [0x3B, 0x2C] where candidate == 0x2C ? source.commas > 0 || source.beginsWithQuote : source.semicolons > 0 {
      guard opensFields(source, candidate) else { continue }
      begin(.fields)
      separator = candidate
      let end = readRecord(at: source.start, separator: candidate)
      appendRecord()
      return end
    }
    return nil
  }

  /// How many fields each record of the open table has, where they are enough to tell a record from a sentence.
  private var openWidth: Int? {
    guard let count = rows.last?.cells.count, rows.count > tableStart, count > 2 else { return nil }
    return count
  }

  /// Whether a table of fields begins at a line: records below have as many fields, and they are no sentences.
  private mutating func opensFields(_ source: SourceLine, _ separator: UInt8) -> Bool {
    var end = readRecord(at: source.start, separator: separator)
    let count = fields.count
    guard count > 1, isRecord(end), separatesText(separator) else { return false }
    // One comma a line proves little.
    for _ in 0..<(count == 2 ? 2 : 1) {
      guard end + 1 < bytes.count else { return false }
      end = readRecord(at: end + 1, separator: separator)
      guard fields.count == count, isRecord(end), count > 2 || fields.allSatisfy({ $0.range.count <= 60 }) else { return false }
    }
    return true
  }

  /// Whether fields may be cells: no sentences, and no columns that blanks separate.
  private func isRecord(_ end: Int) -> Bool {
    for field in fields where !field.isQuoted {
      if field.range.count > 400 { return false }
      var digit = false
      var blanks = 0
      for index in field.range {
        let byte = bytes[index]
        if byte == 0x20 {
          blanks += 1
          continue
        }
        let isDigit = (0x30...0x39).contains(byte)
        if blanks > 0, digit, isDigit { return false }
        if byte == 0xE3, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x82 { return false }  // 。
        (digit, blanks) = (isDigit, 0)
      }
    }
    return true
  }

  /// Whether a separator stands elsewhere than in the middle of a number, where it would be a thousands separator.
  private func separatesText(_ separator: UInt8) -> Bool {
    func isDigit(_ index: Int) -> Bool { index >= 0 && index < bytes.count && (0x30...0x39).contains(bytes[index]) }
    return separator != 0x2C || fields.dropLast().contains { $0.isQuoted || !isDigit($0.range.upperBound - 1) || !isDigit($0.range.upperBound + 1) }
  }

  /// Reads the fields of the record at an offset; returns the offset of the line feed that ends it.
  mutating func readRecord(at start: Int, separator: UInt8) -> Int {
    fields.removeAll(keepingCapacity: true)
    let bytes = bytes
    var index = start
    var lines = 0
    while true {
      if index < bytes.count, bytes[index] == 0x22, let (close, isDoubled) = quotes.end(of: index + 1, bytes, separator) {
        fields.append(DelimitedField(range: index + 1..<close, isQuoted: true, isDoubled: isDoubled, lines: lines))
        lines += bytes[index..<close].count { $0 == 0x0A }
        index = close + 1
        if index < bytes.count, bytes[index] == 0x0D { index += 1 }
      } else {
        let first = index
        while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A { index += 1 }
        fields.append(DelimitedField(range: first..<index, isQuoted: false, isDoubled: false, lines: lines))
      }
      guard index < bytes.count, bytes[index] == separator else { return index }
      index += 1
    }
  }

  /// Adds the fields that were read as a row.
  mutating func appendRecord() {
    for field in fields {
      if field.isDoubled {
        var text: [UInt8] = []
        var isSecond = false
        for byte in bytes[field.range] {
          isSecond = byte == 0x22 && !isSecond
          if byte != 0x22 || isSecond { text.append(byte) }
        }
        append(copy: text, line: line + field.lines)
      } else {
        append(field.range, line: line + field.lines)
      }
    }
    line += fields.last.map { last in last.lines + bytes[last.range].count { $0 == 0x0A } } ?? 0
    endRow()
  }
}
