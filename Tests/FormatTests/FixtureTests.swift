import BudgetCore
import DisclosureTestKit
import DisclosureTesting
import Foundation
import Testing

@Suite("Fixtures") struct FixtureTests {
  /// Compares a reading with what was recorded and read against the source by a person.
  @Test("reads as recorded", arguments: Fixture.all)
  func golden(_ fixture: Fixture) throws {
    let reader = try #require(fixture.reader)
    let lines = ReadingDump(reader.read(try fixture.document(), options: ReadingOptions())).lines
    if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] == "1" {
      try (lines.joined(separator: "\n") + "\n").write(toFile: fixture.expected, atomically: true, encoding: .utf8)
      Issue.record("recorded \(fixture.expected): read it against the source, then run without RECORD_FIXTURES")
      return
    }
    let expected = try String(contentsOfFile: fixture.expected, encoding: .utf8)
    #expect(lines == expected.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init))
  }

  @Test("is claimed by exactly one reader", arguments: Fixture.all)
  func recognition(_ fixture: Fixture) throws {
    let document = try fixture.document()
    guard case .one(let reader, let recognition) = ReaderSelection(allReaders, for: document) else {
      Issue.record("not claimed by one reader")
      return
    }
    #expect(reader.format.id == fixture.format)
    #expect(recognition.score >= 40 && recognition.reasons.count >= 5)
    for other in allReaders where other.format.id != fixture.format {
      #expect(other.recognize(document).score * 2 <= recognition.score, "\(other.format.id) claims it, too")
    }
  }

  @Test("reads back from JSON to an equal value", arguments: Fixture.all)
  func json(_ fixture: Fixture) throws {
    let document = try fixture.document()
    for reader in allReaders {
      let reading = reader.read(document, options: ReadingOptions())
      var buffer = TextBuffer()
      try JSONText.write(reading, to: &buffer)
      #expect(try JSONDecoder().decode(Reading.self, from: Data(buffer.bytes)) == reading)
    }
  }

  @Test("accounts for every number", arguments: Fixture.all)
  func nothingLost(_ fixture: Fixture) throws {
    let document = try fixture.document()
    for reader in allReaders {
      let reading = reader.read(document, options: ReadingOptions())
      let counts = reading.counts
      #expect(counts.numbers == counts.facts + counts.structure + counts.records + counts.leftovers)
      #expect(counts.leftovers == reading.leftovers.count)
      guard reader.format.id == fixture.format else { continue }
      // Schedules in per cent belong to the record of a project, not to the amounts.
      #expect(reading.leftovers.allSatisfy { $0.statement?.statesAmounts != true || $0.text.hasSuffix("%") })
    }
  }
}
