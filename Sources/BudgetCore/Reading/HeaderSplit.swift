/// The rows of a table by the part they play: headings, the row that numbers the columns, data.
struct HeaderSplit {
  private(set) var header: [TableRow] = []
  /// The row that numbers the columns: 栏次 1 2 3 …
  private(set) var numbers: TableRow?
  private(set) var data: [TableRow] = []
  /// Headings and numbers of columns that a page break repeats.
  private(set) var repeats: [TableRow] = []

  /// Splits the rows; headings that a page break repeats are dropped from the data.
  init(_ rows: [TableRow], template: TableTemplate? = nil) {
    var labels = RangeSet<Int>()
    header.reserveCapacity(4)
    var index = 0
    while index < rows.count {
      let row = rows[index]
      if row.isBlank {
        index += 1
        continue
      }
      if Self.numbersColumns(row) {
        numbers = row
        index += 1
        break
      }
      if Self.isData(row, labels: labels, template) { break }
      header.append(row)
      for cell in row.cells {
        if let role = template.heading(cell.label).role, role.isName || role.isCode {
          labels.insert(contentsOf: cell.column..<cell.column + max(1, cell.span))
        }
      }
      index += 1
    }
    data.reserveCapacity(rows.count - index)
    let header = header
    // Most tables have numbers in all their rows.
    lazy var repeated = Set(header.map(\.words))
    while index < rows.count {
      let row = rows[index]
      index += 1
      if row.isBlank { continue }
      let repeats = row.isText ? repeated.contains(row.words) : Self.numbersColumns(row)
      if repeats { self.repeats.append(row) } else { data.append(row) }
    }
  }

  /// Whether the cells only count the columns: 栏次 1 2 3, ** ** ** 1 2 3, 1 2 3.
  static func numbersColumns(_ row: TableRow) -> Bool {
    guard let last = row.cells.last(where: { !$0.isBlank }), last.content.number?.ordinal != nil else { return false }
    var expected: Int?
    var run = 0
    for index in row.cells.indices.reversed() where !row.cells[index].isBlank {
      guard let value = row.cells[index].content.number?.ordinal, value < 100, expected == nil || value == expected else { break }
      expected = value - 1
      run += 1
    }
    guard expected == 0 else { return false }
    if run >= 3 { return true }
    return row.cells.first { !$0.isBlank }.map { $0.key.text.same(as: "栏次") } ?? false
  }

  /// Whether a row that follows headings is the first row of data.
  private static func isData(_ row: TableRow, labels: RangeSet<Int>, _ template: TableTemplate?) -> Bool {
    var isLabelOnly = true
    var known = 0
    var filled = 0
    var labelHeadings = 0
    for cell in row.cells where !cell.isBlank {
      filled += 1
      switch cell.content {
      case .number(let number):
        if let year = number.ordinal, (2000...2099).contains(year) { continue }
        return true
      case .malformed, .dash: return true
      case .blank, .text: break
      }
      if cell.key.isEmpty { return true }  // **
      let heading = template.heading(cell.label)
      if heading.isKnown { known += 1 }
      let term = cell.label.term
      if term.level != nil && term.level != 5 { return true }
      let isLabelHeading = heading.role.map { $0 != .use } ?? (heading.dimension != nil)
      let standsUnderLabel = labels.contains(cell.column)
      if isLabelHeading { labelHeadings += 1 }
      if isLabelHeading || !standsUnderLabel { isLabelOnly = false }
    }
    if labels.isEmpty { return known == 0 || (filled == 1 && labelHeadings == 0) }
    return isLabelOnly || known == 0
  }
}
