/// A range of UTF-8 bytes of a ``SourceText``.
public struct TextSlice: Sendable, Hashable, Codable {
  /// Offset of the first byte.
  public let start: UInt32
  /// Offset behind the last byte.
  public let end: UInt32

  /// The empty slice.
  public static let empty = TextSlice(start: 0, end: 0)

  /// Whether the slice holds no byte.
  public var isEmpty: Bool { start == end }

  /// The number of bytes.
  public var count: Int { Int(end - start) }

  var range: Range<Int> { Int(start)..<Int(end) }

  init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  init(_ range: Range<Int>) {
    self.init(start: UInt32(truncatingIfNeeded: range.lowerBound), end: UInt32(truncatingIfNeeded: range.upperBound))
  }
}

/// The bytes of a document, followed by the cleaned copies of the few passages that held marks or entities.
///
/// Texts of cells and paragraphs are ``TextSlice`` values into it, so reading a document copies almost nothing.
public struct SourceText: Sendable {
  /// Valid UTF-8: the document as given, then the cleaned passages.
  public let bytes: [UInt8]

  /// The passage as a string, as printed but for the marks of text extraction.
  public func string(_ slice: TextSlice) -> String {
    if slice.isEmpty { return "" }
    return bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[slice.range]), as: UTF8.self)
    }
  }

  /// The first characters of a passage, of at most so many bytes together.
  func beginning(of slice: TextSlice, _ most: Int) -> TextSlice {
    guard slice.count > most else { return slice }
    var end = slice.range.lowerBound + most
    while bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return TextSlice(slice.range.lowerBound..<end)
  }

  /// Whether a passage is the same bytes as one of another text.
  func prints(_ slice: TextSlice, _ other: SourceText, _ passage: TextSlice) -> Bool {
    guard slice.count == passage.count else { return false }
    return bytes.withUnsafeBufferPointer { own in
      other.bytes.withUnsafeBufferPointer { theirs in
        // Sentences are mostly compared with themselves.
        if own.baseAddress == theirs.baseAddress, slice == passage { return true }
        return own.holds(UnsafeBufferPointer(rebasing: theirs[passage.range]), at: slice.range.lowerBound)
      }
    }
  }

  /// The passage as a key for comparison: see ``TextKey``.
  func key(_ slice: TextSlice) -> TextKey {
    if slice.isEmpty { return .empty }
    return bytes.withUnsafeBufferPointer { TextKey($0, slice.range) }
  }
}
