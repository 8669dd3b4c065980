import BudgetCore
import DisclosureFiles
import Testing

/// A sheet is read as it is shown.
@Suite("Workbooks") struct WorkbookTests {
  /// The sheet as rows; the first one is its name.
  private func sheet(_ workbook: TestWorkbook) throws -> [[String]] { Array(try rows(workbook.package).dropFirst()) }

  /// How a workbook shows a stored number in a format.
  private func shown(_ stored: String, _ code: String) throws -> String {
    var workbook = TestWorkbook("<row><c s=\"0\"><v>\(stored)</v></c><c s=\"1\"><v>0</v></c></row>")
    workbook.styles = TestWorkbook.styles([code, "0"])
    return try #require(try sheet(workbook).first?.first)
  }

  @Test(
    "numbers are shown by their format, rounded half away from zero",
    arguments: [
      ("7.0000000000000009", "0.00", "7.00"), ("1.5", "0", "2"), ("-1.5", "0", "-2"), ("2.5", "0", "3"), ("312.2649", "0.00", "312.26"),
      ("312.265", "#,##0.00", "312.27"), ("1234567.891", "#,##0.00", "1,234,567.89"), ("0.15417100000000003", "General", "0.154171"),
      ("1.0E-2", "0.00", "0.01"), ("1.2345678E7", "#,##0", "12,345,678"), ("0.1256", "0.00%", "12.56%"), ("0.5", "0%", "50%"),
      ("2080505", "General", "2080505"), ("5", "000", "005"), ("-12.5", "#,##0.00;[Red]\\(#,##0.00\\)", "-12.50"),
      ("1234.5", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * &quot;-&quot;??_ ;_ @_ ", "1,234.50"), ("0", "0.00;;", "0.00"),
      ("0", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * &quot;-&quot;??_ ;_ @_ ", "0.00"), ("45678", "yyyy/m/d", "2025/1/21"),
      ("45678", "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@", "2025年1月21日"), ("60", "yyyy-mm-dd", "1900-02-29"),
      ("1", "yyyy-mm-dd", "1900-01-01"),
      ("61", "yyyy-mm-dd", "1900-03-01"), ("99999999999999999", "0", "100000000000000000"), ("0.99995", "0.0###", "1.0"), ("12.3456", "@", "12.3456"),
    ])
  func formats(_ stored: String, _ code: String, _ expected: String) throws { #expect(try shown(stored, code) == expected) }

  @Test(
    "a format that scales or is not known gives the stored number, and says so",
    arguments: ["0.00,", "0!.0,", "# ?/?", "0.00E+00", "h:mm", "[&gt;=10000]0"])
  func unknownFormats(_ code: String) throws {
    var workbook = TestWorkbook("<row r=\"3\"><c r=\"C3\" s=\"0\"><v>312649.5</v></c></row>")
    workbook.styles = TestWorkbook.styles([code])
    #expect(try rows(workbook.package).dropFirst() == [["312649.5"]])
    #expect(try read(workbook.package).remarks.count == 1)
    #expect(try read(workbook.package).remarks[0].contains("表!C3"))
  }

  @Test("digits that are not shown are kept beside the number")
  func stored() throws {
    var workbook = TestWorkbook("<row><c s=\"0\"><v>312.2649</v></c><c s=\"0\"><v>1.5</v></c></row>")
    workbook.styles = TestWorkbook.styles(["0.00"])
    let text = String(decoding: try read(workbook.package).text, as: UTF8.self)
    #expect(text.contains("<td title=\"312.2649\">312.26</td><td>1.50</td>"))
  }

  @Test("a zero that is not shown is a zero, and said to be none on the page")
  func hiddenZero() throws {
    var workbook = TestWorkbook("<row><c s=\"0\"><v>0</v></c><c s=\"0\"><v>1</v></c></row>")
    workbook.styles = TestWorkbook.styles(["0.00;;"])
    #expect(try sheet(workbook) == [["0.00", "1.00"]])
    #expect(try read(workbook.package).remarks.contains { $0.hasPrefix("1 zeros") || $0.contains("zeros") })
  }

  @Test("years that count from 1904")
  func from1904() throws {
    var workbook = TestWorkbook("<row><c s=\"0\"><v>44216</v></c><c><v>1</v></c></row>")
    workbook.styles = TestWorkbook.styles(["yyyy-mm-dd"])
    workbook.properties = "<workbookPr date1904=\"1\"/>"
    #expect(try sheet(workbook) == [["2025-01-21", "1"]])
  }

  @Test("shared, inline, rich and escaped texts")
  func texts() throws {
    var workbook = TestWorkbook(
      """
      <row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><v>旧</v><is><t>新<![CDATA[<值>]]></t></is></c><c t="str"><v>a_x5408_b_x005F_</v></c>\
      <c t="s"><v>7</v></c><c t="s"><v>-1</v></c><c t="e"><v>#REF!</v></c><c t="b"><v>1</v></c></row>
      """)
    workbook.strings =
      "<si><t>前</t><r><t xml:space=\"preserve\">中 </t></r><r><t>后</t></r><rPh><t>qian</t></rPh></si><si><t>2080505</t></si>"
    #expect(try sheet(workbook) == [["前中 后", "2080505", "新&lt;值&gt;", "a合b_", "\u{FFFD}", "\u{FFFD}", "#REF!", "TRUE"]])
    let remarks = try read(workbook.package).remarks
    #expect(remarks.contains { $0.contains("表!E1") && $0.hasPrefix("2 ") })
    #expect(remarks.contains { $0.contains("表!G1") })
  }

  @Test("cells without a reference follow each other; a place that is filled twice keeps the first")
  func positions() throws {
    let workbook = TestWorkbook(
      "<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row><row><c r=\"A2\"><v>4</v></c><c r=\"B2\"><v>5</v></c><c r=\"A2\"><v>6</v></c></row>"
    )
    #expect(try sheet(workbook) == [["1", "", "", "2", "3"], ["4", "5", "", "", ""]])
    #expect(try read(workbook.package).remarks.contains { $0.contains("表!A2") })
  }

  @Test("a formula without a value is neither zero nor blank")
  func formulas() throws {
    let workbook = TestWorkbook(
      "<row><c><f>SUM(A2:A3)</f></c><c><f>1+1</f><v>2</v></c><c t=\"str\"><f>\"\"</f><v></v></c><c><f t=\"shared\" si=\"0\"/><v></v></c></row>")
    #expect(try sheet(workbook) == [["=SUM(A2:A3)", "2", "", "=…"]])
    #expect(try read(workbook.package).remarks.contains { $0.hasPrefix("2 formulas") })
  }

  @Test("a merged cell is one cell, and what it covers is not there")
  func merges() throws {
    let workbook = TestWorkbook(
      """
      <row r="1"><c r="A1" t="str"><v>项目</v></c><c r="B1" t="str"><v>收入</v></c><c r="C1"><v>9</v></c></row>
      <row r="2"><c r="B2" t="str"><v>小计</v></c><c r="C2" t="str"><v>其中</v></c></row>
      """, after: "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"A9:XFD1048576\"/></mergeCells>")
    #expect(try sheet(workbook) == [["项目 rowspan=\"2\"", "收入 colspan=\"2\""], ["小计", "其中"]])
    #expect(try read(workbook.package).remarks.contains { $0.contains("表!C1") })
  }

  @Test("hidden sheets are listed, hidden rows and columns are read and counted")
  func hidden() throws {
    var workbook = TestWorkbook("<row><c t=\"str\"><v>甲</v></c><c><v>1</v></c></row><row hidden=\"1\"><c t=\"str\"><v>乙</v></c><c><v>2</v></c></row>")
    workbook.sheets.append(("底稿", "veryHidden", "<sheetData><row><c><v>3</v></c></row></sheetData>"))
    #expect(try rows(workbook.package) == [["表"], ["甲", "1"], ["乙", "2"]])
    let remarks = try read(workbook.package).remarks
    #expect(remarks.contains { $0.contains("底稿") })
    #expect(remarks.contains { $0.contains("表!A2") })
  }

  @Test("lines above the table and notes below it are lines; each keeps its place")
  func lines() throws {
    let workbook = TestWorkbook(
      """
      <row r="2"><c r="B2" t="str"><v>收支总表</v></c></row><row r="4"><c r="B4" t="str"><v>科目</v></c><c r="C4" t="str"><v>金额</v></c></row>
      <row r="5"><c r="B5" t="str"><v>合计</v></c><c r="C5"><v>8</v></c></row><row r="6"><c r="B6" t="str"><v>注：以万元计。</v></c></row>
      """, after: "<mergeCells><mergeCell ref=\"B2:C2\"/></mergeCells>")
    #expect(try rows(workbook.package) == [["表"], ["收支总表"], ["科目", "金额"], ["合计", "8"], ["注：以万元计。"]])
    let places = try read(workbook.package).places
    #expect(places.name(line: 2) == "表!B2")
    #expect(places.name(line: 5, cell: 2) == "表!C5")
    #expect(places.name(line: 7) == "表!B6")
  }

  @Test("impossible places and too many cells are refused")
  func limits() {
    #expect(refusal(TestWorkbook("<row r=\"1048577\"><c><v>1</v></c></row>").package.bytes).hasPrefix("damaged: "))
    #expect(refusal(TestWorkbook("<row><c r=\"XFE1\"><v>1</v></c></row>").package.bytes).hasPrefix("damaged: "))
    let rows = (1...300).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    #expect(refusal(TestWorkbook(rows).package.bytes).hasPrefix("size: "))
  }

  @Test("very many merged cells are read in time")
  func manyMerges() throws {
    let merges = String(repeating: "<mergeCell ref=\"A1:B1\"/>", count: 100_000)
    let workbook = TestWorkbook("<row><c><v>1</v></c><c r=\"C1\"><v>2</v></c></row>", after: "<mergeCells>\(merges)</mergeCells>")
    #expect(try sheet(workbook) == [["1 colspan=\"2\"", "2"]])
  }

  @Test("a sheet in UTF-16 and names of any prefix")
  func encodings() throws {
    var package = TestWorkbook("<x:row><x:c t=\"str\"><x:v>金额</x:v></x:c><x:c><x:v>7</x:v></x:c></x:row>").package
    let index = try #require(package.parts.firstIndex { $0.name == "xl/worksheets/sheet0.xml" })
    package.parts[index].bytes =
      [0xFF, 0xFE] + String(decoding: package.parts[index].bytes, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try rows(package) == [["表"], ["金额", "7"]])
  }
}
