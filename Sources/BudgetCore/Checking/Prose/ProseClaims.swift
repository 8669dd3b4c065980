/// Shares, changes, parts and nil statements.
extension ProseCheck {
  // MARK: Per cent

  /// Whether a percentage is what a part makes of a whole, all three being rounded: nil where it is.
  ///
  /// The percentage is compared with the least and the greatest that the amounts allow, exactly.
  func difference(_ percent: Claim.Percentage, _ part: Quantity, _ whole: Quantity) -> Diagnostic.Severity? {
    guard part.value >= 0, whole.value > 0, percent.decimals <= 9 else { return nil }
    let scale = Int128(powerOfTen(percent.decimals)) * 100
    // Twice every value, so that half units are whole.
    let (least, greatest) = (2 * Int128(part.value) - Int128(part.unit), 2 * Int128(part.value) + Int128(part.unit))
    let (widest, narrowest) = (2 * Int128(whole.value) + Int128(whole.unit), 2 * Int128(whole.value) - Int128(whole.unit))
    guard narrowest > 0 else { return nil }
    func isWithin(_ slack: Int128) -> Bool {
      let mantissa = 2 * Int128(percent.mantissa)
      return (mantissa + slack) * widest >= 2 * scale * least && (mantissa - slack) * narrowest <= 2 * scale * greatest
    }
    if isWithin(1) { return nil }
    return isWithin(2) ? .note : .error
  }

  /// The true percentage with two digits.
  private static func percentage(_ part: Quantity, _ whole: Quantity) -> Claim.Percentage {
    guard whole.value != 0 else { return Claim.Percentage(mantissa: 0, decimals: 2) }
    let (value, base) = (Int128(part.value.magnitude) * 10_000, Int128(whole.value.magnitude))
    return Claim.Percentage(mantissa: Int64(clamping: (value * 2 + base) / (base * 2)), decimals: 2)
  }

  mutating func share(_ part: Int, _ whole: Int?, _ of: Coordinates?, _ percent: Claim.Percentage) {
    guard let share = quantity(part) else { return }
    var numbers = [part]
    var base: Quantity?
    var source: Stated?
    if let whole, prose.amounts.indices.contains(whole) {
      numbers.append(whole)
      base = quantity(whole)
    } else if let of {
      source = stated(of)
      base = source?.quantity
    }
    if isDisputed(numbers) { return }
    guard let base, let severity = difference(percent, share, base) else { return }
    if severity == .error, isShareOfAnother(percent, part, share, of) { return }
    let matter = Diagnostic.Matter.share(
      percent, witness(part), actual: Self.percentage(share, base), of: Self.money(base, prose.amounts[part].unit))
    add(finding(.proseShare, severity, matter, numbers, source))
  }

  // MARK: Changes

  mutating func change(
    _ claim: Claim, _ of: Coordinates?, _ subject: Int?, _ direction: Claim.Direction, _ amount: Int?, _ percent: Claim.Percentage?
  ) {
    let amounts = [amount, subject].compactMap(\.self).filter(prose.amounts.indices.contains)
    if direction == .unchanged {
      guard var changed = of else { return }
      changed.period = .change
      guard let stated = stated(changed), stated.quantity.value.magnitude > UInt64(stated.quantity.unit), let first = amounts.first else { return }
      add(
        finding(
          .proseChange, .error, .unchanged(witness(first), by: Self.money(stated.quantity, prose.amounts[first].unit)), amounts, stated))
      return
    }
    if isDisputed(amounts) { return }
    if let of, let now = quantity(subject), let subject, priorYear(of, now, subject, amount, percent) { return }
    if amount == nil, let of, let percent { return rate(claim, of, percent) }
    guard let change = quantity(amount), let percent else { return }
    guard let now = quantity(subject) else { return changeStated(of, change, percent, amount) }
    let (prior, overflow) = now.value.subtractingReportingOverflow(change.value)
    guard !overflow, prior > 0 else { return }
    let base = Quantity(value: prior, unit: now.unit + change.unit)
    let size = Quantity(value: Int64(clamping: change.value.magnitude), unit: change.unit)
    let stated = Claim.Percentage(mantissa: Int64(clamping: percent.mantissa.magnitude), decimals: percent.decimals)
    guard let severity = difference(stated, size, base) else { return }
    if severity == .error, isChangeOfAnother(stated, size, change, amount) { return }
    add(
      finding(
        .proseChange, severity,
        .change(
          percent, witness(amounts[0]), actual: Self.percentage(size, base), of: Self.money(base, prose.amounts[amounts[0]].unit)), amounts))
  }

  /// A percentage of an amount that only the tables state: accused where it fits none of those that may be meant.
  private mutating func changeStated(_ of: Coordinates?, _ change: Quantity, _ percent: Claim.Percentage, _ amount: Int?) {
    guard let of, let amount, let named = stated(of), !named.cells.isEmpty else { return }
    let size = Quantity(value: Int64(clamping: change.value.magnitude), unit: change.unit)
    let percent = Claim.Percentage(mantissa: Int64(clamping: percent.mantissa.magnitude), decimals: percent.decimals)
    guard let base = Self.base(named.quantity, change), difference(percent, size, base) == .error else { return }
    if isChangeOfAnother(percent, size, change, amount) { return }
    for whole in Self.wholes(of) {
      guard let stated = stated(whole), let base = Self.base(stated.quantity, change) else { continue }
      if difference(percent, size, base) != .error { return }
    }
    let matter = Diagnostic.Matter.change(
      percent, witness(amount), actual: Self.percentage(size, base), of: Self.money(base, prose.amounts[amount].unit))
    add(finding(.proseChange, .error, matter, [amount], named))
  }

  /// Last year's amount: this year's without the change.
  private static func base(_ now: Quantity, _ change: Quantity) -> Quantity? {
    let (prior, overflow) = now.value.subtractingReportingOverflow(change.value)
    return overflow || prior <= 0 ? nil : Quantity(value: prior, unit: now.unit + change.unit)
  }

  /// A percentage of change without its amount: accused where it fits the two years of no table that may be meant.
  private mutating func rate(_ claim: Claim, _ of: Coordinates, _ percent: Claim.Percentage) {
    guard of.period != .change, let named = statedOfYears(of), rate(percent, named.now.quantity, named.prior.quantity) == .error else { return }
    for whole in Self.wholes(of) {
      if let (now, prior) = statedOfYears(whole), rate(percent, now.quantity, prior.quantity) != .error { return }
    }
    guard let cell = named.prior.cells.first else { return }
    let matter = rateMatter(percent, named.now.quantity, named.prior.quantity, evidence.fact(cell).unit)
    var finding = finding(.proseChange, .error, matter, [], Stated(named.now.quantity, named.now.cells + named.prior.cells, named.now.statement))
    finding.quote = claim.sentence.quotation
    finding.witnesses.append(Diagnostic.Witness(place: claim.place, label: "", printed: claim.printed))
    finding.witnesses.sort { $0.place < $1.place }
    add(finding)
  }

  private func rateMatter(_ percent: Claim.Percentage, _ now: Quantity, _ prior: Quantity, _ unit: AmountUnit?) -> Diagnostic.Matter {
    let change = Quantity(value: Int64(clamping: (Int128(now.value) - Int128(prior.value)).magnitude), unit: 0)
    return .rate(percent, actual: Self.percentage(change, prior), from: Self.money(prior, unit), to: Self.money(now, unit))
  }

  /// How far a percentage of change is from two years.
  private func rate(_ percent: Claim.Percentage, _ now: Quantity, _ prior: Quantity) -> Diagnostic.Severity? {
    let (change, overflow) = now.value.subtractingReportingOverflow(prior.value)
    if overflow { return nil }
    let size = Quantity(value: Int64(clamping: change.magnitude), unit: now.unit + prior.unit)
    return difference(Claim.Percentage(mantissa: Int64(clamping: percent.mantissa.magnitude), decimals: percent.decimals), size, prior)
  }

  /// Compares last year's amount, where the sentence prints it, with this year's and the change: whether that says all that is wrong.
  private mutating func priorYear(_ of: Coordinates, _ now: Quantity, _ subject: Int, _ amount: Int?, _ percent: Claim.Percentage?) -> Bool {
    var last = of
    last.period = .priorYear
    let nearby = max(0, subject - 6)..<min(prose.amounts.count, max(subject, amount ?? subject) + 6)
    let priors = nearby.filter { prose.amounts[$0].coordinates == last && prose.amounts[$0].sentence == prose.amounts[subject].sentence }
    guard priors.count == 1, let number = priors.first, let prior = quantity(number) else { return false }
    if isDisputed([number]) { return true }
    guard let amount, let change = quantity(amount) else {
      if let percent, prior.value > 0, rate(percent, now, prior) == .error {
        add(finding(.proseChange, .error, rateMatter(percent, now, prior, prose.amounts[number].unit), [subject, number]))
      }
      return true
    }
    let (expected, overflow) = now.value.subtractingReportingOverflow(change.value)
    let (difference, isOver) = expected.subtractingReportingOverflow(prior.value)
    guard !overflow, !isOver, difference != 0 else { return false }
    let severity: Diagnostic.Severity = difference.magnitude <= UInt64(now.unit + change.unit + prior.unit) ? .note : .error
    if severity == .error, isDifferenceOfOthers(change, amount) { return false }
    var finding = finding(
      .proseChange, severity, .priorYear(witness(number), actual: Self.money(Quantity(value: expected, unit: 0), prose.amounts[number].unit)),
      [subject, number, amount])
    finding.sides = Diagnostic.Sides(expected: Amount(fen: expected), actual: Amount(fen: prior.value))
    add(finding)
    return severity == .error
  }

  // MARK: Parts

  mutating func breakdown(_ total: Int, _ parts: [Int], _ isComplete: Bool) {
    guard let whole = quantity(total), !isDisputed([total] + parts) else { return }
    var tally = Tally()
    tally.add(whole, sign: 1)
    for part in parts {
      guard let quantity = quantity(part) else { return }
      tally.add(quantity, sign: -1)
    }
    guard !tally.overflows, tally.difference != 0 else { return }
    let coordinates = parts.compactMap { prose.amounts[$0].coordinates }
    guard coordinates.count == parts.count, Self.areApart(coordinates) else { return }
    let isChange = prose.amounts[total].coordinates?.period == .change
    // Parts may be fewer than all, unless they are of a kind of which there are no others; changes come here only where no part is missing.
    let isWhole = isComplete && (isChange || Self.areAll(coordinates, of: prose.amounts[total].coordinates))
    if tally.difference > 0, !isWhole { return }
    if isChange, !isComplete { return }
    let severity: Diagnostic.Severity
    switch tally.agreement {
    case .exact, .rounded(isLikely: true): severity = .note
    case .rounded(isLikely: false), .oneUnitApart: severity = .warning
    case .broken: severity = .error
    }
    let sum = Quantity(value: whole.value - tally.difference, unit: 0)
    let amount = prose.amounts[total]
    var finding = finding(
      .proseParts, severity, .parts(witness(total), Self.money(sum, amount.unit)), [total] + parts)
    finding.sides = Diagnostic.Sides(expected: Amount(fen: sum.value), actual: Amount(fen: whole.value))
    add(finding)
  }

  /// Whether no part can be in another: each names another member of the same one dimension.
  private static func areApart(_ parts: [Coordinates]) -> Bool {
    guard let first = parts.first else { return false }
    if parts.count == 1 { return true }
    let dimensions = Dimension.allCases.filter { dimension in parts.dropFirst().contains { $0[dimension] != first[dimension] } }
    guard dimensions.count == 1, let dimension = dimensions.first else { return false }
    for (number, part) in parts.enumerated() {
      for other in parts.dropFirst(number + 1) where isWithin(part, other, dimension) || isWithin(other, part, dimension) { return false }
    }
    return true
  }

  private static func isWithin(_ part: Coordinates, _ whole: Coordinates, _ dimension: Dimension) -> Bool {
    switch dimension {
    case .fund: part.fund.isWithin(whole.fund)
    case .use: part.use.isWithin(whole.use)
    case .item: part.item.isWithin(whole.item)
    default: part[dimension].hasPrefix(whole[dimension])
    }
  }

  /// Whether parts are all that there can be: 人员经费 and 公用经费, 货物, 工程 and 服务, the three of 三公.
  private static func areAll(_ parts: [Coordinates], of total: Coordinates?) -> Bool {
    guard let total else { return false }
    let uses = Set(parts.map(\.use))
    let items = Set(parts.map(\.item))
    switch (total.use, total.item) {
    case (.basic, .root): return uses == [.personnel, .operating]
    case (_, .procurement): return items == [.procurementGoods, .procurementWorks, .procurementServices]
    case (_, .vehicles): return items == [.vehiclePurchase, .vehicleOperation]
    case (_, .threePublic):
      return items == [.overseas, .reception, .vehicles] || items == [.overseas, .reception, .vehiclePurchase, .vehicleOperation]
    default: return false
    }
  }

  // MARK: Nothing

  mutating func nothing(_ claim: Claim, _ coordinates: Coordinates) {
    let flows: [Flow] = coordinates.flow == .root ? [.revenue, .expenditure] : [coordinates.flow]
    for flow in flows {
      var place = coordinates
      place.flow = flow
      guard let stated = stated(place), stated.quantity.value != 0, !stated.cells.isEmpty else { continue }
      var finding = finding(
        .proseNothing, .error,
        .nothing(Self.money(stated.quantity, .tenThousandYuan), title: evidence.disclosure.statements[stated.statement].title), [], stated)
      finding.quote = claim.sentence.quotation
      finding.witnesses.append(Diagnostic.Witness(place: claim.place, label: "", printed: claim.printed))
      finding.witnesses.sort { $0.place < $1.place }
      finding.sides = Diagnostic.Sides(expected: .zero, actual: Amount(fen: stated.quantity.value))
      add(finding)
      return
    }
  }

  // MARK: Operating costs

  /// 机关运行经费 are 公用经费 of organs: not more than those, and where as much, of the same parts.
  mutating func compareOperatingCosts() {
    let costs = prose.amounts.indices.filter {
      prose.amounts[$0].coordinates?.item == .operatingCosts && prose.amounts[$0].coordinates?.period == .root
    }
    let whole = costs.first { prose.amounts[$0].coordinates?.isRoot(.economy) == true }
    guard let whole, let quantity = quantity(whole) else { return }
    var place = Coordinates(flow: .expenditure, fund: .generalPublic, use: .operating)
    guard stated(Coordinates(flow: .expenditure, item: .operatingCosts)) == nil, let bound = stated(place) else { return }
    if quantity.value + quantity.unit < bound.quantity.value - bound.quantity.unit { return }
    if quantity.value - quantity.unit > bound.quantity.value + bound.quantity.unit {
      let limit = Self.money(bound.quantity, prose.amounts[whole].unit)
      var finding = finding(.proseOperatingCosts, .error, .operatingCosts(witness(whole), limit), [whole], bound)
      finding.sides = Diagnostic.Sides(expected: Amount(fen: bound.quantity.value), actual: Amount(fen: quantity.value))
      add(finding)
    }
    for cost in costs where prose.amounts[cost].coordinates?.isRoot(.economy) == false {
      place.economy = prose.amounts[cost].coordinates?.economy ?? ""
      guard let quantity = self.quantity(cost), let stated = stated(place), let severity = Self.difference(quantity, stated.quantity) else {
        continue
      }
      let part = Self.money(stated.quantity, prose.amounts[cost].unit)
      var finding = finding(.proseOperatingCosts, severity == .error ? .warning : .note, .operatingPart(witness(cost), part), [cost], stated)
      finding.sides = Diagnostic.Sides(expected: Amount(fen: stated.quantity.value), actual: Amount(fen: quantity.value))
      add(finding)
    }
  }
}
