import BudgetCore

/// `disclosure text`: the text to whose lines and cells every other command refers.
struct TextCommand: DocumentCommand {
  var needsReader: Bool { false }
  var readsRecords: Bool { false }
  var writesFailures: Bool { false }

  func run(_ input: InputFile, _ result: inout FileResult) {
    result.output.append(Array(input.text))
    if input.text.last != 0x0A { result.output.write("\n") }
  }

  func run(_ input: OpenedDocument, _ result: inout FileResult, flush: (inout TextBuffer) -> Void) -> Reading {
    Reading(format: input.reader.format.id)
  }
}
