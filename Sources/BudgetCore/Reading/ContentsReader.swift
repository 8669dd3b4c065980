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
        number: number.isEmpty ? entry.number : number, title: String(ContentsEntry.withoutLeader(title[...])), kind: entry.kind, isEmpty: isEmpty,
        reason: reason,
        line: line))
  }
}
