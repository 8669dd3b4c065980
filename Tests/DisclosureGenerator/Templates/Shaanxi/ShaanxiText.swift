extension ShaanxiDocument {
  /// Writes the text part, which stands before the tables.
  mutating func writeText() {
    let name = budget.entity.name
    builder.heading("\(name) \(budget.year) 年\(kind)预算公开说明", level: 1)
    builder.heading("目录")
    for line in ["第一部分：\(kind)概况", "第二部分：\(kind)预算收支情况说明", "第三部分：其他重要事项说明", "第四部分：专业名词解释", "第五部分：\(kind)预算公开报表"] {
      builder.contents(line)
    }
    builder.heading("第一部分：\(kind)概况")
    builder.heading("一、主要职能及机构设置", level: 3)
    builder.body("主要职能：贯彻落实各项方针政策。机构设置：本\(kind)内设综合股等\(draw.integer(3...8))个股室。")
    builder.heading("三、人员情况说明", level: 3)
    let staff = draw.integer(8...90)
    builder.body("截至上年底，本\(kind)人员编制 \(staff + 3) 人；实有人员 \(staff) 人。")
    let say = Quoter(budget: budget, trims: true)
    builder.heading("第二部分：\(kind)预算收支情况说明")
    writeTotals(say)
    writeGeneralPublic(say)
    builder.heading("第三部分：其他重要事项说明")
    writeItems(say)
    writeRest(say)
  }

  private mutating func writeTotals(_ say: Quoter) {
    func revenue(_ fund: Fund?) -> Coordinates { Coordinates(flow: .revenue, fund: fund) }
    func spending(_ fund: Fund?) -> Coordinates { Coordinates(flow: .expenditure, fund: fund) }
    builder.heading("四、收支预算总体情况说明", level: 3)
    builder.body(
      """
      按照综合预算的原则，本\(kind)所有收入和支出均纳入部门预算管理。本\(kind)当年预算收入 \(say.amount(revenue(nil))) 万元，其中一般公共预算拨款收入 \
      \(say.amount(revenue(.generalPublic))) 万元、政府性基金拨款收入 \(say.amount(revenue(.governmentFund))) 万元，较上年\
      \(say.change(revenue(nil)))；本\(kind)当年预算支出 \(say.amount(spending(nil))) 万元，较上年\(say.change(spending(nil)))。
      """)
    builder.heading("五、财政拨款收支情况说明", level: 2)
    builder.body(
      """
      本\(kind)当年财政拨款收入 \(say.amount(revenue(.fiscalAppropriation))) 万元，较上年\(say.change(revenue(.fiscalAppropriation)))。\
      本\(kind)当年财政拨款支出 \(say.amount(spending(.fiscalAppropriation))) 万元，较上年\(say.change(spending(.fiscalAppropriation)))。
      """)
  }

  private mutating func writeGeneralPublic(_ say: Quoter) {
    let spending = Coordinates.generalPublicSpending
    builder.heading("六、一般公共预算拨款支出明细情况说明", level: 2)
    builder.heading("（一）一般公共预算当年拨款规模变化情况", level: 3)
    builder.body("本\(kind)当年一般公共预算拨款支出 \(say.amount(spending)) 万元，较上年\(say.change(spending))。")
    builder.heading("（二）支出按功能科目分类的明细情况", level: 3)
    builder.body("本\(kind)当年一般公共预算支出 \(say.amount(spending)) 万元，其中：")
    for (index, code) in budget.functions(at: spending, digits: [7]).enumerated() {
      let place = spending.narrowed(by: Coordinates(function: code))
      let name = FunctionChart.name(code, year: budget.year)
      builder.body("\(index + 1). \(name)（\(code)）\(say.amount(place)) 万元，较上年\(say.change(place))，原因是业务变动。")
    }
    builder.heading("（三）支出按经济科目分类的明细情况", level: 3)
    builder.heading("1、按照部门预算支出经济分类的类级科目说明", level: 4)
    for code in budget.economies(at: spending, digits: [3]) {
      let place = spending.narrowed(by: Coordinates(economy: code))
      builder.body("\(EconomicChart.name(code))（\(code)）\(say.amount(place))万元，较上年\(say.change(place))；")
    }
    builder.heading("2、按照政府预算支出经济分类的类级科目说明", level: 4)
    for group in Set(budget.economyPairs(at: spending).map { $0.government.prefix(3) }).sorted() {
      let place = spending.narrowed(by: Coordinates(governmentEconomy: String(group)))
      builder.body("\(EconomicChart.governmentName(String(group)))（\(String(group))）\(say.amount(place))万元，较上年\(say.change(place))；")
    }
    builder.heading("七、政府性基金预算支出情况说明", level: 3)
    let fund = Coordinates(flow: .expenditure, fund: .governmentFund)
    if budget.isEmpty(at: fund) {
      builder.body("本\(kind)无当年政府性基金预算收支，并已公开空表。")
    } else {
      builder.body("本\(kind)当年政府性基金预算支出 \(say.amount(fund)) 万元。")
    }
    builder.heading("八、国有资本经营预算拨款收支情况说明", level: 3)
    let capital = Coordinates(flow: .expenditure, fund: .stateCapital)
    if budget.isEmpty(at: capital) {
      builder.body("本\(kind)无当年国有资本经营预算收支。")
    } else {
      builder.body("本\(kind)当年国有资本经营预算支出 \(say.amount(capital)) 万元。")
    }
  }

  private mutating func writeItems(_ say: Quoter) {
    func place(_ item: Item) -> Coordinates { Coordinates.generalPublicSpending.narrowed(by: Coordinates(item: item)) }
    func both(_ item: Item) -> Prose { "\(say.amount(place(item))) 万元，较上年\(say.change(place(item)))" }
    builder.heading("九、“三公”经费及会议费、培训费情况说明", level: 4)
    builder.body(
      """
      本\(kind)当年一般公共预算“三公”经费预算支出 \(both(.threePublic))。其中：因公出国（境）经费 \(both(.overseas))；公务接待费 \(both(.reception))；\
      公务用车运行维护费 \(both(.vehicleOperation))；公务用车购置费 \(both(.vehiclePurchase))。本\(kind)当年一般公共预算会议费预算支出 \
      \(both(.meeting))。本\(kind)当年一般公共预算培训费预算支出 \(both(.training))。
      """)
    guard !budget.events.isEmpty else { return }
    builder.title("会议费培训费明细", level: 4)
    builder.unitLine(.wanyuan)
    builder.table(events())
  }

  private func events() -> Table {
    var sheet = sheet(.meetingTraining, Coordinates(flow: .expenditure))
    sheet.style = FigureStyle(decimals: 4, trims: true)
    let rows = budget.events.enumerated().map { index, event in
      let path = "event." + Mark.number(index)
      let lead = [
        Cell(String(index + 1), .ordinal), Cell(event.name, .fixedName).marked(path + ".name"), Cell(event.time).marked(path + ".time"),
        Cell("\(event.participants)人").marked(path + ".participants"),
      ]
      let figure = sheet.figure(
        Coordinates(item: event.item, project: event.name), nameDistance: 1 - lead.count, amount: event.amount, isPart: true)
      return lead + [figure, .blank]
    }
    return sheet.table(head: [["序号", "会议/培训名称", "时间", "人数", "金额", "备注"].map { .head($0) }], rows: rows)
  }

  private mutating func writeRest(_ say: Quoter) {
    builder.heading("十、国有资产占有使用及资产购置情况说明", level: 2)
    builder.body("截至上年底，本\(kind)共有车辆 \(budget.assets.vehicles) 辆，单价 20 万元以上的设备 0 台（套）。")
    builder.heading("十一、政府采购情况说明", level: 2)
    if budget.purchases.isEmpty {
      builder.body("本\(kind)当年无政府采购预算，并已公开空表。")
    } else {
      builder.body("本\(kind)当年政府采购预算 \(say.amount(Coordinates(flow: .expenditure, item: .procurement))) 万元。")
    }
    builder.heading("十三、公用经费情况说明", level: 2)
    let operating = Coordinates(flow: .expenditure, use: .operating)
    builder.body("本\(kind)当年公用经费预算安排 \(say.amount(operating)) 万元，较上年\(say.change(operating))。")
    builder.heading("十四、补充说明", level: 2)
    for sentence in Supplement(budget: budget, say: say, kind: kind).sentences { builder.body(sentence) }
    builder.heading("第四部分：专业名词解释")
    builder.body("一、公用经费：指各部门的公用经费，包括办公及印刷费、邮电费、差旅费、会议费、培训费等。")
    builder.body("二、专项业务经费：指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。")
  }
}
