/// Something that a reader of the disclosure should know: a doubt, a contradiction, a repair.
///
/// It is data: what it says to a person is written by ``FindingText``.
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

  /// A number that was placed in another column than the printed one: data dictionary 7.
  public struct Move: Hashable, Sendable, Codable {
    /// The 1-based line of the number.
    public var line: Int
    /// The cell in which it is printed.
    public var fromCell: Int
    /// The cell in which it belongs.
    public var toCell: Int
    /// The number as printed.
    public var printed: String

    /// A number that belongs in another cell of its row.
    public init(line: Int, fromCell: Int, toCell: Int, printed: String) {
      (self.line, self.fromCell, self.toCell, self.printed) = (line, fromCell, toCell, printed)
    }
  }

  /// The rule.
  public var rule: RuleID
  /// How grave it is.
  public var severity: Severity
  /// What it is about.
  public var matter: Matter
  /// What explains it.
  public var explanation = Explanation.none
  /// The name of the entity concerned; empty where none is known.
  public var entity: String
  /// The statements concerned.
  public var statements: [StatementKind]
  /// Every number and text involved, in the order of the text.
  public var witnesses: [Witness]

  /// The sides of the contradiction, where there are two.
  public var sides: Sides?
  /// The numbers of which each alone explains everything; a single one is the explanation.
  public var suspects: [Suspect] = []
  /// The number that would decide between several suspects.
  public var deciding: Witness?
  /// The numbers that a repair placed in other columns.
  public var moves: [Move] = []
  /// The equations that do not hold, or those that prove a repair; the first is the one that is told.
  public var equations: [Diagnostic.Equation] = []
  /// The sentence that a finding is of, or its beginning.
  public var quote: String?

  /// A finding of a rule.
  public init(
    rule: RuleID, severity: Severity? = nil, _ matter: Matter, entity: String = "", statements: [StatementKind] = [], witnesses: [Witness] = []
  ) {
    (self.rule, self.severity, self.matter) = (rule, severity ?? rule.severity, matter)
    (self.entity, self.statements) = (entity, statements)
    self.witnesses = witnesses.sorted { $0.place < $1.place }
  }

  /// A finding of a rule of one's own, in words.
  public init(
    rule: RuleID, severity: Severity? = nil, message: String, entity: String = "", statements: [StatementKind] = [], witnesses: [Witness] = []
  ) {
    self.init(rule: rule, severity: severity, .text(message), entity: entity, statements: statements, witnesses: witnesses)
  }
}
