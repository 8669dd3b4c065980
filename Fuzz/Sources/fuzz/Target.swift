import DisclosureFuzzing
import Glibc

/// The target that the environment chooses: `FUZZ_TARGET=number fuzz CORPUS`.
struct Target {
  static let chosen = Target()

  private let target: FuzzTarget

  private init() {
    guard let name = getenv("FUZZ_TARGET").map({ String(cString: $0) }), let target = FuzzTarget(rawValue: name) else {
      fatalError("FUZZ_TARGET is none of \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    self.target = target
  }

  func run(_ bytes: [UInt8]) {
    let problems = target.problems(bytes)
    if !problems.isEmpty { fatalError(problems.joined(separator: "\n")) }
  }
}
