extension HebeiDocument {
  /// Writes the text part with its own tables.
  mutating func writeText() {
    let name = budget.entity.name
    let say = Quoter(budget: budget, trims: true)
    let report = "\(name)\(budget.year)年\(kind)预算信息公开情况说明"
    if budget.isDepartment { builder.heading("第一部分  " + report, level: 1) }
    builder.heading(report, level: 1)
    builder.body("按照《中华人民共和国预算法》、《地方预决算公开操作规程》规定，现将\(name)\(budget.year)年\(kind)预算公开如下：")
    builder.heading("一、\(kind)职责及机构设置情况")
    builder.body("\(kind)职责：")
    builder.body("贯彻落实上级的方针政策和决策部署，完成交办的其他任务。")
    builder.body("机构设置：")
    builder.title("\(kind)机构设置情况", level: 3)
    builder.table(institutions())
    writeTotals(say)
    writeThreePublicChange(say)
    writePerformance()
    writeProcurement()
    writeAssets()
    builder.heading("十、补充说明")
    for sentence in Supplement(budget: budget, say: say, kind: kind).sentences { builder.body(sentence) }
    builder.heading("十一、名词解释")
    builder.body("1、财政拨款收入：指本级财政当年拨付的资金，包括一般公共预算拨款、政府性基金预算拨款、国有资本经营预算拨款。")
    builder.body("2、上年结转：指以前年度安排、结转到本年仍按原规定用途继续使用的资金。")
    builder.heading("十二、其他需要说明的事项")
    builder.body("我\(kind)无其他需要说明的事项。")
  }

  private func institutions() -> Table {
    let rows = budget.units.enumerated().map { index, unit in
      let isAdministration = unit.kind == .administrative
      let path = "institution." + Mark.number(index)
      return [
        Cell(unit.name).marked(path + ".name"), Cell(isAdministration ? "行政" : "事业").marked(path + ".nature"),
        Cell(isAdministration ? "正科级" : "股级").marked(path + ".rank"), Cell("财政性资金基本保证").marked(path + ".funding"),
      ]
    }
    let head = ["单位名称", "单位性质", "单位规格", "经费保障形式"].map { Cell.head($0) }
    return sheet(.institutions, Coordinates()).table(head: [head], rows: rows)
  }

  private mutating func writeTotals(_ say: Quoter) {
    let basic = say.amount(Coordinates(flow: .expenditure, use: .basic))
    let personnel = say.amount(Coordinates(flow: .expenditure, use: .personnel))
    let operating = say.amount(Coordinates(flow: .expenditure, use: .operating))
    let projects = say.amount(Coordinates(flow: .expenditure, use: .project))
    let total = Coordinates(flow: .totalRevenue)
    builder.heading("二、\(kind)预算安排的总体情况")
    builder.body("1、收入说明")
    builder.body("反映本部门当年全部收入。\(budget.year)年预算收入\(say.loose(.revenue, .totalRevenue))万元。")
    builder.body("2、支出说明")
    builder.body(
      """
      \(budget.year)年支出预算\(say.amount(Coordinates(flow: .expenditure)))万元，其中基本支出\(basic)万元，包括人员经费\(personnel)万元和日常公用经费\
      \(operating)万元；\(kind)项目支出\(projects)万元。
      """)
    builder.body("3、比上年增减情况")
    builder.body(
      """
      \(budget.year)年预算收支安排\(say.amount(total))万元，较\(budget.year - 1)年预算\(say.change(total))，其中：基本支出\
      \(say.change(Coordinates(flow: .expenditure, use: .basic)))，项目支出\(say.change(Coordinates(flow: .expenditure, use: .project)))。
      """)
    builder.heading("三、机关运行经费安排情况")
    let running = Coordinates.generalPublicSpending.narrowed(by: .use(.operating))
    let parts = budget.economies(at: running, digits: [5]).map { code in
      "\(EconomicChart.name(code))\(say.amount(running.narrowed(by: Coordinates(economy: code))))万元" as Prose
    }
    builder.body("我单位一般公共预算基本支出中公用经费为\(say.amount(running))万元，包括\(Prose(joining: parts, separator: "、"))。")
  }

  private mutating func writeThreePublicChange(_ say: Quoter) {
    let place = Coordinates(flow: .expenditure, fund: .fiscalAppropriation)
    func amount(_ item: Item) -> Quotation { say.amount(place.narrowed(by: Coordinates(item: item))) }
    func change(_ item: Item) -> Prose { say.change(place.narrowed(by: Coordinates(item: item))) }
    builder.heading("四、财政拨款“三公”经费预算情况及增减变化原因")
    builder.body(
      """
      \(budget.year)年,我\(kind)财政拨款“三公”经费预算为\(amount(.threePublic))万元，其中因公出国（境）费\(amount(.overseas))万元，与\
      \(budget.year - 1)年相比\(change(.overseas))；公务用车运行费\(amount(.vehicleOperation))万元，与\(budget.year - 1)年相比\
      \(change(.vehicleOperation))；公务接待费\(amount(.reception))万元，与\(budget.year - 1)年相比\(change(.reception))。
      """)
    var sheet = sheet(.threePublic, place)
    sheet.style = FigureStyle(groups: style.groups, zero: .bare)
    let items: [(String, Item)] = [
      ("因公出国经费", .overseas), ("公务用车购置经费", .vehiclePurchase), ("公务用车运行经费", .vehicleOperation), ("公务接待费支出", .reception),
      ("合计", .threePublic),
    ]
    let periods: [Coordinates] = [.init(period: .priorYear), .init(period: .budgetYear), .init(period: .change)]
    let rows = items.map { name, item in
      let change = budget.amount(at: place.narrowed(by: Coordinates(period: .change, item: item)))
      let reason = change == .zero ? "无增减变化" : change < .zero ? "压减开支" : "业务增加"
      return sheet.row([Cell(name, .name)], name: 0, at: Coordinates(item: item), periods, tail: [Cell(reason)])
    }
    let captions = [[Cell.blank, Cell("“三公”经费预算情况及增减变化原因", columns: 4)], Cell.blanks(4) + [Cell("单位：万元")]]
    let head = ["项目名称", "\(budget.year - 1)年度预算", "\(budget.year)年度预算", "增减金额", "变化原因"].map { Cell.head($0) }
    builder.table(sheet.table(captions: captions, head: [head], rows: draw.chance(50) ? rows + [Cell.blanks(5)] : rows))
  }
}
