import BudgetCore

/// A document that a command is to work on.
struct OpenedDocument {
  /// The name under which it was given.
  let file: String
  let document: SourceDocument
  let reader: any DisclosureReader
  let options: ReadingOptions
}

/// What became of a document.
struct FileResult: Sendable {
  var output = TextBuffer()
  var notes: [String] = []
  var status: Int32 = 0
  var tally = Tally()
}

/// What a command does with each document.
protocol DocumentCommand: Sendable {
  /// Whether it needs typed records.
  var readsRecords: Bool { get }
  /// Whether failures are lines of its output, too.
  var writesFailures: Bool { get }
  /// What stands between what is written of two documents.
  var separator: String { get }
  /// What stands before the first document.
  func begin(_ buffer: inout TextBuffer)
  /// Works on a document. `flush` writes what there is, where no other document comes before it.
  func run(_ input: OpenedDocument, _ result: inout FileResult, flush: (inout TextBuffer) -> Void) -> Reading
  /// What stands behind the last document.
  func end(_ tally: Tally, _ buffer: inout TextBuffer)
}

extension DocumentCommand {
  var separator: String { "" }
  func begin(_ buffer: inout TextBuffer) {}
  func end(_ tally: Tally, _ buffer: inout TextBuffer) {}
}
