/// Puts rows right whose numbers slid into other columns, only with proof: SCHEMA section 7.
///
/// Only rows that break identities of their own list may move. Of all order-preserving placements that satisfy the identities
/// within the rows, with the column totals and with other statements, the one that moves least must be the only one.
struct RowRepair {
  private let evidence: Evidence
  private let index: PrintIndex
  private var budget: Int

  /// A number in another column than the printed one.
  struct Move {
    let statement: Int
    let fact: Int
    let column: Int
  }

  init(_ evidence: Evidence) {
    self.evidence = evidence
    index = PrintIndex(evidence)
    budget = max(200_000, evidence.quantities.count * 200)
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
    let values = sheet.rowPlaces.map { row in sheet.columnPlaces.map { quantity(sheet, row, $0) } }
    var loose = IndexSet(values.indices.filter { values[$0].contains { $0 != nil } && !identities.isEmpty && !lenientlyHolds(identities, values[$0]) })
    for row in values.indices where !loose.contains(row) && values[row].contains(where: { $0 != nil }) { identities.learn(values[row]) }
    let totals = ColumnTotals(sheet)
    if let solution = search(number, identities, totals, values, loose.members) { return moves(number, solution, values) }
    // Rows without identities of their own stand out by the totals of two columns or more.
    let broken = totals.broken(values)
    guard broken.count > 1 else { return nil }
    for row in totals.rows(of: broken) where values[row].contains(where: { $0 != nil }) { loose.insert(row) }
    guard loose.members.count <= 64 else { return nil }
    return search(number, identities, totals, values, loose.members).flatMap { moves(number, $0, values) }
  }

  /// Whether a row breaks no identity as printed, taken without what other rows teach.
  private func lenientlyHolds(_ identities: RowIdentities, _ values: [Quantity?]) -> Bool {
    var lenient = identities
    lenient.learnNothing()
    return lenient.hold(values)
  }

  private func quantity(_ sheet: Sheet, _ row: Int32, _ column: Int32) -> Quantity? {
    evidence.cell(sheet, row, column).map { evidence.quantities[Int($0)] }
  }

  private func moves(_ number: Int, _ solution: [(row: Int, placement: RowPlacements.Placement)], _ values: [[Quantity?]]) -> [Move]? {
    let sheet = evidence.sheets[number]
    var moves: [Move] = []
    for (row, placement) in solution {
      let printed = sheet.columnPlaces.filter { values[row][Int($0)] != nil }
      for (from, to) in zip(printed, placement.columns) where from != to {
        guard let fact = sheet.fact(Int32(row), from) else { continue }
        moves.append(Move(statement: sheet.statement, fact: Int(fact), column: sheet.columns[Int(to)]))
      }
    }
    return moves.isEmpty ? nil : moves
  }

  // MARK: All rows of a list together

  private mutating func search(
    _ number: Int, _ identities: RowIdentities, _ totals: ColumnTotals, _ values: [[Quantity?]], _ rows: [Int]
  ) -> [(row: Int, placement: RowPlacements.Placement)]? {
    if rows.isEmpty { return nil }
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
    var joint = JointPlacement(totals: totals, values: values, choices: choices, budget: budget)
    let solution = joint.solve()
    budget = joint.budget
    return solution
  }

  /// What other lists say of the cells of a row.
  private func known(_ number: Int, _ row: Int) -> [Quantity?] {
    let sheet = evidence.sheets[number]
    guard let node = sheet.rowAxis.nodes.first(where: { $0.totals.contains(Int32(row)) || $0.parts == [Int32(row)] }) else {
      return Array(repeating: nil, count: sheet.width)
    }
    return sheet.columnPlaces.map { place in
      guard let column = sheet.columnAxis.nodes.firstIndex(where: { $0.representative == place }) else { return nil }
      let coordinates = index.lists[number].canonical(
        Statement.combine(sheet.fixed, sheet.columnAxis.nodes[column].coordinates, node.coordinates), column: Int32(column))
      return index.statedElsewhere(coordinates, than: number)
    }
  }
}

/// A small set of rows in ascending order.
private struct IndexSet {
  private(set) var members: [Int]

  init(_ members: [Int]) { self.members = members }

  func contains(_ member: Int) -> Bool { members.contains(member) }

  mutating func insert(_ member: Int) {
    if !contains(member) { members.append(member) }
  }
}
