import DisclosureGenerator
import DisclosureTesting
import Foundation

/// Generates all documents that are asked for.
struct Run {
  private let options: Options

  init(_ options: Options) {
    self.options = options
  }

  /// Writes texts and expected facts to a directory.
  func write(to directory: String) -> Bool {
    let folder = URL(fileURLWithPath: directory, isDirectory: true)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for request in options.requests {
        let disclosure = GeneratedDisclosure(request)
        let text = folder.appendingPathComponent(disclosure.name)
        try Data(disclosure.text.utf8).write(to: text)
        let facts = text.deletingPathExtension().appendingPathExtension("csv")
        try Data(FactsTable.csv(disclosure.facts).utf8).write(to: facts)
      }
      return true
    } catch {
      report("cannot write to \(directory): \(error.localizedDescription)")
      return false
    }
  }

  /// Checks the generated documents against themselves and says what was checked.
  func selfCheck() -> Bool {
    var documents = 0
    var facts = 0
    var problems = 0
    for request in options.requests {
      let disclosure = GeneratedDisclosure(request)
      documents += 1
      facts += disclosure.facts.count
      for problem in SelfCheck.problems(of: disclosure, rounding: request.rounding) {
        problems += 1
        if problems <= 40 { report(problem) }
      }
    }
    print("\(documents) documents, \(facts) facts, \(problems) problems")
    return problems == 0
  }

  /// Reads the generated documents and says how many were read as expected.
  func read() async -> Bool {
    let trials = await inParallel { Trial($0) }
    let failed = trials.filter { !$0.differences.isEmpty }.sorted { $0.name < $1.name }
    for trial in failed.prefix(20) {
      report("\(trial.name): \(trial.differences.count) differences")
      for difference in trial.differences.prefix(6) { report("  \(difference)") }
    }
    let facts = trials.reduce(0) { $0 + $1.expected }
    print("\(trials.count) documents, \(facts) facts, \(failed.count) documents read wrongly")
    return failed.isEmpty
  }

  /// Damages every generated document twenty times, reads what is left, and says how often something was lost.
  func fuzz() async -> Bool {
    let problems = await inParallel { request in
      let disclosure = GeneratedDisclosure(request)
      return (UInt64(1)...20).flatMap { turn in
        var mutation = Mutation(seed: request.seed &* 1000 &+ turn)
        return Mutation.problems(mutation.damage(Array(disclosure.text.utf8))).map { "\(disclosure.name), damage \(turn): \($0)" }
      }
    }
    let found = problems.flatMap(\.self)
    for problem in found.prefix(40) { report(problem) }
    print("\(problems.count * 20) damaged documents, \(found.count) problems")
    return found.isEmpty
  }

  /// What comes of every document that is asked for, on all processors.
  private func inParallel<Outcome: Sendable>(_ body: @escaping @Sendable (GenerationRequest) -> Outcome) async -> [Outcome] {
    let requests = options.requests
    let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
    return await withTaskGroup(of: [Outcome].self) { group in
      for first in 0..<min(width, requests.count) {
        group.addTask { stride(from: first, to: requests.count, by: width).map { body(requests[$0]) } }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
  }

  private func report(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }
}
