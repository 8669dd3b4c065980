/// Reads the sentences of a section: every amount with the coordinates that its sentence determines, and what is claimed of it.
///
/// A sentence names money, states its amount, and then its parts (其中…), its share (占…) or its change (较上年…). What a word does
/// not say is taken from the total that the amount is a part of, then from the heading. Where words are left that are not
/// understood, or where two readings are possible, the amount is kept without coordinates.
struct SentenceReader {
  var context: ProseContext
  var names: AccountNames
  var witness: TableWitness
  private(set) var prose = Prose()

  var passage = ProsePassage.empty
  var clause = Clause()
  /// What the section spoke of last as a whole.
  var topic: Subject?
  /// What the paragraph spoke of last as a whole, or as a part of the section's topic.
  var paragraphTopic: Subject?
  /// All that the sentence spoke of.
  var subjects: [Subject] = []
  var lists: [PartList] = []
  /// What stands before a colon: 会议费：; without coordinates where it is not understood.
  var label: Subject?
  /// The subject of the last amount that was no change.
  var current: Subject?
  /// Whether the sentence compares with last year.
  var isComparing = false
  /// Whether the comparison is with other than last year's budget: 与上年执行数相比.
  var comparesOther = false
  /// Whether the sentence speaks of projects with targets, which may be a selection.
  var isSelecting = false
  /// Whether several amounts follow several names: 分别….
  var isRespective = false
  /// Whether the sentence states a rule or explains a term.
  var isRule = false
  /// Whether the last subject was a part of the section's topic, though no word such as 其中 says so.
  var isPartOfTopic = false
  /// The years that the sentence names without comparing with them.
  var years: [Int] = []
  /// The claim of a change to which a percentage or a reason still belongs.
  var openChange: Int?
  var reasonStart: Int?
  var sentenceStart = 0
  var sentenceEnd = 0
  /// The tokens of the passage, and the number of the one that is being read.
  private var tokens: [ProseToken] = []
  private var position = 0
  private var isBlockNext = false
  /// Last year's amount that was printed before what it is of: 与上年预算 4 万元相比，….
  var waitingPrior: Int?
  /// The whole that the last share named.
  var namedWhole: Coordinates?
  /// How many brackets were opened in a reason and not closed.
  private var bracketsInReason = 0
  /// For every open bracket, how many lists were open before it, how many parts the last one had, and what was spoken of.
  private(set) var brackets: [(lists: Int, parts: Int, current: Subject?, change: Int?)] = []

  init(_ context: ProseContext, _ names: AccountNames, _ witness: TableWitness) {
    (self.context, self.names, self.witness) = (context, names, witness)
  }

  /// Begins a section under its headings.
  mutating func begin(_ heading: HeadingScope) {
    closeLists()
    (context.scope, context.topic, context.scheme) = (heading.scope, heading.topic, heading.scheme)
    topic = nil
    current = nil
    isBlockNext = false
  }

  mutating func read(_ passage: ProsePassage, _ tokens: [ProseToken]) {
    self.passage = passage
    clause = Clause()
    clause.start = passage.start
    clause.nameStart = passage.start
    paragraphTopic = nil
    if !isBlockNext { closeLists() }
    self.tokens = tokens
    position = 0
    beginSentence(passage.start)
    while position < tokens.count {
      let token = tokens[position]
      position += 1
      if !passage.isInEntity(token.start) { take(token) }
    }
    endNothing(passage.bytes.count)
    endReason(passage.bytes.count)
    (self.tokens, position) = ([], 0)
    // 其中： at the end of a paragraph: every part is a paragraph of its own.
    isBlockNext = lists.last.map { $0.parts.isEmpty && !clause.hasNumber } == true && passage.bytes.endsInColon
    if isBlockNext {
      let list = lists.removeLast()
      closeLists()
      lists = [list]
      lists[0].isBlock = true
    } else if lists.first?.isBlock == true {
      closeLists(keeping: 1)
      isBlockNext = true
    } else {
      closeLists()
    }
  }

  /// Ends the last section; what was claimed comes in the order of its places.
  mutating func finish() -> Prose {
    closeLists()
    prose.claims.sort { $0.place < $1.place }
    return prose
  }

  // MARK: Sentences

  /// The tokens behind the one that is being read.
  var rest: ArraySlice<ProseToken> { tokens.dropFirst(position) }

  /// Whether a percentage is all that stands in brackets behind an amount.
  func standsAloneInBrackets(_ token: ProseToken) -> Bool {
    guard position >= 3, position < tokens.count, case .open = tokens[position - 2].kind, case .close = tokens[position].kind else { return false }
    if case .money = tokens[position - 3].kind { return true }
    return false
  }

  private mutating func beginSentence(_ start: Int) {
    sentenceStart = start
    var end = position
    while end < tokens.count {
      if case .stop = tokens[end].kind { break }
      end += 1
    }
    sentenceEnd = end < tokens.count ? tokens[end].end : passage.bytes.count
    passage.sentence = nil
    label = nil
    // 主要原因：… belongs to the sentence before it.
    if reasonFollows { return }
    subjects.removeAll(keepingCapacity: true)
    isComparing = false
    comparesOther = false
    isSelecting = false
    isRespective = false
    isRule = false
    years.removeAll(keepingCapacity: true)
    openChange = nil
    waitingPrior = nil
    namedWhole = nil
    brackets.removeAll(keepingCapacity: true)
  }

  private mutating func take(_ token: ProseToken) {
    if reasonStart != nil { return takeInReason(token) }
    switch token.kind {
    case .word(let word): take(word, token)
    case .money(let number, let unit): amount(number, unit, token)
    case .estimate(let number, let unit): estimate(number, unit, token)
    case .percent(let number): percentage(number, token)
    case .year(let year, let isCompared): self.year(year, isCompared, token)
    case .code: if clause.code == nil { clause.code = token.start..<token.end }
    case .ordinal:
      if clause.hasNumber || clause.namesMoney || clause.unknown != nil {
        clause.addUnknown(token.start..<token.end)
      } else {
        clause.nameStart = token.end
      }
    case .count, .threshold: clause.hasCount = true
    case .unknown: clause.addUnknown(token.start..<token.end)
    case .placeholder: placeholder(token)
    case .enumeration: if clause.hasNumber { endClause(token) }
    case .colon:
      label = labelBeforeColon
      if !carriesOver(token) { endClause(token) }
    case .comma: if !carriesOver(token) { endClause(token) }
    case .semicolon: endSegment(token)
    case .stop: endSentence(token)
    case .open:
      if clause.hasNumber, !clause.namesMoney, clause.unknown == nil { clause.nameStart = token.end }
      brackets.append((lists.count, lists.last?.parts.count ?? 0, clause.hasNumber ? current : nil, openChange))
    case .close: closeBracket()
    }
  }

  /// Behind a bracket the sentence speaks again of what it spoke of before it; what stood in it are parts of that.
  private mutating func closeBracket() {
    guard let bracket = brackets.popLast() else { return }
    closeLists(keeping: bracket.lists)
    if let change = bracket.change { openChange = change }
    guard let before = bracket.current, before.amount != nil else { return }
    current = before
    if let last = lists.indices.last, lists.count == bracket.lists, bracket.parts > 0, lists[last].parts.count > bracket.parts {
      lists[last].parts.removeSubrange(bracket.parts...)
      lists[last].partsInSegment = min(lists[last].partsInSegment, bracket.parts)
    }
  }

  private mutating func takeInReason(_ token: ProseToken) {
    switch token.kind {
    case .semicolon:
      if case .word(.countedReason)? = rest.first?.kind { return }
      endReason(token.start)
      endSegment(token)
    case .stop:
      endReason(token.start)
      endSentence(token)
    case .money(let number, let unit): addAmount(number, unit, nil, token, sign: 1)
    case .estimate(let number, let unit): addAmount(number, unit, nil, token, sign: 1)
    case .placeholder: placeholder(token)
    case .comma, .enumeration, .colon: clause.start = token.end
    case .open: bracketsInReason += 1
    case .close where bracketsInReason > 0: bracketsInReason -= 1
    case .close:
      endReason(token.start)
      closeBracket()
    default: break
    }
  }

  private mutating func endReason(_ end: Int) {
    guard let start = reasonStart else { return }
    reasonStart = nil
    bracketsInReason = 0
    guard let openChange, case .change(let of, let subject, let direction, let amount, let percent, _) = prose.claims[openChange].content else {
      return
    }
    prose.claims[openChange].content = .change(
      of: of, subject: subject, direction: direction, amount: amount, percent: percent, reason: passage.reason(start..<end))
  }

  /// Whether the words before a comma still say what comes behind it: 在…中，.
  private func carriesOver(_ token: ProseToken) -> Bool {
    !clause.hasNumber && clause.namesMoney && token.start >= 3 && passage.bytes[token.start - 3..<token.start].elementsEqual([0xE4, 0xB8, 0xAD])
  }

  private mutating func endClause(_ token: ProseToken) {
    endNothing(token.start)
    let kept = clause
    clause = Clause()
    clause.start = token.end
    clause.nameStart = token.end
    // 特定目标类项目 2 个，涉及金额 5 万元: the words before the count say what the amount is of.
    if kept.hasCount, !kept.hasNumber, kept.namesMoney, kept.unknown == nil { counted = kept } else if kept.hasNumber { counted = nil }
    if !kept.hasNumber, let year = kept.year {
      clause.year = year
      clause.startsAnew = true
    }
  }

  /// The words of the clause before, which counted something.
  var counted: Clause?

  private mutating func endSegment(_ token: ProseToken) {
    endClause(token)
    counted = nil
    isRespective = false
    label = nil
    while lists.count > (lists.first?.isBlock == true ? 2 : 1) { closeLists(keeping: lists.count - 1) }
    if let last = lists.indices.last { lists[last].partsInSegment = 0 }
    openChange = nil
  }

  private mutating func endSentence(_ token: ProseToken) {
    let change = openChange
    endSegment(token)
    closeLists(keeping: lists.first?.isBlock == true ? 1 : 0)
    beginSentence(token.end)
    if reasonFollows { openChange = change }
  }

  private var reasonFollows: Bool {
    if position < tokens.count, case .word(.reason) = tokens[position].kind { true } else { false }
  }

  // MARK: What was read

  mutating func addClaim(_ content: Claim.Content, _ range: Range<Int>) {
    prose.claims.append(
      Claim(
        content: content, printed: passage.trimmed(range), place: Place(line: passage.line(range.lowerBound)),
        sentence: passage.sentence(sentenceStart..<sentenceEnd)))
  }

  mutating func addClaim(_ claim: Claim) { prose.claims.append(claim) }

  /// Adds an amount and returns its index.
  @discardableResult
  mutating func addAmount(_ number: PrintedNumber, _ unit: AmountUnit?, _ coordinates: Coordinates?, _ token: ProseToken, sign: Int64) -> Int {
    var amount = unit.flatMap { try? Amount(number, in: $0) }
    if sign < 0, let positive = amount { amount = Amount(fen: -positive.fen) }
    prose.amounts.append(
      ProseAmount(
        coordinates: unit == nil ? nil : coordinates, amount: amount, printed: passage.text(token.start..<token.end), decimals: number.decimals,
        unit: unit, label: passage.label(clause.start..<token.start), place: Place(line: passage.line(token.start)),
        sentence: passage.sentence(sentenceStart..<sentenceEnd)))
    return prose.amounts.count - 1
  }

  mutating func setFlow(_ flow: Flow, ofAmount index: Int?) {
    if let index { prose.amounts[index].coordinates?.flow = flow }
  }

  mutating func setPriorYear(_ index: Int, _ coordinates: Coordinates?) {
    prose.amounts[index].coordinates = coordinates
    prose.amounts[index].coordinates?.period = .priorYear
  }

  mutating func setBothSides(_ index: Int) { prose.amounts[index].isBothSides = true }

  mutating func setClaim(_ index: Int, _ content: Claim.Content) { prose.claims[index].content = content }

  func amount(_ index: Int?) -> Amount? { index.flatMap { prose.amounts[$0].amount } }
}
