/// What checking found, and how much it checked.
public struct Report: Sendable {
  /// A rule that could not be applied.
  public struct Omission: Hashable, Sendable {
    /// The id of the rule, or the part before the dot that its ids share.
    public let rule: String
    /// Why.
    public let reason: String

    /// A rule and a reason.
    public init(rule: String, reason: String) { (self.rule, self.reason) = (rule, reason) }
  }

  /// Where a number stands after checking.
  public enum Standing: String, Sendable {
    /// In at least one equation that holds.
    case proven
    /// Only in equations that do not hold.
    case disputed
    /// In no equation.
    case unchecked
  }

  /// What was found, in the order of the document.
  public internal(set) var findings: [Diagnostic] = []
  /// For each disclosure where each fact of its statements stands, in order, and then each of its sentences.
  public internal(set) var standings: [[Standing]] = []
  /// The rules that could not be applied.
  public internal(set) var omissions: [Omission] = []

  /// The number of facts with a standing.
  public func count(_ standing: Standing) -> Int { standings.reduce(0) { $0 + $1.lazy.filter { $0 == standing }.count } }

  /// The number of findings of a severity.
  public func count(_ severity: Diagnostic.Severity) -> Int { findings.lazy.filter { $0.severity == severity }.count }

  /// The number of facts that were read.
  public var read: Int { standings.reduce(0) { $0 + $1.count } }

  /// The number of rows that were put right.
  public var repairs: Int { findings.lazy.filter { $0.rule == "repair.row" }.count }
}
