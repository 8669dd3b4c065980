import DisclosureTesting
import Testing

@testable import BudgetCore

@Suite("Checks of sentences") struct ProseRuleTests {
  private static let tables = """
    2025年部门支出预算表
    部门名称：青河县医疗保障局
    单位：万元
    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    |---|---|---|---|---|
    |  | 合计 | 100.00 | 80.00 | 20.00 |
    | 208 | 社会保障和就业支出 | 100.00 | 80.00 | 20.00 |

    2025年一般公共预算基本支出预算表
    单位：万元
    | 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
    |---|---|---|---|---|
    |  | 合计 | 80.00 | 60.00 | 20.00 |
    | 30101 | 基本工资 | 60.00 | 60.00 |  |
    | 30201 | 办公费 | 20.00 |  | 20.00 |
    """

  /// The findings about a sentence above the tables, as `error prose.amount`.
  private func findings(_ sentence: String) throws -> [String] {
    try sentenceFindings(sentence, above: Self.tables).map { "\($0.severity.rawValue) \($0.rule.id)" }
  }

  @Test(
    "a fault is found",
    arguments: [
      ("2025年支出合计101.00万元。", "error prose.amount"), ("2025年支出合计100.01万元。", "note prose.amount"),
      ("2025年政府采购预算5万元。2025年政府采购预算6万元。", "error prose.amount"),
      ("2025年支出合计100.00万元，其中：基本支出80.00万元，占82%。", "error prose.share"),
      ("2025年支出合计100.00万元，其中：基本支出80.00万元，占80.1%。", "note prose.share"),
      ("2025年支出合计100.00万元，比上年增加20.00万元，增长27%。", "error prose.change"),
      ("2025年政府采购预算6万元，其中：货物类采购1万元，工程类采购2万元，服务类采购4万元。", "error prose.parts"),
      ("2025年政府采购预算6万元，其中：货物类采购1万元，工程类采购2万元，服务类采购2万元。", "error prose.parts"),
      ("本部门2025年无项目支出预算。", "error prose.nothing"), ("2025年机关运行经费预算25.00万元。", "error prose.operatingCosts"),
      ("2025年机关运行经费预算20.00万元，其中：办公费19.00万元。", "warning prose.operatingCosts"),
      ("2025年支出合计××万元。", "warning prose.placeholder"), ("2023年支出合计90.00万元。", "warning presence.identity"),
      ("2025年度白云县水利局支出合计90.00万元。", "warning presence.identity"),
    ])
  func fires(_ sentence: String, _ expected: String) throws {
    #expect(try findings(sentence) == [expected])
  }

  @Test(
    "what only looks like a fault is none",
    arguments: [
      "2025年支出合计100.00万元。", "2025年支出合计100万元，其中：基本支出80万元，占80%；项目支出20万元，占20.00%。", "2025年支出合计100.00万元，比上年增加20.00万元，增长25%。",
      "2025年政府采购预算6万元，其中：货物类采购1万元等。", "2025年政府采购预算6万元，其中：货物类采购1万元，工程类采购2万元，服务类采购3万元。", "本部门2025年无政府采购预算。", "2025年机关运行经费预算15.00万元。",
      "2025年支出合计100万元，与2024年预算相比增加5万元。", "2025年退休人员经费3万元。", "上年末固定资产金额50.41万元。",
    ])
  func staysSilent(_ sentence: String) throws {
    #expect(try findings(sentence).isEmpty)
  }

  @Test("a document without sentences about money is not checked, and the report says so")
  func omission() throws {
    let document = try SourceDocument(utf8: Array(Self.tables.utf8))
    let reader = try #require(allReaders.first { $0.format.id == "henan" })
    let disclosure = try #require(reader.read(document, options: ReadingOptions()).disclosures.first)
    #expect(Checker(rules: [ProseRule()]).check(disclosure).omissions.map(\.rule).contains("prose"))
  }

  @Test("facts of sentences stand among those of the tables, in the order of the document")
  func order() throws {
    let document = try SourceDocument(utf8: Array("2025年支出合计100万元。\n\n\(Self.tables)\n\n2025年政府采购预算6万元。\n".utf8))
    let reader = try #require(allReaders.first { $0.format.id == "henan" })
    let facts = try #require(reader.read(document, options: ReadingOptions()).disclosures.first).facts
    #expect(facts.map(\.place) == facts.map(\.place).sorted())
    #expect(facts.first?.statement == .prose && facts.last?.statement == .prose)
    #expect(facts.last?.coordinates.description == "flow=expenditure item=procurement")
  }
}
