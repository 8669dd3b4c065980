import BudgetCore
import HebeiFormat
import HenanFormat
import ShaanxiFormat
import ShanxiFormat

/// What holds for any bytes.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// Bytes as a document: read by every reader, checked.
  case read
  /// Bytes as a file: a document, or the place of the first byte that is none.
  case input
  /// Bytes as the text of a cell: a number by definition, or none.
  case number
  /// Bytes as the numbers of a right table, and the damage done to it: nothing is moved where it does not belong.
  case repair
  /// Bytes as a document: what is written of it can be read again.
  case export

  /// What does not hold for these bytes.
  public func problems(_ bytes: [UInt8]) -> [String] {
    switch self {
    case .read: ReadProperties.problems(bytes)
    case .input: InputProperties.problems(bytes)
    case .number: NumberProperties.problems(bytes)
    case .repair: RepairProperties.problems(bytes)
    case .export: ExportProperties.problems(bytes)
    }
  }

  /// All readers.
  static let readers: [any DisclosureReader] = [HebeiReader(), ShanxiReader(), HenanReader(), ShaanxiReader()]

  /// Bytes as a text: most damage to bytes would end at the door.
  static func text(_ bytes: [UInt8]) -> [UInt8] { Array(String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self).utf8) }
}
