extension Typesetter {
  /// Prints each cell on its own line after a tab, with a blank line after every row.
  mutating func printCells(_ table: Table) {
    for row in printedRows(table.allRows, headCount: table.headHeight) {
      for (index, cell) in row.enumerated() {
        let line = add("\t" + text.bookmarked(cell.rendered))
        place(cell, of: table, line: line, index: index)
      }
      add("")
    }
  }

  /// Prints one row a line with bars around the cells.
  mutating func printPipes(_ table: Table) {
    for segment in segments(of: table) {
      printBreak(segment)
      for (position, printed) in printedRows(segment.rows, headCount: segment.headHeight).enumerated() {
        let row = table.isForm ? text.torn(printed) : printed
        let line = add("|" + row.map { $0.rendered.isEmpty ? " |" : " \($0.rendered) |" }.joined())
        for (index, cell) in row.enumerated() { place(cell, of: table, line: line, index: index) }
        if position == 0, habits.rulesPipes { add("|" + row.map { _ in "---|" }.joined()) }
      }
    }
  }

  /// Prints one row a line with tabs between the cells.
  mutating func printTabs(_ table: Table) {
    for segment in segments(of: table) {
      printBreak(segment)
      for printed in printedRows(segment.rows, headCount: segment.headHeight) {
        let row = table.isForm ? text.torn(printed) : printed
        let line = add(text.ragged(row.map(\.rendered)).joined(separator: "\t"))
        for (index, cell) in row.enumerated() { place(cell, of: table, line: line, index: index) }
      }
    }
  }

  /// Prints each cell on its own line before a bar, with no mark between rows.
  mutating func printWebCells(_ table: Table) {
    for row in printedRows(table.allRows, headCount: table.headHeight) {
      for (index, cell) in row.enumerated() {
        let bar = cell.columns > 1 ? "||" : "|"
        let line = add(cell.rendered.isEmpty ? bar : cell.rendered + " " + bar)
        place(cell, of: table, line: line, index: index)
      }
    }
  }

  private mutating func printBreak(_ segment: TableSegment) {
    guard segment.isContinued else { return }
    add("")
    if noise.pageNumbers, draw.chance(40) { addPageNumber() }
  }
}

extension Table {
  /// How many rows stand above the data.
  var headHeight: Int {
    captions.count + head.count + (numbers == nil ? 0 : 1)
  }
}
