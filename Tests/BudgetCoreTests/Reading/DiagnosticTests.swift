import BudgetCore
import DisclosureTesting
import Testing

/// Every diagnostic of reading in a small document where it fires and in one where it nearly does.
@Suite("Diagnostics of reading") struct DiagnosticTests {
  private func rules(_ text: String) throws -> [String] {
    try reading(text, as: "shanxi").diagnostics.map(\.rule.id)
  }

  private func balance(_ rows: String, unit: String = "单位：万元\n") -> String {
    "2025年预算收支总表\n\(unit)| 收入 | | 支出 | | | |\n| 项目 | 2025年 | 项目 | 2025年合计 | 当年预算安排 | 上年结转安排 |\n\(rows)"
  }

  @Test(
    "read.amount: a number that is none, is too precise or too large",
    arguments: ["1,23.4.5", "6.0000001", "99999999999999999999", "9223372036854775807", "--5"])
  func amount(_ printed: String) throws {
    let reading = try reading(balance("| 一、一般公共预算 | \(printed) | 八、社会保障和就业支出 | 4.00 | 4.00 | |\n"), as: "shanxi")
    let diagnostic = try #require(reading.diagnostics.first)
    #expect(reading.diagnostics.map(\.rule.id) == ["read.amount"])
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.witnesses == [Diagnostic.Witness(place: Place(line: 5, cell: 2), label: "一、一般公共预算", printed: printed)])
    #expect(reading.leftovers.map(\.text) == [printed])
    #expect(reading.counts.facts == 2)
  }

  @Test("read.amount: the finest and the largest that fit are facts", arguments: ["6.000001", "1,234.50", "9000000000000", "-5"])
  func noAmount(_ printed: String) throws {
    #expect(try rules(balance("| 一、一般公共预算 | \(printed) | 八、社会保障和就业支出 | 4.00 | 4.00 | |\n")) == [])
  }

  @Test("read.label: a label that is not understood")
  func label() throws {
    let reading = try reading(balance("| 一、一般公共预算 | 4.00 | | | | |\n| 不知是什么 | 3.00 | | | | |\n"), as: "shanxi")
    #expect(reading.diagnostics.map(\.rule.id) == ["read.label"])
    #expect(reading.diagnostics.first?.severity == .warning)
    #expect(reading.diagnostics.first?.witnesses.map(\.place) == [Place(line: 6, cell: 2)])
    #expect(reading.leftovers.map(\.text) == ["3.00"])
  }

  @Test("read.label: a name without a code is a member of a functional list; a label without numbers is no loss")
  func noLabel() throws {
    #expect(try rules(balance("| 一、一般公共预算 | 4.00 | 三十一、人行科目 | 4.00 | 4.00 | |\n| 不知是什么 | | | | | |\n")) == [])
  }

  @Test("read.row: numbers without a label")
  func row() throws {
    let reading = try reading(balance("| 一、一般公共预算 | 4.00 | 八、社会保障和就业支出 | 4.00 | 4.00 | |\n| | 3.00 | | | | |\n"), as: "shanxi")
    #expect(reading.diagnostics.map(\.rule.id) == ["read.row"])
    #expect(reading.leftovers.map(\.text) == ["3.00"])
  }

  @Test("read.row: a blank row is nothing")
  func noRow() throws {
    #expect(try rules(balance("| 一、一般公共预算 | 4.00 | 八、社会保障和就业支出 | 4.00 | 4.00 | |\n| | | | | | |\n")) == [])
  }

  @Test("read.placeholder: a dash in place of an amount")
  func placeholder() throws {
    let reading = try reading(balance("| 一、一般公共预算 | — | 八、社会保障和就业支出 | 4.00 | 4.00 | |\n"), as: "shanxi")
    #expect(reading.diagnostics.map(\.rule.id) == ["read.placeholder"])
    #expect(reading.diagnostics.first?.severity == .note)
    #expect(reading.counts.facts == 2)
  }

  @Test("read.placeholder: blank and zero are neither")
  func noPlaceholder() throws {
    #expect(try rules(balance("| 一、一般公共预算 | 0.00 | 八、社会保障和就业支出 | 4.00 | 4.00 | |\n")) == [])
  }

  @Test("read.unit: no unit anywhere, so no amount is known")
  func unit() throws {
    let reading = try reading(balance("| 一、一般公共预算 | 4.00 | | | | |\n", unit: ""), as: "shanxi")
    #expect(reading.diagnostics.map(\.rule.id) == ["read.unit"])
    #expect(reading.diagnostics.first?.severity == .error)
    #expect(reading.counts.facts == 0)
    #expect(reading.leftovers.map(\.text) == ["4.00"])
  }

  @Test("read.unit: the unit that all other tables have is borrowed, with a warning")
  func borrowedUnit() throws {
    let text = balance("| 一、一般公共预算 | 4.00 | | | | |\n") + "\n2025年预算支出总表\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 208 | 教育 | 4.00 | 4.00 | |\n"
    let reading = try reading(text, as: "shanxi")
    #expect(reading.diagnostics.map(\.rule.id) == ["read.unit"])
    #expect(reading.diagnostics.first?.severity == .warning)
    #expect(reading.counts.facts == 3)
  }

  @Test(
    "read.unit: a unit on its own line, torn over two, in a heading or behind the title is a unit",
    arguments: ["单位：万元\n", "单位：万\n元\n", "（单位：万元）\n", "单位：\n万元\n", "单位名称：某市某局 单位：万元\n"])
  func noUnit(_ unit: String) throws {
    let reading = try reading(balance("| 一、一般公共预算 | 4.00 | | | | |\n", unit: unit), as: "shanxi")
    #expect(reading.diagnostics == [])
    #expect(reading.disclosures.first?.facts.map(\.amount.description) == ["40000.00"])
  }

  @Test("read.heading: headings that nobody can read and a width that the template does not have")
  func heading() throws {
    let text = "2025年预算支出总表\n单位：万元\n| 甲 | 乙 | 丙 |\n| 208 | 4.00 | 4.00 |\n| 210 | 6.00 | 6.00 |\n"
    let reading = try reading(text, as: "shanxi")
    #expect(reading.diagnostics.map(\.rule.id).contains("read.heading"))
    #expect(reading.counts.facts == 0)
    #expect(reading.leftovers.count == reading.counts.leftovers && !reading.leftovers.isEmpty)
  }

  @Test("read.heading: columns of the template by their numbers are a note, and right")
  func numberedColumns() throws {
    let text = "部门预算支出总表\n单位：万元\n|序号|甲|乙|丙|丁|戊|己|庚|辛|\n|栏次|1|2|3|4|5|6|7|8|\n|1|208|教育|4.00|4.00||||\n|2|210|卫生|6.00||6.00|||\n"
    let reading = try reading(text, as: "hebei")
    #expect(reading.diagnostics.map(\.rule.id) == ["read.heading"])
    #expect(reading.diagnostics.first?.severity == .note)
    #expect(
      reading.disclosures.first?.facts.map(\.coordinates.description) == [
        "flow=expenditure function=208", "flow=expenditure use=basic function=208", "flow=expenditure function=210",
        "flow=expenditure use=project function=210",
      ])
  }

  @Test("read.column: numbers under a heading that is not understood")
  func column() throws {
    let text = "2025年预算支出总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 奇怪的列 |\n| 208 | 教育 | 4.00 | 3.00 |\n"
    let reading = try reading(text, as: "shanxi")
    #expect(reading.diagnostics.map(\.rule.id) == ["read.column"])
    #expect(reading.diagnostics.first?.witnesses.map(\.printed) == ["3.00"])
    #expect(reading.counts.facts == 1)
  }

  @Test("read.column: remarks and shares are no amounts")
  func noColumn() throws {
    #expect(try rules("2025年预算支出总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 备注 | 占比 |\n| 208 | 教育 | 4.00 | 3 | 40% |\n") == [])
  }

  @Test("read.untitled: a table without a title")
  func untitled() throws {
    let reading = try reading("正文。\n\n| 甲 | 1.00 |\n| 乙 | 2.00 |\n", as: "shanxi")
    #expect(reading.diagnostics.map(\.rule.id) == ["read.untitled"])
    #expect(reading.diagnostics.first?.witnesses.map(\.place.line) == [3, 4])
    #expect(reading.leftovers.map(\.text) == ["1.00", "2.00"])
  }

  @Test(
    "read.columnsLost: numbers that stand in no column are left over, and one finding says so",
    arguments: [
      "205   教育支出   12.00   10.00\n208   社会保障   3.00    1.50", "205 教育支出 12.00 10.00\n208 社会保障 3.00 1.50",
      "教育支出\n12.00\n10.00\n社会保障\n3.00\n1.50",
    ])
  func columnsLost(_ lines: String) throws {
    let reading = try reading("2025年预算支出总表\n单位：万元\n科目编码  科目名称  合计  基本支出\n\(lines)\n", as: "shanxi")
    #expect(reading.diagnostics.filter { $0.rule == .readColumnsLost }.map(\.severity) == [.error])
    #expect(Set(reading.leftovers.map(\.text)).isSuperset(of: ["12.00", "10.00", "3.00", "1.50"]))
    #expect(reading.counts.facts == 0)
  }

  @Test("read.untitled: a table without numbers, or a list of contents, is no loss")
  func noUntitled() throws {
    #expect(try rules("正文。\n\n| 甲 | 乙 |\n| 丙 | 丁 |\n") == [])
    #expect(try rules("目录\n\n| 第一部分 概况 | 1 |\n| 第二部分 预算表 | 2 |\n| 表一2025年预算收支总表..... | 2 |\n") == [])
  }
}
