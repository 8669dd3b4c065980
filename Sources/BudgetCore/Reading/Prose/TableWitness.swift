/// The numbers of the tables, asked only where a sentence leaves open which of two things it states.
struct TableWitness {
  private let statements: [Statement]
  private var values: [Coordinates: [(amount: Amount, halfUnit: Int64)]]?

  init(_ statements: [Statement]) { self.statements = statements }

  /// Whether a table prints an amount at the coordinates: nil where none speaks of them, else whether it agrees.
  mutating func agrees(_ amount: Amount, decimals: Int, unit: AmountUnit, at coordinates: Coordinates) -> Bool? {
    let values = values ?? build()
    self.values = values
    guard let known = values[coordinates] else { return nil }
    let half = Self.halfUnit(decimals: max(decimals, unit == .yuan ? 0 : 2), unit)
    return known.contains { ($0.amount.fen - amount.fen).magnitude <= UInt64(half + $0.halfUnit) }
  }

  /// Half of the last printed digit in fen; 0 where fen are printed.
  private static func halfUnit(decimals: Int, _ unit: AmountUnit) -> Int64 { powerOfTen(max(unit.exponent - decimals, 0)) / 2 }

  private func build() -> [Coordinates: [(amount: Amount, halfUnit: Int64)]] {
    var values: [Coordinates: [(amount: Amount, halfUnit: Int64)]] = [:]
    for statement in statements {
      switch statement.kind {
      // Forms and lists of single projects state parts.
      case .projectPerformance, .specialFundPerformance, .procurement, .meetingTraining: continue
      default: break
      }
      let norm = statement.facts.reduce(0) { max($0, $1.decimals) }
      for fact in statement.facts {
        var coordinates = fact.coordinates
        if coordinates.period == .budgetYear { coordinates.period = .root }
        values[coordinates, default: []].append((fact.amount, Self.halfUnit(decimals: norm, fact.unit)))
      }
    }
    return values
  }
}
