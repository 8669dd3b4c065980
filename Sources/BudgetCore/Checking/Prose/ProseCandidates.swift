/// Other things that a sentence may mean: where one of them makes it right, it is not accused.
extension ProseCheck {
  /// How far before and behind an amount the sentences may name what it is compared with.
  private static let (before, behind) = (24, 8)

  /// The amounts around one, without it, as far as they are of a year's budget.
  private func neighbours(of number: Int) -> [Quantity] {
    let range = max(0, number - Self.before)..<min(prose.amounts.count, number + Self.behind)
    return range.compactMap { $0 == number || prose.amounts[$0].coordinates?.period == .change ? nil : quantity($0) }
  }

  /// Whether a percentage is the share of a whole that is stated nearby, or that the tables state for the part's fund.
  mutating func isShareOfAnother(_ percent: Claim.Percentage, _ part: Int, _ share: Quantity, _ of: Coordinates?) -> Bool {
    for whole in neighbours(of: part) where whole.value >= share.value {
      if agrees(percent, share, whole) { return true }
    }
    guard let named = of ?? prose.amounts[part].coordinates else { return false }
    let wholes = Self.wholes(named, fund: prose.amounts[part].coordinates?.fund ?? .root, use: of?.use ?? .root, item: of?.item ?? .root)
    for whole in wholes {
      if let stated = stated(whole), agrees(percent, share, stated.quantity) { return true }
    }
    return false
  }

  /// What may be meant by a whole: the named one, and those of other funds and flows of its side.
  static func wholes(_ named: Coordinates) -> [Coordinates] {
    wholes(named, fund: .root, use: named.use, item: named.item).map {
      var whole = $0
      for dimension in [Dimension.function, .economy, .governmentEconomy] { whole[dimension] = named[dimension] }
      return whole
    }
  }

  private static func wholes(_ named: Coordinates, fund: Fund, use: Use, item: Item) -> [Coordinates] {
    var wholes: [Coordinates] = []
    for fund in [named.fund, fund, .generalPublic, .fiscalAppropriation] {
      for flow in [Flow.revenue, .totalRevenue, .expenditure, .totalExpenditure] where flow.isSpending == named.flow.isSpending {
        wholes.append(Coordinates(flow: flow, fund: fund, use: use, item: item))
      }
    }
    return wholes
  }

  /// Whether a change is what other two amounts nearby differ by.
  func isDifferenceOfOthers(_ change: Quantity, _ amount: Int) -> Bool {
    let around = neighbours(of: amount)
    return around.indices.contains { now in
      around.indices.contains { prior in
        let (difference, overflow) = around[now].value.subtractingReportingOverflow(around[prior].value)
        return now != prior && !overflow && difference == change.value && change.value != 0
      }
    }
  }

  /// Whether a percentage and an amount are the change of another amount nearby.
  func isChangeOfAnother(_ percent: Claim.Percentage, _ size: Quantity, _ change: Quantity, _ amount: Int?) -> Bool {
    guard let amount else { return false }
    for now in neighbours(of: amount) {
      let (prior, overflow) = now.value.subtractingReportingOverflow(change.value)
      for base in [overflow ? 0 : prior, now.value] where base > 0 {
        if agrees(percent, size, Quantity(value: base, unit: now.unit + change.unit)) { return true }
      }
    }
    return false
  }

  /// Whether a table states an amount for one fund where a sentence names none, or only that it is appropriated.
  mutating func isStatedOfAFund(_ quantity: Quantity, _ coordinates: Coordinates) -> Bool {
    guard coordinates.fund == .root || coordinates.fund == .fiscalAppropriation else { return false }
    // Without a use, an item or an account the sentence speaks of the whole budget.
    guard coordinates.use != .root || coordinates.item != .root || !coordinates.isRoot(.function) || !coordinates.isRoot(.economy) else {
      return false
    }
    for fund in [Fund.generalPublic, .governmentFund, .stateCapital, .fiscalAppropriation] where fund != coordinates.fund {
      var narrower = coordinates
      narrower.fund = fund
      guard let stated = stated(narrower), stated.quantity.value != 0 else { continue }
      if Self.difference(quantity, stated.quantity) != .error { return true }
    }
    return false
  }

  /// Whether a percentage is exactly, but for rounding, what a part makes of a whole.
  private func agrees(_ percent: Claim.Percentage, _ part: Quantity, _ whole: Quantity) -> Bool {
    whole.value > 0 && part.value >= 0 && difference(percent, part, whole) == nil
  }
}
