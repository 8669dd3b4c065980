/// A unit of the list of institutions (机构设置情况).
public struct Institution: Hashable, Sendable, Codable {
  /// Its name (单位名称).
  public var name: Field?
  /// Its nature (单位性质): 行政, 事业.
  public var nature: Field?
  /// Its rank (单位规格): 正科级.
  public var rank: Field?
  /// How it is funded (经费保障形式).
  public var funding: Field?
  /// Texts in other columns.
  public var remarks: [LabelledField] = []

  /// An institution of which nothing is known.
  public init() {}
}
