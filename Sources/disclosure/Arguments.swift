/// The command line, understood.
struct Arguments {
  enum Command: String {
    case read
    case facts
    case check
    case formats
  }

  var command: Command
  var files: [String] = []
  var asJSON = false
  var format: String?
  var repairs = true

  /// Wrong usage: what is wrong with the command line.
  struct UsageError: Error {
    let message: String
  }

  static let help = """
    Usage: disclosure <command> [options] FILE…

    Reads China's published budgets (部门预算公开, 单位预算公开) into one canonical schema.

    Commands:
      read FILE       print all that was read as one JSON object
      facts FILE…     print the facts table as CSV, or with --json one object a line
      check FILE…     print findings for a person, or with --json one object a line
      formats         list the readers

    Options:
      --json          print JSON
      --format ID     read with this format instead of recognizing it
      --no-repair     keep every number in the column where it was printed
      --help          print this page

    A FILE of - is standard input. UTF-8, GB18030 and UTF-16 are understood.
    Exit status: 0 read, no error findings; 1 error findings (check); 2 a file could not be read; 3 output could not be written; 64 wrong usage.

    """

  init(_ arguments: some Sequence<String>) throws(UsageError) {
    var rest = Array(arguments)[...]
    guard let name = rest.popFirst() else { throw UsageError(message: "a command is missing") }
    guard let command = Command(rawValue: name) else { throw UsageError(message: "unknown command “\(name)”") }
    self.command = command
    var endsOptions = false
    while let argument = rest.popFirst() {
      if endsOptions || argument == "-" || !argument.hasPrefix("-") {
        files.append(argument)
        continue
      }
      switch argument {
      case "--": endsOptions = true
      case "--json" where command == .facts || command == .check: asJSON = true
      case "--no-repair" where command != .formats: repairs = false
      case "--format" where command != .formats:
        guard let id = rest.popFirst() else { throw UsageError(message: "--format needs the id of a format") }
        format = id
      default: throw UsageError(message: "“\(name)” has no option “\(argument)”")
      }
    }
    try checkFiles()
  }

  private func checkFiles() throws(UsageError) {
    switch command {
    case .formats: if let file = files.first { throw UsageError(message: "“formats” takes no file, but got “\(file)”") }
    case .read: if files.count != 1 { throw UsageError(message: "“read” takes exactly one file") }
    case .facts, .check: if files.isEmpty { throw UsageError(message: "“\(command.rawValue)” needs at least one file") }
    }
    if files.count(where: { $0 == "-" }) > 1 { throw UsageError(message: "standard input can be read only once") }
  }
}
