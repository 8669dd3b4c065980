import BudgetCore
import DisclosureReport
import DisclosureTesting
import Foundation
import Testing

/// The page of a report: complete, self-contained, small, and harmless whatever a document prints.
@Suite("Report pages") struct ReportPageTests {
  private func page(_ fixture: Fixture, _ language: FindingText.Language = .chinese) throws -> (html: String, reading: Reading, report: Report) {
    let reading = try #require(fixture.reader).read(fixture.document(), options: ReadingOptions())
    let report = Checker().check(reading)
    let bytes = ReportPage(language: language).html(file: "source.txt", reading, report)
    return (String(decoding: bytes, as: UTF8.self), reading, report)
  }

  @Test("the bars of a picture have the names of what they measure, not of the row that prints them")
  func pictures() throws {
    let fixture = Fixture.all[1]
    let reading = try #require(fixture.reader).read(try fixture.document(), options: ReadingOptions())
    let page = String(decoding: ReportPage(language: .chinese).html(file: "a", reading, Checker().check(reading)), as: UTF8.self)
    #expect(page.contains("基本支出 789.51 万元; 项目支出 25.00 万元"))
    #expect(page.contains("卫生健康支出 603.31 万元; "))
  }

  @Test("every number of a table has a cell that can be linked to", arguments: Fixture.all)
  func anchors(_ fixture: Fixture) throws {
    let (html, reading, _) = try page(fixture)
    let anchors = Set(html.matches(of: /<td[^>]* id=(l\d+c\d+)/).map { String($0.1) })
    var missing: [String] = []
    for fact in reading.disclosures.flatMap(\.statements).flatMap(\.facts) where !anchors.contains("l\(fact.place.line)c\(fact.place.cell)") {
      missing.append("\(fact.place.line):\(fact.place.cell) \(fact.printed)")
    }
    #expect(missing == [])
  }

  @Test("links lead to cells of the page", arguments: Fixture.all)
  func links(_ fixture: Fixture) throws {
    let (html, _, _) = try page(fixture)
    let ids = Set(html.matches(of: /\bid="?([a-z0-9]+)/).map { String($0.1) })
    let targets = html.matches(of: /href="?#([a-z0-9]+)/).map { String($0.1) }
    #expect(targets.filter { !ids.contains($0) } == [])
  }

  @Test("no cell is there twice", arguments: Fixture.all)
  func unique(_ fixture: Fixture) throws {
    let ids = try page(fixture).html.matches(of: /\bid="?([a-z0-9]+)/).map { String($0.1) }
    #expect(Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }.keys.sorted() == [])
  }

  @Test("asks nothing of a network, and is under three times its text", arguments: Fixture.all)
  func small(_ fixture: Fixture) throws {
    let (html, _, _) = try page(fixture)
    #expect(!html.contains("http:") && !html.contains("https:") && !html.contains("src="))
    #expect(html.contains("default-src 'none'"))
    #expect(html.utf8.count < 3 * (try fixture.bytes().count), "\(html.utf8.count)")
  }

  @Test("the same input gives the same bytes", arguments: Fixture.all)
  func deterministic(_ fixture: Fixture) throws {
    let first = try page(fixture).html
    let second = try page(fixture).html
    #expect(first == second)
  }

  @Test("elements are closed in the order in which they were opened", arguments: Fixture.all, FindingText.Language.allCases)
  func wellFormed(_ fixture: Fixture, _ language: FindingText.Language) throws {
    let html = try page(fixture, language).html
    let void: Set<String> = ["meta", "br", "!doctype"]
    // These may be left open before another of their kind, or at the end of what holds them.
    let optional: Set<String> = ["li", "td", "th", "tr"]
    var open: [String] = []
    let body = html.replacing(/<(style|script)>.*?<\/(style|script)>/.dotMatchesNewlines(), with: "")
    for tag in body.matches(of: /<(\/?)([!a-zA-Z0-9]+)[^>]*>/) {
      let name = tag.2.lowercased()
      if void.contains(name) { continue }
      if tag.1.isEmpty {
        if name == "td" || name == "th" || name == "tr" {
          while let last = open.last, last == "td" || last == "th" || (name == "tr" && last == "tr") { open.removeLast() }
        } else if optional.contains(name), open.last == name {
          open.removeLast()
        }
        open.append(name)
      } else {
        while let last = open.last, last != name, optional.contains(last) { open.removeLast() }
        let last = open.popLast()
        if last != name {
          Issue.record("</\(name)> closes <\(last ?? "nothing")>")
          return
        }
      }
    }
    #expect(open == [])
  }

  @Test("markup and controls in labels are shown, not obeyed")
  func hostile() throws {
    let text = """
      2025年预算支出总表
      单位名称：某县<script>alert(1)</script>中心
      单位：万元

      | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | 合计 | | 25.50 | 20.00 | 5.50 |
      | 205 | 教育"onmouseover=x支出 a<b&c | 20.00 | 20.00 | |
      | 208 | 社会保障\u{202E}和\u{1B}[31m就业支出 | 5.50 | | 5.50 |
      """
    let reader = try #require(allReaders.first { $0.format.id == "shanxi" })
    let reading = reader.read(try SourceDocument(utf8: Array(text.utf8)), options: ReadingOptions())
    let html = String(decoding: ReportPage().html(file: "<b>.txt", reading, Checker().check(reading)), as: UTF8.self)
    #expect(!html.contains("alert(1)</script>") && !html.contains("<b>.txt"))
    #expect(!html.unicodeScalars.contains("\u{1B}") && !html.unicodeScalars.contains("\u{202E}"))
    #expect(html.contains("&quot;onmouseover=x") && html.contains("a&lt;b&amp;c"))
  }

  @Test("a wrong cell shows what it should read")
  func implied() throws {
    let text = """
      2025年预算支出总表
      单位名称：某县某中心
      单位：万元

      | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | 合计 | | 25.50 | 20.00 | 5.50 |
      | 205 | 教育支出 | 26.00 | 20.00 | |
      | 208 | 社会保障和就业支出 | 5.50 | | 5.50 |
      """
    let reader = try #require(allReaders.first { $0.format.id == "shanxi" })
    let reading = reader.read(try SourceDocument(utf8: Array(text.utf8)), options: ReadingOptions())
    let html = String(decoding: ReportPage().html(file: "a.txt", reading, Checker().check(reading)), as: UTF8.self)
    let cell = try #require(html.firstMatch(of: /<td id=l7c3 class="n d"[^>]*>26\.00<small>([^<]*)<\/small>/))
    #expect(cell.1.contains("20.00"))
  }

  @Test("the index names the most contradicted document first")
  func index() throws {
    var entries: [IndexPage.Entry] = []
    for fixture in Fixture.all {
      let (_, reading, report) = try page(fixture)
      entries.append(IndexPage.Entry(page: "\(fixture.name).html", file: fixture.name, reading, report))
    }
    let html = String(decoding: IndexPage().html(entries), as: UTF8.self)
    let order = html.matches(of: /href="([^"]+)\.html"/).map { String($0.1) }
    #expect(order.count == 4)
    #expect(order.first == entries.max { $0.errors < $1.errors }?.file)
  }
}
