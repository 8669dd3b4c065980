import BudgetCore

/// The commands of the tool. Help, completions and the page of the manual are written from this table and that of the options.
enum Command: String, CaseIterable, Sendable {
  case read
  case facts
  case check
  case report
  case export
  case text
  case explain
  case formats
  case codes
  case completions
  case man
  case help

  /// What a command takes besides options.
  enum Operands {
    case files
    case nothing
    /// One of some words; it may be left out where that means something.
    case word([String], isNeeded: Bool)
    /// One of some words, or a place in a file: `FILE:LINE[:CELL]`.
    case wordOrPlace([String])
  }

  var operands: Operands {
    switch self {
    case .read, .facts, .check, .report, .export, .text, .formats: .files
    case .codes, .man: .nothing
    case .completions: .word(["bash", "zsh", "fish"], isNeeded: true)
    case .explain: .wordOrPlace(RuleID.standard.map(\.id))
    case .help: .word(Command.allCases.map(\.rawValue), isNeeded: false)
    }
  }

  /// The operands as help shows them.
  var synopsis: String {
    switch operands {
    case .files: self == .formats ? "[FILE…]" : "FILE…"
    case .nothing: ""
    case .word(let words, let isNeeded):
      self == .help ? "[COMMAND]" : isNeeded ? words.joined(separator: "|") : "[\(words.joined(separator: "|"))]"
    case .wordOrPlace: "RULE|FILE:LINE[:CELL]"
    }
  }

  /// What it does, in a line.
  var summary: String {
    switch self {
    case .read: "print all that was read as JSON, one object a document"
    case .facts: "print the facts table as CSV, or with --json one object a line"
    case .check: "print findings for a person, or in another form for programs"
    case .report: "print a page (HTML) that shows the tables of a document and what is wrong in them; of several, write a folder of pages (-o DIR)"
    case .export: "write a folder of tables (CSV) with a description, as databases load it (Frictionless Data Package)"
    case .text: "print the text to whose lines and cells the other commands refer"
    case .explain: "print what a rule says and what to do; or what a number of a file is of, why, and the equations in which it stands"
    case .formats: "list the readers; with files, what each makes of them and why"
    case .codes: "print the members of every fixed dimension as CSV"
    case .completions: "print the completions of a shell"
    case .man: "print the page of the manual"
    case .help: "print this page, or that of a command"
    }
  }

  /// The options that it takes.
  var options: [CommandOption] { CommandOption.all.filter { $0.commands.contains(self) } }
}
