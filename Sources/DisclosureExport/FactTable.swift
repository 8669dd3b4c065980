import BudgetCore

/// The tables of numbers and of what their coordinates are called.
extension Tables {
  /// The columns of the facts table of the data dictionary, and behind them the keys and what checking says.
  static let facts = Table<FactRow>(
    "facts", "数据", "Every number with its coordinates; sum only facts of one tile", key: ["file", "fact"],
    foreign: [originals, scopes, places] + members, origin + dimensions + print + standing)

  private static let members = Dimension.allCases.map { ForeignKey([$0.rawValue], in: "codes", ["code"]) }

  private static let origin: [Column<FactRow>] =
    [file(\.place.scope.file), format(\.place.scope.format)] + entity(\.place.scope) + [year(\.place.scope), kind { $0.fact.statement }]

  private static let dimensions: [Column<FactRow>] = Dimension.allCases.filter { $0 != .phase }.map(coordinate)

  private static func coordinate(_ dimension: Dimension) -> Column<FactRow> {
    let words = MemberNames.words(dimension)
    return .text(dimension.rawValue, words.title, words.description, of: MemberNames.fixed(dimension).map(\.code)) {
      $0.fact.coordinates.isRoot(dimension) ? nil : $0.fact.coordinates[dimension]
    }
  }

  private static let print: [Column<FactRow>] =
    [
      .text("label", "项目", "The name of the row as printed") { $0.fact.label },
      .amount("amount", "金额", "The amount in 元", isRequired: true) { $0.fact.amount },
      .text("printed", "原文", "The number as printed") { $0.fact.printed },
      .text("unit", "计量单位", "The unit as printed", of: units) { $0.fact.unit.rawValue }, line { $0.fact.place.line },
      cell { $0.fact.place.cell },
      .text("status", "列位", "As printed, or moved to another column with proof", of: ["asPrinted", "repaired"]) { $0.fact.status.rawValue },
      coordinate(.phase), key("fact", "数据号", "The number of the fact in its file", \.number),
    ] + level(\.place.scope)

  private static let standing: [Column<FactRow>] = [
    .text("tile", "可加总集", "Facts of one tile within one entity count every fen once", of: Tile.allCases.map(\.rawValue)) {
      $0.fact.tile?.rawValue
    }, .text("source", "来源", "The place in the file that the text was made from; empty for text") { _ in nil }, disclosure(\.place.scope.number),
    table(\.place.number),
    .integer("rowNumber", "行", "The row of the table, from 1; none in sentences") { $0.place.statement == nil ? nil : $0.fact.row + 1 },
    .integer("columnNumber", "列", "The column of the table, from 1; none in forms and sentences") { $0.fact.column.map { $0 + 1 } },
    .text("heading", "栏目", "The headings above the number, the widest first") { $0.heading },
    .text("state", "核对", "Where the number stands after checking", isRequired: true, of: ["proven", "disputed", "unchecked"]) {
      $0.standing.rawValue
    }, .amount("implied", "推算金额", "What the equations imply, where one number alone explains what is wrong") { $0.implied },
  ]

  static let codes = Table<CodeRow>(
    "codes", "代码", "Every member of every dimension that occurs", key: ["dimension", "code", "file"],
    [
      .text("file", "文件", "The file that the code is of; empty where it means the same in all") { $0.file },
      .text("dimension", "维度", "The dimension", isRequired: true, of: Dimension.allCases.map(\.rawValue)) { $0.dimension.rawValue },
      .text("code", "代码", "The member: its code, or its name where it has none", isRequired: true) { $0.code },
      .text("name", "名称", "The name in Chinese") { $0.name }, .text("englishName", "英文名称", "The name in English") { $0.englishName },
      .text("parent", "上级代码", "The member that it is a part of") { $0.parent },
    ])
}

extension FactRow {
  fileprivate var heading: String? {
    guard let column = fact.column, let columns = place.statement?.columns, columns.indices.contains(column) else { return nil }
    return columns[column].path.joined(separator: " / ")
  }
}
