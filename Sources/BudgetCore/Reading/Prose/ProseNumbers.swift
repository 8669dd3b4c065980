/// Numbers of sentences, and what they are of.
extension ProseScanner {
  func isFullWidthDigit(_ index: Int) -> Bool {
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

  mutating func number() {
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
    let isMoney = follows("元", next) || follows("万", next) || follows("千", next) || follows("亿", next)
    if digits == 7, end - start == 7, bytes[start] == 0x32, next < bytes.count, bytes[next] >= 0xE4, !isMoney {
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

  func follows(_ word: StaticString, _ index: Int) -> Bool {
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
    let percent = follows("%", next) ? 1 : follows("％", next) ? 3 : 0
    if percent > 0 { return (isVague(range.lowerBound, next + percent) ? .count : .percent(number), percent) }
    let unit: AmountUnit? =
      follows("万元", next) ? .tenThousandYuan : follows("亿元", next) ? .hundredMillionYuan : follows("元", next) ? .yuan : nil
    if let unit {
      let length = unit == .yuan ? 3 : 6
      if isBound(next + length) { return (.threshold, length) }
      return (isVague(range.lowerBound, next + length) ? .estimate(number, unit) : .money(number, unit), length)
    }
    switch Self.followers.longest(in: bytes, at: next) {
    case (.vague(let unit), let length)?: return (.estimate(number, unit), length)
    case (.measure, let length)?: return (.count, length)
    default: break
    }
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
    guard index < bytes.count else { return false }
    if bytes[index] == 0x2D || bytes[index] == 0x7E { return true }
    switch Self.followers.longest(in: bytes, at: index)?.member {
    case .bound, .boundOrApproximation: return true
    default: return false
    }
  }

  /// What a word behind a number, or behind its unit, says of it.
  private enum Follower {
    /// 余万元 and the like: a unit whose number is only nearly known.
    case vague(AmountUnit)
    case measure
    case bound
    case approximation
    case boundOrApproximation
  }

  private static let followers = PhraseFinder<Follower>([
    (["余万元", "多万元", "万余元", "万多元", "来万元", "几万元", "余万"], .vague(.tenThousandYuan)),
    (["余亿元", "多亿元", "亿余元", "亿多元"], .vague(.hundredMillionYuan)),
    (["余元", "多元"], .vague(.yuan)),
    (["个", "人", "辆", "台", "套", "项", "次", "户", "件", "家", "名"], .measure),
    (["之内", "及以上", "（含）以上", "（不含）", "(不含)", "的设备", "至", "到", "—", "～", "–"], .bound),
    (["左右", "上下"], .approximation),
    (["以上", "以下", "以内"], .boundOrApproximation),
  ])

  /// Whether a number is the upper end of a range, or only nearly known: 5万元至10万元, 10万元左右.
  private func isVague(_ start: Int, _ end: Int) -> Bool {
    switch Self.followers.longest(in: bytes, at: end)?.member {
    case .approximation, .boundOrApproximation: return true
    default: break
    }
    for mark in ["至", "到", "-", "—", "~", "～", "–"] as [StaticString] {
      let before = start - mark.utf8CodeUnitCount
      guard before > 0, bytes[before] == mark.utf8Start[0], follows(mark, before) else { continue }
      return isDigit(bytes[before - 1]) || before >= 3 && (follows("元", before - 3) || follows("％", before - 3)) || bytes[before - 1] == 0x25
    }
    return false
  }
}
