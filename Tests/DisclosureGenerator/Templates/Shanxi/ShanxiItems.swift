extension ShanxiDocument {
  private static let fundNames = ["一般公共预算", "政府性基金预算", "国有资本经营预算"]

  /// Writes 表10 and 表11.
  mutating func writeItemTables() {
    open(10, "财政拨款安排“三公”经费支出预算表")
    let items = sheet(.threePublic, Coordinates(flow: .expenditure, fund: .fiscalAppropriation))
    let hasItems = !budget.isEmpty(at: items.fixed.narrowed(by: Coordinates(item: .threePublic)))
    add(threePublic(items), isEmpty: !hasItems && draw.chance(50))

    open(11, "财政拨款安排机关运行经费预算表")
    let costs = sheet(.operatingExpenses, Coordinates(flow: .expenditure, fund: .fiscalAppropriation, item: .operatingCosts))
    add(operatingCosts(costs), isEmpty: budget.isEmpty(at: costs.fixed))
  }

  /// Writes 表12 and 表13.
  mutating func writeProjectTables() {
    let fixed = Coordinates(flow: .expenditure, use: .project)
    open(12, "项目支出预算表（本年预算）")
    let current = sheet(.projectExpenditure, fixed.narrowed(by: Coordinates(origin: .currentYear)))
    let funds = Coordinates.appropriations + [.fund(.specialAccount), .fund(.unitFunds)]
    let own = [Cell.head("财政专户管理 资金", rows: 2), .head("单位资金", rows: 2)]
    add(projects(current, funds, own), isEmpty: budget.isEmpty(at: current.fixed))

    open(13, "项目支出预算表（上年结转）")
    let carried = sheet(.projectExpenditure, fixed.narrowed(by: Coordinates(origin: .carryover)))
    add(projects(carried, Coordinates.appropriations, []), isEmpty: budget.isEmpty(at: carried.fixed))
  }

  private func threePublic(_ sheet: Sheet) -> Table {
    let items: [(String, Item)] = [
      ("因公出国（境）费", .overseas), ("公务接待费", .reception), ("公务用车购置及运行费", .vehicles), ("①公务用车购置费", .vehiclePurchase),
      ("②公务用车运行维护费", .vehicleOperation), ("合计", .threePublic),
    ]
    return sheet.table(
      head: [
        [.head("项目", rows: 2), .head("\(budget.year)年预算数", columns: 4)],
        (["合计"] + Self.fundNames).map { .head($0) },
      ],
      rows: items.map { sheet.row($0.0, at: Coordinates(item: $0.1), [Coordinates()] + Coordinates.appropriations) }
    )
  }

  private func operatingCosts(_ sheet: Sheet) -> Table {
    let columns = [Coordinates()] + Coordinates.appropriations
    var rows = [sheet.row("部门合计", at: Coordinates(), columns)]
    for unit in budget.units where !budget.restricted(to: unit.index).isEmpty(at: sheet.fixed) {
      rows.append(sheet.restricted(to: unit.index, isPart: true).row(unit.name, .fixedName, at: Coordinates(), columns))
    }
    if rows.count == 1 { rows.append(Cell.blanks(5)) }
    return sheet.table(
      head: [
        [.head("单位名称", rows: 2), .head("\(budget.year)预算数", columns: 4)],
        (["合计"] + Self.fundNames).map { .head($0) },
      ],
      rows: rows
    )
  }

  private func projects(_ sheet: Sheet, _ funds: [Coordinates], _ own: [Cell]) -> Table {
    let columns = [Coordinates()] + funds
    var rows: [[Cell]] = []
    let units = budget.units.filter { !budget.restricted(to: $0.index).isEmpty(at: sheet.fixed) }
    for unit in units {
      let part = sheet.restricted(to: unit.index, isPart: units.count > 1)
      rows.append(part.row(units.count > 1 ? unit.name : budget.entity.name, .fixedName, at: Coordinates(), columns))
      for project in part.budget.activeProjects(at: sheet.fixed) {
        rows.append(sheet.row(project.name, .fixedName, at: Coordinates(project: project.name), columns))
      }
    }
    if rows.isEmpty { rows.append(Cell.blanks(columns.count + 1)) }
    let names = ["一般公共预算", "政府性 基金预 算", "国有资本经营 预算"]
    return sheet.table(
      head: [
        [.head("项目名称", rows: 2), .head("合计", rows: 2), .head("\(budget.year)年财政拨款", columns: 3)] + own,
        names.map { .head($0) },
      ],
      numbers: (1...(columns.count + 1)).map { Cell(String($0), .ordinal) },
      rows: rows
    )
  }
}
