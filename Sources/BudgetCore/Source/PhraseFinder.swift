/// Finds the longest of many words that begins at a place in a text.
///
/// It is asked at every character of running text, so its tables lie in memory that is allocated once and never given back:
/// finders are constants of the program.
struct PhraseFinder<Member: Sendable>: @unchecked Sendable {
  private struct Word {
    /// Its first character.
    var head: UInt32
    /// Where its bytes stand among all.
    var start: Int32
    var count: Int32
    var member: Int32
  }

  /// Where the words begin of every value of ``bucket(_:_:)``.
  private let buckets: UnsafeMutablePointer<UInt16>
  /// By bucket, the longest first.
  private let words: UnsafeMutablePointer<Word>
  private let bytes: UnsafeMutablePointer<UInt8>
  private let members: UnsafeMutablePointer<Member>

  /// A finder of words of at least one Chinese character each.
  init(_ entries: [(words: [String], member: Member)]) {
    var lists = [[(text: [UInt8], member: Int)]](repeating: [], count: 1024)
    for (member, entry) in entries.enumerated() {
      for word in entry.words where word.utf8.count > 2 {
        let text = Array(word.utf8)
        lists[Self.bucket(text[1], text[2])].append((text, member))
      }
    }
    let count = lists.reduce(0) { $0 + $1.count }
    buckets = .allocate(capacity: 1025)
    words = .allocate(capacity: max(count, 1))
    bytes = .allocate(capacity: max(lists.joined().reduce(0) { $0 + $1.text.count }, 1))
    members = .allocate(capacity: max(entries.count, 1))
    for (index, entry) in entries.enumerated() { (members + index).initialize(to: entry.member) }
    var (word, byte) = (0, 0)
    for (bucket, list) in lists.enumerated() {
      (buckets + bucket).initialize(to: UInt16(word))
      for entry in list.sorted(by: { $0.text.count > $1.text.count }) {
        let head = Self.head(entry.text[0], entry.text[1], entry.text[2])
        (words + word).initialize(to: Word(head: head, start: Int32(byte), count: Int32(entry.text.count), member: Int32(entry.member)))
        for (offset, value) in entry.text.enumerated() { (bytes + byte + offset).initialize(to: value) }
        byte += entry.text.count
        word += 1
      }
    }
    (buckets + 1024).initialize(to: UInt16(word))
  }

  @inline(__always)
  private static func bucket(_ second: UInt8, _ third: UInt8) -> Int { Int(third & 0x3F) | Int(second & 0x0F) << 6 }

  @inline(__always)
  private static func head(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 { UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third) }

  /// The longest word that begins at an offset, with its length.
  @inline(__always)
  func longest(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (member: Member, length: Int)? {
    guard index + 2 < text.count else { return nil }
    let bucket = Self.bucket(text[index + 1], text[index + 2])
    var number = Int(buckets[bucket])
    let end = Int(buckets[bucket + 1])
    if number == end { return nil }
    let head = Self.head(text[index], text[index + 1], text[index + 2])
    while number < end {
      let count = Int(words[number].count)
      if words[number].head == head, index + count <= text.count {
        let letters = bytes + Int(words[number].start)
        var offset = 3
        while offset < count, text[index + offset] == letters[offset] { offset += 1 }
        if offset == count { return (members[Int(words[number].member)], count) }
      }
      number += 1
    }
    return nil
  }
}
