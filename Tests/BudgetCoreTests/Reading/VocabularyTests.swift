import Testing

@testable import BudgetCore

@Suite("Vocabulary") struct VocabularyTests {
  private func meaning(_ text: String) -> Meaning { Label(TextKey(text)).meaning }

  @Test(
    "terms fix coordinates",
    arguments: [
      ("财政拨款收入", "fund=fiscalAppropriation"), ("政府预算资金", "fund=fiscalAppropriation"), ("一、一般公共预算拨款收入", "fund=generalPublic"),
      ("二、政府性基金预算拨款收入", "fund=governmentFund"), ("国有资产经营预算", "fund=stateCapital"), ("专户管理的教育收费", "fund=specialAccount"),
      ("财政专户 收入", "fund=specialAccount"),
      ("五、单位资金", "fund=unitFunds"), ("事业收入", "fund=publicServiceIncome"), ("事业单位经营收入", "fund=businessIncome"), ("上级补助收入", "fund=superiorSubsidy"),
      ("附属单位上缴收入", "fund=subordinateRemittance"), ("其他收入", "fund=otherIncome"), ("单位自筹", "fund=otherFunds"), ("市(县)区财政资金", "fund=localFinance"),
      ("中央专项转移支付", "fund=centralSpecialTransfer"), ("其中：专项资金列入部门预算的项目", "fund=earmarkedSpecialFunds"), ("基本支出", "use=basic"),
      ("人员经费支出", "use=personnel"), ("公用经费", "use=operating"), ("1、人员经费和公用经费支出", "use=basic"), ("项目支出", "use=project"),
      ("一般性项目", "use=otherOperation"),
      ("特定目标类", "use=specificTarget"), ("上解上级 支出", "use=remittanceToSuperior"), ("对附属单位补助支出", "use=subsidyToSubordinates"),
      ("事业单位经营支出", "use=business"),
      ("上年结转结余", "flow=openingCarryover"), ("年初财政拨款结转和结余", "flow=openingCarryover fund=fiscalAppropriation"), ("年终结转", "flow=closingCarryover"),
      ("结转下年", "flow=closingCarryover"), ("用事业基金弥补收支差额", "flow=fundOffset"), ("收入总计", "flow=totalRevenue"), ("支出总计", "flow=totalExpenditure"),
      ("本年收入合计", "flow=revenue"), ("本年支出合计", "flow=expenditure"), ("因公出国（境）费", "item=overseas"), ("公务用车购置及运行费", "item=vehicles"),
      ("①公务用车购置费", "item=vehiclePurchase"), ("公务用车运维费", "item=vehicleOperation"), ("公务接待费", "item=reception"), ("“三公”经费合计", "item=threePublic"),
      ("会议费", "item=meeting"), ("培训费", "item=training"), ("机关运行经费", "item=operatingCosts"), ("增减变化情况", "period=change"),
      ("实施期资金总额：", "period=wholeTerm"),
      ("上年", "period=priorYear"), ("当年", "period=budgetYear"),
    ])
  func coordinates(_ text: String, _ expected: String) {
    #expect(meaning(text).coordinates.description == expected)
  }

  @Test("totals say nothing of their own", arguments: ["合计", "小 计", "总计", "金额", "预算数", "资金总额", "2025年合计", "部门合计"])
  func totals(_ text: String) {
    #expect(meaning(text).isTotal)
    #expect(meaning(text).coordinates == Coordinates())
  }

  @Test("其中 marks a part")
  func partial() {
    #expect(meaning("其中：财政拨款").isPartial)
    #expect(!meaning("财政拨款").isPartial)
  }

  @Test(
    "names of classes, of this year and of others",
    arguments: [
      ("卫生健康支出", "210"), ("医疗卫生与计划生育支出", "210"), ("十、医疗卫生", "210"), ("社会保障和就业", "208"), ("国土海洋气象等支出", "220"), ("自然资源海洋气象等支出", "220"),
      ("城乡社区事务", "212"), ("资源勘探电力信息等事务", "215"), ("灾害防治及应急管理", "224"), ("其他支出", "229"), ("文化体育与传媒", "207"),
    ])
  func functions(_ name: String, _ code: String) {
    #expect(Label(TextKey(name)).functionClass == code)
  }

  @Test("a name that is no class has no code", arguments: ["人行科目", "合计", "基本支出", ""])
  func noFunctions(_ name: String) {
    #expect(Label(TextKey(name)).functionClass == nil)
  }

  @Test("economic accounts by name and the class above")
  func economy() {
    #expect(AccountIndex.code("基本工资", in: .economy, under: "301", prefersItem: true) == "30101")
    #expect(AccountIndex.code("住房公积金", in: .economy, under: "301", prefersItem: true) == "30113")
    #expect(AccountIndex.code("工资福利支出", in: .governmentEconomy, under: "505", prefersItem: true) == "50501")
    #expect(AccountIndex.code("商品和服务支出", in: .economy, under: "", prefersItem: false) == "302")
    #expect(AccountIndex.code("没有这个科目", in: .economy, under: "301", prefersItem: true) == nil)
  }
}
