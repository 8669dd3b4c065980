/// What a finding is a finding of: a stable dotted id, and what is true of every finding with it.
///
/// The set is open: rules of one's own have ids of their own.
///
///     extension RuleID { static let ownSum = RuleID("own.sum", .warning, "a sum of ours is not what it was", basis: "our own") }
public struct RuleID: Sendable {
  /// The dotted id, such as `rollup.function`.
  public let id: String
  /// How grave a finding is, where rounding does not explain it.
  public let severity: Diagnostic.Severity
  /// What is wrong when it fires, in a sentence.
  public let meaning: String
  /// The source of the rule.
  public let basis: String
  /// What to do about a finding.
  public let advice: Advice

  /// What to do about a finding.
  public enum Advice: String, Sendable, Codable, CaseIterable {
    /// Compare the numbers with the original.
    case compare
    /// Look at the source text.
    case lookAtText
    /// The text is to be made anew by a converter that keeps columns.
    case convertAnew
    /// Look for a table in the original: it may be a picture, or not published.
    case lookForTable
    /// Compare a repaired row with the original.
    case compareRepair
    /// Ask whether the document, or a part of it, is that of another year or entity.
    case askForRightDocument
    /// Complete the text.
    case complete
    /// Nothing.
    case nothing
  }

  /// An id of a rule, and what is true of its findings.
  public init(_ id: String, _ severity: Diagnostic.Severity, _ meaning: String, basis: String, advice: Advice = .compare) {
    (self.id, self.severity, self.meaning, self.basis, self.advice) = (id, severity, meaning, basis, advice)
  }

  /// The part of the id before the first dot: what kind of rule it is.
  public var family: Substring { id.prefix { $0 != "." } }
}

extension RuleID: Hashable {
  /// Rules are the same if their ids are.
  public static func == (left: RuleID, right: RuleID) -> Bool { left.id == right.id }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension RuleID: Codable {
  /// Reads an id; what is true of its findings is known of those of ``standard``.
  public init(from decoder: any Decoder) throws {
    let id = try decoder.singleValueContainer().decode(String.self)
    self = Self.standard.first { $0.id == id } ?? RuleID(id, .error, "", basis: "")
  }

  /// Writes the id alone.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(id)
  }
}

extension RuleID: CustomStringConvertible {
  /// The id.
  public var description: String { id }
}
