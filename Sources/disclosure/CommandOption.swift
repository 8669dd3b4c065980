import BudgetCore

/// An option of the tool. It means the same in every command that takes it.
struct CommandOption: Sendable {
  /// What the code asks for.
  enum Name: Hashable, Sendable {
    case json, outputFormat, severity, rule, statistics, failOn, exitZero, language, color
    case format, noRepair, lenient, maxSize
    case filesFrom, jobs, converterTime, output, append, state, noHeader, safe
    case help, version
  }

  let name: Name
  /// `--long`, and `-s` where there is a short form.
  let spellings: [String]
  /// What stands for its value in help; nil for a switch.
  var value: String?
  /// The values it takes; empty where they are not a list.
  var choices: [String] = []
  /// Whether it may be given several times.
  var repeats = false
  /// What it does, in a line.
  let summary: String
  let commands: Set<Command>

  static let all: [CommandOption] = [
    CommandOption(
      name: .json, spellings: ["--json"], summary: "print JSON, one object a line",
      commands: [.read, .facts, .check, .explain, .formats, .codes]),
    CommandOption(
      name: .outputFormat, spellings: ["--output-format"], value: "FORM", choices: FindingForm.allCases.map(\.rawValue),
      summary: "print findings in this form", commands: [.check]),
    CommandOption(
      name: .severity, spellings: ["--severity"], value: "LEVEL", choices: levels,
      summary: "look only at findings of this severity or a graver one",
      commands: [.check]),
    CommandOption(
      name: .rule, spellings: ["--rule"], value: "RULE", repeats: true,
      summary: "look only at findings of this rule, or of the family before the dot",
      commands: [.check]),
    CommandOption(
      name: .statistics, spellings: ["--statistics"], summary: "print how often each rule found something instead of the findings", commands: [.check]
    ),
    CommandOption(
      name: .failOn, spellings: ["--fail-on"], value: "LEVEL", choices: levels, summary: "end with 1 from this severity on (error)",
      commands: [.check]),
    CommandOption(name: .exitZero, spellings: ["--exit-zero"], summary: "end with 0 whatever was found", commands: [.check]),
    CommandOption(
      name: .language, spellings: ["--lang"], value: "LANGUAGE", choices: ["en", "zh"], summary: "write findings in this language",
      commands: [.check, .report, .explain]
    ),
    CommandOption(
      name: .color, spellings: ["--color"], value: "WHEN", choices: ["auto", "always", "never"],
      summary: "colour findings (auto: on a terminal, unless NO_COLOR is set)", commands: [.check]),
    CommandOption(
      name: .format, spellings: ["--format"], value: "ID", choices: Tool.readers.map(\.format.id),
      summary: "read with this format instead of recognizing it", commands: documents),
    CommandOption(
      name: .noRepair, spellings: ["--no-repair"], summary: "keep every number in the column where it was printed", commands: documents),
    CommandOption(
      name: .lenient, spellings: ["--lenient"], summary: "read bytes that are no text as U+FFFD and say how many there were", commands: files),
    CommandOption(
      name: .maxSize, spellings: ["--max-size"], value: "BYTES", summary: "read no larger file (256M; K, M and G are understood)", commands: files
    ),
    CommandOption(
      name: .filesFrom, spellings: ["--files-from"], value: "FILE", repeats: true,
      summary: "read the names in this file (- is standard input), too, one a line or each before a NUL", commands: many),
    CommandOption(
      name: .jobs, spellings: ["--jobs", "-j"], value: "N", summary: "read so many files at a time (one for each processor)", commands: many),
    CommandOption(
      name: .converterTime, spellings: ["--converter-time"], value: "SECONDS",
      summary: "end a program that converts a file after so many seconds (120)", commands: files),
    CommandOption(
      name: .output, spellings: ["--output", "-o"], value: "FILE",
      summary: "write to this file (export, and report of several files: this folder), which appears when it is whole",
      commands: Set(Command.allCases)),
    CommandOption(
      name: .append, spellings: ["--append"], summary: "keep what the folder holds, and read only files that are new or changed",
      commands: [.export]),
    CommandOption(
      name: .state, spellings: ["--state"], summary: "check, too, and add where each number stands (state) and what it should read (implied)",
      commands: [.facts]),
    CommandOption(name: .noHeader, spellings: ["--no-header"], summary: "print no line with the names of the columns", commands: [.facts, .codes]),
    CommandOption(
      name: .safe, spellings: ["--safe"], summary: "put an apostrophe before texts that a spreadsheet would take for formulas", commands: [.facts]),
    CommandOption(name: .help, spellings: ["--help", "-h"], summary: "print this page", commands: Set(Command.allCases)),
    CommandOption(name: .version, spellings: ["--version"], summary: "print the version", commands: Set(Command.allCases)),
  ]

  private static let reading: Set<Command> = [.read, .facts, .check, .report, .export]
  private static let documents = reading.union([.explain])
  private static let many = reading.union([.text])
  private static let files = documents.union([.text])
  private static let levels = ["note", "warning", "error"]

  /// The spellings and the value, as help shows them.
  var synopsis: String {
    let short = spellings.first { !$0.hasPrefix("--") }
    return (short.map { "\($0), " } ?? "") + spellings[0] + (value.map { " \($0)" } ?? "")
  }
}
