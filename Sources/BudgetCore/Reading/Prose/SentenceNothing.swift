/// Nil statements and placeholders: what a sentence says of the budget only if it is no rule and no explanation.
extension SentenceReader {
  /// 无政府采购预算: there is no such money.
  mutating func endNothing(_ end: Int) {
    guard clause.isNothing, !clause.isDoubleNothing, !clause.hasNumber else { return }
    guard clause.namesMoney, clause.unknown == nil, !clause.isConflicting else { return }
    guard !clause.isOfLastYear, !clause.isCompared, !clause.isOtherThanBudget, clause.direction == nil, clause.code == nil else { return }
    guard clause.year == nil || context.year == nil || clause.year == context.year else { return }
    // Of a carryover, of a selection, or beside something: no statement about all of the money.
    guard !clause.isCarryover, !clause.isCurrentYear, !clause.hasBound, !isSelecting, !statesRule(before: end) else { return }
    var coordinates = clause.coordinates
    if clause.isBothSides { coordinates.flow = .root }
    guard coordinates.fund != .root || coordinates.item != .root || coordinates.use != .root else { return }
    addClaim(.nothing(coordinates), clause.start..<end)
  }

  /// Whether a sentence says what holds where there is none: 没有…的单位，应公开空表; 如无…，则….
  private func statesRule(before end: Int) -> Bool {
    if isRule { return true }
    for token in rest {
      if case .stop = token.kind { break }
      if case .word(.condition) = token.kind { return true }
    }
    let words = passage.trimmed(clause.start..<end)
    return Self.conditionEnds.contains { words.ends(with: $0) }
  }

  private static let conditionEnds = ["的", "单位", "部门", "者"]

  // MARK: Placeholders

  /// ××: a place that was not filled in, unless the sentence explains what is to be filled in.
  mutating func placeholder(_ token: ProseToken) {
    let sentence = passage.text(sentenceStart..<sentenceEnd)
    if sentence.holds("填写", "填报", "填列", "例如", "比如", "如：", "如:", "表示", "代表", "是指") { return }
    addClaim(.placeholder(passage.text(token.start..<token.end)), token.start..<token.end)
  }
}
