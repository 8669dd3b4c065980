/// Explains broken equations by what happens to whole tables: another unit, columns in each other's place, rows twice or lost.
struct PatternSearch {
  private(set) var graph: EquationGraph
  private var open: Set<Int> = []
  private var faults: [Fault] = []

  private lazy var swap = ColumnSwap(graph.evidence)

  /// By equation the single cell that explains it, if one does.
  private let cells: [Int: Int]

  init(_ graph: EquationGraph, cells: [Fault]) {
    self.graph = graph
    let pairs = cells.enumerated().flatMap { number, fault in fault.equations.map { ($0, number) } }
    self.cells = Dictionary(pairs) { first, _ in first }
  }

  mutating func run(_ broken: [Int]) -> [Fault] {
    open = Set(broken)
    findUnits()
    findRepeatedRows()
    findLostRows()
    findColumns()
    findMoves()
    return faults
  }

  /// Whether a single cell explains as much.
  private func isOneCell(_ equations: [Int]) -> Bool {
    guard let first = equations.first else { return !cells.isEmpty }
    return cells[first].map { cell in equations.allSatisfy { cells[$0] == cell } } ?? false
  }

  private mutating func take(_ explanation: Fault.Explanation, _ equations: [Int]) {
    faults.append(Fault(equations: equations, explanation: explanation))
    open.subtract(equations)
  }

  private var evidence: Evidence { graph.evidence }

  /// The statement of a printed cell.
  private func statement(_ cell: Int32) -> Int { evidence.statement(of: cell) }

  // MARK: Units

  /// A statement whose numbers are all off by 10 000.
  private mutating func findUnits() {
    var counts: [Int: Int] = [:]
    for number in open {
      let printed = graph.terms(of: number).filter { graph.isPrinted($0.cell) }
      let statements = Set(printed.map { statement($0.cell) })
      if statements.count > 1 { for statement in statements { counts[statement, default: 0] += 1 } }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (statement, _) in ranked {
      for isTooSmall in [true, false] {
        guard let changes = scaled(statement, up: isTooSmall), let repaired = graph.effect(of: changes) else { continue }
        let own = repaired.filter(open.contains)
        // Bounds say too little of an amount.
        let isSeen = own.contains { graph.system.equations[$0].relation == .print || graph.system.equations[$0].relation == .sum }
        guard isSeen, !isOneCell(own) else { continue }
        take(.unit(statement: statement, isTooSmall: isTooSmall), (own + roundings(of: statement, isTooSmall)).sorted())
        break
      }
    }
  }

  /// The broken sums within a statement in another unit that its true rounding, 0.01 万元, explains.
  private func roundings(of statement: Int, _ isTooSmall: Bool) -> [Int] {
    if isTooSmall { return [] }
    return open.filter { number in
      let equation = graph.system.equations[number]
      let isInside = graph.terms(of: number).allSatisfy { !graph.isPrinted($0.cell) || self.statement($0.cell) == statement }
      return isInside && equation.difference.magnitude / UInt64(powerOfTen(8)) <= UInt64(equation.terms.count) / 2 + 1
    }
  }

  /// All numbers of a statement in the other unit.
  private func scaled(_ statement: Int, up: Bool) -> [Int32: Quantity]? {
    var changes: [Int32: Quantity] = [:]
    for fact in evidence.disclosure.statements[statement].facts.indices {
      let cell = evidence.cell(Int32(fact), of: statement)
      let quantity = graph.system.quantities[Int(cell)]
      if up {
        let (value, overflows) = quantity.value.multipliedReportingOverflow(by: 10_000)
        if overflows { return nil }
        changes[cell] = Quantity(value: value, unit: min(quantity.unit * 10_000, powerOfTen(8)))
      } else {
        changes[cell] = Quantity(value: quantity.value / 10_000, unit: max(1, quantity.unit / 10_000))
      }
    }
    return changes
  }

  // MARK: Columns

  /// Two columns of a list in each other's place.
  private mutating func findColumns() {
    for number in evidence.sheets.indices where evidence.sheets[number].columns.count > 1 {
      let sheet = evidence.sheets[number]
      let columns = brokenColumns(number)
      guard columns.count > 0 else { continue }
      var best: (first: Int32, second: Int32, repaired: [Int])?
      for first in columns {
        for second in sheet.columnPlaces where second != first && (second > first || !columns.contains(second)) {
          if graph.isSpent { return }
          // A number that no equation would hold any more would be lost, not moved.
          guard !losesNumber(number, first, second) else { continue }
          let changes = swapped(number, first, second)
          guard let repaired = graph.effect(of: changes)?.filter(open.contains), repaired.count > best?.repaired.count ?? 1 else { continue }
          // All that is broken in either column must be put right, and no single cell do as much.
          guard !isOneCell(repaired), Set(broken(changes.keys)).isSubset(of: repaired), holdSeveral(repaired, among: changes) else { continue }
          best = (min(first, second), max(first, second), repaired)
        }
      }
      if let best { take(.columns(sheet: number, first: best.first, second: best.second), best.repaired) } else { findColumnsAnew(number, columns) }
    }
  }

  /// Two columns whose blanks hide other equations: what they would say in each other's place.
  private mutating func findColumnsAnew(_ number: Int, _ columns: [Int32]) {
    let sheet = evidence.sheets[number]
    let statement = evidence.disclosure.statements[sheet.statement]
    let all = columns.flatMap { column in Set(broken(swapped(number, column, column).keys)) }
    guard Set(all).count > 1, !isOneCell(all), !swap.isSpent else { return }
    let inside = ColumnSwap.brokenInside(statement)
    var found: (first: Int32, second: Int32)?
    for first in columns {
      for second in sheet.columnPlaces where second != first && (second > first || !columns.contains(second)) {
        if swap.isSpent { return }
        guard swap.explains(sheet, first, second, brokenInside: inside) else { continue }
        // Two ways to put everything right are none.
        if found != nil { return }
        found = (min(first, second), max(first, second))
      }
    }
    guard let found else { return }
    let repaired = Set(broken(swapped(number, found.first, found.second).keys))
    if repaired.count > 1, !isOneCell(Array(repaired)) {
      take(.columns(sheet: number, first: found.first, second: found.second), repaired.sorted())
    }
  }

  /// The broken equations of some cells.
  private func broken(_ cells: some Sequence<Int32>) -> [Int] {
    cells.flatMap { graph.equations(of: $0).lazy.map(Int.init).filter(open.contains) }
  }

  /// The columns of a list that stand in broken equations.
  private func brokenColumns(_ number: Int) -> [Int32] {
    let sheet = evidence.sheets[number]
    var columns: Set<Int32> = []
    for row in sheet.rowPlaces {
      for column in sheet.columnPlaces where !columns.contains(column) {
        guard let cell = sheet.cell(row, column) else { continue }
        if graph.equations(of: cell).contains(where: { open.contains(Int($0)) }) { columns.insert(column) }
      }
    }
    return columns.sorted()
  }

  private mutating func swapped(_ number: Int, _ first: Int32, _ second: Int32) -> [Int32: Quantity] {
    let sheet = evidence.sheets[number]
    guard graph.spend(sheet.rows.count) else { return [:] }
    var changes: [Int32: Quantity] = [:]
    for row in sheet.rowPlaces {
      let left = cell(number, row, first)
      let right = cell(number, row, second)
      if let left { changes[left] = right.map { graph.system.quantities[Int($0)] } ?? Quantity.none }
      if let right { changes[right] = left.map { graph.system.quantities[Int($0)] } ?? Quantity.none }
    }
    return changes
  }

  /// Whether equations hold more than one of the numbers that change: one alone is a number, and no column.
  private func holdSeveral(_ equations: [Int], among changes: [Int32: Quantity]) -> Bool {
    var cells: Set<Int32> = []
    for equation in equations {
      for term in graph.terms(of: equation) where changes[term.cell] != nil && graph.value(term.cell) != 0 { cells.insert(term.cell) }
    }
    return cells.count > 1
  }

  /// Whether a number would come to a blank that stands in no equation.
  private func losesNumber(_ number: Int, _ first: Int32, _ second: Int32) -> Bool {
    evidence.sheets[number].rowPlaces.contains { row in
      let (left, right) = (cell(number, row, first), cell(number, row, second))
      return left.map { graph.value($0) != 0 && right == nil } ?? right.map { graph.value($0) != 0 } ?? false
    }
  }

  /// The printed number of a cell, or its blank.
  private func cell(_ number: Int, _ row: Int32, _ column: Int32) -> Int32? {
    evidence.sheets[number].cell(row, column)
      ?? graph.system.knownCell(of: Blank(sheet: Int32(number), row: row, column: column))
  }

  // MARK: Cells

  /// A number in the wrong column of its row: in a blank of that row it puts several equations right, and breaks none.
  private mutating func findMoves() {
    var seen: Set<Int32> = []
    for number in open.sorted() {
      for term in graph.terms(of: number) where graph.isPrinted(term.cell) && graph.value(term.cell) != 0 && seen.insert(term.cell).inserted {
        guard open.contains(number), !graph.isSpent, let place = evidence.position(of: term.cell) else { continue }
        var found: [(blank: Int32, repaired: [Int])] = []
        for column in evidence.sheets[place.sheet].columnPlaces where evidence.sheets[place.sheet].cell(place.row, column) == nil {
          guard let blank = graph.system.knownCell(of: Blank(sheet: Int32(place.sheet), row: place.row, column: column)) else { continue }
          let changes = [term.cell: Quantity.none, blank: graph.system.quantities[Int(term.cell)]]
          guard let repaired = graph.effect(of: changes)?.filter(open.contains), repaired.count > 1 else { continue }
          found.append((blank, repaired))
        }
        guard found.count == 1, let move = found.first, !isOneCell(move.repaired) else { continue }
        var fault = Fault(equations: move.repaired, explanation: .transfer)
        fault.suspects = [Fault.Suspect(cell: term.cell, implied: 0), Fault.Suspect(cell: move.blank, implied: graph.value(term.cell))]
        faults.append(fault)
        open.subtract(move.repaired)
      }
    }
  }

  // MARK: Rows

  /// A row that is printed twice, one behind the other or not.
  private mutating func findRepeatedRows() {
    for number in evidence.sheets.indices {
      let sheet = evidence.sheets[number]
      let rows = evidence.disclosure.statements[sheet.statement].rows
      for node in sheet.rowAxis.nodes.indices {
        let parts = sheet.rowAxis.parts(node)
        if parts.count < 2 { continue }
        var printed: Set<PrintedRow> = []
        for row in parts {
          guard let twin = printedRow(sheet, row, label: rows[sheet.rows[Int(row)]].label), !printed.insert(twin).inserted else { continue }
          var changes: [Int32: Quantity] = [:]
          for column in sheet.columnPlaces { if let cell = sheet.cell(row, column) { changes[cell] = Quantity.none } }
          guard let repaired = graph.effect(of: changes)?.filter(open.contains), !repaired.isEmpty, !isOneCell(repaired) || repaired.count == 1
          else { continue }
          take(.repeated(sheet: number, row: row), repaired)
        }
      }
    }
  }

  private struct PrintedRow: Hashable {
    let label: String
    let values: [Int64?]
  }

  /// What a row prints; nil where that is no number.
  private func printedRow(_ sheet: Sheet, _ row: Int32, label: String) -> PrintedRow? {
    let values = sheet.columnPlaces.map { column in sheet.cell(row, column).map { graph.value($0) } }
    return values.contains { $0 != nil } ? PrintedRow(label: label, values: values) : nil
  }

  /// So many sums with one difference are looked at.
  private static let mostSums = 64

  /// A row that other statements print and whose amounts the totals of a list hold, but not its rows.
  private mutating func findLostRows() {
    struct Key: Hashable {
      let statement: Int32
      let coordinates: Coordinates
    }
    var lost: [Key: [Int]] = [:]
    var order: [Key] = []
    let rows: DimensionSet = [.function, .economy, .governmentEconomy, .budgetUnit, .project]
    var byDifference: [UInt64: [Int]] = [:]
    for number in open.sorted() {
      let sum = graph.system.equations[number]
      if sum.relation != .bound, sum.rule.family == "rollup" { byDifference[sum.difference.magnitude, default: []].append(number) }
    }
    for number in open.sorted() where graph.system.equations[number].rule == .agreementAbsent {
      guard let first = graph.terms(of: number).first(where: { graph.isPrinted($0.cell) }) else { continue }
      let equation = graph.system.equations[number]
      let sum = byDifference[equation.difference.magnitude]?.prefix(Self.mostSums).first { other in
        graph.terms(of: other).contains { graph.isPrinted($0.cell) && statement($0.cell) == Int(equation.silent) }
      }
      guard let sum else { continue }
      let key = Key(statement: equation.silent, coordinates: evidence.coordinates(first.cell).restricted(to: rows))
      if lost[key] == nil { order.append(key) }
      lost[key, default: []] += [number, sum]
    }
    findLostParts()
    for key in order {
      guard let equations = lost[key]?.filter(open.contains), !equations.isEmpty else { continue }
      take(.lost(statement: Int(key.statement), under: nil), Array(Set(equations)).sorted())
    }
  }

  /// Totals that exceed their parts in several columns by amounts that would make a row of the list.
  private mutating func findLostParts() {
    struct Key: Hashable {
      let sheet: Int
      let row: Int32
    }
    var short: [Key: [(column: Int32, equation: Int)]] = [:]
    for number in open.sorted() {
      let equation = graph.system.equations[number]
      guard equation.relation != .bound, equation.rule.family == "rollup", equation.difference > 0, let whole = graph.terms(of: number).first,
        graph.isPrinted(whole.cell), let place = evidence.position(of: whole.cell)
      else { continue }
      // Along the rows: the parts stand in the column of the whole.
      let isAlongRows = graph.terms(of: number).dropFirst().allSatisfy { term in
        !graph.isPrinted(term.cell) || evidence.position(of: term.cell).map { $0.sheet == place.sheet && $0.column == place.column } ?? false
      }
      if isAlongRows { short[Key(sheet: place.sheet, row: place.row), default: []].append((place.column, number)) }
    }
    for (key, columns) in short.sorted(by: { ($0.key.sheet, $0.key.row) < ($1.key.sheet, $1.key.row) }) where columns.count > 1 {
      let sheet = evidence.sheets[key.sheet]
      var values: [Quantity?] = Array(repeating: nil, count: sheet.width)
      for (column, equation) in columns {
        guard let cell = sheet.cell(key.row, column) else { continue }
        values[Int(column)] = Quantity(
          value: graph.system.equations[equation].difference, unit: graph.system.quantities[Int(cell)].unit + graph.system.equations[equation].width)
      }
      let equations = columns.map(\.equation).filter(open.contains)
      guard equations.count > 1, !isOneCell(equations), RowIdentities(sheet).hold(values) else { continue }
      take(.lost(statement: sheet.statement, under: sheet.cell(key.row, columns[0].column)), equations.sorted())
    }
  }
}
