import BudgetCore
import DisclosureTesting
import Testing

/// Headings and codes that look like those of a template and are not, or that need no labels beside them.
@Suite("Kinds of headings") struct HeadingKindTests {
  private func facts(_ text: String, as format: String) throws -> [String] {
    try reading(text, as: format).disclosures.flatMap(\.statements).flatMap(\.facts).map { "\($0.coordinates) \($0.amount)" }
  }

  @Test("a row of items needs no label")
  func items() throws {
    let head = "2025年财政拨款安排“三公”经费支出预算表\n单位：万元\n\n"
    #expect(
      try facts(head + "| 合计 | 因公出国（境）费 | 公务接待费 |\n| 1.50 | 0.50 | 1.00 |\n", as: "shanxi") == [
        "flow=expenditure fund=fiscalAppropriation item=threePublic 15000.00", "flow=expenditure fund=fiscalAppropriation item=overseas 5000.00",
        "flow=expenditure fund=fiscalAppropriation item=reception 10000.00",
      ])
  }

  @Test("a unit in a heading over columns is theirs")
  func groupUnit() throws {
    let text = """
      2025年预算支出总表

      | 项目 | | 2025年预算数（万元） | | |
      | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | 201 | 一般公共服务支出 | 9.00 | 5.00 | 4.00 |
      """
    #expect(try facts(text, as: "shanxi").map { $0.suffix(8) } == ["90000.00", "50000.00", "40000.00"])
  }

  @Test("uses under the amounts of a balance are read by their places")
  func uses() throws {
    let text = """
      单位综合预算收支总表
      单位：万元

      | 收入 | | 支出 | | | | |
      | 项目 | 金额 | 项目 | 金额 | | | |
      | | | | 合计 | 基本支出 | | 项目支出 |
      | | | | | 人员经费 | 公用经费 | |
      | 一、一般公共预算拨款 | 9.00 | 一、教育支出 | 9.00 | 5.00 | 3.00 | 1.00 |
      """
    #expect(
      try facts(text, as: "shaanxi").dropFirst() == [
        "flow=expenditure function=205 90000.00", "flow=expenditure use=personnel function=205 50000.00",
        "flow=expenditure use=operating function=205 30000.00", "flow=expenditure use=project function=205 10000.00",
      ])
  }

  @Test("an appropriation outside the group of the general public budget is all of it")
  func appropriation() throws {
    let text = "部门收入总体情况表\n单位：万元\n\n| 科目编码 | 科目名称 | 合计 | 财政拨款收入 | 事业收入 |\n| 2010301 | 行政运行 | 9.00 | 8.00 | 1.00 |\n"
    #expect(try facts(text, as: "henan").contains("flow=revenue fund=fiscalAppropriation function=2010301 80000.00"))
  }

  @Test("parts of a code have three digits, two and two", arguments: [("7", "11", "02"), ("2101", "1", ""), ("210", "1", "02"), ("21", "", "")])
  func parts(_ first: String, _ second: String, _ third: String) throws {
    let text = """
      2025年部门支出预算表
      单位：万元

      | 科目编码 | | | 单位代码 | 科目名称 | 总计 | 基本支出 | 项目支出 |
      | 类 | 款 | 项 | | | | | |
      | 205 | 02 | 01 | | 学前教育 | 9.00 | 5.00 | 4.00 |
      | \(first) | \(second) | \(third) | | 事业单位医疗 | 3.00 | 2.00 | 1.00 |
      """
    let reading = try reading(text, as: "henan")
    #expect(Set(reading.disclosures.flatMap(\.statements).flatMap(\.facts).map(\.coordinates.function)) == ["2050201"])
    #expect(reading.leftovers.map(\.text).filter { $0.contains(".") } == ["3.00", "2.00", "1.00"])
    #expect(reading.diagnostics.contains { $0.rule == .readLabel })
  }

  @Test("two titles of a template among others of other tables claim nothing")
  func foreignTitles() throws {
    let table = "| 项目 | 预算数 |\n| 一、教育支出 | 3 |\n\n"
    let text =
      "某市2025年部门预算\n\n2025年部门收入预算总表\n单位：元\n\n" + table + "2025年部门支出预算总表\n单位：元\n\n" + table + "2025年部门财务收支预算总表\n\n" + table
      + "2025年部门一般公共预算支出功能分类预算表\n\n" + table + "2025年部门政府性基金预算支出功能分类预算表\n\n" + table + "2025年部门国有资本经营预算支出功能分类预算表\n\n" + table
    if case .one(let reader, _) = ReaderSelection(allReaders, for: try sourceDocument(text)) { Issue.record("claimed by \(reader.format.id)") }
  }
}
