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
}
