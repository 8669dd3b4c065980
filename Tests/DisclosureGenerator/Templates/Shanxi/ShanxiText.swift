extension ShanxiDocument {
  /// Writes the text part: what changed, shares, 三公, procurement and performance.
  mutating func writeText() {
    builder.heading("第三部分 \(budget.year)年度\(kind)预算情况说明")
    let say = Quoter(budget: budget, trims: draw.chance(30))
    writeTotals(say)
    writeGeneralPublic(say)
    writeItems(say)
    builder.heading("十、绩效管理情况", level: 3)
    writePerformanceSummary(say)
    writePerformanceForms()
    writeClosing(say)
  }

  private mutating func writeTotals(_ say: Quoter) {
    let name = budget.entity.name
    let revenue = Coordinates(flow: .revenue)
    let total = Coordinates(flow: .totalRevenue)
    let spending = Coordinates(flow: .expenditure)
    builder.heading("一、\(kind)预算收支数据变动情况及原因", level: 3)
    builder.body(
      """
      \(budget.year)年度\(name)预算收入总计\(say.amount(total))万元，其中：本年收入\(say.amount(revenue))万元，上年结转\
      \(say.amount(Coordinates(flow: .openingCarryover)))万元，比上年\(say.change(total))，\(say.growth(total))，主要原因是项目变动。
      """)
    builder.heading("二、收入预算情况说明", level: 3)
    let funds: [(String, Fund)] = [
      ("主要包括一般公共预算拨款收入", .generalPublic), ("政府性基金预算拨款收入", .governmentFund), ("国有资本经营预算拨款收入", .stateCapital),
      ("财政专户管理资金收入", .specialAccount), ("单位资金", .unitFunds),
    ]
    var parts = funds.map { words, fund in
      let place = Coordinates(flow: .revenue, fund: fund)
      return "\(words)\(say.amount(place))万元，占\(say.share(place, of: total))%" as Prose
    }
    let carryover = Coordinates(flow: .openingCarryover)
    parts.append("上年结转\(say.amount(carryover))万元，占\(say.share(carryover, of: total))%")
    builder.body("\(budget.year)年度\(name)预算收入\(say.amount(total))万元，\(Prose(joining: parts, separator: "；"))。")
    builder.heading("三、支出预算情况说明", level: 3)
    let basic = Coordinates(flow: .expenditure, use: .basic)
    let projects = Coordinates(flow: .expenditure, use: .project)
    builder.body(
      """
      \(budget.year)年度\(name)支出预算\(say.amount(spending))万元，其中：基本支出\(say.amount(basic))万元，占\(say.share(basic, of: spending))%；\
      项目支出\(say.amount(projects))万元，占\(say.share(projects, of: spending))%。
      """)
  }

  private mutating func writeGeneralPublic(_ say: Quoter) {
    let name = budget.entity.name
    let spending = Coordinates(flow: .expenditure, fund: .generalPublic, origin: .currentYear)
    builder.heading("五、一般公共预算支出情况说明", level: 3)
    builder.body("\(budget.year)年度\(name)一般公共预算当年支出\(say.amount(spending))万元，比上年\(say.change(spending))，\(say.growth(spending))。")
    let classes = budget.functions(at: spending, digits: [3]).map { code in
      let place = spending.narrowed(by: Coordinates(function: code))
      return "\(FunctionChart.name(code, year: budget.year))\(say.amount(place))万元,占\(say.share(place, of: spending))%" as Prose
    }
    builder.body(
      "\(budget.year)年度\(name)一般公共预算当年支出\(say.amount(spending))万元,主要用于以下方面:\(Prose(joining: classes, separator: ";"))。")
    builder.heading("六、一般公共预算基本支出情况说明", level: 3)
    let basic = Coordinates.generalPublicSpending.narrowed(by: .use(.basic))
    builder.body("\(budget.year)年度\(name)一般公共预算安排基本支出\(say.amount(basic))万元,其中:")
    builder.body("人员经费\(say.amount(basic.narrowed(by: .use(.personnel))))万元,主要包括:基本工资等;")
    builder.body("公用经费\(say.amount(basic.narrowed(by: .use(.operating))))万元,主要包括:办公费等。")
  }

  private mutating func writeItems(_ say: Quoter) {
    func item(_ item: Item) -> Quotation { say.amount(Coordinates(flow: .expenditure, fund: .fiscalAppropriation, item: item)) }
    builder.heading("七、“三公”经费增减变动原因说明", level: 3)
    builder.body(
      """
      \(budget.year)年\(budget.entity.name)财政拨款安排的“三公”经费预算\(item(.threePublic))万元。其中:因公出国(境)费\(item(.overseas))万元;\
      公务接待费\(item(.reception))万元;公务用车购置及运行费\(item(.vehicles))万元。
      """)
    builder.heading("八、机关运行经费增减变动原因说明", level: 3)
    if budget.isEmpty(at: Coordinates(flow: .expenditure, item: .operatingCosts)) {
      builder.body("本\(kind)无机关运行经费")
    } else {
      builder.body("\(budget.year)年\(budget.entity.name)机关运行经费预算\(say.amount(Coordinates(flow: .expenditure, item: .operatingCosts)))万元。")
    }
    builder.heading("九、政府采购情况", level: 3)
    func purchase(_ item: Item) -> Quotation { say.amount(Coordinates(flow: .expenditure, item: item)) }
    builder.body(
      """
      \(budget.year)年\(budget.entity.name)政府采购预算总额\(purchase(.procurement))万元。其中:政府采购货物预算\
      \(purchase(.procurementGoods))万元、政府采购工程预算\(purchase(.procurementWorks))万元、政府采购服务预算\(purchase(.procurementServices))万元。
      """)
  }

  private mutating func writePerformanceSummary(_ say: Quoter) {
    let projects = budget.activeProjects()
    let all = Coordinates(flow: .expenditure, use: .project)
    builder.body(
      """
      \(budget.year)年\(budget.entity.name)纳入绩效目标管理的二级项目\(projects.count)个，共计金额\(say.amount(all))万元。其中：其他运转类项目\
      \(projects.filter { $0.use == .otherOperation }.count)个，涉及金额\(say.amount(all.narrowed(by: .use(.otherOperation))))万元；特定目标类项目\
      \(projects.filter { $0.use == .specificTarget }.count)个，涉及金额\(say.amount(all.narrowed(by: .use(.specificTarget))))万元。
      """)
    builder.body("（项目绩效目标表公开情况见附件）")
  }

  private mutating func writeClosing(_ say: Quoter) {
    builder.heading("十一、国有资产占有使用情况", level: 3)
    builder.body("截至\(budget.year - 1)年12月31日，\(budget.entity.name)共有公务用车\(budget.assets.vehicles)辆，办公用房\(budget.assets.buildingArea)平方米。")
    builder.heading("十二、其他说明", level: 3)
    builder.body("本\(kind)\(budget.year)年政府购买服务指导性目录无预算支出。")
    builder.heading("十三、补充说明", level: 3)
    for sentence in Supplement(budget: budget, say: say, kind: kind).sentences { builder.body(sentence) }
    builder.heading("第四部分 名词解释")
    builder.body("一、基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。")
    builder.body("二、项目支出：指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。")
  }
}
