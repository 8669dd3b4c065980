/// The command line, understood: a command, its options and its operands.
struct Arguments: Sendable {
  var command: Command
  var operands: [Argument] = []
  private var values: [CommandOption.Name: [Argument]] = [:]

  /// Wrong usage: what is wrong with the command line.
  struct UsageError: Error {
    let message: String
  }

  init(_ words: [Argument]) throws(UsageError) {
    var rest = words[...]
    guard let first = rest.popFirst() else { throw UsageError(message: Speech.say("a command is missing", "缺少命令")) }
    // The page and the version are answers without a command, too.
    if first.text == "--version" || first.text == "--help" || first.text == "-h" {
      command = .help
      values[first.text == "--version" ? .version : .help] = []
      return
    }
    guard let command = Command(rawValue: first.text) else {
      let nearest = Nearest.of(first.text, in: Command.allCases.map(\.rawValue))
      throw UsageError(message: Speech.say("unknown command ", "没有此命令：") + "“\(Visible.text(first.text))”" + Self.suggestion(nearest))
    }
    self.command = command
    try parse(&rest)
    // Who asks for help is not told what is missing.
    if self[.help] || self[.version] { return }
    try checkOperands()
  }

  /// Whether an option was given.
  subscript(option: CommandOption.Name) -> Bool { values[option] != nil }

  /// The last value of an option.
  func word(_ option: CommandOption.Name) -> Argument? { values[option]?.last }

  /// The last value of an option as a text.
  func value(_ option: CommandOption.Name) -> String? { word(option)?.text }

  /// All values of an option.
  func all(_ option: CommandOption.Name) -> [Argument] { values[option] ?? [] }

  // MARK: Parsing

  private mutating func parse(_ rest: inout ArraySlice<Argument>) throws(UsageError) {
    var endsOptions = false
    while let word = rest.popFirst() {
      if endsOptions || word.isStandardInput || word.bytes.first != 0x2D {
        operands.append(word)
      } else if word.text == "--" {
        endsOptions = true
      } else {
        try take(word, &rest)
      }
    }
  }

  private mutating func take(_ word: Argument, _ rest: inout ArraySlice<Argument>) throws(UsageError) {
    let (spelling, attached) = Self.split(word)
    guard let option = command.options.first(where: { $0.spellings.contains(spelling) }) else { throw unknown(spelling) }
    guard option.value != nil else {
      if attached != nil { throw UsageError(message: Speech.say("\(spelling) takes no value", "\(spelling) 不带值")) }
      values[option.name] = []
      return
    }
    guard let value = attached ?? rest.popFirst() else {
      throw UsageError(message: Speech.say("\(spelling) needs \(option.value ?? "a value")", "\(spelling) 需要一个值：\(option.value ?? "")"))
    }
    if !option.choices.isEmpty, !option.choices.contains(value.text) {
      throw UsageError(
        message: Speech.say(
          "\(spelling) has no “\(Visible.text(value.text))”; there are \(option.choices.joined(separator: ", "))",
          "\(spelling) 没有“\(Visible.text(value.text))”，可选：\(option.choices.joined(separator: "、"))"))
    }
    if values[option.name] != nil, !option.repeats { throw UsageError(message: Speech.say("\(spelling) is given twice", "\(spelling) 重复给出")) }
    values[option.name, default: []].append(value)
  }

  /// `--option=value` and `-oFILE` are an option and its value.
  private static func split(_ word: Argument) -> (spelling: String, value: Argument?) {
    if word.bytes.starts(with: [0x2D, 0x2D]) {
      guard let equals = word.bytes.firstIndex(of: 0x3D) else { return (word.text, nil) }
      return (String(decoding: word.bytes[..<equals], as: UTF8.self), Argument(word.bytes[(equals + 1)...]))
    }
    guard word.bytes.count > 2 else { return (word.text, nil) }
    return (String(decoding: word.bytes[..<2], as: UTF8.self), Argument(word.bytes[2...]))
  }

  /// What was perhaps meant.
  static func suggestion(_ nearest: String?) -> String {
    nearest.map { Speech.say("; did you mean “\($0)”?", "；是否指“\($0)”？") } ?? ""
  }

  private func needsOne(of words: [String]) -> String {
    Speech.say("“\(command.rawValue)” takes one of ", "“\(command.rawValue)”需要下列之一：") + words.joined(separator: Speech.say(", ", "、"))
  }

  private func unknown(_ spelling: String) -> UsageError {
    let known = command.options.flatMap(\.spellings)
    var message = Speech.say(
      "“\(command.rawValue)” has no option “\(Visible.text(spelling))”", "“\(command.rawValue)”没有选项“\(Visible.text(spelling))”")
    if CommandOption.all.contains(where: { $0.spellings.contains(spelling) }) {
      let takers = Command.allCases.filter { $0.options.contains { $0.spellings.contains(spelling) } }
      message += Speech.say("; it is one of ", "；它属于") + takers.map { "“\($0.rawValue)”" }.joined(separator: Speech.say(", ", "、"))
    } else {
      message += Self.suggestion(Nearest.of(spelling, in: known))
    }
    return UsageError(message: message)
  }

  private func checkOperands() throws(UsageError) {
    if command == .export, !self[.output] {
      throw UsageError(message: Speech.say("“export” needs -o and the name of a folder", "“export”需要 -o 和文件夹名"))
    }
    switch command.operands {
    case .files:
      if operands.isEmpty, !self[.filesFrom], command != .formats {
        throw UsageError(message: Speech.say("“\(command.rawValue)” needs at least one file", "“\(command.rawValue)”至少需要一个文件"))
      }
      if (operands + all(.filesFrom)).count(where: \.isStandardInput) > 1 {
        throw UsageError(message: Speech.say("standard input can be read only once", "标准输入只能读一次"))
      }
    case .nothing:
      if let operand = operands.first {
        throw UsageError(
          message: Speech.say("“\(command.rawValue)” takes no file, but got ", "“\(command.rawValue)”不带文件，却给出了") + "“\(Visible.text(operand.text))”")
      }
    case .wordOrPlace(let words):
      guard operands.count == 1 else {
        throw UsageError(
          message: Speech.say("“\(command.rawValue)” takes a rule or one place, FILE:LINE[:CELL]", "“\(command.rawValue)”需要一条规则或一个位置：文件:行[:格]"))
      }
      if words.contains(operands[0].text) || PlaceQuery(operands[0]) != nil { return }
      let nearest = Nearest.of(operands[0].text, in: words)
      throw UsageError(
        message: "“\(Visible.text(operands[0].text))”"
          + Speech.say(" is neither a rule nor a place, FILE:LINE[:CELL]", "既不是规则，也不是位置（文件:行[:格]）") + Self.suggestion(nearest))
    case .word(let words, let isNeeded):
      if operands.count > 1 || isNeeded && operands.isEmpty {
        throw UsageError(message: needsOne(of: words))
      }
      if let operand = operands.first, !words.contains(operand.text) {
        throw UsageError(message: needsOne(of: words) + Speech.say(", but got ", "，却给出了") + "“\(Visible.text(operand.text))”")
      }
    }
  }
}
