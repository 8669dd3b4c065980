/// The years that a sentence names, and the names before them.
extension SentenceReader {
  mutating func year(_ year: Int, _ isCompared: Bool, _ token: ProseToken) {
    if isCompared {
      clause.isCompared = true
      // A comparison with another year than the last says nothing of a change against the last.
      if let budget = context.year, year != budget - 1 { clause.isOtherThanBudget = true } else { isComparing = true }
      return
    }
    clause.year = year
    years.append(year)
    if clause.unknown == nil || isNameOfEntity(clause.nameStart..<token.start) {
      clause.unknown = nil
      clause.startAnew(passage.behindYear(token.end))
    } else {
      clause.nameEnd = token.start
      clause.startsAnew = true
    }
  }

  /// Whether words before a year are somebody's name.
  private func isNameOfEntity(_ range: Range<Int>) -> Bool {
    guard !clause.namesMoney else { return false }
    let name = passage.trimmed(range)
    return Self.isOrgan(name) || context.isEntity(TextKey(name))
  }

  /// Whether a name ends as those of entities do.
  static func isOrgan(_ name: String) -> Bool { InstitutionName.matches(name) }

  /// Whether a sentence that begins with last year compares the years: 2024年…，2025年….
  var comparesYears: Bool {
    guard let budget = context.year else { return false }
    for token in rest {
      switch token.kind {
      case .stop: return namesBudgetYear
      case .year(budget, _), .word(.comparison), .word(.direction): return true
      default: break
      }
    }
    return namesBudgetYear
  }

  /// Whether the passage names the year of the budget elsewhere.
  private var namesBudgetYear: Bool {
    let words = passage.text(passage.start..<passage.bytes.count)
    return words.holds("今年", "本年") || context.year.map { words.holds("\($0)") } == true
  }
}
