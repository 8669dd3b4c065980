public import BudgetCore

/// Reads disclosures in the template of Hebei (河北, GB/T 2260: 13).
///
/// Nine tables whose columns are numbered by a 栏次 row, then a text part with more tables; a department's document
/// repeats all of it for every unit under it.
public struct HebeiReader: DisclosureReader {
  /// The identity of the reader.
  public let format = Format(id: "hebei", province: "河北 (13)", templates: "部门预算 and 单位预算, nine tables with 栏次, tables in the text part")

  /// A reader.
  public init() {}

  /// Whether the document is set in the template.
  public func recognize(_ document: SourceDocument) -> Recognition { hebeiTemplate.recognize(document) }

  /// Reads the document and hands over every disclosure as soon as it is read.
  public func read(_ document: SourceDocument, options: ReadingOptions, each: (Disclosure) -> Void) -> Reading {
    hebeiTemplate.read(document, format: format, options: options, each: each)
  }
}
