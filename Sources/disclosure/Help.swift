/// The pages of help, written from the tables of commands and options.
enum Help {
  static let about = "Reads China's published budgets (部门预算公开, 单位预算公开) into one canonical schema."

  static let files = """
    A FILE of - is standard input; a folder stands for the documents in it and in its folders, in the order of their names:
    \(FileList.suffixes.joined(separator: ", ")). UTF-8, GB18030 and UTF-16 are understood.
    """

  /// The exit statuses, each with its meaning.
  static let statuses: [(status: Int, meaning: String)] = [
    (0, "everything was read, and nothing was found that ends with 1"), (1, "check found errors, or what --fail-on names"),
    (2, "a document could not be read, or gave no number"), (3, "the output could not be written"), (64, "wrong usage"),
  ]

  /// The first page.
  static var page: String {
    let commands = Command.allCases.map { (left: [$0.rawValue, $0.synopsis].filter { !$0.isEmpty }.joined(separator: " "), right: $0.summary) }
    return """
      Usage: disclosure <command> [options] FILE…

      \(about)

      Commands:
      \(table(commands))
      Options:
      \(table(CommandOption.all.map { ($0.synopsis, $0.summary) }))
      \(files)

      Exit status:
      \(table(statuses.map { ("\($0.status)", $0.meaning) }))
      `disclosure help COMMAND` shows the options of a command.

      """
  }

  /// The page of a command.
  static func page(of command: Command) -> String {
    var text = "Usage: disclosure \(command.rawValue) [options] \(command.synopsis)\n\n"
    text += command.summary.prefix(1).uppercased() + command.summary.dropFirst() + ".\n\nOptions:\n"
    text += table(command.options.map { ($0.synopsis, detail($0)) })
    if case .files = command.operands { text += "\n\(files)\n" }
    return text
  }

  /// What an option does, with the values that it takes.
  static func detail(_ option: CommandOption) -> String {
    option.choices.isEmpty ? option.summary : "\(option.summary): \(option.choices.joined(separator: ", "))"
  }

  private static func table(_ rows: [(left: String, right: String)]) -> String {
    let width = rows.map(\.left.count).max() ?? 0
    return rows.map { "  \($0.left)\(String(repeating: " ", count: width - $0.left.count))  \($0.right)\n" }.joined()
  }
}
