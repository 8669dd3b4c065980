public import BudgetCore

/// Reads disclosures in the template of Henan (河南, GB/T 2260: 41).
///
/// Tables 1…12 in 万元 behind the text part; function codes in three columns 类 款 项, without rows of subtotals.
public struct HenanReader: TemplateReader {
  /// The identity of the reader.
  public let format = Format(id: "henan", province: "河南 (41)", templates: "部门预算 and 单位预算, 表1–12 behind the text part")

  /// A reader.
  public init() {}

  /// Its tables.
  public var template: Template { henanTemplate }
}
