extension HebeiDocument {
  /// Writes the goals of the whole and the form of every project.
  mutating func writePerformance() {
    builder.heading("五、\(kind)整体绩效目标")
    builder.body("（一）整体绩效目标")
    builder.body("严格按照各项工作任务，加强财政支出管理，提高财政资金使用效益。")
    builder.heading("六、\(kind)主管专项资金预算安排情况及绩效目标")
    builder.body("无")
    builder.heading("七、\(kind)项目预算安排情况及绩效目标")
    let projects = budget.activeProjects()
    if projects.isEmpty { builder.body("无") }
    for (index, project) in projects.enumerated() {
      builder.title("\(index + 1)、\(project.name)绩效目标表", level: 3)
      builder.unitLine(.wanyuan)
      let path = "projectPerformance." + Mark.number(index)
      builder.table(form(project, path))
      builder.table(indicators(project, path))
    }
  }

  private func form(_ project: Project, _ path: String) -> Table {
    var sheet = sheet(.projectPerformance, Coordinates(flow: .expenditure, use: .project, project: project.code))
    sheet.style.zero = .blank
    let months = ["3月底", "6月底", "10月底", "12月底"]
    let shares = project.schedule.map { share in share.map { "\($0)%" } ?? "" }
    func spread(_ first: [Cell], _ texts: [String], _ field: String) -> [Cell] {
      first + zip(zip(0..., texts), [2, 1, 2, 1]).map { Cell($0.1, columns: $1).marked("\(path).schedule.\(Mark.number($0.0)).\(field)") }
    }
    return sheet.table(
      head: [],
      rows: [
        [
          Cell("项目编码"), Cell(project.code, .code, columns: 2).marked(path + ".code"), Cell("项目名称"),
          Cell(project.name, .fixedName, columns: 3).marked(path + ".name"),
        ],
        [
          Cell("预算规模及资金用途", rows: 2), Cell("预算数"), sheet.figure(Coordinates()), Cell("其中：财政    资金"),
          sheet.figure(.fund(.fiscalAppropriation)), Cell("其他资金"), sheet.figure(.fund(.otherFunds)),
        ],
        [Cell(project.purpose, columns: 6).marked(path + ".purpose")],
        spread([Cell("资金支出计划（%）", rows: 2)], months, "date"),
        spread([], shares, "share"),
        [Cell("绩效目标"), Cell("1." + project.purpose, columns: 6).marked(path + ".goal.000")],
      ],
      isForm: true
    )
  }

  private func indicators(_ project: Project, _ path: String) -> Table {
    let head = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"].map { Cell($0) }
    let rows = project.indicatorRows(form: path) { indicator, paths, _ in
      [
        Cell(indicator.name).marked(paths[0] + ".name"), Cell(indicator.name + "情况").marked(paths[0] + ".description"),
        .promise(indicator.promise, paths[0] + ".target"), Cell(indicator.basis).marked(paths[0] + ".basis"),
      ]
    }
    return sheet(.projectPerformance, Coordinates()).table(head: [], rows: [head] + rows, isForm: true)
  }
}
