import BudgetCore
import DisclosureTestKit
import DisclosureTesting
import Foundation
import Testing

/// Every reader keeps every promise; a reader that breaks one is told so.
@Suite("Conformance") struct ConformanceTests {
  private static func conformance(_ reader: any DisclosureReader, of format: String) throws -> ReaderConformance {
    let own = try Fixture.all.filter { $0.format == format }.map { try $0.bytes() }
    let foreign = try Fixture.all.filter { $0.format != format }.map { try $0.bytes() }
    return ReaderConformance(reader, own: own, foreign: foreign, rivals: allReaders.filter { $0.format.id != format })
  }

  @Test("the readers of the project keep every promise", arguments: Fixture.all)
  func readers(_ fixture: Fixture) throws {
    let reader = try #require(fixture.reader)
    #expect(try Self.conformance(reader, of: fixture.format).failures() == [])
  }

  @Test("a kit without documents never passes")
  func unwired() {
    #expect(!ReaderConformance(allReaders[0], own: []).failures().isEmpty)
  }

  @Test("a reader with one fault fails", arguments: Fault.allCases)
  func mutants(_ fault: Fault) throws {
    let reader = try #require(allReaders.first { $0.format.id == "henan" })
    #expect(!(try Self.conformance(FaultyReader(reader, fault), of: "henan").failures()).isEmpty, "\(fault)")
  }

  @Test("fixtures without recorded files differ")
  func missing() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("golden-\(UInt32.random(in: 0...UInt32.max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // A test without fixtures fails: it is asked for one that holds no source.
    let none = GoldenFixture.all(in: folder.path)
    #expect(none.count == 1)
    #expect(throws: KitError.self) { try none[0].differences(allReaders[0]) }
    let fixture = Fixture.all[1]
    try Data(fixture.bytes()).write(to: folder.appendingPathComponent("source.txt"))
    let differences = try GoldenFixture(folder.path).differences(try #require(fixture.reader))
    #expect(differences.map { $0.prefix { $0 != ":" } } == ["expected.txt", "records.txt", "findings.txt"])
    try Data("format shanxi\nnothing else\n".utf8).write(to: folder.appendingPathComponent("expected.txt"))
    #expect(try GoldenFixture(folder.path).differences(try #require(fixture.reader)).contains("expected.txt: 2: - nothing else"))
  }

  /// What a reader may do wrong.
  enum Fault: CaseIterable {
    case claimsAll, claimsNothing, badID, otherFormat, losesLastFact, losesLeftovers, wrongPlace, disorder, otherEachTime, otherOneByOne,
      repairsUnasked
    case otherWithoutRecords
  }

  /// A reader that does one thing wrong.
  struct FaultyReader: DisclosureReader {
    private let reader: any DisclosureReader
    private let fault: Fault
    private let count = Counter()

    final class Counter: @unchecked Sendable {
      private let lock = NSLock()
      private var value = 0
      func next() -> Int {
        lock.withLock {
          value += 1
          return value
        }
      }
    }

    init(_ reader: any DisclosureReader, _ fault: Fault) { (self.reader, self.fault) = (reader, fault) }

    var format: Format {
      fault == .badID ? Format(id: "He Nan", province: "河南 (41)", templates: "") : reader.format
    }

    func recognize(_ document: SourceDocument) -> Recognition {
      var recognition = reader.recognize(document)
      if fault == .claimsAll { recognition.score = 1_000_000 }
      if fault == .claimsNothing { recognition.score = 0 }
      return recognition
    }

    func read(_ document: SourceDocument, options: ReadingOptions, each: (Disclosure) -> Void) -> Reading {
      var reading = reader.read(document, options: fault == .repairsUnasked ? ReadingOptions() : options)
      if fault == .otherFormat { reading.format = "other" }
      let number = count.next()
      for index in reading.disclosures.indices {
        let statement = reading.disclosures[index].statements.firstIndex { $0.facts.count > 2 }
        guard let statement else { continue }
        switch fault {
        case .losesLastFact: reading.disclosures[index].statements[statement].facts.removeLast()
        case .wrongPlace:
          let line = reading.disclosures[index].statements[statement].facts[0].place.line
          reading.disclosures[index].statements[statement].facts[0].place = Place(line: line == 1 ? 2 : 1, cell: 1)
        case .disorder: reading.disclosures[index].statements[statement].facts.reverse()
        case .otherEachTime: reading.disclosures[index].year = number
        case .otherWithoutRecords: if !options.records { reading.disclosures[index].statements[statement].facts.removeAll() }
        default: break
        }
      }
      if fault == .losesLeftovers {
        reading.counts.leftovers += 1
        reading.counts.structure -= 1
      }
      for disclosure in reading.disclosures { each(disclosure) }
      if fault == .otherOneByOne, let first = reading.disclosures.first { each(first) }
      reading.disclosures = []
      return reading
    }
  }
}

/// The templates of the project say of themselves that nothing is wrong with them.
@Suite("Templates") struct TemplateTests {
  @Test("no template has a fault", arguments: allReaders.map(\.format.id))
  func faults(_ id: String) throws {
    let reader = try #require(allReaders.first { $0.format.id == id } as? any TemplateReader)
    #expect(reader.template.faults.map(\.description) == [])
  }
}
