/// A paragraph, or several that a page break tore apart, as one run of bytes whose places are known.
struct ProsePassage {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The offset behind the ordinal in front.
  let start: Int
  private let source: SourceText?
  /// The offset of the bytes in the source; nil where they are a copy.
  private let sourceStart: Int?
  /// The line of the first paragraph.
  private let firstLine: Int
  /// Where each further paragraph begins, and its line.
  private let pieces: [(start: Int, line: Int)]
  /// Where the entity's name stands.
  private let entityRanges: [Range<Int>]
  /// The sentence that is being read, once it was asked for.
  var sentence: Passage?

  static var empty: ProsePassage { ProsePassage(UnsafeBufferPointer(start: nil, count: 0), from: 0, nil, nil, line: 0, [], entity: []) }

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ source: SourceText?, _ sourceStart: Int?, line: Int,
    _ pieces: [(start: Int, line: Int)], entity: [UInt8]
  ) {
    (self.bytes, self.start, self.source, self.sourceStart) = (bytes, start, source, sourceStart)
    (firstLine, self.pieces) = (line, pieces)
    entityRanges = Self.occurrences(of: entity, in: bytes)
  }

  /// The 1-based line on which a byte stands.
  func line(_ offset: Int) -> Int { pieces.last { $0.start <= offset }?.line ?? firstLine }

  func text(_ range: Range<Int>) -> String { String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self) }

  /// The text without white space and punctuation marks at its ends.
  func trimmed(_ range: Range<Int>) -> String { text(trim(range)) }

  /// The key of a text without punctuation marks at its ends.
  func key(_ range: Range<Int>) -> TextKey { TextKey(bytes, trim(range)) }

  private func trim(_ range: Range<Int>) -> Range<Int> {
    var range = PassageCleaner.trim(bytes, range)
    while let first = range.first, bytes[first] == 0x3A || bytes[first] == 0x2C || bytes[first] == 0x3B {
      range = PassageCleaner.trim(bytes, range.dropFirst())
    }
    while range.count >= 3, isMark(range.lowerBound) { range = PassageCleaner.trim(bytes, range.lowerBound + 3..<range.upperBound) }
    return range
  }

  /// A reason without the words and marks before it: 是, ：.
  func reason(_ range: Range<Int>) -> String {
    let reason = trimmed(range)
    return reason.after("是").map(String.init) ?? reason
  }

  /// The name of an amount: the words before its number, without what joins them to others.
  func label(_ range: Range<Int>) -> String {
    let label = trimmed(range)
    for word in ["和", "以及"] { if let rest = label.after(word) { return String(rest) } }
    return label
  }

  /// The offset behind 年 or 年度.
  func behindYear(_ offset: Int) -> Int {
    var index = offset
    for word in [" ", "年", "度", " "] as [StaticString] where index + word.utf8CodeUnitCount <= bytes.count {
      if (0..<word.utf8CodeUnitCount).allSatisfy({ bytes[index + $0] == word.utf8Start[$0] }) { index += word.utf8CodeUnitCount }
    }
    return index
  }

  /// The offset behind the unit of a number.
  func behindUnit(_ offset: Int) -> Int {
    var index = offset
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0xC2 || bytes[index] == 0xA0 { index += 1 }
    for unit in ["万元", "亿元", "元", "%", "％"] as [StaticString] {
      let count = unit.utf8CodeUnitCount
      if index + count <= bytes.count, (0..<count).allSatisfy({ bytes[index + $0] == unit.utf8Start[$0] }) { return index + count }
    }
    return offset
  }

  /// ，：；。、
  private func isMark(_ index: Int) -> Bool {
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x9B), (0xE3, 0x80, 0x81), (0xE3, 0x80, 0x82): true
    default: false
    }
  }

  /// A sentence, cut out of the source when it is asked for.
  mutating func sentence(_ range: Range<Int>) -> Passage {
    if let sentence { return sentence }
    let trimmed = PassageCleaner.trim(bytes, range)
    let passage: Passage
    if let source, let sourceStart {
      passage = Passage(TextSlice(sourceStart + trimmed.lowerBound..<sourceStart + trimmed.upperBound), of: source)
    } else {
      passage = Passage(text(trimmed))
    }
    sentence = passage
    return passage
  }

  /// Whether a byte belongs to the entity's name.
  func isInEntity(_ offset: Int) -> Bool { entityRanges.contains { $0.contains(offset) } }

  private static func occurrences(of word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    guard word.count >= 6, bytes.count >= word.count else { return [] }
    var ranges: [Range<Int>] = []
    let (first, third, sixth) = (word[0], word[2], word[5])
    var index = 0
    while index + word.count <= bytes.count {
      // The ends of the first two characters tell most places apart.
      if bytes[index + 2] == third, bytes[index + 5] == sixth, bytes[index] == first, bytes[index..<index + word.count].elementsEqual(word) {
        ranges.append(index..<index + word.count)
        index += word.count
      } else {
        index += 1
      }
    }
    return ranges
  }
}
