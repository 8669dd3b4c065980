public import BudgetCore
public import DisclosureGenerator
import HebeiFormat
import HenanFormat
import ShaanxiFormat
import ShanxiFormat

/// The readers of all provinces, in the order of the tool.
public let allReaders: [any DisclosureReader] = [HebeiReader(), ShanxiReader(), HenanReader(), ShaanxiReader()]

extension Province {
  /// The reader of the province's template.
  public var reader: any DisclosureReader {
    switch self {
    case .hebei: HebeiReader()
    case .shanxi: ShanxiReader()
    case .henan: HenanReader()
    case .shaanxi: ShaanxiReader()
    }
  }
}

/// The text as a document. Text that is no document gives none.
public func sourceDocument(_ text: String) throws(SourceError) -> SourceDocument {
  try SourceDocument(utf8: Array(text.utf8))
}

/// There is no reader of that format.
public struct UnknownFormat: Error {}

/// What the reader of a format makes of a text, every number in its printed column.
public func reading(_ text: String, as format: String) throws -> Reading {
  guard let reader = allReaders.first(where: { $0.format.id == format }) else { throw UnknownFormat() }
  return reader.read(try sourceDocument(text), options: ReadingOptions(repairs: false))
}
