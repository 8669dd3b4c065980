/// A file as it was given: its name, and what tells its content from another.
public struct Original: Hashable, Sendable {
  /// The name under which it was given.
  public let name: String
  /// The XXH64 of its bytes in 16 hexadecimal digits; nil for a file that could not be opened.
  public let digest: String?
  /// Its size.
  public let bytes: Int?

  /// A file of some bytes; nil for one that could not be opened.
  public init(name: String, _ content: [UInt8]?) {
    (self.name, bytes) = (name, content?.count)
    digest = content.map { content in
      let digits = String(ContentHash.of(content), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
  }
}
