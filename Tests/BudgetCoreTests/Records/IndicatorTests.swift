import BudgetCore
import DisclosureTesting
import Testing

@Suite("Indicators") struct IndicatorTests {
  /// The indicators of a form of the Shanxi template, a line each: period, levels, name, target.
  private func indicators(_ rows: [String], heading: String = "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值") throws -> [String] {
    let lines = ["单位项目支出绩效目标表", "", "| 项目名称 | 甲项目 |"] + ([heading] + rows).map { "| \($0) |" }
    let reading = try reading(lines.joined(separator: "\n"), as: "shanxi")
    return reading.disclosures.flatMap(\.projectPerformances).flatMap(\.indicators).map { indicator in
      let texts = [indicator.group?.text, indicator.category?.text, indicator.name?.text, indicator.target?.text]
      return indicator.period.rawValue + texts.map { $0 ?? "-" }.joined(separator: "/")
    }
  }

  private let sideBySide = "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值"

  @Test("carry the levels of the rows above")
  func levels() throws {
    let found = try indicators([
      " | 产出指标 | 数量指标 | 服务人次 | ≥10人次", " | | | 培训次数 | 3次", " | | 质量指标 | 合格率 | 100%", " | 效益指标 | 社会效益指标 | 知晓率 | 提高",
    ])
    #expect(found == ["产出指标/数量指标/服务人次/≥10人次", "产出指标/数量指标/培训次数/3次", "产出指标/质量指标/合格率/100%", "效益指标/社会效益指标/知晓率/提高"])
  }

  @Test("of two periods stand side by side")
  func periods() throws {
    let found = try indicators(
      [" | 产出指标 | 数量指标 | 甲 | 1个 | 数量指标 | 甲 | 1个", " | | | 乙 | 2个 | | 丙 | 3个"], heading: sideBySide)
    #expect(
      found == [
        "wholeTerm产出指标/数量指标/甲/1个", "wholeTerm产出指标/数量指标/乙/2个", "budgetYear产出指标/数量指标/甲/1个", "budgetYear产出指标/数量指标/丙/3个",
      ])
  }

  @Test(
    "keep their columns in torn rows",
    arguments: [
      // The whole row slid to the left.
      (" | 时效指标 | 维护时间 | 每季度 | 时效指标 | 维护时间 | 每季度 | ", "时效指标/维护时间/每季度"),
      // A group that is also a category.
      (" | 成本指标 | 材料费 | <2万元 | 成本指标 | 材料费 | <2万元 | ", "成本指标/材料费/<2万元"),
      (" | | 耗材费 | <2万元 | | 耗材费 | <2万元 | ", "-/耗材费/<2万元"),
      // Each cell slid by as much as it liked.
      ("工作便捷程度 | | | 便捷 | 工作便捷程度 | | 便捷 | ", "-/工作便捷程度/便捷"),
      ("社会效益指标 | | | 服务效率 | 提高 | | 社会效益指标 | 服务效率 | 提高", "社会效益指标/服务效率/提高"),
      ("满意度指标 | 服务对象满意度 | 群众满意度 | >90% | 服务对象满意度 | 群众满意度 | >90% | ", "服务对象满意度/群众满意度/>90%"),
    ])
  func torn(_ row: String, _ expected: String) throws {
    let found = try indicators([row], heading: sideBySide)
    #expect(found.count == 2)
    for text in found { #expect(text.hasSuffix("/" + expected) || text.hasSuffix("-" + expected), "\(text)") }
  }

  @Test("a category without an indicator is none")
  func empty() throws {
    #expect(try indicators([" | 效益指标 | 经济效益指标 | | "]) == [])
  }

  @Test("texts that a page break tore are whole again")
  func tornText() throws {
    let lines = [
      "一般单位整体绩效目标表", "", "一级指标\t二级指标\t三级指标\t指标值\t指标值说明", "产出指标\t重点任务完成\t任务甲\t≥98%\t规范窗口服务用语和", "", "\t\t\t\t服务礼仪。",
    ]
    let reading = try reading(lines.joined(separator: "\n"), as: "henan")
    let indicators = reading.disclosures.flatMap(\.overallPerformances).flatMap(\.indicators)
    #expect(indicators.count == 1)
    #expect(indicators.first?.remarks.first?.field?.text == "规范窗口服务用语和服务礼仪。")
  }
}
