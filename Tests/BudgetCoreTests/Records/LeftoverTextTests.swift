import BudgetCore
import DisclosureTesting
import Testing

@Suite("Texts of tables") struct LeftoverTextTests {
  @Test("every text is a label, part of a record, or named")
  func counts() throws {
    let text = """
      单位项目支出绩效目标表

      | 项目名称 | 甲项目 | |
      | 主管部门 | 某局 | |
      | | | 孤零零的字 |
      """
    let reading = try reading(text, as: "shanxi")
    let counts = reading.counts
    #expect(counts.texts == counts.labels + counts.recordTexts + counts.leftoverTexts)
    #expect(counts.recordTexts == 2)
    #expect(reading.leftoverTexts.contains { $0.text == "孤零零的字" && $0.place == Place(line: 5, cell: 3) })
  }

  @Test("without records nothing but statements is read")
  func without() throws {
    let text = "单位项目支出绩效目标表\n\n| 项目名称 | 甲项目 |\n| 主管部门 | 某局 |\n| 立项依据 | 某文件 |\n"
    let document = try sourceDocument(text)
    let reader = try #require(allReaders.first { $0.format.id == "shanxi" })
    let bare = reader.read(document, options: ReadingOptions(records: false))
    #expect(bare.disclosures.first?.statements.first?.records == Records.none)
    #expect(bare.leftoverTexts.isEmpty)
    #expect(reader.read(document, options: ReadingOptions()).disclosures.first?.statements.first?.performances.count == 1)
  }
}
