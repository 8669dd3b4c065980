import BudgetCore
import DisclosureTesting
import Testing

@Suite("Records of forms") struct FormRecordTests {
  private func performance(_ rows: [String], title: String = "单位项目支出绩效目标表") throws -> Performance {
    let text = ([title, "", "单位：万元", ""] + rows.map { "| \($0) |" }).joined(separator: "\n")
    return try #require(try reading(text, as: "shanxi").disclosures.first?.statements.first?.performances.first)
  }

  @Test("a text belongs to the label before it")
  func labels() throws {
    let form = try performance([
      "项目名称 | | 甲项目 | | 项目编码 | 13X", "主管部门及代码 | | 056-某局 | | 实施单位 | 某中心", "项目属性 | | 一次性项目 | | 项目期 | 1年",
    ])
    #expect(form.name == Field("甲项目", at: Place(line: 5, cell: 3)))
    #expect(form.code?.text == "13X")
    #expect(form.department?.text == "056-某局")
    #expect(form.unit == Field("某中心", at: Place(line: 6, cell: 6)))
    #expect(form.attributes?.text == "一次性项目")
    #expect(form.term?.text == "1年")
    #expect(form.project == "13X")
  }

  @Test("a text that fell into the next row belongs to the label without one")
  func fallen() throws {
    let form = try performance([
      "项目名称 | 甲项目 | | | |", "主管部门及代码 | | 056-某局 | | 实施单位 | ", " | | | | 某中心 | ", "项目属性 | | 一次性项目 | | 项目期 |",
    ])
    #expect(form.unit?.text == "某中心")
    #expect(form.term == nil)
  }

  @Test("goals of two periods stand below their labels, or below labels in the row above")
  func goals() throws {
    for rows in [
      ["总体目标 | 实施期目标 | | 年度目标 |", " | 长远 | | 眼前 |"], ["实施期目标 | | | 年度目标 |", "总体目标 | 长远 | | 眼前 |"],
    ] {
      let form = try performance(["项目名称 | 甲项目 | | |"] + rows)
      #expect(form.goals.map(\.period) == [.wholeTerm, .budgetYear])
      #expect(form.goals.map(\.text.text) == ["长远", "眼前"])
    }
    let single = try performance(["项目名称 | 甲项目", "年度目标 | 眼前"])
    #expect(single.goals.map(\.period) == [.root])
  }

  @Test("shares stand below their dates")
  func schedule() throws {
    let form = try performance(["项目名称 | 甲项目 | | |", "资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底", " | | 50% | | 100%"])
    #expect(form.schedule.map(\.date.text) == ["3月底", "6月底", "10月底", "12月底"])
    #expect(form.schedule.map { $0.share?.text } == [nil, "50%", nil, "100%"])
    #expect(form.schedule.last?.share?.number == PrintedNumber(mantissa: 100, decimals: 0))
  }

  @Test("money is in the rows of the statement, blank where none is printed")
  func money() throws {
    let text = """
      单位项目支出绩效目标表

      | 项目名称 | 甲项目 | | |
      | 项目资金(元) | 实施期资金总额: | 50,000 | 年度资金总额: | 50,000 |
      | | 其中:中央财政资金 | 0 | 其中:中央财政资金 | |
      | | 其他资金 | | 其他资金 | |
      """
    let statement = try #require(try reading(text, as: "shanxi").disclosures.first?.statements.first)
    let form = try #require(statement.performances.first)
    #expect(form.rows.map { statement.rows[$0].coordinates?.period } == [.wholeTerm, .budgetYear, .wholeTerm, .budgetYear, .wholeTerm, .budgetYear])
    #expect(form.rows.map { row in statement.facts(ofRows: [row]).map(\.printed) } == [["50,000"], ["50,000"], ["0"], [], [], []])
  }

  @Test("labels that are not known are kept with their texts")
  func remarks() throws {
    let form = try performance(["项目名称 | 甲项目", "立项依据 | 某文件", "绩效跟踪方式 | 每季度一次", "负责人: | 填报日期: | 20241207"])
    #expect(form.remarks.map(\.label) == ["立项依据", "绩效跟踪方式", "负责人:", "填报日期:"])
    #expect(form.remarks.map { $0.field?.text } == ["某文件", "每季度一次", nil, "20241207"])
  }

  @Test("a project may be named like a label of an amount")
  func name() throws {
    #expect(try performance(["项目名称 | 编外人员经费", "主管部门 | 某局"]).name?.text == "编外人员经费")
  }
}
