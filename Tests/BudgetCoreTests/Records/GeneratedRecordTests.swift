import BudgetCore
import DisclosureTestKit
import DisclosureGenerator
import DisclosureTesting
import Testing

@Suite("Generated records") struct GeneratedRecordTests {
  @Test("are read field by field, each at its place", arguments: Province.allCases, Layout.allCases)
  func fields(_ province: Province, _ layout: Layout) throws {
    var total = 0
    for noise in Noise.Level.allCases {
      for seed in UInt64(1)...3 {
        let disclosure = GeneratedDisclosure(GenerationRequest(province: province, layout: layout, seed: seed, noise: noise))
        let reading = province.reader.read(try sourceDocument(disclosure.text), options: ReadingOptions())
        // Text of web pages marks no rows, so that only the line tells a cell.
        let withCells = layout != .webCells
        let read = RecordLines.read(reading, withCells: withCells)
        let expected = RecordLines.expected(disclosure.fields, withCells: withCells)
        total += expected.count
        #expect(read == expected, "\(disclosure.name) \(noise)")
      }
    }
    #expect(total > 200)
  }
}
