/// A table of Word: rows of cells, each with its place in the grid.
struct WordTable {
  struct Cell {
    var span = 1
    /// Whether it goes on the cell above it (`vMerge`) or on its left (`hMerge`).
    var continuesAbove = false
    var continuesLeft = false
    var blocks: [WordDocument.Block] = []

    var hasTable: Bool {
      blocks.contains {
        if case .table = $0 { true } else { false }
      }
    }

    /// Its paragraphs, without the tables in it.
    var text: String {
      blocks.compactMap {
        if case .paragraph(let text) = $0, text.contains(where: { !$0.isWhitespace }) { text } else { nil }
      }.joined(separator: "\n")
    }
  }

  struct Row {
    /// The columns of the grid before its first cell.
    var before = 0
    var cells: [Cell] = []
  }

  /// A cell as it is written.
  private struct Printed {
    var cell: Cell
    var column: Int
    var rows = 1
  }

  var rows: [Row] = []
  /// The widths of the columns of the grid, in twentieths of a point.
  var grid: [Int] = []

  /// Programs that round the edges of cells leave columns between them that no eye sees: those are no columns.
  mutating func dropSlivers() {
    var column = 0
    // The column that begins at each edge of the grid, and how far the edge lies from the last one that counts.
    var columns = [0]
    var distance = 0
    for width in grid {
      distance += width
      if distance > Self.sliver { (column, distance) = (column + 1, 0) }
      columns.append(column)
    }
    let isWhole = column + 1 == columns.count
    func edge(_ index: Int) -> Int { index < columns.count ? columns[index] : column + index - columns.count + 1 }
    if isWhole { return }
    var moved = rows
    for row in moved.indices {
      var start = moved[row].before
      moved[row].before = edge(start)
      for cell in moved[row].cells.indices {
        let end = start + moved[row].cells[cell].span
        moved[row].cells[cell].span = edge(end) - edge(start)
        if moved[row].cells[cell].span < 1 { return }
        start = end
      }
    }
    rows = moved
  }

  /// A third of a millimetre.
  private static let sliver = 20

  static func write(_ blocks: [WordDocument.Block], to page: inout PageText) {
    for block in blocks {
      switch block {
      case .paragraph(let text): page.paragraph(text)
      case .table(let table): table.write(to: &page)
      }
    }
  }

  private func write(to page: inout PageText) {
    var isOpen = false
    var inner: [WordDocument.Block] = []
    func close() {
      if isOpen { page.endTable() }
      isOpen = false
    }
    let number = page.nextTable()
    for (index, (row, cells)) in zip(rows, placed()).enumerated() {
      // A row that only holds tables is layout: what is in it stands on the page.
      let filled = row.cells.filter { $0.hasTable || !$0.text.isEmpty }
      if filled.count == 1, filled[0].hasTable {
        close()
        Self.write(filled[0].blocks, to: &page)
        continue
      }
      if !isOpen { page.beginTable() }
      isOpen = true
      page.beginRow()
      if row.before > 0 { page.cell("", columns: row.before) }
      for printed in cells {
        page.cell(printed.cell.text, columns: printed.cell.span, rows: printed.rows)
        inner += printed.cell.blocks.filter {
          if case .table = $0 { true } else { false }
        }
      }
      page.place(table: number, row: index + 1, columns: (row.before > 0 ? [1] : []) + cells.map { $0.column + 1 })
      page.endRow()
    }
    close()
    Self.write(inner, to: &page)
  }

  /// The cells of each row that stand for themselves, with the rows that they reach into.
  private func placed() -> [[Printed]] {
    var placed: [[Printed]] = []
    // The cell that covers a column in the row above.
    var above: [Int: (row: Int, cell: Int, span: Int)] = [:]
    for (index, row) in rows.enumerated() {
      placed.append([])
      var column = row.before
      var here: [Int: (row: Int, cell: Int, span: Int)] = [:]
      for cell in row.cells {
        defer { column += cell.span }
        if cell.continuesLeft, !placed[index].isEmpty,
          placed[index][placed[index].count - 1].column + placed[index][placed[index].count - 1].cell.span == column
        {
          placed[index][placed[index].count - 1].cell.span += cell.span
        } else if cell.continuesAbove, let start = above[column], start.span == cell.span {
          placed[start.row][start.cell].rows = index - start.row + 1
          here[column] = start
        } else {
          here[column] = (index, placed[index].count, cell.span)
          placed[index].append(Printed(cell: cell, column: column))
        }
      }
      above = here
    }
    return placed
  }
}
