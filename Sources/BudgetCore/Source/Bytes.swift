/// Comparisons of text as UTF-8 bytes: exact, and without the normalization that `String` would do.
extension StringProtocol {
  /// Hands over the bytes, which are copied only where they do not lie in one piece.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }

  /// Whether both texts are the same bytes.
  func same(as other: some StringProtocol) -> Bool { utf8.count == other.utf8.count && begins(with: other) }

  /// Whether the text begins with these bytes.
  func begins(with other: some StringProtocol) -> Bool {
    withBytes { text in other.withBytes { text.holds($0, at: 0) } }
  }

  /// Whether the text ends with these bytes.
  func ends(with other: some StringProtocol) -> Bool {
    withBytes { text in other.withBytes { text.holds($0, at: text.count - $0.count) } }
  }

  /// Whether any of the words occurs.
  func holds(_ words: String...) -> Bool { words.contains { firstPlace($0) != nil } }

  /// The first place where a word occurs.
  func firstRange(_ word: String) -> Range<Index>? {
    guard let place = firstPlace(word) else { return nil }
    let start = utf8.index(startIndex, offsetBy: place)
    return start..<utf8.index(start, offsetBy: word.utf8.count)
  }

  func firstPlace(_ word: String) -> Int? {
    withBytes { text in word.withBytes { text.firstPlace(of: $0) } }
  }

  /// The text behind a number of bytes.
  func dropping(bytes count: Int) -> SubSequence { self[utf8.index(startIndex, offsetBy: count)...] }

  /// The text without a number of bytes at its end.
  func dropping(lastBytes count: Int) -> SubSequence { self[..<utf8.index(endIndex, offsetBy: -count)] }

  /// The text behind a word that it begins with; nil where it does not.
  func after(_ word: String) -> SubSequence? { begins(with: word) ? dropping(bytes: word.utf8.count) : nil }

  /// The text before a word that it ends with; nil where it does not.
  func before(_ word: String) -> SubSequence? { ends(with: word) ? dropping(lastBytes: word.utf8.count) : nil }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place from an offset on where a character of ASCII stands, or the end: most of a Chinese text is beyond ASCII.
  @inline(__always)
  func firstASCII(from start: Int) -> Int {
    var index = start
    while index + 8 <= count {
      let ascii = ~eightBytes(at: index) & 0x8080_8080_8080_8080
      if ascii != 0 { return index + ascii.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, self[index] >= 0x80 { index += 1 }
    return index
  }

  @inline(__always)
  private func eightBytes(at index: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Whether the last character is a colon of either width.
  var endsInColon: Bool { last == 0x3A || count > 2 && suffix(3).elementsEqual([0xEF, 0xBC, 0x9A]) }

  /// The first place where other bytes occur.
  fileprivate func firstPlace(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = word.first else { return 0 }
    var place = 0
    while place + word.count <= count {
      if self[place] == first, holds(word, at: place) { return place }
      place += 1
    }
    return nil
  }

  /// Whether other bytes stand at a place.
  func holds(_ word: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard place >= 0, place + word.count <= count else { return false }
    var offset = 0
    while offset + 8 <= word.count, eightBytes(at: place + offset) == word.eightBytes(at: offset) { offset += 8 }
    while offset < word.count, self[place + offset] == word[offset] { offset += 1 }
    return offset == word.count
  }
}

/// Finds which of many words occur in a text, in one pass over its bytes.
struct WordTable<Member: Sendable>: Sendable {
  private struct Word: Sendable {
    /// Where its bytes stand among all.
    let start: Int
    let count: Int
    let rank: Int
  }

  private let members: [Member]
  private let bytes: [UInt8]
  private let words: [Word]
  /// Where the words begin whose first character ends in a byte: the third byte tells Chinese characters apart best.
  private let buckets: [Int32]

  /// A table of words of at least one Chinese character each.
  init(_ entries: [(words: [String], member: Member)]) {
    members = entries.map(\.member)
    var lists = [[(text: [UInt8], rank: Int)]](repeating: [], count: 256)
    for (rank, entry) in entries.enumerated() {
      for word in entry.words {
        let text = Array(word.utf8)
        lists[Int(text[2])].append((text, rank))
      }
    }
    var bytes: [UInt8] = []
    var words: [Word] = []
    var buckets: [Int32] = [0]
    for list in lists {
      for word in list {
        words.append(Word(start: bytes.count, count: word.text.count, rank: word.rank))
        bytes += word.text
      }
      buckets.append(Int32(words.count))
    }
    (self.bytes, self.words, self.buckets) = (bytes, words, buckets)
  }

  /// Reports the member of every word that occurs, once for each place.
  func matches(in text: some StringProtocol, _ report: (Member) -> Void) {
    scan(text) { report(members[$0]) }
  }

  /// The member of the first listed word that occurs in the text.
  func first(in text: some StringProtocol) -> Member? {
    var best = members.count
    scan(text) { best = min(best, $0) }
    return best < members.count ? members[best] : nil
  }

  private func scan(_ text: some StringProtocol, _ report: (Int) -> Void) { text.withBytes { scan($0, report) } }

  private func scan(_ text: UnsafeBufferPointer<UInt8>, _ report: (Int) -> Void) {
    guard text.count > 2 else { return }
    bytes.withUnsafeBufferPointer { bytes in
      words.withUnsafeBufferPointer { words in
        buckets.withUnsafeBufferPointer { buckets in
          for index in 0..<text.count - 2 where text[index] >= 0xC0 {
            let third = Int(text[index + 2])
            for number in Int(buckets[third])..<Int(buckets[third + 1]) {
              let word = words[number]
              guard index + word.count <= text.count, text[index] == bytes[word.start] else { continue }
              var offset = 1
              while offset < word.count, text[index + offset] == bytes[word.start + offset] { offset += 1 }
              if offset == word.count { report(word.rank) }
            }
          }
        }
      }
    }
  }
}
