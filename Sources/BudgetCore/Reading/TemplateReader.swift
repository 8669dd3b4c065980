/// A reader whose province needs nothing but a template.
///
/// ```swift
/// public struct AnhuiReader: TemplateReader {
///   public let format = Format(id: "anhui", province: "安徽 (34)", templates: "部门预算")
///   public let template = Template(tables: [TableTemplate(.expenditure, titles: ["部门支出总体情况表"])])
/// }
/// ```
public protocol TemplateReader: DisclosureReader {
  /// The tables of the province.
  var template: Template { get }
}

extension TemplateReader {
  /// Weighs the titles of the document.
  public func recognize(_ document: SourceDocument) -> Recognition { template.recognize(document) }

  /// Reads the document and hands over every disclosure as soon as it is read.
  public func read(_ document: SourceDocument, options: ReadingOptions, each: (Disclosure) -> Void) -> Reading {
    template.read(document, format: format, options: options, each: each)
  }
}
