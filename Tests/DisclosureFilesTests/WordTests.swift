import BudgetCore
import DisclosureFiles
import Testing

/// A Word document is read as it is printed, with all changes accepted.
@Suite("Word documents") struct WordTests {
  private typealias Word = TestDocument

  private func rows(_ body: String) throws -> [[String]] { try DisclosureFilesTests.rows(Word(body).package) }

  @Test("paragraphs and tables in their order")
  func order() throws {
    let body = Word.paragraph("一") + Word.table(Word.row(Word.cell("甲"), Word.cell("1"))) + Word.paragraph("二")
    #expect(try rows(body) == [["一"], ["甲", "1"], ["二"]])
  }

  @Test("spans, cells that go on above, on the left, and columns before a row")
  func spans() throws {
    let body = Word.table(
      Word.row(Word.cell("项目", "<w:vMerge w:val=\"restart\"/>"), Word.cell("收入", "<w:gridSpan w:val=\"2\"/>")),
      Word.row(Word.cell("", "<w:vMerge/>"), Word.cell("小计"), Word.cell("其中")),
      "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>\(Word.cell("3"))\(Word.cell("4"))</w:tr>",
      Word.row(Word.cell("五", "<w:hMerge w:val=\"restart\"/>"), Word.cell("", "<w:hMerge/>"), Word.cell("6")),
      Word.row(Word.cell("七"), Word.cell("8"), Word.cell("9"), Word.cell("10")))
    #expect(
      try rows(body) == [
        ["项目 rowspan=\"2\"", "收入 colspan=\"2\""], ["小计", "其中"], ["", "3", "4"], ["五 colspan=\"2\"", "6"], ["七", "8", "9", "10"],
      ])
  }

  @Test("a cell that goes on a cell that is not there is its own")
  func orphan() throws {
    #expect(try rows(Word.table(Word.row(Word.cell("甲", "<w:vMerge/>"), Word.cell("1")))) == [["甲", "1"]])
  }

  @Test("edges that differ by less than an eye sees are one")
  func slivers() throws {
    let grid = "<w:tblGrid><w:gridCol w:w=\"900\"/><w:gridCol w:w=\"899\"/><w:gridCol w:w=\"1\"/><w:gridCol w:w=\"900\"/></w:tblGrid>"
    let body = Word.table(
      grid, Word.row(Word.cell("甲"), Word.cell("乙", "<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>"), Word.cell("丙")),
      Word.row(Word.cell("1"), Word.cell("", "<w:vMerge/>"), Word.cell("2", "<w:gridSpan w:val=\"2\"/>")))
    #expect(try rows(body) == [["甲", "乙 rowspan=\"2\"", "丙"], ["1", "2"]])
  }

  @Test("a table in a cell is a table of its own; a table that only holds tables is layout")
  func nested() throws {
    let inner = Word.table(Word.row(Word.cell("内"), Word.cell("1")))
    #expect(try rows(Word.table("<w:tr><w:tc>\(Word.paragraph("外"))\(inner)</w:tc>\(Word.cell("2"))</w:tr>")) == [["外", "2"], ["内", "1"]])
    #expect(try rows(Word.table("<w:tr><w:tc>\(Word.paragraph("标题"))\(inner)</w:tc></w:tr>")) == [["标题"], ["内", "1"]])
  }

  @Test("one branch of alternatives, controls, links, fields, symbols and breaks")
  func content() throws {
    let body = """
      <w:sdt><w:sdtPr><w:t>不读</w:t></w:sdtPr><w:sdtContent><w:p><w:hyperlink><w:r><w:t>链</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r>\
      <w:smartTag><w:r><w:t>接</w:t></w:r></w:smartTag><w:r><w:sym w:font="x" w:char="F0A3"/><w:sym w:char="2264"/><w:softHyphen/><w:noBreakHyphen/></w:r></w:p></w:sdtContent></w:sdt>\
      <w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>\(Word.paragraph("框"))</w:txbxContent></wps:txbx></w:drawing></mc:Choice>\
      <mc:Fallback><w:pict><w:txbxContent>\(Word.paragraph("框"))</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
      """
    #expect(try rows(body) == [["链接□≤-"], ["框"]])
    let table =
      "<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>\(Word.cell("甲"))</w:sdtContent></w:sdt>\(Word.cell("1"))</w:tr></w:sdtContent></w:sdt></w:tbl>"
    #expect(try rows(table) == [["甲", "1"]])
    #expect(
      try rows(Word.table(Word.row("<w:tc><w:p><w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r></w:p></w:tc>", Word.cell("1")))) == [["上<br>下", "1"]])
  }

  @Test("changes are read as accepted, and counted")
  func changes() throws {
    let body = """
      <w:p><w:r><w:t>预算</w:t></w:r><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>\
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>\(Word.paragraph("后半"))\
      <w:moveFrom>\(Word.paragraph("移走"))</w:moveFrom><w:moveTo>\(Word.paragraph("移来"))</w:moveTo>
      """
    #expect(try rows(body) == [["预算新"], ["前半后半"], ["移来"]])
    #expect(try read(Word(body).package).remarks.contains { $0.contains("tracked changes") })
    let deleted = "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>\(Word.cell("旧"))</w:tr>\(Word.row(Word.cell("新"), Word.cell("1")))</w:tbl>"
    #expect(try rows(deleted) == [["新", "1"]])
  }

  @Test("hidden text, pictures and embedded objects are counted, not read")
  func unread() throws {
    let body =
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>显</w:t></w:r>"
      + "<w:r><w:drawing><pic:pic/></w:drawing><w:object><o:OLEObject/></w:object></w:r></w:p>"
    #expect(try rows(body) == [["显"]])
    let remarks = try read(Word(body).package).remarks
    #expect(remarks.count == 3)
    #expect(remarks.contains { $0.contains("pictures") })
  }

  @Test("the place of a cell is its table, row and column of the grid")
  func places() throws {
    let body =
      Word.paragraph("一") + Word.table(Word.row(Word.cell("甲", "<w:gridSpan w:val=\"2\"/>"), Word.cell("1")))
      + Word.table(Word.row(Word.cell("乙"), Word.cell("2")), Word.row(Word.cell("丙"), Word.cell("3")))
    let places = try read(Word(body).package).places
    #expect(places.name(line: 1).isEmpty)
    #expect(places.name(line: 3, cell: 2) == "table 1 row 1 column 3")
    #expect(places.name(line: 7, cell: 2) == "table 2 row 2 column 2")
  }
}
