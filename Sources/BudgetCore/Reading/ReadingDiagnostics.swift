/// The diagnostics of reading, and when each fires.
public enum ReadingDiagnostics {
  /// All of them; the severity is the gravest that a rule reports.
  public static let all = [
    RuleDescription("read.amount", .error, "a number is malformed, finer than 0.01 元 or too large; it is left over", basis: "SCHEMA 2"),
    RuleDescription(
      "read.unit", .error, "a table has no unit: its numbers are left over, or a warning says whose unit they borrow", basis: "SCHEMA 2"),
    RuleDescription(
      "read.heading", .error, "headings are unusable: numbers are left over, or a note says that the template's columns were used", basis: "SCHEMA 8"),
    RuleDescription("read.column", .warning, "numbers stand under no heading that is understood; they are left over", basis: "SCHEMA 8"),
    RuleDescription("read.row", .warning, "a row has no label, or its cells fit no columns; its numbers are left over", basis: "SCHEMA 8"),
    RuleDescription("read.label", .warning, "a label is not understood, or is in doubt", basis: "SCHEMA 8"),
    RuleDescription("read.untitled", .warning, "a table has no title; its numbers are left over", basis: "SCHEMA 8"),
    RuleDescription("read.placeholder", .note, "a dash or a text stands in place of an amount", basis: "SCHEMA 2"),
    RuleDescription("repair.row", .note, "the numbers of a row were moved to the only columns that satisfy all equations", basis: "SCHEMA 7"),
  ]
}
