/// A row of a table with its cells looked at: what each holds, and the key of its text.
struct TableRow {
  var cells: [TableCell]

  /// The labels of the cells that hold more than marks: equal texts have one label.
  var words: [ObjectIdentifier] {
    var words: [ObjectIdentifier] = []
    words.reserveCapacity(cells.count)
    for index in cells.indices where !cells[index].label.isEmpty { words.append(ObjectIdentifier(cells[index].label)) }
    return words
  }

  /// The cells that hold something.
  var filled: some Collection<TableCell> { cells.lazy.filter { !$0.isBlank } }

  var isBlank: Bool { cells.allSatisfy { $0.isBlank } }

  /// Whether no cell holds a number.
  var isText: Bool { cells.allSatisfy { !$0.content.isNumeric } }

  /// The only cell that holds something, if there is exactly one.
  var onlyCell: TableCell? {
    var found: TableCell?
    for cell in cells where !cell.isBlank {
      if found != nil { return nil }
      found = cell
    }
    return found
  }

  /// Whether the row holds a text and a small number behind it, as a line of contents does.
  var onlyTextAndPage: Bool {
    let filled = cells.filter { !$0.isBlank }
    return filled.count == 2 && filled[0].content.isText && (filled[1].content.number?.ordinal).map { $0 < 1000 } ?? false
  }

  /// The cell that begins at a column, unless it is blank.
  func cell(at column: Int) -> TableCell? {
    // In most rows every cell stands at its index.
    if column < cells.count, cells[column].column == column { return cells[column].isBlank ? nil : cells[column] }
    return cells.first { $0.column == column && !$0.isBlank }
  }

  /// The number of columns that the row covers.
  var width: Int { cells.last.map { $0.column + max(1, $0.span) } ?? 0 }

  /// The line on which the row begins.
  var line: Int { cells.first?.line ?? 0 }
}

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
  /// How many columns it covers; 0 where the source does not say.
  var span: Int { Int(source.span) }

  /// The key of the text; empty where there is none.
  var key: TextKey { label.key }
  var place: Place { Place(line: line, cell: index) }
  var isBlank: Bool { content.isBlank }
}

extension SourceDocument {
  /// The row with its cells looked at.
  func tableRow(_ row: SourceRow, _ lexicon: Lexicon) -> TableRow {
    TableRow(cells: lexicon.cells(row.cells, of: self))
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

  /// Marks all cells of a row as structure.
  mutating func claim(_ row: TableRow) { for index in row.cells.indices { fates[row.cells[index].id] = .structure } }
}
