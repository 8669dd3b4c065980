/// A piece of a sentence that means something to the reader of amounts.
struct ProseToken {
  enum Kind {
    case word(ProseWord)
    /// An amount of money; its unit is nil where a number with decimals stands alone.
    case money(PrintedNumber, AmountUnit?)
    /// An amount that is only nearly known: 10余万元, 10万元左右, 5万元至10万元.
    case estimate(PrintedNumber, AmountUnit)
    /// A number followed by 以上 or the like, or a price: 单价50万元以上.
    case threshold
    /// A percentage.
    case percent(PrintedNumber)
    /// A number of anything else.
    case count
    /// 2025年; whether it is compared with (较2024年).
    case year(Int, isCompared: Bool)
    /// An account's code in brackets.
    case code
    /// 、
    case enumeration
    /// ，
    case comma
    /// ：
    case colon
    /// ；
    case semicolon
    /// 。
    case stop
    /// （一）: the number of a part.
    case ordinal
    /// (
    case open
    /// )
    case close
    /// Characters of no known word.
    case unknown
    /// ××, XX or ****: a place that was not filled in.
    case placeholder
  }

  var kind: Kind
  /// The offset of its first byte in the run.
  var start: Int
  /// The offset behind its last byte; of a number without its unit.
  var end: Int
}

/// What a word says in a sentence about money.
enum ProseWord: Sendable {
  case fund(Fund)
  case use(Use)
  case item(Item)
  /// A flow; loose where the word does not say whether carryovers are in it.
  case flow(Flow, isLoose: Bool)
  /// 收支: both sides, which are equal.
  case bothSides
  /// 上年结转.
  case carryover
  /// 结转下年.
  case closingCarryover
  /// 当年预算安排: without what was carried over.
  case currentYear
  /// 当年支出: behind the name of a fund spending without what was carried over.
  case currentYearSpending
  /// 项目: says what an amount is of where projects are selected, as for their targets.
  case projects
  /// 其中, 包括: parts of what was named before follow.
  case parts
  /// 按经济分类: all of it by one classification follows.
  case classified(NameScheme)
  /// 主要是: parts, or a reason where a change was named before.
  case partsOrReason
  /// 较上年, 同比: a change against last year follows.
  case comparison
  /// 上年: last year's amount follows.
  case lastYear
  case direction(Claim.Direction)
  /// 占: a share follows.
  case share
  /// 主要原因是.
  case reason
  /// 一是, 二是: one of several reasons.
  case countedReason
  /// 约, 近, 不超过: the amount that follows is no exact one.
  case estimate
  /// 分别: several amounts follow for several names.
  case respectively
  /// 如, 若, 应, 是指: a rule or an explanation, which says nothing of this budget.
  case condition
  /// 无, 没有: there is none of what follows.
  case nothing
  /// 绩效, 涉及: amounts are of a selection of projects.
  case selection
  /// 决算, 固定资产, 截至: no amounts of the budget.
  case otherThanBudget
  /// 等: there are more than were named.
  case andOthers
  /// 本单位, 我局: the entity itself.
  case entity
  /// Says nothing that matters.
  case filler
  /// 以上, 以内.
  case bound
}
