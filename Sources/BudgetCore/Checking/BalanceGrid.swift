/// Where the balances of a disclosure say something of a flow, be it blank: by the coordinates of row and column together.
struct BalanceGrid {
  /// Rows of a list in one of its columns.
  struct Entry {
    let list: Int
    let rows: [Int]
    let column: Int
  }

  private struct Key: Hashable {
    let statement: Int
    let coordinates: Coordinates
  }

  /// The rows that name a flow, and no classification.
  private var rows: [Key: Entry] = [:]
  /// The topmost rows of a side that has no row for its sum: one entry for each list.
  private var sides: [Key: [Entry]] = [:]

  init(_ index: PrintIndex) {
    for (number, sheet) in index.evidence.sheets.enumerated() where sheet.kind.isBalance {
      let columns = sheet.columnAxis.coordinates.map { sheet.fixed.narrowed(by: $0) }
      for column in columns.indices {
        take(number, sheet, column) { index.lists[number].canonical(Statement.combine(columns[column], $0), column: column) }
      }
    }
  }

  private mutating func take(_ number: Int, _ sheet: Sheet, _ column: Int, _ canonical: (Coordinates) -> Coordinates) {
    let axis = sheet.rowAxis
    let below = Set(axis.breakdowns.lazy.flatMap(\.children))
    var tops: [Int] = []
    var side: (cut: DimensionSet, whole: Coordinates)?
    var isOneCut = sheet.isUnderstood
    for node in axis.nodes.indices {
      let coordinates = canonical(axis.coordinates[node])
      let cut = axis.coordinates[node].named.intersection([.function, .use, .economy, .governmentEconomy])
      if cut.isEmpty {
        rows[Key(statement: sheet.statement, coordinates: coordinates)] =
          rows[Key(statement: sheet.statement, coordinates: coordinates)]
          ?? Entry(list: number, rows: [node], column: column)
      } else if coordinates.flow == .expenditure, !below.contains(node) {
        let whole = cut.members.reduce(coordinates) { $0.without($1) }
        if axis.nodes[node].isPartial || cut.members.count > 1 || side.map({ $0 != (cut, whole) }) ?? false { isOneCut = false }
        tops.append(node)
        side = (cut, whole)
      }
    }
    guard isOneCut, let side else { return }
    sides[Key(statement: sheet.statement, coordinates: side.whole), default: []].append(Entry(list: number, rows: tops, column: column))
  }

  /// The row that says something of a flow.
  func row(of coordinates: Coordinates, in statement: Int) -> Entry? { rows[Key(statement: statement, coordinates: coordinates)] }

  /// The rows that together are a side of a statement.
  func sides(of coordinates: Coordinates, in statement: Int) -> [Entry] { sides[Key(statement: statement, coordinates: coordinates)] ?? [] }
}
