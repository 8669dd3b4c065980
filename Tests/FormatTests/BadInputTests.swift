import BudgetCore
import DisclosureTesting
import Testing

/// Input that no reader asked for. What cannot be told is said; nothing crashes, hangs or disappears.
@Suite("Bad input") struct BadInputTests {
  private let title = "2025年预算支出总表\n单位：万元\n"
  private let head = "| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n"

  private func accounted(_ reading: Reading) -> Bool {
    reading.counts.numbers == reading.counts.facts + reading.counts.structure + reading.counts.records + reading.counts.leftovers
  }

  @Test("a document of another kind is claimed by nobody, and the reason says what it looks like")
  func otherKinds() throws {
    let kinds = [
      ("今天天气很好。\n明天也好。\n", "does not look like a budget"),
      ("2024年度部门决算\n\n收入支出决算总表\n收入决算表\n支出决算表\n财政拨款收入支出决算总表\n", "final account"),
      ("某省2025年部门预算公开\n\n表1 收支预算总表\n表2 部门收入总体情况表\n表3 部门支出总体情况表\n表4 财政拨款收支总体情况表\n", "no reader knows"),
    ]
    for (text, expected) in kinds {
      guard case .none(let reason) = ReaderSelection(allReaders, for: try sourceDocument(text)) else {
        Issue.record("claimed: \(text)")
        continue
      }
      #expect(reason.contains(expected))
    }
  }

  @Test("two provinces' titles in equal number are claimed by neither alone")
  func twoClaimants() throws {
    let text = "部门预算收支总表\n\n部门预算支出总表\n\n2025年预算收支总表\n\n2025年预算支出总表\n"
    guard case .several(let claims) = ReaderSelection(allReaders, for: try sourceDocument(text)) else {
      Issue.record("not several")
      return
    }
    #expect(Set(claims.map(\.format.id)) == ["hebei", "shanxi"])
  }

  @Test("another province's budget, read by force, gives no wrong unit and loses no number", arguments: Fixture.all)
  func wrongReader(_ fixture: Fixture) throws {
    let document = try fixture.document()
    for reader in allReaders {
      #expect(accounted(reader.read(document, options: ReadingOptions())))
    }
  }

  @Test("half a document keeps the facts of its half", arguments: Fixture.all)
  func half(_ fixture: Fixture) throws {
    let bytes = try fixture.bytes()
    let reader = try #require(fixture.reader)
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let half = lines.count / 2
    let whole = reader.read(try SourceDocument(utf8: bytes), options: ReadingOptions(repairs: false))
    let part = reader.read(
      try SourceDocument(utf8: Array(lines[..<half].joined(separator: [0x0A]))), options: ReadingOptions(repairs: false))
    let expected = whole.disclosures.flatMap(\.facts).filter { $0.place.line < half - 40 && $0.statement != .prose }.map(\.place)
    let found = Set(part.disclosures.flatMap(\.facts).map(\.place))
    #expect(!expected.isEmpty && expected.allSatisfy(found.contains))
  }

  @Test("a row of many cells", .timeLimit(.minutes(1)))
  func wideRow() throws {
    let reading = try reading(title + head + "| 208 | 教育 " + String(repeating: "| 1.00 ", count: 30_000) + "|\n", as: "shanxi")
    #expect(reading.counts.numbers == 30_001 && accounted(reading))
    #expect(reading.diagnostics.map(\.rule.id) == ["read.column"])
  }

  @Test("a heading of many cells, merged or not", .timeLimit(.minutes(1)))
  func wideHeading() throws {
    let wide = title + "| 科目编码 " + String(repeating: "| 合计 ", count: 5000) + "|\n| 208 " + String(repeating: "| 1.00 ", count: 5000) + "|\n"
    #expect(accounted(try reading(wide, as: "shanxi")))
    let spanned =
      title + "<table><tr>" + String(repeating: "<td colspan=2>合计</td>", count: 5000) + "</tr><tr>" + String(repeating: "<td>1.00</td>", count: 9000)
      + "</tr></table>"
    #expect(accounted(try reading(spanned, as: "shanxi")))
  }

  @Test("a very long line, of text, of digits or in a cell", .timeLimit(.minutes(1)))
  func longLine() throws {
    #expect(try reading(title + String(repeating: "预算", count: 300_000), as: "shanxi").counts.facts == 0)
    let digits = try reading(title + head + "| 208 | 教育 | " + String(repeating: "9", count: 1_000_000) + " | | |\n", as: "shanxi")
    #expect(digits.diagnostics.map(\.rule.id) == ["read.amount"])
    guard case .amount(_, let error, _) = digits.diagnostics.first?.matter else {
      Issue.record("the number is not the matter")
      return
    }
    #expect(error == .tooLarge)
    #expect((digits.diagnostics.first?.message.utf8.count ?? 0) < 1000, "a finding quotes no more than a beginning")
    let label = try reading(title + head + "| 208 | " + String(repeating: "教", count: 300_000) + " | 1.00 | | |\n", as: "shanxi")
    #expect(label.counts.facts == 1)
  }

  @Test("a stream of web cells without end", .timeLimit(.minutes(1)))
  func longStream() throws {
    #expect(accounted(try reading(title + "\n科目编码 |\n合计 |\n" + String(repeating: "1.00 |\n", count: 20_000), as: "shanxi")))
  }

  @Test(
    "nesting and marks that never close", .timeLimit(.minutes(1)),
    arguments: [
      "<table><tr><td>", "<div>", "<", "<!--", "<a \"", "&", "[bookmark: ", "|", "\t", "\t\n", "| |\n", "**", "注：\n", "<table>", "</table>",
    ])
  func nesting(_ mark: String) throws {
    let reading = try reading(title + String(repeating: mark, count: 20_000) + "1.00", as: "shanxi")
    #expect(accounted(reading))
  }

  @Test("titles without end and no table", .timeLimit(.minutes(1)))
  func titles() throws {
    let reading = try reading(String(repeating: "2025年预算收支总表\n", count: 20_000), as: "shanxi")
    #expect(reading.disclosures.flatMap(\.statements).map(\.presence) == [.missing])
  }

  @Test("many small disclosures are all there, in order", .timeLimit(.minutes(1)))
  func manyDisclosures() throws {
    let parts = (1000..<2000).map { number in
      "单位预算收支总表\n\n\(number)某市第\(number)小学\n\n单位：万元\n\n| 项目 | 预算数 | 项目 | 预算数 |\n| 一、一般公共预算拨款收入 | 5.00 | 二、外交支出 | 5.00 |\n\n"
    }
    let reading = try reading(parts.joined(), as: "hebei")
    #expect(reading.disclosures.map(\.entity.code) == (1000..<2000).map(String.init))
    #expect(reading.disclosures.count == 1000)
    #expect(reading.counts.facts == 2000)
  }

  @Test("numbers in every odd form are facts, leftovers or text, never something else")
  func oddNumbers() throws {
    let forms = [
      "1,23.4.5", "--", "９９９９９９９９９９９９９９９９９９９９", "1.2.3", "..", "１２．５０", "1e5", "∞", "½", "٣", "-0", "+1", "0x1F", "1_000", "12,50", "1 234,50",
      "(12.50)", "12.50-",
    ]
    for form in forms {
      let reading = try reading(title + head + "| 208 | 教育 | \(form) | 1.00 | |\n", as: "shanxi")
      #expect(accounted(reading), "\(form)")
      let facts = reading.disclosures.flatMap(\.facts).map(\.printed)
      #expect(facts.contains("1.00"), "\(form)")
      let readable = ["１２．５０", "-0", "+1", "(12.50)"]
      #expect(facts.contains(form) == readable.contains(form), "\(form)")
      if !readable.contains(form) { #expect(reading.diagnostics.contains { $0.witnesses.contains { $0.printed == form } }, "\(form)") }
    }
  }
}
