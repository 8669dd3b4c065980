import BudgetCore

/// `disclosure read`: all that was read, as one object a document.
struct ReadCommand: DocumentCommand {
  let writesFailures: Bool
  var readsRecords: Bool { true }

  init(_ arguments: Arguments, isAlone: Bool) { writesFailures = arguments[.json] || !isAlone }

  func run(_ input: OpenedDocument, _ result: inout FileResult, flush: (inout TextBuffer) -> Void) -> Reading {
    let reading = input.reader.read(input.document, options: input.options)
    // The values of the schema hold nothing that JSON could not.
    try? JSONText.write(ReadOutput(file: input.file, reading: reading), to: &result.output)
    result.output.write("\n")
    result.tally.facts = reading.counts.facts + reading.counts.proseFacts
    return reading
  }
}
