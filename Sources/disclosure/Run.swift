import BudgetCore
import Glibc

/// A command at work on the documents of the command line.
struct Run: Sendable {
  private let command: any DocumentCommand
  private let opening: InputFile.Options
  private let reading: ReadingOptions
  private let chosen: (any DisclosureReader)?
  private let width: Int
  private let writesToFile: Bool

  init(command: any DocumentCommand, arguments: Arguments) throws(Arguments.UsageError) {
    self.command = command
    var opening = InputFile.Options(isLenient: arguments[.lenient])
    if let size = arguments.value(.maxSize) {
      guard let limit = Self.bytes(size) else {
        throw Arguments.UsageError(message: Speech.say("--max-size needs a number of bytes up to 2G", "--max-size 需要字节数，最多 2G"))
      }
      opening.limit = limit
    }
    if let time = arguments.value(.converterTime) {
      guard let seconds = Int(time), 1...86_400 ~= seconds else {
        throw Arguments.UsageError(
          message: Speech.say("--converter-time needs a number of seconds from 1 to 86400", "--converter-time 需要 1 至 86400 的秒数"))
      }
      opening.converterTime = seconds
    }
    var width = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    if let jobs = arguments.value(.jobs) {
      guard let number = Int(jobs), 1...1024 ~= number else {
        throw Arguments.UsageError(message: Speech.say("--jobs needs a number from 1 to 1024", "--jobs 需要 1 至 1024 的数"))
      }
      width = number
    }
    (self.opening, self.width) = (opening, width)
    reading = ReadingOptions(repairs: !arguments[.noRepair], records: command.readsRecords)
    chosen = Tool.readers.first { $0.format.id == arguments.value(.format) }
    writesToFile = arguments[.output]
  }

  /// `4096`, `64K`, `256M`, `1G`: no text of more than 2 GB is read.
  private static func bytes(_ text: String) -> Int? {
    let factors: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
    let factor = text.last.flatMap { factors[Character($0.uppercased())] }
    guard let number = Int(factor == nil ? text : String(text.dropLast())), number > 0 else { return nil }
    let (bytes, overflows) = number.multipliedReportingOverflow(by: factor ?? 1)
    return overflows || bytes > 2 << 30 ? nil : bytes
  }

  /// Works on the only document and returns the exit status.
  func alone(_ files: FileList) -> Int32 {
    var printer = Printer(command, writesToFile: writesToFile, of: 1)
    printer.begin()
    printer.print(
      result(files.entries[0]) { buffer in
        Output.write(buffer.bytes)
        buffer.removeAll()
      })
    return printer.end(files)
  }

  /// Works on the documents in parallel, a few at a time, and prints them in the given order.
  func all(_ files: FileList) async -> Int32 {
    var printer = Printer(command, writesToFile: writesToFile, of: files.entries.count)
    printer.begin()
    return await withTaskGroup(of: (Int, FileResult).self) { group in
      var finished: [Int: FileResult] = [:]
      var started = 0
      var printed = 0
      while printed < files.entries.count {
        // No more results may wait than a few files for each processor.
        while started < files.entries.count, started - printed < width * 4, started - printed - finished.count < width {
          let index = started
          group.addTask { (index, result(files.entries[index])) }
          started += 1
        }
        if let (index, result) = await group.next() {
          if result.status == 2 { Output.fail() }
          finished[index] = result
        }
        while let result = finished.removeValue(forKey: printed) {
          printer.print(result)
          printed += 1
        }
      }
      return printer.end(files)
    }
  }

  /// Works on a document, or says why there is none.
  private func result(_ entry: FileList.Entry, flush: (inout TextBuffer) -> Void = { _ in }) -> FileResult {
    var result = FileResult()
    result.tally.documents = 1
    switch entry {
    case .failed(let name, let failure): fail(name, nil, failure, &result)
    case .file(let name), .found(let name):
      var bytes: [UInt8]?
      do throws(InputFile.Failure) {
        let content = try FileBytes.read(name, limit: opening.limit)
        bytes = content
        try work(name, content, &result, flush)
      } catch {
        // A text of a folder that is set in no template is no document; one that cannot be read may be one.
        if case .found = entry, error.reason == "unrecognized" {
          result.tally.documents = 0
          result.tally.ignored = 1
        } else {
          fail(name, bytes, error, &result)
        }
      }
    }
    return result
  }

  private func work(
    _ name: Argument, _ bytes: [UInt8], _ result: inout FileResult, _ flush: (inout TextBuffer) -> Void
  ) throws(InputFile.Failure) {
    let file = name.text
    let input = try InputFile(bytes, of: name, opening)
    for remark in input.remarks { result.notes.append("\(file): \(remark)") }
    guard command.needsReader else { return command.run(input, &result) }
    let reader = if let chosen { chosen } else { try reader(for: input.document) }
    let opened = OpenedDocument(
      file: file, document: input.document, places: input.places, bytes: bytes, reader: reader, options: reading)
    let counts = command.run(opened, &result, flush: flush)
    if let failure = Self.loss(counts) { fail(name, bytes, failure, &result) }
  }

  private func fail(_ name: Argument, _ bytes: [UInt8]?, _ failure: InputFile.Failure, _ result: inout FileResult) {
    result.notes.append("\(name.text): \(failure.spoken)")
    result.status = 2
    result.tally.failed = 1
    command.fail(name.text, bytes, failure, &result)
  }

  /// Why a document that gives nothing is not a success: SCHEMA section 8.
  private static func loss(_ reading: Reading) -> InputFile.Failure? {
    let counts = reading.counts
    if counts.facts == 0, reading.diagnostics.contains(where: { $0.rule == .readColumnsLost && $0.severity == .error }) {
      return InputFile.Failure(
        reason: "columns",
        message: "no table could be read: the text lost its columns; convert it so that tables are kept (tabs, Markdown, HTML, CSV)",
        chinese: "没有读出任何表：文本已失去分栏，请改用能保留表格的转换方式（制表符、Markdown、HTML、CSV）")
    }
    guard counts.facts == 0, counts.proseFacts == 0, counts.records + counts.recordTexts == 0 else { return nil }
    return InputFile.Failure(
      reason: "numbers", message: "the document is recognized as \(reading.format) and gives nothing",
      chinese: "文件识别为 \(reading.format)，但没有读出任何内容")
  }

  private func reader(for document: SourceDocument) throws(InputFile.Failure) -> any DisclosureReader {
    switch ReaderSelection(Tool.readers, for: document) {
    case .one(let reader, _): return reader
    case .none(let reason):
      throw InputFile.Failure(reason: "unrecognized", message: "no reader recognizes the document: \(reason)", chinese: "没有模板识别此文件：\(reason)")
    case .several(let claims):
      let names = claims.map { "\($0.format.id) (\($0.recognition.reasons.first ?? ""))" }.joined(separator: ", ")
      throw InputFile.Failure(
        reason: "several", message: "several readers claim the document: \(names); choose one with --format",
        chinese: "有几个模板都认为是自己的：\(names)；请用 --format 指定")
    }
  }
}
