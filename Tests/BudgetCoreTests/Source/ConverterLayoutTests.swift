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

  @Test("a number wider than its column of a grid is one number, two numbers stay two")
  func brokenNumbers() throws {
    let grid = "+---+-----+\n| 合 | 20  |\n| 计 | 805 |\n+---+-----+\n| 1 |   9 |\n| 2 | .73 |\n+---+-----+\n| a | 1.2 |\n|   | 34  |\n+---+-----+\n"
    #expect(try sourceDocument(grid).outline == [.table([["合计", "20805"], ["12", "9.73"], ["a", "1.234"]])])
    let apart = "+-----+-------+\n| a   | 1.00  |\n|     | 2.00  |\n+-----+-------+\n| b   | 3.00  |\n+-----+-------+\n"
    #expect(try sourceDocument(apart).outline == [.table([["a", "1.00 2.00"], ["b", "3.00"]])])
  }

  @Test("a row of blank cells does not end a table under dashes")
  func blankRow() throws {
    let rule = "  ------------------\n"
    let text = rule + "  项目       金额\n  ---------- -------\n  甲         1.00\n\n                    \n\n  乙         2.00\n" + rule + "\n正文\n"
    #expect(try sourceDocument(text).rows.count == 4 - 1)
  }

  @Test("a record with as many fields as its table may hold sentences and signs")
  func sentencesInFields() throws {
    let text = "代码,名称,金额,说明\n1,甲,1.00,\n2,乙,2.00,完成任务。提高效益。\n,,,<3%\n41 20,丙,3.00,x\n"
    #expect(try sourceDocument(text).rows.map(\.cells.count) == [4, 4, 4, 4, 4])
    // Another number of fields is no record.
    #expect(try sourceDocument("代码,名称,金额\n1,甲,1.00\n收入1,234.50万元,支出1,000.00万元。\n").rows.count == 2)
  }

  @Test("lines that are filled up to a column are paragraphs; a text with one that is not is none of that kind")
  func filledLines() throws {
    let first = String(repeating: "收入", count: 16) + " 2025"
    let second = "年度预算" + String(repeating: "支出", count: 14) + " 12"
    let text = "\(first)\n\(second)\n万元，较上年减少三万元。其中，基本支出与项目支出均有减少，原因是人员减少。\n\n\(first)\n\(second)\n万元。\n"
    let joined = try sourceDocument(text).outline
    #expect(joined.count == 2)
    #expect(joined[0] == .paragraph("\(first) \(second) 万元，较上年减少三万元。其中，基本支出与项目支出均有减少，原因是人员减少。", line: 1))
    #expect(try sourceDocument(text + "\n单位：万元\n金额\n").outline.count == 2 * 3 + 2)
  }

  @Test("merged cells are found in every table of a run of tabbed lines")
  func repeatedInRun() throws {
    let table = "单位：元\t单位：元\t单位：元\n项目\t本年\t本年\n项目\t人员\t公用\n教育\t1.00\t2.00\n"
    let document = try sourceDocument(table + "表二\n" + table)
    #expect(document.rows.map(\.cells.count) == [1, 2, 2, 3, 1, 1, 2, 2, 3])
  }

  @Test("two labels that are equal in one row are no merged cell")
  func equalLabels() throws {
    let head = "合并\t合并\t合并\n部门科目\t政府科目\t金额\n"
    let rows = "合计\t合计\t3.00\n工资\t机关工资\t1.00\n住房公积金\t住房公积金\t1.00\n办公费\t办公经费\t1.00\n津贴\t奖金津贴\t1.00\n"
    #expect(try sourceDocument(head + rows).rows.map(\.cells.count) == [1, 3, 2, 3, 3, 3, 3])
  }

  @Test("a page begins at a table, whatever stands above")
  func pageBelowTabs() throws {
    let document = try sourceDocument("\ta\tb\n\tc\td\n<table>\n\t<tr><td>甲</td><td>1</td></tr>\n\t<tr><td>乙</td><td>2</td></tr>\n</table>\n")
    #expect(document.outline.last == .table([["甲", "1"], ["乙", "2"]]))
  }

  @Test("the counts of a data frame are no cells; a column that counts under a heading is one")
  func frameIndex() throws {
    let frame = "|   | 项目 | 金额 | 说明 |\n|--:|---|---|---|\n| 0 | 甲 | 5 | 无 |\n| 1 | 乙 | 6 | 无 |\n"
    #expect(try sourceDocument(frame).outline == [.table([["项目", "金额", "说明"], ["甲", "5", "无"], ["乙", "6", "无"]])])
    #expect(try sourceDocument(frame).cells.map(\.column) == [0, 1, 2, 0, 1, 2, 0, 1, 2])
    let numbered = "| 0 | 1 | 2 |\n|---|---|---|\n| 项目 | 金额 | 说明 |\n| 甲 | 5 | 无 |\n"
    #expect(try sourceDocument(numbered).outline == [.table([["项目", "金额", "说明"], ["甲", "5", "无"]])])
    let serial = "| 序号 | 项目 |\n|---|---|\n| 0 | 甲 |\n| 1 | 乙 |\n"
    #expect(try sourceDocument(serial).rows.map(\.cells.count) == [2, 2, 2])
  }

  @Test("cells of Markdown stand below the headings that take several columns")
  func coveredCells() throws {
    let head = "| 项目 | | 金额 | 合计 | 拨款 | | 基金 |\n|---|---|---|---|---|---|---|\n"
    let text =
      head
      + "| 一般 | |\n| 小计 | 其中 |\n| 甲 | x | 1.00 | 2.00 | 3.00 | 4.00 | 5.00 |\n| 乙 | y | 1.00 | 2.00 | 3.00 | 4.00 | 5.00 |\n| 丙 | z | 1.00 | 2.00 | 3.00 | 4.00 | 5.00 |\n"
    let document = try sourceDocument(text)
    #expect(document.cells(of: document.rows[1]).map(\.column) == [4, 5])
    #expect(document.cells(of: document.rows[2]).map(\.column) == [4, 5])
    // All wide headings together are as wide as the row.
    let both = "| 科目 | | 名称 | 支出 | |\n|---|---|---|---|---|\n| 类 | 款 | 人员 | 公用 |\n" + String(repeating: "| 1 | 2 | 甲 | 3.00 | 4.00 |\n", count: 3)
    let second = try sourceDocument(both)
    #expect(second.cells(of: second.rows[1]).map(\.column) == [0, 1, 3, 4])
  }
}
