/// Something that a reader of the disclosure should know: a doubt, a contradiction, a repair.
public struct Diagnostic: Hashable, Sendable, Codable {
  /// How grave it is.
  public enum Severity: String, Sendable, Codable, Comparable {
    /// An oddity, or a difference that rounding explains.
    case note
    /// Something to look at.
    case warning
    /// Something is wrong.
    case error

    private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }

    /// Orders severities from note to error.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  }

  /// A number or a text that the diagnostic speaks of.
  public struct Witness: Hashable, Sendable, Codable {
    /// Where it stands.
    public var place: Place
    /// The name of its row.
    public var label: String
    /// The text as printed.
    public var printed: String

    /// A number or a text at a place.
    public init(place: Place, label: String, printed: String) {
      (self.place, self.label, self.printed) = (place, label, printed)
    }

    /// The number of a fact.
    public init(_ fact: Fact) { self.init(place: fact.place, label: fact.label, printed: fact.printed) }
  }

  /// A number that alone would put everything right, if it read otherwise.
  public struct Suspect: Hashable, Sendable, Codable {
    /// Where it stands; a blank cell has the line of its row and cell 0.
    public var place: Place
    /// The text as printed; empty for a blank.
    public var printed: String
    /// What the equations imply.
    public var implied: Amount

    /// A number at a place and what it should read.
    public init(place: Place, printed: String, implied: Amount) {
      (self.place, self.printed, self.implied) = (place, printed, implied)
    }
  }

  /// A number that was placed in another column than the printed one: SCHEMA section 7.
  public struct Move: Hashable, Sendable, Codable {
    /// The 1-based line of the number.
    public var line: Int
    /// The cell in which it is printed.
    public var fromCell: Int
    /// The cell in which it belongs.
    public var toCell: Int
    /// The number as printed.
    public var printed: String
  }

  /// The two sides of an equation that does not hold, and their difference.
  public struct Sides: Hashable, Sendable, Codable {
    /// What the other numbers imply.
    public var expected: Amount
    /// What is printed.
    public var actual: Amount

    /// Two sides.
    public init(expected: Amount, actual: Amount) { (self.expected, self.actual) = (expected, actual) }

    /// What is printed less what is expected; nil where it is too large to hold.
    public var difference: Amount? {
      let (difference, overflows) = actual.fen.subtractingReportingOverflow(expected.fen)
      return overflows ? nil : Amount(fen: difference)
    }
  }

  /// The stable dotted id of the rule, such as `read.amount`.
  public var rule: String
  /// How grave it is.
  public var severity: Severity
  /// One plain sentence: what is wrong, with the figures.
  public var message: String
  /// The name of the entity concerned; empty where none is known.
  public var entity: String
  /// The statements concerned.
  public var statements: [StatementKind]
  /// Every number and text involved, in the order of the text.
  public var witnesses: [Witness]

  /// The sides of the equation that does not hold, where there is one.
  public var sides: Sides?
  /// The numbers of which each alone explains everything; a single one is the explanation.
  public var suspects: [Suspect] = []
  /// The number that would decide between several suspects.
  public var deciding: String?
  /// The numbers that a repair placed in other columns.
  public var moves: [Move] = []
  /// The equations that prove a repair.
  public var equations: [String] = []

  /// A diagnostic of a rule.
  public init(
    rule: String, severity: Severity, message: String, entity: String = "", statements: [StatementKind] = [], witnesses: [Witness] = []
  ) {
    (self.rule, self.severity, self.message) = (rule, severity, message)
    (self.entity, self.statements) = (entity, statements)
    self.witnesses = witnesses.sorted { $0.place < $1.place }
  }
}
