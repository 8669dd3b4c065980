import BudgetCore
import DisclosureTesting
import Foundation
import Testing

/// A province with words of its own: every title, heading and label of a total is one that the core has never seen.
@Suite("A template with words of its own") struct StrangeTemplateTests {
  private static let columnsByFunction: [ColumnTemplate] = [
    .column("号头", .code(.function)), .column("叫法", .name()), .column("拢共", .total),
    .group("哪样花法", [], [.column("天天花的", .use(.basic)), .column("一回回花的", .use(.project))]),
  ]

  static let template = Template(
    tables: [
      TableTemplate(
        .balance, titles: ["钱袋子来去总览"],
        columns: [
          .group("进门", .flow(.revenue), [.column("名目", .name()), .column("多少", .total)]),
          .group("出门", .flow(.expenditure), [.column("名目", .name()), .column("多少", .total)]),
        ],
        rows: [
          RowTemplate("公家饭", .fund(.generalPublic)), RowTemplate("自家饭", .fund(.unitFunds)), RowTemplate("去岁剩的", .flow(.openingCarryover)),
          RowTemplate("进门拢共", .flow(.totalRevenue)), RowTemplate("念书的", .function("205")), RowTemplate("看病的", .function("210")),
          RowTemplate("留给明岁", .flow(.closingCarryover)), RowTemplate("出门拢共", .flow(.totalExpenditure)),
        ]),
      TableTemplate(.expenditure, titles: ["花销细账"], columns: columnsByFunction, rows: [RowTemplate("拢共", .total)]),
      TableTemplate(
        .expenditure, titles: ["公家饭花销细账"], meaning: .fund(.generalPublic), columns: columnsByFunction, rows: [RowTemplate("拢共", .total)]),
      TableTemplate(
        .threePublic, titles: ["三样钱小账"], meaning: .fund(.generalPublic),
        columns: [
          .column("三样拢共", .item(.threePublic)), .column("出洋", .item(.overseas)), .column("待客", .item(.reception)),
          .group("车马", .item(.vehicles), [.column("拢共", .total), .column("买车", .item(.vehiclePurchase)), .column("养车", .item(.vehicleOperation))]),
        ]),
      TableTemplate(
        .projectExpenditure, titles: ["一回回花的逐件账"],
        columns: [
          .column("件号", .code(.project)), .column("件名", .name(.project)), .column("岁首定的", .phase(.initialBudget)),
          .column("岁末花的", .phase(.executed)), .column("缘由", .remark),
        ],
        rows: [RowTemplate("拢共", .total)]),
    ])

  private static let document = """
    钱袋子来去总览
    单位：万元
    | 进门 | | 出门 | |
    | 名目 | 多少 | 名目 | 多少 |
    | 一、公家饭 | 80.00 | 一、念书的 | 70.00 |
    | 二、自家饭 | 15.00 | 二、看病的 | 25.00 |
    | 去岁剩的 | 5.00 | 留给明岁 | 5.00 |
    | 进门拢共 | 100.00 | 出门拢共 | 100.00 |

    花销细账
    单位：万元
    | 号头 | 叫法 | 拢共 | 哪样花法 | |
    | | | | 天天花的 | 一回回花的 |
    | 205 | 念书的 | 70.00 | 60.00 | 10.00 |
    | 210 | 看病的 | 25.00 | 20.00 | 5.00 |
    | | 拢共 | 95.00 | 80.00 | 15.00 |

    公家饭花销细账
    单位：万元
    | 号头 | 叫法 | 拢共 | 哪样花法 | |
    | | | | 天天花的 | 一回回花的 |
    | 205 | 念书的 | 60.00 | 50.00 | 10.00 |
    | 210 | 看病的 | 20.00 | 20.00 | |
    | | 拢共 | 80.00 | 70.00 | 10.00 |

    三样钱小账
    单位：元
    | 三样拢共 | 出洋 | 待客 | 车马 | | |
    | | | | 拢共 | 买车 | 养车 |
    | 9,500.00 | 1,500.00 | 3,000.00 | 5,000.00 | | 5,000.00 |

    一回回花的逐件账
    单位：万元
    | 件号 | 件名 | 岁首定的 | 岁末花的 | 缘由 |
    | 01 | 修房 | 10.00 | 9.50 | 雨多 |
    | 02 | 打井 | 5.00 | 5.00 | |
    | | 拢共 | 15.00 | 14.50 | |
    """

  private struct StrangeReader: TemplateReader {
    let format = Format(id: "strange", province: "某地 (00)", templates: "五张账")
    var template: Template { StrangeTemplateTests.template }
  }

  private static func reading(_ text: String) throws -> Reading {
    StrangeReader().read(try SourceDocument(utf8: Array(text.utf8)), options: ReadingOptions())
  }

  /// The titles, headings and labels of the template.
  private static var words: Set<String> {
    var words: Set<String> = []
    func collect(_ columns: [ColumnTemplate]) { for column in columns { words.insert(column.heading); collect(column.columns) } }
    for table in template.tables {
      words.formUnion(table.titles)
      words.formUnion(table.rows.map(\.label))
      collect(table.columns)
    }
    return words
  }

  @Test("the core has never seen any of its words")
  func unseen() throws {
    let core = "\(Fixture.packageDirectory)/Sources"
    let paths = try #require(FileManager.default.enumerator(atPath: core)).compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    let source = try paths.map { try String(contentsOfFile: "\(core)/\($0)", encoding: .utf8) }.joined()
    #expect(Self.words.count > 30)
    #expect(Self.words.filter { source.contains("\"\($0)\"") } == [])
  }

  @Test("without the meanings that the template gives none of its headings means anything")
  func meanings() {
    func bare(_ column: ColumnTemplate) -> ColumnTemplate {
      column.columns.isEmpty ? ColumnTemplate(stringLiteral: column.heading) : .group(column.heading, column.columns.map(bare))
    }
    func leaves(_ columns: [ColumnTemplate]) -> Int { columns.reduce(0) { $0 + ($1.columns.isEmpty ? 1 : leaves($1.columns)) } }
    let bare = Template(tables: Self.template.tables.map { TableTemplate($0.kind, titles: $0.titles, columns: $0.columns.map(bare)) })
    #expect(bare.faults.count { $0.kind == .noMeaning } == Self.template.tables.reduce(0) { $0 + leaves($1.columns) })
  }

  @Test("it has no faults")
  func faults() { #expect(Self.template.faults == []) }

  @Test("its documents are its own, and nobody else's")
  func recognition() throws {
    let document = try SourceDocument(utf8: Array(Self.document.utf8))
    guard case .one(let reader, _) = ReaderSelection(allReaders + [StrangeReader()], for: document) else { return #expect(Bool(false)) }
    #expect(reader.format.id == "strange")
  }

  @Test("every number becomes a fact at the coordinates that the template gives")
  func facts() throws {
    let reading = try Self.reading(Self.document)
    #expect(reading.leftovers == [])
    let facts = reading.disclosures.flatMap(\.facts).map { "\($0.statement.rawValue): \($0.coordinates): \($0.printed) \($0.unit.rawValue)" }
    #expect(
      facts == [
        "balance: flow=revenue fund=generalPublic: 80.00 万元", "balance: flow=expenditure function=205: 70.00 万元",
        "balance: flow=revenue fund=unitFunds: 15.00 万元", "balance: flow=expenditure function=210: 25.00 万元",
        "balance: flow=openingCarryover: 5.00 万元", "balance: flow=closingCarryover: 5.00 万元",
        "balance: flow=totalRevenue: 100.00 万元", "balance: flow=totalExpenditure: 100.00 万元",
        "expenditure: flow=expenditure function=205: 70.00 万元", "expenditure: flow=expenditure use=basic function=205: 60.00 万元",
        "expenditure: flow=expenditure use=project function=205: 10.00 万元",
        "expenditure: flow=expenditure function=210: 25.00 万元", "expenditure: flow=expenditure use=basic function=210: 20.00 万元",
        "expenditure: flow=expenditure use=project function=210: 5.00 万元",
        "expenditure: flow=expenditure: 95.00 万元", "expenditure: flow=expenditure use=basic: 80.00 万元",
        "expenditure: flow=expenditure use=project: 15.00 万元",
        "expenditure: flow=expenditure fund=generalPublic function=205: 60.00 万元",
        "expenditure: flow=expenditure fund=generalPublic use=basic function=205: 50.00 万元",
        "expenditure: flow=expenditure fund=generalPublic use=project function=205: 10.00 万元",
        "expenditure: flow=expenditure fund=generalPublic function=210: 20.00 万元",
        "expenditure: flow=expenditure fund=generalPublic use=basic function=210: 20.00 万元",
        "expenditure: flow=expenditure fund=generalPublic: 80.00 万元", "expenditure: flow=expenditure fund=generalPublic use=basic: 70.00 万元",
        "expenditure: flow=expenditure fund=generalPublic use=project: 10.00 万元",
        "threePublic: flow=expenditure fund=generalPublic item=threePublic: 9,500.00 元",
        "threePublic: flow=expenditure fund=generalPublic item=overseas: 1,500.00 元",
        "threePublic: flow=expenditure fund=generalPublic item=reception: 3,000.00 元",
        "threePublic: flow=expenditure fund=generalPublic item=vehicles: 5,000.00 元",
        "threePublic: flow=expenditure fund=generalPublic item=vehicleOperation: 5,000.00 元",
        "projectExpenditure: flow=expenditure use=project project=01 phase=initialBudget: 10.00 万元",
        "projectExpenditure: flow=expenditure use=project project=01 phase=executed: 9.50 万元",
        "projectExpenditure: flow=expenditure use=project project=02 phase=initialBudget: 5.00 万元",
        "projectExpenditure: flow=expenditure use=project project=02 phase=executed: 5.00 万元",
        "projectExpenditure: flow=expenditure use=project phase=initialBudget: 15.00 万元",
        "projectExpenditure: flow=expenditure use=project phase=executed: 14.50 万元",
      ])
    let findings = Checker().check(reading).findings.filter { $0.severity == .error }
    #expect(findings.map(\.rule.id) == [])
    #expect(reading.disclosures.flatMap(\.statements).flatMap(\.remarks).map(\.field.text) == ["雨多"])
  }

  @Test("the layout of the tables makes no difference", arguments: ["\t", "|", ";"])
  func layouts(_ separator: String) throws {
    let rows = Self.document.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.hasPrefix("|") else { return String(line) }
      let cells = line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
      return separator == "|" ? "|" + cells.joined(separator: "|") + "|" : cells.joined(separator: separator)
    }
    let facts = try Self.reading(rows.joined(separator: "\n")).disclosures.flatMap(\.facts)
    let expected = try Self.reading(Self.document).disclosures.flatMap(\.facts)
    #expect(facts.map(\.coordinates) == expected.map(\.coordinates))
    #expect(facts.map(\.amount) == expected.map(\.amount))
  }

  @Test("a word of the template is understood wherever it occurs, before the words of the field")
  func words() throws {
    let template = Template(
      tables: [
        TableTemplate(.expenditure, titles: ["支出总账"], columns: ["科目编码", "科目名称", "合计", "公家饭列支", "上年结转"])
      ], words: [Template.Word("公家饭", .fund(.generalPublic)), Template.Word("上年结转", .fund(.otherIncome))])
    let text = "支出总账\n单位：元\n| 科目编码 | 科目名称 | 合计 | 公家饭列支（元） | 上年结转 |\n| 205 | 教育支出 | 7.00 | 4.00 | 3.00 |\n"
    let reading = template.read(try SourceDocument(utf8: Array(text.utf8)), format: StrangeReader().format, options: ReadingOptions()) { disclosure in
      #expect(disclosure.facts.map(\.coordinates.fund) == [.root, .generalPublic, .otherIncome])
    }
    #expect(reading.leftovers == [])
    #expect(template.faults == [])
  }

  @Test("codes of other widths are read where the template says so, and left over elsewhere")
  func widths() throws {
    func read(_ widths: [Int]) throws -> [String] {
      let template = Template(tables: [
        TableTemplate(.expenditure, titles: ["支出总账"], columns: [.column("编码", .code(.function, widths: widths)), "科目名称", "合计"])
      ])
      var functions: [String] = []
      let text = "支出总账\n单位：元\n| 编码 | 科目名称 | 合计 |\n| 2050 | 学校 | 7.00 |\n"
      _ = template.read(try SourceDocument(utf8: Array(text.utf8)), format: StrangeReader().format, options: ReadingOptions()) {
        functions += $0.facts.map(\.coordinates.function)
      }
      return functions
    }
    #expect(try read([4]) == ["2050"])
    #expect(try read([]) == [])
  }
}

/// Faults that a template names itself.
@Suite("Template faults") struct TemplateFaultTests {
  private static func faults(_ tables: TableTemplate..., words: [Template.Word] = []) -> [String] {
    Template(tables: tables, words: words).faults.map(\.description)
  }

  @Test("each fault is found, and none where there is none")
  func faults() {
    #expect(Self.faults(TableTemplate(.revenue, titles: ["收入总账"], columns: ["项目", "合计"])) == [])
    #expect(Self.faults(TableTemplate(.revenue, titles: [])) == ["noTitle revenue "])
    #expect(
      Self.faults(TableTemplate(.revenue, titles: ["收支总账"]), TableTemplate(.expenditure, titles: ["收支 总账"])) == ["sameTitle expenditure 收支 总账"])
    #expect(Self.faults(TableTemplate(.revenue, titles: ["表2 2025年收入总账"])) == ["unusableTitle revenue 表2 2025年收入总账"])
    #expect(Self.faults(TableTemplate(.revenue, titles: ["收入总账"], columns: ["项目", "葫芦"])) == ["noMeaning revenue 葫芦"])
    #expect(Self.faults(TableTemplate(.revenue, titles: ["收入总账"], columns: ["项目", .column("葫芦", .total)])) == [])
    #expect(
      Self.faults(TableTemplate(.revenue, titles: ["收入总账"], columns: ["项目", .group("财政拨款", ["合计", "合计"])]))
        == ["sameColumn revenue 财政拨款/合计"])
    #expect(
      Self.faults(TableTemplate(.revenue, titles: ["收入总账"], rows: [RowTemplate("甲", .total), RowTemplate("一、甲", .fund(.unitFunds))]))
        == ["sameRow revenue 一、甲"])
    #expect(Self.faults(TableTemplate(.revenue, titles: ["收入总账"], rows: [RowTemplate("甲", .serial)])) == ["columnMeaning revenue 甲"])
    #expect(Self.faults(TableTemplate(.revenue, titles: ["收入总账"], meaning: .total)) == ["columnMeaning revenue 收入总账"])
    #expect(Self.faults(words: [Template.Word("", .total)]) == ["unusableWord "])
  }
}
