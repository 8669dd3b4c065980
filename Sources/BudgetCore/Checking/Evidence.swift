/// What a disclosure says, laid out for checking: its lists as grids, its numbers as cells, and all prints of every coordinate.
final class Evidence {
  let disclosure: Disclosure
  /// The lists of all statements.
  private(set) var sheets: [Sheet] = []
  /// The titles of lists that are too large to be checked.
  private(set) var oversized: [String] = []
  /// The index of each statement's first fact among all facts.
  let offsets: [Int]
  let quantities: [Quantity]
  /// Which members are the whole because their siblings are nil.
  private(set) lazy var equivalence = Equivalence(disclosure, sheets)

  init(_ disclosure: Disclosure) {
    self.disclosure = disclosure
    var offsets: [Int] = []
    var quantities: [Quantity] = []
    for index in disclosure.statements.indices {
      let statement = disclosure.statements[index]
      offsets.append(quantities.count)
      let norms = Self.norms(statement)
      for place in statement.facts.indices {
        let unit = statement.facts[place].unit
        let decimals = max(norms[unit] ?? 0, statement.facts[place].decimals)
        quantities.append(Quantity(value: statement.facts[place].amount.fen, unit: unit.step(decimals: decimals)))
      }
      for sheet in Sheet.sheets(of: statement, at: index) {
        if let sheet { sheets.append(sheet) } else { oversized.append(statement.title) }
      }
    }
    self.offsets = offsets
    self.quantities = quantities
  }

  /// The largest number of decimals among a statement's amounts: fewer have lost trailing zeros, not precision.
  ///
  /// A single number with more decimals than all the others, who agree on theirs, is a slip of the point and no norm.
  private static func norms(_ statement: Statement) -> [AmountUnit: Int] {
    // Most statements print one number of decimals throughout.
    if let first = statement.facts.first, statement.facts.allSatisfy({ $0.decimals == first.decimals && $0.unit == first.unit }) {
      return [first.unit: first.decimals]
    }
    var counts: [AmountUnit: [Int: Int]] = [:]
    for fact in statement.facts { counts[fact.unit, default: [:]][fact.decimals, default: 0] += 1 }
    return counts.mapValues { counts in
      let decimals = counts.keys.sorted(by: >)
      guard decimals.count > 1, counts[decimals[0]] == 1, decimals[1] > 1, counts[decimals[1]] ?? 0 > 4 else { return decimals.first ?? 0 }
      return decimals[1]
    }
  }

  /// The cell of a fact of a statement.
  func cell(_ fact: Int32, of statement: Int) -> Int32 { Int32(offsets[statement]) + fact }

  /// The index of the statement of a cell.
  func statement(of cell: Int32) -> Int {
    var low = 0
    var high = offsets.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if offsets[middle] <= Int(cell) { low = middle } else { high = middle }
    }
    // Statements without facts share an offset with the next: the last of them is found.
    return low
  }

  /// The statement and the fact of a cell.
  func fact(_ cell: Int32) -> (statement: Statement, fact: Fact) {
    let number = statement(of: cell)
    let statement = disclosure.statements[number]
    return (statement, statement.facts[Int(cell) - offsets[number]])
  }

  /// The number in a row and a column of a list.
  func cell(_ sheet: Sheet, _ row: Int32, _ column: Int32) -> Int32? {
    sheet.fact(row, column).map { cell($0, of: sheet.statement) }
  }

  /// The list, the row and the column in which a number stands, by their places.
  func position(of cell: Int32) -> (sheet: Int, row: Int32, column: Int32)? {
    let number = statement(of: cell)
    let fact = disclosure.statements[number].facts[Int(cell) - offsets[number]]
    for (place, sheet) in sheets.enumerated() where sheet.statement == number && (fact.column == nil) == sheet.columns.isEmpty {
      guard let row = sheet.place(ofRow: fact.row) else { continue }
      guard let column = fact.column else { return (place, row, 0) }
      if let column = sheet.place(ofColumn: column) { return (place, row, column) }
    }
    return nil
  }
}
