import BudgetCore
import DisclosureReport

/// `disclosure report`: the page of a document.
struct ReportCommand: DocumentCommand {
  private let language: FindingText.Language
  var readsRecords: Bool { true }
  var writesFailures: Bool { false }

  init(_ arguments: Arguments, isAlone: Bool) throws(Arguments.UsageError) {
    guard isAlone else {
      throw Arguments.UsageError(message: Speech.say("“report” of several files needs a folder for its pages: -o DIR", "多个文件的“report”需要一个文件夹：-o DIR"))
    }
    language = Self.language(arguments)
  }

  /// The language of pages: Chinese, unless another is asked for.
  static func language(_ arguments: Arguments) -> FindingText.Language {
    arguments.value(.language).flatMap(FindingText.Language.init) ?? .chinese
  }

  func run(_ input: OpenedDocument, _ result: inout FileResult, flush: (inout TextBuffer) -> Void) -> Reading {
    let reading = input.reader.read(input.document, options: input.options)
    let report = Checker().check(reading)
    let page = ReportPage(language: language).html(file: input.file, reading, report)
    result.output.write(String(decoding: page, as: UTF8.self))
    result.tally.facts = report.read
    return reading
  }
}
