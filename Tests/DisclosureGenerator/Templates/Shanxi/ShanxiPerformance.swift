extension ShanxiDocument {
  /// Writes the performance forms of all projects, whose money is in 元.
  mutating func writePerformanceForms() {
    for (index, project) in budget.activeProjects().enumerated() {
      builder.title("\(budget.place)县(区)级预算部门(单位)项目支出绩效目标表")
      builder.caption("(\(budget.year)年度)")
      builder.table(performanceForm(project, "projectPerformance." + Mark.number(index)))
    }
  }

  private func performanceForm(_ project: Project, _ path: String) -> Table {
    var sheet = sheet(.projectPerformance, Coordinates(flow: .expenditure, use: .project, project: project.name))
    sheet.style = FigureStyle(unit: .yuan, decimals: 0, groups: true, zero: .bare)
    let unit = budget.units.first { $0.index == project.unit } ?? budget.units[0]
    var rows: [[Cell]] = [
      [Cell("项目名称", columns: 2), Cell(project.name, .fixedName, columns: 6).marked(path + ".name")],
      [
        Cell("主管部门及代码", columns: 2),
        Cell(budget.department.code + "-" + budget.department.name, columns: 2).marked(path + ".department"), Cell("实施单位"),
        Cell(unit.name, columns: 3).marked(path + ".unit"),
      ],
      [
        Cell("项目属性", columns: 2),
        Cell(project.years > 1 ? "经常性项目(长期开展)" : "一次性项目", columns: 2).marked(path + ".attributes"), Cell("项目期"),
        Cell("\(project.years)年", columns: 3).marked(path + ".term"),
      ],
    ]
    rows += moneyRows(sheet)
    let remarks = [
      ("项目概况", project.purpose), ("立项依据", "根据年度工作安排设立。"), ("保证项目实施的制度、措施", "严格执行财务管理制度和专项资金管理制度。"),
      ("项目实施计划", "按季度实施，年底前完成。"),
    ]
    rows += remarks.map { [Cell($0), Cell($1, columns: 7).marked("\(path).remark.\($0)")] }
    rows += [
      [Cell("总体目标", rows: 2), Cell("实施期目标", columns: 3), Cell("年度目标", columns: 4)],
      [
        Cell(project.purpose, columns: 3).marked(path + ".goal.wholeTerm.000"),
        Cell("本年度" + project.purpose, columns: 4).marked(path + ".goal.budgetYear.000"),
      ],
    ]
    rows += indicatorRows(project, path)
    let date = Cell("\(budget.year - 1)1207131235", columns: 4).marked(path + ".remark.填报日期:")
    rows.append([Cell("负责人:"), Cell("经办人:"), Cell("联系电话:"), Cell("填报日期:"), date])
    return sheet.table(head: [], rows: rows, isForm: true)
  }

  private func moneyRows(_ sheet: Sheet) -> [[Cell]] {
    let own = Coordinates(flow: .expenditure, fund: .unitFunds, project: sheet.fixed.project)
    let labels: [(String, String, Fund?)] = [
      ("实施期资金总额:", "年度资金总额:", nil), ("其中:中央财政资金", "其中:中央财政资金", .centralFinance),
      ("省级财政资金", "省级财政资金", .provincialFinance), ("市县(区)财政资金", "市县(区)财政资金", .localFinance),
      ("单位自筹", "单位自筹", .otherFunds), ("其他资金", "其他资金", .otherFunds),
    ]
    return labels.enumerated().map { index, label in
      func figure(_ period: Period, columns: Int) -> Cell {
        let place = Coordinates(fund: label.2, period: period)
        var amount = budget.amount(at: sheet.fixed.narrowed(by: place))
        if label.2 == .otherFunds {
          // Both lines are other funds: the unit's own first, then the rest.
          let unitFunds = budget.amount(at: own.narrowed(by: Coordinates(period: period)))
          amount = index == 4 ? unitFunds : amount - unitFunds
        }
        var cell = sheet.figure(place, amount: amount, isPart: label.2 == .otherFunds)
        cell.columns = columns
        return cell
      }
      let lead = index == 0 ? [Cell("项目资金(元)", rows: labels.count)] : []
      return lead + [Cell(label.0), figure(.wholeTerm, columns: 1), Cell(label.1), figure(.budgetYear, columns: 4)]
    }
  }

  private func indicatorRows(_ project: Project, _ path: String) -> [[Cell]] {
    let rows = project.indicatorRows(form: path, lists: ["wholeTerm.", "budgetYear."]) { indicator, paths, ofCategory in
      let texts = paths.map { [Cell(indicator.name).marked($0 + ".name"), .promise(indicator.promise, $0 + ".target")] }
      let category = ofCategory.map { lists in
        [Cell(indicator.category, rows: lists[1].count).marked(lists[1].map { Mark($0 + ".category") })]
      }
      return texts[0] + (category ?? []) + texts[1]
    }
    let head = ["一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"].map { Cell($0) }
    return [[Cell("绩效指标", rows: rows.count + 1)] + head] + rows
  }
}
