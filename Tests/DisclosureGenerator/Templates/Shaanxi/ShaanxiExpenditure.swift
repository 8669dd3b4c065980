extension ShaanxiDocument {
  /// Writes 表5…表9.
  mutating func writeExpenditureTables() {
    let spending = Coordinates.generalPublicSpending
    let basic = spending.narrowed(by: .use(.basic))
    let title = "部门综合预算一般公共预算"
    open(5, title + "支出明细表（按支出功能分类科目）")
    builder.table(byFunction(sheet(.generalPublicExpenditure, spending), printsProjects: true))
    open(6, title + "支出明细表（按支出经济分类科目）")
    builder.table(byEconomy(sheet(.generalPublicExpenditureByEconomy, spending), printsProjects: true))
    open(7, title + "基本支出明细表（按支出功能分类科目）")
    builder.table(byFunction(sheet(.generalPublicBasicExpenditureByFunction, basic), printsProjects: false))
    open(8, title + "基本支出明细表（支出经济分类科目）")
    builder.table(byEconomy(sheet(.generalPublicBasicExpenditure, basic), printsProjects: false))
    open(9, "部门综合预算政府性基金收支表")
    builder.table(governmentFund())
  }

  private func uses(_ printsProjects: Bool) -> (columns: [Coordinates], names: [String]) {
    let columns: [Coordinates] = [Coordinates(), .use(.personnel), .use(.operating)] + (printsProjects ? [.use(.project)] : [])
    let names = ["合计", "人员经费支出", "公用经费支出"] + (printsProjects ? ["专项业务经费支出"] : []) + ["备注"]
    return (columns, names)
  }

  private func byFunction(_ sheet: Sheet, printsProjects: Bool) -> Table {
    let (columns, names) = uses(printsProjects)
    return sheet.table(
      head: [(["功能科目编码", "功能科目名称"] + names).map { .head($0) }],
      rows: sheet.functionRows(columns: columns, total: [.blank, Cell("合计", .name)], tail: [.blank])
    )
  }

  private func byEconomy(_ sheet: Sheet, printsProjects: Bool) -> Table {
    let (columns, names) = uses(printsProjects)
    var rows = [sheet.row([.blank, Cell("合计", .name), .blank, .blank], name: 1, at: Coordinates(), columns, tail: [.blank])]
    for group in budget.economies(at: sheet.fixed, digits: [3]) {
      let place = Coordinates(economy: group)
      let lead = [Cell(group, .code), Cell(EconomicChart.name(group), .name), .blank, .blank]
      rows.append(sheet.row(lead, name: 1, at: place, columns, tail: [.blank]))
      for pair in budget.economyPairs(at: sheet.fixed.narrowed(by: place)) {
        let lead = [
          Cell(pair.economy, .code), Cell(EconomicChart.name(pair.economy), .name), Cell(pair.government, .code),
          Cell(EconomicChart.governmentName(pair.government), .name),
        ]
        let place = Coordinates(economy: pair.economy, governmentEconomy: pair.government)
        rows.append(sheet.row(lead, name: 1, at: place, columns, tail: [.blank]))
      }
    }
    let lead = ["部门经济科目编码", "部门经济科目名称", "政府经济科目编码", "政府经济科目名称"]
    return sheet.table(head: [(lead + names).map { .head($0) }], rows: rows)
  }

  private func governmentFund() -> Table {
    let sheet = sheet(.governmentFundBalance, .fund(.governmentFund), groups: false, zero: .full)
    let receipts = Side(
      width: 2,
      body: [sheet.row("一、政府性基金拨款", at: Coordinates(flow: .revenue))],
      foot: [sheet.row("本年收入合计", at: Coordinates(flow: .revenue))]
    )
    let spending = fundEntries.map { entries in
      Side(
        width: 2,
        body: entries.map { sheet.row($0.label, at: $0.place) },
        foot: [sheet.row("本年支出合计", at: Coordinates(flow: .expenditure))]
      )
    }
    return sheet.table(head: fourLists, rows: Side.rows(of: [receipts] + spending))
  }
}
