import Testing

@testable import BudgetCore

@Suite("Outlines") struct OutlineTests {
  private static let document = """
    青河县医疗保障局
    2025年部门预算
    目录
    第一部分 概况
    一、主要职责
    第二部分 名词解释
    第一部分
    概况
    一、主要职责
    （一）拟订政策并组织实施。
    （二）管理基金；
    二、机构设置及人员情况
    本部门内设三个股室。
    三、收支预算总体情况
    4、财政拨款“三公”经费情况
    5、政府采购情况
    本部门无政府采购预算。
    第二部分 名词解释
    一、基本支出：指维持运转的支出。
    二、**项目支出**：
    指完成任务的支出。
    """

  @Test("headings, levels and meanings")
  func headings() throws {
    let sections = try ProseText(Self.document).sections
    #expect(
      sections.map { "\($0.level) \($0.ordinal)|\($0.title)|\($0.meanings.map(\.rawValue).joined(separator: ","))" } == [
        "0 ||other", "1 |目录|contents", "1 第一部分|第一部分 概况|profile", "2 一、|一、主要职责|duties", "2 二、|二、机构设置及人员情况|institutions,staff",
        "2 三、|三、收支预算总体情况|overview", "2 4、|4、财政拨款“三公”经费情况|threePublic", "2 5、|5、政府采购情况|procurement",
        "1 第二部分|第二部分 名词解释|terms",
      ])
    #expect(sections.map(\.parent) == [nil, nil, nil, 2, 2, 2, 2, 2, nil])
  }

  @Test("every line is a heading or a paragraph of one section")
  func nothingLost() throws {
    let sections = try ProseText(Self.document).sections
    var lines = sections.flatMap(\.paragraphs).map(\.line)
    lines += sections.dropFirst().map(\.line)
    // The title behind 第一部分 belongs to its heading.
    #expect(lines.sorted() == Array(1...21).filter { $0 != 8 })
  }

  @Test("a list of contents is no content")
  func contents() throws {
    let contents = try #require(ProseText(Self.document).sections.first { $0.meanings == [.contents] })
    #expect(contents.paragraphs.map(\.text.text) == ["第一部分 概况", "一、主要职责", "第二部分 名词解释"])
    #expect(contents.paragraphs.allSatisfy { $0.role == .contents })
  }

  @Test("terms with their definitions")
  func terms() throws {
    let terms = try #require(ProseText(Self.document).sections.last?.terms)
    #expect(terms.map(\.term) == ["基本支出", "项目支出"])
    #expect(terms.map(\.definition) == ["指维持运转的支出。", "指完成任务的支出。"])
    #expect(terms.map(\.line) == [19, 20])
  }

  @Test("a heading of another year's budget is claimed")
  func otherYear() throws {
    let text = try ProseText("第一部分 2023年部门预算情况说明\n一、与2024年预算相比的情况\n二、2025年部门预算")
    #expect(text.claims == ["year 2023"])
  }

  @Test(
    "ordinals",
    arguments: [
      ("第一部分：概况", 1, 1), ("一、职责", 2, 1), ("十二、其他", 2, 12), ("（三）情况", 3, 3), ("(一) 情况", 3, 1), ("4、收入", 4, 4), ("1. 收入", 4, 1), ("（2）货物", 5, 2),
      ("③ 服务", 6, 3), ("附件：预算表", 1, 0),
    ])
  func ordinals(_ text: String, _ level: Int, _ value: Int) throws {
    var text = text
    let ordinal = try #require(text.withUTF8 { Ordinal($0) })
    #expect((ordinal.level, ordinal.value) == (level, value))
  }

  @Test("no ordinals", arguments: ["2025年预算", "1.5万元", "一般公共预算", "第三方服务", "100台设备"])
  func noOrdinals(_ text: String) throws {
    var text = text
    #expect(text.withUTF8 { Ordinal($0) == nil })
  }
}
