import BudgetCore
import DisclosureGenerator
import DisclosureTesting
import Testing

/// Rows whose numbers slid: put right with proof, or left as printed.
@Suite("Repair of rows") struct RepairTests {
  private func table(_ rows: String...) -> String {
    """
    2025年部门支出总表

    单位：万元

    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    \(rows.map { "| \($0) |" }.joined(separator: "\n"))
    """
  }

  private func read(_ text: String, repairs: Bool = true) throws -> Reading {
    Province.shanxi.reader.read(try sourceDocument(text), options: ReadingOptions(repairs: repairs))
  }

  private let slid = [
    " | 合计 | 15.00 | 9.00 | 6.00", "201 | 一般公共服务支出 | 5.00 | 4.00 | 1.00", "208 | 社会保障和就业支出 | | 5.00 | 5.00",
    "210 | 卫生健康支出 | 5.00 | | 5.00",
  ]

  @Test("a row that slid by a column is put right, marked, and the equations are given")
  func slide() throws {
    let reading = try read(table(slid[0], slid[1], slid[2], slid[3]))
    let facts = try #require(reading.disclosures.first).facts
    let moved = facts.filter { $0.status == .repaired }
    #expect(moved.map(\.printed) == ["5.00", "5.00"])
    #expect(moved.map(\.coordinates.use) == [.root, .basic])
    #expect(moved.map(\.place.cell) == [4, 5])
    let note = try #require(reading.diagnostics.first { $0.rule == .repairRow })
    #expect(note.severity == .note)
    #expect(note.moves.map(\.fromCell) == [4, 5])
    #expect(note.moves.map(\.toCell) == [3, 4])
    #expect(note.equations.contains { $0.holds && $0.terms.contains { $0.number.printed == "15.00" } })
    #expect(Checker(rules: [RollUpRule()]).check(reading).findings.map(\.rule.id) == ["repair.row"])
  }

  @Test("without repairs every number stays where it is printed, and the contradiction is an error")
  func printed() throws {
    let reading = try read(table(slid[0], slid[1], slid[2], slid[3]), repairs: false)
    #expect(reading.disclosures.first?.facts.contains { $0.status == .repaired } == false)
    #expect(Checker(rules: [RollUpRule()]).check(reading).count(.error) > 0)
  }

  @Test("where two placements move as little, none is chosen")
  func ambiguous() throws {
    // 5.00 of one of the two rows belongs into the other column: nothing says of which.
    let reading = try read(
      table(
        " | 合计 | 10.00 | 5.00 | 5.00", "201 | 一般公共服务支出 | 5.00 | 5.00 | ", "208 | 社会保障和就业支出 | 5.00 | 5.00 | "))
    #expect(reading.diagnostics.filter { $0.rule == .repairRow }.isEmpty)
    #expect(reading.disclosures.first?.facts.allSatisfy { $0.status == .asPrinted } == true)
    #expect(Checker(rules: [RollUpRule()]).check(reading).count(.error) > 0)
  }

  @Test("a wrong number is not moved")
  func wrongNumber() throws {
    let reading = try read(
      table(
        " | 合计 | 10.00 | 6.00 | 4.00", "201 | 一般公共服务支出 | 5.00 | 4.00 | 1.00", "208 | 社会保障和就业支出 | 5.00 | 2.50 | 3.00"))
    #expect(reading.diagnostics.filter { $0.rule == .repairRow }.isEmpty)
  }

  @Test("consistent documents are not touched", arguments: Province.allCases)
  func consistent(_ province: Province) throws {
    for seed in UInt64(500)..<506 {
      let layout = Layout.allCases[Int(seed) % Layout.allCases.count]
      let generated = GeneratedDisclosure(GenerationRequest(province: province, layout: layout, seed: seed, rounding: .rounded))
      let reading = province.reader.read(try sourceDocument(generated.text), options: ReadingOptions())
      #expect(reading.disclosures.flatMap(\.facts).allSatisfy { $0.status == .asPrinted })
    }
  }

  @Test("a right row is not moved to join neighbours that slid together")
  func neighbours() throws {
    let text = """
      某县某中心
      2025年度单位预算公开
      2025年政府性基金预算支出表（不含上年结转）
      单位名称：某县某中心
      单位：万元

      | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | 合计 |  | 6.00 | 6.00 |  |
      | 212 | 城乡社区支出 | 6.00 | 6.00 |  |
      | 21208 | 国有土地使用权出让收入安排的支出 | 6.00 | 6.00 |  |
      | 2120801 | 征地和拆迁补偿支出 | 3.50 | 3.50 |  |
      | 2120803 | 城市建设支出 | 2.50 |  | 2.50 |

      """
    for reader in allReaders {
      let reading = reader.read(try sourceDocument(text), options: ReadingOptions())
      #expect(reading.disclosures.flatMap(\.facts).filter { $0.status == .repaired }.isEmpty, "\(reader.format.id)")
    }
  }
}
