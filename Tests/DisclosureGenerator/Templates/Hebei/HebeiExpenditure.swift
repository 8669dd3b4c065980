extension HebeiDocument {
  /// Writes the tables of the general public budget, of government funds and of state capital.
  mutating func writeExpenditureTables() {
    open("预算一般公共预算财政拨款支出表")
    add(functions(sheet(.generalPublicExpenditure, .generalPublicSpending)))
    open("预算一般公共预算财政拨款基本支出表")
    add(basicByEconomy())
    open("预算政府性基金预算财政拨款支出表")
    addFund(.governmentFundExpenditure, .governmentFund, note: "政府性基金预算财政拨款预算")
    open("预算国有资本经营预算财政拨款支出表")
    addFund(.stateCapitalExpenditure, .stateCapital, note: "国有资本经营预算财政拨款预算")
  }

  /// Writes 财政拨款“三公”经费支出表.
  mutating func writeThreePublicTable() {
    open("预算财政拨款“三公”经费支出表")
    let sheet = sheet(.threePublic, Coordinates(flow: .expenditure, fund: .fiscalAppropriation))
    let items: [(String, Item)] = [
      ("“三公”经费合计", .threePublic), ("1.因公出国（境）费", .overseas), ("2.公务用车购置及运维费", .vehicles), ("其中：公务用车购置费", .vehiclePurchase),
      ("公务用车运维费", .vehicleOperation), ("3.公务接待费", .reception),
    ]
    let columns = [Coordinates()] + Coordinates.appropriations
    let names = ["合计", "一般公共预算              财政拨款", "政府性基金                  预算拨款", "国有资本经营              预算财政拨款"]
    let table = sheet.table(
      head: [
        [.head("序号", rows: 2), .head("项  目", rows: 2), .head("资 金 性 质", columns: 4)],
        names.map { .head($0) },
      ],
      numbers: numbers(5),
      rows: Side.counted(items.map { sheet.row($0.0, at: Coordinates(item: $0.1), columns) })
    )
    let isEmpty = budget.isEmpty(at: sheet.fixed.narrowed(by: Coordinates(item: .threePublic)))
    add(table, emptyNote: isEmpty ? "财政拨款“三公”经费支出预算" : nil)
  }

  private mutating func addFund(_ statement: Statement, _ fund: Fund, note: String) {
    let sheet = sheet(statement, Coordinates(flow: .expenditure, fund: fund))
    add(functions(sheet), emptyNote: budget.isEmpty(at: sheet.fixed) ? note : nil)
  }

  private func functions(_ sheet: Sheet) -> Table {
    sheet.table(
      head: [
        [.head("序号", rows: 2), .head("功能分类科目", columns: 2), .head("合计", rows: 2), .head("基本支出", rows: 2), .head("项目支出", rows: 2)],
        [.head("科目编码"), .head("科目名称")],
      ],
      numbers: numbers(5),
      rows: Side.counted(sheet.functionRows(columns: [Coordinates(), .use(.basic), .use(.project)], total: [.blank, Cell("合计", .name)]))
    )
  }

  private func basicByEconomy() -> Table {
    let sheet = sheet(.generalPublicBasicExpenditure, Coordinates.generalPublicSpending.narrowed(by: .use(.basic)))
    let columns: [Coordinates] = [Coordinates(), .use(.personnel), .use(.operating)]
    var rows = [sheet.row([.blank, Cell("合计", .name)], name: 1, at: Coordinates(), columns)]
    for code in budget.economies(at: sheet.fixed) {
      let lead = [Cell(code, .code), Cell(EconomicChart.name(code), .name)]
      rows.append(sheet.row(lead, name: 1, at: Coordinates(economy: code), columns))
    }
    return sheet.table(
      head: [
        [.head("序号", rows: 2), .head("支出部门经济分类科目", columns: 2), .head("一般公共预算基本支出", columns: 3)],
        ["科目编码", "科目名称", "合计", "人员经费", "公用经费"].map { .head($0) },
      ],
      numbers: numbers(5),
      rows: Side.counted(rows)
    )
  }
}
