/// Puts rows right whose numbers slid into other columns, only with proof: data dictionary 7.
///
/// Only rows that break identities of their own list may move. Of all order-preserving placements that satisfy the identities
/// within the rows, with the column totals and with other statements, the one that moves least must be the only one.
struct RowRepair {
  private let evidence: Evidence
  private let index: PrintIndex
  private var budget: Int
  /// The nodes of the rows and columns of the list that was looked at last.
  private var nodes = Nodes()

  private struct Nodes {
    var sheet = -1
    var ofRow: [Int32: Int] = [:]
    var ofColumn: [Int32: Int] = [:]
  }

  /// So many rows of a list may have slid together.
  private static let mostRows = 256

  /// A number in another column than the printed one.
  struct Move {
    let statement: Int
    let fact: Int
    let column: Int
  }

  init(_ evidence: Evidence) {
    self.evidence = evidence
    index = PrintIndex(evidence)
    budget = max(400_000, evidence.quantities.count * 200)
  }

  /// The moves of all lists that can be put right.
  mutating func moves() -> [[Move]] {
    var moves: [[Move]] = []
    for number in evidence.sheets.indices {
      if let solution = solve(number) { moves.append(solution) }
    }
    return moves
  }

  // MARK: One list

  private mutating func solve(_ number: Int) -> [Move]? {
    let sheet = evidence.sheets[number]
    guard sheet.columns.count > 1 else { return nil }
    var identities = RowIdentities(sheet)
    let totals = ColumnTotals(sheet)
    let values = sheet.rowPlaces.map { row in sheet.columnPlaces.map { quantity(sheet, row, $0) } }
    let filled = values.indices.filter { row in values[row].contains { $0 != nil } }
    let doubtful = Set(filled.filter { !identities.isEmpty && !lenientlyHolds(identities, values[$0]) })
    identities.learn(filled.filter { !doubtful.contains($0) }.map { values[$0] })
    let broken = totals.broken(values)
    // A whole without parts, or parts without their whole, are in doubt only where the list contradicts itself.
    let isContradictory = !doubtful.isEmpty || !broken.isEmpty
    let loose = filled.filter { doubtful.contains($0) || isContradictory && !identities.isEmpty && !identities.hold(values[$0]) }
    if let solution = search(number, identities, totals, values, loose, []) { return moves(number, solution, values) }
    if loose.count > doubtful.count, let solution = search(number, identities, totals, values, filled.filter(doubtful.contains), []) {
      return moves(number, solution, values)
    }
    return searchAlone(number, identities, totals, values, broken).flatMap { moves(number, [$0], values) }
  }

  /// Rows that break no identity of their own stand out by the totals of columns: one of them alone explains these.
  private mutating func searchAlone(
    _ number: Int, _ identities: RowIdentities, _ totals: ColumnTotals, _ values: [[Quantity?]], _ broken: [(sum: Int, column: Int)]
  ) -> (row: Int, placement: RowPlacements.Placement)? {
    let columns = Set(broken.map(\.column))
    guard !columns.isEmpty else { return nil }
    var best: (row: Int, placement: RowPlacements.Placement)?
    var isUnique = true
    // The row stands in all of them.
    var common = Set(totals.rows(of: broken[0].sum))
    for sum in Set(broken.map(\.sum)) { common.formIntersection(totals.rows(of: sum)) }
    for row in common.sorted() where values[row].indices.contains(where: { values[row][$0] != nil && columns.contains($0) }) {
      guard budget > 0 else { return nil }
      guard let solution = search(number, identities, totals, values, [row], broken)?.first else { continue }
      if let known = best, known.placement.distance < solution.placement.distance { continue }
      isUnique = best?.placement.distance != solution.placement.distance
      best = solution
    }
    guard isUnique, let best else { return nil }
    // Neighbouring rows that slid together may explain the same totals; then a row on its own needs a word from outside its list.
    return isConfirmed(best, number, values[best.row]) || !isExplainedByBlock(totals, values) ? best : nil
  }

  /// Whether a run of neighbouring rows whose numbers from some column on moved alike would put all totals right, too.
  private func isExplainedByBlock(_ totals: ColumnTotals, _ values: [[Quantity?]]) -> Bool {
    let filled = values.indices.filter { row in values[row].contains { $0 != nil } }
    guard let width = values.first?.count, filled.count <= Self.mostBlockRows else { return true }
    for start in filled.indices {
      for from in 0..<width {
        for shift in [-2, -1, 1, 2] {
          var moved = values
          for end in filled[start...].prefix(Self.longestBlock) {
            guard let row = Self.shifted(values[end], from, shift) else { break }
            moved[end] = row
            if end > filled[start], totals.broken(moved).isEmpty { return true }
          }
        }
      }
    }
    return false
  }

  private static let mostBlockRows = 48
  private static let longestBlock = 8

  /// A row whose numbers from a column on stand some columns further; nil where there are none, or no room.
  private static func shifted(_ row: [Quantity?], _ from: Int, _ shift: Int) -> [Quantity?]? {
    var result = row
    for column in from..<row.count { result[column] = nil }
    var isMoved = false
    for column in from..<row.count where row[column] != nil {
      let target = column + shift
      guard row.indices.contains(target), result[target] == nil else { return nil }
      result[target] = row[column]
      isMoved = true
    }
    return isMoved ? result : nil
  }

  /// Whether another list states a number of the row where it is to be moved, and none states another.
  private mutating func isConfirmed(
    _ solution: (row: Int, placement: RowPlacements.Placement), _ number: Int, _ values: [Quantity?]
  ) -> Bool {
    let known = known(number, solution.row)
    let printed = values.indices.filter { values[$0] != nil }
    var isStated = false
    for (from, to) in zip(printed, solution.placement.columns) where from != Int(to) {
      guard let stated = known[Int(to)], let value = values[from] else { continue }
      guard Agreement(value, stated).holds else { return false }
      isStated = true
    }
    return isStated
  }

  /// Whether a row breaks no identity as printed, taken without what other rows teach.
  private func lenientlyHolds(_ identities: RowIdentities, _ values: [Quantity?]) -> Bool {
    var lenient = identities
    lenient.learnNothing()
    return lenient.hold(values)
  }

  private func quantity(_ sheet: Sheet, _ row: Int32, _ column: Int32) -> Quantity? {
    sheet.cell(row, column).map { evidence.quantities[Int($0)] }
  }

  private func moves(_ number: Int, _ solution: [(row: Int, placement: RowPlacements.Placement)], _ values: [[Quantity?]]) -> [Move]? {
    let sheet = evidence.sheets[number]
    var moves: [Move] = []
    for (row, placement) in solution {
      let printed = sheet.columnPlaces.filter { values[row][Int($0)] != nil }
      for (from, to) in zip(printed, placement.columns) where from != to {
        guard let cell = sheet.cell(Int32(row), from) else { continue }
        moves.append(Move(statement: sheet.statement, fact: Int(cell) - evidence.offsets[sheet.statement], column: sheet.columns[Int(to)]))
      }
    }
    return moves.isEmpty ? nil : moves
  }

  // MARK: All rows of a list together

  private mutating func search(
    _ number: Int, _ identities: RowIdentities, _ totals: ColumnTotals, _ values: [[Quantity?]], _ rows: [Int],
    _ required: [(sum: Int, column: Int)]
  ) -> [(row: Int, placement: RowPlacements.Placement)]? {
    if rows.isEmpty || rows.count > Self.mostRows { return nil }
    let sheet = evidence.sheets[number]
    var choices: [JointPlacement.Choice] = []
    for row in rows {
      guard budget > 0 else { return nil }
      let numbers = sheet.columnPlaces.compactMap { column in values[row][Int(column)].map { (column: column, value: $0) } }
      let placements = RowPlacements(
        numbers: numbers, known: known(number, row), identities: identities)
      budget -= RowPlacements.budget / 20
      guard !placements.found.isEmpty else { return nil }
      choices.append(JointPlacement.Choice(row: row, placements: placements.found, horizon: placements.horizon))
    }
    choices.sort { $0.placements.count < $1.placements.count }
    budget -= values.count / 4
    var joint = JointPlacement(totals: totals, values: values, choices: choices, required: required, budget: budget)
    let solution = joint.solve()
    budget = joint.budget
    return solution
  }

  /// What other lists say of the cells of a row.
  private mutating func known(_ number: Int, _ row: Int) -> [Quantity?] {
    let sheet = evidence.sheets[number]
    if nodes.sheet != number { nodes = Self.nodes(sheet, number) }
    guard let node = nodes.ofRow[Int32(row)] else { return Array(repeating: nil, count: sheet.width) }
    return sheet.columnPlaces.map { place -> Quantity? in
      guard let column = nodes.ofColumn[place] else { return nil }
      let coordinates = index.lists[number].canonical(
        Statement.combine(sheet.fixed.narrowed(by: sheet.columnAxis.coordinates[column]), sheet.rowAxis.coordinates[node]), column: column)
      return index.statedElsewhere(coordinates, than: number)
    }
  }

  /// The nodes of rows that are totals or stand alone, and of columns.
  private static func nodes(_ sheet: Sheet, _ number: Int) -> Nodes {
    var nodes = Nodes(sheet: number)
    let (rows, columns) = (sheet.rowAxis, sheet.columnAxis)
    for node in rows.nodes.indices {
      for row in rows.totals(node) { nodes.ofRow[row] = node }
      if rows.parts(node).count == 1, let row = rows.parts(node).first { nodes.ofRow[row] = node }
    }
    for node in columns.nodes.indices { nodes.ofColumn[columns.representative(node)] = node }
    return nodes
  }
}
