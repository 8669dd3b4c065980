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

  private static let signs = PhraseFinder<Target.Comparator>([
    (["≥", "≧", "⩾", "≮", "不低于", "不少于", "不小于", "大于等于", "大于或等于"], .atLeast),
    (["≤", "≦", "⩽", "≯", "不高于", "不超过", "不大于", "不多于", "小于等于", "小于或等于"], .atMost),
    (["〉", "﹥", "大于", "高于", "多于"], .moreThan), (["〈", "﹤", "小于", "低于", "少于"], .lessThan), (["等于"], .equal),
  ])

  private static let suffixes: [(sign: [UInt8], comparator: Target.Comparator)] = [
    (Array("及以上".utf8), .atLeast), (Array("以上".utf8), .atLeast), (Array("及以下".utf8), .atMost), (Array("以下".utf8), .atMost),
    (Array("以内".utf8), .atMost), (Array("之内".utf8), .atMost),
  ]

  /// The parts of a key.
  static func parts(of key: TextKey) -> Parts {
    var text = key.text
    return text.withUTF8 { bytes in
      guard let scan = Scan(bytes) else { return Parts() }
      let unit = UnsafeBufferPointer(rebasing: bytes[scan.unit])
      return Parts(comparator: scan.comparator, number: scan.number, unit: String(decoding: unit, as: UTF8.self))
    }
  }

  /// Whether a key is a number behind a comparator, or with a short unit behind it: what hardly a name looks like.
  static func isTarget(_ key: TextKey) -> Bool {
    var text = key.text
    return text.withUTF8 { bytes in
      // What begins with a point or a comma is torn.
      guard let first = bytes.first, first != 0x2E, first != 0x2C, let scan = Scan(bytes) else { return false }
      return scan.comparator != nil || scan.unit.count <= 12
    }
  }

  /// The comparator that bytes begin with, and its length.
  private static func comparator(_ bytes: UnsafeBufferPointer<UInt8>) -> (member: Target.Comparator, length: Int)? {
    let isDouble = bytes.count > 1 && bytes[1] == 0x3D
    switch bytes.first {
    case 0x3C: return isDouble ? (.atMost, 2) : (.lessThan, 1)
    case 0x3D: return (.equal, isDouble ? 2 : 1)
    case 0x3E: return isDouble ? (.atLeast, 2) : (.moreThan, 1)
    default: return signs.longest(in: bytes, at: 0)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The number of a target, and what stands around it.
  private struct Scan {
    var comparator: Target.Comparator?
    let number: PrintedNumber
    var unit: Range<Int>

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
      var start = 0
      if let (comparator, length) = TargetScanner.comparator(bytes) { (self.comparator, start) = (comparator, length) }
      var end = start
      if end < bytes.count, bytes[end] == 0x2D { end += 1 }
      while end < bytes.count, isDigit(bytes[end]) || bytes[end] == 0x2E || bytes[end] == 0x2C { end += 1 }
      guard end > start, case .number(let number) = NumberScanner.content(bytes, start..<end), number.suffix == .none else { return nil }
      let unit = bytes[end...]
      // A unit that holds digits is more than a unit: 80-90%, 24小时×7, 1/3; one of several parts is not: 元/人·年.
      guard unit.count <= 36, !unit.contains(where: { isDigit($0) || $0 == 0x2D || $0 == 0x7E }) else { return nil }
      self.number = number.number
      self.unit = end..<bytes.count
      guard comparator == nil, let suffix = suffixes.first(where: { unit.suffix($0.sign.count).elementsEqual($0.sign) }) else { return }
      comparator = suffix.comparator
      self.unit = end..<bytes.count - suffix.sign.count
    }
  }
}

extension Target {
  /// The target that a cell prints, which is the text of a field.
  init(_ cell: TableCell, _ field: Field) {
    let parts = TargetScanner.parts(of: cell.content == .blank ? .empty : cell.key)
    self.init(text: field.text, place: field.place, comparator: parts.comparator, number: parts.number, unit: parts.unit)
  }
}
