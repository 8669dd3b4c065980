/// Where an amount stands in the canonical budget: one member for each dimension, none where all of it is meant.
public struct Coordinates: Hashable, Sendable {
  /// Direction and stage.
  public var flow: Flow?
  /// Source of the money (资金来源).
  public var fund: Fund?
  /// Kind of spending (支出性质).
  public var use: Use?
  /// Code of the functional classification (支出功能分类).
  public var function: String
  /// Code of the departmental economic classification (部门预算支出经济分类).
  public var economy: String
  /// Code of the government economic classification (政府预算支出经济分类).
  public var governmentEconomy: String
  /// Code of the classification of revenue (收入分类).
  public var revenueCategory: String
  /// This year's money or carried over.
  public var origin: Origin?
  /// The year spoken of.
  public var period: Period?
  /// An expense singled out by the rules.
  public var item: Item?
  /// Code or name of a project.
  public var project: String
  /// Code of a unit inside the entity.
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
