/// A cell of a table.
struct TableCell {
  private var source: SourceCell
  private let number: Int32
  let content: CellContent
  /// The text, understood. The lexicon owns it, and lives as long as any cell.
  private let understood: Unmanaged<Label>

  init(_ source: SourceCell, id: Int, content: CellContent, label: Unmanaged<Label>) {
    self.source = source
    number = Int32(truncatingIfNeeded: id)
    self.content = content
    understood = label
  }

  var label: Label { understood.takeUnretainedValue() }

  /// The index of the cell in the document.
  var id: Int { Int(number) }
  var text: TextSlice { source.text }
  var line: Int { Int(source.line) }
  /// The 1-based place among the printed cells of the row.
  var index: Int {
    get { Int(source.index) }
    set { source.index = UInt32(newValue) }
  }
  /// The 0-based column of the grid.
  var column: Int {
    get { Int(source.column) }
    set { source.column = UInt32(newValue) }
  }
  /// How many columns its row lacks behind it.
  var missing: Int { Int(source.missing) }
  /// How many columns it covers; 0 where the source does not say.
  var span: Int { Int(source.span) }

  /// The key of the text; empty where there is none.
  var key: TextKey { label.key }
  var place: Place { Place(line: line, cell: index) }
  var isBlank: Bool { content.isBlank }
}

extension SourceText {
  /// The text of a cell as printed: a text that folding does not shorten is its own key.
  func string(_ cell: TableCell) -> String {
    let key = cell.key.text
    return key.utf8.count == cell.text.count ? key : string(cell.text)
  }
}
