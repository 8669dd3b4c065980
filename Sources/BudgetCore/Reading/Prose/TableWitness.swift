/// The numbers of the tables, asked only where a sentence leaves open which of two things it states.
struct TableWitness {
  private let statements: [Statement]
  private var asked = 0
  /// Whether the tables print a carryover at either end of the year, so that revenue and spending differ from their totals.
  private(set) lazy var holdsCarryover = statements.indices.contains { statement in
    statements[statement].facts.withUnsafeBufferPointer { facts in
      facts.indices.contains { fact in
        let flow = facts[fact].coordinates.flow
        return (flow == .openingCarryover || flow == .closingCarryover) && facts[fact].amount != .zero
      }
    }
  }
  private var index: [Coordinates: [Int]] = [:]
  private var facts: [Fact] = []

  init(_ statements: [Statement]) { self.statements = statements }

  /// Whether a table prints an amount at the coordinates: nil where none speaks of them, else whether it agrees.
  mutating func agrees(_ amount: Amount, decimals: Int, unit: AmountUnit, at coordinates: Coordinates) -> Bool? {
    let half = Self.halfUnit(decimals: decimals, unit)
    var isKnown = false
    var agrees = false
    func take(_ facts: UnsafeBufferPointer<Fact>, _ number: Int) {
      isKnown = true
      // Zeros lost at the end are no lost precision.
      let theirs = Self.halfUnit(decimals: facts[number].decimals, facts[number].unit)
      let (difference, overflow) = facts[number].amount.fen.subtractingReportingOverflow(amount.fen)
      if !overflow, difference.magnitude <= UInt64(half + theirs) { agrees = true }
    }
    asked += 1
    // Most documents ask a few times; the index is for those that ask often.
    if asked <= 16 {
      for statement in statements.indices where Self.states(statements[statement].kind) {
        statements[statement].facts.withUnsafeBufferPointer { facts in
          for fact in facts.indices where facts[fact].coordinates.flow == coordinates.flow && facts[fact].coordinates.fund == coordinates.fund {
            if Self.coordinates(facts, fact) == coordinates { take(facts, fact) }
          }
        }
      }
    } else {
      if index.isEmpty { build() }
      facts.withUnsafeBufferPointer { facts in
        for fact in index[coordinates] ?? [] { take(facts, fact) }
      }
    }
    return isKnown ? agrees : nil
  }

  /// Half of the last printed digit in fen; 0 where fen are printed.
  private static func halfUnit(decimals: Int, _ unit: AmountUnit) -> Int64 { unit.step(decimals: max(decimals, unit.assumedDecimals)) / 2 }

  /// Forms and lists of single projects state parts.
  private static func states(_ kind: StatementKind) -> Bool {
    switch kind {
    case .projectPerformance, .specialFundPerformance, .procurement, .meetingTraining: false
    default: true
    }
  }

  private static func coordinates(_ facts: UnsafeBufferPointer<Fact>, _ number: Int) -> Coordinates {
    var coordinates = facts[number].coordinates
    if coordinates.period == .budgetYear { coordinates.period = .root }
    return coordinates
  }

  private mutating func build() {
    for statement in statements where Self.states(statement.kind) { facts += statement.facts }
    facts.withUnsafeBufferPointer { facts in
      for fact in facts.indices { index[Self.coordinates(facts, fact), default: []].append(fact) }
    }
  }
}
