import BudgetCore

/// The tables of documents, disclosures and statements, and columns that several tables share.
enum Tables {
  static let originals = ForeignKey(["file"], in: "documents")
  static let scopes = ForeignKey(["file", "disclosure"], in: "disclosures")
  static let places = ForeignKey(["file", "tableNumber"], in: "statements")
  static let levels = ["department", "unit"]
  static let units = [AmountUnit.yuan, .tenThousandYuan, .hundredMillionYuan].map(\.rawValue)

  static func file<Row>(_ value: @escaping @Sendable (Row) -> String) -> Column<Row> {
    .text("file", "文件", "The file as it was named", isRequired: true, value)
  }

  /// A part of a key.
  static func key<Row>(_ name: String, _ title: String, _ description: String, _ value: @escaping @Sendable (Row) -> Int) -> Column<Row> {
    .integer(name, title, description, isRequired: true, value)
  }

  static func disclosure<Row>(_ value: @escaping @Sendable (Row) -> Int) -> Column<Row> {
    key("disclosure", "序号", "The number of the disclosure in its file", value)
  }

  static func table<Row>(_ value: @escaping @Sendable (Row) -> Int) -> Column<Row> {
    key("tableNumber", "表序", "The number of the table in its file", value)
  }

  static func line<Row>(_ value: @escaping @Sendable (Row) -> Int?) -> Column<Row> {
    .integer("line", "行号", "The line of the source, from 1", value)
  }

  static func cell<Row>(_ value: @escaping @Sendable (Row) -> Int?) -> Column<Row> {
    .integer("cell", "单元格", "The place among the printed cells of the line, from 1; 0 in running text", value)
  }

  static func format<Row>(_ value: @escaping @Sendable (Row) -> String?) -> Column<Row> { .text("format", "格式", "The format that read it", value) }

  static func kind<Row>(isRequired: Bool = true, _ value: @escaping @Sendable (Row) -> StatementKind?) -> Column<Row> {
    .text("statement", "报表类型", "Which statement it is", isRequired: isRequired, of: StatementKind.allCases.map(\.rawValue)) {
      value($0)?.rawValue
    }
  }

  static func entity<Row>(_ scope: @escaping @Sendable (Row) -> Scope) -> [Column<Row>] {
    [
      .text("entity", "单位", "Who discloses") { scope($0).disclosure.entity.name },
      .text("entityCode", "单位编码", "The code printed with the name") { scope($0).disclosure.entity.code },
    ]
  }

  static func year<Row>(_ scope: @escaping @Sendable (Row) -> Scope) -> Column<Row> {
    .integer("year", "年度", "The year of the budget") { scope($0).disclosure.year }
  }

  static func level<Row>(_ scope: @escaping @Sendable (Row) -> Scope) -> [Column<Row>] {
    [
      .text("level", "层级", "Department or unit", of: levels) { scope($0).disclosure.entity.level?.rawValue },
      .text("partOf", "所属部门", "The department of the file whose money contains the entity's; over several entities sum those where it is empty") {
        scope($0).partOf
      },
    ]
  }

  static let documents = Table<DocumentRow>(
    "documents", "文件", "The files that were read, and those that could not be", key: ["file"],
    [
      file(\.original.name),
      .text("digest", "摘要", "The XXH64 of the bytes in 16 hexadecimal digits") { $0.original.digest },
      .integer("bytes", "字节数", "The size of the file") { $0.original.bytes }, format(\.format),
      key("disclosures", "公开数", "How many entities it discloses", \.disclosures), key("facts", "数字数", "How many numbers were read", \.facts),
      .text("failure", "失败原因", "Why it could not be read, in a word") { $0.failure },
      .text("message", "说明", "Why it could not be read, in a sentence") { $0.message },
    ])

  static let disclosures = Table<Scope>(
    "disclosures", "预算公开", "The budget of one entity for one year", key: ["file", "disclosure"], foreign: [originals],
    [file(\.file), disclosure(\.number), format(\.format)] + entity { $0 } + level { $0 } + [year { $0 }] + counts)

  private static let counts: [Column<Scope>] = [
    key("statements", "报表数", "Statements announced or printed") { $0.disclosure.statements.count },
    key("facts", "数字数", "Numbers that were read") { $0.standings.count },
    key("proven", "已证实", "Numbers in an equation that holds") { $0.count(.proven) },
    key("disputed", "有矛盾", "Numbers only in equations that do not hold") { $0.count(.disputed) },
    key("unchecked", "未核对", "Numbers in no equation") { $0.count(.unchecked) },
    .number("provenShare", "证实比例", "The share of the numbers that is proven, cut after four digits") { $0.provenShare },
  ]

  static let statements = Table<StatementRow>(
    "statements", "报表", "The tables of a disclosure, and last its sentences as one table", key: ["file", "tableNumber"], foreign: [scopes],
    [
      file(\.scope.file), table(\.number), disclosure(\.scope.number), kind { $0.statement?.kind ?? .prose },
      .text("number", "表号", "The number printed before the title") { $0.statement?.number },
      .text("title", "表名", "The title as printed") { $0.statement?.title },
      .text("unit", "计量单位", "The unit printed with the table", of: units) { $0.statement?.unit?.rawValue },
      .text("presence", "状态", "Printed with numbers, printed without, or only announced", of: ["filled", "empty", "missing"]) {
        $0.statement?.presence.rawValue
      }, line { $0.statement?.line },
    ])

  static let catalogue = Table<CatalogueRow>(
    "catalogue", "报表目录", "The tables that lists of contents name", key: ["file", "disclosure", "entry"], foreign: [scopes],
    [
      file(\.scope.file), disclosure(\.scope.number), key("entry", "条目", "The number of the line in its disclosure", \.number),
      .text("number", "表号", "The number as printed") { $0.entry.number }, .text("title", "表名", "The title as printed") { $0.entry.title },
      kind(isRequired: false) { $0.entry.kind }, .truth("isEmpty", "是否空表", "Whether the table is said to be empty") { $0.entry.isEmpty },
      .text("reason", "空表理由", "Why it is empty") { $0.entry.reason }, line { $0.entry.line },
    ])
}

extension Scope {
  func count(_ standing: Report.Standing) -> Int { standings.count { $0 == standing } }

  fileprivate var provenShare: PrintedNumber? {
    standings.isEmpty ? nil : PrintedNumber(mantissa: Int64(count(.proven) * 10000 / standings.count), decimals: 4)
  }
}
