import Testing

@testable import BudgetCore

@Suite("Terms") struct TermTests {
  @Test(
    "an ordinal is not a code",
    arguments: [
      ("一、一般公共预算", "一般公共预算", 1), ("（二）教育", "教育", 2), ("(二)教育", "教育", 2), ("10、卫生健康支出", "卫生健康支出", 3), ("3.公务接待费", "公务接待费", 3),
      ("(1)工资福利支出", "工资福利支出", 4),
      ("②公务用车运行维护费", "公务用车运行维护费", 5), ("三十四、抗疫特别国债安排的支出", "抗疫特别国债安排的支出", 1),
    ])
  func ordinals(_ text: String, _ rest: String, _ level: Int) {
    let term = Term(TextKey(text))
    #expect(term.text == rest)
    #expect(term.level == level)
  }

  @Test("what only looks like an ordinal stays", arguments: ["三公经费", "30101", "2080505", "一般公共预算", "十项", "1.5"])
  func noOrdinals(_ text: String) {
    let term = Term(TextKey(text))
    #expect(term.text == text)
    #expect(term.level == nil)
  }

  @Test("marks, years and units around the words")
  func surroundings() {
    let term = Term(TextKey("（三）其中：2025年政府性基金预算（万元）"))
    #expect(term.text == "政府性基金预算")
    #expect(term.isPartial && term.year == 2025 && term.unit == .tenThousandYuan && term.level == 2)
    #expect(Term(TextKey("资金金额 (元)：")).unit == .yuan)
    #expect(!Term(TextKey("其他支出")).isPartial)
  }

  @Test("years between 2000 and 2099, of four digits", arguments: [("2025年", 2025), ("截至2024年12月31日", 2024), ("预算2099", 2099)])
  func years(_ text: String, _ year: Int) {
    #expect(Year(in: text)?.value == year)
  }

  @Test("other numbers are no years", arguments: ["1999年", "2100", "20250", "12025", "二〇二五", "208"])
  func noYears(_ text: String) {
    #expect(Year(in: text) == nil)
  }
}
