/// One list of a statement as a grid of rows and columns, with the trees along both.
final class Sheet {
  /// The index of the statement.
  let statement: Int
  let kind: StatementKind
  /// What the statement fixes.
  let fixed: Coordinates
  /// The indices of the list's rows among the rows of the statement.
  let rows: [Int]
  /// The indices of its columns among the columns of the statement; empty where its numbers have no columns.
  let columns: [Int]
  /// The rows as trees; where a second classification accompanies the rows, without it.
  let rowAxis: Axis
  let columnAxis: Axis
  /// The accompanying classification of the rows that are not broken down.
  private(set) var companion: Axis?
  /// By row and column the index of the fact among the facts of the statement, or -1.
  private let grid: [Int32]
  let width: Int

  /// A grid may have so many cells; larger ones are sparse beyond what a table is.
  static let limit = 4_000_000

  /// The lists of a statement; nil for one that is too large to be a table.
  static func sheets(of statement: Statement, at index: Int) -> [Sheet?] {
    guard !statement.facts.isEmpty else { return [] }
    var sheets: [Sheet?] = []
    var lists: [Int] = []
    for column in statement.columns where column.coordinates != nil && lists.last != column.list && !lists.contains(column.list) {
      lists.append(column.list)
    }
    var loose: Set<Int> = []
    for fact in statement.facts.indices where statement.facts[fact].column == nil { loose.insert(statement.facts[fact].row) }
    for list in lists { sheets.append(Sheet(statement, at: index, list: list, except: loose)) }
    if !loose.isEmpty || lists.isEmpty { sheets.append(Sheet(form: statement, at: index, loose)) }
    return sheets
  }

  private convenience init?(_ statement: Statement, at index: Int, list: Int, except loose: Set<Int>) {
    let rows = statement.rows.indices.filter {
      statement.rows[$0].list == list && statement.rows[$0].coordinates != nil && !loose.contains($0)
    }
    let columns = statement.columns.indices.filter { statement.columns[$0].list == list && statement.columns[$0].coordinates != nil }
    self.init(statement, at: index, rows: rows, columns: columns)
  }

  /// The numbers behind labels in a form, which have no columns.
  private convenience init?(form statement: Statement, at index: Int, _ loose: Set<Int>) {
    let rows = statement.rows.indices.filter {
      statement.rows[$0].coordinates != nil && (statement.columns.isEmpty || loose.contains($0))
    }
    self.init(statement, at: index, rows: rows, columns: [])
  }

  private init?(_ statement: Statement, at index: Int, rows: [Int], columns: [Int]) {
    self.statement = index
    kind = statement.kind
    fixed = statement.coordinates
    self.rows = rows
    self.columns = columns
    width = max(1, columns.count)
    let (size, overflows) = rows.count.multipliedReportingOverflow(by: width)
    if overflows || size > Self.limit { return nil }
    var rowAt = Array(repeating: Int32(-1), count: statement.rows.count)
    for (place, row) in rows.enumerated() { rowAt[row] = Int32(place) }
    var columnAt = Array(repeating: Int32(-1), count: statement.columns.count)
    for (place, column) in columns.enumerated() { columnAt[column] = Int32(place) }
    var grid = Array(repeating: Int32(-1), count: size)
    for number in statement.facts.indices {
      let (row, column) = (statement.facts[number].row, statement.facts[number].column)
      guard (column == nil) == columns.isEmpty else { continue }
      let (line, place) = (rowAt[row], column.map { columnAt[$0] } ?? 0)
      if line >= 0, place >= 0 { grid[Int(line) * width + Int(place)] = Int32(number) }
    }
    self.grid = grid
    let isAccompanied = rows.contains { row in
      guard let coordinates = statement.rows[row].coordinates else { return false }
      return !coordinates.isRoot(.economy) && !coordinates.isRoot(.governmentEconomy)
    }
    var totalled: Set<Coordinates> = []
    rowAxis = Axis(
      rows.enumerated().map { place, row in
        let row = statement.rows[row]
        let own = (row.coordinates ?? Coordinates()).beyond(statement.coordinates)
        let coordinates = isAccompanied && !own.isRoot(.economy) ? own.without(.governmentEconomy) : own
        // After the total, “<a unit>小计” is of that unit: a part.
        let isTotal = row.isTotal && (totalled.insert(coordinates).inserted || !Self.isSubtotal(row.label))
        return Axis.Entry(
          position: Int32(place), coordinates: coordinates, isTotal: isTotal, isPartial: row.isPartial,
          parent: row.parent.flatMap { rowAt[$0] >= 0 ? rowAt[$0] : nil })
      })
    columnAxis = Axis(
      columns.enumerated().map { place, column in
        let column = statement.columns[column]
        return Axis.Entry(
          position: Int32(place), coordinates: (column.coordinates ?? Coordinates()).beyond(statement.coordinates), isTotal: true,
          isPartial: column.isPartial, parent: nil)
      })
    if isAccompanied { companion = companionAxis(statement) }
  }

  /// Whether a label names something and then 小计.
  private static func isSubtotal(_ label: String) -> Bool { label.ends(with: "小计") && TextKey(label).text != "小计" }

  /// The fact in a row and a column, by their places in the list; nil where the cell is blank.
  func fact(_ row: Int32, _ column: Int32) -> Int32? {
    let fact = grid[Int(row) * width + Int(column)]
    return fact < 0 ? nil : fact
  }

  /// The place in the list of a row of the statement.
  func place(ofRow row: Int) -> Int32? { Self.place(of: row, in: rows) }

  /// The place in the list of a column of the statement.
  func place(ofColumn column: Int) -> Int32? { Self.place(of: column, in: columns) }

  private static func place(of index: Int, in ascending: [Int]) -> Int32? {
    var low = 0
    var high = ascending.count
    while low < high {
      let middle = (low + high) / 2
      if ascending[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low < ascending.count && ascending[low] == index ? Int32(low) : nil
  }

  /// The places of the columns; one where there are none.
  var columnPlaces: Range<Int32> { 0..<Int32(width) }

  var rowPlaces: Range<Int32> { 0..<Int32(rows.count) }

  /// The rows by their second classification, without those that others break down.
  private func companionAxis(_ statement: Statement) -> Axis {
    let parents = Set(rowAxis.breakdowns.map(\.parent))
    var entries: [Axis.Entry] = []
    for (number, node) in rowAxis.nodes.enumerated() where !parents.contains(number) {
      for place in node.parts {
        guard let own = statement.rows[rows[Int(place)]].coordinates, !own.isRoot(.governmentEconomy) else { continue }
        entries.append(Axis.Entry(position: place, coordinates: own.beyond(fixed).without(.economy), isTotal: false, isPartial: false, parent: nil))
      }
    }
    return Axis(entries)
  }
}
