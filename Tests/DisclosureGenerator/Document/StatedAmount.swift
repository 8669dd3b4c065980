/// An amount of money as a reader should take it from a sentence.
struct StatedAmount {
  var coordinates: Coordinates
  /// The value as printed, with the sign that the words give it.
  var value: Money
  var printed: String
  var unit: PrintedUnit
  /// The words before the number, up to the punctuation mark or the number before them.
  var label: String
}

extension Prose {
  /// The amounts of money that the sentence states with coordinates, in printed order.
  var statedAmounts: [StatedAmount] {
    var amounts: [StatedAmount] = []
    var words = ""
    var isFirst = true
    var rest = pieces[...]
    while let piece = rest.popFirst() {
      switch piece {
      case .text(let text): words += text
      case .amount(let quotation):
        if isFirst { words = Self.behindOrdinal(words) }
        isFirst = false
        if let amount = quotation.stated(label: Self.label(words)) { amounts.append(amount) }
        words = "\u{1}"
      }
    }
    return amounts
  }

  /// The name of an amount: what stands behind the last mark, number or 其中 before it.
  private static func label(_ words: String) -> String {
    var text = words
    if text.hasPrefix("\u{1}") {
      text.removeFirst()
      text = CellText.trimmed(text)
      for unit in ["万元", "亿元", "元", "%"] where text.hasPrefix(unit) {
        text.removeFirst(unit.count)
        break
      }
    }
    for mark in ["，", "：", "；", "。", ",", ":", ";", "其中", "主要包括", "主要用于", "包括"] {
      if let range = text.ranges(of: mark).last { text = String(text[range.upperBound...]) }
    }
    text = CellText.trimmed(text)
    while text.hasPrefix("、") { text.removeFirst() }
    if text.hasPrefix("和") { text.removeFirst() }
    return CellText.trimmed(text)
  }

  private static func behindOrdinal(_ text: String) -> String {
    guard let match = text.prefixMatch(of: /[（(]?[0-9一二三四五六七八九十]{1,3}(?:[）)、]|\.(?![0-9])) */) else { return text }
    return String(text[match.range.upperBound...])
  }
}

extension Quotation {
  /// The amount, where the quotation is one of money whose coordinates the sentence determines.
  fileprivate func stated(label: String) -> StatedAmount? {
    guard isDetermined else { return nil }
    let unit: PrintedUnit
    switch measure {
    case .money(let printedUnit), .change(let printedUnit): unit = printedUnit
    case .share, .growth: return nil
    }
    return StatedAmount(coordinates: coordinates, value: printedValue(unit), printed: printed, unit: unit, label: label)
  }

  /// The value that the print leaves.
  private func printedValue(_ unit: PrintedUnit) -> Money {
    let decimals = printed.firstIndex(of: ".").map { printed.distance(from: $0, to: printed.endIndex) - 1 } ?? 0
    let digits = Int64(printed.filter { $0.isNumber }) ?? 0
    let value = digits * unit.step(decimals: decimals)
    let isNegative = exact < .zero || printed.hasPrefix("-")
    return Money(hundredths: isNegative ? -value : value)
  }
}
