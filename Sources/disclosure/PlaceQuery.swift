/// A place that `explain` is asked about: `FILE:LINE` or `FILE:LINE:CELL`.
struct PlaceQuery: Sendable {
  let file: Argument
  let line: Int
  /// Nil where all numbers of the line are meant.
  let cell: Int?

  /// The longest name before one or two numbers; nil where there is no number behind a colon.
  init?(_ word: Argument) {
    guard let (head, last) = Self.split(word.bytes[...]) else { return nil }
    if let (name, line) = Self.split(head) {
      (file, self.line, cell) = (Argument(name), line, last)
    } else {
      (file, line, cell) = (Argument(head), last, nil)
    }
  }

  private static func split(_ bytes: ArraySlice<UInt8>) -> (name: ArraySlice<UInt8>, number: Int)? {
    guard let colon = bytes.lastIndex(of: 0x3A), colon > bytes.startIndex else { return nil }
    let digits = bytes[(colon + 1)...]
    guard 1...9 ~= digits.count, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return (bytes[..<colon], Int(String(decoding: digits, as: UTF8.self)) ?? 0)
  }
}
