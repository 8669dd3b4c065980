/// Where an amount stands in the canonical budget: one member for each dimension, none where all of it is meant.
public struct Coordinates: Hashable, Sendable {
  public var flow: Flow?
  public var fund: Fund?
  public var use: Use?
  public var function: String
  public var economy: String
  public var governmentEconomy: String
  public var revenueCategory: String
  public var origin: Origin?
  public var period: Period?
  public var item: Item?
  public var project: String
  public var budgetUnit: String

  /// Names the members that are fixed and leaves the other dimensions at their root.
  public init(
    flow: Flow? = nil,
    fund: Fund? = nil,
    use: Use? = nil,
    function: String = "",
    economy: String = "",
    governmentEconomy: String = "",
    revenueCategory: String = "",
    origin: Origin? = nil,
    period: Period? = nil,
    item: Item? = nil,
    project: String = "",
    budgetUnit: String = ""
  ) {
    self.flow = flow
    self.fund = fund
    self.use = use
    self.function = function
    self.economy = economy
    self.governmentEconomy = governmentEconomy
    self.revenueCategory = revenueCategory
    self.origin = origin
    self.period = period
    self.item = item
    self.project = project
    self.budgetUnit = budgetUnit
  }

  /// These coordinates, with every member that the others fix replaced by theirs.
  public func narrowed(by other: Coordinates) -> Coordinates {
    Coordinates(
      flow: other.flow ?? flow,
      fund: other.fund ?? fund,
      use: other.use ?? use,
      function: other.function.isEmpty ? function : other.function,
      economy: other.economy.isEmpty ? economy : other.economy,
      governmentEconomy: other.governmentEconomy.isEmpty ? governmentEconomy : other.governmentEconomy,
      revenueCategory: other.revenueCategory.isEmpty ? revenueCategory : other.revenueCategory,
      origin: other.origin ?? origin,
      period: other.period ?? period,
      item: other.item ?? item,
      project: other.project.isEmpty ? project : other.project,
      budgetUnit: other.budgetUnit.isEmpty ? budgetUnit : other.budgetUnit
    )
  }
}
