extension HenanDocument {
  /// Writes 表5 and 表6.
  mutating func writeExpenditureTables() {
    open(5, "一般公共预算支出预算表")
    let spending = sheet(.generalPublicExpenditure, .generalPublicSpending)
    builder.table(usesTable(spending))
    open(6, "一般公共预算基本支出预算表", printsYear: draw.chance(50))
    builder.table(basicByEconomy())
  }

  /// Writes 表7…表9.
  mutating func writeEconomyTables() {
    open(7, "支出经济分类汇总表")
    let hasReserves = !budget.isEmpty(at: Coordinates(flow: .openingCarryover)) || !budget.isEmpty(at: Coordinates(flow: .fundOffset))
    if !hasReserves, draw.chance(50) {
      builder.table(economicClassification())
    } else {
      builder.gap()
    }
    open(8, "一般公共预算“三公”经费预算表")
    writeThreePublic()
    open(9, "政府性基金支出预算表")
    let fund = sheet(.governmentFundExpenditure, Coordinates(flow: .expenditure, fund: .governmentFund))
    builder.table(usesTable(fund))
    if budget.isEmpty(at: fund.fixed) {
      builder.note("备注：我局\(budget.year)年无政府性基金支出预算，此表为空表。")
    }
  }

  private func usesTable(_ sheet: Sheet) -> Table {
    let columns: [Coordinates] = [
      Coordinates(), .use(.basic), Coordinates(use: .personnel, economy: "301"), Coordinates(use: .personnel, economy: "303"),
      Coordinates(use: .operating, economy: "302"), Coordinates(use: .operating, economy: "310"), .use(.project), .use(.otherOperation),
      .use(.specificTarget),
    ]
    let economies = ["工资福利支出", "对个人和家庭的补助", "商品和服务支出", "资本性支出"]
    return sheet.table(
      head: [
        [.head("科目编码", columns: 3), .head("单位代码", rows: 3), .head("单位（科目名称）", rows: 3), .head("合计", rows: 3)]
          + [.head("基本支出", columns: 5), .head("项目支出", columns: 3)],
        ["类", "款", "项"].map { .head($0, rows: 2) } + [.head("小计", rows: 2), .head("人员经费", columns: 2), .head("公用经费", columns: 2)]
          + ["小计", "其他运转类", "特定目标类"].map { .head($0, rows: 2) },
        economies.map { .head($0) },
      ],
      rows: unitRows(sheet, columns)
    )
  }

  private mutating func basicByEconomy() -> Table {
    let sheet = sheet(.generalPublicBasicExpenditure, Coordinates.generalPublicSpending.narrowed(by: .use(.basic)))
    return sheet.table(
      head: [
        [.head("部门预算支出经济分类科目", columns: 2), .head("政府预算支出经济分类科目编码", columns: 2), .head("本年一般公共预算基本支出", columns: 3)],
        ["科目编码", "科目名称", "科目编码", "科目名称", "合计", "人员经费", "公用经费"].map { .head($0) },
      ],
      rows: economyRows(sheet, [Coordinates(), .use(.personnel), .use(.operating)])
    )
  }

  private mutating func economicClassification() -> Table {
    let funds: [Fund?] = [nil, .generalPublic, .generalPublicAppropriation, .centralSpecialTransfer, .governmentFund, .stateCapital, .specialAccount]
    let columns: [Coordinates?] =
      funds.map { Coordinates(fund: $0) } + [Coordinates(origin: .carryover), nil, Coordinates(fund: .otherIncome)]
    let sheet = sheet(.economicClassification, Coordinates(flow: .expenditure))
    let own = ["中央专项转移支付", "政府性基金", "国有资产经营预算", "专户管理的教育收费", "部门财政性资金结转", "用事业单位基金弥补收支差额", "其他收入"]
    return sheet.table(
      head: [
        [.head("部门预算经济分类", columns: 2), .head("政府预算经济分类", columns: 2), .head("总计", rows: 2), .head("一般公共预算", columns: 2)]
          + own.map { .head($0, rows: 2) },
        ["科目编码", "科目名称", "科目编码", "科目名称", "小计", "其中：财政拨款"].map { .head($0) },
      ],
      rows: economyRows(sheet, columns)
    )
  }

  private func economyRows(_ sheet: Sheet, _ columns: [Coordinates?]) -> [[Cell]] {
    var rows = [sheet.row([Cell("合计", .name)] + Cell.blanks(3), name: 1, at: Coordinates(), columns)]
    for pair in budget.economyPairs(at: sheet.fixed) {
      let lead = [
        Cell(pair.economy, .code), Cell(EconomicChart.name(pair.economy), .name), Cell(pair.government, .code),
        Cell(EconomicChart.governmentName(pair.government), .name),
      ]
      rows.append(sheet.row(lead, name: 1, at: Coordinates(economy: pair.economy, governmentEconomy: pair.government), columns))
    }
    return rows
  }

  private mutating func writeThreePublic() {
    let items: [Item] = [
      .threePublicMeetingTraining, .threePublic, .overseas, .reception, .vehicleOperation, .vehiclePurchase, .meeting, .training,
    ]
    let columns = items.map { Coordinates(item: $0) }
    let sheet = sheet(.threePublic, .generalPublicSpending)
    var rows = [sheet.row([.blank, Cell("合计", .name), .blank, .blank], name: 1, at: Coordinates(), columns)]
    let whole = sheet.fixed.narrowed(by: columns[0])
    for unit in budget.units where !budget.restricted(to: unit.index).isEmpty(at: whole) {
      let lead = [Cell(unit.code, .unitCode), Cell(unit.name, .fixedName), .blank, .blank]
      rows.append(sheet.row(lead, name: 1, at: Coordinates(budgetUnit: unit.code), columns))
    }
    let names = ["小计", "因公出国 (境) 费用", "公务接待费", "公务用车运 行维护费", "公务用车购 置"]
    builder.table(
      sheet.table(
        head: [
          ["单位代码", "单位名称", "项目", "支出类型", "合计"].map { .head($0, rows: 2) }
            + [.head("“三公”经费", columns: 5), .head("会议费", rows: 2), .head("培训费", rows: 2)],
          names.map { .head($0) },
        ],
        rows: rows
      ))
    if rows.count == 1 { builder.note("备注：我局 \(budget.year) 年无“三公”经费预算的支出，此表为空表。") }
  }
}
