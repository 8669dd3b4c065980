import BudgetCore
import DisclosureTesting
import Testing

/// Tables of kinds that nobody knows, behind and between known ones.
@Suite("Unknown tables") struct UnknownTableTests {
  private let spending =
    "2025年预算支出总表\n单位：万元\n\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 205 | 教育支出 | 25.50 | 20.00 | 5.50 |\n"
  private let rows = "| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 208 | 第一处 | 31 | 30 | 1 |\n"

  @Test(
    "a line that is no caption ends a table, and heads the next",
    arguments: [
      "2025年人员基本情况", "2025年债务收支预算表", "社会保险基金支出表", "2025年新增资产配置支出表", "表13 车辆台账", "（三）车辆台账", "车辆台账", "附表：车辆台账\n单位：万元",
      "2025年车辆台账\n某县某中心\n单位：辆",
    ])
  func named(_ title: String) throws {
    let reading = try reading(spending + "\n\(title)\n\n" + rows, as: "shanxi")
    #expect(reading.disclosures.flatMap(\.facts).map(\.printed) == ["25.50", "20.00", "5.50"])
    #expect(reading.leftovers.map(\.text).suffix(3) == ["31", "30", "1"])
    #expect(reading.diagnostics.map(\.rule) == [.readUnknownTable])
    let unknown = try #require(reading.disclosures.first?.unknownTables.first)
    #expect(title.contains(unknown.title) && unknown.table.count == 2)
    #expect(reading.diagnostics.first?.matter == .unknownTable(title: unknown.title, numbers: 4))
  }

  @Test("a title without a table does not lend its name to the unknown table below", arguments: ["2025年人员基本情况", "车辆登记表"])
  func behindOrphan(_ title: String) throws {
    let reading = try reading(spending + "\n2025年预算收入总表\n单位：万元\n\n\(title)\n\n" + rows, as: "shanxi")
    #expect(reading.counts.facts == 3)
    #expect(reading.disclosures.first?.statements.map(\.presence) == [.filled, .missing])
    #expect(reading.disclosures.first?.unknownTables.map(\.title) == [title])
  }

  @Test(
    "page numbers, notes, units and headings of the page do not end a table", arguments: ["- 7 -", "单位：万元", "某省某县预算公开资料", "续表", "2025年预算支出总表（续）"])
  func continued(_ line: String) throws {
    let text = "某省某县预算公开资料\n\n" + spending + "\n\(line)\n\n| 208 | 社会保障和就业支出 | 31.00 | 30.00 | 1.00 |\n"
    let reading = try reading(text, as: "shanxi")
    #expect(reading.counts.facts == 6 && reading.diagnostics == [])
    #expect(reading.disclosures.first?.statements.count == 1)
  }
}
