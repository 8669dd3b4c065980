import Testing

@testable import BudgetCore

@Suite("Captions") struct CaptionTests {
  private func captions(_ text: String) -> [Caption] { CaptionScanner.captions(TextKey(text)) }

  @Test(
    "titles of every statement",
    arguments: [
      ("2025年部门收支预算总表", StatementKind.balance, ""), ("部门预算收支总表", .balance, ""), ("部门综合预算收支总表", .balance, ""),
      ("2025年预算收入总表", .revenue, ""), ("2025年部门支出预算表", .expenditure, "flow=expenditure"),
      ("2025年财政拨款收支总表", .appropriationBalance, "fund=fiscalAppropriation"),
      ("一般公共预算支出预算表（不含上年结转）", .generalPublicExpenditure, "flow=expenditure fund=generalPublic origin=currentYear"),
      ("部门综合预算一般公共预算支出明细表（按支出功能分类科目）", .generalPublicExpenditure, "flow=expenditure fund=generalPublic"),
      ("部门综合预算一般公共预算支出明细表（按支出经济分类科目）", .generalPublicExpenditureByEconomy, "flow=expenditure fund=generalPublic"),
      ("部门预算一般公共预算财政拨款基本支出表", .generalPublicBasicExpenditure, "flow=expenditure fund=generalPublic use=basic"),
      ("一般公共预算基本支出明细表（按支出功能分类科目）", .generalPublicBasicExpenditureByFunction, "flow=expenditure fund=generalPublic use=basic"),
      ("2025年支出经济分类汇总表", .economicClassification, "flow=expenditure"),
      ("政府性基金预算收入表", .governmentFundRevenue, "flow=revenue fund=governmentFund"),
      ("2025年政府性基金支出预算表", .governmentFundExpenditure, "flow=expenditure fund=governmentFund"),
      ("部门综合预算政府性基金收支表", .governmentFundBalance, "fund=governmentFund"),
      ("国有资本经营预算支出表", .stateCapitalExpenditure, "flow=expenditure fund=stateCapital"),
      ("国有资本经营预算收支预算表", .stateCapitalBalance, "fund=stateCapital"),
      ("财政拨款安排“三公”经费支出预算表", .threePublic, "flow=expenditure fund=fiscalAppropriation"),
      ("一般公共预算拨款“三公”经费及会议费、培训费支出预算表", .threePublic, "flow=expenditure fund=generalPublic"),
      ("“三公”经费预算情况及增减变化原因", .threePublic, "flow=expenditure"),
      ("财政拨款安排机关运行经费预算表", .operatingExpenses, "flow=expenditure fund=fiscalAppropriation item=operatingCosts"),
      ("项目支出预算表（上年结转）", .projectExpenditure, "flow=expenditure use=project origin=carryover"),
      ("部门综合预算专项业务经费支出表", .projectExpenditure, "flow=expenditure use=project"),
      ("部门预算专项业务经费绩效目标表", .projectPerformance, "flow=expenditure use=project"),
      ("部门（单位）整体支出绩效目标表", .overallPerformance, "flow=expenditure"), ("专项资金总体绩效目标表", .specialFundPerformance, "flow=expenditure"),
      ("中小企业发展专项资金绩效目标表", .projectPerformance, "flow=expenditure use=project"),
      ("部门政府采购预算", .procurement, "flow=expenditure item=procurement"), ("会议费培训费明细", .meetingTraining, "flow=expenditure"),
      ("部门固定资产占用情况表", .fixedAssets, ""), ("单位机构设置情况", .institutions, ""),
    ])
  func titles(_ text: String, _ kind: StatementKind, _ coordinates: String) {
    guard case .title(let title)? = captions(text).first else {
      Issue.record("no title")
      return
    }
    #expect(title.kind == kind)
    #expect(title.coordinates.description == coordinates)
  }

  @Test(
    "a number may stand before the title or alone",
    arguments: [("表5", "表5"), ("表 五", "表五"), ("预算公开表1", "预算公开表1"), ("附表1-2", "附表1-2"), ("附件3：", "附件3"), ("部门公开表9", "部门公开表9")])
  func numbers(_ text: String, _ number: String) {
    #expect(captions(text) == [.number(number)])
    let titled = captions(text + " 2025年财政拨款收支总表")
    #expect(titled.count == 2 && titled.first == .number(number))
  }

  @Test("the year of a title is not its number")
  func yearBehindNumber() {
    let found = captions("表一2025年预算收支总表")
    #expect(found.first == .number("表一"))
    guard case .title(let title)? = found.last else {
      Issue.record("no title")
      return
    }
    #expect(title.kind == .balance)
  }

  @Test(
    "units",
    arguments: [
      ("单位：万元", Caption.unit(.tenThousandYuan)), ("（单位：万元）", .unit(.tenThousandYuan)), ("金额单位：元", .unit(.yuan)),
      ("单位:人民币万元", .unit(.tenThousandYuan)),
      ("单位：万", .tornUnit("万")), ("单位：", .tornUnit("")),
    ])
  func units(_ text: String, _ caption: Caption) {
    #expect(captions(text) == [caption])
  }

  @Test("years", arguments: [("预算年度：2025", 2025), ("（2024年度）", 2024), ("2023年度", 2023)])
  func years(_ text: String, _ year: Int) {
    #expect(captions(text) == [.year(year)])
  }

  @Test("entities, labelled, with the unit behind, or with their code")
  func entities() {
    #expect(captions("部门名称：某市某局 单位：万元") == [.unit(.tenThousandYuan), .entity(isLabelled: true)])
    #expect(captions("单位名称：某市某局") == [.entity(isLabelled: true)])
    #expect(captions("294某市某区服务中心") == [.entity(isLabelled: false)])
    #expect(captions("[209002]某县某中心办公室") == [.entity(isLabelled: false)])
    let name = EntityName("[209002] 某县 某中心")
    #expect(name.name == "某县某中心" && name.code == "209002")
    #expect(EntityName("单位名称：某县某中心 单位：元", isLabelled: true).name == "某县某中心")
  }

  @Test("notes and lists of contents", arguments: [("注：本表无数据", Caption.note), ("备注：空表", .note), ("说明：1. 空表", .note), ("目 录", .contents)])
  func others(_ text: String, _ caption: Caption) {
    #expect(captions(text) == [caption])
  }

  @Test(
    "running text and headings are no captions",
    arguments: [
      "二、收入预算情况说明", "2025年预算收入814.51万元，占100%。", "表五2025年预算收支总表.....9", "注意事项", "合计", "本表无数据", "2025年的工作", "1794.14",
      "公用经费：日常办公用的各项经费", "表示感谢", "单位负责人", "294", "二〇二五年三月",
    ])
  func plain(_ text: String) {
    #expect(captions(text).isEmpty)
  }
}
