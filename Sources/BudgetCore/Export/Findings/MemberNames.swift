/// What dimensions and their fixed members are called, in Chinese as the rules have it and in English.
enum MemberNames {
  typealias Pair = (chinese: String, english: String)

  static func name(_ dimension: Dimension) -> Pair {
    switch dimension {
    case .flow: ("收支", "flow")
    case .fund: ("资金来源", "fund")
    case .use: ("支出性质", "use")
    case .function: ("功能分类", "function")
    case .economy: ("部门经济分类", "economic class")
    case .governmentEconomy: ("政府经济分类", "government economic class")
    case .revenueCategory: ("收入分类", "revenue category")
    case .origin: ("预算安排", "origin")
    case .period: ("期间", "period")
    case .item: ("公开项目", "item")
    case .project: ("项目", "project")
    case .budgetUnit: ("预算单位", "unit")
    case .phase: ("预算阶段", "phase")
    }
  }

  /// The name of a fixed member; nil for codes and names, which stand for themselves.
  static func name(_ dimension: Dimension, _ coordinates: Coordinates) -> Pair? {
    switch dimension {
    case .flow: name(coordinates.flow)
    case .fund: name(coordinates.fund)
    case .use: name(coordinates.use)
    case .origin: coordinates.origin == .carryover ? ("上年结转安排", "carried over") : ("当年预算安排", "this year's budget")
    case .period: name(coordinates.period)
    case .item: name(coordinates.item)
    case .phase: name(coordinates.phase)
    case .function, .economy, .governmentEconomy, .revenueCategory, .project, .budgetUnit: nil
    }
  }

  private static func name(_ flow: Flow) -> Pair {
    switch flow {
    case .root: ("", "")
    case .revenue: ("本年收入", "revenue of the year")
    case .openingCarryover: ("上年结转结余", "carried over from last year")
    case .fundOffset: ("用事业基金弥补收支差额", "reserve used to cover a deficit")
    case .totalRevenue: ("收入总计", "total revenue")
    case .expenditure: ("本年支出", "expenditure of the year")
    case .closingCarryover: ("年终结转结余", "carried over into next year")
    case .totalExpenditure: ("支出总计", "total expenditure")
    }
  }

  private static func name(_ fund: Fund) -> Pair {
    switch fund {
    case .root: ("", "")
    case .fiscalAppropriation: ("财政拨款", "fiscal appropriation")
    case .generalPublic: ("一般公共预算", "general public budget")
    case .generalPublicAppropriation: ("一般公共预算财政拨款", "appropriated from the general public budget")
    case .administrativeFees: ("行政事业性收费", "administrative and institutional fees")
    case .specialRevenue: ("专项收入", "earmarked revenue")
    case .stateAssetUse: ("国有资产资源有偿使用收入", "paid use of state-owned assets and resources")
    case .generalBonds: ("一般债券资金", "general bonds")
    case .earmarkedSpecialFunds: ("专项资金列入部门预算的项目", "special funds listed in the department's budget")
    case .governmentFund: ("政府性基金预算", "government-managed funds")
    case .stateCapital: ("国有资本经营预算", "state capital operations")
    case .centralFinance: ("中央财政资金", "central government's money")
    case .provincialFinance: ("省级财政资金", "provincial money")
    case .localFinance: ("市县（区）财政资金", "city and county money")
    case .specialAccount: ("财政专户管理资金", "special fiscal accounts")
    case .unitFunds: ("单位资金", "a unit's own funds")
    case .publicServiceIncome: ("事业收入", "income of public services")
    case .businessIncome: ("事业单位经营收入", "business income of a public institution")
    case .superiorSubsidy: ("上级补助收入", "subsidies from above")
    case .subordinateRemittance: ("附属单位上缴收入", "remitted by subordinate units")
    case .otherIncome: ("其他收入", "other income")
    case .centralSpecialTransfer: ("中央专项转移支付", "special transfers of the central government")
    case .otherFunds: ("其他资金", "all but the appropriation, in performance tables")
    }
  }

  private static func name(_ use: Use) -> Pair {
    switch use {
    case .root: ("", "")
    case .basic: ("基本支出", "basic expenditure")
    case .personnel: ("人员经费", "personnel")
    case .operating: ("公用经费", "operating")
    case .project: ("项目支出", "project expenditure")
    case .otherOperation: ("其他运转类", "other running costs")
    case .specificTarget: ("特定目标类", "specific targets")
    case .business: ("经营支出", "business expenditure")
    case .remittanceToSuperior: ("上解上级支出", "remitted to the superior")
    case .subsidyToSubordinates: ("对附属单位补助支出", "subsidies to subordinate units")
    }
  }

  private static func name(_ period: Period) -> Pair {
    switch period {
    case .root: ("", "")
    case .priorYear: ("上年", "prior year")
    case .budgetYear: ("当年", "budget year")
    case .change: ("增减变化", "change")
    case .wholeTerm: ("实施期", "whole term")
    }
  }

  private static func name(_ item: Item) -> Pair {
    switch item {
    case .root: ("", "")
    case .threePublicMeetingTraining: ("“三公”经费、会议费和培训费", "the three public expenses, meetings and training")
    case .threePublic: ("“三公”经费", "the three public expenses")
    case .overseas: ("因公出国（境）费", "travel abroad on duty")
    case .reception: ("公务接待费", "official receptions")
    case .vehicles: ("公务用车购置及运行维护费", "official vehicles")
    case .vehiclePurchase: ("公务用车购置费", "purchase of vehicles")
    case .vehicleOperation: ("公务用车运行维护费", "running of vehicles")
    case .meeting: ("会议费", "meetings")
    case .training: ("培训费", "training")
    case .operatingCosts: ("机关运行经费", "operating costs of administrative organs")
    case .procurement: ("政府采购", "government procurement")
    case .procurementGoods: ("政府采购货物", "procured goods")
    case .procurementWorks: ("政府采购工程", "procured works")
    case .procurementServices: ("政府采购服务", "procured services")
    }
  }

  private static func name(_ phase: Phase) -> Pair {
    switch phase {
    case .root: ("", "")
    case .initialBudget: ("年初预算数", "initial budget")
    case .adjustedBudget: ("调整预算数", "adjusted budget")
    case .executed: ("决算数", "executed")
    }
  }
}
