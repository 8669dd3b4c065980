import BudgetCore

/// The tables of what a document holds beside amounts.
extension Tables {
  private static let owners = ForeignKey(["file", "form"], in: "projects")

  private static func text<Row>(
    _ name: String, _ title: String, _ description: String, _ value: @escaping @Sendable (Row) -> Field?
  ) -> Column<Row> { .text(name, title, description) { value($0)?.text } }

  private static func period<Row>(_ value: @escaping @Sendable (Row) -> Period) -> Column<Row> {
    .text("period", "期间", "Of the year or of the whole term, where both are printed", of: Period.allCases.filter { !$0.isRoot }.map(\.rawValue)) {
      value($0).rawValue
    }
  }

  private static func remarks<Row>(_ value: @escaping @Sendable (Row) -> [LabelledField]) -> Column<Row> {
    .text("remarks", "其他", "What else is printed, each with its heading") { row in
      value(row).map { "\($0.label)：\($0.field?.text ?? "")" }.joined(separator: "；")
    }
  }

  private static func form<Row>(_ value: @escaping @Sendable (Row) -> Int) -> Column<Row> {
    key("form", "目标表号", "The number of the form in its file", value)
  }

  static let projects = Table<ProjectRow>(
    "projects", "绩效目标", "Performance targets of projects, special funds and entities", key: ["file", "form"], foreign: [scopes, places],
    [
      file(\.place.scope.file), form(\.number), disclosure(\.place.scope.number), table(\.place.number),
      .text("project", "项目代码或名称", "The project as facts name it; empty for an entity as a whole") { $0.record.project },
      text("code", "项目编码", "The code as printed", \.record.code), text("name", "项目名称", "The name as printed", \.record.name),
      .amount("amount", "金额", "What it costs in 元, where one number contains all others of the form") { $0.amount },
      text("unit", "实施单位", "Who carries it out", \.record.unit), text("department", "主管部门", "The department in charge", \.record.department),
      text("attributes", "项目属性", "What kind of project it is", \.record.attributes), text("term", "项目期", "For how long it runs", \.record.term),
      text("purpose", "资金用途", "What the money is for", \.record.purpose),
      .text("schedule", "支出计划", "How much is to be spent by when") { row in
        row.record.schedule.map { "\($0.date.text)：\($0.share?.text ?? "")" }.joined(separator: "；")
      },
      .text("tasks", "主要任务", "The tasks that it is made of") { row in
        row.record.tasks.map { "\($0.name.text)：\($0.content?.text ?? "")" }.joined(separator: "；")
      }, text("executionWeight", "执行率分值", "What spending in time counts in the score", \.record.executionWeight), remarks(\.record.remarks),
      line { $0.record.name?.place.line ?? $0.place.statement?.line },
    ])

  static let goals = Table<GoalRow>(
    "goals", "总体目标", "What is to be reached, in words", key: ["file", "form", "goal"], foreign: [owners],
    [
      file(\.project.place.scope.file), form(\.project.number), key("goal", "目标号", "The number of the goal in its form", \.number),
      period(\.goal.period), .text("text", "目标", "The goal") { $0.goal.text.text }, line { $0.goal.text.place.line },
    ])

  static let indicators = Table<IndicatorRow>(
    "indicators", "绩效指标", "Performance indicators with the levels above them", key: ["file", "form", "indicator"], foreign: [owners],
    [
      file(\.project.place.scope.file), form(\.project.number),
      key("indicator", "指标号", "The number of the indicator in its form", \.number), period(\.indicator.period),
      text("level1", "一级指标", "The first level", \.indicator.group), text("level2", "二级指标", "The second level", \.indicator.category),
      text("level3", "三级指标", "The indicator itself", \.indicator.name),
    ] + target)

  private static let target: [Column<IndicatorRow>] = [
    text("description", "指标描述", "What it measures", \.indicator.description),
    .text("target", "指标值", "What is to be reached, as printed") { $0.indicator.target?.text },
    .text("comparator", "比较", "How the result compares with the number", of: ["≥", "≤", ">", "<", "="]) {
      $0.indicator.target?.comparator?.rawValue
    }, .number("number", "数值", "The number; none for a target in words") { $0.indicator.target?.number },
    .text("unit", "单位", "What stands behind the number") { $0.indicator.target?.unit },
    text("basis", "确定依据", "What the target is based on", \.indicator.basis), text("weight", "分值", "What it counts in the score", \.indicator.weight),
    remarks(\.indicator.remarks), line { $0.indicator.target?.place.line ?? $0.indicator.name?.place.line },
    cell { $0.indicator.target?.place.cell ?? $0.indicator.name?.place.cell },
  ]

  static let purchases = Table<PurchaseRow>(
    "purchases", "政府采购", "Purchases of the procurement budget", key: ["file", "purchase"], foreign: [scopes, places],
    [
      file(\.place.scope.file), key("purchase", "采购号", "The number of the purchase in its file", \.number), disclosure(\.place.scope.number),
      table(\.place.number), key("rowNumber", "行", "The row of the table, as facts have it") { $0.record.row + 1 },
      .amount("amount", "金额", "What it costs in 元, where one number contains all others of the row") { $0.amount },
      text("project", "项目名称", "The project that it belongs to", \.record.project),
      .amount("projectBudget", "项目预算", "The budget of that project in 元") { $0.record.projectBudget?.amount(in: $0.place.statement?.unit) },
      text("item", "采购项目", "What is bought", \.record.item), text("catalogue", "采购目录", "The number or name in the catalogue", \.record.catalogue),
      text("specification", "规格型号", "The specification", \.record.specification),
    ] + quantity)

  private static let quantity: [Column<PurchaseRow>] = [
    text("measure", "计量单位", "What it is counted in", \.record.measure), .number("quantity", "数量", "How many") { $0.record.quantity?.number },
    .amount("price", "单价", "What one costs in 元") { $0.record.price?.amount(in: $0.place.statement?.unit) },
    .amount("reserved", "预留中小微企业份额", "The share reserved for small and medium enterprises in 元") {
      $0.record.reserved?.amount(in: $0.place.statement?.unit)
    }, text("time", "采购时间", "When it is to be bought", \.record.time), remarks(\.record.remarks),
  ]

  static let assets = Table<AssetRow>(
    "assets", "国有资产", "What an entity owns: a stock, not a budget", key: ["file", "tableNumber", "asset"], foreign: [scopes, places],
    [
      file(\.place.scope.file), table(\.place.number), key("asset", "资产号", "The number of the category in its table", \.number),
      disclosure(\.place.scope.number), .text("name", "类别", "The category as printed") { $0.holding.name.text },
      .text("measure", "计量单位", "What it is counted in") { $0.holding.measure },
      .truth("isPartial", "其中", "Whether it is marked as a part that need not add up with its siblings") { $0.holding.isPartial },
      .integer("parent", "上级资产号", "The category that it is a part of") { $0.holding.parent.map { $0 + 1 } },
      .number("quantity", "数量", "How many") { $0.holding.quantity?.number },
      .amount("value", "价值", "What they are worth in 元") { $0.holding.value?.amount(in: $0.assets.unit) },
      text("date", "截止时间", "The date of the stock", \.assets.date), remarks(\.holding.remarks), line { $0.holding.name.place.line },
    ])

  static let institutions = Table<InstitutionRow>(
    "institutions", "机构设置", "The units of a department", key: ["file", "institution"], foreign: [scopes, places],
    [
      file(\.place.scope.file), key("institution", "机构号", "The number of the unit in its file", \.number), disclosure(\.place.scope.number),
      table(\.place.number), text("name", "单位名称", "Its name", \.record.name), text("nature", "单位性质", "Its nature", \.record.nature),
      text("rank", "单位规格", "Its rank", \.record.rank), text("funding", "经费保障形式", "How it is funded", \.record.funding),
      remarks(\.record.remarks), line { $0.record.name?.place.line },
    ])
}
