/// The template of 河南 (41): 表1…12 in 万元, function codes in three columns, no subtotal rows.
struct HenanDocument: ProvinceDocument {
  let budget: Budget
  var draw: SeededGenerator
  var builder: DocumentBuilder
  /// Whether placeholders stand where the labels of the 合计 row should.
  let hasPlaceholders: Bool

  init(budget: Budget, draw: SeededGenerator) {
    var draw = draw
    builder = DocumentBuilder(province: .henan, year: budget.year, marksHeadings: draw.chance(25))
    hasPlaceholders = draw.chance(50)
    self.budget = budget
    self.draw = draw
  }

  /// 部门 or 单位, as the entity calls its budget.
  var kind: String { budget.isDepartment ? "部门" : "单位" }

  /// Whether money of the central special transfer is in the budget, for which some tables have no place.
  var hasCentralTransfer: Bool {
    !budget.isEmpty(at: .fund(.centralSpecialTransfer))
  }

  mutating func write() -> DocumentModel {
    builder.begin(DisclosingEntity(name: budget.entity.name, printedCode: ""))
    writeOpening()
    writeText()
    builder.heading("附件：\(budget.entity.name) \(budget.year) 年\(kind)预算表")
    writeBalanceTables()
    writeExpenditureTables()
    writeEconomyTables()
    writeProjectTables()
    return builder.model
  }

  /// A sheet of the entity; every table mixes its own way of printing amounts.
  mutating func sheet(_ statement: Statement, _ fixed: Coordinates) -> Sheet {
    let style = FigureStyle(groups: draw.chance(50), zero: draw.chance(8) ? .full : .blank, trims: draw.chance(12))
    return Sheet(budget: budget, statement: statement, entity: 0, fixed: fixed, style: style)
  }

  /// Writes the number, the title, the entity and the unit of a table.
  mutating func open(_ number: Int, _ title: String, printsYear: Bool = true) {
    let space = draw.chance(50) ? " " : ""
    builder.caption("表" + space + String(number))
    builder.title((printsYear ? "\(budget.year)" + space + "年" : "") + title)
    if number == 11 { return builder.caption("(\(budget.year) 年度)") }
    if draw.chance(30) {
      builder.caption("部门名称：\(budget.entity.name) 单位：万元")
    } else {
      builder.caption("部门名称：" + budget.entity.name)
      builder.unitLine(.wanyuan)
    }
  }

  private mutating func writeOpening() {
    let name = budget.entity.name
    builder.heading(name, level: 1)
    builder.heading("\(budget.year) 年度\(kind)预算", level: 1)
    builder.contents("目 录")
    builder.contents("第一部分 \(name)概况")
    builder.contents("第二部分 \(name) \(budget.year) 年\(kind)预算情况说明")
    builder.contents("第三部分 名词解释")
    builder.contents("附件：\(name) \(budget.year) 年\(kind)预算表")
    let titles = [
      "\(kind)收支预算表", "\(kind)收入预算表", "\(kind)支出预算表", "财政拨款收支预算表", "一般公共预算支出预算表", "一般公共预算基本支出预算表",
      "支出经济分类汇总表", "一般公共预算“三公”经费预算表", "政府性基金支出预算表", "项目支出预算表", "本级部门（单位）整体绩效目标表", "部门预算项目绩效目标汇总表",
    ]
    for (index, title) in titles.enumerated() {
      builder.contents(Ordinals.counted(index + 1, title))
    }
    builder.heading("第一部分", level: 1)
    builder.heading("\(name)概况", level: 1)
    builder.heading("一、\(name)主要职责", level: 3)
    builder.body("(一) 贯彻落实上级的工作方针政策和决策部署。")
    builder.body("(二) 完成区委、区政府交办的其他任务。")
    builder.heading("二、\(name)预算单位构成", level: 3)
    let names = budget.units.map(\.name).joined(separator: "、")
    builder.body("纳入本\(kind)\(budget.year)年度\(kind)预算编制范围的单位共\(budget.units.count)个：\(names)。")
  }
}
