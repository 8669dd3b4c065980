extension HenanDocument {
  /// Writes the text part, which stands before the tables.
  mutating func writeText() {
    let say = Quoter(budget: budget, trims: draw.chance(70))
    builder.heading("第二部分", level: 1)
    builder.heading("\(budget.year) 年\(budget.entity.name)\(kind)预算情况说明", level: 1)
    writeTotals(say)
    writeAppropriations(say)
    writeItems(say)
    builder.heading("十、补充说明", level: 3)
    for sentence in Supplement(budget: budget, say: say, kind: kind).sentences { builder.body(sentence) }
    builder.heading("第三部分", level: 1)
    builder.heading("名词解释", level: 1)
    builder.body("一、财政拨款收入：是指区级财政当年拨付的资金。")
    builder.body("二、事业收入：是指事业单位开展专业活动及辅助活动所取得的收入。")
  }

  private mutating func writeTotals(_ say: Quoter) {
    let name = budget.entity.name
    let total = Coordinates(flow: .totalRevenue)
    let spending = Coordinates(flow: .expenditure)
    builder.heading("一、收入支出预算总体情况说明", level: 3)
    builder.body(
      """
      \(name) \(budget.year) 年收入总计 \(say.amount(total)) 万元，支出总计 \(say.amount(Coordinates(flow: .totalExpenditure))) 万元，\
      与 \(budget.year - 1) 年预算相比，收入\(say.change(total))，\(say.growth(total))。主要原因：项目变动。
      """)
    builder.heading("二、收入预算总体情况说明", level: 3)
    func revenue(_ fund: Fund) -> Quotation { say.amount(Coordinates(flow: .revenue, fund: fund)) }
    builder.body(
      """
      \(name) \(budget.year) 年收入合计 \(say.amount(Coordinates(flow: .revenue))) 万元，其中：一般公共预算 \(revenue(.generalPublic)) 万元；\
      政府性基金收入 \(revenue(.governmentFund)) 万元；专户管理的教育收费 \(revenue(.specialAccount)) 万元。
      """)
    builder.heading("三、支出预算总体情况说明", level: 3)
    let basic = Coordinates(flow: .expenditure, use: .basic)
    let projects = Coordinates(flow: .expenditure, use: .project)
    builder.body(
      """
      \(name) \(budget.year) 年支出合计 \(say.amount(spending)) 万元，其中：基本支出 \(say.amount(basic)) 万元，占 \
      \(say.share(basic, of: spending))%；项目支出 \(say.amount(projects)) 万元，占 \(say.share(projects, of: spending))%。
      """)
  }

  private mutating func writeAppropriations(_ say: Quoter) {
    let name = budget.entity.name
    let spending = Coordinates.generalPublicSpending
    builder.heading("四、财政拨款收入支出预算总体情况说明", level: 3)
    builder.body(
      """
      \(name) \(budget.year) 年一般公共预算收支预算 \(say.amount(Coordinates(flow: .totalRevenue, fund: .generalPublic))) 万元，政府性基金收支预算 \
      \(say.amount(Coordinates(flow: .totalRevenue, fund: .governmentFund))) 万元。
      """)
    builder.heading("五、一般公共预算支出预算情况说明", level: 3)
    let classes = budget.functions(at: spending, digits: [3]).map { code in
      let place = spending.narrowed(by: Coordinates(function: code))
      let name = FunctionChart.name(code, year: budget.year)
      let short = name.hasSuffix("支出") ? String(name.dropLast(2)) : name
      return "\(short)（类）支出 \(say.amount(place)) 万元，占 \(say.share(place, of: spending))%" as Prose
    }
    builder.body(
      "\(name) \(budget.year) 年一般公共预算支出年初预算为 \(say.amount(spending)) 万元。主要用于以下方面：\(Prose(joining: classes, separator: "；"))。")
    builder.heading("六、一般公共预算基本支出情况说明", level: 3)
    let basic = spending.narrowed(by: .use(.basic))
    let personnel = spending.narrowed(by: .use(.personnel))
    let operating = spending.narrowed(by: .use(.operating))
    builder.body(
      """
      \(name) \(budget.year) 年一般公共预算基本支出年初预算为 \(say.amount(basic)) 万元。其中：人员经费支出 \(say.amount(personnel)) 万元，占 \
      \(say.share(personnel, of: basic))%；公用经费支出 \(say.amount(operating)) 万元，占 \(say.share(operating, of: basic))%。
      """)
    builder.heading("七、政府性基金预算支出情况说明", level: 3)
    let fund = Coordinates(flow: .expenditure, fund: .governmentFund)
    if budget.isEmpty(at: fund) {
      builder.body("我局 \(budget.year) 年无使用政府性基金预算拨款安排的支出。")
    } else {
      builder.body("我局 \(budget.year) 年政府性基金预算支出 \(say.amount(fund)) 万元。")
    }
  }

  private mutating func writeItems(_ say: Quoter) {
    // The sentences do not name the fund.
    func item(_ item: Item) -> Quotation { say.amount(Coordinates.generalPublicSpending.narrowed(by: Coordinates(item: item))).ofAnyFund }
    func change(_ item: Item) -> Prose { say.change(Coordinates.generalPublicSpending.narrowed(by: Coordinates(item: item))).ofAnyFund }
    builder.heading("八、“三公”经费支出预算情况说明", level: 3)
    builder.body("我局 \(budget.year) 年“三公”经费预算为 \(item(.threePublic)) 万元。预算数比 \(budget.year - 1) 年\(change(.threePublic))。")
    builder.body("具体支出情况如下：")
    builder.body("（一）因公出国（境）费 \(item(.overseas)) 万元，预算数比 \(budget.year - 1) 年\(change(.overseas))。")
    builder.body(
      "（二）公务用车购置及运行费 \(item(.vehicles)) 万元，其中，公务用车购置费 \(item(.vehiclePurchase)) 万元；公务用车运行维护费 \(item(.vehicleOperation)) 万元。")
    builder.body("（三）公务接待费 \(item(.reception)) 万元，预算数比 \(budget.year - 1) 年\(change(.reception))。")
    builder.heading("九、其他重要事项情况说明", level: 3)
    func purchase(_ item: Item) -> Quotation { say.amount(Coordinates(flow: .expenditure, item: item)) }
    builder.body(
      """
      \(budget.year)年政府采购预算安排\(purchase(.procurement))万元，其中：政府采购货物预算\(purchase(.procurementGoods))万元、政府采购工程预算\
      \(purchase(.procurementWorks))万元、政府采购服务预算\(purchase(.procurementServices))万元。
      """)
    builder.body("\(budget.year)年期末，我局共有车辆\(budget.assets.vehicles)辆；单价50万元以上通用设备0台（套）。")
  }
}
