import BudgetCore
import DisclosureTesting
import Testing

@Suite("Records of lists") struct ListRecordTests {
  private func disclosure(_ lines: [String]) throws -> Disclosure {
    try #require(try reading(lines.joined(separator: "\n"), as: "hebei").disclosures.first)
  }

  @Test("assets form a tree")
  func assets() throws {
    let assets = try #require(
      try disclosure([
        "部门固定资产占用情况表", "", "| 101某局 | 截止时间：2024-12-31 | |", "| 项   目 | 数量 | 价值（金额单位：万元） |", "| 固定资产 | 178 | 50.41 |",
        "| （一）房屋（平方米） | 90 | |", "| 1.办公用房 | | |", "| （二）车辆（台、辆） | 0 | 0 |", "| 其中：轿车 | 0 | |",
      ]).assets.first)
    #expect(assets.date?.text == "截止时间：2024-12-31")
    #expect(assets.unit == .tenThousandYuan)
    #expect(assets.holdings.map(\.parent) == [nil, 0, 1, 0, 3])
    #expect(assets.holdings.map(\.measure) == ["", "平方米", "", "台、辆", ""])
    #expect(assets.holdings.map { $0.quantity?.text } == ["178", "90", nil, "0", "0"])
    #expect(assets.holdings[0].value?.amount(in: assets.unit)?.description == "504100.00")
    #expect(assets.holdings[4].isPartial)
  }

  @Test("institutions")
  func institutions() throws {
    let found = try disclosure(["部门机构设置情况", "", "| 单位名称 | 单位性质 | 单位规格 | 经费保障形式 |", "| 某局本级 | 行政 | 正科级 | 财政拨款 |"]).institutions
    #expect(found.map { [$0.name, $0.nature, $0.rank, $0.funding].map { $0?.text } } == [["某局本级", "行政", "正科级", "财政拨款"]])
    #expect(found.first?.funding?.place == Place(line: 4, cell: 4))
  }

  @Test("purchases")
  func purchases() throws {
    let found = try disclosure([
      "部门政府采购预算", "", "单位：万元", "",
      "| 政府采购项目来源 | | 采购物品名称 | 政府采购目录序号 | 计量单位 | 数量 | 单价 | 政府采购金额（当年部门预算安排资金） | | | | | | | 2025年预留中小微企业份额 |",
      "| 项目名称 | 预算资金 | | | | | | 合计 | 一般公共预算拨款 | 基金预算拨款 | 国有资本经营预算拨款 | 财政专户核拨 | 单位资金 | 上年结转结余 | |",
      "| 合  计 | | | | | | | 4.00 | 4.00 | | | | | | |",
      "| 甲项目 | 10.00 | 复印纸 | A05040101 | 箱 | 20 | 0.20 | 4.00 | 4.00 | | | | | | 4.00 |",
    ])
    let purchase = try #require(found.purchases.first)
    #expect(found.purchases.count == 1)
    #expect(
      [
        purchase.project, purchase.projectBudget, purchase.item, purchase.catalogue, purchase.measure, purchase.quantity, purchase.price,
        purchase.reserved,
      ]
      .map { $0?.text } == ["甲项目", "10.00", "复印纸", "A05040101", "箱", "20", "0.20", "4.00"])
    #expect(found.statements.first?.facts(ofRows: [purchase.row]).map(\.printed) == ["4.00", "4.00"])
  }

  @Test("texts beside rows are kept with their headings")
  func remarks() throws {
    let text = """
      部门综合预算专项业务经费支出表

      单位：元

      | 单位编码 | 单位（项目）名称 | 项目金额 | 项目简介 |
      | 209001 | 某局 | 30,000.00 | |
      | | 甲项目 | 30,000.00 | 能力提升 |
      """
    let statement = try #require(try reading(text, as: "shaanxi").disclosures.first?.statements.first)
    #expect(statement.remarks.map(\.heading) == ["项目简介"])
    #expect(statement.remarks.first?.field.text == "能力提升")
    #expect(statement.remarks.first?.row.map { statement.rows[$0].label } == "甲项目")
  }
}
