import BudgetCore
import DisclosureTesting
import Testing

/// Each rule of equations in a small document where it fires and in one where it nearly does.
@Suite("Checks of tables") struct RuleTests {
  private let rules: [any Rule] = [RollUpRule(), ChangeRule(), BalanceRule(), AgreementRule(), CorrespondenceRule()]

  /// The findings of tables, as `severity rule`.
  private func findings(_ tables: String...) throws -> [Diagnostic] {
    let text = tables.joined(separator: "\n\n")
    return Checker(rules: rules).check(try reading(text, as: "shanxi")).findings
      .filter { $0.rule.family != "read" }
  }

  private func names(_ findings: [Diagnostic]) -> [String] { findings.map { "\($0.severity.rawValue) \($0.rule.id)" } }

  private func expenditure(_ rows: String..., title: String = "2025年部门支出总表") -> String {
    """
    \(title)

    单位：万元

    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    \(rows.map { "| \($0) |" }.joined(separator: "\n"))
    """
  }

  private func balance(_ revenue: [String], _ spending: [String], title: String = "2025年部门收支总表") -> String {
    let height = max(revenue.count, spending.count)
    let rows = (0..<height).map { row in
      "| \(row < revenue.count ? revenue[row] : " | ") | \(row < spending.count ? spending[row] : " | ") |"
    }
    return """
      \(title)

      单位：万元

      | 收入 | | 支出 | |
      | 项目 | 预算数 | 项目 | 预算数 |
      \(rows.joined(separator: "\n"))
      """
  }

  // MARK: Roll-up

  @Test("rollup.function: a class is the sum of its items, a total of its classes")
  func function() throws {
    let clean = try findings(
      expenditure(
        " | 合计 | 10.00 | 6.00 | 4.00", "208 | 社会保障和就业支出 | 10.00 | 6.00 | 4.00", "20805 | 行政事业单位养老支出 | 7.00 | 5.00 | 2.00",
        "20899 | 其他社会保障和就业支出 | 3.00 | 1.00 | 2.00"))
    #expect(names(clean) == [])
    let damaged = try findings(
      expenditure(
        " | 合计 | 10.00 | 6.00 | 4.00", "208 | 社会保障和就业支出 | 10.00 | 6.00 | 4.00", "20805 | 行政事业单位养老支出 | 7.00 | 5.00 | 2.00",
        "20899 | 其他社会保障和就业支出 | 3.00 | 1.50 | 2.00"))
    #expect(names(damaged) == ["error rollup.function"])
    // One finding for the row's and the column's equation, with the cell and its value.
    let suspect = try #require(damaged.first?.suspects.first)
    #expect(damaged.first?.suspects.count == 1)
    #expect(suspect.place == Place(line: 9, cell: 4))
    #expect(suspect.printed == "1.50")
    #expect(suspect.implied == Amount(fen: 1_000_000))
    #expect(damaged.first?.sides?.difference == Amount(fen: 500_000))
  }

  @Test("rollup.use: a row is the sum of its columns; where nothing else is printed, every number of it is a suspect")
  func use() throws {
    let found = try findings(expenditure("208 | 社会保障和就业支出 | 10.00 | 6.00 | 4.50"))
    #expect(names(found) == ["error rollup.use"])
    #expect(found.first?.suspects.count == 3)
    #expect(found.first?.deciding != nil)
    #expect(names(try findings(expenditure("208 | 社会保障和就业支出 | 10.00 | 6.00 | 4.00"))) == [])
  }

  @Test("rounding: within half a unit a part it is a note, beyond three standard deviations a warning, outside an error")
  func rounding() throws {
    func found(_ total: String) throws -> [String] {
      names(
        try findings(
          expenditure(
            " | 合计 | \(total) | | ", "201 | 一般公共服务支出 | 8.78 | | ", "208 | 社会保障和就业支出 | 2.89 | | ",
            "210 | 卫生健康支出 | 0.48 | | ")))
    }
    #expect(try found("12.15") == [])
    #expect(try found("12.14") == ["note rollup.function"])
    #expect(try found("12.12") == ["error rollup.function"])
    #expect(try found("12.18") == ["error rollup.function"])
  }

  @Test("a sum of ten parts that is off by three units is an unlikely rounding")
  func unlikelyRounding() throws {
    let parts = ["201", "203", "204", "205", "206", "208", "210", "211", "212", "213"]
    func found(_ total: String) throws -> [String] {
      let rows = [" | 合计 | \(total) | | "] + parts.map { "\($0) | 类 | 1.00 | | " }
      return names(try findings(expenditure(rows.joined(separator: " |\n| "))))
    }
    #expect(try found("10.00") == [])
    #expect(try found("10.02") == ["note rollup.function"])
    #expect(try found("10.03") == ["warning rollup.function"])
    #expect(try found("10.06") == ["error rollup.function"])
  }

  @Test("rollup.fund: funds add up to their total; 其中 only bounds")
  func fund() throws {
    let funds = ["一、一般公共预算拨款收入 | 6.00", "二、政府性基金预算拨款收入 | 4.00"]
    #expect(names(try findings(balance(funds + ["本年收入合计 | 10.00"], []))) == [])
    #expect(names(try findings(balance(funds + ["本年收入合计 | 11.00"], []))) == ["error rollup.fund"])
    let part = ["一、一般公共预算拨款收入 | 6.00", "其中：专项资金列入部门预算的项目 | 5.00"]
    #expect(names(try findings(balance(part, []))) == [])
    #expect(names(try findings(balance([part[0], "其中：专项资金列入部门预算的项目 | 7.00"], []))) == ["error rollup.part"])
  }

  // MARK: Balance

  @Test("balance.revenue, balance.expenditure, balance.sides")
  func balances() throws {
    func found(_ revenue: String, _ carried: String, _ total: String, _ spending: String, _ left: String, _ out: String) throws -> [String] {
      names(
        try findings(
          balance(
            ["本年收入合计 | \(revenue)", "上年结转 | \(carried)", "收入总计 | \(total)"],
            ["本年支出合计 | \(spending)", "结转下年 | \(left)", "支出总计 | \(out)"])))
    }
    #expect(try found("8.00", "2.00", "10.00", "9.00", "1.00", "10.00") == [])
    #expect(try found("8.00", "2.00", "10.00", "9.00", "1.50", "10.00") == ["error balance.expenditure"])
    #expect(try found("8.00", "3.00", "10.00", "9.00", "1.00", "10.00") == ["error balance.revenue"])
    #expect(try found("8.00", "2.00", "10.00", "9.00", "2.00", "11.00") == ["error balance.sides"])
  }

  // MARK: Agreement

  @Test("agreement.value: one unit apart is a warning, more an error; another precision is none")
  func agreement() throws {
    func found(_ total: String) throws -> [String] {
      names(try findings(balance([], ["本年支出合计 | 10.00"]), expenditure(" | 合计 | \(total) | | ")))
    }
    #expect(try found("10.00") == [])
    #expect(try found("10") == [])
    #expect(try found("10.01") == ["warning agreement.value"])
    #expect(try found("10.02") == ["error agreement.value"])
  }

  @Test("agreement.absent and agreement.blank: what a complete list does not say is nil")
  func absence() throws {
    let spending = ["一、一般公共服务支出 | 4.00", "八、社会保障和就业支出 | 6.00", "本年支出合计 | 10.00"]
    let both = expenditure(" | 合计 | 10.00 | | ", "201 | 一般公共服务支出 | 4.00 | | ", "208 | 社会保障和就业支出 | 6.00 | | ")
    #expect(names(try findings(balance([], spending), both)) == [])
    let lacking = expenditure("208 | 社会保障和就业支出 | 6.00 | | ")
    #expect(names(try findings(balance([], Array(spending.prefix(2))), lacking)) == ["error agreement.absent"])
    let blank = expenditure("201 | 一般公共服务支出 | | | ", "208 | 社会保障和就业支出 | 6.00 | | ")
    #expect(names(try findings(balance([], Array(spending.prefix(2))), blank)) == ["error agreement.blank"])
    // Another level of the classification says nothing of this one.
    let classes = expenditure("201 | 一般公共服务支出 | 4.00 | | ", "20805 | 行政事业单位养老支出 | 6.00 | | ")
    #expect(names(try findings(balance([], Array(spending.prefix(2))), classes)) == [])
  }

  @Test("agreement.implied: a class that is not printed is the sum of its items")
  func implied() throws {
    let spending = ["八、社会保障和就业支出 | 6.00"]
    func found(_ item: String) throws -> [String] {
      names(
        try findings(
          balance([], spending), expenditure("2080505 | 养老保险缴费 | 2.00 | | ", "2080506 | 职业年金缴费 | \(item) | | ")))
    }
    #expect(try found("4.00") == [])
    #expect(try found("4.01") == ["note agreement.implied"])
    #expect(try found("4.50") == ["error agreement.implied"])
  }

  // MARK: Explanations

  @Test("a table in another unit is one finding, and says so")
  func unit() throws {
    let found = try findings(
      balance([], ["一、一般公共服务支出 | 4.00", "八、社会保障和就业支出 | 6.00", "本年支出合计 | 10.00"]),
      expenditure(" | 合计 | 100000 | | ", "201 | 一般公共服务支出 | 40000 | | ", "208 | 社会保障和就业支出 | 60000 | | "))
    #expect(found.count == 1)
    #expect(found.first?.explanation.kind == "unit")
  }

  @Test("a row that is printed twice is one finding")
  func twice() throws {
    let found = try findings(
      expenditure(
        " | 合计 | 10.00 | 6.00 | 4.00", "201 | 一般公共服务支出 | 4.00 | 3.00 | 1.00", "208 | 社会保障和就业支出 | 6.00 | 3.00 | 3.00",
        "208 | 社会保障和就业支出 | 6.00 | 3.00 | 3.00"))
    #expect(found.count == 1)
    guard case .rowTwice(_, let label, _) = found.first?.explanation else {
      Issue.record("the row that is printed twice is not the explanation")
      return
    }
    #expect(label == "社会保障和就业支出")
  }

  @Test("a row that is lost is one finding")
  func lost() throws {
    let found = try findings(
      expenditure(" | 合计 | 10.00 | 6.00 | 4.00", "201 | 一般公共服务支出 | 4.00 | 3.00 | 1.00", "210 | 卫生健康支出 | 2.00 | 1.00 | 1.00"))
    #expect(found.count == 1)
    #expect(found.first?.explanation.kind == "rowLost")
  }

  @Test("columns in each other's place are one finding that names both")
  func columns() throws {
    let found = try findings(
      expenditure(" | 合计 | 10.00 | 6.00 | 4.00", "201 | 一般公共服务支出 | 10.00 | 6.00 | 4.00"),
      expenditure(
        " | 合计 | 6.00 | 10.00 | 4.00", "201 | 一般公共服务支出 | 6.00 | 10.00 | 4.00", title: "2025年一般公共预算支出表"))
    let headings = found.compactMap { finding -> [String]? in
      guard case .columns(_, let left, let right) = finding.explanation else { return nil }
      return [left.heading, right.heading]
    }
    #expect(headings == [["合计", "基本支出"]])
  }

  @Test("a slip of the point is told from the others that could be wrong")
  func slip() throws {
    let found = try findings(expenditure(" | 合计 | 10.00 | | ", "201 | 一般公共服务支出 | 40.00 | | ", "208 | 社会保障和就业支出 | 6.00 | | "))
    #expect(found.first?.suspects.map(\.printed) == ["40.00"])
    #expect(found.first?.suspects.first?.implied == Amount(fen: 4_000_000))
    #expect(found.first?.explanation == .cell(.point))
  }
}
