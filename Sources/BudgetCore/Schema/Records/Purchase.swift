/// A purchase of the government procurement budget (政府采购预算).
///
/// Its amounts by source are the facts of its row.
public struct Purchase: Hashable, Sendable, Codable {
  /// The row of the statement that prints its amounts.
  public var row: Int
  /// The project that it belongs to (项目名称).
  public var project: Field?
  /// The budget of that project (预算资金), in the unit of the statement.
  public var projectBudget: Field?
  /// What is bought (采购物品名称, 采购项目, 购买服务内容).
  public var item: Field?
  /// The number or the name in the procurement catalogue (政府采购目录).
  public var catalogue: Field?
  /// The specification (规格型号).
  public var specification: Field?
  /// The unit in which it is counted (计量单位).
  public var measure: Field?
  /// How many (数量).
  public var quantity: Field?
  /// What one costs (单价), in the unit of the statement.
  public var price: Field?
  /// The share reserved for small and medium enterprises (预留中小微企业份额), in the unit of the statement.
  public var reserved: Field?
  /// When it is to be bought (实施采购时间).
  public var time: Field?
  /// Texts in other columns.
  public var remarks: [LabelledField] = []

  /// The purchase of a row.
  public init(row: Int) { self.row = row }
}
