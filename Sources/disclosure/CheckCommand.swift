import BudgetCore
import Glibc

/// `disclosure check`: the findings of each document.
struct CheckCommand: DocumentCommand {
  private let form: FindingForm
  private let filter: FindingFilter
  private let language: FindingText.Language
  private let isColored: Bool
  private let isStatistics: Bool
  private let isAlone: Bool
  private let listsNotes: Bool
  var readsRecords: Bool { true }
  var writesFailures: Bool { form == .json && !isStatistics }

  init(_ arguments: Arguments, isAlone: Bool) throws(Arguments.UsageError) {
    if arguments[.json], let form = arguments.value(.outputFormat), form != FindingForm.json.rawValue {
      throw Arguments.UsageError(message: Speech.say("--json and --output-format \(form) are two forms", "--json 与 --output-format \(form) 是两种格式"))
    }
    form = arguments[.json] ? .json : arguments.value(.outputFormat).flatMap(FindingForm.init) ?? .text
    filter = try FindingFilter(arguments)
    // What programs read does not change with the locale.
    let isForPeople = form == .text || form == .concise
    language = arguments.value(.language).flatMap(FindingText.Language.init) ?? (isForPeople ? Speech.language : .english)
    isStatistics = arguments[.statistics]
    // Whoever asks for some rules or severities wants to see what they find.
    listsNotes = arguments[.notes] || arguments[.rule] || arguments[.severity]
    self.isAlone = isAlone
    switch arguments.value(.color) {
    case "always": isColored = true
    case "never": isColored = false
    default: isColored = isatty(1) == 1 && !arguments[.output] && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    }
  }

  var separator: String { form == .sarif ? SarifLog.separator : "" }

  func begin(_ buffer: inout TextBuffer) { if form == .sarif, !isStatistics { SarifLog.begin(&buffer) } }

  func run(_ input: OpenedDocument, _ result: inout FileResult, flush: (inout TextBuffer) -> Void) -> Reading {
    var outlines: [Disclosure] = []
    var (reading, report) = Checker().check(input.document, with: input.reader, options: input.options) { outlines.append($0.outline) }
    reading.disclosures = outlines
    let findings = report.findings.filter(filter.contains)
    for finding in findings { result.tally.count(finding) }
    result.tally.facts = report.read
    result.status = filter.status(findings)
    if isStatistics { return reading }
    let words = FindingText(language)
    switch form {
    case .text:
      CheckText(file: input.file, text: input.document.text.bytes, places: input.places, words: words, isColored: isColored, listsNotes: listsNotes)
        .write(report, findings, reading, to: &result.output)
    case .concise: for finding in findings { result.output.write(FindingLine(finding, input.file, words, input.places).concise) }
    case .github: for finding in findings { result.output.write(FindingLine(finding, input.file, words, input.places).github) }
    case .json:
      FindingLines(file: input.file, language: language, places: input.places)
        .write(report, of: reading, to: &result.output, where: filter.contains)
    case .sarif: SarifLog.write(findings, input.file, words, &result.output)
    }
    return reading
  }

  func end(_ tally: Tally, _ buffer: inout TextBuffer) {
    if isStatistics { return writeStatistics(tally, &buffer) }
    if form == .sarif { SarifLog.end(tally, &buffer) }
    guard !isAlone, form == .text else { return }
    buffer.write(tally.summary + "\n")
  }

  /// How often each rule found something, the most frequent first.
  private func writeStatistics(_ tally: Tally, _ buffer: inout TextBuffer) {
    let rows = tally.rules.sorted { ($1.value.count, $0.key.id) < ($0.value.count, $1.key.id) }
    for (rule, (severity, count)) in rows {
      if form == .json {
        buffer.write("{\"rule\":\"\(rule.id)\",\"severity\":\"\(severity.rawValue)\",\"count\":\(count)}\n")
      } else {
        buffer.write("\(count)\t\(rule.id)\t\(severity.rawValue)\t\(FindingText(language).meaning(of: rule))\n")
      }
    }
  }
}

extension Disclosure {
  /// Whose it is and where its statements stand, without what they hold.
  fileprivate var outline: Disclosure {
    var outline = Disclosure(entity: entity, year: year)
    outline.statements = statements.map { Statement(kind: $0.kind, number: $0.number, title: $0.title, line: $0.line, presence: $0.presence) }
    return outline
  }
}
