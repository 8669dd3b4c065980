import BudgetCore
import Glibc
import HebeiFormat
import HenanFormat
import ShaanxiFormat
import ShanxiFormat

/// The command-line tool: a thin face of the library.
@main
struct Tool {
  /// The readers, in the order in which they are listed.
  static let readers: [any DisclosureReader] = [HebeiReader(), ShanxiReader(), HenanReader(), ShaanxiReader()]

  static func main() async {
    Output.holdStandardStreams()
    do throws(Arguments.UsageError) {
      var arguments = try Arguments(Argument.ofCommandLine())
      if arguments.command == .formats, !arguments.operands.isEmpty, !arguments[.help], !arguments[.version] {
        let (text, status) = FormatList.text(of: arguments.operands, isJSON: arguments[.json])
        if let file = arguments.word(.output) { Output.begin(file) }
        Output.write(Array(text.utf8))
        Output.finish(status)
      }
      if let text = try answer(arguments) {
        if let file = arguments.word(.output) { Output.begin(file) }
        Output.write(Array(text.utf8))
        Output.finish(0)
      }
      let place = arguments.command == .explain ? arguments.operands.first.flatMap { PlaceQuery($0) } : nil
      if let place { arguments.operands = [place.file] }
      var files = FileList(arguments)
      let isAlone = files.entries.count == 1 && !files.hasFolders
      let command = if let place { ExplainCommand(arguments, place) as any DocumentCommand } else { try documentCommand(arguments, isAlone: isAlone) }
      let run = try Run(command: command, arguments: arguments)
      if command.needsOutput, let file = arguments.word(.output) { Output.begin(file) }
      command.prepare(&files)
      // One file needs no other thread, whose memory would come in smaller steps.
      Output.finish(isAlone && files.entries.count == 1 ? run.alone(files) : await run.all(files))
    } catch {
      Output.note(error.message + Speech.say("; see disclosure --help", "；见 disclosure --help"))
      exit(64)
    }
  }

  /// What a command prints that reads no document; nil for the others.
  private static func answer(_ arguments: Arguments) throws(Arguments.UsageError) -> String? {
    if arguments[.version] { return Version.text + "\n" }
    if arguments[.help] { return arguments.command == .help ? Help.page : Help.page(of: arguments.command) }
    switch arguments.command {
    case .help: return arguments.operands.first.flatMap { Command(rawValue: $0.text) }.map(Help.page) ?? Help.page
    case .man: return Manual.page
    case .completions: return Completions.text(for: arguments.operands.first?.text ?? "")
    case .formats: return FormatList.text(isJSON: arguments[.json])
    case .codes: return CodeTable.text(isJSON: arguments[.json], hasHeader: !arguments[.noHeader])
    case .explain: return arguments.operands.first.flatMap { RuleText.text($0.text) }
    case .read, .facts, .check, .report, .export, .text: return nil
    }
  }

  private static func documentCommand(_ arguments: Arguments, isAlone: Bool) throws(Arguments.UsageError) -> any DocumentCommand {
    switch arguments.command {
    case .facts: FactsCommand(arguments)
    case .check: try CheckCommand(arguments, isAlone: isAlone)
    case .report:
      if let name = arguments.word(.output), ReportPages.isAsked(name, isAlone: isAlone) {
        ReportPages(arguments, name)
      } else {
        try ReportCommand(arguments, isAlone: isAlone)
      }
    case .export: ExportCommand(arguments)
    case .text: TextCommand()
    default: ReadCommand(arguments, isAlone: isAlone)
    }
  }
}
