/// Which of several readers reads a document.
public enum ReaderSelection: Sendable {
  /// One reader claims the document.
  case one(any DisclosureReader, Recognition)
  /// No reader knows the template; the reason says what the document looks like.
  case none(reason: String)
  /// Several readers claim the document, the likeliest first.
  case several([(format: Format, recognition: Recognition)])

  /// Asks every reader. The best must have found titles that outweigh those it does not know, and twice as much evidence as the next.
  public init(_ readers: [any DisclosureReader], for document: SourceDocument) {
    let claims = readers.map { (reader: $0, recognition: $0.recognize(document)) }.sorted { $0.recognition.score > $1.recognition.score }
    guard let best = claims.first, best.recognition.score >= Self.threshold else {
      self = .none(reason: Self.describe(document))
      return
    }
    let rivals = claims.filter { $0.recognition.score >= Self.threshold && $0.recognition.score * 2 > best.recognition.score }
    if rivals.count == 1 {
      self = .one(best.reader, best.recognition)
    } else {
      self = .several(rivals.map { ($0.reader.format, $0.recognition) })
    }
  }

  private static let threshold = 4

  /// What kind of document it seems to be.
  private static func describe(_ document: SourceDocument) -> String {
    var accounts = 0
    var budgets = 0
    for title in document.titles {
      if title.key.text.holds("决算") { accounts += 1 } else if title.isKnown || title.key.text.holds("预算") { budgets += 1 }
    }
    if accounts > 2, accounts > budgets { return "it looks like a final account (决算), not a budget" }
    if budgets > 2 { return "it looks like a budget disclosure in a template that no reader knows" }
    return "it does not look like a budget disclosure"
  }
}
