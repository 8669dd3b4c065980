import BudgetCore
import DisclosureFiles
import DisclosureTesting
import Foundation
import Testing

/// Files of real programs hold the numbers and cells of the texts that they were made from.
@Suite("Samples of office files") struct SampleTests {
  static let samples: [(file: String, fixture: Fixture)] = [
    ("python-docx-13-baoding-lianchi-2025.docx", Fixture.all[0]), ("libreoffice-14-jincheng-zezhou-2025.docx", Fixture.all[1]),
    ("openpyxl-41-xinxiang-fengquan-2025.xlsx", Fixture.all[2]), ("libreoffice-61-hanzhong-xixiang-2025.xlsx", Fixture.all[3]),
  ]

  private static func file(_ name: String) throws -> DisclosureFile {
    let path = "\(Fixture.packageDirectory)/Tests/DisclosureFilesTests/Samples/\(name)"
    return try #require(try DisclosureFile(Array(try Data(contentsOf: URL(fileURLWithPath: path)))))
  }

  private static func reading(_ document: SourceDocument, _ fixture: Fixture) throws -> Reading {
    try #require(fixture.reader).read(document, options: ReadingOptions())
  }

  @Test("every fact of the text, in its order, and no other", arguments: samples)
  func facts(_ sample: (file: String, fixture: Fixture)) throws {
    let lines = { (reading: Reading) in
      reading.disclosures.flatMap(\.statements).flatMap { statement in
        statement.facts.map { "\(statement.kind) \($0.coordinates) \($0.amount) \($0.printed)" }
      }
    }
    let expected = lines(try Self.reading(sample.fixture.document(), sample.fixture))
    #expect(expected.count > 100)
    #expect(lines(try Self.reading(Self.file(sample.file).document(), sample.fixture)) == expected)
  }

  @Test("every cell of the tables, one by one", arguments: samples)
  func cells(_ sample: (file: String, fixture: Fixture)) throws {
    let lines = { (reading: Reading) in
      reading.disclosures.flatMap(\.statements).flatMap { statement in
        (0..<statement.table.count).map { row in
          statement.table[row].map { $0.text.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }.joined(separator: "|")
        }.filter { !$0.isEmpty }
      }
    }
    let expected = lines(try Self.reading(sample.fixture.document(), sample.fixture))
    #expect(expected.count > 100)
    #expect(lines(try Self.reading(Self.file(sample.file).document(), sample.fixture)) == expected)
  }

  @Test("each number has its own place in the file", arguments: samples)
  func places(_ sample: (file: String, fixture: Fixture)) throws {
    let file = try Self.file(sample.file)
    let facts = try Self.reading(file.document(), sample.fixture).disclosures.flatMap(\.statements).flatMap(\.facts)
    let names = Set(facts.map { file.places.name(line: $0.place.line, cell: $0.place.cell) })
    #expect(!names.contains(""))
    #expect(names.count == Set(facts.map(\.place)).count)
  }

  @Test("a truncated file is refused, wherever it ends", arguments: samples)
  func truncation(_ sample: (file: String, fixture: Fixture)) throws {
    let path = "\(Fixture.packageDirectory)/Tests/DisclosureFilesTests/Samples/\(sample.file)"
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    for share in 1..<8 { #expect(refusal(Array(bytes.prefix(bytes.count * share / 8))).hasPrefix("damaged: ")) }
  }

  @Test("a file with a wrong byte is refused or read, and never traps")
  func wrongBytes() throws {
    let path = "\(Fixture.packageDirectory)/Tests/DisclosureFilesTests/Samples/openpyxl-41-xinxiang-fengquan-2025.xlsx"
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    var refused = 0
    for step in 0..<40 {
      var damaged = bytes
      damaged[step * 7919 % bytes.count] ^= UInt8(1 << (step % 8))
      if refusal(damaged) != "read" { refused += 1 }
    }
    #expect(refused > 25)
  }
}
