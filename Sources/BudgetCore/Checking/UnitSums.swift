/// A department is the sum of its units where all of them disclose: data dictionary 6.4.
struct UnitSums {
  /// The totals of an entity.
  private struct Entity {
    let name: String
    /// How many institutions it lists.
    let institutions: Int
    let totals: [Coordinates: Fact]
  }

  private var departments: [Entity] = []
  private var units: [[Coordinates: Fact]] = []

  mutating func take(_ disclosure: Disclosure) {
    let totals = Self.totals(disclosure)
    switch disclosure.entity.level {
    case .department:
      departments.append(Entity(name: disclosure.entity.name, institutions: disclosure.institutions.count, totals: totals))
    case .unit: units.append(totals)
    case nil: break
    }
  }

  var findings: [Diagnostic] {
    guard departments.count == 1, let department = departments.first, !units.isEmpty else { return [] }
    // Where the department lists its institutions, all of them must be there.
    guard department.institutions == 0 || department.institutions == units.count else { return [] }
    return department.totals.sorted { $0.value.place < $1.value.place }.compactMap { coordinates, fact in
      let own = units.compactMap { $0[coordinates] }
      return own.count == units.count ? Self.compare(fact, own, department.name) : nil
    }
  }

  /// The totals of what comes in and goes out, as printed first.
  private static func totals(_ disclosure: Disclosure) -> [Coordinates: Fact] {
    var totals: [Coordinates: Fact] = [:]
    for statement in disclosure.statements where [.balance, .revenue, .expenditure].contains(statement.kind) {
      for fact in statement.facts {
        let named = fact.coordinates.named
        guard named == .flow, totals[fact.coordinates] == nil else { continue }
        totals[fact.coordinates] = fact
      }
    }
    return totals
  }

  private static func compare(_ whole: Fact, _ parts: [Fact], _ entity: String) -> Diagnostic? {
    var tally = Tally()
    tally.add(Quantity(whole), sign: 1)
    for part in parts { tally.add(Quantity(part), sign: -1) }
    let (expected, overflows) = whole.amount.fen.subtractingReportingOverflow(tally.difference)
    guard !tally.agreement.holds, !tally.overflows, !overflows else { return nil }
    var finding = Diagnostic(
      rule: .correspondenceUnits, .units(Diagnostic.Witness(whole), Diagnostic.Money(Amount(fen: expected), like: Diagnostic.Witness(whole))),
      entity: entity, statements: [whole.statement],
      witnesses: ([whole] + parts).map { Diagnostic.Witness($0) })
    finding.sides = Diagnostic.Sides(expected: Amount(fen: expected), actual: whole.amount)
    return finding
  }
}
