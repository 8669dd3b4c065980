/// Removes from a passage what text extraction and markup left in it.
///
/// Tags, `[bookmark: …]` marks and zero-width characters go, entities become characters, and line breaks inside a
/// passage become spaces. A passage without any of these is left where it is and costs nothing.
struct PassageCleaner {
  /// The cleaned passages, one behind the other.
  var cleaned: [UInt8] = []
  /// What to add to an offset in `cleaned` for a slice of the final text.
  let offset: Int

  /// What separates the text behind a tag or a line feed from the one before it, until more text comes.
  private enum Gap {
    case none
    /// A line break: nothing between Chinese characters, else a space.
    case line
    case space
  }

  private var gap = Gap.none
  /// Where the passage begins in `cleaned`.
  private var start = 0
  /// The place of the marks that close an emphasis; beyond the end of the passage where none does.
  private var emphasisEnd: Int?
  /// Where a run of stars has no more left than could begin an emphasis.
  private var longRunEnd = 0

  init(offset: Int) { self.offset = offset }

  /// The bytes of a slice of the final text.
  func bytes(_ slice: TextSlice, of text: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
    if Int(slice.start) < offset || slice.isEmpty { return text[slice.isEmpty ? 0..<0 : slice.range] }
    return cleaned.withUnsafeBufferPointer { $0[slice.range.lowerBound - offset..<slice.range.upperBound - offset] }
  }

  /// The trimmed, cleaned passage and the number of line feeds before its first visible byte; a copy lies in no text.
  mutating func clean(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isCopy: Bool = false
  ) -> (text: TextSlice, skippedLines: Int) {
    let trimmed = Self.trim(bytes, range)
    var lines = 0
    for index in range.lowerBound..<trimmed.lowerBound where bytes[index] == 0x0A { lines += 1 }
    var first = trimmed.lowerBound
    while first < trimmed.upperBound {
      let byte = bytes[first]
      if Self.isSuspect(byte), Self.isMark(bytes, first, trimmed.upperBound) { break }
      first += 1
      // Most characters are Chinese and have three bytes.
      while first < trimmed.upperBound, (0xE3..<0xEF).contains(bytes[first]) { first += 3 }
    }
    if first == trimmed.upperBound, !isCopy { return (trimmed.isEmpty ? .empty : TextSlice(trimmed), lines) }
    start = cleaned.count
    (gap, emphasisEnd, longRunEnd) = (.none, nil, 0)
    cleaned.append(contentsOf: bytes[trimmed.lowerBound..<first])
    var index = first
    var sawText = first > trimmed.lowerBound
    while index < trimmed.upperBound {
      let length = cleaned.count
      if bytes[index] == 0x0A && !sawText { lines += 1 }
      index = take(bytes, index, trimmed.upperBound)
      if !sawText { sawText = cleaned.withUnsafeBufferPointer { !Self.trim($0, length..<$0.count).isEmpty } }
    }
    let result = cleaned.withUnsafeBufferPointer { Self.trim($0, start..<$0.count) }
    return (TextSlice(result.lowerBound + offset..<result.upperBound + offset), lines)
  }

  /// Copies or drops what stands at `index` and returns the offset behind it.
  private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    switch bytes[index] {
    case 0x3C:
      if let tag = HTMLTag(bytes, at: index, end: end) {
        if tag.breaksText { widen(tag.breaksLine ? .line : .space) }
        return tag.end
      }
    case 0x26:
      if let (character, length) = HTMLEntity.decode(bytes, index, end) {
        character.withUnsafeBufferPointer { if let first = $0.first { fill(first, $0) } }
        cleaned.append(contentsOf: character)
        return index + length
      }
    case 0x2A:
      if let length = emphasis(bytes, index, end) { return index + length }
    case 0x5B:
      if let close = Self.bookmarkEnd(bytes, index, end) { return close }
    case 0x5C where Self.isEscape(bytes, index, end):
      if index + 1 == end { return end }
      fill(bytes[index + 1], bytes)
      cleaned.append(bytes[index + 1])
      return index + 2
    case 0x09:
      widen(.space)
      return index + 1
    case 0x0A, 0x0D:
      widen(.line)
      return index + 1
    case 0x20 where gap != .none: return index + 1
    case 0xE2, 0xEF:
      if Self.isZeroWidth(bytes, index, end) { return index + 3 }
    default:
      break
    }
    if gap != .none { fill(bytes[index], bytes, at: index) }
    cleaned.append(bytes[index])
    return index + 1
  }

  private mutating func widen(_ wider: Gap) { if gap != .space { gap = wider } }

  /// Writes the space that a gap before a character is.
  private mutating func fill(_ first: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, at index: Int = 0) {
    if gap == .none { return }
    while cleaned.count > start, cleaned[cleaned.count - 1] == 0x20 { cleaned.removeLast() }
    if cleaned.count > start, gap == .space || !isAfterChinese || !Self.isChinese(first) { cleaned.append(0x20) }
    gap = .none
  }

  /// The first bytes of Chinese characters and full-width signs.
  private static func isChinese(_ first: UInt8) -> Bool { (0xE3...0xE9).contains(first) || first == 0xEF }

  private var isAfterChinese: Bool { cleaned.count >= start + 3 && Self.isChinese(cleaned[cleaned.count - 3]) }

  /// The length of the `**` that begins or ends an emphasis; nil for stars that are text.
  private mutating func emphasis(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int? {
    if index < longRunEnd || index < emphasisEnd ?? 0 { return nil }
    let length = Self.stars(bytes, index, end)
    if length > 3 { longRunEnd = index + length - 3 }
    if let emphasisEnd {
      self.emphasisEnd = index == emphasisEnd ? nil : emphasisEnd
      return index == emphasisEnd ? length : nil
    }
    guard length == 2 || length == 3, index + length < end, bytes[index + length] > 0x20 else { return nil }
    var close = index + length
    while close < end {
      if bytes[close] != 0x2A {
        close += 1
        continue
      }
      let run = Self.stars(bytes, close, end)
      if run == length, bytes[close - 1] > 0x20 {
        emphasisEnd = close
        return length
      }
      close += run
    }
    emphasisEnd = .max
    return nil
  }

  private static func stars(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    var behind = index
    while behind < end, bytes[behind] == 0x2A { behind += 1 }
    return behind - index
  }

  /// Whether a backslash escapes the sign behind it, or ends the line as a break of Markdown.
  private static func isEscape(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    if index + 1 == end { return true }
    switch bytes[index + 1] {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
    default: return false
    }
  }

  /// Whether a byte may begin something that cleaning changes: white space, *, <, &, [, \\, and two first bytes of characters.
  @inline(__always)
  private static func isSuspect(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return byte == 0xE2 || byte == 0xEF }
    return byte < 0x40 ? suspects & (1 << UInt64(byte)) != 0 : byte == 0x5B || byte == 0x5C
  }

  private static let suspects: UInt64 = 1 << 0x09 | 1 << 0x0A | 1 << 0x0D | 1 << 0x26 | 1 << 0x2A | 1 << 0x3C

  /// Whether the byte begins something that cleaning changes.
  @inline(__always)
  private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    switch bytes[index] {
    case 0x3C: HTMLTag(bytes, at: index, end: end) != nil
    case 0x26: HTMLEntity.decode(bytes, index, end) != nil
    case 0x5B: bookmarkEnd(bytes, index, end) != nil
    case 0x2A: index + 1 < end && bytes[index + 1] == 0x2A
    case 0x5C: isEscape(bytes, index, end)
    case 0x09, 0x0A, 0x0D: true
    case 0xE2, 0xEF: isZeroWidth(bytes, index, end)
    default: false
    }
  }

  /// U+200B–200F, U+202A–202E, U+2060–2064 and U+FEFF.
  private static func isZeroWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    guard index + 2 < end else { return false }
    let (second, third) = (bytes[index + 1], bytes[index + 2])
    if bytes[index] == 0xEF { return second == 0xBB && third == 0xBF }
    return (second == 0x80 && ((0x8B...0x8F).contains(third) || (0xAA...0xAE).contains(third))) || (second == 0x81 && (0xA0...0xA4).contains(third))
  }

  private static let bookmark = Array("[bookmark:".utf8)

  /// The offset behind a `[bookmark: …]` mark that begins at `index`.
  private static func bookmarkEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int? {
    guard index + bookmark.count < end, bytes[index..<index + bookmark.count].elementsEqual(bookmark) else { return nil }
    let limit = min(end, index + 200)
    return bytes[index..<limit].firstIndex(of: 0x5D).map { $0 + 1 }
  }

  /// The range without white space of any kind at its ends.
  static func trim(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let length = spaceLength(bytes, start, end)
      if length == 0 { break }
      start += length
    }
    while end > start {
      let byte = bytes[end - 1]
      if byte <= 0x20 {
        end -= 1
      } else if byte == 0xA0, end - start >= 2, bytes[end - 2] == 0xC2 {
        end -= 2
      } else if byte >= 0x80, end - start >= 3, spaceLength(bytes, end - 3, end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  /// The length of the white space or zero-width character at `index`, or 0.
  @inline(__always)
  private static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    switch bytes[index] {
    case 0...0x20: 1
    case 0xC2: index + 1 < end && bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE3: index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
    case 0xE2:
      index + 2 < end && bytes[index + 1] == 0x80 && (bytes[index + 2] <= 0x8F || bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xAF) ? 3 : 0
    case 0xEF: index + 2 < end && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF ? 3 : 0
    default: 0
    }
  }
}
