/// One list of a statement as a grid of rows and columns, with the trees along both.
final class Sheet: Sendable {
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
  let companion: Axis?
  /// By row and column the cell of the number that stands there, or -1.
  private let grid: [Int32]
  let width: Int
  /// Whether every row of the statement has coordinates.
  let isUnderstood: Bool

  /// A grid may have so many cells; larger ones are sparse beyond what a table is.
  static let limit = 4_000_000

  /// The lists of a statement, whose first fact is a cell; nil for one that is too large to be a table.
  static func sheets(of statement: Statement, at index: Int, from cell: Int, ofSeveralColumns: Bool) -> [Sheet?] {
    guard !statement.facts.isEmpty else { return [] }
    var sheets: [Sheet?] = []
    var lists: [Int] = []
    for column in statement.columns.indices where statement.columns[column].coordinates != nil {
      if !lists.contains(statement.columns[column].list) { lists.append(statement.columns[column].list) }
    }
    // The rows of a form, whose numbers stand behind labels.
    var isLoose = Array(repeating: statement.columns.isEmpty, count: statement.rows.count)
    var holdsLoose = lists.isEmpty
    for fact in statement.facts.indices where statement.facts[fact].column == nil {
      isLoose[statement.facts[fact].row] = true
      holdsLoose = true
    }
    for list in lists {
      let columns = statement.columns.indices.filter { statement.columns[$0].list == list && statement.columns[$0].coordinates != nil }
      if ofSeveralColumns, columns.count < 2 { continue }
      let rows = statement.rows.indices.filter {
        statement.rows[$0].list == list && statement.rows[$0].coordinates != nil && !isLoose[$0]
      }
      sheets.append(Sheet(statement, at: index, from: cell, rows: rows, columns: columns))
    }
    if holdsLoose, !ofSeveralColumns {
      let rows = statement.rows.indices.filter { statement.rows[$0].coordinates != nil && isLoose[$0] }
      sheets.append(Sheet(statement, at: index, from: cell, rows: rows, columns: []))
    }
    return sheets
  }

  private init?(_ statement: Statement, at index: Int, from first: Int, rows: [Int], columns: [Int]) {
    self.statement = index
    kind = statement.kind
    fixed = statement.coordinates
    self.rows = rows
    self.columns = columns
    width = max(1, columns.count)
    let (size, overflows) = rows.count.multipliedReportingOverflow(by: width)
    if overflows || size > Self.limit { return nil }
    isUnderstood = !statement.rows.contains { $0.coordinates == nil }
    var rowAt = Array(repeating: Int32(-1), count: statement.rows.count)
    for (place, row) in rows.enumerated() { rowAt[row] = Int32(place) }
    var columnAt = Array(repeating: Int32(-1), count: statement.columns.count)
    for (place, column) in columns.enumerated() { columnAt[column] = Int32(place) }
    var grid = Array(repeating: Int32(-1), count: size)
    for number in statement.facts.indices {
      let (row, column) = (statement.facts[number].row, statement.facts[number].column)
      guard (column == nil) == columns.isEmpty else { continue }
      let (line, place) = (rowAt[row], column.map { columnAt[$0] } ?? 0)
      if line >= 0, place >= 0 { grid[Int(line) * width + Int(place)] = Int32(first + number) }
    }
    self.grid = grid
    let isAccompanied = rows.contains { row in
      statement.rows[row].coordinates.map { !$0.isRoot(.economy) && !$0.isRoot(.governmentEconomy) } ?? false
    }
    rowAxis = Axis(Self.entries(of: rows, rowAt, statement, isAccompanied: isAccompanied))
    columnAxis = columns.isEmpty ? Axis.none : Axis(Self.entries(of: columns, statement))
    companion = isAccompanied ? Self.companion(of: rowAxis, statement, rows) : nil
  }

  private static func entries(of rows: [Int], _ rowAt: [Int32], _ statement: Statement, isAccompanied: Bool) -> [Axis.Entry] {
    var totalled: Set<Coordinates> = []
    return rows.map { row in
      var own = (statement.rows[row].coordinates ?? Coordinates()).beyond(statement.coordinates)
      if isAccompanied, !own.isRoot(.economy) { own = own.without(.governmentEconomy) }
      // After the total, “<a unit>小计” is of that unit: a part.
      let isTotal = statement.rows[row].isTotal && (totalled.insert(own).inserted || !isSubtotal(statement.rows[row].label))
      let parent = statement.rows[row].parent.flatMap { rowAt[$0] >= 0 ? rowAt[$0] : nil }
      return Axis.Entry(
        position: rowAt[row], coordinates: own, isTotal: isTotal, isPartial: statement.rows[row].isPartial, parent: parent)
    }
  }

  private static func entries(of columns: [Int], _ statement: Statement) -> [Axis.Entry] {
    columns.enumerated().map { place, column in
      let own = (statement.columns[column].coordinates ?? Coordinates()).beyond(statement.coordinates)
      return Axis.Entry(position: Int32(place), coordinates: own, isTotal: true, isPartial: statement.columns[column].isPartial, parent: nil)
    }
  }

  /// Whether a label names something and then 小计.
  private static func isSubtotal(_ label: String) -> Bool { label.ends(with: "小计") && TextKey(label).text != "小计" }

  /// The number in a row and a column, by their places in the list; nil where the cell is blank.
  func cell(_ row: Int32, _ column: Int32) -> Int32? {
    let cell = grid[Int(row) * width + Int(column)]
    return cell < 0 ? nil : cell
  }

  /// The place in the list of the column of a node; of a form's only one.
  func place(ofNode column: Int32) -> Int32 { column < 0 ? 0 : columnAxis.representative(Int(column)) }

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
  private static func companion(of axis: Axis, _ statement: Statement, _ rows: [Int]) -> Axis {
    let parents = Set(axis.breakdowns.map(\.parent))
    var entries: [Axis.Entry] = []
    for node in axis.nodes.indices where !parents.contains(node) {
      for place in axis.parts(node) {
        guard let own = statement.rows[rows[Int(place)]].coordinates, !own.isRoot(.governmentEconomy) else { continue }
        let coordinates = own.beyond(statement.coordinates).without(.economy)
        entries.append(Axis.Entry(position: place, coordinates: coordinates, isTotal: false, isPartial: false, parent: nil))
      }
    }
    return Axis(entries)
  }
}
