/// A document before a layout is chosen for it: paragraphs and tables in printed order.
public struct DocumentModel: Sendable {
  /// The province whose template the document follows.
  public var province: Province
  /// The budget year.
  public var year: Int
  /// The entities that the document discloses, in printed order.
  public var entities: [DisclosingEntity]
  /// Everything printed.
  public var blocks: [Block]
  /// Whether layouts that know headings mark them with `#`.
  public var marksHeadings: Bool
}

/// An entity of a document.
public struct DisclosingEntity: Sendable {
  /// The name without a code.
  public var name: String
  /// The code printed with the name in the entity's first statement; empty where it is to be found beside the name in the lists.
  public var printedCode: String
}

/// A piece of a document.
public enum Block: Sendable {
  case paragraph(Paragraph)
  case table(Table)
  /// Where a picture stood that no text was left of.
  case gap
}

/// A line of text outside the tables.
public struct Paragraph: Sendable {
  /// What a paragraph is for.
  public enum Role: Sendable {
    case heading(level: Int)
    case title(level: Int)
    case caption, unitLine
    case body, note, contents
  }

  /// What the paragraph is for.
  public var role: Role
  /// The text with the amounts in it.
  public var prose: Prose
  /// The index of the entity of whose disclosure it is a part; none before the first.
  public var entity: Int?

  /// The whole text.
  public var text: String { prose.text }
}
