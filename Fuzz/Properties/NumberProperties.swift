import BudgetCore

/// The number scanner agrees with the definition.
enum NumberProperties {
  static func problems(_ bytes: [UInt8]) -> [String] {
    guard let mode = bytes.first else { return [] }
    let text = mode % 2 == 0 ? String(decoding: bytes.dropFirst(), as: UTF8.self) : dense(bytes.dropFirst())
    let (read, defined) = (PrintedNumber(text), NumberDefinition.number(text))
    return read == defined ? [] : ["“\(text)” reads \(read?.description ?? "nothing") and is \(defined?.description ?? "no number")"]
  }

  private static let signs = Array("0123456789012345678900,,..--++()eE 　，．－（）—/%")

  /// Bytes as characters of which numbers are made.
  private static func dense(_ bytes: ArraySlice<UInt8>) -> String { String(bytes.map { signs[Int($0) % signs.count] }) }
}
