/// A set of funds, as the bits of their places in the schema.
struct FundSet: Hashable {
  private var bits: UInt32 = 0

  mutating func insert(_ fund: Fund) { bits |= 1 << fund.ordinal }

  func contains(_ fund: Fund) -> Bool { bits & 1 << fund.ordinal != 0 }

  /// Whether a fund or a part of it is in the set.
  func holdsAny(within fund: Fund) -> Bool { bits & Self.within[fund.ordinal].bits != 0 }

  /// Whether a fund, a part of it or what it is a part of is in the set.
  func holdsAny(along fund: Fund) -> Bool { bits & Self.along[fund.ordinal].bits != 0 }

  /// The funds of which a fund is the sum: without the levels of government, which are another cut.
  static func children(of fund: Fund) -> [Fund] { children[fund.ordinal] }

  /// By fund, the fund and its parts.
  private static let within = Fund.allCases.map { fund in set { $0.isWithin(fund) } }
  private static let along = Fund.allCases.map { fund in set { $0.isWithin(fund) || fund.isWithin($0) } }
  private static let children = Fund.allCases.map { fund in Fund.allCases.filter { $0.parent == fund && !$0.isRoot && !$0.isOtherCut } }

  private static func set(where isMember: (Fund) -> Bool) -> FundSet {
    var set = FundSet()
    for fund in Fund.allCases where isMember(fund) { set.insert(fund) }
    return set
  }
}

extension Fund {
  /// The levels of government whose money performance forms name: another cut of the appropriation.
  var isOtherCut: Bool { self == .centralFinance || self == .provincialFinance || self == .localFinance }
}
