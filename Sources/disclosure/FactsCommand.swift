import BudgetCore

/// `disclosure facts`: the facts table.
struct FactsCommand: DocumentCommand {
  private let table: FactsTable
  private let hasHeader: Bool
  private let hasStates: Bool
  let writesFailures: Bool
  /// Rules compare numbers with records, too.
  var readsRecords: Bool { hasStates }

  init(_ arguments: Arguments) {
    hasStates = arguments[.state]
    table = FactsTable(arguments[.json] ? .jsonLines : .csv, isSafe: arguments[.safe], hasStates: hasStates)
    writesFailures = arguments[.json]
    hasHeader = !arguments[.noHeader]
  }

  func begin(_ buffer: inout TextBuffer) { if hasHeader { table.writeHeader(to: &buffer) } }

  func run(_ input: OpenedDocument, _ result: inout FileResult, flush: (inout TextBuffer) -> Void) -> Reading {
    if hasStates {
      let reading = input.reader.read(input.document, options: input.options)
      let report = Checker().check(reading)
      table.write(reading, report, file: input.file, places: input.places, to: &result.output)
      result.tally.facts = report.read
      return reading
    }
    var progress = FactsTable.Progress(places: input.places)
    var reading = input.reader.read(input.document, options: input.options) { disclosure in
      table.write(disclosure, format: input.reader.format.id, file: input.file, after: &progress, to: &result.output)
      if result.output.bytes.count > 1 << 20 { flush(&result.output) }
    }
    result.tally.facts = progress.facts
    if progress.tableFacts > 0 {
      reading.counts.facts = progress.tableFacts
    } else {
      // A document may hold sentences and records alone; whether it gives a number they must say.
      reading = input.reader.read(input.document, options: ReadingOptions(repairs: input.options.repairs, records: true))
    }
    return reading
  }
}
