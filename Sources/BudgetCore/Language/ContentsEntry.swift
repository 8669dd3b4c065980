/// What a line of a list of contents names.
struct ContentsEntry {
  /// The number of the table, or empty.
  let number: String
  /// Which statement it is, if the line is the title of one.
  let kind: StatementKind?

  init(_ key: TextKey) {
    let bare = Self.withoutLeader(key.text[...])
    number = CaptionScanner.tableNumber(bare).map { String($0.label) } ?? ""
    kind = CaptionScanner.title(bare).flatMap { $0.isMarked ? $0.kind : nil }
  }

  /// An entry as it is compared with the headings of the text: without its page.
  static func key(_ entry: TextKey) -> TextKey {
    var text = withoutLeader(entry.text[...])
    while let last = text.utf8.last, (0x30...0x39).contains(last) { text = text.dropping(lastBytes: 1) }
    return TextKey(folded: String(text))
  }

  /// An entry without the dots that lead to its page, and without the page.
  static func withoutLeader(_ entry: Substring) -> Substring {
    let mayHoldDots = entry.withBytes { $0.contains { $0 == 0x2E || $0 == 0xE2 || $0 == 0xC2 } }
    guard mayHoldDots else { return entry }
    guard let dots = entry.firstRange("...") ?? entry.firstRange("……") ?? entry.firstRange("···") else { return entry }
    return entry[..<dots.lowerBound]
  }
}
