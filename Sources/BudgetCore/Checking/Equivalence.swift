/// Which members are the whole because their siblings are nil: SCHEMA section 6, agreement.
///
/// Where no other fund than the general public budget holds money, the general public budget is the appropriation; where
/// nothing is carried over, this year's money is all of it. That the siblings are nil has to be seen: some list names them.
struct Equivalence {
  private var funds: [Fund: Fund] = [:]
  /// Whether anything is carried over into the year.
  let holdsCarryover: Bool

  init(_ disclosure: Disclosure, _ sheets: [Sheet]) {
    var filled: Set<Fund> = []
    var holdsCarryover = false
    for statement in disclosure.statements {
      for fact in statement.facts where fact.amount != .zero {
        filled.insert(fact.coordinates.fund)
        if fact.coordinates.flow == .openingCarryover || fact.coordinates.origin == .carryover { holdsCarryover = true }
      }
    }
    var named: Set<Fund> = []
    for sheet in sheets {
      for node in sheet.rowAxis.nodes + sheet.columnAxis.nodes { named.insert(node.coordinates.fund) }
    }
    self.holdsCarryover = holdsCarryover
    for fund in Fund.allCases where !fund.isRoot && !fund.isOtherCut {
      let siblings = Fund.allCases.filter { $0 != fund && $0.parent == fund.parent && !$0.isRoot && !$0.isOtherCut }
      if siblings.contains(where: { Self.isAny(filled, within: $0) }) { continue }
      // 其中 is the whole only where all the others are listed; of the large funds it is enough that another is.
      let listed = siblings.filter { Self.isAny(named, within: $0) }
      let isSeen = fund.parent == .generalPublic ? listed.count >= siblings.count - 1 : !listed.isEmpty
      if isSeen, Self.isAny(filled, within: fund) { funds[fund] = fund.parent }
    }
  }

  private static func isAny(_ funds: Set<Fund>, within parent: Fund) -> Bool { funds.contains { $0.isWithin(parent) } }

  /// The widest fund that is the same money.
  func whole(_ fund: Fund) -> Fund {
    var fund = fund
    while let parent = funds[fund] { fund = parent }
    return fund
  }

  /// Coordinates by which equal money has equal coordinates.
  func canonical(_ coordinates: Coordinates) -> Coordinates {
    var result = coordinates
    result.fund = whole(coordinates.fund)
    if !holdsCarryover, result.origin == .currentYear { result.origin = .root }
    if result.period == .budgetYear { result.period = .root }
    return result
  }
}
