public import BudgetCore

/// Reads disclosures in the template of Shanxi (山西, GB/T 2260: 14).
///
/// Thirteen tables (预算公开表1…13) in 万元; economic classification by name only; performance forms in 元 in the text part.
public struct ShanxiReader: DisclosureReader {
  /// The identity of the reader.
  public let format = Format(id: "shanxi", province: "山西 (14)", templates: "部门预算 and 单位预算, 预算公开表1–13, performance forms in the text part")

  /// A reader.
  public init() {}

  /// Whether the document is set in the template.
  public func recognize(_ document: SourceDocument) -> Recognition { shanxiTemplate.recognize(document) }

  /// Reads the document and hands over every disclosure as soon as it is read.
  public func read(_ document: SourceDocument, options: ReadingOptions, each: (Disclosure) -> Void) -> Reading {
    shanxiTemplate.read(document, format: format, options: options, each: each)
  }
}
