extension HebeiDocument {
  /// Writes 收支总表, 收入总表, 支出总表 and 财政拨款收支总表.
  mutating func writeBalanceTables() {
    open("预算收支总表")
    add(balance())
    open("预算收入总表")
    add(revenue())
    open("预算支出总表")
    add(expenditure())
    open("预算财政拨款收支总表")
    add(appropriationBalance())
  }

  private func classRows(_ sheet: Sheet, _ columns: [Coordinates]) -> [[Cell]] {
    var classes = FunctionChart.classes(year: budget.year).map { (code: $0, name: FunctionChart.name($0, year: budget.year)) }
    classes.append(("人行科目", "人行科目"))
    return classes.enumerated().map { index, entry in
      sheet.row(Ordinals.counted(index + 1, entry.name), at: Coordinates(flow: .expenditure, function: entry.code), columns)
    }
  }

  private func balance() -> Table {
    let sheet = sheet(.balance, Coordinates())
    let funds: [(String, Fund)] = [
      ("一般公共预算拨款收入", .generalPublic), ("政府性基金预算拨款收入", .governmentFund), ("国有资本经营预算拨款收入", .stateCapital),
      ("财政专户管理资金收入", .specialAccount), ("单位资金", .unitFunds),
    ]
    let receipts = Side(
      width: 2,
      body: funds.enumerated().map { index, fund in
        sheet.row(Ordinals.counted(index + 1, fund.0), at: Coordinates(flow: .revenue, fund: fund.1))
      },
      foot: [
        sheet.row("本年收入合计", at: Coordinates(flow: .revenue)),
        sheet.row("上年结转结余", at: Coordinates(flow: .openingCarryover)),
        sheet.row("收入总计", at: Coordinates(flow: .totalRevenue)),
      ]
    )
    let spending = Side(
      width: 2,
      body: classRows(sheet, [Coordinates()]),
      foot: [
        sheet.row("本年支出合计", at: Coordinates(flow: .expenditure)),
        sheet.row("年终结转结余", at: Coordinates(flow: .closingCarryover)),
        sheet.row("支出总计", at: Coordinates(flow: .totalExpenditure)),
      ]
    )
    return sheet.table(
      head: [
        [.head("序号", rows: 2), .head("收入", columns: 2), .head("支出", columns: 2)],
        ["项  目", "预算数", "项  目", "预算数"].map { .head($0) },
      ],
      numbers: numbers(4),
      rows: Side.counted(Side.rows(of: [receipts, spending]))
    )
  }

  private func revenue() -> Table {
    let sheet = sheet(.revenue, Coordinates())
    let funds: [Fund?] = [
      nil, .fiscalAppropriation, .specialAccount, .publicServiceIncome, .businessIncome, .superiorSubsidy, .subordinateRemittance, .otherIncome,
    ]
    let columns =
      [Coordinates(flow: .totalRevenue)] + funds.map { Coordinates(flow: .revenue, fund: $0) } + [Coordinates(flow: .openingCarryover)]
    let names = ["小计", "财政拨款 收入", "财政专户 收入", "事业收入", "经营收入", "上级补助收入", "附属单位上缴收入", "其他收入"]
    return sheet.table(
      head: [
        [.head("序号", rows: 2), .head("功能分类科目", columns: 2), .head("合计", rows: 2), .head("本年收入", columns: 8), .head("上年结转", rows: 2)],
        [.head("科目    编码"), .head("科目名称")] + names.map { .head($0) },
      ],
      numbers: numbers(12),
      rows: Side.counted(sheet.functionRows(columns: columns, total: [.blank, Cell("合计", .name)]))
    )
  }

  private func expenditure() -> Table {
    let sheet = sheet(.expenditure, Coordinates(flow: .expenditure))
    let uses: [Use] = [.basic, .project, .business, .remittanceToSuperior, .subsidyToSubordinates]
    let names = ["合计", "基本支出", "项目支出", "经营支出", "上解上级     支出", "对附属单位补助支出"]
    return sheet.table(
      head: [
        [.head("序号", rows: 2), .head("功能分类科目", columns: 2)] + names.map { .head($0, rows: 2) },
        [.head("科目    编码"), .head("科目名称")],
      ],
      numbers: numbers(8),
      rows: Side.counted(sheet.functionRows(columns: [Coordinates()] + uses.map { .use($0) }, total: [.blank, Cell("合计", .name)]))
    )
  }

  private func appropriationBalance() -> Table {
    let sheet = sheet(.appropriationBalance, .fund(.fiscalAppropriation))
    let names = ["一、一般公共预算拨款", "二、政府性基金预算拨款", "三、国有资本经营预算拨款"]
    func funds(_ flow: Flow) -> [[Cell]] {
      zip(names, Coordinates.appropriations).map { name, fund in sheet.row(name, at: Coordinates(flow: flow).narrowed(by: fund)) }
    }
    let receipts = Side(
      width: 2,
      body: funds(.revenue),
      foot: [
        sheet.row("本年收入合计", at: Coordinates(flow: .revenue)),
        sheet.row("年初财政拨款结转和结余", at: Coordinates(flow: .openingCarryover)),
      ] + funds(.openingCarryover) + [sheet.row("收入总计", at: Coordinates(flow: .totalRevenue))]
    )
    let columns = [Coordinates()] + Coordinates.appropriations
    let spending = Side(
      width: 5,
      body: classRows(sheet, columns),
      foot: [
        sheet.row("本年支出合计", at: Coordinates(flow: .expenditure), columns),
        sheet.row("年末财政拨款结转和结余", at: Coordinates(flow: .closingCarryover), columns),
      ] + Array(repeating: Cell.blanks(5), count: 3) + [sheet.row("支出总计", at: Coordinates(flow: .totalExpenditure), columns)]
    )
    let heads = ["项  目", "金额", "项  目", "合计", "一般公共预算财政拨款", "政府性基金预算财政    拨款", "国有资本经营预算财政拨款"]
    return sheet.table(
      head: [
        [.head("序号", rows: 2), .head("收入", columns: 2), .head("支出", columns: 5)],
        heads.map { .head($0) },
      ],
      numbers: numbers(7),
      rows: Side.counted(Side.rows(of: [receipts, spending]))
    )
  }
}
