/// Rows whose columns were lost: a line of words and numbers between blanks, or of one number.
///
/// Nothing tells in which column such a number stood, so these rows are kept apart and never read.
extension SourceAssembler {
  mutating func looseRow(_ source: SourceLine) -> Int? {
    let content = source.content
    guard content.count <= 400, let last = bytes[content].last, (0x30...0x39).contains(last), isLoose(content) else { return nil }
    begin(.loose)
    for word in content.split(bytes) { append(word) }
    endRow()
    return source.end
  }

  /// Whether a line is words and, behind them, amounts.
  private func isLoose(_ content: Range<Int>) -> Bool {
    var amounts = 0
    var others = 0
    var isAmount = false
    for word in content.split(bytes) {
      isAmount = false
      switch NumberScanner.content(bytes, word) {
      case .number(let number) where number.suffix == .none:
        // What has no decimals may be a page, a year, a code.
        if number.number.decimals > 0 || bytes[word].contains(0x2C) { amounts += 1 } else { others += 1 }
        isAmount = true
      case .text where hasSentence(word): return false
      default: break
      }
    }
    return isAmount && (amounts > 0 || others > 2)
  }

  /// Whether a word holds a comma or a full stop of running text.
  private func hasSentence(_ word: Range<Int>) -> Bool {
    for index in word.dropLast(2) {
      if bytes[index] == 0xE3, bytes[index + 1] == 0x80, bytes[index + 2] == 0x82 { return true }  // 。
      if bytes[index] == 0xEF, bytes[index + 1] == 0xBC, bytes[index + 2] == 0x8C || bytes[index + 2] == 0x9B { return true }  // ，；
    }
    return false
  }
}
