/// Compares the sentences of a disclosure with its tables and with each other.
struct ProseCheck {
  let evidence: Evidence
  let index: PrintIndex
  let prose: Prose
  private(set) var findings = BoundedFindings()
  private var known: [Coordinates: Stated?] = [:]
  /// The first sentence to state an amount that no table states.
  private var first: [Coordinates: Int] = [:]

  /// What the tables say of coordinates.
  struct Stated {
    /// The amount, with the unit of its last digit, or of all that were added.
    let quantity: Quantity
    /// The numbers that say it; none where a complete list does not have the row.
    let cells: [Int32]
    let statement: Int

    init(_ quantity: Quantity, _ terms: [Addend], _ statement: Int) {
      (self.quantity, self.statement) = (quantity, statement)
      cells = terms.map(\.cell)
    }

    init(_ quantity: Quantity, _ cells: [Int32], _ statement: Int) {
      (self.quantity, self.cells, self.statement) = (quantity, cells, statement)
    }
  }

  init(_ evidence: Evidence, _ index: PrintIndex, _ prose: Prose) {
    (self.evidence, self.index, self.prose) = (evidence, index, prose)
    known.reserveCapacity(prose.amounts.count)
    standings.reserveCapacity(prose.amounts.count)
  }

  /// For the amounts that are compared with others, where they stand.
  private(set) var standings: [Int: Report.Standing] = [:]

  mutating func run() {
    for number in prose.amounts.indices { compare(number) }
    compareOperatingCosts()
    var years: [Int: [Claim]] = [:]
    for number in prose.claims.indices {
      switch prose.claims[number].content {
      case .share(let part, let whole, let of, let percent): share(part, whole, of, percent)
      case .change(let of, let subject, let direction, let amount, let percent, _):
        change(prose.claims[number], of, subject, direction, amount, percent)
      case .breakdown(let total, let parts, let isComplete): breakdown(total, parts, isComplete)
      case .nothing(let coordinates): nothing(prose.claims[number], coordinates)
      case .placeholder(let mark): warn(.prosePlaceholder, .unfilled(mark), prose.claims[number])
      case .year(let year): years[year, default: []].append(prose.claims[number])
      case .name(let name):
        let entity = evidence.disclosure.entity.name
        warn(.presenceIdentity, .name(name, entity: entity), prose.claims[number])
      }
    }
    for (year, claims) in years.sorted(by: { $0.key < $1.key }) { otherYear(year, claims) }
  }

  /// For the amounts that round a number of a table, that number.
  private var precise: [Int: Quantity] = [:]

  /// Whether nothing can be said of amounts together: one contradicts what it is compared with, which explains what else it breaks,
  /// or one is rounded, and others may be, too.
  func isDisputed(_ numbers: [Int]) -> Bool {
    if numbers.contains(where: { standings[$0] == .disputed }) { return true }
    return numbers.contains { precise[$0] != nil } && numbers.contains { precise[$0] == nil && isCoarse($0) }
  }

  private func isCoarse(_ number: Int) -> Bool {
    let amount = prose.amounts[number]
    return amount.unit.map { amount.decimals < $0.assumedDecimals } ?? false
  }

  /// Whether an amount with few decimals is a finer number of a table, rounded or cut.
  private func isRounding(_ number: Int, _ quantity: Quantity, _ stated: Quantity) -> Bool {
    guard isCoarse(number), let step = prose.amounts[number].unit?.step(decimals: prose.amounts[number].decimals) else { return false }
    let (difference, overflow) = quantity.value.subtractingReportingOverflow(stated.value)
    guard !overflow, step > 0, stated.value % step != 0, difference.magnitude < UInt64(step) else { return false }
    return difference.magnitude <= UInt64(step / 2) || quantity.value.magnitude < stated.value.magnitude
  }

  // MARK: Tables

  /// What the tables say of coordinates: the finest print, else what they imply; nil where they say nothing.
  mutating func stated(_ coordinates: Coordinates) -> Stated? {
    if let stated = statedAsNamed(coordinates) { return stated }
    if let flow = Self.withoutCarryover(coordinates.flow) {
      // Where nothing is carried over, the total of every part is that of the year.
      var (ofYear, whole, total) = (coordinates, Coordinates(flow: flow), Coordinates(flow: coordinates.flow))
      ofYear.flow = flow
      (whole.period, total.period) = (coordinates.period, coordinates.period)
      if let year = statedAsNamed(whole), let all = statedAsNamed(total), year.quantity.value == all.quantity.value,
        let stated = statedAsNamed(ofYear)
      {
        return stated
      }
    }
    for appropriation in Self.appropriations(coordinates) {
      if let stated = statedAsNamed(appropriation) { return stated }
    }
    return changeOfYears(coordinates) ?? statedOfOnlyFund(coordinates)
  }

  /// Where one fund pays for all basic expenditure, what it pays for a part of that is all of the part.
  private mutating func statedOfOnlyFund(_ coordinates: Coordinates) -> Stated? {
    guard coordinates.fund == .root, coordinates.use.isWithin(.basic), coordinates.use != .root else { return nil }
    var basic = Coordinates(flow: coordinates.flow, use: .basic)
    basic.period = coordinates.period
    guard let all = statedAsNamed(basic), !all.cells.isEmpty else { return nil }
    for fund in [Fund.generalPublic, .fiscalAppropriation] {
      var (paid, part) = (basic, coordinates)
      (paid.fund, part.fund) = (fund, fund)
      guard let whole = statedAsNamed(paid), whole.quantity.value == all.quantity.value else { continue }
      if let stated = statedAsNamed(part), !stated.cells.isEmpty { return stated }
    }
    return nil
  }

  /// 三公 are paid from the appropriation, whether a sentence says so or not.
  private static func appropriations(_ coordinates: Coordinates) -> [Coordinates] {
    guard coordinates.fund == .root, coordinates.item.isWithin(.threePublic), coordinates.item != .root else { return [] }
    return [Fund.fiscalAppropriation, .generalPublic].map { fund in
      var appropriation = coordinates
      appropriation.fund = fund
      return appropriation
    }
  }

  /// A change that no table prints: what one table prints of two years.
  private mutating func changeOfYears(_ coordinates: Coordinates) -> Stated? {
    guard coordinates.period == .change, let (now, prior) = statedOfYears(coordinates) else { return nil }
    let (change, overflow) = now.quantity.value.subtractingReportingOverflow(prior.quantity.value)
    if overflow { return nil }
    return Stated(Quantity(value: change, unit: now.quantity.unit + prior.quantity.unit), now.cells + prior.cells, now.statement)
  }

  /// What one table prints of this year and of the last.
  mutating func statedOfYears(_ coordinates: Coordinates) -> (now: Stated, prior: Stated)? {
    for named in [coordinates] + Self.appropriations(coordinates) {
      var (ofYear, last) = (named, named)
      (ofYear.period, last.period) = (.root, .priorYear)
      guard let prior = statedAsNamed(last), !prior.cells.isEmpty, let now = statedAsNamed(ofYear), !now.cells.isEmpty else { continue }
      if now.statement == prior.statement { return (now, prior) }
    }
    return nil
  }

  /// The flow of the year in a total with carryovers.
  private static func withoutCarryover(_ flow: Flow) -> Flow? {
    switch flow {
    case .totalRevenue: .revenue
    case .totalExpenditure: .expenditure
    default: nil
    }
  }

  private mutating func statedAsNamed(_ coordinates: Coordinates) -> Stated? {
    let canonical = index.equivalence.canonical(coordinates)
    if let known = known[canonical] { return known }
    let stated = find(canonical)
    known[canonical] = stated
    return stated
  }

  private func find(_ coordinates: Coordinates) -> Stated? {
    var best: Stated?
    var system = EquationSystem(evidence.quantities, holdsBlanks: false)
    for print in index.prints(coordinates) where speaks(print, coordinates) {
      system.forget(from: 0)
      guard index.add(print, sign: 1, to: &system) > 0, let quantity = system.sum else { continue }
      if best.map({ quantity.unit < $0.quantity.unit }) ?? true { best = Stated(quantity, system.terms, index.statement(print)) }
    }
    if best != nil { return best }
    system.forget(from: 0)
    guard let statement = index.addStated(coordinates, sign: 1, to: &system) else { return nil }
    return system.sum.map { Stated($0, system.terms, statement) }
  }

  /// Forms and lists of single projects and purchases only bound the budget.
  private func speaks(_ print: PrintIndex.Print, _ coordinates: Coordinates) -> Bool {
    switch evidence.sheets[Int(print.sheet)].kind {
    case .projectPerformance, .specialFundPerformance, .overallPerformance, .meetingTraining: !coordinates.isRoot(.project)
    default: true
    }
  }

  // MARK: Amounts

  /// An amount of a sentence as an interval, where at least two decimals are assumed in 万元; nil where there is none of that number.
  func quantity(_ number: Int?) -> Quantity? {
    guard let number, prose.amounts.indices.contains(number) else { return nil }
    if let precise = precise[number] { return precise }
    guard let value = prose.amounts[number].amount, let unit = prose.amounts[number].unit else { return nil }
    return Quantity(alone: value, in: unit, decimals: prose.amounts[number].decimals)
  }

  /// How far two amounts are apart, and whether it matters: nil where they agree.
  static func difference(_ left: Quantity, _ right: Quantity) -> Diagnostic.Severity? {
    let (difference, overflow) = left.value.subtractingReportingOverflow(right.value)
    if overflow { return .error }
    if difference == 0 { return nil }
    let (doubled, isOver) = difference.magnitude.multipliedReportingOverflow(by: 2)
    if !isOver, left.unit != right.unit, doubled <= UInt64(left.unit + right.unit) { return nil }
    // Parts are often cut so that they add up.
    return difference.magnitude <= UInt64(max(left.unit, right.unit)) ? .note : .error
  }

  private mutating func compare(_ number: Int) {
    guard let coordinates = prose.amounts[number].coordinates, let quantity = quantity(number) else { return }
    var isStated = false
    var side = coordinates
    for flow in prose.amounts[number].isBothSides ? [coordinates.flow, .totalExpenditure] : [coordinates.flow] {
      side.flow = flow
      guard let stated = stated(side) else { continue }
      isStated = true
      guard let severity = Self.difference(quantity, stated.quantity) else { continue }
      if severity == .error, isRounding(number, quantity, stated.quantity) {
        precise[number] = stated.quantity
        standings[number] = .proven
        report(number, quantity, stated, .note)
        return
      }
      // What the sentence leaves unsaid may be another fund than all of them.
      if severity == .error, isStatedOfAFund(quantity, side) { return }
      standings[number] = severity == .error ? .disputed : .proven
      report(number, quantity, stated, severity)
      return
    }
    if isStated {
      standings[number] = .proven
      return
    }
    let canonical = index.equivalence.canonical(coordinates)
    guard let before = first[canonical] else {
      first[canonical] = number
      return
    }
    let (amount, other) = (prose.amounts[number], prose.amounts[before])
    // Within one sentence an amount that is named alike is a part, or another period's.
    if other.sentence == amount.sentence { return }
    guard let theirs = self.quantity(before) else { return }
    guard let severity = Self.difference(quantity, theirs) else {
      (standings[number], standings[before]) = (.proven, .proven)
      return
    }
    standings[number] = .disputed
    var finding = finding(
      .proseAmount, severity, .sentences(witness(number), witness(before)), [number, before])
    finding.sides = Diagnostic.Sides(expected: Amount(fen: theirs.value), actual: Amount(fen: quantity.value))
    add(finding)
  }

  private mutating func report(_ number: Int, _ quantity: Quantity, _ stated: Stated, _ severity: Diagnostic.Severity) {
    let amount = prose.amounts[number]
    let isReversed = amount.coordinates?.period == .change && quantity.value != 0 && quantity.value == 0 &- stated.quantity.value
    let title = evidence.disclosure.statements[stated.statement].title
    var finding = finding(
      isReversed ? .proseDirection : .proseAmount, severity, .sentence(witness(number), Self.money(stated.quantity, amount.unit), title: title),
      [number], stated)
    finding.sides = Diagnostic.Sides(expected: Amount(fen: stated.quantity.value), actual: Amount(fen: quantity.value))
    add(finding)
  }

  // MARK: Findings

  func finding(
    _ rule: RuleID, _ severity: Diagnostic.Severity, _ matter: Diagnostic.Matter, _ amounts: [Int], _ stated: Stated? = nil
  ) -> Diagnostic {
    var witnesses = amounts.map { witness($0) }
    var statements: [StatementKind] = [.prose]
    for cell in stated?.cells ?? [] {
      let fact = evidence.fact(cell)
      witnesses.append(evidence.witness(cell))
      if !statements.contains(fact.statement) { statements.append(fact.statement) }
    }
    if let stated, stated.cells.isEmpty { statements.append(evidence.disclosure.statements[stated.statement].kind) }
    var finding = Diagnostic(rule: rule, severity: severity, matter, statements: statements, witnesses: witnesses)
    finding.quote = amounts.first.map { prose.amounts[$0].sentence.quotation }
    return finding
  }

  mutating func add(_ finding: Diagnostic) { findings.add(finding) }

  private mutating func warn(_ rule: RuleID, _ matter: Diagnostic.Matter, _ claim: Claim) {
    var finding = Diagnostic(
      rule: rule, matter, statements: [.prose], witnesses: [Diagnostic.Witness(place: claim.place, label: "", printed: claim.printed)])
    finding.quote = claim.sentence.quotation
    add(finding)
  }

  private mutating func otherYear(_ year: Int, _ claims: [Claim]) {
    guard let budget = evidence.disclosure.year else { return }
    let witnesses = claims.map { Diagnostic.Witness(place: $0.place, label: "", printed: $0.printed) }
    var finding = Diagnostic(
      rule: .presenceIdentity, .year(year, budget: budget, isInTitles: false), statements: [.prose], witnesses: witnesses)
    finding.quote = claims[0].sentence.quotation
    add(finding)
  }

  /// An amount of a sentence as a finding names it.
  func witness(_ number: Int) -> Diagnostic.Witness {
    let amount = prose.amounts[number]
    return Diagnostic.Witness(
      place: amount.place, label: amount.label, printed: amount.printed, fact: evidence.numbers.number(amount: number), unit: amount.unit,
      decimals: amount.decimals)
  }

  /// An amount in the unit of a sentence.
  static func money(_ quantity: Quantity, _ unit: AmountUnit?) -> Diagnostic.Money {
    Diagnostic.Money(Amount(fen: quantity.value), in: unit ?? .yuan)
  }
}
