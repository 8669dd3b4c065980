import BudgetCore
import DisclosureTesting
import Foundation
import Testing

/// What converters make of the office files of one fixture gives the facts of its text, or says that the columns are lost.
///
/// `Tests/Converters/run --samples` writes the samples with the programs themselves.
@Suite("Samples of converters") struct ConverterSampleTests {
  private static let fixture = Fixture.all[2]

  private static func document(_ name: String) throws -> SourceDocument {
    let path = "\(Fixture.packageDirectory)/Tests/Converters/Samples/\(name)"
    return try SourceDocument(utf8: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
  }

  /// The facts of tables, whatever their order: workbooks put the sentences behind the tables.
  private static func facts(_ reading: Reading) -> [String] {
    reading.disclosures.flatMap(\.statements).flatMap { statement in
      statement.facts.map { "\(statement.kind) \($0.coordinates) \($0.amount)" }
    }.sorted()
  }

  @Test(
    "every fact of the text, and no other",
    arguments: [
      "markitdown-docx.md", "openpyxl-csv.csv", "pandas-index.txt", "pandoc-gfm.txt", "pandoc-plain.txt", "pandoc-rst.txt", "python-docx-rows.tsv",
      "sheet-html.html",
    ])
  func sample(_ name: String) throws {
    let reader = try #require(Self.fixture.reader)
    let expected = Self.facts(reader.read(try Self.fixture.document(), options: ReadingOptions()))
    #expect(expected.count > 200)
    #expect(Self.facts(reader.read(try Self.document(name), options: ReadingOptions())) == expected)
  }

  @Test("a text without its columns gives no fact of a table, and one error says so")
  func lostColumns() throws {
    let reading = try #require(Self.fixture.reader).read(try Self.document("docx2txt.txt"), options: ReadingOptions())
    #expect(Self.facts(reading).isEmpty)
    #expect(reading.leftovers.count > 100)
    let report = Checker().check(reading)
    #expect(report.findings.filter { $0.severity == .error }.map(\.rule) == [.readColumnsLost])
    #expect(report.omissions.contains { $0.rule == "prose" })
  }
}
