/// The totals of a list: which rows are the sums of which others, in every column.
struct ColumnTotals {
  private let axis: Axis
  let sums: [Int]
  /// By row the sums that it stands in.
  let sumsOfRow: [[Int]]

  init(_ sheet: Sheet) {
    let axis = sheet.rowAxis
    self.axis = axis
    let complete = axis.breakdowns.indices.filter { axis.breakdowns[$0].isComplete && !axis.breakdowns[$0].children.isEmpty }
    // A total of rows with its own coordinates is a sum as well, numbered behind the breakdowns.
    let repeats = axis.nodes.indices.filter { !axis.totals($0).isEmpty && !axis.parts($0).isEmpty }
    sums = complete + repeats.map { axis.breakdowns.count + $0 }
    var sumsOfRow = Array(repeating: [Int](), count: sheet.rows.count)
    for sum in sums {
      for row in Self.rows(of: sum, axis) where sumsOfRow[row].last != sum { sumsOfRow[row].append(sum) }
    }
    self.sumsOfRow = sumsOfRow
  }

  /// How many numbers a column of a sum is made of, at most, but for those below its parts.
  func size(of sum: Int) -> Int { sum >= axis.breakdowns.count ? axis.parts(sum - axis.breakdowns.count).count : axis.breakdowns[sum].children.count }

  /// The rows of a sum: its whole first, then its parts at all levels.
  func rows(of sum: Int) -> [Int] { Self.rows(of: sum, axis) }

  private static func rows(of sum: Int, _ axis: Axis) -> [Int] {
    if sum >= axis.breakdowns.count { return axis.entries(sum - axis.breakdowns.count).map(Int.init) }
    let breakdown = axis.breakdowns[sum]
    var rows = Array(axis.entries(breakdown.parent))
    for child in breakdown.children { rows += axis.descendants(of: child).flatMap { axis.entries($0) } }
    return rows.map(Int.init)
  }

  /// Whether a sum holds in a column.
  func holds(_ sum: Int, column: Int, _ values: [[Quantity?]]) -> Bool {
    if sum >= axis.breakdowns.count { return holdsParts(sum - axis.breakdowns.count, column, values) }
    let breakdown = axis.breakdowns[sum]
    var whole = Tally()
    let isPrinted = addPrint(breakdown.parent, column, values, sign: 1, to: &whole) > 0
    var printed = 0
    for child in breakdown.children { printed += add(child, breakdown.dimension, column, values, to: &whole, depth: 0) }
    // A total that is filled elsewhere does not leave blank what has parts.
    if !isPrinted { return whole.difference == 0 || !isFilled(breakdown.parent, values) }
    return printed == 0 ? whole.difference == 0 || !isAnyListed(breakdown, values, except: column) : whole.agreement.holds
  }

  /// Whether the parts of a total with its own coordinates make it up.
  private func holdsParts(_ node: Int, _ column: Int, _ values: [[Quantity?]]) -> Bool {
    let parts = axis.parts(node)
    guard let whole = axis.totals(node).first.flatMap({ values[Int($0)][column] }) else { return parts.allSatisfy { values[Int($0)][column] == nil } }
    var tally = Tally()
    tally.add(whole, sign: 1)
    for part in parts { if let value = values[Int(part)][column] { tally.add(value, sign: -1) } }
    return tally.agreement.holds || !parts.contains { values[Int($0)].contains { $0 != nil } }
  }

  /// The columns of sums that do not hold.
  func broken(_ values: [[Quantity?]]) -> [(sum: Int, column: Int)] {
    guard let width = values.first?.count else { return [] }
    return sums.flatMap { sum in (0..<width).filter { !holds(sum, column: $0, values) }.map { (sum, $0) } }
  }

  private func isFilled(_ node: Int, _ values: [[Quantity?]]) -> Bool {
    axis.entries(node).contains { row in values[Int(row)].contains { $0 != nil } }
  }

  /// Whether parts are printed in another column, so that their blanks in this one are nil.
  private func isAnyListed(_ breakdown: Axis.Breakdown, _ values: [[Quantity?]], except column: Int) -> Bool {
    breakdown.children.contains { child in
      axis.entries(child).contains { row in values[Int(row)].indices.contains { $0 != column && values[Int(row)][$0] != nil } }
    }
  }

  private func addPrint(_ node: Int, _ column: Int, _ values: [[Quantity?]], sign: Int64, to tally: inout Tally) -> Int {
    for total in axis.totals(node) {
      guard let value = values[Int(total)][column] else { continue }
      tally.add(value, sign: sign)
      return 1
    }
    var printed = 0
    for part in axis.parts(node) {
      guard let value = values[Int(part)][column] else { continue }
      tally.add(value, sign: sign)
      printed += 1
    }
    return printed
  }

  private func add(
    _ node: Int, _ dimension: Dimension, _ column: Int, _ values: [[Quantity?]], to tally: inout Tally, depth: Int
  ) -> Int {
    var printed = addPrint(node, column, values, sign: -1, to: &tally)
    if printed > 0 || depth > 24 { return printed }
    for group in axis.breakdowns(of: node) where axis.breakdowns[group].dimension == dimension && axis.breakdowns[group].isComplete {
      for child in axis.breakdowns[group].children { printed += add(child, dimension, column, values, to: &tally, depth: depth + 1) }
    }
    return printed
  }
}
