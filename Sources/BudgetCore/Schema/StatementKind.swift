/// The tables that disclosures hold, by meaning: data dictionary 4.
public enum StatementKind: String, CaseIterable, Sendable, Codable {
  /// 部门/单位收支总表.
  case balance
  /// 收入总表.
  case revenue
  /// 支出总表.
  case expenditure
  /// 财政拨款收支总表.
  case appropriationBalance
  /// 一般公共预算支出表, by function.
  case generalPublicExpenditure
  /// 一般公共预算支出表, by economic classification.
  case generalPublicExpenditureByEconomy
  /// 一般公共预算基本支出表, by economic classification.
  case generalPublicBasicExpenditure
  /// 一般公共预算基本支出表, by function.
  case generalPublicBasicExpenditureByFunction
  /// 支出经济分类汇总表.
  case economicClassification
  /// 政府性基金预算收入表.
  case governmentFundRevenue
  /// 政府性基金预算支出表.
  case governmentFundExpenditure
  /// 政府性基金收支表.
  case governmentFundBalance
  /// 国有资本经营预算支出表.
  case stateCapitalExpenditure
  /// 国有资本经营预算收支表.
  case stateCapitalBalance
  /// “三公”经费表, with meetings and training where printed.
  case threePublic
  /// 机关运行经费表.
  case operatingExpenses
  /// 项目支出表, 专项业务经费支出表.
  case projectExpenditure
  /// 项目绩效目标表.
  case projectPerformance
  /// 整体绩效目标表.
  case overallPerformance
  /// 专项资金绩效目标表.
  case specialFundPerformance
  /// 政府采购预算表.
  case procurement
  /// 会议费培训费明细.
  case meetingTraining
  /// Sentences of the text part.
  case prose
  /// 固定资产占用情况表: a stock, not a budget.
  case fixedAssets
  /// 机构设置表.
  case institutions
  /// 报表目录.
  case catalogue

  /// The coordinates that every number of the table has, whatever its title says.
  public var fixedCoordinates: Coordinates {
    switch self {
    case .expenditure, .economicClassification, .threePublic, .overallPerformance, .specialFundPerformance, .meetingTraining:
      Coordinates(flow: .expenditure)
    case .appropriationBalance: Coordinates(fund: .fiscalAppropriation)
    case .generalPublicExpenditure, .generalPublicExpenditureByEconomy: Coordinates(flow: .expenditure, fund: .generalPublic)
    case .generalPublicBasicExpenditure, .generalPublicBasicExpenditureByFunction:
      Coordinates(flow: .expenditure, fund: .generalPublic, use: .basic)
    case .governmentFundRevenue: Coordinates(flow: .revenue, fund: .governmentFund)
    case .governmentFundExpenditure: Coordinates(flow: .expenditure, fund: .governmentFund)
    case .governmentFundBalance: Coordinates(fund: .governmentFund)
    case .stateCapitalExpenditure: Coordinates(flow: .expenditure, fund: .stateCapital)
    case .stateCapitalBalance: Coordinates(fund: .stateCapital)
    case .operatingExpenses: Coordinates(flow: .expenditure, item: .operatingCosts)
    case .projectExpenditure, .projectPerformance: Coordinates(flow: .expenditure, use: .project)
    case .procurement: Coordinates(flow: .expenditure, item: .procurement)
    case .balance, .revenue, .prose, .fixedAssets, .institutions, .catalogue: Coordinates()
    }
  }

  /// Whether both are the same table by two classifications, which titles do not always tell apart.
  func isVariant(of other: StatementKind) -> Bool {
    switch (self, other) {
    case (.generalPublicBasicExpenditure, .generalPublicBasicExpenditureByFunction),
      (.generalPublicBasicExpenditureByFunction, .generalPublicBasicExpenditure):
      true
    default: false
    }
  }

  /// Whether it has two sides, revenue and expenditure.
  var isBalance: Bool {
    switch self {
    case .balance, .appropriationBalance, .governmentFundBalance, .stateCapitalBalance: true
    default: false
    }
  }

  /// Whether it sets targets: a form of its own for each project, fund or entity, or a list of them.
  var isPerformance: Bool {
    switch self {
    case .projectPerformance, .overallPerformance, .specialFundPerformance: true
    default: false
    }
  }

  /// Whether the table states amounts of the budget, so that its numbers are facts.
  public var statesAmounts: Bool {
    switch self {
    case .fixedAssets, .institutions, .catalogue: false
    default: true
    }
  }
}
