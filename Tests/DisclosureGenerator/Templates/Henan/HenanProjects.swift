extension HenanDocument {
  /// Writes 表10…表12.
  mutating func writeProjectTables() {
    open(10, "项目支出预算表", printsYear: draw.chance(30))
    if !hasCentralTransfer, draw.chance(50) {
      builder.table(projects())
    } else {
      builder.gap()
    }
    open(11, "本级部门(单位)整体绩效目标表", printsYear: false)
    if hasCentralTransfer {
      builder.gap()
    } else {
      builder.table(overallPerformance())
    }
    open(12, "部门预算项目绩效目标表")
    if hasCentralTransfer {
      builder.gap()
    } else {
      builder.table(projectPerformance())
    }
  }

  private mutating func projects() -> Table {
    let sheet = sheet(.projectExpenditure, Coordinates(flow: .expenditure, use: .project))
    let current = Coordinates.appropriations.map { $0.narrowed(by: Coordinates(origin: .currentYear)) }
    let carried = Coordinates.appropriations.map { $0.narrowed(by: Coordinates(origin: .carryover)) }
    let columns = [Coordinates()] + current + carried + [.fund(.specialAccount), .fund(.unitFunds)]
    var rows = [sheet.row([Cell("合计", .name), .blank, .blank], name: 1, at: Coordinates(), columns)]
    for use in [Use.otherOperation, .specificTarget] {
      for project in budget.activeProjects(at: sheet.fixed) where project.use == use {
        let unit = budget.units.first { $0.index == project.unit }?.name ?? ""
        let type = use == .otherOperation ? "其他运转类" : "特定目标类"
        let lead = [Cell(type, .name), Cell(project.name, .fixedName), Cell(unit, .fixedName)]
        rows.append(sheet.row(lead, name: 1, at: Coordinates(use: use, project: project.name), columns))
      }
    }
    let funds = ["一般公共预算", "政府性基金预算", "国有资本经营预算"]
    return sheet.table(
      head: [
        ["类型", "项目名称", "项目单位", "合计"].map { .head($0, rows: 2) } + [.head("本年拨款", columns: 3), .head("财政拨款结转结余", columns: 3)]
          + ["财政专户管理资金", "单位资金"].map { .head($0, rows: 2) },
        (funds + funds).map { .head($0) },
      ],
      rows: rows
    )
  }

  private mutating func overallPerformance() -> Table {
    let sheet = sheet(.overallPerformance, Coordinates(flow: .expenditure))
    func figure(_ place: Coordinates, columns: Int) -> Cell {
      var cell = sheet.figure(place)
      cell.columns = columns
      return cell
    }
    let path = "overallPerformance.000"
    let tasks = ["重点工作", "基础工作"].enumerated().map { index, name in
      let task = path + ".task." + Mark.number(index)
      return [Cell(name).marked(task + ".name"), Cell("按照年度安排完成\(name)。", columns: 3).marked(task + ".content")]
    }
    func indicator(_ number: Int, _ promise: Promise, _ name: String, _ remark: String) -> [Cell] {
      let path = path + ".indicator." + Mark.number(number)
      return [Cell(name).marked(path + ".name"), .promise(promise, path + ".target"), Cell(remark).marked(path + ".remark.指标值说明")]
    }
    func level(_ text: String, _ numbers: ClosedRange<Int>, _ field: String) -> Cell {
      Cell(text, rows: numbers.count).marked(numbers.map { Mark("\(path).indicator.\(Mark.number($0)).\(field)") })
    }
    var rows: [[Cell]] = [
      [Cell("部门(单位)名称", columns: 2), Cell(budget.entity.name, columns: 3).marked(path + ".name")],
      [Cell("年度履职目标"), Cell("保障各项工作按计划完成。", columns: 4).marked(path + ".goal.000")],
      [Cell("年度主要任务", rows: tasks.count + 1), Cell("任务名称"), Cell("主要内容", columns: 3)],
    ]
    rows += tasks
    rows += [
      [Cell("预算情况", rows: 6), Cell("部门预算总额(万元)"), figure(Coordinates(), columns: 3)],
      [Cell("1、资金来源:", rows: 3), Cell("(1) 政府预算资金"), figure(.fund(.fiscalAppropriation), columns: 2)],
      [Cell("(2) 财政专户管理资金"), figure(.fund(.specialAccount), columns: 2)],
      [Cell("(3) 单位资金"), figure(.fund(.unitFunds), columns: 2)],
      [Cell("2、资金结构:", rows: 2), Cell("(1) 基本支出"), figure(.use(.basic), columns: 2)],
      [Cell("(2) 项目支出"), figure(.use(.project), columns: 2)],
      ["一级指标", "二级指标", "三级指标", "指标值", "指标值说明"].map { Cell($0) },
      [level("投入管理指标", 0...2, "group"), level("工作目标管理", 0...0, "category")]
        + indicator(0, Promise("相关"), "年度履职目标相关性", "1. 年度履职目标是否符合发展规划；2. 是否与部门职责相关。"),
      [level("预算和财务管理", 1...2, "category")] + indicator(1, Promise("≥", "90", "%"), "预算执行率", "预算执行率=（预算完成数/预算数）×100%。"),
      indicator(2, Promise("≤", "20", "%"), "结转结余率", "结转结余率=结转结余总额/预算数 *100%。"),
      [level("产出指标", 3...3, "group"), level("重点工作任务完成", 3...3, "category")]
        + indicator(3, Promise("≥", "98", "%"), "重点工作", "按照年度安排完成重点工作。"),
      [level("效益指标", 4...4, "group"), level("满意度", 4...4, "category")] + indicator(4, Promise("≥", "98", "%"), "服务对象满意度", "满意率"),
    ]
    return sheet.table(head: [], rows: rows, isForm: true)
  }

  private mutating func projectPerformance() -> Table {
    let sheet = sheet(.projectPerformance, Coordinates(flow: .expenditure, use: .project))
    let columns: [Coordinates] = [Coordinates(), .fund(.fiscalAppropriation), .fund(.specialAccount), .fund(.unitFunds)]
    var rows: [[Cell]] = []
    if !budget.isEmpty(at: sheet.fixed) {
      let department = [Cell(budget.department.code, .unitCode), Cell(budget.department.name, .fixedName)]
      rows.append(sheet.row(department, name: 1, at: Coordinates(budgetUnit: budget.department.code), columns, tail: Cell.blanks(8)))
    }
    var number = 0
    for unit in budget.units {
      let projects = budget.restricted(to: unit.index).activeProjects(at: sheet.fixed)
      guard !projects.isEmpty else { continue }
      let lead = [Cell(unit.code, .unitCode), Cell(unit.name, .fixedName)]
      rows.append(sheet.row(lead, name: 1, at: Coordinates(budgetUnit: unit.code), columns, tail: Cell.blanks(8)))
      for project in projects {
        rows += projectRows(project, sheet, columns, "projectPerformance." + Mark.number(number))
        number += 1
      }
    }
    if rows.isEmpty { rows.append(Cell.blanks(14)) }
    let pairs = (0..<4).flatMap { _ in [Cell.head("三级指标"), Cell.head("指标值")] }
    return sheet.table(
      head: [
        [.head("单位编码(项目编码)", rows: 2), .head("项目单位（项目名称）", rows: 2), .head("项目金额(万元)", columns: 4), .head("绩效目标", columns: 8)],
        ["资金总额", "政府预算资金", "财政专户管理资金", "单位资金"].map { .head($0) } + pairs,
      ],
      rows: rows
    )
  }

  private mutating func projectRows(_ project: Project, _ sheet: Sheet, _ columns: [Coordinates], _ path: String) -> [[Cell]] {
    let kinds = [["成本指标"], ["数量指标", "质量指标", "时效指标"], ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"], ["服务对象满意度指标"]]
    let lists = kinds.map { kind in project.indicators.filter { kind.contains($0.category) } }
    let height = lists.map(\.count).max() ?? 1
    var rows: [[Cell]] = []
    var number = 0
    for index in 0..<height {
      let pairs = lists.flatMap { list in
        guard index < list.count else { return Cell.blanks(2) }
        let indicator = path + ".indicator." + Mark.number(number)
        number += 1
        return [Cell(list[index].name).marked(indicator + ".name"), .promise(list[index].promise, indicator + ".target")]
      }
      if index == 0 {
        // The code is broken over two lines of its narrow cell, which leaves a space in it.
        let code = draw.chance(60) ? project.code.prefix(15) + " " + project.code.dropFirst(15) : project.code[...]
        let lead = [Cell(String(code), .code).marked(path + ".code"), Cell(project.name, .fixedName).marked(path + ".name")]
        rows.append(sheet.row(lead, name: 1, at: Coordinates(project: project.code), columns, tail: pairs))
      } else {
        rows.append(Cell.blanks(6) + pairs)
      }
    }
    return rows
  }
}
