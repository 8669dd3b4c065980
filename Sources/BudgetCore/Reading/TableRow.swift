/// A row of a table with its cells looked at: what each holds, and the key of its text.
struct TableRow {
  var cells: [TableCell]

  /// The cells that hold something.
  var filled: some Collection<TableCell> { cells.lazy.filter { $0.content != .blank } }

  var isBlank: Bool { cells.allSatisfy { $0.content == .blank } }

  /// The only cell that holds something, if there is exactly one.
  var onlyCell: TableCell? {
    var found: TableCell?
    for cell in cells where cell.content != .blank {
      if found != nil { return nil }
      found = cell
    }
    return found
  }

  /// The number of columns that the row covers.
  var width: Int { cells.last.map { $0.column + max(1, $0.span) } ?? 0 }

  /// The line on which the row begins.
  var line: Int { cells.first?.line ?? 0 }
}

/// A cell of a table.
struct TableCell {
  /// The index of the cell in the document.
  let id: Int
  let text: TextSlice
  let line: Int
  /// The 1-based place among the printed cells of the row.
  var index: Int
  /// The 0-based column of the grid.
  var column: Int
  /// How many columns it covers; 0 where the source does not say.
  let span: Int
  let content: CellContent
  /// The key of the text; empty where there is none.
  let key: TextKey

  var place: Place { Place(line: line, cell: index) }
  var isBlank: Bool { content == .blank }
}

extension SourceDocument {
  /// The row with its cells looked at.
  func tableRow(_ row: SourceRow) -> TableRow {
    TableRow(
      cells: row.cells.map { id in
        let cell = cells[id]
        let content = text.content(cell.text)
        return TableCell(
          id: id, text: cell.text, line: Int(cell.line), index: Int(cell.index), column: Int(cell.column), span: Int(cell.span), content: content,
          key: content == .blank ? .empty : text.key(cell.text))
      })
  }
}

/// What became of the numbers of a document's tables.
struct NumberLedger {
  /// What a number turned out to be.
  enum Fate: UInt8 {
    case unclaimed
    case fact
    case record
    /// A code, a serial number, a column number, a year, the number of a page.
    case structure
  }

  private var fates: [Fate]

  init(cells: Int) { fates = Array(repeating: .unclaimed, count: cells) }

  subscript(cell: TableCell) -> Fate {
    get { fates[cell.id] }
    set { fates[cell.id] = newValue }
  }

  subscript(id: Int) -> Fate { fates[id] }

  func count(_ fate: Fate, among ids: [Int]) -> Int { ids.count { fates[$0] == fate } }
}
