import BudgetCore
import DisclosureTestKit
public import DisclosureGenerator

/// A generated document, read and compared with what it prints.
public struct Trial: Sendable {
  /// The name of the document.
  public let name: String
  /// How many facts it prints.
  public let expected: Int
  /// What differs, a line each: facts that are missing (-) or made up (+), documents that nobody or the wrong reader claims.
  public let differences: [String]

  /// Generates a document, lets the readers choose, reads it and compares its facts and records with the expected ones, in order.
  public init(_ request: GenerationRequest) {
    let disclosure = GeneratedDisclosure(request)
    name = disclosure.name
    expected = disclosure.facts.count + disclosure.proseFacts.count
    guard let document = try? sourceDocument(disclosure.text) else {
      differences = ["the text is not a document"]
      return
    }
    var differences: [String] = []
    switch ReaderSelection(allReaders, for: document) {
    case .one(let reader, _) where reader.format.id == request.province.rawValue: break
    case .one(let reader, _): differences.append("claimed by \(reader.format.id)")
    case .none(let reason): differences.append("claimed by nobody: \(reason)")
    case .several(let claims): differences.append("claimed by \(claims.map(\.format.id).joined(separator: " and "))")
    }
    let reading = request.province.reader.read(document, options: ReadingOptions(repairs: false))
    differences += Self.differences(disclosure.facts.map(\.row), reading.rows(file: disclosure.name) { $0 != .prose })
    differences += Self.differences(disclosure.proseFacts.map(\.row), reading.rows(file: disclosure.name) { $0 == .prose })
    // Text of web pages marks no rows, so that only the line tells a cell of a record.
    let withCells = request.layout != .webCells
    differences += Self.differences(
      RecordLines.expected(disclosure.fields, withCells: withCells), RecordLines.read(reading, withCells: withCells))
    let left = reading.leftovers.filter { $0.statement == nil }.count
    if left < disclosure.strangers { differences.append("\(disclosure.strangers) numbers of unknown tables, but \(left) left over") }
    let isExpected = { (diagnostic: Diagnostic) in
      (diagnostic.rule == .readUnknownTable || diagnostic.rule == .readUntitled) && disclosure.strangers > 0
    }
    differences += reading.diagnostics.filter { $0.severity > .note && !isExpected($0) }.map { "! \($0.rule): \($0.message)" }
    self.differences = differences
  }

  private static func differences(_ expected: [String], _ actual: [String]) -> [String] {
    if expected == actual { return [] }
    return actual.difference(from: expected).map { change in
      switch change {
      case .insert(_, let row, _): "+ \(row)"
      case .remove(_, let row, _): "- \(row)"
      }
    }
  }
}

extension ExpectedFact {
  /// The values of the facts table in one line.
  var row: String { values.joined(separator: " | ") }
}

extension Reading {
  /// The rows of the facts table for the numbers of some statements.
  func rows(file: String, of kinds: (StatementKind) -> Bool) -> [String] {
    disclosures.flatMap { disclosure in
      disclosure.facts.filter { kinds($0.statement) }.map { fact in
        let head = [file, format, disclosure.entity.name, disclosure.entity.code, disclosure.year.map(String.init) ?? "", fact.statement.rawValue]
        let tail = [fact.label, fact.amount.description, fact.printed, fact.unit.rawValue, String(fact.place.line), String(fact.place.cell)]
        // The generator makes budgets, which have one phase.
        let members = Dimension.allCases.filter { $0 != .phase }.map { fact.coordinates[$0] }
        return (head + members + tail + [fact.status.rawValue]).joined(separator: " | ")
      }
    }
  }
}
