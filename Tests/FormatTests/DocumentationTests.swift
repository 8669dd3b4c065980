import BudgetCore
import DisclosureTesting
import Foundation
import Testing

@testable import HebeiFormat
@testable import HenanFormat
@testable import ShaanxiFormat
@testable import ShanxiFormat

/// What the documentation lists is what the code does.
@Suite("Documentation") struct DocumentationTests {
  private func page(_ path: String) throws -> [String] {
    try String(contentsOfFile: "\(Fixture.packageDirectory)/\(path)", encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// Compares the table below a line of a page with what it should be; on request it is written anew.
  private func expect(_ path: String, below start: String, _ lines: [String]) throws {
    let page = try DocumentationPage(path)
    if DocumentationPage.isRecording {
      try page.record(lines, below: start)
      Issue.record("recorded \(path)")
      return
    }
    #expect(page.table(below: start) == lines)
  }

  @Test("the README's matrix shows the statements of every template")
  func matrix() throws {
    let templates = [("河北 (13)", hebeiTemplate), ("山西 (14)", shanxiTemplate), ("河南 (41)", henanTemplate), ("陕西 (61)", shaanxiTemplate)]
    var lines = ["| statement | " + templates.map(\.0).joined(separator: " | ") + " |", "|---|" + String(repeating: ":-:|", count: templates.count)]
    for kind in StatementKind.allCases {
      let marks = templates.map { template in template.1.tables.contains { $0.kind == kind } ? "●" : "" }
      if marks.contains("●") { lines.append("| `\(kind.rawValue)` | " + marks.joined(separator: " | ") + " |") }
    }
    try expect("README.md", below: "<!-- matrix -->", lines)
    try expect("README.zh-CN.md", below: "<!-- matrix -->", lines)
  }

  @Test("the data dictionary lists the fixed members of the code")
  func members() throws {
    var lines = ["| dimension | member | parent |", "|---|---|---|"]
    func add<Member: DimensionMember>(_ dimension: String, _: Member.Type) {
      for member in Member.allCases where !member.isRoot {
        lines.append("| `\(dimension)` | `\(member.rawValue)` | \(member.parent.isRoot ? "" : "`\(member.parent.rawValue)`") |")
      }
    }
    add("flow", Flow.self)
    add("fund", Fund.self)
    add("use", Use.self)
    add("origin", Origin.self)
    add("period", Period.self)
    add("item", Item.self)
    add("phase", Phase.self)
    try expect("Sources/BudgetCore/BudgetCore.docc/DataDictionary.md", below: "<!-- members -->", lines)
  }

  @Test("the list of diagnostics is that of the code")
  func diagnostics() throws {
    var lines = ["| rule | severity | meaning |", "|---|---|---|"]
    var seen: Set<String> = []
    for rule in RuleID.standard where seen.insert(rule.id).inserted {
      lines.append("| `\(rule.id)` | \(rule.severity.rawValue) | \(rule.meaning) |")
    }
    try expect("Sources/BudgetCore/BudgetCore.docc/Diagnostics.md", below: "## Rules", lines)
  }

  @Test("the Chinese list of findings is that of the code")
  func findings() throws {
    let words = FindingText(.chinese)
    let rows = RuleID.standard.map { rule in
      "| `\(rule.id)` | \(rule.severity.rawValue) | \(words.meaning(of: rule)) | \(words.advice(Diagnostic(rule: rule, .equation))) |"
    }
    try expect("Documentation/zh-CN/Findings.md", below: "## 规则", ["| 规则 | 级别 | 含义 | 处理 |", "|---|---|---|---|"] + rows)
  }

  @Test("the Chinese README has the commands, the rows and the figures of the English one")
  func chineseReadme() throws {
    let (english, chinese) = (try DocumentationPage("README.md"), try DocumentationPage("README.zh-CN.md"))
    #expect(chinese.commands.filter { $0.contains("swift ") } == english.commands.filter { $0.contains("swift ") })
    #expect(chinese.rows.count == english.rows.count)
    func figures(_ page: DocumentationPage) -> [[Substring]] { page.rows.map { row in row.matches(of: /[0-9]+[.][0-9]+/).map(\.output) } }
    #expect(figures(chinese) == figures(english))
  }

  @Test("every rule that the standard rules can find is declared, each once")
  func ids() throws {
    let declared = RuleID.standard.map(\.id)
    #expect(Set(declared).count == declared.count)
    for rule in Checker.standardRules.flatMap(\.findings) { #expect(declared.contains(rule.id)) }
    #expect(RuleID.standard.allSatisfy { !$0.meaning.isEmpty && !$0.basis.isEmpty })
  }

  @Test("the README shows the snippet as it is compiled")
  func snippet() throws {
    let readme = try page("README.md")
    for line in try page("Snippets/ReadFacts.swift").dropFirst() { #expect(readme.contains(line), "\(line)") }
  }
}
