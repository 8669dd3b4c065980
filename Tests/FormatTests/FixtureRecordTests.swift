import BudgetCore
import DisclosureTestKit
import DisclosureTesting
import Foundation
import Testing

@Suite("Records of fixtures") struct FixtureRecordTests {
  /// Compares the typed records with what was recorded and read against the source by a person.
  @Test("read as recorded", arguments: Fixture.all)
  func golden(_ fixture: Fixture) throws {
    let reader = try #require(fixture.reader)
    let lines = RecordLines.read(reader.read(try fixture.document(), options: ReadingOptions()), withCells: true)
    if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] == "1" {
      try (lines.joined(separator: "\n") + "\n").write(toFile: fixture.records, atomically: true, encoding: .utf8)
      Issue.record("recorded \(fixture.records): read it against the source, then run without RECORD_FIXTURES")
      return
    }
    let expected = try String(contentsOfFile: fixture.records, encoding: .utf8)
    #expect(lines == expected.split(separator: "\n").map(String.init))
  }

  @Test("account for every text", arguments: Fixture.all)
  func nothingLost(_ fixture: Fixture) throws {
    let reading = try #require(fixture.reader).read(try fixture.document(), options: ReadingOptions())
    #expect(reading.counts.texts == reading.counts.labels + reading.counts.recordTexts + reading.counts.leftoverTexts)
    #expect(reading.leftoverTexts.allSatisfy { $0.statement == nil })
    #expect(reading.counts.recordTexts > 100)
  }
}
