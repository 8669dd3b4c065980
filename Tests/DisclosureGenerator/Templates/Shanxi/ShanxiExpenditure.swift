extension ShanxiDocument {
  /// Writes 表5 and 表6, which leave out what was carried over.
  mutating func writeExpenditureTables() {
    var fixed = Coordinates.generalPublicSpending
    fixed.origin = .currentYear
    open(5, "一般公共预算支出预算表（不含上年结转）")
    add(functions(sheet(.generalPublicExpenditure, fixed)))
    fixed.use = .basic
    open(6, "一般公共预算安排基本支出分经济科目表（不含上年结转）")
    add(basicByEconomy(sheet(.generalPublicBasicExpenditure, fixed)))
  }

  /// Writes 表7…表9.
  mutating func writeFundTables() {
    open(7, "政府性基金预算收入表（不含上年结转）")
    let receipts = sheet(.governmentFundRevenue, Coordinates(flow: .revenue, fund: .governmentFund))
    let hasReceipts = !budget.isEmpty(at: receipts.fixed)
    add(fundRevenue(receipts), isEmpty: !hasReceipts)

    open(8, "政府性基金预算支出表（不含上年结转）")
    let spending = sheet(.governmentFundExpenditure, Coordinates(flow: .expenditure, fund: .governmentFund, origin: .currentYear))
    let hasSpending = !budget.isEmpty(at: spending.fixed)
    let rows = spending.functionRows(columns: [Coordinates(), .use(.basic), .use(.project)], total: [Cell("合计", .name), .blank])
    add(
      spending.table(
        head: [["科目编码", "科目名称", "合计", "基本支出", "项目支出"].map { .head($0) }],
        rows: hasSpending ? rows : rows + [Cell.blanks(5)]
      ), isEmpty: !hasSpending)

    open(9, "国有资本经营预算收支预算表（不含上年结转）")
    let capital = sheet(.stateCapitalBalance, .fund(.stateCapital))
    let hasCapital = !budget.isEmpty(at: Coordinates(flow: .revenue, fund: .stateCapital))
    add(stateCapital(capital, hasData: hasCapital), isEmpty: !hasCapital)
  }

  private func basicByEconomy(_ sheet: Sheet) -> Table {
    let columns = [Coordinates(), Coordinates.use(.personnel), .use(.operating)]
    var rows = [sheet.row([Cell("合计", .name), .blank], name: 0, at: Coordinates(), columns)]
    for group in budget.economies(at: sheet.fixed, digits: [3]) {
      let lead = [Cell(EconomicChart.name(group), .name), .blank]
      rows.append(sheet.row(lead, name: 0, at: Coordinates(economy: group), columns))
      for pair in budget.economyPairs(at: sheet.fixed.narrowed(by: Coordinates(economy: group))) {
        let names = [Cell(EconomicChart.name(pair.economy), .name), Cell(EconomicChart.governmentName(pair.government), .name)]
        rows.append(sheet.row(names, name: 0, at: Coordinates(economy: pair.economy, governmentEconomy: pair.government), columns))
      }
    }
    return sheet.table(
      head: [
        [.head("部门预算支出经济科目名称", rows: 2), .head("政府预算支出经济科目名称", rows: 2), .head("\(budget.year)年预算数", columns: 3)],
        ["合计", "人员经费", "公用经费"].map { .head($0) },
      ],
      rows: rows
    )
  }

  private func fundRevenue(_ sheet: Sheet) -> Table {
    var rows = [sheet.row([Cell("合计", .name), .blank], name: 1, at: Coordinates(), [Coordinates()])]
    for code in budget.revenueCategories(at: sheet.fixed) {
      let lead = [Cell(code, .code), Cell(RevenueChart.name(code), .name)]
      rows.append(sheet.row(lead, name: 1, at: Coordinates(revenueCategory: code), [Coordinates()]))
    }
    if rows.count == 1 { rows.append(Cell.blanks(3)) }
    return sheet.table(
      head: [[.head("项目", columns: 2), .head("政府性基金收入预算", rows: 2)], [.head("收入科目编码"), .head("科目名称")]],
      rows: rows
    )
  }

  private func stateCapital(_ sheet: Sheet, hasData: Bool) -> Table {
    let receipts = Coordinates(flow: .revenue)
    let spending = Coordinates(flow: .expenditure, origin: .currentYear)
    let columns = [Coordinates(), Coordinates.use(.basic), .use(.project)]
    let left = budget.revenueCategories(at: sheet.fixed.narrowed(by: receipts)).map { code in
      let lead = [Cell(code, .code), Cell(RevenueChart.name(code), .name)]
      return sheet.row(lead, name: 1, at: receipts.narrowed(by: Coordinates(revenueCategory: code)), [Coordinates()])
    }
    let right = budget.functions(at: sheet.fixed.narrowed(by: spending)).map { code in
      let lead = [Cell(code, .code), Cell(FunctionChart.name(code, year: budget.year), .name)]
      return sheet.row(lead, name: 1, at: spending.narrowed(by: Coordinates(function: code)), columns)
    }
    // The total of both lists stands in one row, whose only name is that of the first list.
    let total =
      sheet.row([Cell("合计", .name), .blank], name: 1, at: receipts, [Coordinates()])
      + sheet.row([.blank, .blank], name: 1, at: spending, columns)
    var rows = [total] + Side.rows(of: [Side(width: 3, body: left, foot: []), Side(width: 5, body: right, foot: [])])
    if !hasData, rows.count == 1 { rows.append(Cell.blanks(8)) }
    return sheet.table(
      head: [
        [.head("国有资本经营预算收入", columns: 3), .head("国有资本经营预算支出", columns: 5)],
        [.head("项目", columns: 2), .head("国有资本经营收入预算", rows: 2)]
          + ["科目编码", "科目名称", "合计", "基本支出", "项目支出"].map { .head($0, rows: 2) },
        [.head("收入科目编码"), .head("科目名称")],
      ],
      rows: rows
    )
  }
}
