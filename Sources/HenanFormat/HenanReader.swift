public import BudgetCore

/// Reads disclosures in the template of Henan (河南, GB/T 2260: 41).
///
/// Tables 1…12 in 万元 behind the text part; function codes in three columns 类 款 项, without rows of subtotals.
public struct HenanReader: DisclosureReader {
  /// The identity of the reader.
  public let format = Format(id: "henan", province: "河南 (41)", templates: "部门预算 and 单位预算, 表1–12 behind the text part")

  /// A reader.
  public init() {}

  /// Whether the document is set in the template.
  public func recognize(_ document: SourceDocument) -> Recognition { henanTemplate.recognize(document) }

  /// Reads the document and hands over every disclosure as soon as it is read.
  public func read(_ document: SourceDocument, options: ReadingOptions, each: (Disclosure) -> Void) -> Reading {
    henanTemplate.read(document, format: format, options: options, each: each)
  }
}
