import BudgetCore
import DisclosureExport

/// A document that a command is to work on.
struct OpenedDocument {
  /// The name under which it was given.
  let file: String
  let document: SourceDocument
  /// Where the lines of the document stand in the file, where that is no text.
  let places: FilePlaces
  /// The bytes as they were read.
  let bytes: [UInt8]
  let reader: any DisclosureReader
  let options: ReadingOptions
}

/// What became of a document.
struct FileResult: Sendable {
  var output = TextBuffer()
  var notes: [String] = []
  var status: Int32 = 0
  var tally = Tally()
  /// The rows of the document for a package.
  var part: PackagePart?
  /// The page of the document for a folder of them.
  var page: ReportPages.Page?
}

/// What a command does with each document.
protocol DocumentCommand: Sendable {
  /// Whether it needs typed records.
  var readsRecords: Bool { get }
  /// Whether it works on the text of a file, whatever that holds.
  var needsReader: Bool { get }
  /// Whether failures are lines of its output, too.
  var writesFailures: Bool { get }
  /// Whether results go to standard output or to the file that stands for it.
  var needsOutput: Bool { get }
  /// What stands between what is written of two documents.
  var separator: String { get }
  /// Makes ready for some documents, and leaves out those that need no work.
  func prepare(_ files: inout FileList)
  /// What stands before the first document.
  func begin(_ buffer: inout TextBuffer)
  /// Works on a document. `flush` writes what there is, where no other document comes before it.
  func run(_ input: OpenedDocument, _ result: inout FileResult, flush: (inout TextBuffer) -> Void) -> Reading
  /// Works on a text that no reader needs to recognize.
  func run(_ input: InputFile, _ result: inout FileResult)
  /// What is written of a file that could not be read; its bytes are nil where it could not be opened.
  func fail(_ file: String, _ bytes: [UInt8]?, _ failure: InputFile.Failure, _ result: inout FileResult)
  /// Takes what became of a document, in the order in which the documents are given.
  func take(_ result: FileResult)
  /// What stands behind the last document.
  func end(_ tally: Tally, _ buffer: inout TextBuffer)
}

extension DocumentCommand {
  var needsOutput: Bool { true }
  var needsReader: Bool { true }
  var separator: String { "" }
  func prepare(_ files: inout FileList) {}
  func begin(_ buffer: inout TextBuffer) {}
  func take(_ result: FileResult) {}
  func run(_ input: InputFile, _ result: inout FileResult) {}

  func fail(_ file: String, _ bytes: [UInt8]?, _ failure: InputFile.Failure, _ result: inout FileResult) {
    guard writesFailures else { return }
    try? JSONText.write(["failure": FailureLine(file: file, failure)], to: &result.output)
    result.output.write("\n")
  }

  func end(_ tally: Tally, _ buffer: inout TextBuffer) {}
}

/// A file that failed, as programs read it.
private struct FailureLine: Encodable {
  let file: String
  let reason: String
  let message: String

  init(file: String, _ failure: InputFile.Failure) { (self.file, reason, message) = (file, failure.reason, failure.message) }
}
