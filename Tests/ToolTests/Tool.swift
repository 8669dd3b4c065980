import Foundation
import Testing

/// The built `disclosure` executable, beside the tests.
struct Tool {
  /// What a run left behind.
  struct Result {
    let status: Int32
    let output: String
    let errors: String
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// The executable: it stands beside the test runner.
  static func path() throws -> String {
    let runner = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(fileURLWithPath: runner).deletingLastPathComponent().appendingPathComponent("disclosure").path
  }

  /// Runs the tool to its end.
  static func run(_ arguments: String...) throws -> Result { try run(arguments) }

  /// Runs the tool to its end with something on its standard input.
  static func run(_ arguments: [String], input: Data = Data(), executable: String? = nil) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try executable ?? path())
    process.arguments = arguments
    // What the tool says follows the locale.
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let files = ["in", "out", "err"].map { scratch.appendingPathComponent($0) }
    try input.write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Result(status: process.terminationStatus, output: texts[1], errors: texts[2])
  }
}
