import BudgetCore
import DisclosureReport
import Foundation

/// What is written can be read again: JSON gives an equal value, CSV has equal columns, the page is well-formed.
enum ExportProperties {
  static func problems(_ bytes: [UInt8]) -> [String] {
    guard let document = try? SourceDocument(utf8: FuzzTarget.text(bytes)), let choice = bytes.first else { return [] }
    let reader = FuzzTarget.readers[Int(choice) % FuzzTarget.readers.count]
    let reading = reader.read(document, options: ReadingOptions())
    let report = Checker().check(reading)
    // The name of a file may be any text, too.
    let file = String(decoding: FuzzTarget.text(bytes).prefix(20), as: UTF8.self)
    return json(reading, file) + findings(report, reading, file) + facts(reading, file, isSafe: choice % 8 > 3)
      + page(ReportPage().html(file: file, reading, report))
  }

  private static func json(_ reading: Reading, _ file: String) -> [String] {
    var buffer = TextBuffer()
    guard (try? JSONText.write(reading, to: &buffer)) != nil else { return ["a reading is not written"] }
    guard let read = try? JSONDecoder().decode(Reading.self, from: Data(buffer.bytes)) else { return ["the JSON of a reading is none"] }
    return read == reading ? [] : ["the JSON of a reading says something else"]
  }

  private static func findings(_ report: Report, _ reading: Reading, _ file: String) -> [String] {
    var buffer = TextBuffer()
    FindingLines(file: file).write(report, of: reading, to: &buffer)
    let lines = buffer.bytes.split(separator: 0x0A)
    let objects = lines.compactMap { try? JSONSerialization.jsonObject(with: Data($0)) as? [String: Any] }
    guard objects.count == lines.count, lines.count == report.findings.count + 1 else { return ["a line of findings is no object"] }
    return objects.allSatisfy { (($0["summary"] as? [String: Any]) ?? $0)["file"] as? String == file } ? [] : ["a finding names another file"]
  }

  private static func facts(_ reading: Reading, _ file: String, isSafe: Bool) -> [String] {
    var problems: [String] = []
    var buffer = TextBuffer()
    let table = FactsTable(.csv, isSafe: isSafe)
    table.writeHeader(to: &buffer)
    table.write(reading, file: file, to: &buffer)
    let records = CSVRecords.records(buffer.bytes)
    if records == nil { problems.append("the facts are no CSV") }
    if let records, records.contains(where: { $0.count != FactsTable.columns.count }) { problems.append("a row of facts has other columns") }
    let count = reading.disclosures.reduce(0) { $0 + $1.facts.count }
    if let records, records.count != count + 1 { problems.append("\(count) facts are \(records.count - 1) rows") }
    if isSafe, let records, records.dropFirst().joined().contains(where: isFormula) { problems.append("a cell is a formula") }
    buffer.removeAll()
    FactsTable(.jsonLines).write(reading, file: file, to: &buffer)
    let lines = buffer.bytes.split(separator: 0x0A)
    if lines.count != count { problems.append("\(count) facts are \(lines.count) lines") }
    if lines.contains(where: { (try? JSONSerialization.jsonObject(with: Data($0))) == nil }) { problems.append("a line of facts is no JSON") }
    return problems
  }

  /// Whether a spreadsheet would calculate a cell: it begins with a sign of formulas and is no number.
  private static func isFormula(_ cell: [UInt8]) -> Bool {
    guard let first = cell.first, Array("=+-@\t\r".utf8).contains(first) else { return false }
    return first != 0x2D || !cell.dropFirst().allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
  }

  private static func page(_ html: [UInt8]) -> [String] {
    guard String(validating: html, as: UTF8.self) != nil else { return ["the page is not UTF-8"] }
    return MarkupCheck.problems(html)
  }
}
