/// Passes a list of contents, whose lines look like titles and head nothing.
struct ContentsPass {
  /// Whether a list is being passed.
  var isOpen = false
  private var keys: Set<TextKey> = []

  init(isOpen: Bool = false) { self.isOpen = isOpen }

  /// Whether rows are a catalogue of tables, or a list whose entries lead to pages by dots.
  func holds(_ rows: [TableRow], after last: DisclosureDraft.ContentsLine?) -> Bool {
    if rows[0].cells.contains(where: { $0.key.text.begins(with: "是否空表") }) { return true }
    if case .row? = last, continuesCatalogue(rows) { return true }
    let leaders = rows.count { row in row.cells.contains { $0.key.text.holds("....", "……", "····") } || isOpen && row.onlyTextAndPage }
    return leaders * 2 > rows.count
  }

  /// Whether most rows begin with the number of a table, as those of a catalogue that a page break tore.
  private func continuesCatalogue(_ rows: [TableRow]) -> Bool {
    let numbered = rows.count { row in
      guard let first = row.cells.first(where: { !$0.isBlank }), first.content.isText else { return false }
      return CaptionScanner.tableNumber(first.key.text[...])?.rest.isEmpty ?? false
    }
    return numbered * 2 > rows.count { !$0.isBlank }
  }

  /// Takes rows of a list.
  mutating func take(_ rows: [TableRow]) {
    for row in rows { if let cell = row.cells.first(where: { $0.content.isText }) { keys.insert(ContentsEntry.key(cell.key)) } }
  }

  /// Passes a line; false for one that was passed before, which begins the text.
  mutating func pass(_ key: TextKey, isPart: Bool) -> Bool {
    let key = ContentsEntry.key(key)
    if keys.contains(key) || isPart && keys.contains(where: { $0.text.begins(with: "第一部分") }) { return false }
    keys.insert(key)
    return true
  }
}
