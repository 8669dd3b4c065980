import DisclosureFuzzing
import DisclosureTesting
import Foundation
import Testing

/// The kept inputs of the fuzzer, every fault that it ever found among them: what must hold for any bytes holds for these.
@Suite("Fuzzing corpus") struct CorpusTests {
  @Test("holds", arguments: FuzzTarget.allCases)
  func holds(_ target: FuzzTarget) throws {
    let folder = "\(Fixture.packageDirectory)/Fuzz/Corpus/\(target.rawValue)"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files.count > 9, "too few inputs are kept")
    for file in files {
      let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)")))
      #expect(target.problems(bytes) == [], "\(file)")
    }
  }

  @Test("random bytes hold", arguments: FuzzTarget.allCases)
  func random(_ target: FuzzTarget) {
    var state: UInt64 = 88_172_645_463_325_252
    for _ in 0..<400 {
      let bytes = (0..<Int(state % 90)).map { _ in
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return UInt8(truncatingIfNeeded: state >> 32)
      }
      state ^= state << 13
      #expect(target.problems(bytes) == [])
    }
  }
}
