/// Cuts CSV, as it comes, into its records: a line feed in quotes ends none.
public struct RecordSplitter {
  private var rest: [UInt8] = []
  private var isQuoted = false

  /// The beginning of a file.
  public init() {}

  /// Gives each record that ends in a chunk, with its line feed.
  public mutating func split(_ chunk: some Sequence<UInt8>, _ body: ([UInt8]) -> Void) {
    for byte in chunk {
      rest.append(byte)
      if byte == 0x22 { isQuoted.toggle() }
      if byte == 0x0A, !isQuoted {
        body(rest)
        rest.removeAll(keepingCapacity: true)
      }
    }
  }

  /// Whether the last record was whole.
  public var isComplete: Bool { rest.isEmpty }

  /// The first fields of a record, so many as are asked for.
  public static func fields(_ record: [UInt8], limit: Int = .max) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var wasQuote = false
    for byte in record {
      switch byte {
      case 0x22:
        // The second of two quotes is one that was printed.
        if wasQuote, !isQuoted { field.append(byte) }
        isQuoted.toggle()
        wasQuote = !isQuoted
        continue
      case 0x2C where !isQuoted, 0x0A where !isQuoted:
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
        if fields.count == limit { return fields }
      default: field.append(byte)
      }
      wasQuote = false
    }
    return fields
  }
}
