import BudgetCore
import DisclosureGenerator
import DisclosureTesting
import Testing

/// What callers can ask of the checker, and what holds for every disclosure.
@Suite("Checker") struct CheckerTests {
  private let table = """
    2025年部门支出总表

    单位：万元

    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | | 合计 | 10.00 | 6.00 | 4.00 |
    | 208 | 社会保障和就业支出 | 10.00 | 6.00 | 5.00 |
    """

  /// A rule of a caller: no row spends more than a limit.
  private struct Limit: Rule {
    let findings = [RuleID("own.limit", .warning, "a number is above the limit", basis: "the caller")]
    func examine(_ examination: inout Examination) {
      for statement in examination.disclosure.statements {
        for fact in statement.facts where fact.amount > Amount(fen: 9_000_000) {
          examination.report(
            Diagnostic(
              rule: findings[0], severity: .warning, message: "too much",
              witnesses: [Diagnostic.Witness(place: fact.place, label: fact.label, printed: fact.printed)]))
        }
      }
    }
  }

  /// A rule of a caller that adds an equation.
  private struct FirstIsLast: Rule {
    let findings = [RuleID("own.equal", .error, "the first number is not the last", basis: "the caller")]
    func examine(_ examination: inout Examination) {
      guard let last = examination.disclosure.statements.first?.facts.indices.last else { return }
      examination.require([FactReference(statement: 0, fact: 0)], equals: [FactReference(statement: 0, fact: last)], rule: findings[0])
    }
  }

  @Test("a caller chooses rules and severities and adds rules of its own")
  func rules() throws {
    let reading = try reading(table, as: "shanxi")
    #expect(Checker(rules: [RollUpRule()]).check(reading).findings.map(\.rule.id) == ["rollup.function"])
    #expect(Checker(rules: []).check(reading).findings.isEmpty)
    let own = Checker(rules: [Limit()]).check(reading).findings
    #expect(own.map(\.witnesses.first?.printed) == ["10.00", "10.00"])
    let lenient = Checker(rules: [RollUpRule()], severities: [.rollUp(.function): .note]).check(reading)
    #expect(lenient.findings.map(\.severity) == [.note])
    #expect(Checker(rules: [FirstIsLast()]).check(reading).findings.map(\.rule.id) == ["own.equal"])
  }

  @Test("every number is proven, disputed or unchecked, and rules that found nothing to do are named")
  func ledger() throws {
    let report = Checker(rules: [RollUpRule(), ChangeRule()]).check(try reading(table, as: "shanxi"))
    #expect(report.read == 6)
    #expect(report.count(.proven) + report.count(.disputed) + report.count(.unchecked) == 6)
    #expect(report.count(.disputed) == 1)
    #expect(report.omissions.contains { $0.rule == "change" })
  }

  @Test("tables, sentences and layouts say the same of one budget", arguments: Province.allCases)
  func layouts(_ province: Province) throws {
    var known: [String]?
    for layout in Layout.allCases {
      let generated = GeneratedDisclosure(GenerationRequest(province: province, layout: layout, seed: 11, noise: .light, rounding: .rounded))
      let report = Checker().check(province.reader.read(try sourceDocument(generated.text), options: ReadingOptions()))
      let found = report.findings.map { "\($0.severity.rawValue) \($0.rule.id) \($0.sides?.difference?.description ?? "")" }.sorted()
      #expect(known == nil || known == found)
      known = found
    }
  }

  @Test("a consistent disclosure has no findings but of what is not there", arguments: Province.allCases)
  func consistent(_ province: Province) throws {
    for seed in UInt64(400)..<408 {
      let layout = Layout.allCases[Int(seed) % Layout.allCases.count]
      let generated = GeneratedDisclosure(GenerationRequest(province: province, layout: layout, seed: seed))
      let report = Checker().check(province.reader.read(try sourceDocument(generated.text), options: ReadingOptions()))
      #expect(report.findings.filter { $0.severity > .note && $0.rule.family != "presence" }.map(\.message) == [])
    }
  }

  @Test("correspondence.units: a department is the sum of its units")
  func units() throws {
    for seed in UInt64(1)..<40 {
      let generated = GeneratedDisclosure(GenerationRequest(province: .hebei, layout: .tabs, seed: seed))
      var reading = Province.hebei.reader.read(try sourceDocument(generated.text), options: ReadingOptions())
      guard reading.disclosures.count > 1 else { continue }
      let clean = Checker(rules: []).check(reading).findings
      #expect(clean.filter { $0.rule == .correspondenceUnits } == [])
      for statement in reading.disclosures[1].statements.indices {
        for fact in reading.disclosures[1].statements[statement].facts.indices {
          let amount = reading.disclosures[1].statements[statement].facts[fact].amount
          reading.disclosures[1].statements[statement].facts[fact].amount = Amount(fen: amount.fen + 1_000_000_000)
        }
      }
      let found = Checker(rules: []).check(reading).findings.filter { $0.rule == .correspondenceUnits }
      #expect(!found.isEmpty)
      #expect(found.allSatisfy { $0.severity == .warning && $0.sides?.difference == Amount(fen: -1_000_000_000) })
      return
    }
    Issue.record("no department with units was generated")
  }

  private func long(_ rows: Int, _ row: (Int) -> String) -> String {
    let head = table.split(separator: "\n").prefix(3).joined(separator: "\n\n")
    return ([head] + (0..<rows).map(row)).joined(separator: "\n")
  }

  @Test("a table of many rows is checked in linear time", .timeLimit(.minutes(1)))
  func many() throws {
    let total = "| | 合计 | 30000.00 | 10000.00 | 20000.00 |"
    let text = long(10_000) { $0 == 0 ? total : "| \(2_010_000 + $0) | 项目\($0) | 3.00 | 1.00 | 2.00 |" }
    let report = Checker().check(try reading(text, as: "shanxi"))
    #expect(report.read == 30_000)
    #expect(report.findings.filter { $0.rule.family == "rollup" }.count <= 3)
  }

  @Test("a table made to explode the search ends within the budget", .timeLimit(.minutes(1)))
  func hostile() throws {
    let text = long(600) { "| \(2_010_000 + $0) | 项目\($0) | 0.01 | \($0 % 7).01 | 0.0\($0 % 9) |" }
    let read = try #require(Province.shanxi.reader.read(try sourceDocument(text), options: ReadingOptions(repairs: true)) as Reading?)
    #expect(Checker().check(read).count(.error) > 100)
  }
}
