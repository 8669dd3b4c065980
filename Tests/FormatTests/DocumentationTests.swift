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
    let text = try String(contentsOfFile: "\(Fixture.packageDirectory)/\(path)", encoding: .utf8)
    let page = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let index = try #require(page.firstIndex(of: start))
    let table = page[(index + 1)...].drop { $0.isEmpty }.prefix { $0.hasPrefix("|") }
    if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] == "1" {
      let rest = page[(index + 1)...].drop { $0.isEmpty }.drop { $0.hasPrefix("|") }
      let recorded = page[...index] + [""] + lines + (rest.first?.isEmpty == true ? [] : [""]) + rest
      try recorded.joined(separator: "\n").write(toFile: "\(Fixture.packageDirectory)/\(path)", atomically: true, encoding: .utf8)
      Issue.record("recorded \(path)")
      return
    }
    #expect(Array(table) == lines)
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
