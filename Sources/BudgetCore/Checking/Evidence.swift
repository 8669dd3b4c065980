/// What a disclosure says, laid out for checking: its lists as grids, its numbers as cells, and all prints of every coordinate.
final class Evidence: Sendable {
  let disclosure: Disclosure
  /// The numbers of its facts among those of the file.
  let numbers: FactNumbers
  /// The lists of all statements.
  let sheets: [Sheet]
  /// The titles of lists that are too large to be checked.
  let oversized: [String]
  /// The index of each statement's first fact among all facts.
  let offsets: [Int]
  let quantities: [Quantity]

  /// Lays out all lists, or only those of several columns.
  init(_ disclosure: Disclosure, ofSeveralColumns: Bool = false, numbers: FactNumbers? = nil) {
    self.disclosure = disclosure
    self.numbers = numbers ?? FactNumbers(disclosure)
    var (sheets, oversized): ([Sheet], [String]) = ([], [])
    var offsets: [Int] = []
    var quantities: [Quantity] = []
    for index in disclosure.statements.indices {
      offsets.append(quantities.count)
      if ofSeveralColumns, disclosure.statements[index].columns.count < 2 {
        quantities += repeatElement(.none, count: disclosure.statements[index].facts.count)
        continue
      }
      let statement = disclosure.statements[index]
      for sheet in Sheet.sheets(of: statement, at: index, from: quantities.count, ofSeveralColumns: ofSeveralColumns) {
        if let sheet { sheets.append(sheet) } else { oversized.append(statement.title) }
      }
      let precision = PrintedPrecision(statement)
      for place in statement.facts.indices {
        let unit = statement.facts[place].unit
        let decimals = max(precision.decimals(unit), statement.facts[place].decimals)
        quantities.append(Quantity(value: statement.facts[place].amount.fen, unit: unit.step(decimals: decimals)))
      }
    }
    (self.sheets, self.oversized, self.offsets, self.quantities) = (sheets, oversized, offsets, quantities)
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

  /// The number in a cell.
  func fact(_ cell: Int32) -> Fact {
    let number = statement(of: cell)
    return disclosure.statements[number].facts[Int(cell) - offsets[number]]
  }

  /// The number in a cell as a finding names it.
  func witness(_ cell: Int32) -> Diagnostic.Witness {
    let number = statement(of: cell)
    let fact = Int(cell) - offsets[number]
    return Diagnostic.Witness(disclosure.statements[number].facts[fact], number: numbers.number(fact: fact, of: number))
  }

  /// What the number in a cell is of.
  func coordinates(_ cell: Int32) -> Coordinates {
    let number = statement(of: cell)
    return disclosure.statements[number].facts[Int(cell) - offsets[number]].coordinates
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
