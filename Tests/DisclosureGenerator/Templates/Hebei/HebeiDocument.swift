/// The template of 河北 (13): nine tables and a text part with more tables, repeated for every unit of a department.
struct HebeiDocument: ProvinceDocument {
  let whole: Budget
  /// The budget of the entity whose disclosure is being written.
  var budget: Budget
  var draw: SeededGenerator
  var builder: DocumentBuilder
  let style: FigureStyle
  /// Whether the entity, the year and the unit stand in the table's first row.
  let captionsInTable: Bool

  init(budget: Budget, draw: SeededGenerator) {
    var draw = draw
    builder = DocumentBuilder(province: .hebei, year: budget.year, marksHeadings: draw.chance(25))
    style = FigureStyle(groups: draw.chance(25), zero: draw.chance(10) ? .full : .blank)
    captionsInTable = draw.chance(85)
    whole = budget
    self.budget = budget
    self.draw = draw
  }

  /// 部门 or 单位, as the disclosure calls the entity.
  var kind: String { budget.isDepartment ? "部门" : "单位" }

  mutating func write() -> DocumentModel {
    writeEntity()
    if whole.isDepartment {
      builder.heading("第二部分  部门所属单位预算", level: 1)
      for (index, unit) in whole.units.enumerated() {
        budget = whole.restricted(to: unit.index)
        builder.heading(Ordinals.counted(index + 1, unit.name + "收支预算"))
        writeEntity()
      }
    }
    return builder.model
  }

  /// A sheet of the entity.
  func sheet(_ statement: Statement, _ fixed: Coordinates) -> Sheet {
    Sheet(budget: budget, statement: statement, entity: builder.entity ?? 0, fixed: fixed, style: style)
  }

  /// Writes the title of a table, and its captions unless they stand in the table.
  mutating func open(_ title: String) {
    builder.title(kind + title)
    if !captionsInTable {
      builder.caption(budget.entity.code + budget.entity.name)
      builder.caption("预算年度：\(budget.year)")
      builder.unitLine(.wanyuan)
    }
  }

  /// Adds a table with its captions; an empty one has a single empty row and a note.
  mutating func add(_ table: Table, emptyNote: String? = nil) {
    var table = table
    if captionsInTable {
      table.captions = captions(["预算年度：\(budget.year)", "单位：万元"], width: table.width)
    }
    if emptyNote != nil { table.rows = [Cell.blanks(table.width)] }
    builder.table(table)
    if let emptyNote { builder.note("注：无" + emptyNote + "，空表列示。") }
  }

  /// The row of the entity and what else stands above a table, spread over its width.
  func captions(_ others: [String], width: Int) -> [[Cell]] {
    let texts = [budget.entity.code + budget.entity.name] + others
    let share = width / texts.count
    return [
      texts.enumerated().map { index, text in
        Cell(text, columns: index == texts.count - 1 ? width - share * (texts.count - 1) : share)
      }
    ]
  }

  /// The row that numbers the columns (栏次).
  func numbers(_ count: Int) -> [Cell] {
    [Cell("栏次", .heading)] + (1...count).map { Cell(String($0), .ordinal) }
  }

  private mutating func writeEntity() {
    let entity = budget.entity
    builder.begin(DisclosingEntity(name: entity.name, printedCode: entity.code))
    writeBalanceTables()
    writeExpenditureTables()
    writeThreePublicTable()
    writeText()
  }
}
