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

/// The cells of a document that hold something.
struct CellCount {
  var filled = 0
  /// Those with a number.
  private(set) var numbers: [Int] = []

  mutating func take(_ row: TableRow) {
    for index in row.cells.indices where !row.cells[index].isBlank {
      filled += 1
      if row.cells[index].content.isNumeric { numbers.append(row.cells[index].id) }
    }
  }
}
