/// The pages of help, written from the tables of commands and options.
enum Help {
  static let about = Speech.say(
    "Reads China's published budgets (部门预算公开, 单位预算公开) into one canonical schema.", "读取各省公开的部门预算、单位预算，归入统一的口径，并核对其勾稽关系。")

  static let files = Speech.say(
    """
    A FILE of - is standard input; a folder stands for the documents in it and in its folders, in the order of their names:
    \(FileList.suffixes.joined(separator: ", ")). UTF-8, GB18030 and UTF-16 are understood.
    """,
    """
    文件名 - 为标准输入；文件夹代表其中（含下级文件夹）的全部文件，按名称排序：
    \(FileList.suffixes.joined(separator: "、"))。可读 UTF-8、GB18030、UTF-16。
    """)

  /// The exit statuses, each with its meaning.
  static let statuses: [(status: Int, meaning: String)] = [
    (0, Speech.say("everything was read, and nothing was found that ends with 1", "全部读取，且没有发现须以 1 结束的问题")),
    (1, Speech.say("check found errors, or what --fail-on names", "check 发现错误，或 --fail-on 所指级别的问题")),
    (2, Speech.say("a document could not be read, or gave no number", "有文件未能读取，或没有读出数字")),
    (3, Speech.say("the output could not be written", "结果未能写出")), (64, Speech.say("wrong usage", "用法有误")),
  ]

  /// The first page.
  static var page: String {
    let commands = Command.allCases.map { (left: [$0.rawValue, $0.synopsis].filter { !$0.isEmpty }.joined(separator: " "), right: $0.summary) }
    return """
      \(Speech.say("Usage: disclosure <command> [options] FILE…", "用法：disclosure <命令> [选项] 文件…"))

      \(about)

      \(Speech.say("Commands", "命令")):
      \(table(commands))
      \(Speech.say("Options", "选项")):
      \(table(CommandOption.all.map { ($0.synopsis, $0.summary) }))
      \(files)

      \(Speech.say("Exit status", "结束状态")):
      \(table(statuses.map { ("\($0.status)", $0.meaning) }))
      \(Speech.say("`disclosure help COMMAND` shows the options of a command.", "`disclosure help 命令` 显示某个命令的选项。"))

      """
  }

  /// The page of a command.
  static func page(of command: Command) -> String {
    var text = Speech.say(
      "Usage: disclosure \(command.rawValue) [options] \(command.synopsis)\n\n", "用法：disclosure \(command.rawValue) [选项] \(command.synopsis)\n\n")
    text += command.summary.prefix(1).uppercased() + command.summary.dropFirst() + Speech.say(".\n\nOptions:\n", "。\n\n选项：\n")
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
