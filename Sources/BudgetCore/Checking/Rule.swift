/// A check of a disclosure: it adds equations that numbers should satisfy, or reports what it finds.
///
/// A rule knows no province. Callers may pass rules of their own to ``Checker``; the equations of all rules are explained together.
public protocol Rule: Sendable {
  /// The findings that the rule can have.
  var findings: [RuleID] { get }
  /// Examines a disclosure. A rule may be asked twice about one disclosure and says the same both times.
  func examine(_ examination: inout Examination)
}

/// A number of a disclosure, by its place in the schema.
public struct FactReference: Hashable, Sendable, Codable {
  /// The index of the statement.
  public var statement: Int
  /// The index of the fact among the facts of the statement.
  public var fact: Int

  /// The fact of a statement.
  public init(statement: Int, fact: Int) { (self.statement, self.fact) = (statement, fact) }
}

/// A disclosure while rules examine it.
public struct Examination {
  /// What is examined.
  public var disclosure: Disclosure { evidence.disclosure }
  let evidence: Evidence
  let index: PrintIndex
  var system: EquationSystem
  private(set) var findings = BoundedFindings()
  private(set) var omissions: [Report.Omission] = []
  /// Where the amounts of sentences stand, by their index; those that are not there are in no equation.
  var proseStandings: [Int: Report.Standing] = [:]

  init(_ evidence: Evidence, _ index: PrintIndex, holdsBlanks: Bool) {
    (self.evidence, self.index) = (evidence, index)
    system = EquationSystem(evidence.quantities, holdsBlanks: holdsBlanks)
  }

  /// Reports a finding.
  public mutating func report(_ finding: Diagnostic) {
    var finding = finding
    if finding.entity.isEmpty { finding.entity = disclosure.entity.name }
    findings.add(finding)
  }

  /// Counts findings that are too many to be reported one by one.
  mutating func count(_ more: Report.Unlisted) { findings.add(more) }

  /// A number of a finding.
  public func witness(_ reference: FactReference) -> Diagnostic.Witness {
    Diagnostic.Witness(
      disclosure.statements[reference.statement].facts[reference.fact], number: evidence.numbers.number(fact: reference.fact, of: reference.statement)
    )
  }

  /// Says that a rule could not be applied, and why.
  public mutating func omit(_ rule: String, because reason: String) { omissions.append(Report.Omission(rule: rule, reason: reason)) }

  /// Requires that two sums of facts be equal, within rounding.
  public mutating func require(_ left: [FactReference], equals right: [FactReference], rule: RuleID) {
    let mark = system.mark
    for (side, sign) in [(left, Int8(1)), (right, -1)] {
      for reference in side where disclosure.statements.indices.contains(reference.statement) {
        guard disclosure.statements[reference.statement].facts.indices.contains(reference.fact) else { continue }
        system.append(evidence.cell(Int32(reference.fact), of: reference.statement), sign: sign)
      }
    }
    if system.mark > mark { system.close(from: mark, rule: rule, .sum) }
  }
}
