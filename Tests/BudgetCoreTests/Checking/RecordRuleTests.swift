import BudgetCore
import DisclosureTesting
import Testing

/// Each rule of records in a small document where it fires and in one where it nearly does.
@Suite("Checks of records") struct RecordRuleTests {
  private let rules: [any Rule] = [PerformanceRule(), PurchaseRule(), AssetRule(), ProjectNameRule()]

  private func findings(_ text: String, as format: String = "shanxi") throws -> [Diagnostic] {
    Checker(rules: rules).check(try reading(text, as: format)).findings.filter { $0.rule.family != "read" }
  }

  private func form(_ rows: [String], name: String = "甲项目", amount: String = "5.00") -> String {
    """
    2025年项目支出预算表（本年预算）

    单位：万元

    | 项目名称 | 合计 | 2025年财政拨款 | | | 财政专户管理资金 | 单位资金 |
    | | | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | | |
    | 合计 | 5.00 | 5.00 | | | | |
    | 甲项目 | 5.00 | 5.00 | | | | |

    单位项目支出绩效目标表

    单位：万元

    | 项目名称 | \(name) | | | |
    | 项目资金 | 年度资金总额 | \(amount) | | |
    | 资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底 |
    \(rows.map { "| \($0) |" }.joined(separator: "\n"))
    """
  }

  private let heading = "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值"

  // MARK: Performance

  @Test("correspondence.costLimit: a limit above the budget of the project")
  func costLimit() throws {
    let found = try findings(form([heading, " | 产出指标 | 成本指标 | 设备购置费 | ≤5.02万元"]))
    #expect(found.map(\.rule.id) == ["correspondence.costLimit"])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.witnesses.map(\.printed) == ["5.00", "≤5.02万元"])
    #expect(found.first?.sides?.difference?.description == "200.00")
  }

  @Test(
    "correspondence.costLimit: limits that hold, other units, other categories, at least so much",
    arguments: [
      "成本指标 | 设备购置费 | ≤5万元", "成本指标 | 设备购置费 | ≤5.01万元", "成本指标 | 设备购置费 | <50,000元", "成本指标 | 人均费用 | ≤9元", "社会效益指标 | 带动投资 | ≤9万元", "成本指标 | 投入 | ≥9万元",
      "成本指标 | 服务 | ≤9万人", "成本指标 | 费用 | 合理",
    ])
  func noCostLimit(_ indicator: String) throws {
    #expect(try findings(form([heading, " | 产出指标 | \(indicator)"])).map(\.rule.id) == [])
  }

  @Test(
    "correspondence.schedule: shares that fall, or do not end at the whole",
    arguments: [" | 25% | 20% | 75% | 100%", " | 25% | 50% | 75% | 90%", " | 25% | 50% | 75% | 110%", " | | | | 50%"])
  func schedule(_ shares: String) throws {
    #expect(try findings(form([shares])).map(\.rule.id) == ["correspondence.schedule"])
  }

  @Test(
    "correspondence.schedule: shares that rise to the whole, add up to it, or are not printed to the end",
    arguments: [" | 25% | 25% | 75% | 100%", " | | | | 100%", " | 25% | 25% | 25% | 25%", " | 25% | 50% | |", " | | | | "])
  func noSchedule(_ shares: String) throws { #expect(try findings(form([shares])).map(\.rule.id) == []) }

  @Test("correspondence.performance: projects with targets cost more than all projects")
  func bound() throws {
    let found = try findings(form([], name: "乙项目", amount: "6.00"))
    #expect(found.map(\.rule.id).contains("correspondence.performance"))
    #expect(try findings(form([], amount: "5.00")).map(\.rule.id) == [])
    #expect(try findings(form([], amount: "4.00")).map(\.rule.id) == [])
  }

  @Test("correspondence.taskCost: an indicator states another cost than the task of its name", arguments: [("2.9万元", true), ("3万元", false)])
  func taskCost(_ target: String, _ isFound: Bool) throws {
    let text = """
      部门（单位）整体支出绩效目标表

      | 部门（单位）名称 | | 某中心 | | | | |
      | 年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元） | | | 执行率分值（10分） |
      | | | | 总额 | 财政拨款 | 其他资金 | |
      | | 专项业务费 | 能力提升 | 3.0000 | 3.0000 | | |
      | 金额合计 | | | 3.0000 | 3.0000 | | |
      | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值权重（90分） | |
      | | 成本指标 | 经济成本 | 专项业务费 | \(target) | 5 | |
      """
    #expect(try findings(text, as: "shaanxi").map(\.rule.id) == (isFound ? ["correspondence.taskCost"] : []))
  }

  // MARK: Names

  @Test("agreement.projectName: a note names the project with the same money")
  func projectName() throws {
    let found = try findings(form([], name: "甲类工程"))
    #expect(found.map(\.rule.id) == ["agreement.projectName"])
    #expect(found.first?.severity == .note)
    #expect(found.first?.witnesses.contains { $0.label == "甲项目" } == true)
  }

  @Test("agreement.projectName: the same name, with a kind before it, or without any list")
  func noProjectName() throws {
    #expect(try findings(form([], name: "专项--甲 项目")).map(\.rule.id) == ["agreement.projectName"])
    #expect(try findings(form([], name: "“甲项目”")).map(\.rule.id) == [])
    #expect(try findings("单位项目支出绩效目标表\n\n| 项目名称 | 乙项目 |\n| 项目资金(元) | 年度资金总额 | 5 |\n").map(\.rule.id) == [])
  }

  // MARK: Purchases

  private func purchase(_ cells: String) -> String {
    """
    部门政府采购预算

    单位：万元

    | 政府采购项目来源 | | 采购物品名称 | 政府采购目录序号 | 计量单位 | 数量 | 单价 | 政府采购金额（当年部门预算安排资金） | | | | | | | 预留中小微企业份额 |
    | 项目名称 | 预算资金 | | | | | | 合计 | 一般公共预算拨款 | 基金预算拨款 | 国有资本经营预算拨款 | 财政专户核拨 | 单位资金 | 上年结转结余 | |
    | 甲项目 | 10.00 | 复印纸 | A05040101 | 箱 | \(cells) | | | | | | |
    """
  }

  @Test("correspondence.purchase: quantity times price is another amount")
  func product() throws {
    let found = try findings(purchase("20 | 0.20 | 5.00 | 5.00"), as: "hebei")
    #expect(found.map(\.rule.id) == ["correspondence.purchase"])
    #expect(found.first?.severity == .error)
    #expect(found.first?.sides?.expected?.description == "40000.00")
  }

  @Test(
    "correspondence.purchase: equal, within the rounding of the price, a price in 元, no price",
    arguments: ["20 | 0.20 | 4.00 | 4.00", "30 | 0.13 | 4.00 | 4.00", "20 | 2,000.00 | 4.00 | 4.00", "20 | | 4.00 | 4.00", "若干 | 0.20 | 4.00 | 4.00"])
  func noProduct(_ cells: String) throws { #expect(try findings(purchase(cells), as: "hebei").map(\.rule.id) == []) }

  @Test("correspondence.purchaseBudget: a purchase costs more than its project has")
  func budget() throws {
    #expect(try findings(purchase("1 | 11.00 | 11.00 | 11.00"), as: "hebei").map(\.rule.id) == ["correspondence.purchaseBudget"])
    #expect(try findings(purchase("1 | 10.00 | 10.00 | 10.00"), as: "hebei").map(\.rule.id) == [])
  }

  // MARK: Assets

  private func assets(_ building: String, _ vehicles: String) -> String {
    """
    部门固定资产占用情况表

    | 项目 | 数量 | 价值（金额单位：万元） |
    | 固定资产 | 178 | 50.41 |
    | （一）房屋（平方米） | | \(building) |
    | （二）车辆（台、辆） | 2 | \(vehicles) |
    """
  }

  @Test("rollup.assets: parts that are more than the whole are an error, parts that are less a note")
  func assets() throws {
    #expect(try findings(assets("40.41", "10.10"), as: "hebei").map(\.rule.id) == ["rollup.assets"])
    #expect(try findings(assets("40.41", "1.00"), as: "hebei").map { [$0.rule.id, $0.severity.rawValue] } == [["rollup.assetsMissing", "note"]])
  }

  @Test("rollup.assets: parts that add up, or are not all printed", arguments: [("40.41", "10.00"), ("40.41", "10.01"), ("", "10.00"), ("", "")])
  func noAssets(_ building: String, _ vehicles: String) throws {
    #expect(try findings(assets(building, vehicles), as: "hebei").map(\.rule.id) == [])
  }
}
