/// How one point of a budget changed from one disclosure to another.
public struct BudgetChange: Hashable, Sendable, Codable {
  /// The point.
  public var coordinates: Coordinates
  /// Its name in the later disclosure, else in the earlier one.
  public var label: String
  /// What the earlier disclosure says.
  public var before: StatedAmount
  /// What the later disclosure says.
  public var after: StatedAmount

  /// A change of a point.
  public init(coordinates: Coordinates, label: String, before: StatedAmount, after: StatedAmount) {
    (self.coordinates, self.label, self.before, self.after) = (coordinates, label, before, after)
  }

  /// By how much it changed; nil where one side prints no amount, or contradictory ones, and where the difference is too large to hold.
  public var difference: Amount? {
    guard let before = before.amount, let after = after.amount else { return nil }
    return after.subtracting(before)
  }
}

extension Disclosure {
  /// The points whose amounts differ from those of an earlier disclosure of the same entity, in the order of this one; then those that
  /// only the earlier one prints.
  ///
  /// Only what both say of their own year is compared, not what one recalls of the year before. A point that one of them does not
  /// print is a change without a difference: a blank is not zero.
  public func changes(since earlier: Disclosure) -> [BudgetChange] {
    changes(from: .root, of: earlier, to: .root)
  }

  /// The points whose amounts differ between a phase of another disclosure and a phase of this one, such as the budget of a year
  /// and what its final account says was carried out.
  public func changes(from phase: Phase, of other: Disclosure, to ownPhase: Phase) -> [BudgetChange] {
    let (before, after) = (other.points(of: phase), points(of: ownPhase))
    let earlier = Dictionary(uniqueKeysWithValues: before.map { ($0.coordinates, $0.stated) })
    let known = Set(after.map(\.coordinates))
    let unprinted = StatedAmount(amount: nil, state: .unprinted, facts: [])
    let changed = after.compactMap { point, stated in
      BudgetChange(coordinates: point, label: stated.facts.first?.label ?? "", before: earlier[point] ?? unprinted, after: stated)
    }
    let gone = before.filter { !known.contains($0.coordinates) }.map { point, stated in
      BudgetChange(coordinates: point, label: stated.facts.first?.label ?? "", before: stated, after: unprinted)
    }
    return (changed + gone).filter { $0.before.amount != $0.after.amount || $0.before.state == .disputed || $0.after.state == .disputed }
  }

  /// What is said of the disclosure's own year in a phase, with the phase left out.
  private func points(of phase: Phase) -> [(coordinates: Coordinates, stated: StatedAmount)] {
    statedAmounts().filter { $0.coordinates.phase == phase && $0.coordinates.period == .root }.map { point, stated in
      var point = point
      point.phase = .root
      return (point, stated)
    }
  }
}
