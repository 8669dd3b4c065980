extension Typesetter {
  /// Prints a table of HTML, torn where pages end.
  mutating func printHTML(_ table: Table) {
    for segment in segments(of: table) {
      if segment.isContinued {
        add("")
        if noise.pageNumbers, draw.chance(40) { addPageNumber() }
      }
      let rows = printedRows(segment.rows, headCount: segment.headHeight)
      switch habits.tableLines {
      case .one: printOnOneLine(rows, of: table)
      case .rows: printRowByRow(rows, of: table)
      case .cells: printCellByCell(rows, of: table)
      }
    }
  }

  private mutating func printOnOneLine(_ rows: [[PrintedCell]], of table: Table) {
    let line = add("<table>" + rows.map { "<tr>" + $0.map(tag).joined() + "</tr>" }.joined() + "</table>")
    for row in rows {
      for (index, cell) in row.enumerated() { place(cell, of: table, line: line, index: index) }
    }
  }

  private mutating func printRowByRow(_ rows: [[PrintedCell]], of table: Table) {
    add("<table border=\"1\">")
    for row in rows {
      let line = add("<tr>" + row.map(tag).joined() + "</tr>")
      for (index, cell) in row.enumerated() { place(cell, of: table, line: line, index: index) }
    }
    add("</table>")
  }

  private mutating func printCellByCell(_ rows: [[PrintedCell]], of table: Table) {
    add("<table>")
    add("<tbody>")
    for row in rows {
      add("<tr>")
      for (index, cell) in row.enumerated() {
        let line = add("  " + tag(cell))
        place(cell, of: table, line: line, index: index)
      }
      add("</tr>")
    }
    add("</tbody>")
    add("</table>")
  }

  private func tag(_ cell: PrintedCell) -> String {
    let name = cell.isHead && habits.marksHeads ? "th" : "td"
    let columns = cell.columns > 1 ? " colspan=" + habits.quote + String(cell.columns) + habits.quote : ""
    let rows = cell.rows > 1 ? " rowspan=" + habits.quote + String(cell.rows) + habits.quote : ""
    let text = habits.wrapper.isEmpty ? cell.rendered : "<\(habits.wrapper)>\(cell.rendered)</\(habits.wrapper)>"
    return "<\(name)\(habits.attribute)\(columns)\(rows)>\(text)</\(name)>"
  }
}
