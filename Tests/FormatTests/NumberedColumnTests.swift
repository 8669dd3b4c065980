import BudgetCore
import DisclosureGenerator
import DisclosureTesting
import Testing

/// Rows that number the columns, damaged.
@Suite("Numbered columns") struct NumberedColumnTests {
  @Test("numbers that are out of order or beyond the columns place nothing", arguments: [("3", "99"), ("4", "0")])
  func outOfOrder(_ change: (from: String, to: String)) throws {
    for province in Province.allCases {
      for seed in UInt64(1)...1 {
        let generated = GeneratedDisclosure(GenerationRequest(province: province, layout: .tabs, seed: seed, noise: .heavy))
        // A line of nothing but short numbers numbers the columns; without headings above it nothing else tells them.
        let lines = generated.text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
          let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
          let isNumbering = cells.count > 3 && cells.count { $0.count < 3 && Int($0) != nil } > 2
          guard isNumbering else { return String(line.replacing("预算", with: "予")) }
          return cells.map { $0 == change.from ? change.to : String($0) }.joined(separator: "\t")
        }
        let document = try sourceDocument(lines.joined(separator: "\n"))
        for reader in allReaders {
          let reading = reader.read(document, options: ReadingOptions())
          #expect(reading.counts.numbers >= reading.counts.leftovers)
          #expect(Checker().check(reading).read == reading.disclosures.reduce(0) { $0 + $1.facts.count })
        }
      }
    }
  }
}
