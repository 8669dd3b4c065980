extension ShanxiDocument {
  /// Writes 表1…表4.
  mutating func writeBalanceTables() {
    open(1, "预算收支总表")
    add(balance())
    open(2, "预算收入总表")
    add(revenue())
    open(3, "预算支出总表")
    add(functions(sheet(.expenditure, Coordinates(flow: .expenditure))))
    open(4, "财政拨款收支总表")
    add(appropriationBalance())
  }

  /// A list by function with 合计, 基本支出 and 项目支出.
  func functions(_ sheet: Sheet) -> Table {
    sheet.table(
      head: [
        [.head("项目", columns: 2), .head("\(budget.year)年预算数", columns: 3)],
        ["科目编码", "科目名称", "合计", "基本支出", "项目支出"].map { .head($0) },
      ],
      rows: sheet.functionRows(columns: [Coordinates(), .use(.basic), .use(.project)], total: [Cell("合计", .name), .blank])
    )
  }

  /// The classes with their ordinals, as rows of a list of spending.
  func classRows(_ sheet: Sheet, _ columns: [Coordinates]) -> [[Cell]] {
    FunctionChart.classes(year: budget.year).enumerated().map { index, code in
      let name = Ordinals.counted(index + 1, FunctionChart.name(code, year: budget.year))
      return sheet.row(name, at: Coordinates(flow: .expenditure, function: code), columns)
    }
  }

  private func balance() -> Table {
    let sheet = sheet(.balance, Coordinates())
    let funds: [(String, Fund)] = [
      ("一般公共预算", .generalPublic), ("政府性基金预算", .governmentFund), ("国有资本经营预算", .stateCapital),
      ("财政专户管理资金", .specialAccount), ("单位资金", .unitFunds),
    ]
    let receipts = Side(
      width: 2,
      body: funds.enumerated().map { index, fund in
        sheet.row(Ordinals.counted(index + 1, fund.0), at: Coordinates(flow: .revenue, fund: fund.1))
      },
      foot: [
        Cell.blanks(2),
        sheet.row("本年收入合计", at: Coordinates(flow: .revenue)),
        sheet.row("上年结转", at: Coordinates(flow: .openingCarryover)),
        sheet.row("收入总计", at: Coordinates(flow: .totalRevenue)),
      ]
    )
    let origins = [Coordinates(), Coordinates(origin: .currentYear), Coordinates(origin: .carryover)]
    let spending = Side(
      width: 4,
      body: classRows(sheet, origins),
      foot: [
        Cell.blanks(4),
        sheet.row("本年支出合计", at: Coordinates(flow: .expenditure), origins),
        sheet.row("年终结转", at: Coordinates(flow: .closingCarryover), origins),
        sheet.row("支出总计", at: Coordinates(flow: .totalExpenditure), origins),
      ]
    )
    return sheet.table(
      head: [
        [.head("收入", columns: 2), .head("支出", columns: 4)],
        ["项目", "\(budget.year)年", "项目", "\(budget.year)年合计", "当年预算安排", "上年结转安排"].map { .head($0) },
      ],
      rows: Side.rows(of: [receipts, spending])
    )
  }

  private func revenue() -> Table {
    let sheet = sheet(.revenue, Coordinates())
    let funds: [Fund?] = [nil, .generalPublic, .governmentFund, .stateCapital, .specialAccount, .unitFunds]
    let columns = funds.map { Coordinates(flow: .revenue, fund: $0) } + [Coordinates(flow: .openingCarryover)]
    return sheet.table(
      head: [
        [.head("项目", columns: 2), .head("本年收入", columns: 6), .head("上年结转", rows: 2)],
        ["科目编码", "科目名称", "合计", "一般公共预算", "政府性基金", "国有资本经营预算", "财政专户管理资金", "单位资金"].map { .head($0) },
      ],
      rows: sheet.functionRows(columns: columns, total: [Cell("合计", .name), .blank])
    )
  }

  private func appropriationBalance() -> Table {
    let sheet = sheet(.appropriationBalance, .fund(.fiscalAppropriation))
    let names = ["一、一般公共预算", "二、政府性基金预算", "三、国有资本经营预算"]
    func funds(_ flow: Flow) -> [[Cell]] {
      zip(names, Coordinates.appropriations).map { name, fund in sheet.row(name, at: Coordinates(flow: flow).narrowed(by: fund)) }
    }
    let receipts = Side(
      width: 2,
      body: funds(.revenue),
      foot: [Cell.blanks(2), sheet.row("本年收入合计", at: Coordinates(flow: .revenue))]
        + [sheet.row("上年财政拨款结转", at: Coordinates(flow: .openingCarryover))] + funds(.openingCarryover)
        + [Cell.blanks(2), sheet.row("收入总计", at: Coordinates(flow: .totalRevenue))]
    )
    let columns = [Coordinates()] + Coordinates.appropriations
    let spending = Side(
      width: 5,
      body: classRows(sheet, columns),
      foot: [Cell.blanks(5), sheet.row("本年支出合计", at: Coordinates(flow: .expenditure), columns)]
        + [sheet.row("年终结转", at: Coordinates(flow: .closingCarryover), columns)] + Array(repeating: Cell.blanks(5), count: 4)
        + [sheet.row("支出总计", at: Coordinates(flow: .totalExpenditure), columns)]
    )
    return sheet.table(
      head: [
        [.head("收入", columns: 2), .head("支出", columns: 5)],
        [.head("项目", rows: 2), .head("金额", rows: 2), .head("项目", rows: 2), .head("金额", columns: 4)],
        ["小计", "一般公共预算", "政府性基金预算", "国有资本经营预算"].map { .head($0) },
      ],
      rows: Side.rows(of: [receipts, spending])
    )
  }
}
