public import BudgetCore

/// Reads disclosures in the template of Shaanxi (陕西, GB/T 2260: 61).
///
/// 表1…15 in 元 with a catalogue that says which are empty; performance forms in 万元.
public struct ShaanxiReader: TemplateReader {
  /// The identity of the reader.
  public let format = Format(id: "shaanxi", province: "陕西 (61)", templates: "部门综合预算 and 单位综合预算, 表1–15 in 元 with a catalogue")

  /// A reader.
  public init() {}

  /// Its tables.
  public var template: Template { shaanxiTemplate }
}
