extension BudgetMaker {
  /// Adds what government funds, state capital, the special account, unit funds and reserves pay.
  mutating func addOtherFunds() {
    for unit in units {
      if contents.governmentFund, unit.index == 0 || draw.chance(40) { addGovernmentFund(of: unit) }
      if contents.stateCapital, unit.index == 0 || draw.chance(30) { addStateCapital(of: unit) }
      if contents.specialAccount, unit.index == 0 || draw.chance(40) {
        addOwnMoney(unit, .specialAccount, .operating, "30209")
        if draw.chance(50) { addOwnMoney(unit, .specialAccount, .personnel, "30199") }
      }
      if contents.unitFunds {
        for fund in draw.sample(profile.unitFunds, count: draw.integer(1...3)) {
          addOwnMoney(unit, fund, draw.chance(60) ? .operating : .personnel, nil)
        }
      }
      if contents.otherUses { addOtherUses(of: unit) }
      if contents.fundOffset, unit.index == 0 {
        addOwnMoney(unit, .otherIncome, .operating, "30299", source: .fundOffset)
      }
    }
  }

  private mutating func addGovernmentFund(of unit: BudgetUnit) {
    for function in draw.sample(sector.governmentFunds, count: draw.integer(1...2)) {
      let name = draw.pick(["基础设施建设", "专项债配套工程", "公益金资助", "移民后期扶持"]) + draw.pick(["项目", "补助"])
      let project = addProject(named: name, of: unit, use: draw.chance(25) ? .otherOperation : .specificTarget)
      for economy in draw.pick([["31005"], ["30305"], ["30227", "31005"], contents.threePublic ? ["30201", "30231"] : ["30201"]]) {
        var line = projectLine(project, unit, function, .governmentFund, economy, amount(20_000, 900_000))
        line.revenueCategory = RevenueChart.category(of: function)
        lines.append(line)
      }
    }
    if province != .shaanxi, draw.chance(20) {
      var line = ownLine(unit, sector.governmentFunds[0], .governmentFund, .operating, "30226", amount(2_000, 40_000))
      line.revenueCategory = RevenueChart.category(of: line.function)
      lines.append(line)
    }
  }

  private mutating func addStateCapital(of unit: BudgetUnit) {
    let project = addProject(named: "国有企业退休人员社会化管理", of: unit, use: .specificTarget)
    for function in draw.pick([["2230105"], ["2230299"], ["2230105", "2230299"]]) {
      var line = projectLine(project, unit, function, .stateCapital, function == "2230105" ? "30201" : "31299", amount(5_000, 300_000))
      line.revenueCategory = RevenueChart.category(of: function)
      lines.append(line)
    }
  }

  private mutating func addOtherUses(of unit: BudgetUnit) {
    addOwnMoney(unit, .businessIncome, .business, "39999")
    if draw.chance(40) { addOwnMoney(unit, .publicServiceIncome, .remittanceToSuperior, "39999") }
    if draw.chance(40) { addOwnMoney(unit, .otherIncome, .subsidyToSubordinates, "39999") }
  }

  private mutating func addOwnMoney(
    _ unit: BudgetUnit, _ fund: Fund, _ use: Use, _ economy: String?, source: BudgetLine.Source = .currentYear
  ) {
    let function = unit.kind == .administrative ? sector.administration : sector.institution
    let drawn = use == .personnel ? draw.pick(["30107", "30199", "30112"]) : draw.pick(["30201", "30218", "30226"])
    var line = ownLine(unit, function, fund, use, economy ?? drawn, amount(3_000, 300_000))
    line.source = source
    lines.append(line)
  }

  private func ownLine(_ unit: BudgetUnit, _ function: String, _ fund: Fund, _ use: Use, _ economy: String, _ amount: Money) -> BudgetLine {
    BudgetLine(
      unit: unit.index,
      function: function,
      fund: fund,
      use: use,
      economy: economy,
      governmentEconomy: EconomicChart.governmentCode(for: economy, kind: unit.kind),
      amount: amount
    )
  }
}
