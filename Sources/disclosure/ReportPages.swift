import BudgetCore
import DisclosureReport
import Synchronization

/// `disclosure report -o DIR`: a page for each file, and one that lists them.
struct ReportPages: DocumentCommand {
  private let name: Argument
  private let language: FindingText.Language
  private let state = State()
  var needsOutput: Bool { false }
  var readsRecords: Bool { true }
  var writesFailures: Bool { false }

  /// The folder while it is written. Documents are taken one after the other.
  private final class State: Sendable {
    let pages = Mutex<Pages?>(nil)
  }

  private struct Pages: Sendable {
    let folder: ResultFolder
    var entries: [IndexPage.Entry] = []
  }

  /// What becomes of a file: its line in the index, and its page if it could be read.
  struct Page: Sendable {
    fileprivate let html: [UInt8]?
    fileprivate let entry: @Sendable (String) -> IndexPage.Entry
  }

  private static let index = "index.html"

  init(_ arguments: Arguments, _ name: Argument) {
    self.name = name
    language = ReportCommand.language(arguments)
  }

  /// Whether results are to go to a folder: there are several, or the name is that of one.
  static func isAsked(_ name: Argument, isAlone: Bool) -> Bool { !isAlone || name.bytes.last == 0x2F || name.isFolder }

  private static func isPage(_ name: String) -> Bool {
    name == index || name.hasSuffix(".html") && name.dropLast(5).allSatisfy { ("0"..."9").contains($0) }
  }

  func prepare(_ files: inout FileList) {
    do throws(ResultFolder.Failure) {
      let folder = try ResultFolder(name, of: "pages of “report”", holds: Self.isPage)
      try folder.begin([Self.index] + (1...max(1, files.entries.count)).map { "\($0).html" })
      state.pages.withLock { $0 = Pages(folder: folder) }
    } catch {
      Output.stop(error.reason)
    }
  }

  func run(_ input: OpenedDocument, _ result: inout FileResult, flush: (inout TextBuffer) -> Void) -> Reading {
    let reading = input.reader.read(input.document, options: input.options)
    let report = Checker().check(reading)
    for finding in report.findings { result.tally.count(finding) }
    result.tally.facts = report.read
    let file = input.file
    // The reading itself is not kept: many files may wait.
    let entry = IndexPage.Entry(page: "", file: file, reading, report)
    result.page = Page(html: ReportPage(language: language).html(file: file, reading, report)) { entry.named($0) }
    return reading
  }

  func fail(_ file: String, _ bytes: [UInt8]?, _ failure: InputFile.Failure, _ result: inout FileResult) {
    result.page = Page(html: nil) { _ in IndexPage.Entry(file: file, failure: failure.message) }
  }

  func take(_ result: FileResult) {
    guard let page = result.page else { return }
    attempt { pages throws(ResultFolder.Failure) in
      let name = "\(pages.entries.count + 1).html"
      pages.entries.append(page.entry(name))
      if let html = page.html { try Self.write(html, name, pages.folder) }
    }
  }

  func end(_ tally: Tally, _ buffer: inout TextBuffer) {
    attempt { pages throws(ResultFolder.Failure) in
      try Self.write(IndexPage(language: language).html(pages.entries), Self.index, pages.folder)
      try pages.folder.finish()
    }
    buffer.write(tally.summary + "\n")
  }

  private static func write(_ bytes: [UInt8], _ name: String, _ folder: ResultFolder) throws(ResultFolder.Failure) {
    var file = try TableFile(name, folder.new(name))
    try file.write(bytes)
    try file.finish()
  }

  private func attempt(_ work: (inout Pages) throws(ResultFolder.Failure) -> Void) {
    let reason: String? = state.pages.withLock { pages in
      guard var begun = pages.take() else { return nil }
      do throws(ResultFolder.Failure) { try work(&begun) } catch { return error.reason }
      pages = begun
      return nil
    }
    if let reason { Output.stop(reason) }
  }
}
