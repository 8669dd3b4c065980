import BudgetCore

/// What severities are called.
enum Severities {
  static func name(_ severity: Diagnostic.Severity, _ isChinese: Bool) -> String {
    guard isChinese else { return severity.rawValue }
    switch severity {
    case .error: return "错误"
    case .warning: return "警告"
    case .note: return "提示"
    }
  }
}
