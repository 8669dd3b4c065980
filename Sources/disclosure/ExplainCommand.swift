import BudgetCore

/// `disclosure explain FILE:LINE[:CELL]`: the numbers of a place, with how they got their coordinates and the equations in which they stand.
struct ExplainCommand: DocumentCommand {
  private let query: PlaceQuery
  private let isJSON: Bool
  private let language: FindingText.Language
  var readsRecords: Bool { true }
  var writesFailures: Bool { isJSON }

  init(_ arguments: Arguments, _ query: PlaceQuery) {
    (self.query, isJSON) = (query, arguments[.json])
    language = Speech.language
  }

  func run(_ input: OpenedDocument, _ result: inout FileResult, flush: (inout TextBuffer) -> Void) -> Reading {
    let reading = input.reader.read(input.document, options: input.options)
    let report = Checker().check(reading)
    let accounts = NumberAccount.all(of: input.file, at: query, reading, report)
    result.tally.facts = report.read
    if isJSON {
      for account in accounts {
        try? JSONText.write(account, to: &result.output)
        result.output.write("\n")
      }
      return reading
    }
    let lines = SourceLines(input.document.text.bytes)
    let place = Place(line: query.line, cell: query.cell ?? 0)
    if accounts.isEmpty {
      let excerpt = lines.excerpt(place, printed: "")
      if excerpt == nil {
        result.notes.append(Speech.say("\(input.file) has no line \(query.line)", "\(input.file) 没有第 \(query.line) 行"))
        result.status = 2
        return reading
      }
      LineText(language).write(query, reading, report, excerpt: excerpt, to: &result.output)
    }
    let text = NumberText(language, lines)
    for account in accounts { text.write(account, file: Visible.text(input.file), to: &result.output) }
    return reading
  }
}
