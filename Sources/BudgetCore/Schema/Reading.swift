/// All that was read from one document.
public struct Reading: Hashable, Sendable, Codable {
  /// The id of the format that read it.
  public var format: String
  /// The disclosures in printed order.
  public var disclosures: [Disclosure] = []
  /// Numbers of tables that are neither a fact nor part of a record.
  public var leftovers: [Leftover] = []
  /// Texts of tables that are neither a label nor part of a record.
  public var leftoverTexts: [Leftover] = []
  /// What reading found.
  public var diagnostics: [Diagnostic] = []
  /// How much there was and what became of it.
  public var counts = Counts()

  /// A reading by a format, before anything was read.
  public init(format: String) { self.format = format }

  /// A number or a text that belongs to nothing that was read.
  public struct Leftover: Hashable, Sendable, Codable {
    /// Where it stands.
    public var place: Place
    /// The text of the cell.
    public var text: String
    /// The statement whose table it stands in, if it is known.
    public var statement: StatementKind?

    /// A text at a place.
    public init(place: Place, text: String, statement: StatementKind? = nil) {
      (self.place, self.text, self.statement) = (place, text, statement)
    }
  }

  /// How much a document holds, and what became of its numbers.
  public struct Counts: Hashable, Sendable, Codable {
    /// Lines of text.
    public var lines = 0
    /// Paragraphs outside tables.
    public var paragraphs = 0
    /// Tables of the source.
    public var tables = 0
    /// Cells with text.
    public var cells = 0
    /// Cells that hold a number.
    public var numbers = 0
    /// Numbers that became facts.
    public var facts = 0
    /// Numbers that are codes, serial numbers, column numbers, years or page numbers.
    public var structure = 0
    /// Numbers that belong to a typed record.
    public var records = 0
    /// Numbers that are left over.
    public var leftovers = 0
    /// Cells that hold a text and no number.
    public var texts = 0
    /// Texts that are headings, labels, captions, codes, or lines of contents.
    public var labels = 0
    /// Texts that belong to a typed record.
    public var recordTexts = 0
    /// Texts that are left over.
    public var leftoverTexts = 0
    /// Sections of the outline.
    public var sections = 0
    /// Terms that are defined.
    public var terms = 0
    /// Amounts of sentences that became facts.
    public var proseFacts = 0
    /// Amounts of sentences whose coordinates no sentence determines.
    public var undetermined = 0
    /// Sentences that hold such amounts.
    public var unreadSentences = 0
    /// What sentences claim.
    public var claims = 0

    /// Nothing.
    public init() {}
  }
}
