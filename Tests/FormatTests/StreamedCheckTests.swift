import BudgetCore
import DisclosureGenerator
import DisclosureTesting
import Testing

/// Checking each disclosure as it is read says what checking the whole reading says.
@Suite("Streamed checks") struct StreamedCheckTests {
  private static func problems(_ text: [UInt8], _ reader: any DisclosureReader) throws -> [String] {
    let document = try SourceDocument(utf8: text)
    let whole = reader.read(document, options: ReadingOptions())
    var disclosures: [Disclosure] = []
    let (reading, report) = Checker().check(document, with: reader) { disclosures.append($0) }
    var problems: [String] = []
    if report != Checker().check(whole) { problems.append("the reports differ") }
    if disclosures != whole.disclosures { problems.append("the disclosures differ") }
    if reading.counts != whole.counts || reading.diagnostics != whole.diagnostics { problems.append("the readings differ") }
    return problems
  }

  @Test("fixtures, one after the other and all in one file", arguments: Fixture.all)
  func fixtures(_ fixture: Fixture) throws {
    let bytes = try fixture.bytes()
    for reader in allReaders { #expect(try Self.problems(bytes, reader) == []) }
    #expect(try Self.problems(bytes + [0x0A] + bytes + [0x0A] + bytes, #require(fixture.reader)) == [])
  }

  @Test("damaged bytes", arguments: Fixture.all)
  func damaged(_ fixture: Fixture) throws {
    let bytes = try fixture.bytes()
    for seed in UInt64(1)...2 {
      var mutation = Mutation(seed: seed)
      let text = String(decoding: mutation.damage(bytes), as: UTF8.self).replacing("\0", with: "")
      #expect(try Self.problems(Array(text.utf8), #require(fixture.reader)) == [], "seed \(seed)")
    }
  }

  @Test("a text that lost its columns is handed over once, too")
  func lostColumns() throws {
    let bytes = try #require(Fixture.all.first).bytes()
    let loose = String(decoding: bytes, as: UTF8.self).replacing("\t", with: "\n").replacing("|", with: "\n")
    for reader in allReaders { #expect(try Self.problems(Array(loose.utf8), reader) == []) }
    let report = Checker().check(try SourceDocument(utf8: Array(loose.utf8)), with: allReaders[0]).report
    #expect(report.omissions.contains { $0.rule == "prose" && $0.reason.contains("lost the columns") })
  }

  @Test("more findings than are listed: the gravest stay, the rest is counted")
  func many() throws {
    let entity = { (number: Int) in
      """
      单位预算收支总表

      \(100_000 + number)某市第\(number)小学

      单位：万元

      | 项目 | 预算数 | 项目 | 预算数 |
      | 一、一般公共预算拨款收入 | 5.00 | 二、外交支出 | 6.00 |
      | 收入总计 | 5.00 | 支出总计 | 7.00 |


      """
    }
    let text = Array((0..<1200).map(entity).joined().utf8)
    let reader = try #require(allReaders.first { $0.format.id == "hebei" })
    #expect(try Self.problems(text, reader) == [])
    let report = Checker().check(try SourceDocument(utf8: text), with: reader).report
    #expect(report.findings.count == Report.mostFindings)
    #expect(report.standings.count == 1200)
    // Each entity alone gives so many; all together as many times that.
    let alone = Checker().check(try SourceDocument(utf8: Array(entity(0).utf8)), with: reader).report
    for severity in [Diagnostic.Severity.error, .warning, .note] { #expect(report.count(severity) == 1200 * alone.count(severity)) }
    let errors = report.findings.count { $0.severity == .error }
    #expect(errors == report.count(.error))
  }
}
