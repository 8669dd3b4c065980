import Testing

@testable import BudgetCore

@Suite("Sentences") struct SentenceTests {
  @Test(
    "coordinates of amounts",
    arguments: [
      // Totals and their parts.
      ("青河县医疗保障局2025年收入总计100万元，支出总计100万元。", ["100万元 flow=totalRevenue", "100万元 flow=totalExpenditure"]),
      (
        "2025年收入预算100万元，其中：财政拨款收入80万元，单位资金收入20万元。",
        ["100万元 flow=revenue", "80万元 flow=revenue fund=fiscalAppropriation", "20万元 flow=revenue fund=unitFunds"]
      ),
      (
        "2025年收入预算100万元，主要包括一般公共预算拨款收入90万元；上年结转10万元。",
        ["100万元 flow=totalRevenue", "90万元 flow=revenue fund=generalPublic", "10万元 flow=openingCarryover"]
      ),
      (
        "2025年支出预算100万元，其中：基本支出80万元（人员经费60万元，公用经费20万元），项目支出20万元。",
        [
          "100万元 flow=expenditure", "80万元 flow=expenditure use=basic", "60万元 flow=expenditure use=personnel",
          "20万元 flow=expenditure use=operating", "20万元 flow=expenditure use=project",
        ]
      ),
      (
        "2025年支出总计100万元，其中：本年预算安排90万元，上年结转10万元。",
        ["100万元 flow=totalExpenditure", "90万元 flow=expenditure origin=currentYear", "10万元 flow=expenditure origin=carryover"]
      ),
      ("2025年财政拨款收支总预算50.5万元。", ["50.5万元 flow=totalRevenue fund=fiscalAppropriation"]),
      ("2025年度一般公共预算当年支出50万元。", ["50万元 flow=expenditure fund=generalPublic origin=currentYear"]),
      ("本单位当年一般公共预算支出50万元。", ["50万元 flow=expenditure fund=generalPublic"]),
      // Classifications.
      ("本单位事业单位医疗（2101102）10.61万元。", ["10.61万元 flow=expenditure function=2101102"]),
      ("工资福利支出(301)8万元；对个人和家庭的补助支出（509）2万元。", ["8万元 flow=expenditure economy=301", "2万元 flow=expenditure governmentEconomy=509"]),
      (
        "2025年一般公共预算支出9万元，主要用于以下方面：社会保障和就业（类）支出4万元；公共安全支出5万元。",
        [
          "9万元 flow=expenditure fund=generalPublic", "4万元 flow=expenditure fund=generalPublic function=208",
          "5万元 flow=expenditure fund=generalPublic function=204",
        ]
      ),
      (
        "2025年公用经费4万元，包括办公费1万元、公务用车运行维护费2万元、其他1万元。",
        [
          "4万元 flow=expenditure use=operating", "1万元 flow=expenditure use=operating economy=30201",
          "2万元 flow=expenditure use=operating economy=30231", "1万元 ?",
        ]
      ),
      // Items.
      (
        "2025年政府采购预算总额6万元，其中：政府采购货物预算1万元、政府采购工程预算2万元、政府采购服务预算3万元。",
        [
          "6万元 flow=expenditure item=procurement", "1万元 flow=expenditure item=procurementGoods", "2万元 flow=expenditure item=procurementWorks",
          "3万元 flow=expenditure item=procurementServices",
        ]
      ),
      (
        "2025年政府采购预算6万元，其中：货物1万元、工程类2万元、服务采购2万元、办公设备1万元。",
        [
          "6万元 flow=expenditure item=procurement", "1万元 flow=expenditure item=procurementGoods", "2万元 flow=expenditure item=procurementWorks",
          "2万元 flow=expenditure item=procurementServices", "1万元 ?",
        ]
      ),
      (
        "财政拨款“三公”经费预算5万元。其中：公务接待费1万元；公务用车购置及运行费4万元。公务用车运行维护费4万元。",
        [
          "5万元 flow=expenditure fund=fiscalAppropriation item=threePublic", "1万元 flow=expenditure fund=fiscalAppropriation item=reception",
          "4万元 flow=expenditure fund=fiscalAppropriation item=vehicles", "4万元 flow=expenditure fund=fiscalAppropriation item=vehicleOperation",
        ]
      ),
      // Units and digits.
      ("2025年支出预算1.25亿元。", ["1.25亿元 flow=expenditure"]),
      ("2025年支出预算１，２３４．５万元。", ["１，２３４．５万元 flow=expenditure"]),
      ("2025年支出预算12,345.60元。", ["12,345.60元 flow=expenditure"]),
    ])
  func coordinates(_ text: String, _ expected: [String]) throws {
    #expect(try ProseText(text).amounts == expected)
  }

  @Test(
    "changes and last year's amounts",
    arguments: [
      ("2025年支出预算100万元，比上年减少5万元，下降4.76%。", ["100万元 flow=expenditure", "-5万元 flow=expenditure period=change"]),
      (
        "本单位收入预算9万元，其中一般公共预算拨款收入8万元、政府性基金拨款收入1万元，较上年增加2万元。",
        [
          "9万元 flow=revenue", "8万元 flow=revenue fund=generalPublic", "1万元 flow=revenue fund=governmentFund", "2万元 flow=revenue period=change",
        ]
      ),
      (
        "“三公”经费3万元，其中：公务接待费1万元，较上年增加1万元；因公出国（境）费2万元，较上年持平。",
        [
          "3万元 flow=expenditure item=threePublic", "1万元 flow=expenditure item=reception", "1万元 flow=expenditure period=change item=reception",
          "2万元 flow=expenditure item=overseas",
        ]
      ),
      (
        "2025年预算收支安排9万元，较2024年预算增加1万元，其中：基本支出增加2万元，项目支出减少1万元。",
        [
          "9万元 flow=totalRevenue", "1万元 flow=totalRevenue period=change", "2万元 flow=expenditure use=basic period=change",
          "-1万元 flow=expenditure use=project period=change",
        ]
      ),
      (
        "公务接待费2025年预算数为2万元，2024年预算数为1万元，增加1万元。",
        [
          "2万元 flow=expenditure item=reception", "1万元 flow=expenditure period=priorYear item=reception",
          "1万元 flow=expenditure period=change item=reception",
        ]
      ),
      ("2025年公务接待费2万元。预算数比2024年增加1万元。", ["2万元 flow=expenditure item=reception", "1万元 flow=expenditure period=change item=reception"]),
      // Against another year, or against what was spent: no change of the schema.
      ("2025年支出预算9万元，比2022年增加1万元。", ["9万元 flow=expenditure", "1万元 ?"]),
      ("2025年支出预算9万元，比上年决算数增加1万元。", ["9万元 flow=expenditure", "1万元 ?"]),
      ("2025年支出预算9万元，比上年增加（减少）1万元。", ["9万元 flow=expenditure", "1万元 ?"]),
    ])
  func changes(_ text: String, _ expected: [String]) throws {
    #expect(try ProseText(text).amounts == expected)
  }

  @Test(
    "what is not determined is not guessed at",
    arguments: [
      "2025年教育费附加安排的支出5万元。", "2025年退休人员经费5万元。", "全县2025年一般公共预算支出5万元。", "上年末固定资产金额为5万元。", "编报整体绩效目标，涉及资金5万元。",
      "2023年支出预算5万元。", "2025年下属单位基本支出5万元。", "本单位财政拨款5万元。", "2025年教育费附加2025年支出预算5万元。",
    ])
  func undetermined(_ text: String) throws {
    #expect(try ProseText(text).amounts == ["5万元 ?"])
  }

  @Test("numbers that are no amounts", arguments: ["车辆3辆，单价50万元以上通用设备2台（套）。", "参保率达到95%以上，惠及1,200户3500人。", "截至2024年12月31日，办公用房1112.88平方米。"])
  func others(_ text: String) throws {
    #expect(try ProseText(text).amounts.isEmpty)
  }

  @Test("an amount that lost its unit is kept without a value")
  func withoutUnit() throws {
    let text = try ProseText("2025年公用经费3万元，包括办公费1万元、印刷费0.09。")
    #expect(text.amounts.last == "0.09 ?")
    #expect(text.prose.amounts.last?.amount == nil)
  }

  @Test("a sentence torn by a page break keeps the line of each number")
  func torn() throws {
    let text = try ProseText("本单位2025年收入预算总计为100万元，支出预算总计为100万元，与上年相比收入增加 5\n\n万元，支出增加 6 万元。")
    #expect(text.prose.amounts.map(\.place.line) == [1, 1, 1, 3])
    #expect(text.amounts.suffix(2) == ["5万元 flow=totalRevenue period=change", "6万元 flow=totalExpenditure period=change"])
  }

  @Test("parts in paragraphs of their own")
  func block() throws {
    let text = try ProseText(
      """
      一、支出按功能科目分类
      本单位当年一般公共预算支出9万元，其中：
      1. 行政运行（2010301）4万元，较上年增加1万元，原因是业务增加。
      2. 住房公积金(2210201)5万元，较上年减少2万元。
      """)
    #expect(
      text.amounts == [
        "9万元 flow=expenditure fund=generalPublic", "4万元 flow=expenditure fund=generalPublic function=2010301",
        "1万元 flow=expenditure fund=generalPublic function=2010301 period=change", "5万元 flow=expenditure fund=generalPublic function=2210201",
        "-2万元 flow=expenditure fund=generalPublic function=2210201 period=change",
      ])
    #expect(text.claims.contains("parts of 0 [1, 3]"))
  }

  @Test(
    "claims",
    arguments: [
      ("2025年支出预算100万元，其中：基本支出80万元，占80%。", "share 1 of 0 80e-0"),
      ("2025年项目金额5万元，占项目支出总额的2.50%。", "share 0 of flow=expenditure use=project 250e-2"),
      ("2025年支出预算9万元，比上年增加1万元，增长12.5%，主要原因是人员增加。", "increase of flow=expenditure by 1 125e-1 人员增加"),
      ("2025年公务接待费2万元，与上年预算数持平，原因是业务未变。", "unchanged of flow=expenditure item=reception by - - 业务未变"),
      ("2025年支出预算9万元，其中：基本支出8万元，项目支出1万元等。", "parts of 0 [1, 2] and others"),
      ("本单位2025年没有使用政府性基金预算拨款安排的支出。", "nothing flow=expenditure fund=governmentFund"),
      ("本部门无国有资本经营预算收支。", "nothing fund=stateCapital"), ("我局无机关运行经费", "nothing flow=expenditure item=operatingCosts"),
      ("××县2025年支出预算9万元。", "placeholder ××"), ("2025年支出预算XX万元。", "placeholder XX"), ("2025年支出预算****万元。", "placeholder ****"),
      ("青河县医疗保障局2023年支出预算5万元。", "year 2023"), ("2025年度白云县水利局支出预算5万元。", "name 白云县水利局"),
    ])
  func claims(_ text: String, _ expected: String) throws {
    let claims = try ProseText(text).claims
    #expect(claims.contains(expected), "\(claims)")
  }

  @Test("no claim of nothing", arguments: ["原因是上年无政府采购预算。", "2024年无政府采购预算。", "本单位无公务用车。", "政府购买服务指导性目录无预算支出。"])
  func noClaims(_ text: String) throws {
    #expect(try ProseText(text).claims.allSatisfy { !$0.hasPrefix("nothing") })
  }

  @Test("every name of the chart is a class of its own, or nothing")
  func chart() throws {
    for account in ChartOfAccounts.functions where account.code != "223" {
      for name in account.names {
        let text = try ProseText("2025年一般公共预算支出9万元，主要用于以下方面：\(name)5万元。")
        let expected =
          AccountIndex.code(name, in: .economy, under: "", prefersItem: true) == nil
          ? "5万元 flow=expenditure fund=generalPublic function=\(account.code)" : "5万元 ?"
        #expect(text.amounts.last == expected, "\(name)")
      }
    }
  }
}
