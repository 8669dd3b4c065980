extension Damager {
  /// Swaps the numbers of two columns of a list in all rows.
  mutating func swapColumns() {
    guard let (block, table, pairs) = pick({ Self.pairs(of: $0) }) else { return }
    let pair = draw.pick(pairs)
    var changed = table
    var sites: [Injury.Site] = []
    for row in table.rows.indices where Self.isInOneRun(table.rows[row], pair) {
      for (from, to) in [(pair.left, pair.right), (pair.right, pair.left)] {
        var cell = table.rows[row][from]
        let distance = cell.figure?.nameDistance
        cell.figure?.nameDistance = distance.map { $0 - (to - from) }
        if let figure = cell.figure, cell.isPrinted {
          cell = cell.marked(site: sites.count)
          sites.append(Injury.Site(original: figure.printedValue, before: cell.text))
        } else {
          cell = .blank
        }
        changed.rows[row][to] = cell
      }
    }
    replace(block, changed)
    let headings = [pair.left, pair.right].map { Self.heading(of: $0, in: table) }
    record(table, "the columns \(pair.left + 1) (\(headings[0])) and \(pair.right + 1) (\(headings[1])) are swapped", sites, headings: headings)
  }

  private static func isInOneRun(_ row: [Cell], _ pair: (left: Int, right: Int)) -> Bool {
    runs(of: row).contains { $0.contains(pair.left) && $0.contains(pair.right) }
  }

  /// The pairs of columns of one list that differ in some row and that every row has.
  private static func pairs(of table: Table) -> [(left: Int, right: Int)] {
    guard let first = table.rows.first else { return [] }
    return runs(of: first).flatMap { run in
      run.flatMap { left in (left + 1..<max(left + 1, run.upperBound)).map { (left: left, right: $0) } }
    }.filter { pair in
      table.rows.allSatisfy { isInOneRun($0, pair) }
        && table.rows.contains { $0[pair.left].figure?.printedValue != $0[pair.right].figure?.printedValue }
    }
  }

  /// The lowest heading above a column.
  private static func heading(of column: Int, in table: Table) -> String {
    for row in zip(table.head, Grid.slots(of: table.head)).reversed() where row.1.indices.contains(column) {
      if case .cell(let place) = row.1[column], !row.0[place].text.isEmpty { return row.0[place].text }
    }
    return ""
  }

  /// Prints one table in the other unit.
  mutating func changeUnit() {
    guard let (block, table, _) = pick({ table in table.rows.joined().filter { $0.isPrinted && $0.figure?.printedValue != .zero } }) else { return }
    let unit = table.unit == .wanyuan ? PrintedUnit.yuan : .wanyuan
    // Programs print 万元 to six digits at times, clerks to two.
    let style = FigureStyle(unit: unit, decimals: unit == .wanyuan && draw.chance(25) ? 6 : 2, groups: draw.chance(50), zero: .full)
    var changed = table
    var sites: [Injury.Site] = []
    for row in table.rows.indices {
      for column in table.rows[row].indices where table.rows[row][column].isPrinted {
        var cell = table.rows[row][column]
        guard let figure = cell.figure, let other = NumberText(style.text(figure.exact)) else { continue }
        sites.append(Injury.Site(original: figure.printedValue, before: cell.text))
        cell.text = other.text
        cell.figure?.printedValue = other.amount(in: table.unit)
        cell.figure?.step = table.unit.step(decimals: style.decimals)
        changed.rows[row][column] = cell.marked(site: sites.count - 1)
      }
    }
    replace(block, changed)
    record(table, "printed in \(unit.rawValue) under the label \(table.unit.rawValue)", sites)
  }
}
