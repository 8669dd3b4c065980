/// The ways in which the numbers of a row could stand in its columns: in their order, each at most some columns away.
struct RowPlacements {
  /// Where each number of a row stands.
  struct Placement: Hashable {
    /// The column of each number, from left to right.
    let columns: [Int32]
    /// How many columns the numbers moved, together.
    let distance: Int
  }

  /// How far a number may have slid.
  private static let farthest: Int32 = 6
  /// So many steps may the search of one row take.
  static let budget = 60_000

  /// The placements that all identities allow, the nearest first.
  private(set) var found: [Placement] = []
  /// All placements that move less than this are found.
  private(set) var horizon = 0

  private let numbers: [(column: Int32, value: Quantity)]
  private let width: Int32
  /// What other statements say of each column; nil where they say nothing.
  private let known: [Quantity?]
  private let identities: RowIdentities
  private var steps = 0

  /// Searches for the numbers of a row and their printed columns, from left to right.
  init(numbers: [(column: Int32, value: Quantity)], known: [Quantity?], identities: RowIdentities) {
    (self.numbers, self.known, self.identities) = (numbers, known, identities)
    width = Int32(known.count)
    let most = numbers.count * Int(Self.farthest)
    var values: [Quantity?] = Array(repeating: nil, count: known.count)
    var columns: [Int32] = []
    while horizon <= most, steps < Self.budget {
      let count = found.count
      place(0, from: 0, left: horizon, &columns, &values)
      if steps >= Self.budget {
        found.removeSubrange(count...)
        break
      }
      horizon += 1
    }
    if horizon > most { horizon = .max }
  }

  /// Places a number and those right of it, `left` columns away in all.
  private mutating func place(_ number: Int, from next: Int32, left: Int, _ columns: inout [Int32], _ values: inout [Quantity?]) {
    steps += 1
    if steps >= Self.budget { return }
    guard number < numbers.count else {
      guard left == 0, isSilent(from: next, to: width), identities.hold(values, decided: max(0, next - 1)..<width) else { return }
      return found.append(Placement(columns: columns, distance: horizon))
    }
    let printed = numbers[number]
    let reach = min(Self.farthest, Int32(left))
    let last = min(width - 1 - Int32(numbers.count - number - 1), printed.column + reach)
    var column = max(next, printed.column - reach)
    // A column that other statements fill cannot stay blank.
    guard column <= last, isSilent(from: next, to: column) else { return }
    // The column of the number before is decided with the blanks behind it.
    var decided = max(0, next - 1)
    while column <= last {
      // The columns left of this one are decided: what they say together must hold.
      if decided < column, !identities.hold(values, decided: decided..<column) { return }
      decided = column
      if agrees(column, printed.value) {
        columns.append(column)
        values[Int(column)] = printed.value
        place(number + 1, from: column + 1, left: left - Int((column - printed.column).magnitude), &columns, &values)
        values[Int(column)] = nil
        columns.removeLast()
      }
      if !agrees(column, .none) { return }
      column += 1
    }
  }

  private func agrees(_ column: Int32, _ value: Quantity) -> Bool {
    guard let known = known[Int(column)] else { return true }
    var tally = Tally()
    tally.add(known, sign: 1)
    tally.add(value, sign: -1)
    return tally.agreement.holds
  }

  /// Whether columns may stay blank.
  private func isSilent(from first: Int32, to end: Int32) -> Bool {
    var column = first
    while column < end {
      if !agrees(column, .none) { return false }
      column += 1
    }
    return true
  }
}
