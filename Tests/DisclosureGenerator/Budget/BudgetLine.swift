/// The smallest piece of a budget: one amount that stands at one leaf of every dimension.
///
/// Every number of a document is a sum of lines, so that all tables of a budget agree.
public struct BudgetLine: Sendable {
  /// Where the money comes from in time.
  public enum Source: Sendable {
    case currentYear, carryover, fundOffset
  }

  /// The index of the unit that holds the money.
  public var unit: Int
  /// The functional item (项), seven digits.
  public var function: String
  /// The narrowest fund.
  public var fund: Fund
  /// This year's revenue, last year's carryover, or the unit's own reserves.
  public var source = Source.currentYear
  /// Whether the money is carried over to next year and not spent.
  public var isKept = false
  /// The narrowest use; none where the money is not spent.
  public var use: Use?
  /// The departmental economic class, five digits; empty where the money is not spent.
  public var economy = ""
  /// The government economic class, five or three digits; empty where the money is not spent.
  public var governmentEconomy = ""
  /// The revenue category of a government fund or of state capital.
  public var revenueCategory = ""
  /// The index of the project that spends the money.
  public var project: Int?
  /// The level of government that pays, for appropriations.
  public var level = Fund.localFinance
  /// This year's amount.
  public var amount: Money
  /// Last year's amount for the same purpose.
  public var prior = Money.zero

  /// Whether the money is at or below the given flow and fund and use and classes.
  func matches(_ place: Coordinates) -> Bool {
    flowMatches(place.flow) && fundMatches(place.fund) && originMatches(place.origin)
      && (place.use.map { use?.isWithin($0) ?? false } ?? true)
      && function.hasPrefix(place.function) && economy.hasPrefix(place.economy)
      && governmentEconomy.hasPrefix(place.governmentEconomy) && revenueCategory.hasPrefix(place.revenueCategory)
  }

  private func flowMatches(_ flow: Flow?) -> Bool {
    switch flow {
    case .revenue: source == .currentYear
    case .openingCarryover: source == .carryover
    case .fundOffset: source == .fundOffset
    case .expenditure: !isKept
    case .closingCarryover: isKept
    case .totalRevenue, .totalExpenditure, nil: true
    }
  }

  private func fundMatches(_ wanted: Fund?) -> Bool {
    switch wanted {
    case nil: true
    case .centralFinance, .provincialFinance, .localFinance: fund.isWithin(.fiscalAppropriation) && level == wanted
    case .otherFunds: !fund.isWithin(.fiscalAppropriation)
    case .some(let wanted): fund.isWithin(wanted)
    }
  }

  private func originMatches(_ origin: Origin?) -> Bool {
    switch origin {
    case nil: true
    case .currentYear: source == .currentYear
    case .carryover: source == .carryover
    }
  }
}
