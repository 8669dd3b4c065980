public import BudgetCore

/// Reads disclosures in the template of Shanxi (山西, GB/T 2260: 14).
///
/// Thirteen tables (预算公开表1…13) in 万元; economic classification by name only; performance forms in 元 in the text part.
public struct ShanxiReader: TemplateReader {
  /// The identity of the reader.
  public let format = Format(id: "shanxi", province: "山西 (14)", templates: "部门预算 and 单位预算, 预算公开表1–13, performance forms in the text part")

  /// A reader.
  public init() {}

  /// Its tables.
  public var template: Template { shanxiTemplate }
}
