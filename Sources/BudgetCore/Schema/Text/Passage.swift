/// A piece of the text as printed; it is cut out of the source when it is asked for.
public struct Passage: Sendable {
  private enum Storage: Sendable {
    case source(SourceText, TextSlice)
    case text(String)
  }

  private let storage: Storage

  /// A passage of its own.
  public init(_ text: String) { storage = .text(text) }

  init(_ slice: TextSlice, of source: SourceText) { storage = .source(source, slice) }

  /// The text, without white space at its ends.
  public var text: String {
    switch storage {
    case .source(let source, let slice): source.string(slice)
    case .text(let text): text
    }
  }
}

extension Passage {
  /// A quotation of at most a thousand bytes: the text, or its beginning.
  var quotation: String {
    switch storage {
    case .source(let source, let slice): source.string(source.beginning(of: slice, 1000))
    case .text(let text): text
    }
  }
}

extension Passage: Hashable, Codable, CustomStringConvertible {
  /// The text.
  public var description: String { text }

  /// Whether both print the same bytes.
  public static func == (left: Passage, right: Passage) -> Bool {
    guard case .source(let ours, let own) = left.storage, case .source(let theirs, let other) = right.storage else {
      return left.text.same(as: right.text)
    }
    return ours.prints(own, theirs, other)
  }

  /// Hashes what is printed.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Reads the text.
  public init(from decoder: any Decoder) throws { storage = .text(try decoder.singleValueContainer().decode(String.self)) }

  /// Writes the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
