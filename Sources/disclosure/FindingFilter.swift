import BudgetCore

/// The findings that a run looks at, and those for which it ends with 1.
struct FindingFilter: Sendable {
  private let least: Diagnostic.Severity
  private let failing: Diagnostic.Severity
  private let rules: [String]
  private let neverFails: Bool

  init(_ arguments: Arguments) throws(Arguments.UsageError) {
    least = arguments.value(.severity).flatMap(Diagnostic.Severity.init) ?? .note
    failing = arguments.value(.failOn).flatMap(Diagnostic.Severity.init) ?? .error
    rules = arguments.all(.rule).map(\.text)
    neverFails = arguments[.exitZero]
    let known = Set(RuleID.standard.flatMap { [$0.id, String($0.family)] })
    for rule in rules where !known.contains(rule) {
      let nearest = Nearest.of(rule, in: known.sorted())
      throw Arguments.UsageError(message: Speech.say("there is no rule ", "没有此规则：") + "“\(Visible.text(rule))”" + Arguments.suggestion(nearest))
    }
  }

  func contains(_ finding: Diagnostic) -> Bool {
    finding.severity >= least && (rules.isEmpty || rules.contains { finding.rule.id == $0 || finding.rule.family == $0 })
  }

  /// The exit status for a document with these findings.
  func status(_ findings: [Diagnostic]) -> Int32 { !neverFails && findings.contains { $0.severity >= failing } ? 1 : 0 }
}
