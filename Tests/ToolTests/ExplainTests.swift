import Foundation
import Testing

/// What `explain` says of a place in a file.
@Suite("Explaining places") struct ExplainTests {
  /// The objects that a run prints, one a line.
  private func objects(_ result: Tool.Result) throws -> [[String: Any]] {
    try result.lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
  }

  @Test("a number tells its table, column, row and unit")
  func number() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.right)
      let account = try #require(try objects(try scratch.run("$tool explain --json a.txt:7:4")).first)
      #expect(account["amount"] as? String == "50000.00" && account["unit"] as? String == "万元" && account["state"] as? String == "proven")
      #expect(account["coordinates"] as? [String: String] == ["flow": "expenditure", "use": "basic", "function": "205"])
      let column = try #require(account["column"] as? [String: Any])
      #expect((column["headings"] as? [String])?.last == "基本支出" && column["coordinates"] as? [String: String] == ["use": "basic"])
      let row = try #require(account["row"] as? [String: Any])
      #expect(row["label"] as? String == "教育支出" && row["coordinates"] as? [String: String] == ["function": "205"])
      #expect((account["statement"] as? [String: Any])?["title"] as? String == "2025年预算支出总表")
    }
  }

  @Test("a line without a cell stands for all its numbers")
  func line() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.right)
      let accounts = try objects(try scratch.run("$tool explain --json a.txt:6"))
      #expect(accounts.map { $0["cell"] as? Int } == [3, 4, 5])
      #expect(accounts.map { $0["printed"] as? String } == ["9.00", "5.00", "4.00"])
    }
  }

  @Test("equations say whether they hold, and name every number of theirs")
  func equations() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.wrong)
      let account = try #require(try objects(try scratch.run("$tool explain --json a.txt:7:3")).first)
      #expect(account["state"] as? String == "disputed" && account["implied"] as? String == "90000.00")
      let equations = try #require(account["equations"] as? [[String: Any]])
      let sums = equations.map { equation -> [String] in
        ((equation["terms"] as? [[String: Any]]) ?? []).map { "\($0["line"] ?? ""):\($0["cell"] ?? "")" }
      }
      // 合计 over its only function, and the row's total over both uses.
      #expect(Set(sums) == [["6:3", "7:3"], ["7:3", "7:4", "7:5"]])
      #expect(equations.allSatisfy { $0["holds"] as? Bool == false })
      let findings = try #require(account["findings"] as? [[String: Any]])
      #expect(findings.contains { $0["severity"] as? String == "error" })
    }
  }

  @Test("a title tells how its columns are understood; where there is nothing, that is said")
  func title() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.right)
      let title = try scratch.run("$tool explain a.txt:1").output
      for part in ["2025年预算支出总表", "基本支出", "项目支出", "use: basic expenditure", "use: project expenditure"] {
        #expect(title.contains(part), "\(part)")
      }
      let chinese = try scratch.run("$tool explain --lang zh a.txt:7:5").output
      for part in ["本年支出", "支出性质：项目支出", "功能分类：205", "40000.00"] { #expect(chinese.contains(part), "\(part)") }
      #expect(try scratch.run("LC_ALL=zh_CN.UTF-8 $tool explain a.txt:7:5").output == chinese)
      #expect(try scratch.run("$tool explain a.txt:999").status == 2)
      #expect(try scratch.run("$tool explain missing.txt:1").status == 2)
      #expect(try scratch.run("$tool explain a.txt").status == 64)
      try scratch.write("a:1", Document.right)
      #expect(try scratch.run("$tool explain --json a:1:7:4").lines.count == 1)
    }
  }
}
