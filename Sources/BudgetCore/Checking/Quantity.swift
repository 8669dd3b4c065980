/// A printed number as the interval of amounts that it can mean: half a printed unit to either side of its value.
///
/// All in integers: values in fen, and the width of the interval as the printed unit in fen.
struct Quantity: Hashable {
  /// The amount as printed, in fen.
  let value: Int64
  /// The unit of the last printed digit, in fen; 0 for a number without rounding, such as a nil.
  let unit: Int64

  /// Nil: a blank cell, or a row that a complete list does not have.
  static let none = Quantity(value: 0, unit: 0)
}

extension Quantity {
  /// A fact by itself, without the norm of its statement.
  init(_ fact: Fact) { self.init(value: fact.amount.fen, unit: fact.unit.step(decimals: fact.decimals)) }

  /// An amount that stands alone, in a sentence or a record.
  init(alone amount: Amount, in unit: AmountUnit, decimals: Int) {
    self.init(value: amount.fen, unit: unit.step(decimals: max(decimals, unit.assumedDecimals)))
  }
}

/// How well two sides agree: data dictionary 6, rounding.
enum Agreement: Hashable {
  case exact
  /// Rounding explains the difference, likely or unlikely (beyond three standard deviations).
  case rounded(isLikely: Bool)
  /// Two prints of one number, one printed unit apart.
  case oneUnitApart
  case broken

  var holds: Bool {
    switch self {
    case .exact, .rounded: true
    case .oneUnitApart, .broken: false
    }
  }

  /// Whether two prints of one number agree: equal at the same precision, meeting intervals at different ones.
  init(_ left: Quantity, _ right: Quantity) {
    let (difference, overflows) = left.value.subtractingReportingOverflow(right.value)
    if overflows {
      self = .broken
    } else if difference == 0 {
      self = .exact
    } else if left.unit == right.unit {
      self = difference.magnitude <= left.unit.magnitude ? .oneUnitApart : .broken
    } else {
      let (doubled, isOver) = difference.magnitude.multipliedReportingOverflow(by: 2)
      self = !isOver && doubled <= (left.unit + right.unit).magnitude ? .exact : .broken
    }
  }
}

/// A sum of quantities with signs, which should be nil.
struct Tally {
  /// The sum of the values: nil if the sides agree exactly.
  private(set) var difference: Int64 = 0
  /// Twice the greatest difference that rounding allows.
  private(set) var width: Int64 = 0
  private var squares: UInt64 = 0
  private(set) var overflows = false

  mutating func add(_ quantity: Quantity, sign: Int64) {
    let (sum, isOver) = difference.addingReportingOverflow(sign &* quantity.value)
    let (wider, isWide) = width.addingReportingOverflow(quantity.unit)
    if isOver || isWide {
      overflows = true
    } else {
      difference = sum
      width = wider
    }
    // Units are at most 10 000 元: their squares fit for any number of terms that memory holds.
    squares &+= quantity.unit.magnitude &* quantity.unit.magnitude
  }

  /// Whether the sum is nil: exactly, within rounding, or not.
  var agreement: Agreement {
    if overflows { return .broken }
    if difference == 0 { return .exact }
    let (doubled, isOver) = difference.magnitude.multipliedReportingOverflow(by: 2)
    if isOver || doubled > width.magnitude { return .broken }
    // The variance of a rounding is a twelfth of its squared unit: beyond 3σ means 12 d² > 9 Σ u².
    let square = difference.magnitude.multipliedFullWidth(by: difference.magnitude)
    let (fourfold, isHuge) = square.low.multipliedReportingOverflow(by: 4)
    let (threefold, isVast) = squares.multipliedReportingOverflow(by: 3)
    if isVast { return .rounded(isLikely: true) }
    return .rounded(isLikely: square.high == 0 && !isHuge && fourfold <= threefold)
  }
}
