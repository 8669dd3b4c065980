import BudgetCore
import DisclosureTesting
import Testing

/// Small documents, a habit of real ones each.
@Suite("Statements") struct StatementTests {
  private let title = "2025年预算支出总表\n单位名称：某市某局\n单位：万元\n"
  private let head = "| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n"

  private func facts(_ text: String, as format: String = "shanxi") throws -> [String] {
    try reading(text, as: format).disclosures.flatMap(\.facts).map { "\($0.place.line):\($0.place.cell) \($0.amount) \($0.coordinates)" }
  }

  @Test("a page break tears a table without repeating its headings")
  func torn() throws {
    let text = title + head + "| 208 | 教育 | 4.00 | 4.00 | |\n\n- 7 -\n\n| | | | | |\n|--|--|--|--|--|\n| 210 | 卫生 | 6.00 | | 6.00 |\n"
    #expect(
      try facts(text) == [
        "5:3 40000.00 flow=expenditure function=208", "5:4 40000.00 flow=expenditure use=basic function=208",
        "11:3 60000.00 flow=expenditure function=210",
        "11:5 60000.00 flow=expenditure use=project function=210",
      ])
  }

  @Test("repeated headings and a repeated title open no new table")
  func repeatedHeadings() throws {
    let text = title + head + "| 208 | 教育 | 4.00 | 4.00 | |\n\n2025年预算支出总表（续）\n\n" + head + "| 210 | 卫生 | 6.00 | | 6.00 |\n"
    let reading = try reading(text, as: "shanxi")
    #expect(reading.disclosures.first?.statements.map(\.kind) == [.expenditure])
    #expect(reading.counts.facts == 4)
  }

  @Test("a header merged over columns keeps its sense in every layout")
  func mergedHeadings() throws {
    let html =
      "2025年预算支出总表<p>单位：万元</p><table><tr><td colspan=2>项目</td><td colspan=3>2025年预算数</td></tr><tr><td>科目编码</td><td>科目名称</td><td>合计</td><td>基本支出</td><td>项目支出</td></tr><tr><td>208</td><td>教育</td><td>4.00</td><td></td><td>4.00</td></tr></table>"
    let tabs = "2025年预算支出总表\n单位：万元\n项目\t\t2025年预算数\t\t\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n208\t教育\t4.00\t\t4.00\n"
    let lost = "2025年预算支出总表\n单位：万元\n项目\t2025年预算数\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n208\t教育\t4.00\t\t4.00\n"
    let web = "2025年预算支出总表\n单位：万元\n\n项目 ||\n2025年预算数 ||\n科目编码 |\n科目名称 |\n合计 |\n基本支出 |\n项目支出 |\n208 |\n教育 |\n4.00 |\n|\n4.00 |\n"
    for text in [html, tabs, lost, web] {
      let coordinates = try reading(text, as: "shanxi").disclosures.flatMap(\.facts).map(\.coordinates.description)
      #expect(coordinates == ["flow=expenditure function=208", "flow=expenditure use=project function=208"], "\(text.prefix(60))")
    }
  }

  @Test("a heading decides, not the place of the column")
  func swappedColumns() throws {
    let text = title + "| 科目编码 | 科目名称 | 项目支出 | 合计 | 基本支出 |\n| 208 | 教育 | 1.00 | 5.00 | 4.00 |\n"
    #expect(
      try facts(text).map { $0.split(separator: " ", maxSplits: 1)[1] } == [
        "10000.00 flow=expenditure use=project function=208", "50000.00 flow=expenditure function=208",
        "40000.00 flow=expenditure use=basic function=208",
      ])
  }

  @Test("codes in three columns, and with spaces inside")
  func codes() throws {
    let text = "2025 年部门支出预算表\n单位：万元\n科目编码\t\t\t单位代码\t单位（科目名称）\t总计\n类\t款\t项\t\t\t\n208\t05\t05\t309001\t养老\t4.00\n"
    #expect(try facts(text, as: "henan").map { String($0.dropFirst(4)) } == ["40000.00 flow=expenditure function=2080505"])
    #expect(try facts(title + head + "| 208 05 05 | 养老 | 4.00 | | |\n") == ["5:3 40000.00 flow=expenditure function=2080505"])
  }

  @Test("an empty table is empty, a printed zero is not")
  func emptiness() throws {
    let empty = try reading(title + head + "| 合计 | | | | |\n\n注：本表无数据\n", as: "shanxi")
    #expect(empty.disclosures.first?.statements.first?.presence == .empty)
    #expect(empty.disclosures.first?.statements.first?.notes.map(\.declaresEmpty) == [true])
    let zero = try reading(title + head + "| 合计 | | 0.00 | | |\n", as: "shanxi")
    #expect(zero.disclosures.first?.statements.first?.presence == .filled)
  }

  @Test("a title without a table, and a table that only the contents name, are missing")
  func missing() throws {
    let orphan = try reading(title + head + "| 208 | 教育 | 4.00 | | |\n\n2025年政府性基金预算收入表\n单位：万元\n\n第三部分 情况说明\n正文。\n", as: "shanxi")
    let statement = try #require(orphan.disclosures.first?.statements.last)
    #expect(statement.kind == .governmentFundRevenue && statement.presence == .missing && statement.line == 7)
    let contents = "目录\n表1\t2025年预算收支总表\n表2\t2025年预算支出总表\n\n第一部分 概况\n正文。\n\n" + title + head + "| 208 | 教育 | 4.00 | | |\n"
    let reading = try reading(contents, as: "shanxi")
    #expect(reading.disclosures.first?.statements.filter { $0.presence == .missing }.map(\.kind) == [.balance])
  }

  @Test("several entities are several disclosures, each with name, code, year and level")
  func entities() throws {
    func part(_ kind: String, _ entity: String) -> String {
      "\(kind)预算收支总表\n\t\(entity)\n\t预算年度：2025\n\t单位：万元\n\n\t序号\n\t收入\n\t支出\n\n\t\n\t项目\n\t预算数\n\t项目\n\t预算数\n\n\t栏次\n\t1\n\t2\n\t3\n\t4\n\n\t1\n"
        + "\t一、一般公共预算拨款收入\n\t5.00\n\t二、外交支出\n\t5.00\n\n"
    }
    let reading = try reading(part("部门", "294某市某区某中心") + part("单位", "294001某市某区某中心本级"), as: "hebei")
    #expect(reading.disclosures.map(\.entity.name) == ["某市某区某中心", "某市某区某中心本级"])
    #expect(reading.disclosures.map(\.entity.code) == ["294", "294001"])
    #expect(reading.disclosures.map(\.entity.level) == [.department, .unit])
    #expect(reading.disclosures.map(\.year) == [2025, 2025])
    #expect(reading.disclosures.map(\.facts.count) == [2, 2])
  }

  @Test("other funds, carryovers and uses that our copies leave empty")
  func unseenMembers() throws {
    let text = """
      2025年预算收支总表
      单位：万元
      | 收入 | | 支出 | | | |
      | 项目 | 2025年 | 项目 | 2025年合计 | 当年预算安排 | 上年结转安排 |
      | 二、政府性基金预算 | 1.00 | 二十九、债务发行费用支出 | 3.00 | 2.00 | 1.00 |
      | 四、财政专户管理资金 | 2.00 | | | | |
      | 上年结转 | 1.00 | 年终结转 | 1.00 | | |
      """
    let coordinates = try reading(text, as: "shanxi").disclosures.flatMap(\.facts).map(\.coordinates.description)
    #expect(
      coordinates == [
        "flow=revenue fund=governmentFund", "flow=expenditure function=233", "flow=expenditure function=233 origin=currentYear",
        "flow=expenditure function=233 origin=carryover", "flow=revenue fund=specialAccount", "flow=openingCarryover", "flow=closingCarryover",
      ])
  }

  @Test("the text part's year-on-year table takes its fund from the heading above")
  func yearOnYear() throws {
    let text =
      "四、财政拨款“三公”经费预算情况及增减变化原因\n\n\t“三公”经费预算情况及增减变化原因\n\n\t单位：万元\n\n\t项目名称\n\t2024年度预算\n\t2025年度预算\n\t增减金额\n\t变化原因\n\n\t公务接待费支出\n\t2.00\n\t1.50\n\t-0.50\n\t减少\n\n"
    let base = "部门预算支出总表\n\t294某市某区某中心\n\t预算年度：2025\n\n"
    let facts = try reading(base + text, as: "hebei").disclosures.flatMap(\.facts)
    #expect(
      facts.map(\.coordinates.description)
        == ["priorYear", "budgetYear", "change"].map {
          "flow=expenditure fund=fiscalAppropriation period=\($0) item=reception"
        })
    #expect(facts.map(\.amount.description) == ["20000.00", "15000.00", "-5000.00"])
  }
}
