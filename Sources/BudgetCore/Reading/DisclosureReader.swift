/// Reads the disclosures of one province's template.
///
/// A reader has an identity, says whether a document is its own, and reads it. Callers pass an explicit list of readers;
/// two readers that claim the same document are a finding, never a race.
public protocol DisclosureReader: Sendable {
  /// Who the reader is.
  var format: Format { get }
  /// Whether the document is set in this reader's template, with the evidence.
  func recognize(_ document: SourceDocument) -> Recognition
  /// Reads the document, whatever recognition says of it, and hands over every disclosure as soon as it is read, so that
  /// memory holds one at a time; the reading that is returned has all but the disclosures.
  func read(_ document: SourceDocument, options: ReadingOptions, each: (Disclosure) -> Void) -> Reading
}

extension DisclosureReader {
  /// Reads the document, whatever recognition says of it.
  public func read(_ document: SourceDocument, options: ReadingOptions) -> Reading {
    var disclosures: [Disclosure] = []
    var reading = read(document, options: options) { disclosures.append($0) }
    reading.disclosures = disclosures
    return reading
  }
}

/// The identity of a reader.
public struct Format: Hashable, Sendable, Codable {
  /// A short name in lower-case letters, such as `hebei`.
  public let id: String
  /// The province in Chinese and its code of GB/T 2260, such as `河北 (13)`.
  public let province: String
  /// The templates that it reads, in a line.
  public let templates: String

  /// An identity.
  public init(id: String, province: String, templates: String) {
    (self.id, self.province, self.templates) = (id, province, templates)
  }
}

/// How to read.
public struct ReadingOptions: Hashable, Sendable, Codable {
  /// Whether rows whose numbers slid into wrong columns are put right where that can be proven.
  public var repairs = true
  /// Whether typed records are read; without them only statements and facts are, which is quicker.
  public var records = true

  /// The usual way: everything, with repairs.
  public init(repairs: Bool = true, records: Bool = true) { (self.repairs, self.records) = (repairs, records) }
}

/// Whether a document is set in a template, and why.
public struct Recognition: Hashable, Sendable, Codable {
  /// How much speaks for it; 0 is nothing.
  public var score: Int
  /// What was found, in the order of the document.
  public var reasons: [String]

  /// A score with its reasons.
  public init(score: Int, reasons: [String]) {
    self.score = score
    self.reasons = reasons
  }
}

extension Template {
  /// Reads a document that is set in this template and hands over every disclosure as soon as it is read.
  public func read(_ document: SourceDocument, format: Format, options: ReadingOptions, each: (Disclosure) -> Void) -> Reading {
    Lexicon.borrow(glossary) { lexicon in
      var reader = DocumentReader(document, template: self, format: format.id, options: options, lexicon: lexicon)
      return reader.read(each)
    }
  }
}
