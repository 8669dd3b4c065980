public import BudgetCore

/// Reads disclosures in the template of Hebei (河北, GB/T 2260: 13).
///
/// Nine tables whose columns are numbered by a 栏次 row, then a text part with more tables; a department's document
/// repeats all of it for every unit under it.
public struct HebeiReader: TemplateReader {
  /// The identity of the reader.
  public let format = Format(id: "hebei", province: "河北 (13)", templates: "部门预算 and 单位预算, nine tables with 栏次, tables in the text part")

  /// A reader.
  public init() {}

  /// Its tables.
  public var template: Template { hebeiTemplate }
}
