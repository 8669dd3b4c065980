import BudgetCore
import DisclosureTesting
import Testing

@testable import DisclosureExport

/// The Chinese data dictionary lists the members of the code with their names.
@Suite("Chinese data dictionary") struct ChineseDictionaryTests {
  @Test("members")
  func members() throws {
    var lines = ["| 维度 | 成员 | 名称 | 上级 |", "|---|---|---|---|"]
    for dimension in Dimension.allCases {
      for row in MemberNames.fixed(dimension) {
        #expect(!row.name.isEmpty)
        let parent = row.parent.isEmpty ? "" : "`\(row.parent)`"
        lines.append("| \(MemberNames.words(dimension).title) `\(dimension.rawValue)` | `\(row.code)` | \(row.name) | \(parent) |")
      }
    }
    let page = try DocumentationPage("Documentation/zh-CN/DataDictionary.md")
    if DocumentationPage.isRecording {
      try page.record(lines, below: "## 固定的成员")
      Issue.record("recorded")
    } else {
      #expect(page.table(below: "## 固定的成员") == lines)
    }
  }
}
