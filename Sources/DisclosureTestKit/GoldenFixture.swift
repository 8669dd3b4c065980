public import BudgetCore
import Foundation

/// A document with what reading it should give, in a folder of its own.
///
/// The folder holds `source.txt` (or `source` with any other ending), and beside it, recorded on request and then read against
/// the source by a person: `expected.txt` (facts, statements, leftovers, diagnostics), `records.txt` (fields of typed records)
/// and `findings.txt` (what checking finds).
public struct GoldenFixture: Sendable, CustomStringConvertible {
  /// The folder.
  public let folder: String

  /// The name of the folder.
  public var description: String { folder.split(separator: "/").last.map(String.init) ?? folder }

  /// A fixture in a folder.
  public init(_ folder: String) { self.folder = folder }

  /// The fixtures in the folders below a folder, in the order of their names.
  ///
  /// Where there is none the folder itself is handed over, so that a test without fixtures fails and does not pass unseen.
  public static func all(in folder: String) -> [GoldenFixture] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let fixtures = names.sorted().map { GoldenFixture("\(folder)/\($0)") }.filter { $0.source != nil }
    return fixtures.isEmpty ? [GoldenFixture(folder)] : fixtures
  }

  /// The file that holds the document.
  public var source: String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().first { $0.hasPrefix("source.") }.map { "\(folder)/\($0)" }
  }

  /// The bytes of the document; throws where there is none.
  public func bytes() throws -> [UInt8] {
    guard let source else { throw KitError(message: "\(folder) holds no source") }
    return Array(try Data(contentsOf: URL(fileURLWithPath: source)))
  }

  /// The document; throws where there is none, or where it is no text.
  public func document() throws -> SourceDocument { try SourceDocument(utf8: try bytes()) }

  /// How a reading of the document differs from what is recorded; empty where it does not.
  ///
  /// With the environment variable `RECORD_FIXTURES=1` the files are written instead, and the result says so: a recording run
  /// never passes. A recorded file that is missing is a difference, too.
  public func differences(_ reader: any DisclosureReader) throws -> [String] {
    let document = try document()
    let reading = reader.read(document, options: ReadingOptions())
    let report = Checker().check(reading)
    let parts = [
      ("expected.txt", ReadingDump(reading).lines), ("records.txt", RecordLines.read(reading, withCells: true)), ("findings.txt", Self.lines(report)),
    ]
    return try parts.flatMap { try differences($0.0, $0.1) } + Completeness.lost(reading).map { "source: \($0)" }
  }

  private func differences(_ file: String, _ lines: [String]) throws -> [String] {
    let path = "\(folder)/\(file)"
    if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] == "1" {
      try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: path))
      return ["\(file): recorded; read it against the source, then run without RECORD_FIXTURES"]
    }
    guard let data = FileManager.default.contents(atPath: path) else { return ["\(file): missing; record it with RECORD_FIXTURES=1"] }
    let recorded = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return LineDifference(expected: recorded.last == "" ? Array(recorded.dropLast()) : recorded, found: lines).lines.map { "\(file): \($0)" }
  }

  /// What checking finds, a line each: by rule, severity, places and numbers, never by its sentence.
  private static func lines(_ report: Report) -> [String] {
    let findings = report.findings.map { finding in
      let witnesses = finding.witnesses.map { "\($0.place.line):\($0.place.cell) \($0.printed)" }.joined(separator: ", ")
      let suspects = finding.suspects.map { "\($0.place.line):\($0.place.cell) -> \($0.implied)" }.joined(separator: ", ")
      return "\(finding.severity.rawValue) \(finding.rule) | \(witnesses)" + (suspects.isEmpty ? "" : " | \(suspects)")
    }
    let counts = "read \(report.read), proven \(report.count(.proven)), disputed \(report.count(.disputed)), unchecked \(report.count(.unchecked))"
    return findings + [counts]
  }
}

/// Why the kit could not do its work.
public struct KitError: Error, CustomStringConvertible {
  let message: String
  /// The reason.
  public var description: String { message }
}
