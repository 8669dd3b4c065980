import Foundation

/// A page of the documentation whose tables are what the code says.
public struct DocumentationPage {
  private let path: String
  private let lines: [String]

  /// The page at a path from the root of the package.
  public init(_ path: String) throws {
    self.path = "\(Fixture.packageDirectory)/\(path)"
    lines = try String(contentsOfFile: self.path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Whether tables are to be written anew.
  public static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_FIXTURES"] == "1" }

  /// The lines that are commands, and the tables, in order.
  public var commands: [String] { lines.filter { $0.hasPrefix("    ") } }
  /// The rows of all tables.
  public var rows: [String] { lines.filter { $0.hasPrefix("|") } }

  /// The table below a line; nil where there is no such line.
  public func table(below start: String) -> [String]? {
    lines.firstIndex(of: start).map { index in Array(lines[(index + 1)...].drop { $0.isEmpty }.prefix { $0.hasPrefix("|") }) }
  }

  /// Writes another table below a line.
  public func record(_ table: [String], below start: String) throws {
    guard let index = lines.firstIndex(of: start) else { return }
    let rest = lines[(index + 1)...].drop { $0.isEmpty }.drop { $0.hasPrefix("|") }
    let recorded = lines[...index] + [""] + table + (rest.first?.isEmpty == true ? [] : [""]) + rest
    try recorded.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }
}
