extension BudgetMaker {
  /// Adds money carried over from last year and money that is carried over to the next.
  mutating func addCarryover() {
    if contents.carryover { addOpening() }
    if contents.closing { addClosing() }
  }

  private mutating func addOpening() {
    var opening: [BudgetLine] = []
    for line in lines where line.source == .currentYear && line.fund != .centralSpecialTransfer {
      let mayCarry = line.fund.isWithin(.fiscalAppropriation) || (profile.carriesUnitFunds && line.fund != .businessIncome)
      let chance = line.project != nil ? 40 : line.use == .personnel ? 3 : 0
      guard mayCarry, draw.chance(chance) else { continue }
      var carried = line
      carried.source = .carryover
      carried.revenueCategory = ""
      carried.amount = amount(1_000, 200_000)
      opening.append(carried)
    }
    if opening.isEmpty, let first = lines.first {
      var carried = first
      carried.source = .carryover
      carried.amount = amount(1_000, 50_000)
      opening.append(carried)
    }
    lines += opening
  }

  private mutating func addClosing() {
    let candidates = lines.filter { line in
      guard line.fund.isWithin(.fiscalAppropriation), line.source != .fundOffset else { return false }
      return profile.keepsOtherFiscalFunds || line.fund.isWithin(.generalPublic)
    }
    for line in draw.sample(candidates, count: draw.integer(1...2)) {
      lines.append(
        BudgetLine(
          unit: line.unit,
          function: line.function,
          fund: line.fund,
          source: line.source,
          isKept: true,
          revenueCategory: line.revenueCategory,
          level: line.level,
          amount: amount(1_000, 80_000)
        ))
    }
  }

  /// Adds what every line was last year, and purposes that ended with last year.
  mutating func addPriorYear() {
    for index in lines.indices {
      let amount = lines[index].amount
      switch draw.integer(1...10) {
      case 1...3: lines[index].prior = amount
      case 4: lines[index].prior = .zero
      default: lines[index].prior = max(.zero, Money(hundredths: amount.hundredths * Int64(draw.integer(55...150)) / 100).rounded(to: step))
      }
    }
    if contents.threePublic, draw.chance(40), let line = lines.first(where: { $0.use == .operating && $0.fund.isWithin(.generalPublic) }) {
      var ended = line
      ended.economy = draw.pick(["30217", "30231", "30212"])
      let kind = units[line.unit].kind
      ended.governmentEconomy = EconomicChart.governmentCode(for: ended.economy, kind: kind)
      ended.prior = amount(1_000, 50_000)
      ended.amount = .zero
      lines.append(ended)
    }
  }
}
