/// The template of 陕西 (61): 表1…15 in 元, four lists side by side, performance forms in 万元.
struct ShaanxiDocument: ProvinceDocument {
  /// What is left of a table that was a picture.
  enum Picture {
    case text, titleOnly, absent
  }

  let budget: Budget
  var draw: SeededGenerator
  var builder: DocumentBuilder
  /// How 表1…表3 came through.
  let firstTables: Picture
  /// How 表11 came through.
  let procurement: Picture

  init(budget: Budget, draw: SeededGenerator) {
    var draw = draw
    builder = DocumentBuilder(province: .shaanxi, year: budget.year, marksHeadings: draw.chance(80))
    firstTables = draw.pick([.text, .text, .text, .titleOnly, .absent])
    procurement = draw.pick([.text, .text, .titleOnly, .absent])
    self.budget = budget
    self.draw = draw
  }

  /// 部门 or 单位, as the entity calls its budget.
  var kind: String { budget.isDepartment ? "部门" : "单位" }

  mutating func write() -> DocumentModel {
    builder.begin(DisclosingEntity(name: budget.entity.name, printedCode: ""))
    writeText()
    builder.heading("第五部分：\(kind)预算公开报表")
    builder.heading("\(budget.year)年\(kind)综合预算公开报表", level: 1)
    builder.caption("\(kind)名称：" + budget.entity.name)
    builder.caption("保密审查情况：已审查")
    writeCatalogue()
    writeBalanceTables()
    writeExpenditureTables()
    writeProjectTables()
    writePerformance()
    return builder.model
  }

  /// A sheet of the entity in 元.
  func sheet(_ statement: Statement, _ fixed: Coordinates, groups: Bool = true, zero: FigureStyle.Zero = .blank) -> Sheet {
    let style = FigureStyle(unit: .yuan, groups: groups, zero: zero)
    return Sheet(budget: budget, statement: statement, entity: 0, fixed: fixed, style: style)
  }

  /// Writes the number, the title and the unit of a table.
  mutating func open(_ number: Int, _ title: String) {
    builder.caption("表" + String(number))
    builder.title(title, level: draw.pick([2, 2, 3]))
    builder.unitLine(.yuan)
  }

  /// Writes a table, or what is left of it where it was a picture.
  mutating func add(_ number: Int, _ title: String, _ picture: Picture, _ table: Table) {
    if picture == .absent { return builder.gap() }
    open(number, title)
    if picture == .titleOnly { return builder.gap() }
    builder.table(table)
  }

  /// The rows of a list of units: all of it, the department, each unit.
  func unitRows(_ sheet: Sheet, _ columns: [Coordinates?]) -> [[Cell]] {
    var rows = [sheet.row([.blank, Cell("合计", .name)], name: 1, at: Coordinates(), columns)]
    for entity in [budget.department] + budget.units.map(\.entity) {
      let lead = [Cell(entity.code, .unitCode), Cell(entity.name, .fixedName)]
      rows.append(sheet.row(lead, name: 1, at: Coordinates(budgetUnit: entity.code), columns))
    }
    return rows
  }
}
