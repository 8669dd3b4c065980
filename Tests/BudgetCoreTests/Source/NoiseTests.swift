import DisclosureTesting
import Testing

@testable import BudgetCore

@Suite("Noise") struct NoiseTests {
  @Test("CR LF and LF give the same document")
  func lineEnds() throws {
    let text = "标题\n\n项目\t1.00\n合计\t1.00\n| a | 2 |\n\tb\n\t3\n"
    #expect(try sourceDocument(text).outline == sourceDocument(text.replacing("\n", with: "\r\n")).outline)
  }

  @Test(
    "marks vanish from cells and paragraphs",
    arguments: [
      ("\u{FEFF}标题", "标题"), ("[bookmark: _Toc_1]标题", "标题"), ("<b>标题</b>", "标题"), ("标\u{200B}题", "标题"), ("标&#31;题", "标&#31;题"),
      ("标题&amp;附&lt;件&gt;", "标题&附<件>"), ("&#x6807;题", "标题"), ("a &lt b", "a &lt b"), ("[书签] 标题", "[书签] 标题"),
      ("**标题**", "标题"), ("**单位：** 万元", "单位： 万元"), ("张**", "张**"), ("**", "**"), ("3 ** 4", "3 ** 4"), ("1\\. 标题\\_", "1. 标题_"),
      ("≥3 且 <5", "≥3 且 <5"), ("\u{3000}标题\u{A0}", "标题"), ("## 标题", "标题"),
    ])
  func marks(_ printed: String, _ clean: String) throws {
    #expect(try sourceDocument(printed).outline == [.paragraph(clean, line: 1)])
  }

  @Test("a line break inside a cell is nothing between Chinese characters, else a space; outside it is a new paragraph")
  func lineBreaks() throws {
    #expect(try sourceDocument("| 标<br/>题 | 1 |").outline == [.table([["标题", "1"]])])
    #expect(try sourceDocument("| 农村公路 <br> 养护<br>A1<br>B2 | 1 |").outline == [.table([["农村公路养护 A1 B2", "1"]])])
    #expect(try sourceDocument("<table><tr><td>工资\n    福利</td><td><p>甲</p> <p>乙</p></td></tr></table>").outline == [.table([["工资福利", "甲 乙"]])])
    #expect(try sourceDocument("标<br/>题").outline == [.paragraph("标", line: 1), .paragraph("题", line: 1)])
  }

  @Test("page numbers are told from paragraphs", arguments: ["- 3 -", "第 3 页", "第3页 共20页", "3/20", "3", "— 3 —", "· 12 ·"])
  func pageNumbers(_ line: String) throws {
    guard case .paragraph(let paragraph)? = try sourceDocument(line).blocks.first else {
      Issue.record("not a paragraph")
      return
    }
    #expect(paragraph.isPageNumber)
  }

  @Test("other lines are no page numbers", arguments: ["第三页", "2025年", "3.5", "第3部分", "12345", "页", "-"])
  func noPageNumbers(_ line: String) throws {
    guard case .paragraph(let paragraph)? = try sourceDocument(line).blocks.first else { return }
    #expect(!paragraph.isPageNumber)
  }

  @Test("what is no text is refused with its place")
  func refused() {
    #expect(throws: SourceError.empty) { try SourceDocument(utf8: []) }
    #expect(throws: SourceError.empty) { try sourceDocument(" \n\u{3000}\n\u{FEFF}") }
    #expect(throws: SourceError.binary(offset: 3, line: 2)) { try SourceDocument(utf8: [0x61, 0x0A, 0x62, 0x00]) }
    #expect(throws: SourceError.notUTF8(offset: 4, line: 3)) { try SourceDocument(utf8: [0x61, 0x0A, 0x62, 0x0A, 0xB5, 0xA5]) }
    #expect(throws: SourceError.notUTF8(offset: 1, line: 1)) { try SourceDocument(utf8: [0x61, 0xE4, 0xB8]) }
  }
}
