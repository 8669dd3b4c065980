/// The template of 山西 (14): 预算公开表1…13 in 万元, performance forms in 元.
struct ShanxiDocument: ProvinceDocument {
  let budget: Budget
  var draw: SeededGenerator
  var builder: DocumentBuilder
  let style: FigureStyle

  init(budget: Budget, draw: SeededGenerator) {
    var draw = draw
    let marksHeadings = draw.chance(25)
    builder = DocumentBuilder(province: .shanxi, year: budget.year, marksHeadings: marksHeadings)
    style = FigureStyle(groups: draw.chance(25), zero: draw.chance(12) ? .full : .blank)
    self.budget = budget
    self.draw = draw
  }

  /// 部门 or 单位, as the entity calls its budget.
  var kind: String { budget.isDepartment ? "部门" : "单位" }

  mutating func write() -> DocumentModel {
    builder.begin(DisclosingEntity(name: budget.entity.name, printedCode: ""))
    writeOpening()
    builder.heading("第二部分 \(budget.year)年\(kind)预算报表")
    writeBalanceTables()
    writeExpenditureTables()
    writeFundTables()
    writeItemTables()
    writeProjectTables()
    writeText()
    return builder.model
  }

  /// A sheet of the entity.
  func sheet(_ statement: Statement, _ fixed: Coordinates) -> Sheet {
    Sheet(budget: budget, statement: statement, entity: 0, fixed: fixed, style: style)
  }

  /// Writes the number, the title, the entity and the unit of a table.
  mutating func open(_ number: Int, _ title: String) {
    if draw.chance(60) {
      builder.caption((number == 9 && draw.chance(50) ? "部门公开表" : "预算公开表") + String(number))
    }
    builder.title("\(budget.year)年" + title)
    builder.caption("单位名称：" + budget.entity.name)
    builder.unitLine(.wanyuan)
  }

  /// Adds a table, and the note that says it is empty.
  mutating func add(_ table: Table, isEmpty: Bool = false) {
    builder.table(table)
    if isEmpty { builder.note("注：本表无数据") }
  }

  private mutating func writeOpening() {
    let name = budget.entity.name
    builder.heading(name, level: 1)
    builder.heading("\(budget.year)年度\(kind)预算公开", level: 1)
    builder.contents("目 录")
    builder.table(tableOfContents())
    builder.heading("第一部分 概况")
    builder.heading("一、本\(kind)职责", level: 3)
    builder.body("\(name)主要职责：")
    builder.body("(一)贯彻落实党中央、省委、市委和县委的方针政策和决策部署。")
    builder.body("(二)承担县委、县政府交办的其他任务。")
    builder.heading("二、机构设置情况", level: 3)
    builder.body("\(name)共有预算单位\(budget.units.count)个，内设综合股、财务股等\(draw.integer(3...9))个股室。")
  }

  private func tableOfContents() -> Table {
    let titles = [
      "预算收支总表", "预算收入总表", "预算支出总表", "财政拨款收支总表", "一般公共预算支出预算表（不含上年结转）",
      "一般公共预算安排基本支出分经济科目表（不含上年结转）", "政府性基金预算收入表（不含上年结转）", "政府性基金预算支出表（不含上年结转）",
      "国有资本经营预算收支预算表（不含上年结转）", "财政拨款安排“三公”经费支出预算表", "财政拨款安排机关运行经费预算表",
      "项目支出预算表（本年预算）", "项目支出预算表（上年结转）",
    ]
    var rows = [[Cell("第一部分 概况"), Cell("1")], [Cell("第二部分 \(budget.year)年\(kind)预算报表"), Cell("2")]]
    for (index, title) in titles.enumerated() {
      rows.append([Cell("表\(Ordinals.chinese(index + 1))\(budget.year)年\(title)....."), Cell(String(index + 3))])
    }
    rows.append([Cell("第三部分 \(budget.year)年度\(kind)预算情况说明"), Cell("17")])
    return Table(statement: .prose, entity: 0, unit: .wanyuan, head: [Cell.blanks(2)], rows: rows, isForm: true)
  }
}
