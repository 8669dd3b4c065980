import BudgetCore
import DisclosureTesting
import Foundation
import Testing

/// The published texts themselves, which are not in the repository; without them there is nothing to test.
@Suite("Published disclosures") struct RealDisclosureTests {
  static let folder = URL(fileURLWithPath: Fixture.packageDirectory).appendingPathComponent("../shared/disclosures")
  static let copies = [
    "13-baoding-lianchi-2025": "hebei-baoding-lianchi-2025.txt", "14-jincheng-zezhou-2025": "shanxi-zezhou-2025.txt",
    "41-xinxiang-fengquan-2025": "henan-xinxiang-fengquan-2025.txt", "61-hanzhong-xixiang-2025": "shaanxi-xixiang-2025.txt",
  ]
  static let areHere = FileManager.default.fileExists(atPath: folder.path)

  @Test("give the same facts of tables as the fixtures made from them", .enabled(if: areHere), arguments: Fixture.all)
  func facts(_ fixture: Fixture) throws {
    let copy = Self.folder.appendingPathComponent(try #require(Self.copies[fixture.name]))
    guard FileManager.default.fileExists(atPath: copy.path) else { return }
    let reader = try #require(fixture.reader)
    func facts(_ bytes: [UInt8]) throws -> [String] {
      let reading = reader.read(try SourceDocument(utf8: bytes), options: ReadingOptions())
      return reading.disclosures.flatMap(\.facts).filter { $0.statement != .prose }.map {
        "\($0.statement) \($0.place.cell) \($0.amount) \($0.printed) \($0.coordinates) \($0.label) \($0.status)"
      }
    }
    #expect(try facts(Array(Data(contentsOf: copy))) == facts(fixture.bytes()))
  }
}
