/// Direction of the money (收入, 结转, 支出).
public enum Flow: String, Sendable {
  case revenue, openingCarryover, fundOffset, totalRevenue
  case expenditure, closingCarryover, totalExpenditure
}

/// Source of funds (资金来源).
public enum Fund: String, Sendable, CaseIterable {
  case fiscalAppropriation
  case generalPublic
  case generalPublicAppropriation, administrativeFees, specialRevenue, stateAssetUse, generalBonds, earmarkedSpecialFunds
  case governmentFund, stateCapital
  case centralFinance, provincialFinance, localFinance
  case specialAccount
  case unitFunds
  case publicServiceIncome, businessIncome, superiorSubsidy, subordinateRemittance, otherIncome
  case centralSpecialTransfer
  case otherFunds

  /// The fund of which this one is a part.
  public var parent: Fund? {
    switch self {
    case .generalPublicAppropriation, .administrativeFees, .specialRevenue, .stateAssetUse, .generalBonds, .earmarkedSpecialFunds:
      .generalPublic
    case .generalPublic, .governmentFund, .stateCapital, .centralFinance, .provincialFinance, .localFinance:
      .fiscalAppropriation
    case .publicServiceIncome, .businessIncome, .superiorSubsidy, .subordinateRemittance, .otherIncome:
      .unitFunds
    case .fiscalAppropriation, .specialAccount, .unitFunds, .centralSpecialTransfer, .otherFunds:
      nil
    }
  }

  /// Whether this fund is the other one or a part of it.
  public func isWithin(_ other: Fund) -> Bool {
    self == other || parent?.isWithin(other) == true
  }
}

/// Nature of the spending (支出性质).
public enum Use: String, Sendable {
  case basic, personnel, operating
  case project, otherOperation, specificTarget
  case business, remittanceToSuperior, subsidyToSubordinates

  /// The use of which this one is a part.
  public var parent: Use? {
    switch self {
    case .personnel, .operating: .basic
    case .otherOperation, .specificTarget: .project
    case .basic, .project, .business, .remittanceToSuperior, .subsidyToSubordinates: nil
    }
  }

  /// Whether this use is the other one or a part of it.
  public func isWithin(_ other: Use) -> Bool {
    self == other || parent == other
  }
}

/// Whether money that is spent was appropriated this year or carried over (当年预算安排, 上年结转安排).
public enum Origin: String, Sendable {
  case currentYear, carryover
}

/// Which year an amount belongs to.
public enum Period: String, Sendable {
  case priorYear, budgetYear, change, wholeTerm
}

/// A kind of spending that is disclosed on its own (“三公”经费, 会议费, 机关运行经费, 政府采购).
public enum Item: String, Sendable {
  case threePublicMeetingTraining, threePublic, overseas, reception, vehicles, vehiclePurchase, vehicleOperation, meeting, training
  case operatingCosts
  case procurement, procurementGoods, procurementWorks, procurementServices

  /// The departmental economic classes that are the same money as this item; empty where the item is not told by class.
  public var economicClasses: [String] {
    switch self {
    case .overseas: ["30212"]
    case .reception: ["30217"]
    case .vehiclePurchase: ["31013"]
    case .vehicleOperation: ["30231"]
    case .meeting: ["30215"]
    case .training: ["30216"]
    case .vehicles: ["30231", "31013"]
    case .threePublic: ["30212", "30217", "30231", "31013"]
    case .threePublicMeetingTraining: ["30212", "30217", "30231", "31013", "30215", "30216"]
    case .operatingCosts, .procurement, .procurementGoods, .procurementWorks, .procurementServices: []
    }
  }
}
