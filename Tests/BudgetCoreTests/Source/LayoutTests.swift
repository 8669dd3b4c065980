import DisclosureTesting
import Testing

@testable import BudgetCore

/// The same table in every layout, and what text extraction does to each.
@Suite("Layouts") struct LayoutTests {
  private let rows = [["项目", "预算数"], ["合计", "12.50"], ["教育", ""]]

  @Test("cells on lines of their own; a blank line ends a row")
  func cellLines() throws {
    let document = try sourceDocument("标题\n\t项目\n\t预算数\n\n\t合计\n\t12.50\n\n\t教育\n\t\n\n正文\n")
    #expect(document.outline == [.paragraph("标题", line: 1), .table(rows), .paragraph("正文", line: 11)])
    #expect(document.places == ["项目@2:1", "预算数@3:2", "合计@5:1", "12.50@6:2", "教育@8:1"])
  }

  @Test("pipes, with and without the line of dashes", arguments: ["|--|:-:|\n", ""])
  func pipes(_ delimiter: String) throws {
    let document = try sourceDocument("标题\n| 项目 | 预算数 |\n\(delimiter)| 合计 | 12.50 |\n| 教育 | |\n")
    #expect(document.outline == [.paragraph("标题", line: 1), .table(rows)])
  }

  @Test("a pipe behind a backslash is text")
  func escapedPipe() throws {
    #expect(try sourceDocument("| a\\|b | 1 |\n| c | 2 |\n").outline == [.table([["a|b", "1"], ["c", "2"]])])
  }

  @Test("a blank line ends a pipe table")
  func tornPipes() throws {
    #expect(try sourceDocument("| a | 1 |\n\n| b | 2 |\n").outline == [.table([["a", "1"]]), .table([["b", "2"]])])
  }

  @Test("tabs, rows of uneven length, a blank line between")
  func tabs() throws {
    let document = try sourceDocument("项目\t预算数\n合计\t12.50\n\n教育\t\n")
    #expect(document.outline == [.table(rows)])
    #expect(document.places == ["项目@1:1", "预算数@1:2", "合计@2:1", "12.50@2:2", "教育@4:1"])
  }

  @Test("a row that lost its tabs stays in its table; running text ends it")
  func lostTabs() throws {
    #expect(try sourceDocument("a\t1\nb\nc\t3\n").outline == [.table([["a", "1"], ["b"], ["c", "3"]])])
    #expect(try sourceDocument("a\t1\n\n正文\nc\t3\n").outline == [.table([["a", "1"]]), .paragraph("正文", line: 3), .table([["c", "3"]])])
  }

  @Test("html on one line and on many")
  func html() throws {
    let one = "<table><tr><td>项目</td><td>预算数</td></tr><tr><td>合计</td><td>12.50</td></tr><tr><td>教育</td><td></td></tr></table>"
    #expect(try sourceDocument(one).outline == [.table(rows)])
    let many = one.replacing("<t", with: "\n<t").replacing("</t", with: "\n</t")
    #expect(try sourceDocument(many).outline == [.table(rows)])
    #expect(try sourceDocument("<table>\n<tr>\n<td>a</td>\n<td>\n\n1\n</td></tr></table>\nb").places == ["a@3:1", "1@6:2"])
  }

  @Test("html spans leave columns free")
  func spans() throws {
    let document = try sourceDocument(
      "<table><tr><td rowspan=2>a</td><td colspan=\"2\">b</td></tr><tr><td>c</td><td>d</td></tr><tr><td>e</td></tr></table>")
    #expect(document.cells.map(\.column) == [0, 1, 1, 2, 0])
    #expect(document.cells.map(\.span) == [1, 2, 1, 1, 1])
  }

  @Test("html that is not closed, nested or wrongly nested keeps its cells")
  func brokenHTML() throws {
    #expect(try sourceDocument("<table><tr><td>a<td>b<tr><td>c").outline == [.table([["a", "b"], ["c"]])])
    #expect(try sourceDocument("<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>").outline.count == 2)
    #expect(try sourceDocument("</td></tr></table>文").outline == [.paragraph("文", line: 1)])
  }

  @Test("a paragraph of html may be broken into lines; what says no end, and what is set in rows, is lines")
  func brokenLines() throws {
    #expect(
      try sourceDocument("<p class=\"t\">\n\t某县 2026 年度\n\t<b>预算</b>总表</p>\n<h2>第二\n部分</h2>\n<li>三</li>").outline
        == [.paragraph("某县 2026 年度 预算总表", line: 2), .paragraph("第二部分", line: 4), .paragraph("三", line: 6)])
    #expect(
      try sourceDocument("<p>一\n二\n<p>三\n\n四</p>").outline
        == [.paragraph("一", line: 1), .paragraph("二", line: 2), .paragraph("三", line: 3), .paragraph("四", line: 5)])
    #expect(try sourceDocument("<p>\n| a | 1 |\n| b | 2 |\n</p>").outline == [.table([["a", "1"], ["b", "2"]])])
  }

  @Test("what the head of a page says of it is no row")
  func metadata() throws {
    let head =
      "<html>\n<head>\n\t<meta charset=\"utf-8\"/>\n\t<title></title>\n\t<meta name=\"x\"/>\n\t<link href=\"b\">\n</head>\n"
    #expect(try sourceDocument(head + "<body><p>正文</p></body></html>").outline == [.paragraph("正文", line: 8)])
  }

  @Test("paragraphs of html are paragraphs; scripts and styles are not")
  func htmlParagraphs() throws {
    let document = try sourceDocument(
      "<html><head><style>p{}</style><script>if(a<b){}\n</script></head><body><h1>标题</h1><p>正文&nbsp;一</p></body></html>")
    #expect(document.outline == [.paragraph("标题", line: 2), .paragraph("正文\u{A0}一", line: 2)])
  }

  @Test("web cells are one stream; two blank lines end it")
  func webCells() throws {
    let document = try sourceDocument("项目 |\n预算数 |\n合计 ||\n|\n\n\n正文\n")
    #expect(document.outline == [.table([["项目", "预算数", "合计", ""]]), .paragraph("正文", line: 7)])
    #expect(document.cells.map(\.span) == [1, 1, 0, 1])
  }

  @Test("layouts mix in one file")
  func mixed() throws {
    let document = try sourceDocument("a\t1\nb\t2\n\n| c | 3 |\n<table><tr><td>d</td></tr></table>\n\te\n\t5\n\nf |\ng |\n")
    #expect(
      document.outline == [
        .table([["a", "1"], ["b", "2"]]), .table([["c", "3"]]), .table([["d"]]), .table([["e", "5"]]), .table([["f", "g"]]),
      ])
  }
}
