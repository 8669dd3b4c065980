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
    guard let first = rest.popFirst() else { throw UsageError(message: "a command is missing") }
    // The page and the version are answers without a command, too.
    if first.text == "--version" || first.text == "--help" || first.text == "-h" {
      command = .help
      values[first.text == "--version" ? .version : .help] = []
      return
    }
    guard let command = Command(rawValue: first.text) else {
      let nearest = Nearest.of(first.text, in: Command.allCases.map(\.rawValue))
      throw UsageError(message: "unknown command “\(Visible.text(first.text))”\(nearest.map { "; did you mean “\($0)”?" } ?? "")")
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
      if attached != nil { throw UsageError(message: "\(spelling) takes no value") }
      values[option.name] = []
      return
    }
    guard let value = attached ?? rest.popFirst() else { throw UsageError(message: "\(spelling) needs \(option.value ?? "a value")") }
    if !option.choices.isEmpty, !option.choices.contains(value.text) {
      throw UsageError(
        message: "\(spelling) has no “\(Visible.text(value.text))”; there are \(option.choices.joined(separator: ", "))")
    }
    if values[option.name] != nil, !option.repeats { throw UsageError(message: "\(spelling) is given twice") }
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

  private func unknown(_ spelling: String) -> UsageError {
    let known = command.options.flatMap(\.spellings)
    var message = "“\(command.rawValue)” has no option “\(Visible.text(spelling))”"
    if CommandOption.all.contains(where: { $0.spellings.contains(spelling) }) {
      let takers = Command.allCases.filter { $0.options.contains { $0.spellings.contains(spelling) } }
      message += "; it is one of \(takers.map { "“\($0.rawValue)”" }.joined(separator: ", "))"
    } else if let nearest = Nearest.of(spelling, in: known) {
      message += "; did you mean \(nearest)?"
    }
    return UsageError(message: message)
  }

  private func checkOperands() throws(UsageError) {
    if command == .export, !self[.output] { throw UsageError(message: "“export” needs -o and the name of a folder") }
    switch command.operands {
    case .files:
      if operands.isEmpty, !self[.filesFrom], command != .formats { throw UsageError(message: "“\(command.rawValue)” needs at least one file") }
      if (operands + all(.filesFrom)).count(where: \.isStandardInput) > 1 { throw UsageError(message: "standard input can be read only once") }
    case .nothing:
      if let operand = operands.first { throw UsageError(message: "“\(command.rawValue)” takes no file, but got “\(Visible.text(operand.text))”") }
    case .wordOrPlace(let words):
      guard operands.count == 1 else { throw UsageError(message: "“\(command.rawValue)” takes a rule or one place, FILE:LINE[:CELL]") }
      if words.contains(operands[0].text) || PlaceQuery(operands[0]) != nil { return }
      let nearest = Nearest.of(operands[0].text, in: words)
      throw UsageError(
        message: "“\(Visible.text(operands[0].text))” is neither a rule nor a place, FILE:LINE[:CELL]"
          + (nearest.map { "; did you mean “\($0)”?" } ?? ""))
    case .word(let words, let isNeeded):
      if operands.count > 1 || isNeeded && operands.isEmpty {
        throw UsageError(message: "“\(command.rawValue)” takes one of \(words.joined(separator: ", "))")
      }
      if let operand = operands.first, !words.contains(operand.text) {
        throw UsageError(message: "“\(command.rawValue)” takes one of \(words.joined(separator: ", ")), but got “\(Visible.text(operand.text))”")
      }
    }
  }
}
