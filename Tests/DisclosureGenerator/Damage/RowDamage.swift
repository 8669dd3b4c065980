extension Damager {
  /// Numbers of a row and how far they move.
  private struct Slide {
    let row: Int
    /// The columns of the list.
    let run: Range<Int>
    /// The numbers from this column on move.
    let start: Int
    let distance: Int
  }

  /// Moves the numbers of a row, or those from one column on, inside the columns of their list.
  mutating func slideRow() {
    guard let (block, table, slides) = pick({ $0.rows.enumerated().flatMap { Self.slides(of: $1, row: $0) } }) else { return }
    let rows = Set(slides.map(\.row)).sorted()
    let row = draw.pick(rows)
    let slide = draw.pick(slides.filter { $0.row == row })
    var changed = table
    let old = table.rows[slide.row]
    var sites: [Injury.Site] = []
    for column in slide.run {
      // A blank that stays is left out as well: a zero printed there would be a number of its own.
      if column >= slide.start || !old[column].isPrinted { changed.rows[slide.row][column] = .blank }
    }
    for column in slide.run where column >= slide.start && old[column].isPrinted {
      var cell = old[column]
      guard let figure = cell.figure else { continue }
      cell.figure?.nameDistance = figure.nameDistance.map { $0 - slide.distance }
      changed.rows[slide.row][column + slide.distance] = cell.marked(site: sites.count)
      sites.append(Injury.Site(original: figure.printedValue, before: cell.text))
    }
    replace(block, changed)
    let numbers = sites.map(\.before).joined(separator: " ")
    record(table, "\(numbers) slid by \(slide.distance) columns", sites)
  }

  private static func slides(of row: [Cell], row number: Int) -> [Slide] {
    runs(of: row).flatMap { run in
      run.filter { row[$0].isPrinted }.flatMap { start in
        (-3...3).filter { $0 != 0 && isPossible(row, run, start, $0) }.map { Slide(row: number, run: run, start: start, distance: $0) }
      }
    }
  }

  /// Whether the numbers from a column on can move: they stay in the list, in their order, and one of them is not nil.
  private static func isPossible(_ row: [Cell], _ run: Range<Int>, _ start: Int, _ distance: Int) -> Bool {
    let moving = run.filter { $0 >= start && row[$0].isPrinted }
    guard let last = moving.last, moving.contains(where: { row[$0].figure?.printedValue != .zero }) else { return false }
    guard start + distance >= run.lowerBound, last + distance < run.upperBound else { return false }
    return distance > 0 || !(start + distance..<start).contains { row[$0].isPrinted }
  }

  /// The columns of each list of a row: cells for numbers side by side.
  static func runs(of row: [Cell]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for column in row.indices where row[column].figure != nil {
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<column + 1
      } else {
        runs.append(column..<column + 1)
      }
    }
    return runs
  }

  /// Prints a row of data twice, or not at all.
  mutating func damageRow() {
    guard let (block, table, rows) = pick(Self.dataRows) else { return }
    let row = draw.pick(rows)
    var changed = table
    var sites: [Injury.Site] = []
    let name = table.rows[row].filter { $0.figure == nil }.map(\.text).joined(separator: " ")
    if kind == .drop {
      changed.rows.remove(at: row)
    } else {
      var printed = table.rows[row]
      // Rows that total a unit or the table are repeats when they come again; rows of a class or a project are parts.
      for column in printed.indices where printed[column].figure?.coordinates.isClassified == true { printed[column].figure?.isPart = true }
      let copies = [printed, printed].map { copy in
        copy.map { cell -> Cell in
          guard cell.isPrinted, let figure = cell.figure else { return cell }
          sites.append(Injury.Site(original: figure.printedValue, before: cell.text))
          return cell.marked(site: sites.count - 1)
        }
      }
      changed.rows.replaceSubrange(row...row, with: copies)
    }
    replace(block, changed)
    record(table, "the row \(name) is \(kind == .drop ? "lost" : "printed twice")", sites)
  }

  /// The rows of data of a table that is one list.
  private static func dataRows(of table: Table) -> [Int] {
    guard isSimple(table) else { return [] }
    return table.rows.enumerated().filter { isData($0.element) }.map(\.offset)
  }

  /// Whether each row is one line of one list.
  private static func isSimple(_ table: Table) -> Bool {
    table.rows.allSatisfy { row in runs(of: row).count == 1 && row.allSatisfy { $0.rows == 1 && $0.columns == 1 } }
  }

  /// Whether a row holds money, and is no total.
  private static func isData(_ row: [Cell]) -> Bool {
    var holdsMoney = false
    for cell in row {
      if cell.text.contains("合计") || cell.text.contains("总计") || cell.text.contains("小计") { return false }
      if cell.text == "功能科目名称" || Project.Group(rawValue: cell.text) != nil { return false }
      if cell.isPrinted, cell.figure?.printedValue != .zero { holdsMoney = true }
    }
    return holdsMoney
  }
}

extension Coordinates {
  /// Whether they name a class, an item or a project.
  fileprivate var isClassified: Bool {
    item != nil || !function.isEmpty || !economy.isEmpty || !governmentEconomy.isEmpty || !revenueCategory.isEmpty || !project.isEmpty
  }
}
