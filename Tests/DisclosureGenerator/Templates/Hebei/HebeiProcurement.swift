extension HebeiDocument {
  /// Writes the procurement table.
  mutating func writeProcurement() {
    builder.heading("八、政府采购预算情况")
    builder.title("\(kind)政府采购预算", level: 3)
    let sheet = sheet(.procurement, Coordinates(flow: .expenditure, item: .procurement))
    var rows: [[Cell]] = [procurementRow("合  计", sheet, budget.purchases, at: Coordinates())]
    var number = 0
    for unit in budget.units {
      let bought = budget.purchases.filter { $0.unit == unit.index }
      guard !bought.isEmpty else { continue }
      rows.append(procurementRow(unit.name + "小计", sheet, bought, at: Coordinates(), isPart: true))
      for purchase in bought {
        let place = Coordinates(project: purchase.projectName)
        rows.append(procurementRow(purchase.projectName, sheet, [purchase], at: place, isPart: true, path: "purchase." + Mark.number(number)))
        number += 1
      }
    }
    if rows.count == 1 { rows = [Cell.blanks(15)] }
    var table = sheet.table(head: procurementHead(), rows: rows)
    table.captions = captions(["单位：万元"], width: 15)
    builder.table(table)
    builder.note("注：同一采购目录序号的物品，其单价会因配置规格不同而变动，均符合资产配置标准。涉密采购事项按照相关规定执行。")
    if budget.purchases.isEmpty { builder.note("注：无政府采购预算，空表列示。") }
  }

  /// Writes what the entity owned.
  mutating func writeAssets() {
    let assets = budget.assets
    let plain = FigureStyle(zero: .full)
    builder.heading("九、国有资产信息")
    builder.body("\(budget.entity.name)（含所属单位）上年末固定资产金额为\(plain.text(assets.worth))万元（详见下表）。")
    builder.title("部门固定资产占用情况表", level: 3)
    let rows: [(String, Int?, Money?)] =
      draw.chance(50)
      ? [
        ("固定资产", assets.pieces, assets.worth), ("（一）房屋（平方米）", assets.buildingArea, assets.buildingWorth), ("1.办公用房", nil, nil),
        ("（二）车辆（台、辆）", assets.vehicles, assets.vehicleWorth), ("（四）其他固定资产", assets.pieces, nil),
      ]
      : [
        ("资产总额", nil, assets.worth), ("1、房屋（平方米）", assets.buildingArea, assets.buildingWorth), ("其中：办公用房（平方米）", nil, nil),
        ("2、车辆", assets.vehicles, assets.vehicleWorth), ("3、单价在20万元以上的设备", nil, nil), ("4、其他固定资产", assets.pieces, nil),
      ]
    var table = sheet(.fixedAssets, Coordinates()).table(
      head: [["项   目", "数量", "价值（金额单位：万元）"].map { .head($0) }],
      rows: rows.enumerated().map { index, row in
        let path = "holding." + Mark.number(index)
        return [
          Cell(row.0).marked(path + ".name"), Cell(row.1.map { String($0) } ?? "").marked(path + ".quantity"),
          Cell(row.2.map { plain.text($0) } ?? "").marked(path + ".value"),
        ]
      }
    )
    table.captions = [[Cell(budget.entity.code + budget.entity.name), Cell("截止时间：\(budget.year - 1)-12-31", columns: 2).marked("assets.date")]]
    builder.table(table)
  }

  private func procurementHead() -> [[Cell]] {
    let single = ["采购物品名称", "政府采购目录序号", "计量  单位", "数量", "单价"].map { Cell.head($0, rows: 2) }
    let funds = ["合计", "一般公共预算拨款", "基金预算拨款", "国有资本经营预算拨款", "财政专户核拨", "单位    资金", "上年结转结余"]
    return [
      [.head("政府采购项目来源", columns: 2)] + single + [.head("政府采购金额（当年部门预算安排资金）", columns: 7)]
        + [.head("\(budget.year)年  预留中  小微企  业份额", rows: 2)],
      [.head("项目名称"), .head("预算    资金")] + funds.map { .head($0) },
    ]
  }

  private func procurementRow(
    _ name: String, _ sheet: Sheet, _ bought: [Purchase], at place: Coordinates, isPart: Bool = false, path: String = ""
  ) -> [Cell] {
    let plain = FigureStyle(groups: style.groups)
    func sum(_ holds: (BudgetLine) -> Bool) -> Money {
      bought.filter { holds($0.line) }.reduce(.zero) { $0 + $1.line.amount }
    }
    var row = [Cell(name, .fixedName)]
    if place.project.isEmpty {
      row += Cell.blanks(6)
    } else {
      let purchase = bought[0]
      let price = Money(hundredths: purchase.line.amount.hundredths / Int64(purchase.quantity))
      row[0] = row[0].marked(path + ".project")
      row += [Cell(plain.text(purchase.projectAmount)).marked(path + ".projectBudget"), Cell(purchase.goods).marked(path + ".item")]
      row += [Cell(purchase.catalogueCode).marked(path + ".catalogue"), Cell(purchase.measure).marked(path + ".measure")]
      row += [Cell(String(purchase.quantity)).marked(path + ".quantity"), Cell(plain.text(price)).marked(path + ".price")]
    }
    row.append(sheet.figure(place, nameDistance: -row.count, amount: sum { _ in true }, isPart: isPart))
    // The columns of funds hold this year's money only; what was carried over stands in a column of its own.
    for fund in [Fund.generalPublic, .governmentFund, .stateCapital, .specialAccount, .unitFunds] {
      let amount = sum { $0.source == .currentYear && $0.fund.isWithin(fund) }
      row.append(sheet.figure(place.narrowed(by: .fund(fund)), nameDistance: -row.count, amount: amount, isPart: isPart))
    }
    let carried = sum { $0.source == .carryover }
    row.append(sheet.figure(place.narrowed(by: Coordinates(origin: .carryover)), nameDistance: -row.count, amount: carried, isPart: isPart))
    let reserved = bought.count == 1 && !place.project.isEmpty ? plain.text(bought[0].line.amount) : ""
    return row + [Cell(reserved).marked(path + ".reserved")]
  }
}
