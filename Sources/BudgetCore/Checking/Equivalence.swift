/// Which members are the whole because their siblings are nil: data dictionary 6, agreement.
///
/// Where no other fund than the general public budget holds money, the general public budget is the appropriation; where
/// nothing is carried over, this year's money is all of it. That the siblings are nil has to be seen: some list names them.
struct Equivalence {
  /// By fund the widest that is the same money.
  private var wholes = Fund.allCases
  /// Whether anything is carried over into the year.
  let holdsCarryover: Bool

  init(_ disclosure: Disclosure, _ sheets: [Sheet]) {
    var filled = FundSet()
    var (holdsCarryover, holdsOffset) = (false, false)
    for statement in disclosure.statements.indices {
      disclosure.statements[statement].facts.withUnsafeBufferPointer { facts in
        for place in facts.indices where facts[place].amount != .zero {
          filled.insert(facts[place].coordinates.fund)
          if facts[place].coordinates.flow == .fundOffset { holdsOffset = true }
          if facts[place].coordinates.flow == .openingCarryover || facts[place].coordinates.origin == .carryover { holdsCarryover = true }
        }
      }
    }
    self.holdsCarryover = holdsCarryover
    var named = FundSet()
    for sheet in sheets {
      for node in sheet.rowAxis.nodes.indices { named.insert(sheet.rowAxis.coordinates[node].fund) }
      for node in sheet.columnAxis.nodes.indices { named.insert(sheet.columnAxis.coordinates[node].fund) }
    }
    // Parents stand before their parts, so that the whole of a parent is known.
    for fund in Fund.allCases where !fund.isRoot && !fund.isOtherCut && filled.holdsAny(within: fund) {
      // 用事业基金弥补收支差额 is one more source beside the large funds.
      if fund.parent.isRoot, holdsOffset { continue }
      let siblings = FundSet.children(of: fund.parent).filter { $0 != fund }
      if siblings.contains(where: { filled.holdsAny(within: $0) }) { continue }
      // 其中 is the whole only where all the others are listed; of the large funds it is enough that another is.
      let listed = siblings.count { named.holdsAny(within: $0) }
      let isSeen = fund.parent == .generalPublic ? listed >= siblings.count - 1 : listed > 0
      if isSeen { wholes[fund.ordinal] = whole(fund.parent) }
    }
  }

  /// The widest fund that is the same money.
  func whole(_ fund: Fund) -> Fund { wholes[fund.ordinal] }

  /// Coordinates by which equal money has equal coordinates.
  func canonical(_ coordinates: Coordinates) -> Coordinates {
    var result = coordinates
    result.fund = whole(coordinates.fund)
    if !holdsCarryover, result.origin == .currentYear { result.origin = .root }
    if result.period == .budgetYear { result.period = .root }
    return result
  }
}
