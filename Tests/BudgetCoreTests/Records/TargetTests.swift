import Testing

@testable import BudgetCore

@Suite("Targets") struct TargetTests {
  private func parts(_ text: String) -> String {
    let parts = TargetScanner.parts(of: TextKey(text))
    return [parts.comparator?.rawValue ?? "-", parts.number?.description ?? "-", parts.unit].joined(separator: " ")
  }

  @Test(
    "are split into comparator, number and unit",
    arguments: [
      ("≥95百分比", "≥ 95 百分比"), ("≤3.5万元", "≤ 3.5 万元"), ("<40分钟", "< 40 分钟"), ("＜40分钟", "< 40 分钟"), (">90%", "> 90 %"),
      ("100%", "- 100 %"), ("12月", "- 12 月"), ("≥12,000份", "≥ 12000 份"), ("≥１２００人次", "≥ 1200 人次"), ("不少于50人", "≥ 50 人"),
      ("不超过3万元", "≤ 3 万元"), ("95%以上", "≥ 95 %"), ("10天以内", "≤ 10 天"), (">=3次", "≥ 3 次"), ("=5", "= 5 "), ("248.4118万元", "- 248.4118 万元"),
      ("≤1.6 2万元", "≤ 1.62 万元"), ("≤ 1050 万", "≤ 1050 万"),
    ])
  func splits(_ text: String, _ expected: String) { #expect(parts(text) == expected) }

  @Test(
    "in words, ranges and fractions have no number",
    arguments: ["提高", "全年", "每季度", "不涉及", "80%-90%", "80-90分", "24小时×7天", "1/3", "≥", "1,23.4.5%", "", "不少于三次"])
  func words(_ text: String) { #expect(parts(text) == "- - ") }

  @Test("state amounts only in 元 and 万元")
  func amounts() throws {
    func amount(_ text: String) -> String? {
      let parts = TargetScanner.parts(of: TextKey(text))
      return Target(text: text, place: Place(line: 1), comparator: parts.comparator, number: parts.number, unit: parts.unit).amount?.description
    }
    #expect(amount("≤3.5万元") == "35000.00")
    #expect(amount("≥280元") == "280.00")
    #expect(amount("≥280人") == nil)
    #expect(amount("≤0.001元") == nil)
  }

  @Test("what hardly a name looks like")
  func looks() {
    #expect(TargetScanner.isTarget(TextKey("≥95%")))
    #expect(TargetScanner.isTarget(TextKey("10个")))
    #expect(!TargetScanner.isTarget(TextKey("2025年工作完成率")))
    #expect(!TargetScanner.isTarget(TextKey("服务人次")))
    #expect(!TargetScanner.isTarget(TextKey("")))
  }
}
