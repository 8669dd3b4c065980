/// What an entity owns (固定资产占用情况): a stock, not a budget.
public struct FixedAssets: Hashable, Sendable, Codable {
  /// A category of assets with what stands beside it.
  public struct Holding: Hashable, Sendable, Codable {
    /// The category as printed, with its ordinal.
    public var name: Field
    /// What it is counted in, as printed in brackets behind the name: 平方米, 台、辆; empty where nothing is.
    public var measure: String
    /// Whether it is marked 其中: a part that need not add up with its siblings.
    public var isPartial: Bool
    /// The index of the category that it is a part of.
    public var parent: Int?
    /// How many (数量).
    public var quantity: Field?
    /// What they are worth (价值).
    public var value: Field?
    /// Texts in other columns.
    public var remarks: [LabelledField] = []

    /// A holding by its name.
    public init(
      name: Field, measure: String = "", isPartial: Bool = false, parent: Int? = nil, quantity: Field? = nil, value: Field? = nil,
      remarks: [LabelledField] = []
    ) {
      (self.name, self.measure, self.isPartial, self.parent) = (name, measure, isPartial, parent)
      (self.quantity, self.value, self.remarks) = (quantity, value, remarks)
    }
  }

  /// The date of the stock (截止时间).
  public var date: Field?
  /// The unit of the values.
  public var unit: AmountUnit?
  /// The categories in printed order.
  public var holdings: [Holding] = []

  /// Nothing owned.
  public init() {}
}
