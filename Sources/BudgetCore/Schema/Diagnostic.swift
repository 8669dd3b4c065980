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

  /// A diagnostic of a rule.
  public init(
    rule: String, severity: Severity, message: String, entity: String = "", statements: [StatementKind] = [], witnesses: [Witness] = []
  ) {
    (self.rule, self.severity, self.message) = (rule, severity, message)
    (self.entity, self.statements) = (entity, statements)
    self.witnesses = witnesses.sorted { $0.place < $1.place }
  }
}
