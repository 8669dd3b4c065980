import BudgetCore
import DisclosureTesting
import Testing

/// Columns in another order than the template's: the headings decide.
@Suite("Order of columns") struct ColumnOrderTests {
  private struct Column {
    let heading: String
    let coordinates: String
    let amount: String
  }

  private static let uses = [
    Column(heading: "合计", coordinates: "flow=expenditure function=208", amount: "9.00"),
    Column(heading: "基本支出", coordinates: "flow=expenditure use=basic function=208", amount: "5.00"),
    Column(heading: "项目支出", coordinates: "flow=expenditure use=project function=208", amount: "3.00"),
    Column(heading: "经营支出", coordinates: "flow=expenditure use=business function=208", amount: "1.00"),
  ]

  private static let funds = [
    Column(heading: "合计", coordinates: "flow=revenue function=208", amount: "9.00"),
    Column(heading: "一般公共预算", coordinates: "flow=revenue fund=generalPublic function=208", amount: "5.00"),
    Column(heading: "政府性基金", coordinates: "flow=revenue fund=governmentFund function=208", amount: "3.00"),
    Column(heading: "单位资金", coordinates: "flow=revenue fund=unitFunds function=208", amount: "1.00"),
  ]

  /// All orders of four things.
  static let orders: [[Int]] = (0..<4).flatMap { a in
    (0..<4).flatMap { b in (0..<4).flatMap { c in (0..<4).map { [a, b, c, $0] } } }
  }.filter { Set($0).count == 4 }

  private func expect(_ text: String, _ columns: [Column], _ order: [Int]) throws {
    let reading = try reading(text, as: "shanxi")
    let facts = reading.disclosures.flatMap(\.facts)
    #expect(facts.map(\.coordinates.description) == order.map { columns[$0].coordinates })
    #expect(facts.map(\.printed) == order.map { columns[$0].amount })
    #expect(reading.diagnostics == [])
  }

  @Test("under one row of headings", arguments: orders)
  func plain(_ order: [Int]) throws {
    let headings = order.map { Self.uses[$0].heading }
    let amounts = order.map { Self.uses[$0].amount }
    let rows = [["科目编码", "科目名称"] + headings, ["208", "教育"] + amounts]
    try expect(Self.table("2025年预算支出总表", rows, separator: "\t"), Self.uses, order)
    try expect(Self.table("2025年预算支出总表", rows, separator: "|"), Self.uses, order)
  }

  @Test("under a merged heading", arguments: orders)
  func grouped(_ order: [Int]) throws {
    let headings = order.map { Self.funds[$0].heading }
    let amounts = order.map { Self.funds[$0].amount }
    let rows = [["项目", "", "本年收入", "", "", "", "上年结转"], ["科目编码", "科目名称"] + headings + [""], ["208", "教育"] + amounts + [""]]
    try expect(Self.table("2025年预算收入总表", rows, separator: "\t"), Self.funds, order)
    try expect(Self.table("2025年预算收入总表", rows, separator: "|"), Self.funds, order)
  }

  private static func table(_ title: String, _ rows: [[String]], separator: String) -> String {
    let outer = separator == "|" ? "|" : ""
    return "\(title)\n单位：万元\n" + rows.map { outer + $0.joined(separator: separator) + (outer.isEmpty ? "" : " |") + "\n" }.joined()
  }
}
