import BudgetCore
import DisclosureGenerator
import DisclosureTesting
import Testing

@Suite("Recognition") struct RecognitionTests {
  @Test("any two provinces are told apart in every layout", arguments: Province.allCases, Layout.allCases)
  func generated(_ province: Province, _ layout: Layout) throws {
    for seed in UInt64(20)...22 {
      let text = GeneratedDisclosure(GenerationRequest(province: province, layout: layout, seed: seed, noise: .heavy)).text
      guard case .one(let reader, let recognition) = ReaderSelection(allReaders, for: try sourceDocument(text)) else {
        Issue.record("seed \(seed) is not claimed by one reader")
        continue
      }
      #expect(reader.format.id == province.rawValue)
      #expect(recognition.reasons.allSatisfy { $0.hasPrefix("line ") })
    }
  }

  @Test("the caller's list decides who may claim")
  func callersList() throws {
    let document = try Fixture.all[0].document()
    let others = allReaders.filter { $0.format.id != Fixture.all[0].format }
    if case .one = ReaderSelection(others, for: document) { Issue.record("claimed by another") }
    if case .one = ReaderSelection([], for: document) { Issue.record("claimed by nobody") }
  }

  /// A reader written outside the package's formats, with public API only.
  private struct OtherReader: DisclosureReader {
    let format = Format(id: "other", province: "某省 (00)", templates: "one table")
    let template = Template(tables: [
      TableTemplate(.expenditure, titles: ["某省部门支出一览表"], columns: ["科目编码", "科目名称", .group("预算数", ["合计", "基本支出", "项目支出"])])
    ])

    func recognize(_ document: SourceDocument) -> Recognition { template.recognize(document) }

    func read(_ document: SourceDocument, options: ReadingOptions, each: (Disclosure) -> Void) -> Reading {
      template.read(document, format: format, options: options, each: each)
    }
  }

  @Test("a new province is a template and a reader, and touches no core file")
  func newProvince() throws {
    let document = try sourceDocument(
      "2025年某省部门支出一览表\n单位：元\n\n| 科目编码 | 科目名称 | 预算数 | | |\n| | | 合计 | 基本支出 | 项目支出 |\n| 205 | 教育支出 | 300 | 200 | 100 |\n")
    guard case .one(let reader, _) = ReaderSelection(allReaders + [OtherReader()], for: document) else {
      Issue.record("not claimed by one reader")
      return
    }
    let reading = reader.read(document, options: ReadingOptions())
    #expect(reading.format == "other")
    #expect(reading.disclosures.first?.facts.map(\.amount.description) == ["300.00", "200.00", "100.00"])
  }
}
