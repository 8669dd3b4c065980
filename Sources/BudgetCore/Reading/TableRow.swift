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
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return cells[low...].prefix { $0.column == column }.first { !$0.isBlank }
  }

  /// The number of columns that the row covers.
  var width: Int { cells.last.map { $0.column + max(1, $0.span) } ?? 0 }

  /// The line on which the row begins.
  var line: Int { cells.first?.line ?? 0 }
}

extension SourceDocument {
  /// The row with its cells looked at.
  func tableRow(_ row: SourceRow, _ lexicon: Lexicon) -> TableRow {
    TableRow(cells: lexicon.cells(row.cells, of: self))
  }
}
