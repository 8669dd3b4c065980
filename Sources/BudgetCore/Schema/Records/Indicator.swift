/// A performance indicator (绩效指标) with the levels above it.
public struct Indicator: Hashable, Sendable, Codable {
  /// The first level (一级指标), such as 产出指标; nil where none is printed.
  public var group: Field?
  /// The second level (二级指标), such as 数量指标; nil where none is printed.
  public var category: Field?
  /// The indicator itself (三级指标); nil where only its target is printed.
  public var name: Field?
  /// Whether it is of the whole term or of the year, where both are printed side by side.
  public var period: Period
  /// What it measures (绩效指标描述).
  public var description: Field?
  /// What is to be reached (指标值).
  public var target: Target?
  /// What the target is based on (指标值确定依据).
  public var basis: Field?
  /// What it counts in the score (分值权重).
  public var weight: Field?
  /// An explanation of the target (指标值说明), and texts under other headings.
  public var remarks: [LabelledField]

  /// An indicator of a period.
  public init(period: Period) {
    self.period = period
    remarks = []
  }
}
