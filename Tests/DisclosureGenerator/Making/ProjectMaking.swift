extension BudgetMaker {
  /// Adds a unit's projects paid from the general public budget, the special account and unit funds.
  mutating func addProjects(of unit: BudgetUnit) {
    guard contents.projects else { return }
    let generic = ["办公设备购置", "信息系统运行维护费", "业务工作经费", "编外人员经费", "宣传培训经费"]
    let names = draw.sample(sector.projectNames, count: draw.integer(1...3)) + draw.sample(generic, count: draw.integer(0...2))
    for name in names {
      let project = addProject(named: name, of: unit, use: draw.chance(50) ? .otherOperation : .specificTarget)
      let isTransfer = contents.centralTransfer && draw.chance(40)
      let fund = isTransfer ? .centralSpecialTransfer : projectFund(project.use)
      for economy in economies(of: name) {
        var line = projectLine(project, unit, draw.pick(sector.projects), fund, economy, amount(10_000, 600_000))
        line.level = draw.pick([.localFinance, .localFinance, .localFinance, .provincialFinance, .centralFinance])
        lines.append(line)
      }
      if !isTransfer, let other = secondFund(), draw.chance(35) {
        lines.append(projectLine(project, unit, draw.pick(sector.projects), other, "30227", amount(5_000, 90_000)))
      }
    }
  }

  /// Adds a project without money and gives it back.
  mutating func addProject(named name: String, of unit: BudgetUnit, use: Use) -> Project {
    let taken = Set(projects.map(\.name))
    var unique = name
    var number = 2
    while taken.contains(unique) {
      unique = name + "（" + Ordinals.chinese(number) + "期）"
      number += 1
    }
    let project = Project(
      index: projects.count,
      unit: unit.index,
      code: projectCode(),
      name: unique,
      use: use,
      group: draw.chance(70) ? .special : .general,
      purpose: draw.pick(["保障" + name + "顺利实施。", "用于" + name + "，在预算内按进度支出。", "完成年度" + name + "任务，提高资金使用效益。"]),
      years: draw.pick([1, 1, 1, 2, 3]),
      indicators: indicators(for: name),
      schedule: draw.pick([[25, 50, 75, 100], [nil, nil, nil, 100], [10, 40, 80, 100], [nil, 50, nil, 100]])
    )
    projects.append(project)
    return project
  }

  /// One line of a project.
  func projectLine(_ project: Project, _ unit: BudgetUnit, _ function: String, _ fund: Fund, _ economy: String, _ amount: Money) -> BudgetLine {
    BudgetLine(
      unit: unit.index,
      function: function,
      fund: fund,
      use: project.use,
      economy: economy,
      governmentEconomy: EconomicChart.governmentCode(for: economy, kind: unit.kind),
      project: project.index,
      amount: amount
    )
  }

  private mutating func projectFund(_ use: Use) -> Fund {
    if province == .shaanxi { return use == .specificTarget && draw.chance(60) ? .earmarkedSpecialFunds : .generalPublic }
    return draw.chance(80) ? profile.generalPublic[0] : draw.pick(profile.generalPublic)
  }

  private mutating func secondFund() -> Fund? {
    if contents.specialAccount, draw.chance(50) { return .specialAccount }
    return contents.unitFunds ? draw.pick(profile.unitFunds) : nil
  }

  private mutating func economies(of name: String) -> [String] {
    if name.hasPrefix("办公设备") { return ["31002"] }
    if name.hasPrefix("信息系统") { return ["30213", "31007"] }
    if name.hasPrefix("编外") { return ["30226"] }
    if name.hasPrefix("宣传") { return contents.meetings ? ["30202", "30216"] : ["30202"] }
    if name.hasSuffix("补贴") || name.hasSuffix("补助") || name.hasSuffix("资助") || name.hasSuffix("津贴") {
      return draw.pick([["30305"], ["30306"], ["31204"], ["30399", "30201"], ["30307"]])
    }
    if contents.vehiclePurchase, draw.chance(25) { return ["30201", "31013"] }
    return draw.pick([["30201"], ["30201", "30227"], ["30213"], ["31003"], ["30227", "30299"], ["31005"], ["39999"], ["31302"]])
  }

  private mutating func projectCode() -> String {
    switch province {
    case .hebei:
      let digits = "0123456789ABCDEF".map { String($0) }
      return place.code + String(year % 100) + "P00" + (0..<10).map { _ in draw.pick(digits) }.joined()
    case .shanxi, .henan, .shaanxi:
      return place.code + String(draw.integer(22...26)) + "0000000" + String(draw.integer(100_000...999_999))
    }
  }
}
