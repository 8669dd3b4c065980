import BudgetCore
import Testing

/// What callers ask of values that they have made themselves: nothing here reads a document.
@Suite("Queries") struct QueryTests {
  /// A list by function with three columns; amounts in 万元.
  private static func list(_ kind: StatementKind = .expenditure, line: Int, _ rows: [(String, String, [String])]) throws -> Statement {
    var statement = Statement(kind: kind, title: "某表", line: line, unit: .tenThousandYuan, presence: .filled)
    statement.columns = [
      Statement.Column(path: ["预算数", "合计"], position: 1, coordinates: Coordinates()),
      Statement.Column(path: ["预算数", "基本 支出", "小计"], position: 2, coordinates: Coordinates(use: .basic)),
      Statement.Column(path: ["预算数", "项目支出", "小计"], position: 3, coordinates: Coordinates(use: .project)),
    ]
    for (index, (label, code, amounts)) in rows.enumerated() {
      let row = Statement.Row(
        label: label, line: line + index + 1, tableRow: index, coordinates: Coordinates(function: code), isTotal: code.isEmpty)
      statement.rows.append(row)
      for (column, text) in amounts.enumerated() where !text.isEmpty {
        let number = try #require(PrintedNumber(text))
        statement.facts.append(
          Fact(
            statement: kind, coordinates: try #require(statement.coordinates(row: row, column: statement.columns[column])),
            amount: try Amount(number, in: .tenThousandYuan), printed: text, decimals: number.decimals, unit: .tenThousandYuan, label: label,
            place: Place(line: line + index + 1, cell: column + 2), row: index, column: column))
      }
    }
    return statement
  }

  private static func disclosure(_ statements: [Statement], year: Int = 2025) -> Disclosure {
    var disclosure = Disclosure(entity: Entity(name: "某中心", code: "101"), year: year)
    disclosure.statements = statements
    return disclosure
  }

  @Test("a statement by its kind: filled before empty before missing")
  func statement() throws {
    let missing = Statement(kind: .revenue, title: "甲", line: 3, presence: .missing)
    let empty = Statement(kind: .revenue, title: "乙", line: 5)
    let filled = try Self.list(line: 7, [("合计", "", ["1.00"])])
    let disclosure = Self.disclosure([missing, empty, filled])
    #expect(disclosure.statement(.revenue) == empty)
    #expect(disclosure.statement(.expenditure) == filled)
    #expect(disclosure.statement(.procurement) == nil)
    #expect(empty.coordinates == StatementKind.revenue.fixedCoordinates)
  }

  @Test("a cell by its row and its headings")
  func cells() throws {
    let statement = try Self.list(line: 1, [("合计", "", ["3.00", "2.00", "1.00"]), ("文化 支出（类）", "207", ["3.00", "2.00", ""])])
    #expect(statement[row: "合计", column: "基本支出", "小计"]?.amount == Amount("20000.00"))
    #expect(statement[row: "文化支出(类)", column: "合计"]?.printed == "3.00")
    #expect(statement[row: 1, column: 1]?.coordinates == Coordinates(flow: .expenditure, use: .basic, function: "207"))
    // Two columns bear the heading, one cell is blank, and a row or a column does not exist.
    #expect(statement[row: "合计", column: "小计"] == nil)
    #expect(statement[row: "文化支出(类)", column: "项目支出", "小计"] == nil)
    #expect(statement[row: "教育支出", column: "合计"] == nil)
    #expect(statement[row: 9, column: 0] == nil)
  }

  @Test("facts by a condition and within coordinates")
  func facts() throws {
    let disclosure = Self.disclosure([
      try Self.list(line: 1, [("合计", "", ["3.00", "2.00", "1.00"]), ("文化支出", "207", ["3.00"]), ("图书馆", "2070104", ["1.00"])])
    ])
    #expect(disclosure.facts { $0.amount > Amount(fen: 20_000_00) }.map(\.label) == ["合计", "文化支出"])
    #expect(disclosure.facts(within: Coordinates(function: "207")).map(\.label) == ["文化支出", "图书馆"])
    #expect(disclosure.facts(within: Coordinates(use: .basic)).map(\.printed) == ["2.00"])
  }

  @Test("the one amount of a point: printed once, agreed, disputed, unprinted")
  func amounts() throws {
    let total = Coordinates(flow: .expenditure)
    let one = try Self.list(line: 1, [("合计", "", ["3.00", "2.00"]), ("文化支出", "207", ["3.00"])])
    let other = try Self.list(line: 9, [("合计", "", ["3.0049", "2.01"])])
    let disclosure = Self.disclosure([one, other])
    let stated = disclosure.amount(at: total)
    #expect(stated.state == .agreed)
    #expect(stated.amount == Amount("30049.00"))
    #expect(stated.facts.map(\.place.line) == [2, 10])
    let function = disclosure.amount(at: Coordinates(flow: .expenditure, function: "207"))
    #expect(function.state == .single && function.amount == Amount("30000.00"))
    // Two direct prints of one precision must be equal.
    let basic = disclosure.amount(at: Coordinates(flow: .expenditure, use: .basic))
    #expect(basic.state == .disputed && basic.amount == nil && basic.facts.count == 2)
    let nothing = disclosure.amount(at: Coordinates(flow: .revenue))
    #expect(nothing.state == .unprinted && nothing.amount == nil && nothing.facts.isEmpty)
  }

  @Test("rows of equal coordinates are parts, totals are prints of their own")
  func parts() throws {
    let rows = [("甲馆", "207", ["1.25"]), ("乙馆", "207", ["1.50"]), ("小计", "207", ["2.75"])]
    var statement = try Self.list(line: 1, rows)
    statement.rows[2].isTotal = true
    let coordinates = Coordinates(flow: .expenditure, function: "207")
    #expect(Self.disclosure([statement]).amount(at: coordinates).amount == Amount("27500.00"))
    #expect(Self.disclosure([statement]).amount(at: coordinates).state == .agreed)
    statement.rows[2].isTotal = false
    #expect(Self.disclosure([statement]).amount(at: coordinates).amount == Amount("55000.00"))
  }

  @Test("every printed point is stated as when it is asked for alone")
  func index() throws {
    let disclosure = Self.disclosure([
      try Self.list(line: 1, [("合计", "", ["3.00", "2.00", "1.00"]), ("文化支出", "207", ["3.00", "", "1.00"])]),
      try Self.list(line: 9, [("文化支出", "207", ["3.00"]), ("合计", "", ["3.50"])]),
    ])
    let all = disclosure.statedAmounts()
    #expect(all.count == 5)
    #expect(all.map(\.stated) == all.map { disclosure.amount(at: $0.coordinates) })
  }

  @Test("changes between two years")
  func changes() throws {
    let before = Self.disclosure(
      [try Self.list(line: 1, [("合计", "", ["5.00", "4.00"]), ("文化支出", "207", ["3.00"]), ("体育支出", "20703", ["2.00"])])], year: 2024)
    let after = Self.disclosure([try Self.list(line: 1, [("合计", "", ["6.50", "4.00"]), ("文化支出", "207", ["6.50"]), ("教育支出", "205", ["1.00"])])])
    let changes = after.changes(since: before)
    #expect(changes.map(\.label) == ["合计", "文化支出", "教育支出", "体育支出"])
    #expect(changes.map(\.difference) == [Amount("15000.00"), Amount("35000.00"), nil, nil])
    #expect(changes.map(\.before.state) == [.single, .single, .unprinted, .single])
    #expect(changes.last?.after.state == .unprinted)
    #expect(after.changes(since: after).isEmpty)
  }

  @Test("a final account against its budget")
  func phases() throws {
    let budget = Self.disclosure([try Self.list(line: 1, [("合计", "", ["5.00"])])])
    var account = try Self.list(line: 1, [("合计", "", ["4.20"])])
    account.facts[0].coordinates.phase = .executed
    let changes = Self.disclosure([account]).changes(from: .root, of: budget, to: .executed)
    #expect(changes.map(\.difference) == [Amount("-8000.00")])
    #expect(changes.map(\.coordinates) == [Coordinates(flow: .expenditure)])
  }

  @Test("a number of the budget's year is found where several years are printed")
  func period() throws {
    var statement = try Self.list(line: 1, [("合计", "", ["5.00", "4.00"])])
    statement.facts[0].coordinates.period = .budgetYear
    statement.facts[1].coordinates = Coordinates(flow: .expenditure, period: .priorYear)
    #expect(Self.disclosure([statement]).amount(at: Coordinates(flow: .expenditure)).amount == Amount("50000.00"))
  }
}
