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
    case .read: Speech.say("print all that was read as JSON, one object a document", "输出读到的全部内容（JSON，每份文件一个对象）")
    case .facts: Speech.say("print the facts table as CSV, or with --json one object a line", "输出事实表（CSV；加 --json 则每行一个对象）")
    case .check: Speech.say("print findings for a person, or in another form for programs", "核对勾稽关系，列出问题；也可输出供程序使用的格式")
    case .report:
      Speech.say(
        "print a page (HTML) that shows the tables of a document and what is wrong in them; of several, write a folder of pages (-o DIR)",
        "生成网页（HTML），显示各表及其中问题；多个文件时写成一个文件夹（-o DIR）")
    case .export:
      Speech.say(
        "write a folder of tables (CSV) with a description, as databases load it (Frictionless Data Package)",
        "导出一个文件夹的数据表（CSV）及其说明，供数据库装载（Frictionless Data Package）")
    case .text: Speech.say("print the text to whose lines and cells the other commands refer", "输出其他命令所说的行号、格号所在的文本")
    case .explain:
      Speech.say(
        "print what a rule says and what to do; or what a number of a file is of, why, and the equations in which it stands",
        "说明一条规则及处理办法；或说明文件中一个数字属于什么、依据何在、参与哪些勾稽关系")
    case .formats: Speech.say("list the readers; with files, what each makes of them and why", "列出各省模板；给出文件时，说明各模板的识别结果及理由")
    case .codes: Speech.say("print the members of every fixed dimension as CSV", "输出各固定维度的代码表（CSV）")
    case .completions: Speech.say("print the completions of a shell", "输出 shell 的自动补全脚本")
    case .man: Speech.say("print the page of the manual", "输出手册页")
    case .help: Speech.say("print this page, or that of a command", "显示本页，或某个命令的说明")
    }
  }

  /// The options that it takes.
  var options: [CommandOption] { CommandOption.all.filter { $0.commands.contains(self) } }
}
