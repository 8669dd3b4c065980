/// What checking found, and how much it checked.
public struct Report: Hashable, Sendable, Codable {
  /// A rule that could not be applied.
  public struct Omission: Hashable, Sendable, Codable {
    /// The id of the rule, or the part before the dot that its ids share.
    public let rule: String
    /// Why.
    public let reason: String

    /// A rule and a reason.
    public init(rule: String, reason: String) { (self.rule, self.reason) = (rule, reason) }
  }

  /// Where a number stands after checking.
  public enum Standing: String, Sendable, Codable {
    /// In at least one equation that holds.
    case proven
    /// Only in equations that do not hold.
    case disputed
    /// In no equation.
    case unchecked
  }

  /// What was found, in the order of the document.
  public internal(set) var findings: [Diagnostic] = []
  /// How many findings are not listed, because there are more than ``mostFindings``.
  public internal(set) var unlisted = Unlisted()
  /// For each disclosure where each of its facts stands, in the order of ``Disclosure/forEachFact(_:)``.
  public internal(set) var standings: [[Standing]] = []
  /// The rules that could not be applied.
  public internal(set) var omissions: [Omission] = []

  /// The number of facts with a standing.
  public func count(_ standing: Standing) -> Int { standings.reduce(0) { $0 + $1.lazy.filter { $0 == standing }.count } }

  /// The number of findings of a severity, whether they are listed or not.
  public func count(_ severity: Diagnostic.Severity) -> Int { findings.count { $0.severity == severity } + unlisted[severity] }

  /// The number of facts that were read.
  public var read: Int { standings.reduce(0) { $0 + $1.count } }

  /// Where a fact stands, by its number among the facts of the file, from 1.
  public func standing(ofFact number: Int) -> Standing? {
    var place = number - 1
    for standings in standings {
      if standings.indices.contains(place) { return standings[place] }
      place -= standings.count
    }
    return nil
  }

  /// What the equations imply that facts should read, by their numbers: only where one number alone explains what is wrong.
  public var implied: [Int: Amount] {
    var implied: [Int: Amount] = [:]
    for finding in findings {
      for suspect in finding.suspects where finding.suspects.count == 1 && suspect.number.fact > 0 { implied[suspect.number.fact] = suspect.implied }
      if case .transfer(let from, let to) = finding.explanation {
        for suspect in [from, to] where suspect.number.fact > 0 { implied[suspect.number.fact] = suspect.implied }
      }
    }
    return implied
  }

  /// The number of rows that were put right.
  public var repairs: Int { findings.lazy.filter { $0.rule == .repairRow }.count }
}
