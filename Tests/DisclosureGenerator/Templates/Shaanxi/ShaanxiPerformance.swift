extension ShaanxiDocument {
  /// Writes 表13…表15, whose money is in 万元.
  mutating func writePerformance() {
    let projects = budget.activeProjects()
    for (index, project) in projects.enumerated() {
      if draw.chance(40) { builder.caption("表13") }
      builder.title("部门预算专项业务经费绩效目标表")
      builder.caption("(\(budget.year)年度)")
      builder.table(projectForm(project, "projectPerformance." + Mark.number(index)))
    }
    builder.note("注: 1、年度绩效指标可选择填写。")
    builder.note("2、没有专项业务经费的主管部门, 应公开空表并说明。")
    builder.title("部门（单位）整体支出绩效目标表")
    builder.caption("(\(budget.year)年度)")
    builder.table(overallForm())
    builder.note("注：1、年度绩效指标可选择填写。")
    builder.title("专项资金总体绩效目标表")
    builder.caption("(\(budget.year)年度)")
    builder.table(specialFundForm())
    builder.note("注: 1、绩效指标可选择填写。")
  }

  private func form(_ statement: Statement, _ fixed: Coordinates, trims: Bool) -> Sheet {
    let style = FigureStyle(decimals: 4, zero: .blank, trims: trims)
    return Sheet(budget: budget, statement: statement, entity: 0, fixed: fixed, style: style)
  }

  private func projectForm(_ project: Project, _ path: String) -> Table {
    let sheet = form(.projectPerformance, Coordinates(flow: .expenditure, use: .project, project: project.name), trims: true)
    let indicators = project.indicatorRows(form: path) { indicator, paths, _ in
      [
        Cell(indicator.name).marked(paths[0] + ".name"), .promise(indicator.promise, paths[0] + ".target"),
        Cell("5").marked(paths[0] + ".weight"),
      ]
    }
    let head = ["一级指标", "二级指标", "三级指标", "指标值", "分值权重 (90分)"].map { Cell($0) }
    return sheet.table(
      head: [],
      rows: [
        [Cell("项目名称", columns: 2), Cell(project.name, .fixedName, columns: 4).marked(path + ".name")],
        [Cell("主管部门", columns: 2), Cell(budget.department.name, columns: 4).marked(path + ".department")],
        [
          Cell("资金金额 (万元)", columns: 2, rows: 3), Cell("实施期资金总额:"), sheet.figure(Coordinates()),
          Cell("执行率分值 (10分)", rows: 3).marked(project.years > 1 ? [] : [Mark(path + ".executionWeight", "10")]),
          Cell(project.years > 1 ? "10" : "", rows: 3).marked(path + ".executionWeight"),
        ],
        [Cell("其中:财政拨款"), sheet.figure(.fund(.fiscalAppropriation))],
        [Cell("其他资金"), sheet.figure(.fund(.otherFunds))],
        [Cell("年度目标"), Cell("目标1: " + project.purpose, columns: 5).marked(path + ".goal.000")],
        [Cell("年度绩效指标", rows: indicators.count + 1)] + head,
      ] + indicators,
      isForm: true
    )
  }

  private func overallForm() -> Table {
    let sheet = form(.overallPerformance, Coordinates(flow: .expenditure), trims: false)
    let tasks: [(String, String, Use)] = [
      ("人员经费", "职工工资及保险费", .personnel), ("公用经费", "日常办公费", .operating), ("专项业务费", "专项业务工作", .project), ("经营支出", "经营活动", .business),
      ("上缴上级支出", "上缴", .remittanceToSuperior), ("对附属单位补助支出", "补助", .subsidyToSubordinates),
    ]
    let funds: [Coordinates?] = [Coordinates(), .fund(.fiscalAppropriation), .fund(.otherFunds)]
    let active = tasks.filter { !budget.isEmpty(at: Coordinates(flow: .expenditure, use: $0.2)) }
    let path = "overallPerformance.000"
    let taskRows = active.enumerated().map { index, task in
      let (name, content, use) = task
      let task = path + ".task." + Mark.number(index)
      return sheet.row(
        [Cell(name, .name).marked(task + ".name"), Cell(content).marked(task + ".content")], name: 0, at: .use(use), funds, tail: [])
    }
    func indicator(_ number: Int, _ levels: [(String, Int)], _ name: String, _ promise: Promise, _ weight: String) -> [Cell] {
      let path = path + ".indicator." + Mark.number(number)
      return zip(levels, [".group", ".category"]).map { Cell($0.0, columns: $0.1).marked(path + $1) } + [
        Cell(name, columns: 2).marked(path + ".name"), .promise(promise, path + ".target"), Cell(weight).marked(path + ".weight"),
      ]
    }
    let sum = sheet.row([Cell("金额合计", .name, columns: 3)], name: 0, at: Coordinates(), funds)
    let rows: [[Cell]] =
      [
        [Cell("部门（单位）名称", columns: 2), Cell(budget.entity.name, columns: 5).marked(path + ".name")],
        [
          Cell("年度主要任务", rows: active.count + 2), Cell("任务名称", rows: 2), Cell("主要内容", rows: 2), Cell("预算金额（万元）", columns: 3),
          Cell("执行率分值（10分）", rows: active.count + 3).marked([Mark(path + ".executionWeight", "10")]),
        ],
        [Cell("总额"), Cell("财政拨款"), Cell("其他资金")],
      ] + taskRows + [
        sum,
        [Cell("年度总体目标"), Cell("目标1：保障单位正常工作。 目标2：完成各项任务。", columns: 6).marked(path + ".goal.000")],
        [Cell("年度绩效指标", rows: 3)] + ["一级指标", "二级指标"].map { Cell($0) } + [Cell("三级指标", columns: 2)]
          + ["指标值", "分值权重（90分）"].map { Cell($0) },
        indicator(0, [("产出指标", 1), ("质量指标", 1)], "工作任务完成率", Promise("", "100", "%"), "10"),
        indicator(1, [("效益指标", 1), ("社会效益指标", 1)], "单位正常运转", Promise("有效"), "5"),
        indicator(2, [("满意度指标", 2), ("服务对象满意度指标", 1)], "群众满意度", Promise("≥", "90", "%"), "10"),
      ]
    return sheet.table(head: [], rows: rows, isForm: true)
  }

  private func specialFundForm() -> Table {
    let fund = specialFund
    let name = fund.map { $0.name + "专项资金" } ?? ""
    let sheet = form(.specialFundPerformance, Coordinates(flow: .expenditure, project: name), trims: true)
    func money(_ label: String, _ place: Coordinates) -> [Cell] {
      guard let fund else { return [Cell(label), .blank, Cell(label.replacingTerm), .blank] }
      func figure(_ period: Period) -> Cell {
        // The special fund pays for the project, but bears a name of its own.
        let place = place.narrowed(by: Coordinates(period: period))
        let amount = budget.amount(at: place.narrowed(by: Coordinates(flow: .expenditure, project: fund.code)))
        return sheet.figure(place, amount: amount)
      }
      let (term, year) = (figure(.wholeTerm), figure(.budgetYear))
      return [Cell(label), term, Cell(label.replacingTerm), year]
    }
    let path = "specialFundPerformance.000"
    let goals = [("wholeTerm", ""), ("budgetYear", "本年度")].map { period, head in
      Cell(fund.map { head + $0.purpose } ?? "", columns: 3).marked("\(path).goal.\(period).000")
    }
    let indicator = path + ".indicator.000"
    let levels = [("产出指标", ".group"), ("数量指标", ".category")].map { Cell($0).marked(fund == nil ? [] : [Mark(indicator + $1)]) }
    let promise =
      [Cell(fund == nil ? "" : "完成数量", columns: 2).marked(indicator + ".name")]
      + [fund == nil ? .blank : .promise(Promise("≥", "95", "%"), indicator + ".target")]
    return sheet.table(
      head: [],
      rows: [
        [Cell("项目名称"), Cell(name, .fixedName, columns: 6).marked(path + ".name")],
        [
          Cell("主管部门"), Cell(fund == nil ? "" : budget.department.name, columns: 2).marked(path + ".department"), Cell("实施期限"),
          Cell(fund.map { "\($0.years)年" } ?? "", columns: 3).marked(path + ".term"),
        ],
        [Cell("资金金额 (万元)", rows: 3)] + money("实施期资金总额:", Coordinates())
          + [Cell("执行率分值 (10分)", rows: 3).marked([Mark(path + ".executionWeight", "10")]), Cell("", rows: 3)],
        money("其中: 财政拨款", .fund(.fiscalAppropriation)),
        money("其他资金", .fund(.otherFunds)),
        [Cell("总体目标", rows: 2), Cell("实施期总目标", columns: 3), Cell("年度总目标", columns: 3)],
        goals,
        [Cell("年度绩效指标", rows: 2), Cell("一级指标"), Cell("二级指标"), Cell("三级指标", columns: 2), Cell("指标值"), Cell("分值权重 (90分)")],
        levels + promise + [.blank],
      ],
      isForm: true
    )
  }
}

extension String {
  /// The label of the year's money that stands beside a label of the whole term's.
  fileprivate var replacingTerm: String {
    hasPrefix("实施期") ? "年度" + dropFirst(3) : self
  }
}
