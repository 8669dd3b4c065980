/// Cuts the bytes of a passage into the tokens of sentences about money, in one pass.
struct ProseScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var tokens: [ProseToken] = []
  private var index: Int
  private let finder = ProseVocabulary.finder

  /// A scanner of a passage behind its ordinal.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, reusing tokens: [ProseToken]) {
    self.bytes = bytes
    index = start
    self.tokens = tokens
    self.tokens.removeAll(keepingCapacity: true)
  }

  mutating func scan() {
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        ascii(byte)
      } else if isFullWidthDigit(index) {
        number()
      } else if byte >= 0xE2 {
        character()
      } else {
        // × is the multiplication sign of placeholders; anything else of two bytes says nothing.
        let isCross = byte == 0xC3 && index + 1 < bytes.count && bytes[index + 1] == 0x97
        if isCross { placeholder(2) } else { append(byte == 0xC2 ? nil : .unknown, 2) }
      }
    }
  }

  private mutating func append(_ kind: ProseToken.Kind?, _ length: Int) {
    let end = min(index + length, bytes.count)
    if let kind { tokens.append(ProseToken(kind: kind, start: index, end: end)) }
    index = end
  }

  private mutating func unknown(_ length: Int) {
    // A run of unknown characters is one token.
    if let last = tokens.indices.last, case .unknown = tokens[last].kind, tokens[last].end == index {
      index = min(index + length, bytes.count)
      tokens[last].end = index
    } else {
      append(.unknown, length)
    }
  }

  // MARK: ASCII

  private mutating func ascii(_ byte: UInt8) {
    switch byte {
    case 0x30...0x39: number()
    case 0x2D where startsNumber(index + 1) && !(index > 0 && isDigit(bytes[index - 1])): number()
    case 0x2C: append(.comma, 1)
    case 0x3A: append(.colon, 1)
    case 0x3B: append(.semicolon, 1)
    case 0x28: open(1)
    case 0x29: append(.close, 1)
    case 0x58, 0x78: letters()
    case 0x2A: asterisks()
    case 0x41...0x5A, 0x61...0x7A: unknown(1)
    default: append(nil, 1)
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private func startsNumber(_ index: Int) -> Bool { index < bytes.count && isDigit(bytes[index]) }

  private mutating func letters() {
    var end = index
    while end < bytes.count, bytes[end] == 0x58 || bytes[end] == 0x78 { end += 1 }
    func isLetter(_ offset: Int) -> Bool {
      guard bytes.indices.contains(offset) else { return false }
      let byte = bytes[offset]
      return (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || isDigit(byte)
    }
    let isPlaceholder = end - index >= 2 && !isLetter(index - 1) && !isLetter(end)
    if isPlaceholder { append(.placeholder, end - index) } else { unknown(end - index) }
  }

  /// Two asterisks set something in bold; four and more stand for something.
  private mutating func asterisks() {
    var end = index
    while end < bytes.count, bytes[end] == 0x2A { end += 1 }
    append(end - index >= 4 || end - index == 3 ? .placeholder : nil, end - index)
  }

  // MARK: Chinese

  private mutating func character() {
    guard index + 2 < bytes.count else { return unknown(bytes.count - index) }
    if let punctuation = punctuation() {
      append(punctuation, 3)
      return
    }
    if bytes[index] == 0xEF, bytes[index + 1] == 0xBC, bytes[index + 2] == 0x88 { return open(3) }
    if let (word, length) = finder.longest(in: bytes, at: index) {
      if case .filler = word { return append(nil, length) }
      return append(.word(word), length)
    }
    if bytes[index] >= 0xF0 { return unknown(4) }
    if isPlaceholderCharacter(index) { return placeholder(3) }
    if ProseVocabulary.isMark(bytes, at: index) { append(nil, 3) } else { unknown(3) }
  }

  private func punctuation() -> ProseToken.Kind? {
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xEF, 0xBC, 0x8C): .comma
    case (0xE3, 0x80, 0x81): .enumeration
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x8E): .stop
    case (0xEF, 0xBC, 0x9B): .semicolon
    case (0xEF, 0xBC, 0x9A): .colon
    case (0xEF, 0xBC, 0x89): .close
    default: nil
    }
  }

  /// ○ □ ＊ Ｘ, and × in its full width.
  private func isPlaceholderCharacter(_ index: Int) -> Bool {
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x97, 0x8B), (0xE2, 0x96, 0xA1), (0xEF, 0xBC, 0x8A), (0xEF, 0xBC, 0xB8), (0xE2, 0x95, 0xB3), (0xE3, 0x80, 0x87): true
    default: false
    }
  }

  /// A mark that stands for something when it is repeated.
  private mutating func placeholder(_ length: Int) {
    var end = index
    while end + length <= bytes.count, bytes[end..<end + length].elementsEqual(bytes[index..<index + length]) { end += length }
    if end - index >= 2 * length { append(.placeholder, end - index) } else { unknown(end - index) }
  }

  /// A bracket, with the account's code in it if there is one.
  private mutating func open(_ length: Int) {
    var position = index + length
    var digits = 0
    let start = position
    while position < bytes.count, isDigit(bytes[position]) || bytes[position] == 0x20 {
      if bytes[position] != 0x20 { digits += 1 }
      position += 1
    }
    let isClosed = position < bytes.count && (bytes[position] == 0x29 || (bytes[position...].prefix(3).elementsEqual([0xEF, 0xBC, 0x89])))
    guard isClosed, digits == 3 || digits == 5 || digits == 7 else { return append(.open, length) }
    tokens.append(ProseToken(kind: .code, start: start, end: position))
    index = position + (bytes[position] == 0x29 ? 1 : 3)
  }
}

// MARK: Numbers

extension ProseScanner {
  private func isFullWidthDigit(_ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xEF && bytes[index + 1] == 0xBC && (0x90...0x99).contains(bytes[index + 2])
  }

  /// The length of a point or a separator of thousands between digits, or 0. Full-width marks count only between full-width digits.
  private func separator(_ index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    if bytes[index] == 0x2E { return startsNumber(index + 1) || isFullWidthDigit(index + 1) ? 1 : 0 }
    if bytes[index] == 0x2C {
      let isGroup = (1...3).allSatisfy { startsNumber(index + $0) } && !startsNumber(index + 4)
      return isGroup ? 1 : 0
    }
    guard bytes[index] == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBC else { return 0 }
    guard bytes[index + 2] == 0x8C || bytes[index + 2] == 0x8E else { return 0 }
    return isFullWidthDigit(index + 3) && index >= 3 && isFullWidthDigit(index - 3) ? 3 : 0
  }

  private mutating func number() {
    let start = index
    var end = bytes[index] == 0x2D ? index + 1 : index
    var digits = 0
    while true {
      if startsNumber(end) {
        end += 1
        digits += 1
      } else if isFullWidthDigit(end) {
        end += 3
        digits += 1
      } else {
        let length = separator(end)
        if length == 0 { break }
        end += length
      }
    }
    var next = end
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0xC2 || bytes[next] == 0xA0 { next += 1 }
    if digits == 4, let value = year(start..<end), follows("年", next) {
      tokens.append(ProseToken(kind: .year(value, isCompared: isCompared(start)), start: start, end: end))
      index = next + 3
      return
    }
    if digits == 7, end - start == 7, bytes[start] == 0x32, next < bytes.count, bytes[next] >= 0xE4 {
      tokens.append(ProseToken(kind: .code, start: start, end: end))
      index = end
      return
    }
    let (kind, length) = kind(start..<end, next)
    tokens.append(ProseToken(kind: kind, start: start, end: end))
    index = max(next + length, end)
    if length == 0 { index = end }
  }

  private func year(_ range: Range<Int>) -> Int? { range.count == 4 ? Year(in: bytes, range)?.value : nil }

  private func follows(_ word: StaticString, _ index: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[index + offset] != word.utf8Start[offset] { return false }
    return true
  }

  /// Whether 较, 比, 与, 同, 和 or 跟 stands directly before an offset.
  private func isCompared(_ start: Int) -> Bool {
    var end = start
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    guard end >= 3 else { return false }
    let word = (bytes[end - 3], bytes[end - 2], bytes[end - 1])
    return word == (0xE8, 0xBE, 0x83) || word == (0xE6, 0xAF, 0x94) || word == (0xE4, 0xB8, 0x8E) || word == (0xE5, 0x90, 0x8C)
      || word == (0xE5, 0x92, 0x8C) || word == (0xE8, 0xB7, 0x9F)
  }

  /// What a number is of, by what follows it, and the length of that.
  private func kind(_ range: Range<Int>, _ next: Int) -> (ProseToken.Kind, Int) {
    guard case .number(let cell) = NumberScanner.content(bytes, range), cell.suffix == .none else { return (.count, 0) }
    let number = cell.number
    if follows("%", next) { return (.percent(number), 1) }
    if follows("％", next) { return (.percent(number), 3) }
    let unit: AmountUnit? =
      follows("万元", next) ? .tenThousandYuan : follows("亿元", next) ? .hundredMillionYuan : follows("元", next) ? .yuan : nil
    if let unit {
      let length = unit == .yuan ? 3 : 6
      return (isBound(next + length) ? .threshold : .money(number, unit), length)
    }
    for measure in ["个", "人", "辆", "台", "套", "项", "次", "户", "件", "家", "名"] as [StaticString] where follows(measure, next) { return (.count, 3) }
    // An amount that lost its unit stands alone.
    let isAlone =
      next == bytes.count || bytes[next] == 0x2C || bytes[next] == 0x3B || (["，", "、", "；", "。"] as [StaticString]).contains { follows($0, next) }
    return (number.decimals > 0 && isAlone ? .money(number, nil) : .count, 0)
  }

  /// Whether what follows an amount makes it a threshold or a price.
  private func isBound(_ index: Int) -> Bool {
    if follows("/", index) || follows("／", index) || follows("每", index) { return true }
    var index = index
    for mark in ["（原值）", "(原值)", "（含）", "(含)"] as [StaticString] where follows(mark, index) { index += mark.utf8CodeUnitCount }
    return (["以上", "以下", "以内", "及以上", "（含）以上", "的设备", "至", "-", "—"] as [StaticString]).contains { follows($0, index) }
  }
}
