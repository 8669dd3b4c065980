/// What an amount is of: the words of its clause, the total that it is a part of, and the heading.
extension SentenceReader {
  /// What the words of a clause name.
  private enum Name {
    /// Money with these coordinates, before context is added.
    case money(Coordinates)
    /// Nothing: only words such as 预算安排.
    case nothing
    /// Something that is not understood.
    case unknown
  }

  /// The subject of an amount that stands at an offset.
  mutating func subject(upTo end: Int) -> Subject {
    let words = wordsOfClause
    switch name(words, upTo: end) {
    case .unknown: return Subject(coordinates: nil)
    case .nothing:
      if let label { return Subject(coordinates: label.coordinates) }
      guard lists.isEmpty, subjects.isEmpty, let topic = context.topic else { return Subject(coordinates: nil) }
      return Subject(coordinates: context.scope.narrowed(by: topic))
    case .money(let coordinates):
      if let bracket = brackets.last, lists.count == bracket.lists, let whole = bracket.current, whole.amount != nil {
        lists.append(PartList(head: whole))
      }
      if let whole = label?.coordinates, whole.narrowed(by: coordinates) != whole { lists.append(PartList(head: Subject(coordinates: whole))) }
      label = nil
      return Subject(coordinates: placed(coordinates, words), isLoose: words.isLoose, isBothSides: words.isBothSides)
    }
  }

  /// The words of the clause; those of the one before where it only counted: 其他运转类项目 2 个，涉及金额….
  private var wordsOfClause: Clause {
    guard !clause.namesMoney || clause.namesOnlyProjects, clause.unknown == nil, let counted else { return clause }
    return counted
  }

  /// What the words before a colon name, where no amount stands before them: 一般公共预算支出按用途划分：, 会议费：.
  var labelBeforeColon: Subject? {
    guard lists.isEmpty, subjects.isEmpty, !clause.hasNumber, !clause.hasCount, !clause.isCompared else { return nil }
    guard clause.namesMoney, !clause.isBothSides, !clause.isConflicting, clause.fund != .root || clause.unknown == nil else {
      return clause.unknown == nil ? nil : Subject(coordinates: nil)
    }
    let coordinates = context.scope.narrowed(by: clause.coordinates)
    return coordinates.flow == .root ? nil : Subject(coordinates: coordinates)
  }

  // MARK: Names

  private mutating func name(_ words: Clause, upTo end: Int) -> Name {
    if words.isConflicting { return .unknown }
    if let code = words.code {
      guard var coordinates = Self.coordinates(code: passage.text(code)) else { return .unknown }
      if words.fund != .root { coordinates.fund = words.fund }
      return .money(coordinates)
    }
    let scheme = scheme
    if words.unknown != nil || scheme == .economy && words.namesMoney || scheme == .vehicles && !words.namesMoney {
      let end = words.nameEnd ?? end
      let start = min(max(words.nameStart, clause.nameStart), end)
      if let coordinates = names.coordinates(of: passage.key(start..<end), by: scheme) { return .money(coordinates) }
    }
    if let unknown = words.unknown, !isEntityName(words.nameStart, unknown) { return .unknown }
    return words.namesMoney ? .money(words.coordinates) : .nothing
  }

  /// What names are of, by the heading, the total, or the part before.
  private var scheme: NameScheme {
    if let scheme = lists.last?.scheme, scheme != .unknown { return scheme }
    if context.scheme != .unknown { return context.scheme }
    guard let head = openHead?.coordinates else { return .unknown }
    if head.use.isWithin(.basic), head.use != .root { return .economy }
    if head.item == .operatingCosts { return .economy }
    if head.item == .procurement { return .purchases }
    if head.item == .vehicles { return .vehicles }
    if head.use.isWithin(.project), head.use != .root { return .projects }
    guard let part = lists.last?.parts.last?.coordinates else { return .unknown }
    if !part.isRoot(.function) { return .function }
    return part.isRoot(.economy) ? .unknown : .economy
  }

  /// The total whose parts the sentence names: of the open list, or before the bracket.
  private var openHead: Subject? {
    if let bracket = brackets.last, lists.count == bracket.lists, let whole = bracket.current, whole.amount != nil { return whole }
    return lists.last?.head
  }

  /// Whether what is not understood is the name of the entity; another entity's name is a claim of its own.
  private mutating func isEntityName(_ start: Int, _ unknown: Range<Int>) -> Bool {
    guard start <= unknown.lowerBound, clause.namesMoney, clause.nameEnd == nil else { return false }
    let name = passage.trimmed(start..<unknown.upperBound)
    guard Self.isOrgan(name) else { return false }
    if context.isEntity(TextKey(name)) { return true }
    if lists.isEmpty, subjects.isEmpty, !maySubordinate(name) { addClaim(.name(name), start..<unknown.upperBound) }
    return false
  }

  /// Whether a name may be that of a part of the entity: 局机关, or an institution of the same place.
  private func maySubordinate(_ name: String) -> Bool {
    if name.utf8.count < 15 || name.ends(with: "机关") || name.ends(with: "本级") { return true }
    if passage.text(passage.start..<passage.bytes.count).holds("下属", "所属", "直属", "二级预算单位", "各单位", "下设") { return true }
    let isInstitution = ["院", "校", "所", "站", "馆", "队", "中心", "学", "园", "团"].contains { name.ends(with: $0) }
    return isInstitution && name.utf8.prefix(6).elementsEqual(context.entity.text.utf8.prefix(6))
  }

  /// The coordinates of a code: its first digit tells the classification.
  private static func coordinates(code: String) -> Coordinates? {
    let digits = code.filter { $0 != " " }
    guard let first = digits.utf8.first else { return nil }
    switch (first, digits.utf8.count) {
    case (0x32, 3), (0x32, 5), (0x32, 7): return Coordinates(flow: .expenditure, function: digits)
    case (0x33, 3), (0x33, 5): return Coordinates(flow: .expenditure, economy: digits)
    case (0x35, 3), (0x35, 5): return Coordinates(flow: .expenditure, governmentEconomy: digits)
    default: return nil
    }
  }

  // MARK: Context

  /// The coordinates with what the total or the heading adds; nil where too little is said.
  private mutating func placed(_ named: Coordinates, _ words: Clause) -> Coordinates? {
    var named = named
    isPartOfTopic = false
    if words.startsAnew { closeLists() }
    while let last = lists.indices.last, !Self.fits(named, words, lists[last].head) {
      // A part that says no more than its total says too little.
      if let head = lists[last].head.coordinates, head.narrowed(by: named) == head { return nil }
      closeLists(keeping: lists.count - 1)
    }
    var base = context.scope
    if let last = lists.indices.last {
      guard let head = lists[last].head.coordinates else { return nil }
      base = head
      if base.fund == .generalPublic, named.fund == .fiscalAppropriation { named.fund = .generalPublicAppropriation }
    } else if let whole = topic?.coordinates, named.fund == .root, Self.isPart(named, of: whole) {
      base = whole
      isPartOfTopic = true
    }
    var result = base.narrowed(by: named)
    if named.flow == .root, result.flow == .totalRevenue, lists.last?.parts.contains(where: { $0.flow == .openingCarryover }) == true {
      result.flow = .revenue
    }
    if words.isCarryover {
      if base.flow.isSpending || words.flow == .expenditure {
        (result.flow, result.origin) = (.expenditure, .carryover)
      } else {
        result.flow = .openingCarryover
      }
    } else if words.isCurrentYear {
      if named.flow == .root, base.flow == .totalRevenue { result.flow = .revenue }
      if result.flow == .totalExpenditure { result.flow = .expenditure }
      if result.flow == .expenditure { result.origin = .currentYear }
    }
    if result.flow == .root, let before = subjects.last(where: { $0.flow != .root })?.flow { result.flow = Self.side(before) }
    if result.flow == .root, isSelecting { result.flow = .expenditure }
    return result.flow == .root ? nil : result
  }

  /// The side of which a flow is a part: a carryover beside other money says no more than that.
  private static func side(_ flow: Flow) -> Flow {
    switch flow {
    case .openingCarryover, .fundOffset: .revenue
    case .closingCarryover: .expenditure
    default: flow
    }
  }

  /// Whether money can be a part of a total.
  private static func fits(_ part: Coordinates, _ words: Clause, _ head: Subject) -> Bool {
    guard let whole = head.coordinates else { return true }
    let isOtherSide = words.flow != .root && whole.flow != .root && words.flow.isSpending != whole.flow.isSpending
    if isOtherSide, !head.isBothSides { return false }
    if part.fund != .root, !part.fund.isWithin(whole.fund), !(whole.fund == .generalPublic && part.fund == .fiscalAppropriation) { return false }
    if part.use != .root, !part.use.isWithin(whole.use) { return false }
    if part.item != .root, whole.item != .root, !part.item.isWithin(whole.item) { return false }
    for dimension in classifications where !whole.isRoot(dimension) && !part.isRoot(dimension) {
      if !part[dimension].hasPrefix(whole[dimension]) { return false }
    }
    return words.isCarryover || words.isCurrentYear || whole.narrowed(by: part) != whole
  }

  static let classifications: [Dimension] = [.function, .economy, .governmentEconomy]

  /// Whether an item or a use is a smaller one than that of a whole.
  private static func isPart(_ named: Coordinates, of whole: Coordinates) -> Bool {
    let isItem = whole.item != .root && named.item != whole.item && named.item.isWithin(whole.item)
    let isUse = whole.use != .root && named.use != whole.use && named.use.isWithin(whole.use)
    return isItem || isUse
  }

  // MARK: Changes

  /// What a change, or last year's amount, is of.
  mutating func referent(upTo end: Int) -> Subject? {
    let words = wordsOfClause
    switch name(words, upTo: end) {
    case .unknown: return nil
    case .nothing:
      // In brackets behind an amount a change is of that amount.
      if let bracket = brackets.last, lists.count == bracket.lists, let before = bracket.current { return before }
      return subjects.isEmpty ? (lists.last?.isBlock == true ? current : paragraphTopic ?? topic) : referentOfList
    case .money(let named):
      if let side = sameSide(named, words) { return side }
      guard let coordinates = placed(named, words) else { return nil }
      let known = (subjects + [topic, current].compactMap(\.self)).last { $0.coordinates == coordinates }
      if let known { return known }
      let subject = Subject(coordinates: coordinates, isLoose: words.isLoose, isBothSides: words.isBothSides)
      part(subject)
      return subject
    }
  }

  /// 收入减少…: what the sentence has said before of that side.
  private func sameSide(_ named: Coordinates, _ words: Clause) -> Subject? {
    guard words.flow != .root, words.isLoose, words.fund == .root, words.use == .root, words.item == .root, words.code == nil else { return nil }
    guard words.unknown == nil, named.isRoot(.function), named.isRoot(.economy) else { return nil }
    let ofSide = subjects.filter { $0.flow != .root && $0.flow.isSpending == words.flow.isSpending }
    // Behind its parts the whole is named again.
    return ofSide.last { subject in lists.contains { $0.head.amount != nil && $0.head.amount == subject.amount } } ?? ofSide.last
  }

  /// What an unnamed change is of: the part before it, or the total of all parts.
  private var referentOfList: Subject? {
    guard let list = lists.last, !list.parts.isEmpty else { return current ?? topic }
    if list.isBlock || list.parts.dropLast().contains(where: { $0.change != nil || $0.isUnchanged }) { return current }
    if list.parts.count > 1 { return list.partsInSegment > 1 ? list.head : nil }
    // A change of the total does not stand in a bracket with its one part.
    if let bracket = brackets.last, lists.count > bracket.lists { return current }
    return partFollows ? current : nil
  }

  /// Whether another part of the open list follows, so that a change before it is of one part.
  private var partFollows: Bool {
    guard let head = lists.last?.head.coordinates else { return false }
    var isBehind = false
    var isOtherNumber = false
    var isInReason = false
    for token in rest {
      switch token.kind {
      case .stop: return false
      case .semicolon: (isBehind, isOtherNumber, isInReason) = (true, false, false)
      case _ where isInReason: break
      case .word(.reason), .word(.countedReason), .word(.partsOrReason): isInReason = true
      case .comma, .enumeration: (isBehind, isOtherNumber) = (true, false)
      case .word(.entity) where isBehind, .year(_, false) where isBehind: return false
      case .word(.flow(let flow, _)) where isBehind && flow.isSpending != head.flow.isSpending: return false
      case .word(.fund(let fund)) where isBehind && !fund.isWithin(head.fund): return false
      case .word(.direction), .word(.comparison), .word(.lastYear), .word(.share), .year(_, true): isOtherNumber = true
      case .money where isBehind && !isOtherNumber: return true
      default: break
      }
    }
    return false
  }
}
