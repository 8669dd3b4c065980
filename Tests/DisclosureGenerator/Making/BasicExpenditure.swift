extension BudgetMaker {
  /// Adds a unit's salaries, contributions, pensions and running costs.
  mutating func addBasicExpenditure(of unit: BudgetUnit) {
    let own = unit.kind == .administrative ? sector.administration : sector.institution
    let isAdministration = unit.kind == .administrative
    let salary = amount(300_000, 1_500_000).hundredths / 100
    addPersonnel(unit, own, "30101", share(salary, 100))
    addPersonnel(unit, own, "30102", share(salary, isAdministration ? 70 : 12))
    addPersonnel(unit, own, isAdministration ? "30103" : "30107", share(salary, 60))
    addPersonnel(unit, "2080505", "30108", share(salary, 30))
    if draw.chance(60) { addPersonnel(unit, "2080506", "30109", share(salary, 15)) }
    addPersonnel(unit, isAdministration ? "2101101" : "2101102", "30110", share(salary, 13))
    if draw.chance(50) { addPersonnel(unit, "2101103", "30111", share(salary, 6)) }
    if draw.chance(70) { addPersonnel(unit, draw.chance(50) ? "2089999" : own, "30112", share(salary, 2)) }
    addPersonnel(unit, "2210201", "30113", share(salary, 24))
    if draw.chance(20) { addPersonnel(unit, "2210203", "30102", share(salary, 4)) }
    if draw.chance(30) { addPersonnel(unit, own, "30199", share(salary, 5)) }
    if draw.chance(60) { addPersonnel(unit, isAdministration ? "2080501" : "2080502", "30302", share(salary, 9)) }
    if draw.chance(15) { addPersonnel(unit, isAdministration ? "2080501" : "2080502", "30301", share(salary, 3)) }
    if draw.chance(20) { addPersonnel(unit, "2080801", "30305", share(salary, 3)) }
    if draw.chance(25) { addPersonnel(unit, "2101199", "30307", share(salary, 2)) }
    if draw.chance(25) { addPersonnel(unit, "2100799", "30309", amount(200, 9000)) }
    addRunningCosts(of: unit, own: own)
  }

  /// Adds a line of basic expenditure from the general public budget.
  mutating func addBasic(_ unit: BudgetUnit, _ function: String, _ economy: String, _ use: Use, _ amount: Money) {
    let fund = draw.chance(90) ? profile.generalPublic[0] : draw.pick(Array(profile.generalPublic.prefix(province == .henan ? 3 : 1)))
    lines.append(
      BudgetLine(
        unit: unit.index,
        function: function,
        fund: fund,
        use: use,
        economy: economy,
        governmentEconomy: EconomicChart.governmentCode(for: economy, kind: unit.kind),
        amount: amount
      ))
  }

  private mutating func addPersonnel(_ unit: BudgetUnit, _ function: String, _ economy: String, _ amount: Money) {
    addBasic(unit, function, economy, .personnel, amount)
  }

  private mutating func addRunningCosts(of unit: BudgetUnit, own: String) {
    let usual = ["30201", "30202", "30205", "30206", "30207", "30208", "30209", "30211", "30213", "30226", "30227", "30229", "30239", "30299"]
    addBasic(unit, own, "30201", .operating, amount(5_000, 90_000))
    for economy in draw.sample(Array(usual.dropFirst()), count: draw.integer(1...6)) {
      addBasic(unit, own, economy, .operating, amount(1_000, 60_000))
    }
    addBasic(unit, own, "30228", .operating, amount(4_000, 40_000))
    if draw.chance(40) {
      addBasic(unit, unit.kind == .administrative ? "2080501" : "2080502", "30201", .operating, amount(300, 4_000))
    }
    if contents.threePublic {
      if draw.chance(60) { addBasic(unit, own, "30217", .operating, amount(500, 30_000)) }
      if draw.chance(55) { addBasic(unit, own, "30231", .operating, amount(8_000, 90_000)) }
      if draw.chance(12) { addBasic(unit, own, "30212", .operating, amount(9_000, 60_000)) }
    }
    if contents.meetings {
      if draw.chance(60) { addBasic(unit, own, "30215", .operating, amount(1_000, 20_000)) }
      if draw.chance(70) { addBasic(unit, own, "30216", .operating, amount(1_000, 30_000)) }
    }
    if contents.capital {
      addBasic(unit, own, "31002", .operating, amount(3_000, 80_000))
    }
  }

  private mutating func share(_ salary: Int64, _ percent: Int64) -> Money {
    let wobble = Int64(draw.integer(85...115))
    return max(Money(hundredths: salary * percent * wobble / 100).rounded(to: step), Money(hundredths: step))
  }
}
