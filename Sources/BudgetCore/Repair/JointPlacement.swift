/// Chooses one placement for each row so that all column totals hold: the least move, if it is the only one.
struct JointPlacement {
  /// The placements of a row.
  struct Choice {
    let row: Int
    /// The nearest first; not empty.
    let placements: [RowPlacements.Placement]
    /// All that move less than this are among them.
    let horizon: Int

    var nearest: Int { placements.first?.distance ?? 0 }
  }

  /// Sums of no more numbers count as one step of the search.
  private static let smallSum = 16

  private let totals: ColumnTotals
  private var values: [[Quantity?]]
  private let choices: [Choice]
  private let required: [(sum: Int, column: Int)]
  private(set) var budget: Int
  /// For each choice the sums that are decided once it is made.
  private var decided: [[Int]] = []
  /// For each choice what it takes to look at these.
  private var sizes: [Int] = []
  private var chosen: [Int] = []
  /// For each column how many rows have another number there than printed.
  private var touched: [Int]
  private var best: (distance: Int, chosen: [Int])?
  private var isUnique = true
  /// Whether placements that move more than the best are counted as well.
  private var isExhaustive = false
  private var solutions = 0

  /// `required` are sums that do not hold as printed and that the placements must put right.
  init(totals: ColumnTotals, values: [[Quantity?]], choices: [Choice], required: [(sum: Int, column: Int)] = [], budget: Int) {
    (self.totals, self.values, self.choices, self.required, self.budget) = (totals, values, choices, required, budget)
    touched = Array(repeating: 0, count: values.first?.count ?? 0)
    var last = Array(repeating: [Int](), count: choices.count)
    var lastPlaces: [Int: Int] = [:]
    for (place, choice) in choices.enumerated() { for sum in totals.sumsOfRow[choice.row] { lastPlaces[sum] = place } }
    for (sum, place) in lastPlaces.sorted(by: { $0.key < $1.key }) { last[place].append(sum) }
    decided = last
    sizes = last.map { sums in sums.reduce(0) { $0 + totals.size(of: $1) / Self.smallSum + 1 } }
  }

  /// The rows that move and where; nil where no placement or several are possible, or the budget is spent.
  mutating func solve() -> [(row: Int, placement: RowPlacements.Placement)]? {
    descend(0, 0)
    guard budget > 0, isUnique, let best, best.distance > 0, isNearest(best.distance) else { return nil }
    if vacatesColumn(best.chosen) {
      // A column that leaves as a whole may have come from any empty one: then it must be the only placement at all.
      isExhaustive = true
      self.best = nil
      solutions = 0
      descend(0, 0)
      if budget <= 0 || solutions != 1 { return nil }
    }
    return zip(choices, best.chosen).map { ($0.row, $0.placements[$1]) }.filter { $0.1.distance > 0 }
  }

  /// Whether placements leave a printed column without any number.
  private func vacatesColumn(_ chosen: [Int]) -> Bool {
    var left = values
    for (choice, number) in zip(choices, chosen) {
      let numbers = values[choice.row].compactMap(\.self)
      left[choice.row] = Array(repeating: nil, count: touched.count)
      for (column, value) in zip(choice.placements[number].columns, numbers) { left[choice.row][Int(column)] = value }
    }
    return touched.indices.contains { column in
      values.contains { $0[column] != nil } && left.allSatisfy { $0[column] == nil } && values.count { $0[column] != nil } > 1
    }
  }

  /// Whether no placement that was not looked at could move as little.
  private func isNearest(_ distance: Int) -> Bool {
    let least = choices.reduce(0) { $0 + $1.nearest }
    return choices.allSatisfy { $0.horizon == .max || least - $0.nearest + $0.horizon > distance }
  }

  private mutating func descend(_ place: Int, _ distance: Int) {
    if budget <= 0 { return }
    if let best, distance > best.distance, !isExhaustive || solutions > 1 { return }
    guard place < choices.count else {
      guard required.allSatisfy({ totals.holds($0.sum, column: $0.column, values) }) else { return }
      solutions += 1
      if let best, best.distance < distance { return }
      if let best, best.distance == distance { isUnique = false } else { isUnique = true }
      best = (distance, chosen)
      return
    }
    let row = choices[place].row
    let printed = values[row]
    let numbers = printed.compactMap(\.self)
    for (number, placement) in choices[place].placements.enumerated() {
      if let best, distance + placement.distance > best.distance, !isExhaustive || solutions > 1 { break }
      var moved = [Quantity?](repeating: nil, count: printed.count)
      for (column, value) in zip(placement.columns, numbers) { moved[Int(column)] = value }
      values[row] = moved
      // Where a row moves, all columns must hold: its blanks are placed as much as its numbers.
      let changes = placement.distance == 0 ? 0..<0 : printed.indices
      for column in changes { touched[column] += 1 }
      budget -= 1 + sizes[place] * printed.count
      if decided[place].allSatisfy({ sum in printed.indices.allSatisfy { touched[$0] == 0 || totals.holds(sum, column: $0, values) } }) {
        chosen.append(number)
        descend(place + 1, distance + placement.distance)
        chosen.removeLast()
      }
      for column in changes { touched[column] -= 1 }
      values[row] = printed
    }
  }
}
