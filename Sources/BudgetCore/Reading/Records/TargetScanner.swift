/// Splits what an indicator is to reach into comparator, number and unit.
///
/// White space is gone from a key, so a number that a narrow cell broke is whole again. Ranges, fractions and numbers in words
/// are no single number: they stay text.
enum TargetScanner {
  /// The parts of a target.
  struct Parts {
    var comparator: Target.Comparator?
    var number: PrintedNumber?
    var unit = ""
  }

  private static let signs: [(sign: [UInt8], comparator: Target.Comparator)] = words([
    (.atLeast, ["≥", "≧", "⩾", ">=", "不低于", "不少于", "不小于", "大于等于", "大于或等于"]),
    (.atMost, ["≤", "≦", "⩽", "<=", "不高于", "不超过", "不大于", "不多于", "小于等于", "小于或等于"]),
    (.moreThan, [">", "〉", "大于", "高于", "多于"]), (.lessThan, ["<", "〈", "小于", "低于", "少于"]), (.equal, ["==", "=", "等于"]),
  ])

  private static let suffixes: [(sign: [UInt8], comparator: Target.Comparator)] = words([
    (.atLeast, ["及以上", "以上"]), (.atMost, ["及以下", "以下", "以内", "之内"]),
  ])

  private static func words(_ entries: [(Target.Comparator, [String])]) -> [(sign: [UInt8], comparator: Target.Comparator)] {
    entries.flatMap { comparator, signs in signs.map { (Array($0.utf8), comparator) } }
  }

  /// The parts of a key.
  static func parts(of key: TextKey) -> Parts {
    var text = key.text
    return text.withUTF8 { parts($0) }
  }

  /// Whether a key is a number behind a comparator, or with a short unit behind it: what hardly a name looks like.
  static func isTarget(_ key: TextKey) -> Bool {
    guard let first = key.text.utf8.first else { return false }
    // Few characters can begin a target.
    guard isDigit(first) || heads[Int(first)] else { return false }
    let parts = parts(of: key)
    return parts.number != nil && (parts.comparator != nil || parts.unit.utf8.count <= 12)
  }

  private static let heads: [Bool] = {
    var heads = [Bool](repeating: false, count: 256)
    for entry in signs { heads[Int(entry.sign[0])] = true }
    heads[0x2D] = true
    return heads
  }()

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func parts(_ bytes: UnsafeBufferPointer<UInt8>) -> Parts {
    var result = Parts()
    var start = 0
    for entry in signs where bytes.starts(with: entry.sign) {
      result.comparator = entry.comparator
      start = entry.sign.count
      break
    }
    var end = start
    if end < bytes.count, bytes[end] == 0x2D { end += 1 }
    while end < bytes.count, isDigit(bytes[end]) || bytes[end] == 0x2E || bytes[end] == 0x2C { end += 1 }
    guard end > start, case .number(let number) = NumberScanner.content(bytes, start..<end), number.suffix == .none else {
      result.comparator = nil
      return result
    }
    let unit = UnsafeBufferPointer(rebasing: bytes[end...])
    // A unit that holds digits is more than a unit: 80-90%, 24小时×7, 1/3.
    guard unit.count <= 36, !unit.contains(where: { isDigit($0) || $0 == 0x2D || $0 == 0x2F || $0 == 0x7E }) else {
      result.comparator = nil
      return result
    }
    var length = unit.count
    for entry in suffixes where result.comparator == nil && unit.count >= entry.sign.count {
      guard unit[(unit.count - entry.sign.count)...].elementsEqual(entry.sign) else { continue }
      result.comparator = entry.comparator
      length -= entry.sign.count
    }
    result.number = number.number
    result.unit = String(decoding: unit[..<length], as: UTF8.self)
    return result
  }
}

extension Target {
  /// The target that a cell prints.
  init(_ cell: TableCell, _ text: SourceText) {
    let parts = TargetScanner.parts(of: cell.content == .blank ? .empty : cell.key)
    self.init(text: text.string(cell.text), place: cell.place, comparator: parts.comparator, number: parts.number, unit: parts.unit)
  }
}
