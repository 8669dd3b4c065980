/// A section of a disclosure: a heading and what stands below it, up to the next heading.
public struct Section: Hashable, Sendable, Codable {
  /// The heading as printed, with its ordinal; empty for what stands before the first heading.
  public var title: String
  /// The ordinal in front of the heading, such as 第一部分 or （二）; empty where there is none.
  public var ordinal: String
  /// The depth in the outline: 0 for what stands before the first heading, 1 for its parts, and so on.
  public var level: Int
  /// The 1-based line of the heading, or of the first paragraph where there is none.
  public var line: Int
  /// What the heading says that the section is about, in the order of ``SectionMeaning``.
  public var meanings: [SectionMeaning]
  /// The index of the section that this one is a part of, among the sections of the disclosure.
  public var parent: Int?
  /// Every line of text that stands directly in the section, headings excepted.
  public var paragraphs: [Paragraph] = []
  /// The statements that stand directly in the section: their indices among the statements of the disclosure.
  public var statements: [Int] = []
  /// What the section defines (名词解释).
  public var terms: [TermDefinition] = []

  /// A section under its title.
  public init(
    title: String, ordinal: String = "", level: Int, line: Int, meanings: [SectionMeaning], parent: Int? = nil, paragraphs: [Paragraph] = [],
    statements: [Int] = [], terms: [TermDefinition] = []
  ) {
    (self.title, self.ordinal, self.level, self.line) = (title, ordinal, level, line)
    (self.meanings, self.parent, self.paragraphs, self.statements) = (meanings, parent, paragraphs, statements)
    self.terms = terms
  }
}

/// A line of running text, or of what surrounds the tables.
public struct Paragraph: Hashable, Sendable, Codable {
  /// What a paragraph is for.
  public enum Role: String, Sendable, Codable {
    /// Running text.
    case text
    /// The title of a table.
    case title
    /// What is printed with a table: its number, its unit, whose it is.
    case caption
    /// A note under a table.
    case note
    /// A line of a list of contents.
    case contents
    /// The number of a page.
    case pageNumber
  }

  /// What the paragraph is for.
  public var role: Role
  /// The text as printed.
  public var text: Passage
  /// The 1-based line on which it begins.
  public var line: Int

  /// A paragraph on a line.
  public init(role: Role, text: Passage, line: Int) {
    (self.role, self.text, self.line) = (role, text, line)
  }
}

/// A term and what the disclosure means by it (名词解释).
public struct TermDefinition: Hashable, Sendable, Codable {
  /// The term without ordinal and emphasis marks.
  public var term: String
  /// The definition as printed.
  public var definition: String
  /// The 1-based line of the term.
  public var line: Int

  /// A term with what it means.
  public init(term: String, definition: String, line: Int) {
    (self.term, self.definition, self.line) = (term, definition, line)
  }
}
