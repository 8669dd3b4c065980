/// A department is the sum of its units where all of them disclose: data dictionary 6.4.
struct UnitSums {
  private(set) var findings: [Diagnostic] = []

  init(_ reading: Reading) {
    let departments = reading.disclosures.filter { $0.entity.level == .department }
    let units = reading.disclosures.filter { $0.entity.level == .unit }
    guard departments.count == 1, let department = departments.first, !units.isEmpty else { return }
    // Where the department lists its institutions, all of them must be there.
    let listed = department.institutions.count
    guard listed == 0 || listed == units.count else { return }
    let whole = Self.totals(department)
    let parts = units.map(Self.totals)
    for (coordinates, fact) in whole.sorted(by: { $0.value.place < $1.value.place }) {
      let own = parts.compactMap { $0[coordinates] }
      guard own.count == units.count else { continue }
      compare(fact, own, department.entity.name)
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

  private mutating func compare(_ whole: Fact, _ parts: [Fact], _ entity: String) {
    var tally = Tally()
    tally.add(Quantity(whole), sign: 1)
    for part in parts { tally.add(Quantity(part), sign: -1) }
    let (expected, overflows) = whole.amount.fen.subtractingReportingOverflow(tally.difference)
    guard !tally.agreement.holds, !tally.overflows, !overflows else { return }
    var finding = Diagnostic(
      rule: .correspondenceUnits, .units(Diagnostic.Witness(whole), Diagnostic.Money(Amount(fen: expected), like: Diagnostic.Witness(whole))),
      entity: entity, statements: [whole.statement],
      witnesses: ([whole] + parts).map { Diagnostic.Witness($0) })
    finding.sides = Diagnostic.Sides(expected: Amount(fen: expected), actual: whole.amount)
    findings.append(finding)
  }
}
