import BudgetCore

/// An option of the tool. It means the same in every command that takes it.
struct CommandOption: Sendable {
  /// What the code asks for.
  enum Name: Hashable, Sendable {
    case json, outputFormat, severity, rule, statistics, notes, failOn, exitZero, language, color
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
      name: .json, spellings: ["--json"], summary: Speech.say("print JSON, one object a line", "输出 JSON，每行一个对象"),
      commands: [.read, .facts, .check, .explain, .formats, .codes]),
    CommandOption(
      name: .outputFormat, spellings: ["--output-format"], value: "FORM", choices: FindingForm.allCases.map(\.rawValue),
      summary: Speech.say("print findings in this form", "按此格式输出问题"), commands: [.check]),
    CommandOption(
      name: .severity, spellings: ["--severity"], value: "LEVEL", choices: levels,
      summary: Speech.say("look only at findings of this severity or a graver one", "只看此级别及更严重的问题"),
      commands: [.check]),
    CommandOption(
      name: .rule, spellings: ["--rule"], value: "RULE", repeats: true,
      summary: Speech.say("look only at findings of this rule, or of the family before the dot", "只看此规则（或点号前的规则族）的问题"),
      commands: [.check]),
    CommandOption(
      name: .statistics, spellings: ["--statistics"],
      summary: Speech.say("print how often each rule found something instead of the findings", "不列问题，只列各规则发现问题的次数"), commands: [.check]
    ),
    CommandOption(
      name: .notes, spellings: ["--notes"], summary: Speech.say("list the differences that rounding explains, too", "一并列出四舍五入所致的差额"),
      commands: [.check]),
    CommandOption(
      name: .failOn, spellings: ["--fail-on"], value: "LEVEL", choices: levels,
      summary: Speech.say("end with 1 from this severity on (error)", "自此级别起以 1 结束（默认 error）"),
      commands: [.check]),
    CommandOption(
      name: .exitZero, spellings: ["--exit-zero"], summary: Speech.say("end with 0 whatever was found", "无论发现什么都以 0 结束"), commands: [.check]),
    CommandOption(
      name: .language, spellings: ["--lang"], value: "LANGUAGE", choices: ["en", "zh"],
      summary: Speech.say("speak this language; else that of the locale (pages: Chinese)", "使用的语言；未指定时按系统区域设置（网页默认中文）"),
      commands: Set(Command.allCases)
    ),
    CommandOption(
      name: .color, spellings: ["--color"], value: "WHEN", choices: ["auto", "always", "never"],
      summary: Speech.say("colour findings (auto: on a terminal, unless NO_COLOR is set)", "为问题着色（auto：在终端上且未设 NO_COLOR 时）"), commands: [.check]),
    CommandOption(
      name: .format, spellings: ["--format"], value: "ID", choices: Tool.readers.map(\.format.id),
      summary: Speech.say("read with this format instead of recognizing it", "按此模板读取，不作识别"), commands: documents),
    CommandOption(
      name: .noRepair, spellings: ["--no-repair"], summary: Speech.say("keep every number in the column where it was printed", "数字一律留在印出的栏内，不作错位修复"),
      commands: documents),
    CommandOption(
      name: .lenient, spellings: ["--lenient"],
      summary: Speech.say("read bytes that are no text as U+FFFD and say how many there were", "将不是文本的字节读作 U+FFFD，并说明个数"), commands: files),
    CommandOption(
      name: .maxSize, spellings: ["--max-size"], value: "BYTES",
      summary: Speech.say("read no larger file (256M; K, M and G are understood)", "不读更大的文件（默认 256M；可用 K、M、G）"), commands: files
    ),
    CommandOption(
      name: .filesFrom, spellings: ["--files-from"], value: "FILE", repeats: true,
      summary: Speech.say(
        "read the names in this file (- is standard input), too, one a line or each before a NUL", "另从此文件读文件名（- 为标准输入），每行一个或以 NUL 分隔"), commands: many
    ),
    CommandOption(
      name: .jobs, spellings: ["--jobs", "-j"], value: "N",
      summary: Speech.say("read so many files at a time (one for each processor)", "同时读取的文件数（默认每个处理器一个）"), commands: many),
    CommandOption(
      name: .converterTime, spellings: ["--converter-time"], value: "SECONDS",
      summary: Speech.say("end a program that converts a file after so many seconds (120)", "转换程序超过此秒数即终止（默认 120）"), commands: files),
    CommandOption(
      name: .output, spellings: ["--output", "-o"], value: "FILE",
      summary: Speech.say(
        "write to this file (export, and report of several files: this folder), which appears when it is whole",
        "写入此文件（export 以及多个文件的 report：此文件夹），完整后才出现"),
      commands: Set(Command.allCases)),
    CommandOption(
      name: .append, spellings: ["--append"],
      summary: Speech.say("keep what the folder holds, and read only files that are new or changed", "保留文件夹中已有内容，只读新增或改动的文件"),
      commands: [.export]),
    CommandOption(
      name: .state, spellings: ["--state"],
      summary: Speech.say(
        "check, too, and add where each number stands (state) and what it should read (implied)", "同时核对，加列每个数字的状态（state）和应有数（implied）"),
      commands: [.facts]),
    CommandOption(
      name: .noHeader, spellings: ["--no-header"], summary: Speech.say("print no line with the names of the columns", "不输出列名行"),
      commands: [.facts, .codes]),
    CommandOption(
      name: .safe, spellings: ["--safe"],
      summary: Speech.say("put an apostrophe before texts that a spreadsheet would take for formulas", "在表格软件会当作公式的文字前加撇号"), commands: [.facts]),
    CommandOption(name: .help, spellings: ["--help", "-h"], summary: Speech.say("print this page", "显示本页"), commands: Set(Command.allCases)),
    CommandOption(name: .version, spellings: ["--version"], summary: Speech.say("print the version", "显示版本"), commands: Set(Command.allCases)),
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
