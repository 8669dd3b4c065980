/// A form in which `check` prints findings.
enum FindingForm: String, CaseIterable, Sendable {
  /// For a person: the row as printed, and what to do.
  case text
  /// A line for each finding, as compilers print them.
  case concise
  /// SCHEMA section 6: an object a line, and a summary for each document.
  case json
  /// SARIF 2.1.0, one log for the run.
  case sarif
  /// Commands of GitHub's workflows, which show findings beside the lines of a change.
  case github
}
