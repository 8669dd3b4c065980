import DisclosureGenerator
import Foundation

/// Generates all documents that are asked for.
struct Run {
  private let options: Options

  init(_ options: Options) {
    self.options = options
  }

  /// Writes texts and facts to a directory.
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

  /// Checks all documents and says what was checked.
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

  private func report(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }
}
