extension ShaanxiDocument {
  /// Writes the catalogue (目录), which says of every table whether it is empty and why.
  mutating func writeCatalogue() {
    builder.heading("目录")
    let spending = Coordinates(flow: .expenditure)
    let hasSpecialFund = specialFund != nil
    let entries: [(String, Bool)] = [
      ("部门综合预算收支总表", false), ("部门综合预算收入总表", false), ("部门综合预算支出总表", false), ("部门综合预算财政拨款收支总表", false),
      ("部门综合预算一般公共预算支出明细表（按支出功能分类科目）", false), ("部门综合预算一般公共预算支出明细表（按支出经济分类科目）", false),
      ("部门综合预算一般公共预算基本支出明细表（按支出功能分类科目）", false), ("部门综合预算一般公共预算基本支出明细表（按支出经济分类科目）", false),
      ("部门综合预算政府性基金收支表", budget.isEmpty(at: .fund(.governmentFund))),
      ("部门综合预算专项业务经费支出表", budget.isEmpty(at: spending.narrowed(by: .use(.project)))),
      ("部门综合预算政府采购（资产配置、购买服务）预算表", budget.purchases.isEmpty),
      ("部门综合预算一般公共预算拨款“三公”经费及会议费、培训费支出预算表", !hasItems),
      ("部门专项业务经费绩效目标表", budget.activeProjects().isEmpty), ("部门整体支出绩效目标表", false), ("专项资金总体绩效目标表", !hasSpecialFund),
    ]
    let rows = entries.enumerated().map { index, entry in
      [Cell("表\(index + 1)"), Cell(entry.0), Cell(entry.1 ? "是" : "否"), Cell(entry.1 ? "不涉及" : "")]
    }
    let head = ["报表", "报表名称", "是否空表", "公开空表理由"].map { Cell.head($0) }
    builder.table(sheet(.catalogue, Coordinates()).table(head: [head], rows: rows))
    builder.note("注：1. 封面和目录的格式不得随意改变。")
    builder.note("2. 公开空表一定要在目录说明理由。")
  }

  /// Whether there is money for 三公, meetings or trainings, this year or last.
  var hasItems: Bool {
    let place = Coordinates.generalPublicSpending.narrowed(by: Coordinates(item: .threePublicMeetingTraining))
    return !budget.isEmpty(at: place) || budget.amount(at: place.narrowed(by: Coordinates(period: .priorYear))) != .zero
  }

  /// The project that the department discloses as a special fund, if it has one.
  var specialFund: Project? {
    let project = budget.activeProjects(at: Coordinates(flow: .expenditure, use: .specificTarget)).last
    return project.flatMap { $0.years > 1 ? $0 : nil }
  }
}
