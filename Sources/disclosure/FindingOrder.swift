import BudgetCore

/// The findings of a document in the order in which a person should look at them.
struct FindingOrder {
  /// Errors, then warnings, each in the order of their places.
  let graver: [Diagnostic]
  /// Rows that were put right, those of one table together.
  let repairs: [[Diagnostic]]
  /// Notes that ask for a look.
  let notes: [Diagnostic]
  /// Differences that rounding explains, and other notes on which nothing need be done.
  let quiet: [Diagnostic]

  init(_ findings: [Diagnostic]) {
    graver = findings.filter { $0.severity == .error } + findings.filter { $0.severity == .warning }
    let others = findings.filter { $0.severity == .note }
    var groups: [[Diagnostic]] = []
    for finding in others where finding.rule == .repairRow {
      if groups.last?.last.map({ $0.statements == finding.statements && $0.entity == finding.entity }) == true {
        groups[groups.count - 1].append(finding)
      } else {
        groups.append([finding])
      }
    }
    repairs = groups
    quiet = others.filter { $0.rule != .repairRow && Self.isQuiet($0) }
    notes = others.filter { $0.rule != .repairRow && !Self.isQuiet($0) }
  }

  private static func isQuiet(_ finding: Diagnostic) -> Bool {
    if case .rounding = finding.explanation { true } else { false }
  }
}
