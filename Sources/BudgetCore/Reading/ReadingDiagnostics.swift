/// The diagnostics of reading, and when each fires.
public enum ReadingDiagnostics {
  /// All of them; the severity is the gravest that a rule reports.
  public static let all = RuleID.standard.filter { $0.family == "read" || $0 == .repairRow }
}
