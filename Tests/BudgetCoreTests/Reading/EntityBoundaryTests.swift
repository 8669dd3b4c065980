import BudgetCore
import DisclosureTesting
import Testing

/// Where the disclosure of one entity ends and that of the next begins.
@Suite("Borders between entities") struct EntityBoundaryTests {
  private func table(_ title: String, _ amount: String) -> String {
    "\(title)\n单位：元\n\n| 收入 | | 支出 | |\n| 项目 | 预算数 | 项目 | 预算数 |\n| 一、财政拨款 | \(amount) | 1、教育支出 | \(amount) |\n| 收入总计 | \(amount) | 支出总计 | \(amount) |\n"
  }

  private func entities(_ parts: String...) throws -> [String] {
    try reading(parts.joined(separator: "\n\n"), as: "shaanxi").disclosures.map { "\($0.entity.name) \($0.year ?? 0)" }
  }

  private let balance = "部门综合预算财政拨款收支总表"

  @Test("a heading that names another institution ends the disclosure, on one line or two, whichever table follows")
  func headings() throws {
    #expect(
      try entities("甲县水务局2024年部门预算公开说明", table(balance, "3.00"), "乙县博物馆2025年单位预算公开", table(balance, "4.00")) == ["甲县水务局 2024", "乙县博物馆 2025"])
    #expect(
      try entities("甲县水务局", "2024年部门综合预算", table(balance, "3.00"), "乙县博物馆", "2025年度单位预算", table(balance, "4.00")) == [
        "甲县水务局 2024", "乙县博物馆 2025",
      ])
    #expect(
      try entities("2024年甲县水务局部门预算", table(balance, "3.00"), "2025年乙县博物馆单位预算", table("部门综合预算收支总表", "4.00")) == ["甲县水务局 2024", "乙县博物馆 2025"])
  }

  @Test("the same name, a longer one, a sentence and a heading without a name end nothing")
  func noBorder() throws {
    for line in [
      "甲县水务局2024年部门预算情况说明", "甲县水务局本级2024年单位预算", "按照乙县财政局2024年部门预算编制要求办理。", "2024年部门预算信息公开情况说明", "与乙县博物馆合署办公",
    ] {
      #expect(try entities("甲县水务局2024年部门预算", table(balance, "3.00"), line, table(balance, "3.00")) == ["甲县水务局 2024"], "\(line)")
    }
  }

  @Test("a table that comes again under another name in its caption begins the next disclosure")
  func captions() throws {
    let names = ["甲县水务局", "乙县博物馆"].map { "部门名称：\($0)" }
    #expect(try entities(names[0], table(balance, "3.00"), names[1], table(balance, "4.00")).map { String($0.prefix(5)) } == ["甲县水务局", "乙县博物馆"])
  }
}
