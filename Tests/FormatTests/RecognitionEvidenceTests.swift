import BudgetCore
import DisclosureTesting
import Testing

/// What speaks for a template and what does not, on a province that nobody has.
@Suite("Evidence for a template") struct RecognitionEvidenceTests {
  private struct Village: DisclosureReader {
    let format = Format(id: "village", province: "某地 (00)", templates: "two tables and a form")
    let template = Template(
      tables: [
        TableTemplate(.expenditure, titles: ["某地支出一览表"], columns: ["编号", "科目名称", .group("金额", ["合计", "基本支出", "项目支出"])]),
        TableTemplate(.revenue, titles: ["某地收入一览表"], columns: ["科目编码", "科目名称", "合计"]),
        TableTemplate(.projectPerformance, titles: ["…任务目标表"], labels: ["任务编号", "任务来源", "任务期限"]),
      ], covers: ["某地本年收支公开一览表"], numbering: "列次")

    func recognize(_ document: SourceDocument) -> Recognition { template.recognize(document) }

    func read(_ document: SourceDocument, options: ReadingOptions, each: (Disclosure) -> Void) -> Reading {
      template.read(document, format: format, options: options, each: each)
    }
  }

  private static let headings = """
    | 编号 | 科目名称 | 金额 | | |
    | | | 合计 | 基本支出 | 项目支出 |
    | 列次 | 1 | 2 | 3 | 4 |
    | 1 | 教育支出 | 30.00 | 20.00 | 10.00 |
    """

  private func reading(_ text: String) throws -> (recognition: Recognition, facts: [String]) {
    let document = try sourceDocument(text)
    let recognition = Village().recognize(document)
    let facts = Village().read(document, options: ReadingOptions()).disclosures.flatMap(\.facts).map(\.amount.description)
    return (recognition, facts)
  }

  @Test("a table that lost its title is told by its headings above the numbers of its columns")
  func numberedHeadings() throws {
    let (recognition, facts) = try reading("单位：元\n\n" + Self.headings)
    #expect(recognition.score > 0)
    #expect(recognition.reasons == ["line 3: the headings of a table, with their numbers"])
    #expect(facts == ["30.00", "20.00", "10.00"])
  }

  @Test("headings without the numbers of their columns tell nothing")
  func unnumberedHeadings() throws {
    let text = Self.headings.split(separator: "\n").filter { !$0.contains("列次") }.joined(separator: "\n")
    #expect(try reading(text).recognition == Recognition(score: 0, reasons: []))
  }

  @Test("headings in another order tell nothing")
  func otherHeadings() throws {
    let text = Self.headings.replacing("合计 | 基本支出", with: "基本支出 | 合计")
    #expect(try reading(text).recognition.score == 0)
  }

  @Test("under the title of a table that the template does not have, its headings are not read as another's")
  func strangersTitle() throws {
    let (_, facts) = try reading("某地收入一览表\n单位：元\n\n| 科目编码 | 科目名称 | 合计 |\n| 205 | 教育支出 | 7.00 |\n\n某地来宾登记表\n\n" + Self.headings)
    #expect(facts == ["7.00"])
  }

  @Test("a form named after a project counts where it prints two labels of the template")
  func namedForm() throws {
    func score(_ labels: [String]) throws -> Int {
      let rows = labels.map { "| \($0) | 甲 |\n" }.joined()
      return try reading("桥梁加固任务目标表\n\n" + rows).recognition.score
    }
    #expect(try score(["任务编号", "任务期限"]) > 0)
    #expect(try score(["任务编号", "任务编号"]) == 0)
    #expect(try score(["任务编号", "负责人"]) == 0)
  }

  @Test("a table of another template speaks against, a line of its contents less")
  func foreignTitles() throws {
    let own = "某地收入一览表\n\n| 科目编码 | 科目名称 | 合计 |\n| 205 | 教育支出 | 7.00 |\n\n"
    let table = "一般公共预算支出表\n\n| 甲 | 乙 |\n| 丙 | 1.00 |\n"
    let alone = try reading(own).recognition.score
    let listed = try reading(own + "一般公共预算支出表\n").recognition
    let printed = try reading(own + table).recognition
    #expect(alone > listed.score && listed.score > printed.score)
    #expect(printed.reasons.contains("not in the template: 一般公共预算支出表"))
  }
}
