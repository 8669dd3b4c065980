import BudgetCore

/// What dimensions and their members are called in Chinese and in English.
enum MemberNames {
  /// What a dimension is called in Chinese, and what it says in English.
  static func words(_ dimension: Dimension) -> (title: String, description: String) {
    switch dimension {
    case .flow: ("收支", "Direction and stage of the money")
    case .fund: ("资金来源", "Where the money comes from; empty is all")
    case .use: ("支出性质", "What kind of spending it is; empty is all")
    case .function: ("功能分类", "Functional classification; empty is all")
    case .economy: ("部门经济分类", "Departmental economic classification; empty is all")
    case .governmentEconomy: ("政府经济分类", "Government economic classification; empty is all")
    case .revenueCategory: ("收入分类", "Classification of revenue; empty is all")
    case .origin: ("预算安排", "From this year's budget or carried over; empty is all")
    case .period: ("期间", "The year spoken of, where a statement prints several")
    case .item: ("公开项目", "An expense that the rules single out; empty is none")
    case .project: ("项目代码或名称", "The project; empty is all")
    case .budgetUnit: ("预算单位", "The unit inside the entity; empty is all")
    case .phase: ("预算阶段", "Budgeted or executed; empty is the approved budget")
    }
  }

  /// The members that the schema fixes; none where it does not.
  static func fixed(_ dimension: Dimension) -> [CodeRow] { byDimension[dimension] ?? [] }

  private static let byDimension: [Dimension: [CodeRow]] = [
    .flow: rows(.flow, Flow.self, flows), .fund: rows(.fund, Fund.self, funds), .use: rows(.use, Use.self, uses),
    .origin: rows(.origin, Origin.self, [.currentYear: ("当年预算安排", "This year's budget"), .carryover: ("上年结转安排", "Carried over")]),
    .period: rows(
      .period, Period.self,
      [
        .priorYear: ("上年", "Prior year"), .budgetYear: ("当年", "Budget year"), .change: ("增减变化", "Change"), .wholeTerm: ("实施期", "Whole term"),
      ]), .item: rows(.item, Item.self, items),
    .phase: rows(
      .phase, Phase.self,
      [.initialBudget: ("年初预算数", "Initial budget"), .adjustedBudget: ("调整预算数", "Adjusted budget"), .executed: ("决算数", "Executed")]),
  ]

  private static func rows<Member: DimensionMember>(
    _ dimension: Dimension, _: Member.Type, _ names: [Member: (String, String)]
  ) -> [CodeRow] {
    Member.allCases.filter { !$0.isRoot }.map { member in
      let (name, english) = names[member] ?? ("", "")
      return CodeRow(dimension: dimension, code: member.rawValue, name: name, englishName: english, parent: member.parent.rawValue)
    }
  }

  private static let flows: [Flow: (String, String)] = [
    .revenue: ("本年收入", "Revenue of the year"), .openingCarryover: ("上年结转结余", "Carried over from last year"),
    .fundOffset: ("用事业基金弥补收支差额", "Reserve used to cover a deficit"), .totalRevenue: ("收入总计", "Total revenue"),
    .expenditure: ("本年支出", "Expenditure of the year"), .closingCarryover: ("年终结转结余", "Carried over into next year"),
    .totalExpenditure: ("支出总计", "Total expenditure"),
  ]

  private static let funds: [Fund: (String, String)] = [
    .fiscalAppropriation: ("财政拨款", "Fiscal appropriation"), .generalPublic: ("一般公共预算", "General public budget"),
    .generalPublicAppropriation: ("一般公共预算财政拨款", "Appropriated from the general public budget"),
    .administrativeFees: ("行政事业性收费", "Administrative and institutional fees"), .specialRevenue: ("专项收入", "Earmarked revenue"),
    .stateAssetUse: ("国有资产资源有偿使用收入", "Paid use of state-owned assets and resources"), .generalBonds: ("一般债券资金", "General bonds"),
    .earmarkedSpecialFunds: ("专项资金列入部门预算的项目", "Special funds listed in the department's budget"),
    .governmentFund: ("政府性基金预算", "Government-managed funds"), .stateCapital: ("国有资本经营预算", "State capital operations"),
    .centralFinance: ("中央财政资金", "Central government's money"), .provincialFinance: ("省级财政资金", "Provincial money"),
    .localFinance: ("市县（区）财政资金", "City and county money"), .specialAccount: ("财政专户管理资金", "Special fiscal accounts"),
    .unitFunds: ("单位资金", "A unit's own funds"), .publicServiceIncome: ("事业收入", "Income of public services"),
    .businessIncome: ("事业单位经营收入", "Business income of a public institution"), .superiorSubsidy: ("上级补助收入", "Subsidies from above"),
    .subordinateRemittance: ("附属单位上缴收入", "Remitted by subordinate units"), .otherIncome: ("其他收入", "Other income"),
    .centralSpecialTransfer: ("中央专项转移支付", "Special transfers of the central government"),
    .otherFunds: ("其他资金", "All but the appropriation, in performance tables"),
  ]

  private static let uses: [Use: (String, String)] = [
    .basic: ("基本支出", "Basic expenditure"), .personnel: ("人员经费", "Personnel"), .operating: ("公用经费", "Operating"),
    .project: ("项目支出", "Project expenditure"), .otherOperation: ("其他运转类", "Other running costs"),
    .specificTarget: ("特定目标类", "Specific targets"), .business: ("经营支出", "Business expenditure"),
    .remittanceToSuperior: ("上解上级支出", "Remitted to the superior"), .subsidyToSubordinates: ("对附属单位补助支出", "Subsidies to subordinate units"),
  ]

  private static let items: [Item: (String, String)] = [
    .threePublicMeetingTraining: ("三公经费、会议费和培训费", "The three public expenses, meetings and training"),
    .threePublic: ("三公经费", "The three public expenses"), .overseas: ("因公出国（境）费", "Travel abroad on duty"),
    .reception: ("公务接待费", "Official receptions"), .vehicles: ("公务用车购置及运行维护费", "Official vehicles"),
    .vehiclePurchase: ("公务用车购置费", "Purchase of vehicles"), .vehicleOperation: ("公务用车运行维护费", "Running of vehicles"),
    .meeting: ("会议费", "Meetings"), .training: ("培训费", "Training"), .operatingCosts: ("机关运行经费", "Operating costs of administrative organs"),
    .procurement: ("政府采购", "Government procurement"), .procurementGoods: ("政府采购货物", "Procured goods"),
    .procurementWorks: ("政府采购工程", "Procured works"), .procurementServices: ("政府采购服务", "Procured services"),
  ]
}
