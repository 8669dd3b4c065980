extension HenanDocument {
  /// Writes 表1…表4.
  mutating func writeBalanceTables() {
    open(1, "\(kind)收支预算总表")
    builder.table(balance())
    open(2, "\(kind)收入预算表")
    builder.table(revenue())
    open(3, "\(kind)支出预算表")
    builder.table(expenditure())
    open(4, "财政拨款收支预算表")
    builder.table(appropriationBalance())
  }

  private mutating func balance() -> Table {
    let sheet = sheet(.balance, Coordinates())
    var other = sheet
    other.style.groups.toggle()
    let funds: [(String, Fund)] = [
      ("一、一般公共预算", .generalPublic), ("其中：财政拨款", .generalPublicAppropriation), ("二、政府性基金预算拨款收入", .governmentFund),
      ("三、国有资本经营预算拨款收入", .stateCapital), ("四、财政专户管理资金收入", .specialAccount), ("五、事业收入", .publicServiceIncome),
      ("六、事业单位经营收入", .businessIncome), ("七、上级补助收入", .superiorSubsidy), ("八、附属单位上缴收入", .subordinateRemittance),
      ("九、其他收入", .otherIncome),
    ]
    let transfer: [(String, Fund)] = hasCentralTransfer ? [("十、中央专项转移支付", .centralSpecialTransfer)] : []
    let offset = Coordinates(flow: .fundOffset)
    let hasOffset = !budget.isEmpty(at: offset)
    let receipts = Side(
      width: 2,
      body: (funds + transfer).map { name, fund in
        // Both ways of printing thousands occur in one table.
        (fund == .generalPublicAppropriation ? other : sheet).row(name, at: Coordinates(flow: .revenue, fund: fund))
      },
      foot: [
        sheet.row("本年收入合计", at: Coordinates(flow: .revenue)),
        sheet.row("上年结转结余", at: Coordinates(flow: .openingCarryover)),
      ] + (hasOffset ? [sheet.row("用事业单位基金弥补收支差额", at: offset)] : []) + [sheet.row("收入总计", at: Coordinates(flow: .totalRevenue))]
    )
    let spending = Side(
      width: 2,
      body: classNames(isAppropriation: false).map { code, name in sheet.row(name, at: Coordinates(flow: .expenditure, function: code)) },
      foot: [
        sheet.row("本年支出合计", at: Coordinates(flow: .expenditure)),
        sheet.row("年终结转结余", at: Coordinates(flow: .closingCarryover)),
      ] + (hasOffset ? [Cell.blanks(2)] : []) + [sheet.row("支出总计", at: Coordinates(flow: .totalExpenditure))]
    )
    return sheet.table(
      head: [[.head("收入", columns: 2), .head("支出", columns: 2)], ["项目", "金额", "项目", "金额"].map { .head($0) }],
      rows: Side.rows(of: [receipts, spending])
    )
  }

  private mutating func revenue() -> Table {
    let funds: [Fund] = [
      .generalPublic, .generalPublicAppropriation, .centralSpecialTransfer, .governmentFund, .stateCapital, .specialAccount,
    ]
    let columns =
      [Coordinates(flow: .totalRevenue)] + funds.map { Coordinates(flow: .revenue, fund: $0) }
      + [Coordinates(flow: .openingCarryover), Coordinates(flow: .fundOffset), Coordinates(flow: .revenue, fund: .otherIncome)]
    let sheet = sheet(.revenue, Coordinates())
    let own = ["中央专项转移支付", "政府性基金", "国有资产经营预算", "专户管理的教育收费", "部门财政性资金结转", "用事业单位基金弥补收支差额", "其他收入"]
    let head = codeHead("单位(科目名称)", rows: 2) + [.head("总计", rows: 2), .head("一般公共预算", columns: 2)] + own.map { .head($0, rows: 2) }
    return sheet.table(
      head: [head, ["类", "款", "项", "小计", "其中：财政拨款"].map { .head($0) }],
      numbers: numbers(count: columns.count),
      rows: listRows(sheet, columns)
    )
  }

  private mutating func expenditure() -> Table {
    let columns =
      [Coordinates(), .use(.basic)] + ["301", "302", "303", "310"].map { Coordinates(use: .basic, economy: $0) }
      + [Coordinates.use(.project), .use(.otherOperation), .use(.specificTarget)]
    let sheet = sheet(.expenditure, Coordinates(flow: .expenditure))
    let head = codeHead("单位（科目名称）", rows: 2) + [.head("总计", rows: 2), .head("基本支出", columns: 5), .head("项目支出", columns: 3)]
    let names = ["类", "款", "项", "小计", "工资福利支出", "商品服务支出", "对个人和家庭的补助", "资本性支出", "小计", "一般性项目", "专项资金"]
    return sheet.table(head: [head, names.map { .head($0) }], numbers: numbers(count: columns.count), rows: listRows(sheet, columns))
  }

  private mutating func appropriationBalance() -> Table {
    let sheet = sheet(.appropriationBalance, .fund(.fiscalAppropriation))
    let extra = draw.chance(30) ? 2 : 0
    let receipts: [(String, String, Fund)] = [
      ("一般公共预算", "小计", .generalPublic), ("", "财政拨款", .generalPublicAppropriation), ("", "行政事业性收费", .administrativeFees),
      ("", "专项收入", .specialRevenue), ("", "国有资产资源有偿使用收入", .stateAssetUse), ("", "一般债券资金", .generalBonds),
      ("政府性基金", "", .governmentFund), ("国有资本经营预算", "", .stateCapital),
    ]
    func receiptRow(_ first: String, _ second: String, _ fund: Fund?) -> [Cell] {
      sheet.row([Cell(first, .name), Cell(second, .name)], name: 0, at: Coordinates(flow: .revenue, fund: fund), [Coordinates()])
    }
    let funds: [Fund?] = [nil, .generalPublic, .generalPublicAppropriation, .governmentFund, .stateCapital]
    let columns = funds.map { Coordinates(flow: .expenditure, fund: $0) }
    let left = Side(width: 3, body: receipts.map(receiptRow), foot: [receiptRow("收入合计", "", nil)])
    let right = Side(
      width: 6 + extra,
      body: classNames(isAppropriation: true).map { code, name in
        sheet.row([Cell(name, .name)], name: 0, at: Coordinates(function: code), columns, tail: Cell.blanks(extra))
      },
      foot: [sheet.row([Cell("支出合计", .name)], name: 0, at: Coordinates(), columns, tail: Cell.blanks(extra))]
    )
    return sheet.table(
      head: [
        [.head("收 入", columns: 3), .head("支 出", columns: 6 + extra)],
        [.head("项 目", columns: 2, rows: 3), .head("金 额", rows: 3), .head("项 目", rows: 3), .head("合计", rows: 3), .head("本年支出小计", columns: 2)]
          + [.head("政府性基金", rows: 3), .head("国有资本经营预算", rows: 3)] + Array(repeating: .head("", rows: 3), count: extra),
        [.head("一般公共预算", columns: 2)],
        [.head("小计"), .head("其中：财政拨款")],
      ],
      rows: Side.rows(of: [left, right])
    )
  }
}
