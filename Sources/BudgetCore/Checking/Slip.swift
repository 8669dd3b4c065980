extension Diagnostic.Slip {
  /// How a printed number became another than it should be, if it is one of the known ways.
  init?(_ printed: Int64, _ implied: Int64) {
    if printed == implied || printed == 0 || implied == 0 { return nil }
    if Self.isOpposite(printed, implied) {
      self = .sign
    } else if Self.isMultiple(printed, implied, 10_000) {
      self = .unit
    } else if [10, 100, 1000].contains(where: { Self.isMultiple(printed, implied, $0) }) {
      self = .point
    } else if (printed < 0) == (implied < 0), let slip = Self.digits(printed.magnitude, implied.magnitude) {
      self = slip
    } else {
      return nil
    }
  }

  /// Whether the sign, the point or the unit slipped.
  static func isScale(_ printed: Int64, _ implied: Int64) -> Bool {
    switch Self(printed, implied) {
    case .sign, .unit, .point: true
    case .transposition, .digit, .dropped, .doubled, nil: false
    }
  }

  private static func isOpposite(_ left: Int64, _ right: Int64) -> Bool { left.magnitude == right.magnitude && (left < 0) != (right < 0) }

  private static func isMultiple(_ left: Int64, _ right: Int64, _ factor: Int64) -> Bool {
    let (up, isOver) = left.multipliedReportingOverflow(by: factor)
    let (down, isBelow) = right.multipliedReportingOverflow(by: factor)
    return !isOver && up == right || !isBelow && down == left
  }

  private static func digits(_ left: UInt64, _ right: UInt64) -> Self? {
    var (left, right) = (left, right)
    var pairs: [(place: Int, left: UInt64, right: UInt64)] = []
    var place = 0
    while left > 0 || right > 0 {
      if left % 10 != right % 10 { pairs.append((place, left % 10, right % 10)) }
      left /= 10
      right /= 10
      place += 1
    }
    if pairs.count == 1 { return .digit }
    guard pairs.count == 2, pairs[1].place == pairs[0].place + 1, pairs[0].left == pairs[1].right, pairs[0].right == pairs[1].left else { return nil }
    return .transposition
  }
}
