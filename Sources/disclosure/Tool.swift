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
    signal(SIGPIPE, SIG_IGN)
    let given = Array(CommandLine.arguments.dropFirst())
    if given.contains("--help") || given.contains("-h") || given.first == "help" {
      Output.write(Array(Arguments.help.utf8))
      return
    }
    do throws(Arguments.UsageError) {
      let tool = try Tool(arguments: Arguments(given))
      // One file needs no other thread, whose memory would come in smaller steps.
      exit(tool.arguments.files.count <= 1 ? tool.runAlone() : await tool.processAll())
    } catch {
      Output.note("\(error.message); see disclosure --help")
      exit(64)
    }
  }

  private let arguments: Arguments
  private let chosen: (any DisclosureReader)?

  private init(arguments: Arguments) throws(Arguments.UsageError) {
    self.arguments = arguments
    chosen = Self.readers.first { $0.format.id == arguments.format }
    if let id = arguments.format, chosen == nil {
      throw Arguments.UsageError(message: "there is no format “\(id)”; there are \(Self.readers.map(\.format.id).joined(separator: ", "))")
    }
  }

  /// Runs the command with one file or none and returns the exit status.
  private func runAlone() -> Int32 {
    guard let file = arguments.files.first else {
      for reader in Self.readers {
        Output.write(Array("\(reader.format.id)\t\(reader.format.province)\t\(reader.format.templates)\n".utf8))
      }
      return 0
    }
    printHeader()
    return print(process(file, printsDirectly: true))
  }

  private func printHeader() {
    var header = TextBuffer()
    if arguments.command == .facts { FactsTable(arguments.asJSON ? .jsonLines : .csv).writeHeader(to: &header) }
    Output.write(header.bytes)
  }

  /// What became of one file.
  private struct Result: Sendable {
    var output: [UInt8] = []
    var notes: [String] = []
    var status: Int32 = 0
  }

  private func print(_ result: Result) -> Int32 {
    if result.status == 2 { Output.fail() }
    for note in result.notes { Output.note(note) }
    Output.write(result.output)
    return result.status
  }

  /// Reads the files in parallel, a few at a time, and prints them in the given order.
  private func processAll() async -> Int32 {
    printHeader()
    let width = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    return await withTaskGroup(of: (Int, Result).self) { group in
      var status: Int32 = 0
      var finished: [Int: Result] = [:]
      var started = 0
      var printed = 0
      while printed < arguments.files.count {
        // No more results may wait than a few files for each processor.
        while started < arguments.files.count, started - printed < width * 4, started - printed - finished.count < width {
          let index = started
          group.addTask { (index, process(arguments.files[index])) }
          started += 1
        }
        if let (index, result) = await group.next() { finished[index] = result }
        while let result = finished.removeValue(forKey: printed) {
          status = max(status, print(result))
          printed += 1
        }
      }
      return status
    }
  }

  private func process(_ path: String, printsDirectly: Bool = false) -> Result {
    var result = Result()
    do throws(InputFile.Failure) {
      let input = try InputFile(path: path)
      for remark in input.remarks { result.notes.append("\(path): \(remark)") }
      let reader = try reader(for: input.document)
      let options = ReadingOptions(repairs: arguments.repairs, records: arguments.command != .facts)
      var buffer = TextBuffer()
      switch arguments.command {
      case .facts:
        let table = FactsTable(arguments.asJSON ? .jsonLines : .csv)
        var progress = FactsTable.Progress()
        let reading = reader.read(input.document, options: options) { disclosure in
          table.write(disclosure, format: reader.format.id, file: path, after: &progress, to: &buffer)
          guard printsDirectly, buffer.bytes.count > 1 << 20 else { return }
          Output.write(buffer.bytes)
          buffer.removeAll()
        }
        noteLoss(reading, path, &result)
      case .read:
        let reading = reader.read(input.document, options: options)
        // The values of the schema hold nothing that JSON could not.
        try? JSONText.write(ReadOutput(file: path, reading: reading), to: &buffer)
        buffer.write("\n")
        noteLoss(reading, path, &result)
      case .check:
        let reading = reader.read(input.document, options: options)
        let report = Checker().check(reading)
        if arguments.asJSON {
          FindingLines(file: path).write(report, to: &buffer)
        } else {
          CheckText(file: path, text: input.document.text.bytes).write(report, reading, to: &buffer)
          // Controls of the document do not reach the terminal.
          let visible = Output.visible(String(decoding: buffer.bytes, as: UTF8.self))
          buffer.removeAll()
          buffer.write(visible)
        }
        if report.count(.error) > 0 { result.status = 1 }
        noteLoss(reading, path, &result)
      case .formats: break
      }
      result.output = buffer.bytes
    } catch {
      result.notes.append("\(path): \(error.message)")
      result.status = 2
      if arguments.asJSON { result.output = Self.failure(path, error) }
    }
    return result
  }

  /// The line that stands for a file that could not be read.
  private static func failure(_ path: String, _ failure: InputFile.Failure) -> [UInt8] {
    var buffer = TextBuffer()
    try? JSONText.write(["failure": ["file": path, "reason": failure.reason, "message": failure.message]], to: &buffer)
    return buffer.bytes + [0x0A]
  }

  /// Says that nothing could be read because the text has lost its columns.
  private func noteLoss(_ reading: Reading, _ path: String, _ result: inout Result) {
    guard reading.counts.facts == 0, reading.diagnostics.contains(where: { $0.rule == .readColumnsLost && $0.severity == .error }) else { return }
    result.notes.append("\(path): no table could be read: the text lost its columns; convert it so that tables are kept (tabs, Markdown, HTML, CSV)")
    result.status = 2
  }

  private func reader(for document: SourceDocument) throws(InputFile.Failure) -> any DisclosureReader {
    if let chosen { return chosen }
    switch ReaderSelection(Self.readers, for: document) {
    case .one(let reader, _): return reader
    case .none(let reason): throw InputFile.Failure(reason: "unrecognized", message: "no reader recognizes the document: \(reason)")
    case .several(let claims):
      let names = claims.map { "\($0.format.id) (\($0.recognition.reasons.first ?? ""))" }.joined(separator: ", ")
      throw InputFile.Failure(reason: "several", message: "several readers claim the document: \(names); choose one with --format")
    }
  }
}
