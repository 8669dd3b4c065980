import BudgetCore
import DisclosureGenerator
import DisclosureTesting
import Testing

/// A finding says the same in every language.
@Suite("Findings in two languages") struct FindingTextTests {
  /// The numbers of a text, thousands apart or not.
  private func numbers(_ text: String) -> [String] {
    text.replacing("10 000", with: "10000").matches(of: /[0-9]+(?:[.,][0-9]+)*/).map { String($0.0) }
  }

  private func hanShare(_ text: String) -> Bool { text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }

  /// Findings of all kinds: those of the fixtures, and of fixtures in which digits were changed and rows lost.
  private func findings() throws -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for fixture in Fixture.all {
      let reader = try #require(fixture.reader)
      let bytes = try fixture.bytes()
      var mutation = Mutation(seed: 7)
      for round in 0..<12 {
        let text = Array(String(decoding: round == 0 ? bytes : mutation.damage(bytes), as: UTF8.self).utf8)
        guard let document = try? SourceDocument(utf8: text) else { continue }
        findings += Checker().check(reader.read(document, options: ReadingOptions())).findings
      }
    }
    return findings
  }

  @Test("with the same numbers and places")
  func numbers() throws {
    let findings = try findings()
    #expect(Set(findings.map(\.rule)).count > 12, "too few rules fired for the test to mean anything")
    var different: [String] = []
    for finding in findings {
      let (english, chinese) = (FindingText(.english).message(finding), FindingText(.chinese).message(finding))
      if numbers(english).sorted() != numbers(chinese).sorted() { different.append("\(finding.rule): \(english) / \(chinese)") }
      #expect(hanShare(chinese) && hanShare(FindingText(.chinese).advice(finding)))
    }
    #expect(different.prefix(5) == [])
  }

  @Test("every rule has a meaning in both")
  func rules() {
    for rule in RuleID.standard {
      #expect(hanShare(FindingText(.chinese).meaning(of: rule)), "\(rule)")
      #expect(!FindingText(.english).meaning(of: rule).isEmpty, "\(rule)")
    }
  }
}
