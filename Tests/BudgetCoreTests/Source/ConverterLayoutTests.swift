import DisclosureTesting
import Testing

@testable import BudgetCore

/// The same table as each converter leaves it.
@Suite("Layouts of converters") struct ConverterLayoutTests {
  private let rows = [["项目", "预算数", "增减"], ["合计", "1,212.50", ""], ["教育支出", "", "3.00"]]

  @Test(
    "one table in many layouts",
    arguments: [
      "项目,预算数,增减\n合计,\"1,212.50\",\n教育支出,,3.00\n", "\"项目\",\"预算数\",\"增减\"\r\n\"合计\",\"1,212.50\",\"\"\r\n\"教育支出\",\"\",\"3.00\"\r\n",
      "项目;预算数;增减\n合计;1,212.50;\n教育支出;;3.00\n", "项目\t预算数\t增减\n合计\t\"1,212.50\"\t\n\"教育\n支出\"\t\t3.00\n",
      "项目 | 预算数 | 增减\n--- | --- | ---\n合计 | 1,212.50 | \n教育支出 |  | 3.00\n", "项目| 预算数| 增减\n---|---|---\n合计| 1,212.50| \n教育支出| | 3.00\n",
      "> | 项目 | 预算数 | 增减 |\n> |---|---|---|\n> | 合计 | 1,212.50 |  |\n> | 教育支出 |  | 3.00 |\n",
      "| **项目** | **预算数** | **增减** |\n|---|---|---|\n| 合计 | 1,212\\.50 | NaN |\n| 教育支出 | nan | 3.00 |\n",
      "+------+----------+------+\n| 项目 | 预算数   | 增减 |\n+======+==========+======+\n| 合计 | 1,212.50 |      |\n+------+----------+------+\n"
        + "| 教育 |          | 3.00 |\n| 支出 |          |      |\n+------+----------+------+\n",
      "+----------+----------+------+\n| 项目     | 预算数   | 增减 |\n+----------+----------+------+\n| 合计     | 1,212.50 |      |\n"
        + "| 教育支出 |          | 3.00 |\n+----------+----------+------+\n",
      "  项目       预算数     增减\n  ---------- ---------- ------\n  合计       1,212.50   \n  教育支出              3.00\n",
      "---------------------------------\n  项目       预算数      增减\n  ---------- ---------- ---------\n  合计       1,212.50   \n\n"
        + "  教育                  3.00\n  支出\n---------------------------------\n",
      "┌────┬────┬───┐\n│项目│预算数│增减│\n├────┼────┼───┤\n│合计│1,212.50││\n│教育支出││3.00│\n└────┴────┴───┘\n",
      "项目│预算数│增减\n合计│1,212.50│\n教育支出││3.00\n",
      "<table><tr><td>栏<table><tr><td>项目</td><td>预算数</td><td>增减</td></tr><tr><td>合计</td><td>1,212.50</td><td></td></tr>"
        + "<tr><td>教育<br>支出</td><td></td><td>3.00</td></tr></table></td></tr></table>",
    ])
  func layout(_ text: String) throws {
    // Blank cells at the ends of rows may be lost: they say nothing.
    func ragged(_ rows: [[String]]) -> [[String]] { rows.map { row in Array(row.prefix((row.lastIndex { !$0.isEmpty } ?? -1) + 1)) } }
    let tables = try sourceDocument(text).outline.compactMap { if case .table(let rows) = $0 { ragged(rows) } else { nil } }
    #expect(tables == [ragged(rows)])
  }

  @Test("what is no table stays running text")
  func text() throws {
    for line in ["收入1,234.50万元,支出1,000.00万元。", "一、甲;", "a + b", "甲、乙|丙", "+----+", "合计 | 无", "\"三公\"经费,说明"] {
      #expect(try sourceDocument("\(line)\n").outline == [.paragraph(line, line: 1)], "\(line)")
    }
    #expect(try sourceDocument("合计 1,662.14 1,000.00元\n教育 1,662.14 1,000.00元\n").rows.isEmpty)
  }

  @Test("text of a table for layout stands around the tables in it; data before a table in it stay rows")
  func nested() throws {
    let page = "<table>\n<tr><td>甲</td><td>\n<p>标题</p>\n<table><tr><td>a</td><td>1</td></tr></table>\n<p>附注</p></td></tr></table>\n正文"
    #expect(
      try sourceDocument(page).outline == [
        .paragraph("甲", line: 2), .paragraph("标题", line: 3), .table([["a", "1"]]), .paragraph("附注", line: 5), .paragraph("正文", line: 6),
      ])
    let data = "<table><tr><td>a</td><td>5.00</td></tr><tr><td>b<table><tr><td>c</td></tr></table></td><td>6.00</td></tr></table>"
    #expect(try sourceDocument(data).outline.first == .table([["a", "5.00"], ["b"]]))
  }

  @Test("merged cells that were printed again are one")
  func repeated() throws {
    let document = try sourceDocument("单位：元\t单位：元\t单位：元\n项目\t本年\t本年\n项目\t人员\t公用\n教育\t1.00\t1.00\n")
    #expect(document.outline == [.table([["单位：元"], ["项目", "本年"], ["人员", "公用"], ["教育", "1.00", "1.00"]])])
    #expect(document.cells.map(\.span) == [3, 1, 2, 1, 1, 1, 1, 1])
    #expect(document.cells.map(\.column) == [0, 0, 1, 1, 2, 0, 1, 2])
  }

  @Test("equal headings of different columns stay")
  func equalHeadings() throws {
    let text = "项目\t小计\t小计\n教育\t1.00\t2.00\n"
    #expect(try sourceDocument(text).outline == [.table([["项目", "小计", "小计"], ["教育", "1.00", "2.00"]])])
    let form = "项目\t\t\n资金\t其中：拨款\t其中：拨款\n\t其他资\t其他资金\n"
    #expect(try sourceDocument(form).rows.map(\.cells.count) == [3, 3, 3])
  }

  @Test("bars behind a blank pad the end of a row of web cells")
  func padded() throws {
    let document = try sourceDocument("收入 |\n支出 | ||\n项目 |\n金额 |\n项目 |\n金额 |\n")
    #expect(document.cells.map(\.missing) == [0, 2, 0, 0, 0, 0])
    #expect(try sourceDocument("收入 | 支出 | ||\n项目 | 金额 | 项目 | 金额 |\n").outline.count == 1)
  }

  @Test("an indented tag before a table is none of its rows")
  func indented() throws {
    let document = try sourceDocument("\t\t<a href=\"#t\">目录</a><br>\n<table>\n\t<tr><td>a</td><td>1</td></tr>\n</table>\n")
    #expect(document.outline == [.paragraph("目录", line: 1), .table([["a", "1"]])])
  }
}
