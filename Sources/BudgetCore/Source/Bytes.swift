/// Comparisons of text as UTF-8 bytes: exact, and without the normalization that `String` would do.
extension StringProtocol {
  /// Whether both texts are the same bytes.
  func same(as other: some StringProtocol) -> Bool { utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8) }

  /// Whether the text begins with these bytes.
  func begins(with other: some StringProtocol) -> Bool { utf8.starts(with: other.utf8) }

  /// Whether the text ends with these bytes.
  func ends(with other: some StringProtocol) -> Bool {
    let count = utf8.count - other.utf8.count
    return count >= 0 && utf8.dropFirst(count).elementsEqual(other.utf8)
  }

  /// Whether any of the words occurs.
  func holds(_ words: String...) -> Bool { words.contains { firstRange($0) != nil } }

  /// The first place where a word occurs.
  func firstRange(_ word: String) -> Range<Index>? {
    guard let first = word.utf8.first else { return startIndex..<startIndex }
    let bytes = utf8
    var start = bytes.startIndex
    while let index = bytes[start...].firstIndex(of: first) {
      if bytes[index...].starts(with: word.utf8) { return index..<bytes.index(index, offsetBy: word.utf8.count) }
      start = bytes.index(after: index)
    }
    return nil
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

/// Finds which of many words occur in a text, in one pass over its bytes.
///
/// Where several do, the one that was listed first counts: so tables of words go from the most specific to the most general.
struct WordTable<Member: Sendable>: Sendable {
  private struct Word: Sendable {
    let bytes: [UInt8]
    let rank: Int
  }

  private let members: [Member]
  /// The words by the third byte of their first character, which tells Chinese characters apart best.
  private let buckets: [[Word]]

  init(_ entries: [(words: [String], member: Member)]) {
    members = entries.map(\.member)
    var buckets = [[Word]](repeating: [], count: 256)
    for (rank, entry) in entries.enumerated() {
      for word in entry.words {
        let bytes = Array(word.utf8)
        buckets[Int(bytes[min(2, bytes.count - 1)])].append(Word(bytes: bytes, rank: rank))
      }
    }
    self.buckets = buckets
  }

  /// The member of the first listed word that occurs in the text.
  func first(in text: some StringProtocol) -> Member? {
    var best = members.count
    var text = String(text)
    text.withUTF8 { bytes in
      for index in bytes.indices {
        let third = index + 2 < bytes.count ? bytes[index + 2] : bytes[index]
        for word in buckets[Int(third)] where word.rank < best && index + word.bytes.count <= bytes.count {
          if word.bytes.indices.allSatisfy({ bytes[index + $0] == word.bytes[$0] }) { best = word.rank }
        }
      }
    }
    return best < members.count ? members[best] : nil
  }
}
