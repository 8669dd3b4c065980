import BudgetCore
import DisclosureGenerator
import DisclosureTesting
import Testing

/// Documents nobody has seen, made with fixed seeds; `swift run -c release trials read --count N` reads any number.
@Suite("Generated disclosures") struct GeneratedDisclosureTests {
  @Test("give exactly the expected facts", arguments: Province.allCases, Layout.allCases)
  func facts(_ province: Province, _ layout: Layout) {
    for noise in Noise.Level.allCases {
      for rounding in Rounding.allCases {
        for seed in UInt64(1)...3 {
          let trial = Trial(GenerationRequest(province: province, layout: layout, seed: seed, noise: noise, rounding: rounding))
          #expect(trial.expected > 40)
          #expect(trial.differences.prefix(5) == [], "\(trial.name)")
        }
      }
    }
  }

  @Test("leave all numbers of unknown tables over and read the others as if they were not there", arguments: Province.allCases, Layout.allCases)
  func strangers(_ province: Province, _ layout: Layout) {
    for noise in Noise.Level.allCases {
      for seed in UInt64(31)...32 {
        var request = GenerationRequest(province: province, layout: layout, seed: seed, noise: noise)
        request.hasStrangers = true
        let trial = Trial(request)
        #expect(trial.differences.prefix(5) == [], "\(trial.name)")
      }
    }
  }

  /// Everything of a disclosure but its places.
  private func summary(_ disclosure: Disclosure) -> [String] {
    ["\(disclosure.entity) \(disclosure.year ?? 0)"]
      + disclosure.statements.map { "\($0.kind) \($0.title) \($0.presence) \($0.rows.count) rows, \($0.notes.map(\.text))" }
      + disclosure.facts.map { "\($0.coordinates) \($0.amount) \($0.label)" } + disclosure.catalogue.map { "\($0.number) \($0.title)" }
      + disclosure.sections.map { "\($0.title) \($0.paragraphs.count)" }
      + disclosure.prose.amounts.map { "\($0.printed) \(String(describing: $0.coordinates))" }
  }

  @Test("one behind the other in one file read as each alone, with and without their 收支总表", arguments: Province.allCases, Layout.allCases)
  func concatenated(_ province: Province, _ layout: Layout) throws {
    var texts: [String] = []
    var alone: [Disclosure] = []
    for seed in UInt64(51)...58 {
      let text = GeneratedDisclosure(GenerationRequest(province: province, layout: layout, seed: seed)).text
      let disclosures = province.reader.read(try sourceDocument(text), options: ReadingOptions()).disclosures
      // Two publications of one entity are one: nothing tells where the second begins.
      let names = [alone.last?.entity.name ?? "", disclosures.first?.entity.name ?? ""]
      if !names[0].isEmpty, names[0].contains(names[1]) || names[1].contains(names[0]) { continue }
      texts.append(text)
      alone += disclosures
    }
    try #require(texts.count > 3)
    let together = province.reader.read(try sourceDocument(texts.joined(separator: "\n\n")), options: ReadingOptions()).disclosures
    #expect(together.map(\.entity) == alone.map(\.entity))
    for (joined, single) in zip(together, alone) {
      #expect(summary(joined).difference(from: summary(single)).prefix(3).map { "\($0)" } == [], "\(single.entity.name)")
    }
  }
}
