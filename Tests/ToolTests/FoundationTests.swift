import DisclosureTesting
import Foundation
import Testing

/// The library is free of Foundation: no import asks for it, and the built tool does not load it.
@Suite("Linkage") struct FoundationTests {
  @Test("no source of the core, the formats and the tool imports Foundation")
  func imports() throws {
    let sources = URL(fileURLWithPath: Fixture.packageDirectory).appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var seen = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      seen += 1
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where line.contains("import ") && !line.hasPrefix("//") {
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), words[..<index].allSatisfy({ ["public", "package", "internal", "@testable"].contains($0) })
        else {
          continue
        }
        let module = words.last.map(String.init) ?? ""
        // The kit for tests reads and writes fixtures; nothing that ships in a tool depends on it.
        let room = file.pathComponents.dropLast().last ?? ""
        let allowed = ["disclosure": ["Glibc"], "DisclosureTestKit": ["Foundation"], "DisclosureFiles": ["CZlib"]][room] ?? []
        let own = ["BudgetCore", "HebeiFormat", "ShanxiFormat", "HenanFormat", "ShaanxiFormat"]
        let known = own + ["DisclosureExport", "DisclosureFiles", "DisclosureReport", "Synchronization"] + allowed
        #expect(known.contains(module), "\(file.lastPathComponent) imports \(module)")
      }
    }
    #expect(seen > 80)
  }

  @Test("the built tool loads no Foundation")
  func linkage() throws {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["ldd", try Tool.path()]
    process.standardOutput = pipe
    process.standardError = Pipe()
    try process.run()
    let libraries = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    // Without ldd the imports alone must do.
    guard process.terminationStatus == 0, libraries.contains("libswiftCore") else { return }
    #expect(!libraries.contains("Foundation"))
  }
}
