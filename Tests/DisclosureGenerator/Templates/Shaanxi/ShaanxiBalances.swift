extension ShaanxiDocument {
  /// Writes 表1…表4.
  mutating func writeBalanceTables() {
    add(1, "部门综合预算收支总表", firstTables, balance())
    add(2, "部门综合预算收入总表", firstTables, revenue())
    add(3, "部门综合预算支出总表", firstTables, expenditure())
    open(4, "部门综合预算财政拨款收支总表")
    builder.table(appropriationBalance())
  }

  /// The head of four lists side by side.
  var fourLists: [[Cell]] {
    let titles = ["项 目", "支出功能分类科目（按大类）", "部门预算支出经济科目（按大类）", "政府预算支出经济分类科目（按大类）"]
    return [[.head("收 入", columns: 2), .head("支 出", columns: 6)], titles.flatMap { [.head($0), .head("预算数")] }]
  }

  private func balance() -> Table {
    let sheet = sheet(.balance, Coordinates(), groups: false, zero: .full)
    let funds: [(String, Fund?)] = [
      ("一、部门预算", nil), ("1、财政拨款", .fiscalAppropriation), ("(1)一般公共预算拨款", .generalPublic), ("其中：专项资金列入部门预算的项目", .earmarkedSpecialFunds),
      ("(2)政府性基金拨款", .governmentFund), ("(3)国有资本经营预算收入", .stateCapital), ("2、上级补助收入", .superiorSubsidy), ("3、事业收入", .publicServiceIncome),
      ("其中：纳入财政专户管理的收费", .specialAccount), ("4、事业单位经营收入", .businessIncome), ("5、附属单位上缴收入", .subordinateRemittance), ("6、其他收入", .otherIncome),
    ]
    let carried = Coordinates(flow: .openingCarryover)
    let receipts = Side(
      width: 2,
      body: funds.map { name, fund in sheet.row(name, at: Coordinates(flow: .revenue, fund: fund)) },
      foot: [
        sheet.row("本年收入合计", at: Coordinates(flow: .revenue)),
        sheet.row("用事业基金弥补收支差额", at: Coordinates(flow: .fundOffset)),
        sheet.row("上年结转", at: carried),
        sheet.row("其中：财政拨款资金结转", at: carried.narrowed(by: .fund(.fiscalAppropriation))),
        sheet.row("收入总计", at: Coordinates(flow: .totalRevenue)),
      ]
    )
    let lists = [functionEntries("一、部门预算"), economyEntries("一、部门预算"), governmentEntries("一、部门预算")]
    let spending = lists.map { spendingSide(sheet, $0, blanks: [1, 3]) }
    return sheet.table(head: fourLists, rows: Side.rows(of: [receipts] + spending))
  }

  private func appropriationBalance() -> Table {
    let sheet = sheet(.appropriationBalance, .fund(.fiscalAppropriation), groups: false, zero: .full)
    let funds: [(String, Fund?)] = [
      ("一、财政拨款", nil), ("1、一般公共预算拨款", .generalPublic), ("其中：专项资金列入部门预算的项目", .earmarkedSpecialFunds), ("2、政府性基金拨款", .governmentFund),
      ("3、国有资本经营预算收入", .stateCapital),
    ]
    let receipts = Side(
      width: 2,
      body: funds.map { name, fund in sheet.row(name, at: Coordinates(flow: .revenue, fund: fund)) },
      foot: [
        sheet.row("本年收入合计", at: Coordinates(flow: .revenue)),
        sheet.row("上年结转", at: Coordinates(flow: .openingCarryover)),
        sheet.row("收入总计", at: Coordinates(flow: .totalRevenue)),
      ]
    )
    let lists = [functionEntries("一、财政拨款"), economyEntries("一、财政拨款"), governmentEntries("一、财政拨款")]
    let spending = lists.map { spendingSide(sheet, $0, blanks: []) }
    return sheet.table(head: fourLists, rows: Side.rows(of: [receipts] + spending))
  }

  /// A list of spending with its totals; blank rows stand beside lines of the receipts that spending has no like of.
  private func spendingSide(_ sheet: Sheet, _ entries: [Entry], blanks: [Int]) -> Side {
    var foot: [[Cell]] = [
      sheet.row("本年支出合计", at: Coordinates(flow: .expenditure)),
      sheet.row("结转下年", at: Coordinates(flow: .closingCarryover)),
      sheet.row("支出总计", at: Coordinates(flow: .totalExpenditure)),
    ]
    for index in blanks { foot.insert(Cell.blanks(2), at: index) }
    return Side(width: 2, body: entries.map { sheet.row($0.label, at: $0.place) }, foot: foot)
  }

  private func revenue() -> Table {
    let sheet = sheet(.revenue, Coordinates())
    let funds: [Fund] = [
      .generalPublic, .earmarkedSpecialFunds, .governmentFund, .stateCapital, .superiorSubsidy, .publicServiceIncome, .specialAccount,
      .businessIncome,
      .subordinateRemittance, .otherIncome,
    ]
    let columns =
      [Coordinates(flow: .totalRevenue)] + funds.map { Coordinates(flow: .revenue, fund: $0) }
      + [Coordinates(flow: .fundOffset), Coordinates(flow: .openingCarryover)]
    let after = ["事业单位经营收入", "附属单位上缴收入", "其他收入", "用事业基金弥补收支差额", "上年结转"]
    return sheet.table(
      head: [
        ["单位编码", "单位名称", "合计"].map { .head($0, rows: 2) } + [.head("一般公共预算拨款", columns: 2)]
          + ["政府性基金拨款", "国有资本经营预算收入", "上级补助收入"].map { .head($0, rows: 2) } + [.head("事业收入", columns: 2)]
          + after.map { .head($0, rows: 2) },
        ["小计", "其中：专项资金列入部门预算的项目", "小计", "其中：纳入财政专户管理的收费"].map { .head($0) },
      ],
      rows: unitRows(sheet, columns)
    )
  }

  private func expenditure() -> Table {
    let sheet = sheet(.expenditure, Coordinates(flow: .expenditure))
    let uses: [Use] = [.personnel, .operating, .project, .remittanceToSuperior, .business, .subsidyToSubordinates]
    let names = ["单位编码", "单位名称", "合计", "人员经费支出", "公用经费支出", "专项业务经费支出", "上缴上级支出", "事业单位经营支出", "对附属单位补助支出"]
    return sheet.table(head: [names.map { .head($0) }], rows: unitRows(sheet, [Coordinates()] + uses.map { .use($0) }))
  }
}
