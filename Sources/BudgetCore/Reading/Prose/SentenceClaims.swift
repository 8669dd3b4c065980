/// Changes, parts and nil statements.
extension SentenceReader {
  // MARK: Changes

  /// 增加 X 万元.
  mutating func change(
    _ direction: Claim.Direction, _ number: PrintedNumber, _ unit: AmountUnit?, _ token: ProseToken
  ) {
    let sign: Int64 = direction == .decrease ? -1 : 1
    guard unit != nil, isComparing, !comparesOther, !clause.isOtherThanBudget, !clause.isDirectionOpen || number.mantissa == 0 else {
      addAmount(number, unit, nil, token, sign: clause.isDirectionOpen ? 1 : sign)
      return
    }
    let target = referent(upTo: token.start)
    var coordinates = target?.coordinates
    coordinates?.period = .change
    let index = addAmount(number, unit, coordinates, token, sign: sign)
    addClaim(
      .change(of: target?.coordinates, subject: target?.amount, direction: direction, amount: index, percent: nil, reason: ""),
      clause.start..<token.end)
    openChange = prose.claims.count - 1
    if let target { update(target) { $0.change = index } }
  }

  /// 下降 X%: of the change that was stated before it, or a change of its own.
  mutating func changePercentage(_ direction: Claim.Direction, _ percent: Claim.Percentage, _ token: ProseToken) {
    if let openChange, !clause.namesMoney, clause.unknown == nil,
      case .change(let of, let subject, let known, let amount, nil, let reason) = prose.claims[openChange].content, known == direction
    {
      setClaim(openChange, .change(of: of, subject: subject, direction: direction, amount: amount, percent: percent, reason: reason))
      return
    }
    guard isComparing, !comparesOther, !clause.isOtherThanBudget, !clause.isDirectionOpen, let target = referent(upTo: token.start) else { return }
    addClaim(
      .change(of: target.coordinates, subject: target.amount, direction: direction, amount: nil, percent: percent, reason: ""),
      clause.start..<token.end)
    openChange = prose.claims.count - 1
  }

  /// 与上年持平.
  mutating func unchanged(_ token: ProseToken) {
    guard isComparing, !comparesOther, !clause.isOtherThanBudget, let target = referent(upTo: token.start) else { return }
    addClaim(
      .change(of: target.coordinates, subject: target.amount, direction: .unchanged, amount: nil, percent: nil, reason: ""),
      clause.start..<token.end)
    openChange = prose.claims.count - 1
    update(target) { $0.isUnchanged = true }
  }

  /// Notes something of a subject wherever it is remembered.
  private mutating func update(_ target: Subject, _ change: (inout Subject) -> Void) {
    func isTarget(_ subject: Subject?) -> Bool {
      guard let subject else { return false }
      return target.amount != nil ? subject.amount == target.amount : subject.amount == nil && subject.coordinates == target.coordinates
    }
    func apply(_ subject: inout Subject?) {
      guard isTarget(subject), var known = subject else { return }
      change(&known)
      subject = known
    }
    apply(&current)
    apply(&topic)
    apply(&paragraphTopic)
    for index in subjects.indices where isTarget(subjects[index]) { change(&subjects[index]) }
    for index in lists.indices {
      if isTarget(lists[index].head) { change(&lists[index].head) }
      if let last = lists[index].parts.indices.last, isTarget(lists[index].parts[last]) { change(&lists[index].parts[last]) }
    }
  }

  // MARK: Parts

  /// 按经济分类: the whole that was named before, once more by other parts.
  mutating func classify(_ scheme: NameScheme, _ token: ProseToken) {
    guard !clause.hasNumber || clause.namesMoney || current != nil, clause.unknown == nil, !clause.isShare, clause.direction == nil else {
      clause.addUnknown(token.start..<token.end)
      return
    }
    if let last = lists.last, last.isClassified, last.partsInSegment == 0, !last.parts.isEmpty, !clause.namesMoney {
      closeLists(keeping: lists.count - 1)
    }
    let count = lists.count
    beginParts(token)
    guard lists.count > count else { return }
    lists[count].scheme = scheme
    lists[count].isClassified = true
  }

  /// 其中: parts of what was named before follow.
  mutating func beginParts(_ token: ProseToken) {
    var head: Subject?
    // 按用途包括: the words before have said of what.
    if let list = lists.last, list.isClassified, list.parts.isEmpty, !clause.namesMoney, clause.unknown == nil { return }
    if !clause.hasNumber, clause.namesMoney {
      head = subject(upTo: token.start)
      // 支出主要用于…: the spending that the section spoke of before.
      if clause.isBareFlow, let topic, topic.flow != .root, topic.flow.isSpending == clause.flow.isSpending { head = topic }
    } else if let list = lists.last, !list.isBlock, !list.parts.isEmpty, list.partsInSegment == 0, !clause.hasNumber {
      // Behind a semicolon these are parts of the last part, or the total by other parts.
      head = Subject(coordinates: nil)
    } else {
      head = subjects.isEmpty && lists.isEmpty ? paragraphTopic ?? topic : current ?? topic
    }
    clause = Clause()
    clause.start = token.end
    clause.nameStart = token.end
    if let head { lists.append(PartList(head: head)) }
  }

  /// Ends the lists of parts but for the outer ones, and claims what their parts add up to.
  mutating func closeLists(keeping count: Int = 0) {
    while lists.count > max(count, 0), let list = lists.popLast() {
      current = list.head
      guard !list.parts.isEmpty else { continue }
      let parts = list.parts.compactMap(\.amount)
      let stated = parts.count == list.parts.count
      if stated, let total = list.head.amount { addBreakdown(total, parts, list.isComplete) }
      guard list.parts.contains(where: { $0.change != nil }), list.parts.allSatisfy({ $0.change != nil || $0.isUnchanged }) else { continue }
      guard let change = list.head.change ?? changeStated(of: list.head.coordinates) else { continue }
      // Changes add up where the amounts do: then no part is missing.
      addBreakdown(change, list.parts.compactMap(\.change), list.isComplete && addsUp(list.head.amount, parts))
    }
  }

  /// The change that an earlier sentence states of the same money.
  private func changeStated(of coordinates: Coordinates?) -> Int? {
    guard var changed = coordinates else { return nil }
    changed.period = .change
    return prose.amounts.indices.suffix(64).last { prose.amounts[$0].coordinates == changed }
  }

  private func addsUp(_ total: Int?, _ parts: [Int]) -> Bool {
    guard let total = amount(total) else { return false }
    var sum: Int64 = 0
    for part in parts {
      guard let amount = amount(part) else { return false }
      let (result, overflow) = sum.addingReportingOverflow(amount.fen)
      if overflow { return false }
      sum = result
    }
    return sum == total.fen
  }

  private mutating func addBreakdown(_ total: Int, _ parts: [Int], _ isComplete: Bool) {
    let amount = prose.amounts[total]
    addClaim(
      Claim(
        content: .breakdown(total: total, parts: parts, isComplete: isComplete), printed: amount.printed, place: amount.place,
        sentence: amount.sentence))
  }
}
