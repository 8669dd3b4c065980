extension ShaanxiDocument {
  /// Writes 表10…表12.
  mutating func writeProjectTables() {
    open(10, "部门综合预算专项业务经费支出表")
    builder.table(projects())
    add(11, "部门综合预算政府采购（资产配置、购买服务）预算表", procurement, purchases())
    open(12, "部门综合预算一般公共预算拨款“三公”经费及会议费、培训费支出预算表")
    builder.table(threePublic())
  }

  private func projects() -> Table {
    let sheet = sheet(.projectExpenditure, Coordinates(flow: .expenditure, use: .project))
    let all = [Coordinates()]
    var rows = [sheet.row([.blank, Cell("合计", .name)], name: 1, at: Coordinates(), all, tail: [.blank])]
    let units = budget.units.filter { !budget.restricted(to: $0.index).isEmpty(at: sheet.fixed) }
    if !units.isEmpty {
      let lead = [Cell(budget.department.code, .unitCode), Cell(budget.department.name, .fixedName)]
      rows.append(sheet.row(lead, name: 1, at: Coordinates(budgetUnit: budget.department.code), all, tail: [.blank]))
    }
    for unit in units {
      for code in [unit.code, "-"] {
        let lead = [Cell(code, code == "-" ? .text : .unitCode), Cell(unit.name, .fixedName)]
        rows.append(sheet.row(lead, name: 1, at: Coordinates(budgetUnit: unit.code), all, tail: [.blank]))
      }
      let part = sheet.restricted(to: unit.index, isPart: units.count > 1)
      for group in [Project.Group.special, .general] {
        let projects = part.budget.activeProjects(at: sheet.fixed).filter { $0.group == group }
        guard !projects.isEmpty else { continue }
        rows.append(part.row([.blank, Cell(group.rawValue, .fixedName)], name: 1, at: Coordinates(project: group.rawValue), all, tail: [.blank]))
        for project in projects {
          let lead = [Cell.blank, Cell(project.name, .fixedName)]
          rows.append(sheet.row(lead, name: 1, at: Coordinates(project: project.name), all, tail: [Cell(project.purpose)]))
        }
      }
    }
    return sheet.table(head: [["单位编码", "单位（项目）名称", "项目金额", "项目简介"].map { .head($0) }], rows: rows)
  }

  private func purchases() -> Table {
    let sheet = sheet(.procurement, Coordinates(flow: .expenditure, item: .procurement))
    func row(_ lead: [Cell], _ middle: [Cell], _ place: Coordinates, _ bought: [Purchase], isPart: Bool = false) -> [Cell] {
      let amount = bought.reduce(Money.zero) { $0 + $1.line.amount }
      let cells = lead + middle
      return cells + [sheet.figure(place, nameDistance: 4 - cells.count, amount: amount, isPart: isPart), .blank]
    }
    var number = 0
    var rows = [row(Cell.blanks(4) + [Cell("合计", .name)], Cell.blanks(7), Coordinates(), budget.purchases)]
    for unit in budget.units {
      let bought = budget.purchases.filter { $0.unit == unit.index }
      guard !bought.isEmpty else { continue }
      let lead = Cell.blanks(3) + [Cell(unit.code, .unitCode), Cell(unit.name, .fixedName)]
      rows.append(row(lead, Cell.blanks(7), Coordinates(budgetUnit: unit.code), bought))
      for purchase in bought {
        let path = "purchase." + Mark.number(number)
        number += 1
        let line = purchase.line
        let codes = [line.function.prefix(3), line.function.dropFirst(3).prefix(2), line.function.suffix(2)].map { Cell(String($0), .code) }
        let middle = [
          Cell(purchase.goods).marked(path + ".catalogue"), .blank, .blank,
          Cell(String(purchase.quantity)).marked(path + ".quantity"), Cell(line.economy, .code), Cell(line.governmentEconomy, .code),
          Cell("\(purchase.unit + 3)月").marked(path + ".time"),
        ]
        let place = Coordinates(
          function: line.function, economy: line.economy, governmentEconomy: line.governmentEconomy, project: purchase.projectName)
        rows.append(row(codes + [.blank, Cell(purchase.projectName, .fixedName).marked(path + ".item")], middle, place, [purchase], isPart: true))
      }
    }
    let names = ["单位编码", "采购项目", "采购目录", "购买服务内容", "规格型号", "数量", "部门预算支出经济科目编码", "政府预算支出经济科目编码", "实施采购时间", "预算金额", "说明"]
    return sheet.table(
      head: [[.head("科目编码", columns: 3)] + names.map { .head($0, rows: 2) }, ["类", "款", "项"].map { .head($0) }],
      rows: rows
    )
  }

  private func threePublic() -> Table {
    let sheet = sheet(.threePublic, .generalPublicSpending)
    let items: [Item] = [
      .threePublicMeetingTraining, .threePublic, .overseas, .reception, .vehiclePurchase, .vehicleOperation, .meeting, .training,
    ]
    let periods: [Period] = [.priorYear, .budgetYear, .change]
    let columns = periods.flatMap { period in items.map { Coordinates(period: period, item: $0) } }
    let group = [
      Cell.head("合计", rows: 3), .head("一般公共预算拨款安排的“三公”经费预算", columns: 5), .head("会议费", rows: 3), .head("培训费", rows: 3),
    ]
    let inner = ["小计", "因公出国(境)费用", "公务接待费"].map { Cell.head($0, rows: 2) } + [.head("公务用车购置及运行维护费", columns: 2)]
    let vehicles = [Cell.head("公务用车购置费"), .head("公务用车运行维护费")]
    let years = ["上年", "当年", "增减变化情况"].map { Cell.head($0, columns: 8) }
    return sheet.table(
      head: [
        [.head("单位编码", rows: 4), .head("单位名称", rows: 4)] + years, group + group + group, inner + inner + inner, vehicles + vehicles + vehicles,
      ],
      rows: unitRows(sheet, columns)
    )
  }
}
