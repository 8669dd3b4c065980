/// The dimensions along which a disclosure cuts its budget: together they locate a number.
public enum Dimension: String, CaseIterable, Sendable, Codable {
  /// Direction and stage of the money: see ``Flow``.
  case flow
  /// Where the money comes from (资金来源): see ``Fund``.
  case fund
  /// What kind of spending it is (支出性质): see ``Use``.
  case use
  /// Functional classification of spending (支出功能分类): a code of 3, 5 or 7 digits.
  case function
  /// Departmental economic classification (部门预算支出经济分类): a code of 3 or 5 digits.
  case economy
  /// Government economic classification (政府预算支出经济分类): a code of 3 or 5 digits.
  case governmentEconomy
  /// Classification of revenue (收入分类): a code.
  case revenueCategory
  /// Whether spending comes from this year's budget or was carried over: see ``Origin``.
  case origin
  /// The year that a number speaks of: see ``Period``.
  case period
  /// Expenses that the disclosure rules single out, such as 三公经费: see ``Item``.
  case item
  /// A project: its code, or its name where no code is printed.
  case project
  /// The code of a unit inside the disclosing entity.
  case budgetUnit
  /// Budgeted or executed: see ``Phase``.
  case phase
}

/// A member of a dimension whose members the schema fixes; the empty raw value is the root, "all of it".
public protocol DimensionMember: RawRepresentable, Hashable, Sendable, CaseIterable, Codable where RawValue == String {
  /// The member without a parent: all of it, or "does not apply".
  static var root: Self { get }
  /// The member it is a part of; the root is its own parent.
  var parent: Self { get }
}

extension DimensionMember {
  /// Whether this is the root of its dimension.
  public var isRoot: Bool { self == .root }

  /// Whether this member is `other` or a part of it.
  public func isWithin(_ other: Self) -> Bool {
    var member = self
    while member != other {
      if member.isRoot { return false }
      member = member.parent
    }
    return true
  }
}

/// Direction and stage of money: revenue, carryovers, spending and their totals.
public enum Flow: String, DimensionMember {
  case root = ""
  /// Revenue of the year (本年收入).
  case revenue
  /// Carried over from last year (上年结转结余).
  case openingCarryover
  /// A unit's reserve used to cover a deficit (用事业基金弥补收支差额).
  case fundOffset
  /// All that comes in (收入总计).
  case totalRevenue
  /// Spending of the year (本年支出).
  case expenditure
  /// Carried over into next year (年终结转结余).
  case closingCarryover
  /// All that goes out (支出总计).
  case totalExpenditure

  /// Flows are no tree: every flow stands directly under the root.
  public var parent: Flow { .root }

  /// Whether the flow stands on the spending side.
  public var isSpending: Bool { self == .expenditure || self == .closingCarryover || self == .totalExpenditure }
}

/// Where money comes from (资金来源).
public enum Fund: String, DimensionMember {
  case root = ""
  /// Fiscal appropriation (财政拨款).
  case fiscalAppropriation
  /// General public budget (一般公共预算).
  case generalPublic
  /// Appropriated from the general public budget (一般公共预算 其中：财政拨款).
  case generalPublicAppropriation
  /// Administrative and institutional fees (行政事业性收费).
  case administrativeFees
  /// Earmarked revenue (专项收入).
  case specialRevenue
  /// Paid use of state-owned assets and resources (国有资产资源有偿使用收入).
  case stateAssetUse
  /// General bonds (一般债券资金).
  case generalBonds
  /// Special funds listed in the department's budget (专项资金列入部门预算的项目).
  case earmarkedSpecialFunds
  /// Government-managed funds (政府性基金预算).
  case governmentFund
  /// State capital operations (国有资本经营预算).
  case stateCapital
  /// Central government's money in performance forms (中央财政资金).
  case centralFinance
  /// Provincial money in performance forms (省级财政资金).
  case provincialFinance
  /// City and county money in performance forms (市县(区)财政资金).
  case localFinance
  /// Special fiscal accounts (财政专户管理资金).
  case specialAccount
  /// A unit's own funds (单位资金).
  case unitFunds
  /// Income of public services (事业收入).
  case publicServiceIncome
  /// Business income of a public institution (事业单位经营收入).
  case businessIncome
  /// Subsidies from above (上级补助收入).
  case superiorSubsidy
  /// Remitted by subordinate units (附属单位上缴收入).
  case subordinateRemittance
  /// Other income (其他收入).
  case otherIncome
  /// Special transfers of the central government (中央专项转移支付).
  case centralSpecialTransfer
  /// All but the appropriation, in performance tables (其他资金, 单位自筹).
  case otherFunds

  /// The fund that this one is a part of.
  public var parent: Fund {
    switch self {
    case .generalPublic, .governmentFund, .stateCapital, .centralFinance, .provincialFinance, .localFinance: .fiscalAppropriation
    case .generalPublicAppropriation, .administrativeFees, .specialRevenue, .stateAssetUse, .generalBonds, .earmarkedSpecialFunds: .generalPublic
    case .publicServiceIncome, .businessIncome, .superiorSubsidy, .subordinateRemittance, .otherIncome: .unitFunds
    default: .root
    }
  }
}

/// What kind of spending it is (支出性质).
public enum Use: String, DimensionMember {
  case root = ""
  /// Basic expenditure (基本支出).
  case basic
  /// Personnel (人员经费).
  case personnel
  /// Operating (公用经费).
  case operating
  /// Project expenditure (项目支出).
  case project
  /// Other running costs (其他运转类).
  case otherOperation
  /// Specific targets (特定目标类).
  case specificTarget
  /// Business expenditure (经营支出).
  case business
  /// Remitted to the superior (上解上级支出).
  case remittanceToSuperior
  /// Subsidies to subordinate units (对附属单位补助支出).
  case subsidyToSubordinates

  /// The use that this one is a part of.
  public var parent: Use {
    switch self {
    case .personnel, .operating: .basic
    case .otherOperation, .specificTarget: .project
    default: .root
    }
  }
}

/// Whether spending comes from this year's budget or was carried over.
public enum Origin: String, DimensionMember {
  case root = ""
  /// Arranged from this year's budget (当年预算安排).
  case currentYear
  /// Carried over from last year (上年结转安排).
  case carryover

  /// Origins stand directly under the root.
  public var parent: Origin { .root }
}

/// The year that a number speaks of, where a statement prints several.
public enum Period: String, DimensionMember {
  case root = ""
  /// The year before (上年).
  case priorYear
  /// The year of the budget (当年).
  case budgetYear
  /// The difference (增减变化).
  case change
  /// All years of a project (实施期).
  case wholeTerm

  /// Periods stand directly under the root.
  public var parent: Period { .root }
}

/// Budgeted or executed (预算阶段), where a document prints executed or several amounts; the root is the approved budget (预算数).
public enum Phase: String, DimensionMember {
  case root = ""
  /// The budget at the beginning of the year (年初预算数).
  case initialBudget
  /// The budget after adjustments (全年预算数, 调整预算数).
  case adjustedBudget
  /// What was carried out (决算数, 执行数).
  case executed

  /// Phases stand directly under the root.
  public var parent: Phase { .root }
}

/// Expenses that the disclosure rules single out.
public enum Item: String, DimensionMember {
  case root = ""
  /// 三公经费, meetings and training together.
  case threePublicMeetingTraining
  /// The "three public expenses" (三公经费).
  case threePublic
  /// Travel abroad on duty (因公出国（境）费).
  case overseas
  /// Official receptions (公务接待费).
  case reception
  /// Official vehicles (公务用车购置及运行维护费).
  case vehicles
  /// Purchase of vehicles (公务用车购置费).
  case vehiclePurchase
  /// Running of vehicles (公务用车运行维护费).
  case vehicleOperation
  /// Meetings (会议费).
  case meeting
  /// Training (培训费).
  case training
  /// Operating costs of administrative organs (机关运行经费).
  case operatingCosts
  /// Government procurement (政府采购).
  case procurement
  /// Goods (政府采购货物).
  case procurementGoods
  /// Works (政府采购工程).
  case procurementWorks
  /// Services (政府采购服务).
  case procurementServices

  /// The item that this one is a part of.
  public var parent: Item {
    switch self {
    case .threePublic, .meeting, .training: .threePublicMeetingTraining
    case .overseas, .reception, .vehicles: .threePublic
    case .vehiclePurchase, .vehicleOperation: .vehicles
    case .procurementGoods, .procurementWorks, .procurementServices: .procurement
    default: .root
    }
  }
}
