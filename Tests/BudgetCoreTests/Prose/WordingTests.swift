import Testing

@testable import BudgetCore

/// Wordings of many provinces and years, in short sentences of the same patterns.
@Suite("Wordings") struct WordingTests {
  @Test(
    "an amount that is no exact one, a limit or a price states no fact",
    arguments: [
      "2025年项目支出约30万元。", "2025年项目支出近30万元。", "2025年项目支出30余万元。", "2025年项目支出30多万元。", "2025年项目支出30万余元。", "2025年项目支出30万元左右。",
      "2025年项目支出超过30万元。", "2025年项目支出不超过30万元。", "2025年项目支出不低于30万元。", "2025年项目支出预计30万元。", "2025年项目支出限额30万元。", "2025年项目支出标准30万元。",
      "2025年项目支出10-30万元。", "2025年项目支出10～30万元。", "2025年项目支出10万元至30万元。", "2025年项目支出10万元—30万元。", "2025年项目支出在30万元以上。", "2025年项目支出控制在30万元以内。",
      "2025年基本支出与上年相比增加约30万元，增长近7%。", "单价50万元以上通用设备2台（套），单位价值100万元以上专用设备0台（套）。", "政府采购限额标准以下30万元。", "公务用车平均每辆2万元。",
      "基本支出、项目支出分别安排80万元、20万元。", "人员经费和公用经费分别为60万元和20万元。", "基本支出是指保障正常运转的支出，如人员经费5万元。", "2024年项目支出执行数19万元。",
      "固定资产原值500万元，房屋1112.88平方米，价值300万元。",
    ])
  func inexact(_ text: String) throws {
    let prose = try ProseText(text).prose
    #expect(prose.facts.isEmpty, "\(prose.facts)")
    #expect(prose.claims.isEmpty, "\(prose.claims)")
  }

  @Test(
    "rules, conditions and explanations claim nothing",
    arguments: [
      "没有政府性基金预算的单位，应公开空表。", "如无政府性基金预算，则公开空表。", "若没有政府性基金预算，以空表列示。", "无政府性基金预算的部门不公开本表。", "没有政府性基金预算收支的部门也应公开空表并说明。",
      "部门无政府性基金预算的，应公开空表。", "无政府性基金预算的，此表为空。", "凡无政府性基金预算支出的，在说明中注明。", "是否有政府性基金预算：无政府性基金预算。", "无上年结转的政府性基金预算支出。",
      "项目支出无绩效目标的，不予安排。", "没有项目支出绩效目标。", "本单位无一般公共预算项目支出以外的支出。", "不存在无项目支出的情况。", "本部门没有未编制政府性基金预算的项目。", "下属单位无政府性基金预算。",
      "上年度无政府性基金预算。", "项目支出无变化。", "无政府性基金预算时公开空表。", "除一般公共预算外，无政府性基金预算。", "项目支出：指基本支出之外的支出，无项目支出则不列。", "单位全称填写为××局。",
      "事业收入：指业务活动收入，如：XX单位的XX收入。", "没有政府性基金预算支出，须公开空表。",
    ])
  func rules(_ text: String) throws {
    #expect(try ProseText(text).claims == [])
  }

  @Test(
    "a plain statement that there is none is a claim",
    arguments: [
      ("本部门2025年度无政府性基金预算，故本表为空表。", "nothing fund=governmentFund"),
      ("2025年我局没有安排“三公”经费预算，与上年持平。", "nothing flow=expenditure item=threePublic"),
    ])
  func nothing(_ text: String, _ expected: String) throws {
    let claims = try ProseText(text).claims
    #expect(claims == [expected])
  }

  @Test(
    "a change is of what its own paragraph or side speaks of",
    arguments: [
      (
        "“三公”经费5万元。\n\n（一）公务接待费2万元，用于公务往来。预算数比2024年减少1万元。",
        ["5万元 flow=expenditure item=threePublic", "2万元 flow=expenditure item=reception", "-1万元 flow=expenditure period=change item=reception"]
      ),
      (
        "2025年预算收入9万元，其中一般公共预算拨款收入8万元、政府性基金拨款收入1万元，2025年预算收入较上年增加2万元。",
        [
          "9万元 flow=revenue", "8万元 flow=revenue fund=generalPublic", "1万元 flow=revenue fund=governmentFund", "2万元 flow=revenue period=change",
        ]
      ),
      (
        "“三公”经费5万元（公务接待费2万元，较上年减少1万元，主要是压减），“三公”经费总体减少1万元。",
        [
          "5万元 flow=expenditure item=threePublic", "2万元 flow=expenditure item=reception", "-1万元 flow=expenditure period=change item=reception",
          "-1万元 flow=expenditure period=change item=threePublic",
        ]
      ),
    ])
  func referents(_ text: String, _ expected: [String]) throws {
    #expect(try ProseText(text).amounts == expected)
  }

  @Test(
    "what stands before a colon says what an amount is of, or that it is not known",
    arguments: [
      (
        "## 三、“三公”经费及会议费、培训费\n\n会议费：2025年预算1万元，较上年增加0万元。",
        ["1万元 flow=expenditure item=meeting", "0万元 flow=expenditure period=change item=meeting"]
      ),
      (
        "一般公共预算支出按用途划分：农林水支出2万元，卫生健康支出1万元。",
        ["2万元 flow=expenditure fund=generalPublic function=213", "1万元 flow=expenditure fund=generalPublic function=210"]
      ),
      ("## 三、项目支出\n\n校舍维修：2025年预算1万元。", ["1万元 ?"]),
      ("会议费：2025年会议费预算1万元。", ["1万元 flow=expenditure item=meeting"]),
    ])
  func labels(_ text: String, _ expected: [String]) throws {
    #expect(try ProseText(text).amounts == expected)
  }

  @Test("a reason in brackets ends with them")
  func reasonInBrackets() throws {
    let text = try ProseText("公务接待费2万元（较上年减少1万元，主要是压减（不含外宾））。")
    #expect(text.claims == ["decrease of flow=expenditure item=reception by 1 - 压减（不含外宾）"])
  }

  @Test(
    "two years in one sentence",
    arguments: [
      (
        "2024年支出预算90万元，2025年支出预算100万元，增加10万元。",
        ["90万元 flow=expenditure period=priorYear", "100万元 flow=expenditure", "10万元 flow=expenditure period=change"]
      ),
      (
        "本年支出预算100万元，上年支出预算90万元，增加10万元。",
        ["100万元 flow=expenditure", "90万元 flow=expenditure period=priorYear", "10万元 flow=expenditure period=change"]
      ),
      (
        "2024年支出预算数为90万元，本年支出预算数为100万元，增加10万元。",
        ["90万元 flow=expenditure period=priorYear", "100万元 flow=expenditure", "10万元 flow=expenditure period=change"]
      ),
      (
        "“三公”经费预算19万元，较2024年的20万元减少1万元，下降5%。",
        [
          "19万元 flow=expenditure item=threePublic", "20万元 flow=expenditure period=priorYear item=threePublic",
          "-1万元 flow=expenditure period=change item=threePublic",
        ]
      ),
      ("2025年支出100万元，较2023年减少5万元。", ["100万元 flow=expenditure", "-5万元 ?"]),
    ])
  func years(_ text: String, _ expected: [String]) throws {
    let read = try ProseText(text)
    #expect(read.amounts == expected)
    #expect(read.claims.allSatisfy { !$0.hasPrefix("year") })
  }

  @Test(
    "amounts in reasons are of nothing",
    arguments: [
      "2025年支出总计100万元，与上年相比增加20万元，增长25%，主要原因：一是人员经费增加15万元；二是项目支出增加8万元；三是公用经费减少3万元。",
      "2025年支出总计100万元，与上年相比增加20万元，增长25%。主要是人员经费增加15万元，项目支出增加8万元。",
      "2025年支出总计100万元，与上年相比增加20万元，增长25%，主要是基本支出增加25万元，项目支出减少5万元。",
    ])
  func reasons(_ text: String) throws {
    let read = try ProseText(text)
    #expect(read.prose.facts.map(\.coordinates.description) == ["flow=totalExpenditure", "flow=totalExpenditure period=change"])
    #expect(read.claims.count == 1)
  }

  @Test(
    "what parts are of",
    arguments: [
      (
        "2025年一般公共预算支出95万元。支出主要用于以下方面：社会保障和就业支出10万元，卫生健康支出85万元。",
        [
          "95万元 flow=expenditure fund=generalPublic", "10万元 flow=expenditure fund=generalPublic function=208",
          "85万元 flow=expenditure fund=generalPublic function=210",
        ]
      ),
      (
        "社会保障和就业支出10万元，主要用于养老保险，卫生健康支出90万元，主要用于医疗保险。",
        ["10万元 flow=expenditure function=208", "90万元 flow=expenditure function=210"]
      ),
      (
        "支出预算100万元，包括社会保障和就业支出10万元，卫生健康支出90万元；按用途包括基本支出80万元，项目支出20万元。",
        [
          "100万元 flow=expenditure", "10万元 flow=expenditure function=208", "90万元 flow=expenditure function=210", "80万元 ?", "20万元 ?",
        ]
      ),
      (
        "卫生健康支出90万元，其中：基本支出70万元；社会保障和就业支出10万元，其中：基本支出10万元。",
        [
          "90万元 flow=expenditure function=210", "70万元 flow=expenditure use=basic function=210", "10万元 flow=expenditure function=208",
          "10万元 flow=expenditure use=basic function=208",
        ]
      ),
      (
        "“三公”经费预算5万元，其中：公务用车购置及运行费4万元（公务用车购置费1万元；公务用车运行维护费3万元。）比上年增加2万元；公务接待费1万元，比上年减少1万元。",
        [
          "5万元 flow=expenditure item=threePublic", "4万元 flow=expenditure item=vehicles", "1万元 flow=expenditure item=vehiclePurchase",
          "3万元 flow=expenditure item=vehicleOperation", "2万元 flow=expenditure period=change item=vehicles",
          "1万元 flow=expenditure item=reception", "-1万元 flow=expenditure period=change item=reception",
        ]
      ),
      ("政府采购预算总额6万元，其中：授予中小企业合同金额4万元，占66.67%。", ["6万元 flow=expenditure item=procurement", "4万元 ?"]),
    ])
  func parts(_ text: String, _ expected: [String]) throws {
    #expect(try ProseText(text).amounts == expected)
  }
}
