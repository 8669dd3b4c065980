import Testing

@testable import BudgetCore

@Suite("Text keys") struct TextKeyTests {
  @Test(
    "what does not carry meaning is gone",
    arguments: [
      ("“三公” 经费（合计）", "三公经费(合计)"), ("合　 计", "合计"), ("科目    编码", "科目编码"), ("**合计**", "合计"), ("单位：万元", "单位:万元"),
      ("２０２５年", "2025年"), ("## 目录", "目录"), ("《预算法》", "预算法"), ("\u{FEFF}表\u{200B}1", "表1"), ("a\u{A0}b", "ab"), ("！", "!"), ("'x'\"y\"", "xy"),
    ])
  func folding(_ text: String, _ key: String) {
    #expect(TextKey(text) == TextKey(folded: key))
    #expect(TextKey(text).text == key)
  }

  @Test("what carries meaning stays", arguments: ["①", "、", "。", "…", "≥95", "é", "𠀀", "支出"])
  func kept(_ text: String) {
    #expect(TextKey(text).text == text)
  }

  @Test("equal keys have equal hashes, and keys compare as bytes")
  func hashing() {
    #expect(Set(["合计", " 合 计 ", "合计\u{200B}"].map { TextKey($0) }).count == 1)
    // The same character composed and decomposed: no normalization.
    #expect(TextKey("\u{E9}") != TextKey("e\u{301}"))
  }
}
