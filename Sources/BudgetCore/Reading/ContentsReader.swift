/// Reads lists of contents and catalogues of tables, row by row.
struct ContentsReader {
  private(set) var entries: [CatalogueEntry] = []
  private let text: SourceText
  /// The columns of a catalogue by what they hold: 报表 | 报表名称 | 是否空表 | 公开空表理由.
  private var columns: (number: Int, title: Int, isEmpty: Int, reason: Int)?

  init(_ text: SourceText) { self.text = text }

  /// Takes a line of a list of contents.
  mutating func take(line key: TextKey, printed: String, at line: Int) {
    add(ContentsEntry(key), number: "", title: printed, isEmpty: nil, reason: "", line: line)
  }

  /// Takes a row of a table of contents; the numbers in it are pages.
  mutating func take(_ row: TableRow, _ ledger: inout NumberLedger) {
    for cell in row.cells where cell.content.isNumeric { ledger[cell] = .structure }
    if let heading = row.cells.first(where: { $0.key.text.begins(with: "是否空表") }) {
      let titleColumn = row.cells.first { $0.key.text.holds("名称") }?.column ?? 1
      columns = (0, titleColumn, heading.column, heading.column + 1)
      return
    }
    if let columns, let title = row.cell(at: columns.title) {
      let mark = row.cell(at: columns.isEmpty)?.key.text
      add(
        title.label.entry, number: row.cell(at: columns.number).map { text.string($0) } ?? "", title: text.string(title),
        isEmpty: mark.map { $0.same(as: "是") }, reason: row.cell(at: columns.reason).map { text.string($0) } ?? "", line: title.line)
      return
    }
    guard let cell = row.cells.first(where: { $0.content.isText && !$0.label.isEmpty }) else { return }
    add(cell.label.entry, number: "", title: text.string(cell), isEmpty: nil, reason: "", line: cell.line)
  }

  private mutating func add(_ entry: ContentsEntry, number: String, title: String, isEmpty: Bool?, reason: String, line: Int) {
    guard entry.kind != nil || isEmpty != nil else { return }
    entries.append(
      CatalogueEntry(
        number: number.isEmpty ? entry.number : number, title: Self.withoutLeader(title), kind: entry.kind, isEmpty: isEmpty, reason: reason,
        line: line))
  }

  /// An entry as it is compared with the headings of the text: without its page.
  static func key(_ entry: TextKey) -> TextKey {
    var text = withoutLeader(entry.text[...])
    while let last = text.utf8.last, (0x30...0x39).contains(last) { text = text.dropping(lastBytes: 1) }
    return TextKey(folded: String(text))
  }

  /// An entry without the dots that lead to its page, and without the page.
  fileprivate static func withoutLeader(_ entry: Substring) -> Substring {
    let mayHoldDots = entry.withBytes { $0.contains { $0 == 0x2E || $0 == 0xE2 || $0 == 0xC2 } }
    guard mayHoldDots else { return entry }
    guard let dots = entry.firstRange("...") ?? entry.firstRange("……") ?? entry.firstRange("···") else { return entry }
    return entry[..<dots.lowerBound]
  }

  private static func withoutLeader(_ entry: String) -> String { String(withoutLeader(entry[...])) }
}

/// What a line of a list of contents names.
struct ContentsEntry {
  /// The number of the table, or empty.
  let number: String
  /// Which statement it is, if the line is the title of one.
  let kind: StatementKind?

  init(_ key: TextKey) {
    let bare = ContentsReader.withoutLeader(key.text[...])
    number = CaptionScanner.tableNumber(bare).map { String($0.label) } ?? ""
    kind = CaptionScanner.title(bare).flatMap { $0.isMarked ? $0.kind : nil }
  }
}
