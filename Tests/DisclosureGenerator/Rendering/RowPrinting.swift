extension Typesetter {
  /// The rows of a table as the layout prints them, with noise in their texts and every number's label found.
  mutating func printedRows(_ rows: [[Cell]], headCount: Int) -> [[PrintedCell]] {
    let slots = Grid.slots(of: rows)
    return rows.indices.map { index in
      let cells = printed(rows[index], isHead: index < headCount)
      let row = slots[index].compactMap { slot -> PrintedCell? in
        switch slot {
        case .cell(let position): cells[position]
        case .coveredFromLeft: layout == .pipes || layout == .tabs ? .gap : nil
        case .coveredFromAbove(let isFirstColumn):
          switch layout {
          case .pipes, .tabs: .gap
          case .cells: isFirstColumn ? .gap : nil
          case .html, .webCells: nil
          }
        }
      }
      return layout == .html && habits.mergesTotals ? mergingTotal(row) : row
    }
  }

  /// The row with 合计 spread over the empty cells after it.
  private func mergingTotal(_ row: [PrintedCell]) -> [PrintedCell] {
    guard let first = row.first, first.content == "合计", !first.isHead else { return row }
    let blanks = row.dropFirst().prefix { $0.rendered.isEmpty && !$0.isNumberCell }.count
    var merged = first
    merged.columns += blanks
    return [merged] + row.dropFirst(1 + blanks)
  }

  private mutating func printed(_ row: [Cell], isHead: Bool) -> [PrintedCell] {
    var cells: [PrintedCell] = []
    for cell in row {
      var printed = text.printed(cell)
      printed.isHead = isHead
      cells.append(printed)
    }
    let contents = cells.map { CellText.trimmed($0.content) }
    let firstText = contents.first { CellText.isText($0) } ?? ""
    for index in cells.indices {
      guard let distance = row[index].figure.map({ $0.nameDistance }) else { continue }
      let name = distance.map { contents[index + $0] } ?? ""
      cells[index].label = name.isEmpty ? firstText : name
    }
    return cells
  }
}
