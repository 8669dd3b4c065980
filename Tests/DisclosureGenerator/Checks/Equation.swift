/// A printed number as the checks see it.
struct CheckedNumber {
  let entity: Int
  let statement: Statement
  let coordinates: Coordinates
  let amount: Money
  /// The value of its last printed digit; nil where numbers are compared as if they were exact.
  let step: Int64
  let isPart: Bool
  /// Tells the numbers of a document apart.
  let id: Int
}

extension ExpectedFact {
  /// The number without regard to rounding.
  func checked(id: Int) -> CheckedNumber {
    CheckedNumber(entity: entity, statement: statement, coordinates: coordinates, amount: amount, step: 0, isPart: isPart, id: id)
  }
}

/// One number or several that are summed.
struct CheckedSum {
  var amount = Money.zero
  /// The sum of the values of the last digits: each number is known to half of its own.
  var steps: Int64 = 0
  var members: [Int] = []

  static func += (sum: inout CheckedSum, other: CheckedSum) {
    sum.amount += other.amount
    sum.steps += other.steps
    sum.members += other.members
  }

  init() {}

  init(_ number: CheckedNumber) { (amount, steps, members) = (number.amount, number.step, [number.id]) }
}

/// Two sums that must be equal.
struct Equation {
  /// What says that they are.
  let name: String
  let left: CheckedSum
  let right: CheckedSum
  /// Whether both sides are prints of one number, and not a sum of parts, even of a single one.
  var isPrint = false

  /// The numbers of both sides.
  var members: [Int] { left.members + right.members }

  /// Whether both sides are equal.
  var isExact: Bool { left.amount == right.amount }

  /// Whether both sides are equal as far as their print tells: prints of one number exactly, sums within the rounding of their numbers.
  var holds: Bool {
    if isExact { return true }
    if isPrint, left.steps == right.steps { return false }
    return Swift.abs((left.amount - right.amount).hundredths) * 2 <= left.steps + right.steps
  }

  /// What is wrong, for a person.
  var problem: String { "\(name): \(left.amount.inYuan) is not \(right.amount.inYuan)" }
}
