/// Checks that what comes in is what goes out, within one statement.
enum BalanceCheck {
  private struct Key: Hashable {
    let entity: Int
    let statement: Statement
    let fund: Fund?
  }

  /// The totals of each statement with their parts, and both totals with each other.
  static func equations(of numbers: [CheckedNumber]) -> [Equation] {
    var prints: [Key: [Flow: CheckedSum]] = [:]
    for number in numbers where !number.isPart {
      guard let flow = number.coordinates.flow, number.coordinates == Coordinates(flow: flow, fund: number.coordinates.fund) else { continue }
      prints[Key(entity: number.entity, statement: number.statement, fund: number.coordinates.fund), default: [:]][flow] = CheckedSum(number)
    }
    return prints.flatMap { key, flows in
      let name = "balance of \(key.statement.rawValue) \(key.fund?.rawValue ?? "")"
      return [
        equation(name, .totalRevenue, [.revenue, .openingCarryover, .fundOffset], flows),
        equation(name, .totalExpenditure, [.expenditure, .closingCarryover], flows),
        equation(name, .totalRevenue, [.totalExpenditure], flows),
      ].compactMap(\.self)
    }
  }

  private static func equation(_ name: String, _ whole: Flow, _ parts: [Flow], _ flows: [Flow: CheckedSum]) -> Equation? {
    guard let left = flows[whole], flows[parts[0]] != nil else { return nil }
    let right = parts.reduce(into: CheckedSum()) { $0 += flows[$1] ?? CheckedSum() }
    return Equation(name: name, left: left, right: right)
  }
}
