import BudgetCore

/// Prints what became of the documents, one behind the other.
struct Printer {
  private let command: any DocumentCommand
  private let all: Int
  private var clock: Progress.Clock
  private var tally = Tally()
  private var status: Int32 = 0
  private var hasWritten = false

  init(_ command: any DocumentCommand, writesToFile: Bool, of all: Int) {
    (self.command, self.all) = (command, all)
    clock = Progress.Clock(writesToFile: writesToFile)
  }

  /// Writes what stands before the first document.
  func begin() {
    var buffer = TextBuffer()
    command.begin(&buffer)
    Output.write(buffer.bytes)
  }

  mutating func print(_ result: FileResult) {
    if result.status == 2 { Output.fail() }
    for note in result.notes { Output.note(note) }
    if !result.output.bytes.isEmpty {
      if hasWritten { Output.write(Array(command.separator.utf8)) }
      Output.write(result.output.bytes)
      hasWritten = true
    }
    command.take(result)
    status = max(status, result.status)
    tally.add(result.tally)
    clock.show(tally, of: all)
  }

  /// Writes what stands behind the last document, and returns the exit status.
  mutating func end(_ files: FileList) -> Int32 {
    Progress.clear()
    let ignored = files.ignored + tally.ignored
    if ignored > 0 {
      let unrecognized = tally.ignored > 0 ? ", \(tally.ignored) of them texts that no reader recognizes" : ""
      Output.note("\(ignored) files of folders are no documents and were ignored\(unrecognized)")
    }
    var buffer = TextBuffer()
    command.end(tally, &buffer)
    Output.write(buffer.bytes)
    if files.hasFolders, files.unchanged == 0, tally.documents == 0 {
      Output.note("no document was found")
      return 2
    }
    return status
  }
}
