/// Reads numbers out of UTF-8 bytes: the one place where digits become integers.
enum NumberScanner {
  private enum Token {
    case digit(Int64)
    case comma
    case point
    case space
    case minus
    case plus
    case open
    case close
    case dash
    case other
  }

  /// What kind of thing stands in the range.
  static func content(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> CellContent {
    if let plain = plain(bytes, range) { return plain }
    var scan = Scan()
    var index = range.lowerBound
    while index < range.upperBound {
      let (token, length) = token(bytes, index, range.upperBound)
      if case .other = token {
        if scan.sawDigit, bytes[index] | 0x20 == 0x65, let number = scan.finish(exponent: bytes, index, range.upperBound) { return number }
        if scan.sawDigit, let suffix = suffix(bytes, index, range.upperBound) { return scan.finish(suffix) }
        return .text
      }
      scan.take(token)
      index += length
    }
    return scan.finish(.none)
  }

  /// The number that at most 18 digits and a point print, as most do; nil for anything else.
  private static func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> CellContent? {
    guard (1...19).contains(range.count) else { return nil }
    var mantissa: Int64 = 0
    var point = range.upperBound
    var index = range.lowerBound
    while index < range.upperBound {
      let digit = bytes[index] &- 0x30
      if digit < 10 {
        mantissa = mantissa &* 10 &+ Int64(digit)
      } else if bytes[index] == 0x2E, point == range.upperBound, index > range.lowerBound, index + 1 < range.upperBound {
        point = index
      } else {
        return nil
      }
      index += 1
    }
    guard range.count < 19 || point < range.upperBound else { return nil }
    let decimals = max(0, range.upperBound - point - 1)
    let number = PrintedNumber(mantissa: mantissa, decimals: decimals)
    return .number(CellNumber(number: range.count > 16 ? number.asStored : number, suffix: .none))
  }

  /// The state of reading one number.
  private struct Scan {
    var mantissa: Int64 = 0
    var decimals = 0
    var digits = 0
    var sawDigit = false
    var sawPoint = false
    var sawOther = false
    var isText = false
    var sawDash = false
    var sawSign = false
    var negative = false
    var parenthesized = 0
    var isOpened = false
    var groups = 0  // separators seen in the integer part
    var groupDigits = 0
    var pendingSpace = false
    var afterDigit = false
    var malformed = false
    var overflow = false

    mutating func take(_ token: Token) {
      switch token {
      case .digit(let value):
        if pendingSpace && afterDigit { separate() }
        digit(value)
      case .comma:
        separate()
        afterDigit = false
      case .point:
        if sawPoint || !sawDigit { malformed = true }
        if groups > 0 && groupDigits != 3 { malformed = true }
        sawPoint = true
        afterDigit = false
      case .space:
        pendingSpace = true
        return
      case .minus, .plus:
        if sawDigit { isText = true }  // a date, a telephone number
        if sawSign { malformed = true }
        sawSign = true
        if case .minus = token { negative = true }
        sawOther = true
      case .open, .close:
        // A pair around all digits, the open one first, is a minus; anything else is no number.
        let isOpen = if case .open = token { true } else { false }
        if isOpen ? sawDigit || parenthesized > 0 : !sawDigit || parenthesized != 1 { malformed = true }
        if isOpen { isOpened = true }
        parenthesized += 1
      case .dash:
        (sawOther, sawDash) = (true, true)
        if sawDigit { isText = true }
      case .other:
        break
      }
      pendingSpace = false
    }

    private mutating func digit(_ value: Int64) {
      // Whether a long dash before a number is a minus cannot be known.
      if sawDash { malformed = true }
      if parenthesized > 1 || parenthesized == 1 && sawDigit && !isOpened { malformed = true }
      sawDigit = true
      afterDigit = true
      digits += 1
      groupDigits += 1
      if sawPoint { decimals += 1 }
      let (product, overflowing) = mantissa.multipliedReportingOverflow(by: 10)
      let (sum, exceeding) = product.addingReportingOverflow(value)
      if overflowing || exceeding { overflow = true } else { mantissa = sum }
    }

    /// A thousands separator: after it come exactly three digits, before the first one to three.
    private mutating func separate() {
      if sawPoint || !sawDigit || (groups == 0 ? groupDigits > 3 : groupDigits != 3) { malformed = true }
      groups += 1
      groupDigits = 0
    }

    func finish(_ suffix: CellNumber.Suffix) -> CellContent {
      if isText { return .text }
      guard sawDigit else { return parenthesized > 0 ? .text : sawOther ? .dash : sawPoint ? .text : .blank }
      if malformed || (sawPoint && decimals == 0) || (!sawPoint && groups > 0 && groupDigits != 3) { return .malformed(.malformed) }
      if parenthesized == 1 || parenthesized == 2 && sawSign || decimals > 255 { return .malformed(.malformed) }
      if parenthesized == 2 && !sawPoint { return .text }  // an ordinal such as (1)
      if overflow { return .malformed(.tooLarge) }
      let isNegative = negative || parenthesized == 2
      return .number(CellNumber(number: PrintedNumber(mantissa: isNegative ? -mantissa : mantissa, decimals: decimals).asStored, suffix: suffix))
    }

    /// The number with an exponent that fills the rest of the cell, as programs write what workbooks store; a digit, `e` and
    /// digits alone are a code.
    func finish(exponent bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> CellContent? {
      guard parenthesized == 0, case .number(let cell) = finish(.none) else { return nil }
      var index = start + 1
      let isSigned = index < end && (bytes[index] == 0x2B || bytes[index] == 0x2D)
      let isNegative = isSigned && bytes[index] == 0x2D
      if isSigned { index += 1 }
      guard sawPoint || isSigned, (1...3).contains(end - index) else { return nil }
      var exponent = 0
      while index < end {
        guard (0x30...0x39).contains(bytes[index]) else { return nil }
        exponent = exponent * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      var number = cell.number.mantissa
      var decimals = cell.number.decimals + (isNegative ? exponent : -exponent)
      while decimals < 0, number != 0 {
        let (product, overflow) = number.multipliedReportingOverflow(by: 10)
        if overflow { return .malformed(.tooLarge) }
        number = product
        decimals += 1
      }
      if decimals > 255 { return .malformed(.malformed) }
      return .number(CellNumber(number: PrintedNumber(mantissa: number, decimals: max(0, decimals)).asStored, suffix: .none))
    }
  }

  @inline(__always)
  private static func token(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> (Token, Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (ascii(byte), 1) }
    let second = index + 1 < end ? bytes[index + 1] : 0
    let third = index + 2 < end ? bytes[index + 2] : 0
    switch (byte, second, third) {
    case (0xEF, 0xBC, 0x81...0xBF): return (ascii(third &- 0x60), 3)  // full-width ASCII
    case (0xC2, 0xA0, _): return (.space, 2)
    case (0xE3, 0x80, 0x80), (0xE2, 0x80, 0x80...0x8F), (0xEF, 0xBB, 0xBF): return (.space, 3)
    case (0xE2, 0x88, 0x92): return (.minus, 3)
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x94, 0x80...0x81): return (.dash, 3)
    default: return (.other, 1)
    }
  }

  @inline(__always)
  private static func ascii(_ byte: UInt8) -> Token {
    switch byte {
    case 0x30...0x39: .digit(Int64(byte &- 0x30))
    case 0x2C: .comma
    case 0x2E: .point
    case 0x09...0x0D, 0x20: .space
    case 0x2D: .minus
    case 0x2B: .plus
    case 0x28: .open
    case 0x29: .close
    case 0x2F: .dash
    default: .other
    }
  }

  private static let suffixes: [(text: [UInt8], suffix: CellNumber.Suffix)] = [
    (Array("万元".utf8), .unit(.tenThousandYuan)), (Array("万".utf8), .unit(.tenThousandYuan)),
    (Array("元".utf8), .unit(.yuan)), (Array("%".utf8), .percent), (Array("％".utf8), .percent),
  ]

  /// The unit that fills the rest of the cell.
  private static func suffix(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> CellNumber.Suffix? {
    var end = end
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    for candidate in suffixes where candidate.text.count == end - start {
      if candidate.text.elementsEqual(bytes[start..<end]) { return candidate.suffix }
    }
    return nil
  }
}
