/// What was read of a sentence since the last punctuation mark: the words that say what a number is of.
struct Clause {
  /// The offset of its first byte.
  var start = 0
  /// The offset at which the name of the money begins: behind 其中, a year, an ordinal.
  var nameStart = 0
  /// The offset at which it ends, where a year follows it.
  var nameEnd: Int?
  private(set) var fund = Fund.root
  private(set) var use = Use.root
  private(set) var item = Item.root
  private(set) var flow = Flow.root
  /// Whether the flow was named by a word that does not say whether carryovers are in it.
  private(set) var isLoose = false
  private(set) var isBothSides = false
  private(set) var isCarryover = false
  private(set) var isCurrentYear = false
  /// Whether words exclude each other, so that nothing is determined.
  private(set) var isConflicting = false
  /// The code in brackets, and its bytes.
  var code: Range<Int>?
  var direction: Claim.Direction?
  /// Whether both directions are named, so that neither is.
  var isDirectionOpen = false
  var isCompared = false
  var isOfLastYear = false
  var isShare = false
  /// Whether the part is named before 占, and its amount may follow: 人员经费占 80%，为 8 万元.
  var isPartNamed = false
  var isOtherThanBudget = false
  var isNothing = false
  /// Whether it says twice that there is none, which says nothing.
  var isDoubleNothing = false
  /// Whether it says that an amount is no exact one.
  var isEstimate = false
  /// Whether it names what is above or below a bound, or beside something.
  var hasBound = false
  /// The year that it names without comparing with it.
  var year: Int?
  /// The bytes of unknown characters, from the first to the last.
  var unknown: Range<Int>?
  /// Whether projects are named only as such, as in 涉及项目金额.
  var namesOnlyProjects = false
  /// Whether it begins with the entity or a year.
  var startsAnew = false
  /// Whether it held a number of something that is no money.
  var hasCount = false
  /// Whether it held an amount or a percentage.
  var hasNumber = false

  /// Whether a word says which money it is.
  var namesMoney: Bool {
    fund != .root || use != .root || item != .root || flow != .root || isBothSides || isCarryover || isCurrentYear || code != nil
  }

  /// Whether it names revenue or spending and no more.
  var isBareFlow: Bool {
    flow != .root && isLoose && fund == .root && use == .root && item == .root && !isCarryover && !isCurrentYear && code == nil && unknown == nil
  }

  /// Takes a word that names money; false for other words.
  @discardableResult
  mutating func take(_ word: ProseWord) -> Bool {
    switch word {
    case .fund(let member): take(member)
    case .use(let member): take(member)
    case .item(let member): take(member)
    case .flow(let flow, let isLoose): take(flow, isLoose: isLoose)
    case .bothSides: isBothSides = true
    default: return false
    }
    return true
  }

  mutating func take(_ member: Fund) { fund = combined(fund, member) }
  mutating func take(_ member: Use) { use = combined(use, member) }

  mutating func takeProjects() {
    namesOnlyProjects = !namesMoney
    take(.project)
  }

  mutating func take(_ member: Item) {
    switch (item, member) {
    case (.threePublicMeetingTraining, _): break
    case (.threePublic, .meeting), (.meeting, .threePublic), (.threePublic, .training), (.training, .threePublic):
      item = .threePublicMeetingTraining
    case (.vehiclePurchase, .vehicleOperation), (.vehicleOperation, .vehiclePurchase): item = .vehicles
    default: item = combined(item, member)
    }
  }

  mutating func take(_ member: Flow, isLoose: Bool) {
    if isBothSides || flow == member { return }
    if flow != .root { isConflicting = true }
    flow = member
    self.isLoose = isLoose
  }

  mutating func takeCarryover(_ isClosing: Bool) {
    if isClosing { take(.closingCarryover, isLoose: false) } else { isCarryover = true }
  }

  mutating func takeCurrentYear() { isCurrentYear = true }

  /// Begins with the entity itself: what follows is no part of what was named before.
  mutating func startAnew(_ offset: Int) {
    nameStart = offset
    startsAnew = true
  }

  /// Of two members the narrower one counts; two that exclude each other determine nothing.
  private mutating func combined<Member: DimensionMember>(_ known: Member, _ member: Member) -> Member {
    if member.isWithin(known) { return member }
    if !known.isWithin(member) { isConflicting = true }
    return known
  }

  mutating func addUnknown(_ range: Range<Int>) {
    unknown = (unknown?.lowerBound ?? range.lowerBound)..<range.upperBound
  }

  /// The coordinates that the words name.
  var coordinates: Coordinates {
    var coordinates = Coordinates(flow: flow, fund: fund, use: use, item: item)
    if use != .root || item != .root { coordinates.flow = .expenditure }
    if isBothSides, coordinates.flow == .root { coordinates.flow = .totalRevenue }
    return coordinates
  }
}

/// Something that a sentence spoke of: money with coordinates, and what was said of it.
struct Subject {
  /// Its coordinates; nil where they are not determined.
  var coordinates: Coordinates?
  /// The index of its amount among the amounts of the prose.
  var amount: Int?
  /// The index of the amount by which it changed.
  var change: Int?
  /// Whether it is said not to have changed.
  var isUnchanged = false
  /// Whether the word for its flow does not say whether carryovers are in it.
  var isLoose = false
  var isBothSides = false

  var flow: Flow { coordinates?.flow ?? .root }
}

/// Parts that follow a total: 其中….
struct PartList {
  var head: Subject
  var parts: [Subject] = []
  /// How many of the parts stand behind the last semicolon.
  var partsInSegment = 0
  var isComplete = true
  /// What its names are of, where words such as 按经济分类 say so.
  var scheme = NameScheme.unknown
  /// Whether it is all of the total by one classification.
  var isClassified = false
  /// Whether every part is a paragraph of its own.
  var isBlock = false
}
