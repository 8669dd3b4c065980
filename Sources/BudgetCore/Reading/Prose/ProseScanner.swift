/// Cuts the bytes of a passage into the tokens of sentences about money, in one pass.
struct ProseScanner {
  private(set) var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var tokens: [ProseToken] = []
  var index = 0
  private let finder = ProseVocabulary.finder

  /// Scans a passage behind its ordinal.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.bytes = bytes
    index = start
    tokens.removeAll(keepingCapacity: true)
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

  func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  func startsNumber(_ index: Int) -> Bool { index < bytes.count && isDigit(bytes[index]) }

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
    // Marks of all kinds begin with few bytes.
    let isMark = bytes[index] <= 0xE3 || bytes[index] == 0xEF
    if isMark, let punctuation = punctuation() {
      // A stop before a closing bracket ends no sentence.
      if case .stop = punctuation, follows("）", index + 3) || follows(")", index + 3) { return append(.comma, 3) }
      append(punctuation, 3)
      return
    }
    if bytes[index] == 0xEF, bytes[index + 1] == 0xBC, bytes[index + 2] == 0x88 { return open(3) }
    if let (word, length) = finder.longest(in: bytes, at: index) {
      if case .filler = word { return append(nil, length) }
      return append(.word(word), length)
    }
    guard isMark else { return unknown(bytes[index] >= 0xF0 ? 4 : 3) }
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

  /// The length of （一） or (12); 0 where there is none.
  private func ordinalLength() -> Int {
    guard let base = bytes.baseAddress, let ordinal = Ordinal(UnsafeBufferPointer(start: base + index, count: min(24, bytes.count - index))) else {
      return 0
    }
    return ordinal.level == 3 || ordinal.level == 5 ? ordinal.printed : 0
  }

  /// A bracket, with the account's code in it if there is one.
  private mutating func open(_ length: Int) {
    let ordinal = ordinalLength()
    if ordinal > 0 { return append(.ordinal, ordinal) }
    var position = index + length
    var digits = 0
    let start = position
    while position < bytes.count, isDigit(bytes[position]) || bytes[position] == 0x20 {
      if bytes[position] != 0x20 { digits += 1 }
      position += 1
    }
    let end = position
    for level in ["类", "款", "项"] as [StaticString] where digits > 0 && follows(level, end) { position += level.utf8CodeUnitCount }
    let isClosed = position < bytes.count && (bytes[position] == 0x29 || (bytes[position...].prefix(3).elementsEqual([0xEF, 0xBC, 0x89])))
    guard isClosed, digits == 3 || digits == 5 || digits == 7 else { return append(.open, length) }
    tokens.append(ProseToken(kind: .code, start: start, end: end))
    index = position + (bytes[position] == 0x29 ? 1 : 3)
  }
}
