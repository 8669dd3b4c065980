import BudgetCore

/// What a run came to so far.
struct Tally: Sendable {
  var documents = 0
  var failed = 0
  /// Files of folders that turned out to be no documents.
  var ignored = 0
  var facts = 0
  private var severities: [Diagnostic.Severity: Int] = [:]
  private(set) var rules: [RuleID: (severity: Diagnostic.Severity, count: Int)] = [:]

  /// The number of findings.
  var findings: Int { severities.values.reduce(0, +) }

  func count(_ severity: Diagnostic.Severity) -> Int { severities[severity] ?? 0 }

  /// The run in a line.
  var summary: String {
    Speech.say(
      "\(documents) documents, \(failed) failed; \(facts) numbers read; "
        + "\(count(.error)) errors, \(count(.warning)) warnings, \(count(.note)) notes",
      "共 \(documents) 份文件，\(failed) 份未能读取；读出 \(facts) 个数字；错误 \(count(.error)) 处，警告 \(count(.warning)) 处，提示 \(count(.note)) 处")
  }

  mutating func count(_ finding: Diagnostic) {
    severities[finding.severity, default: 0] += 1
    let known = rules[finding.rule]
    rules[finding.rule] = (max(known?.severity ?? .note, finding.severity), (known?.count ?? 0) + 1)
  }

  mutating func add(_ other: Tally) {
    documents += other.documents
    failed += other.failed
    ignored += other.ignored
    facts += other.facts
    severities.merge(other.severities, uniquingKeysWith: +)
    rules.merge(other.rules) { (max($0.severity, $1.severity), $0.count + $1.count) }
  }
}
