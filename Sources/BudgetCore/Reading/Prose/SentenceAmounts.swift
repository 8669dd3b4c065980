/// Words and numbers of a sentence.
extension SentenceReader {
  mutating func take(_ word: ProseWord, _ token: ProseToken) {
    switch word {
    case .fund, .use, .item, .flow, .bothSides: clause.take(word)
    case .carryover: clause.takeCarryover(false)
    case .closingCarryover: clause.takeCarryover(true)
    case .currentYear: clause.takeCurrentYear()
    case .currentYearSpending:
      if clause.fund != .root { clause.takeCurrentYear() }
      clause.take(.expenditure, isLoose: false)
    case .projects: if isSelecting { clause.takeProjects() } else { clause.addUnknown(token.start..<token.end) }
    case .parts where token.end - token.start == 3 && subjects.isEmpty && !clause.namesMoney:
      // 含 is of a name, and of no amount.
      clause.addUnknown(token.start..<token.end)
    case .parts: beginParts(token)
    case .classified(let scheme): classify(scheme, token)
    case .partsOrReason: if openChange == nil { beginParts(token) } else { reasonStart = token.end }
    case .comparison:
      clause.isCompared = true
      isComparing = true
      if !clause.isOtherThanBudget { comparesOther = false }
    case .lastYear: clause.isOfLastYear = true
    case .direction(.unchanged): unchanged(token)
    case .direction(let direction):
      // 增加（减少）: the printed form was left as it was.
      if let known = clause.direction, known != direction { clause.isDirectionOpen = true }
      clause.direction = direction
    case .share:
      if !clause.isShare { clause.isPartNamed = !clause.hasNumber && (clause.namesMoney || clause.unknown != nil || clause.code != nil) }
      clause.isShare = true
    case .countedReason: if isComparing { reasonStart = token.end }
    case .estimate: clause.isEstimate = true
    case .respectively: isRespective = true
    case .condition:
      isRule = true
      clause.addUnknown(token.start..<token.end)
    case .reason: if openChange != nil || !clause.hasNumber { reasonStart = token.end }
    case .nothing:
      if clause.isNothing { clause.isDoubleNothing = true }
      if !clause.hasNumber { clause.isNothing = true }
    case .selection: isSelecting = true
    case .otherThanBudget:
      clause.isOtherThanBudget = true
      if isComparing { comparesOther = true }
    case .andOthers:
      if let last = lists.indices.last, !lists[last].parts.isEmpty, !clause.isShare || clause.hasNumber { lists[last].isComplete = false }
    case .entity: clause.startAnew(token.end)
    case .bound: clause.hasBound = true
    case .filler: break
    }
  }

  // MARK: Money

  /// An amount that is no exact one states no fact, and no list with it adds up.
  mutating func estimate(_ number: PrintedNumber, _ unit: AmountUnit?, _ token: ProseToken) {
    defer { endNumber(token) }
    let isChange = clause.direction != nil
    // What it is of is known, so that what is said of its parts is.
    let isNamed = !isRespective && !clause.isOfLastYear && !clause.isCompared && unit != nil && clause.direction == nil
    let coordinates = isNamed && speaksOfBudget(token) && !clause.isOfLastYear ? subject(upTo: token.start).coordinates : nil
    addAmount(number, unit, nil, token, sign: clause.direction == .decrease && !clause.isDirectionOpen ? -1 : 1)
    if isChange { return }
    for list in lists.indices { lists[list].isComplete = false }
    part(Subject(coordinates: coordinates))
  }

  mutating func amount(_ number: PrintedNumber, _ unit: AmountUnit?, _ token: ProseToken) {
    if clause.isEstimate || isRespective { return estimate(number, unit, token) }
    defer { endNumber(token) }
    if let direction = clause.direction, !clause.isShare { return change(direction, number, unit, token) }
    guard let unit, speaksOfBudget(token) else {
      let index = addAmount(number, unit, nil, token, sign: 1)
      if unit == nil { for list in lists.indices { lists[list].isComplete = false } }
      part(Subject(coordinates: nil, amount: unit == nil ? nil : index))
      return
    }
    if clause.isOfLastYear || clause.isCompared { return lastYear(number, unit, token) }
    var subject = subject(upTo: token.start)
    if let coordinates = subject.coordinates, let amount = try? Amount(number, in: unit) {
      subject = decided(subject, coordinates, amount, number, unit)
    }
    let index = addAmount(number, unit, subject.coordinates, token, sign: 1)
    subject.amount = index
    givePriorYear(subject)
    if subject.isBothSides, subject.coordinates != nil { setBothSides(index) }
    part(subject)
  }

  /// Whether the clause speaks of money of the budget, and of its year.
  private mutating func speaksOfBudget(_ token: ProseToken) -> Bool {
    if clause.isOtherThanBudget { return false }
    guard let year = clause.year, let budget = context.year, year != budget else { return true }
    if year == budget - 1, years.contains(budget) || comparesYears {
      clause.isOfLastYear = true
      return true
    }
    addClaim(.year(year), clause.start..<token.start)
    return false
  }

  /// An amount of last year: 上年预算数 X, or 2024年 X where the sentence names both years.
  private mutating func lastYear(_ number: PrintedNumber, _ unit: AmountUnit, _ token: ProseToken) {
    isComparing = true
    let isFirst = subjects.isEmpty && lists.isEmpty && !clause.namesMoney && clause.unknown == nil && brackets.isEmpty
    if isFirst, namesAmountNext {
      waitingPrior = addAmount(number, unit, nil, token, sign: 1)
      return
    }
    let subject = referent(upTo: token.start)
    var coordinates = clause.unknown == nil ? subject?.coordinates : nil
    coordinates?.period = .priorYear
    addAmount(number, unit, coordinates, token, sign: 1)
  }

  /// Whether the sentence goes on with an amount of this year: 与上年预算 4 万元相比，本年收入 5 万元….
  private var namesAmountNext: Bool {
    for token in rest {
      switch token.kind {
      case .stop, .semicolon, .word(.direction), .word(.reason), .word(.share), .word(.lastYear), .percent: return false
      case .money, .estimate: return true
      default: break
      }
    }
    return false
  }

  /// Last year's amount that was printed first is of what the sentence then names.
  private mutating func givePriorYear(_ subject: Subject) {
    guard let index = waitingPrior else { return }
    waitingPrior = nil
    setPriorYear(index, subject.coordinates)
  }

  /// What an amount that may be one of two things is, as the tables say.
  private mutating func decided(
    _ subject: Subject, _ coordinates: Coordinates, _ amount: Amount, _ number: PrintedNumber, _ unit: AmountUnit
  ) -> Subject {
    var subject = subject
    if isSelecting {
      // Projects with targets may be some of the projects; that they are all is known only where the tables say the same.
      // Of all projects the parts are all, too.
      let isOfAll = lists.last?.head.coordinates != nil
      var income = coordinates
      income.flow = .revenue
      let isOfFund = coordinates.use == .root && coordinates.item == .root && coordinates.fund != .root
      let agrees =
        witness.agrees(amount, decimals: number.decimals, unit: unit, at: coordinates)
        ?? (amount == .zero || isOfAll
          || isOfFund && witness.agrees(amount, decimals: number.decimals, unit: unit, at: income) == true)
      if !agrees { subject.coordinates = nil }
      return subject
    }
    guard subject.isLoose, coordinates.flow == .revenue || coordinates.flow == .expenditure, witness.holdsCarryover else { return subject }
    var whole = coordinates
    whole.flow = coordinates.flow == .revenue ? .totalRevenue : .totalExpenditure
    if witness.agrees(amount, decimals: number.decimals, unit: unit, at: coordinates) == false,
      witness.agrees(amount, decimals: number.decimals, unit: unit, at: whole) == true
    {
      subject.coordinates = whole
    }
    return subject
  }

  /// Notes a subject: as a part of the open list, or as a whole of its own.
  mutating func part(_ subject: Subject) {
    current = subject
    subjects.append(subject)
    guard let last = lists.indices.last else {
      paragraphTopic = subject
      if !isPartOfTopic { topic = subject }
      return
    }
    lists[last].parts.append(subject)
    lists[last].partsInSegment += 1
    guard subject.flow == .openingCarryover else { return }
    // Beside a carryover the other parts are revenue of the year.
    for index in lists[last].parts.indices where lists[last].parts[index].flow == .totalRevenue {
      lists[last].parts[index].coordinates?.flow = .revenue
      setFlow(.revenue, ofAmount: lists[last].parts[index].amount)
    }
    guard lists[last].head.isLoose, lists[last].head.flow == .revenue else { return }
    // A revenue that a carryover is a part of is the total.
    lists[last].head.coordinates?.flow = .totalRevenue
    setFlow(.totalRevenue, ofAmount: lists[last].head.amount)
    setFlow(.totalRevenue, ofAmount: lists[last].head.change)
    if topic?.amount == lists[last].head.amount { topic = lists[last].head }
    if paragraphTopic?.amount == lists[last].head.amount { paragraphTopic = lists[last].head }
  }

  /// What follows the number belongs to another name.
  mutating func endNumber(_ token: ProseToken) {
    let year = clause.year
    clause = Clause()
    clause.hasNumber = true
    clause.year = year
    clause.start = passage.behindUnit(token.end)
    clause.nameStart = clause.start
    counted = nil
  }

  // MARK: Per cent

  mutating func percentage(_ number: PrintedNumber, _ token: ProseToken) {
    let percent = Claim.Percentage(mantissa: number.mantissa, decimals: number.decimals)
    defer { endNumber(token) }
    if clause.isEstimate || isRespective { return }
    if standsAloneInBrackets(token), let openChange,
      case .change(let of, let subject, let direction, let amount?, nil, let reason) = prose.claims[openChange].content
    {
      // 下降 1 万元（5%）
      setClaim(openChange, .change(of: of, subject: subject, direction: direction, amount: amount, percent: percent, reason: reason))
      return
    }
    if clause.isShare {
      if clause.isPartNamed { return }
      guard let current, let part = current.amount else { return }
      if clause.namesMoney || clause.unknown != nil {
        let whole = clause.unknown == nil ? wholeOfShare() : nil
        namedWhole = whole
        addClaim(.share(part: part, whole: nil, of: whole, percent: percent), clause.start..<token.end)
      } else if let whole = unnamedWhole(of: current), whole.amount != part {
        // 支出主要用于…: which spending that is, the sentence does not say.
        let of = whole.amount == nil && !whole.isLoose ? whole.coordinates : nil
        addClaim(.share(part: part, whole: whole.amount, of: of, percent: percent), clause.start..<token.end)
      } else if lists.isEmpty, let whole = namedWhole, let named = current.coordinates, whole != named, Self.holds(whole, named) {
        // 占支出的…，…占…: of the same whole.
        addClaim(.share(part: part, whole: nil, of: whole, percent: percent), clause.start..<token.end)
      }
    } else if let direction = clause.direction {
      changePercentage(direction, percent, token)
    }
  }

  /// The whole of a share that names none: the total of the list, or what was stated before and has the part in it.
  private func unnamedWhole(of part: Subject) -> Subject? {
    if let head = lists.last?.head { return head }
    guard let named = part.coordinates else { return nil }
    return subjects.first { $0.amount != part.amount && $0.coordinates.map { $0 != named && Self.holds($0, named) } == true }
  }

  /// Whether one money is in another.
  private static func holds(_ whole: Coordinates, _ part: Coordinates) -> Bool {
    guard whole.flow.isSpending == part.flow.isSpending, whole.period == part.period else { return false }
    guard part.fund.isWithin(whole.fund), part.use.isWithin(whole.use), part.item.isWithin(whole.item) else { return false }
    return classifications.allSatisfy { part[$0].hasPrefix(whole[$0]) }
  }

  /// The whole that is named between 占 and the percentage.
  private func wholeOfShare() -> Coordinates? {
    guard !clause.isConflicting else { return nil }
    let coordinates = clause.coordinates
    return coordinates.flow == .root ? nil : context.scope.narrowed(by: coordinates)
  }
}
