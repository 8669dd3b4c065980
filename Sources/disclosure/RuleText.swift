import BudgetCore

/// `disclosure explain`: what a rule says, where it comes from and what to do, in both languages.
enum RuleText {
  static func text(_ id: String) -> String? {
    guard let rule = RuleID.standard.first(where: { $0.id == id }) else { return nil }
    var text = "\(rule.id)  \(rule.severity.rawValue)\n"
    for language in FindingText.Language.allCases {
      let words = FindingText(language)
      text += "\n  \(words.meaning(of: rule))\n  → \(words.advice(Diagnostic(rule: rule, .equation)))\n"
    }
    return text + "\n  \(rule.basis)\n"
  }
}
