public import BudgetCore
import Foundation

/// A real document of the repository: its tables as published, its prose our own.
public struct Fixture: Sendable, CustomStringConvertible {
  /// The name of its folder: code of the province, place and year.
  public let name: String
  /// The id of the format that reads it.
  public let format: String

  /// All fixtures, one for each province.
  public static let all = [
    Fixture(name: "13-baoding-lianchi-2025", format: "hebei"),
    Fixture(name: "14-jincheng-zezhou-2025", format: "shanxi"),
    Fixture(name: "41-xinxiang-fengquan-2025", format: "henan"),
    Fixture(name: "61-hanzhong-xixiang-2025", format: "shaanxi"),
  ]

  /// The package's folder.
  public static let packageDirectory = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The name of its folder.
  public var description: String { name }
  /// The text.
  public var source: String { path("source.txt") }
  /// What reading gives, line by line.
  public var expected: String { path("expected.txt") }
  /// The fields of its typed records, line by line.
  public var records: String { path("records.txt") }

  private func path(_ file: String) -> String { "\(Self.packageDirectory)/Tests/Fixtures/\(name)/\(file)" }

  /// The reader of its format.
  public var reader: (any DisclosureReader)? { allReaders.first { $0.format.id == format } }

  /// The bytes of the text.
  public func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: source))) }

  /// The text as a document.
  public func document() throws -> SourceDocument { try SourceDocument(utf8: bytes()) }
}
