import BudgetCore
import DisclosureGenerator
import DisclosureTesting
import Testing

/// Facts of one tile count every fen once.
@Suite("Tiles") struct TileTests {
  private func total(_ disclosure: Disclosure, _ whole: BudgetCore.Coordinates) -> Set<Amount> {
    Set(disclosure.statements.flatMap(\.facts).filter { $0.coordinates == whole }.map(\.amount))
  }

  @Test("add up to the total that is printed", arguments: Province.allCases, [false, true])
  func sums(_ province: Province, _ isRounded: Bool) throws {
    var spending = 0
    for seed in UInt64(100)..<112 {
      let text = GeneratedDisclosure(GenerationRequest(province: province, layout: .pipes, seed: seed, rounding: isRounded ? .rounded : .exact)).text
      for disclosure in province.reader.read(try sourceDocument(text), options: ReadingOptions()).disclosures {
        let facts = disclosure.statements.flatMap(\.facts)
        for (tile, whole) in [
          (BudgetCore.Tile.spending, BudgetCore.Coordinates(flow: .expenditure)), (.revenue, BudgetCore.Coordinates(flow: .revenue)),
        ] {
          let parts = facts.filter { $0.tile == tile }
          if parts.isEmpty { continue }
          #expect(total(disclosure, whole) == [Amount(fen: parts.reduce(0) { $0 + $1.amount.fen })])
          if tile == .spending { spending += 1 }
          for part in parts {
            let above = parts.filter { $0.coordinates != part.coordinates && part.coordinates.isWithin($0.coordinates) }
            #expect(above.isEmpty, "\(part.coordinates) is counted twice")
          }
        }
        // Where the tables of all the money are pictures, those of one fund prove nothing of the whole.
        let isCut = facts.contains {
          let function = $0.coordinates.function
          return !function.isEmpty && $0.coordinates == BudgetCore.Coordinates(flow: .expenditure, function: function)
        }
        if !isRounded, isCut, total(disclosure, BudgetCore.Coordinates(flow: .expenditure)).count == 1 {
          #expect(facts.contains { $0.tile == .spending }, "\(province) seed \(seed) has no tile of spending")
        }
      }
    }
    #expect(spending > 0)
  }

  @Test("are as fine as the document proves: a class whose items do not add up stays whole")
  func finest() throws {
    let text = """
      2025年预算支出总表
      单位名称：某县某中心
      单位：万元

      | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | 合计 | | 25.50 | 20.00 | 5.50 |
      | 205 | 教育支出 | 20.00 | 20.00 | |
      | 20502 | 普通教育 | 12.00 | 12.00 | |
      | 20503 | 职业教育 | 8.00 | 8.00 | |
      | 208 | 社会保障和就业支出 | 5.50 | | 5.50 |
      | 20805 | 行政事业单位养老支出 | 5.00 | | 5.00 |
      """
    let disclosure = try #require(try reading(text, as: "shanxi").disclosures.first)
    let tile = disclosure.statements.flatMap(\.facts).filter { $0.tile == .spending }
    #expect(tile.map(\.coordinates.function) == ["20502", "20503", "208"])
    let report = Checker().check(try reading(text.replacing("| 25.50 |", with: "| 26.50 |"), as: "shanxi"))
    #expect(report.findings.contains { $0.rule == .tileNone && $0.matter == .noTile(.spending, .noParts) })
  }
}
