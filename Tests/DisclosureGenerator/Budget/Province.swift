/// A province whose template the generator knows, with its GB/T 2260 code.
public enum Province: String, Sendable, CaseIterable {
  /// 河北 (13).
  case hebei
  /// 山西 (14).
  case shanxi
  /// 河南 (41).
  case henan
  /// 陕西 (61).
  case shaanxi
}

/// The canonical statements of which the generator prints facts.
public enum Statement: String, Sendable {
  case balance, revenue, expenditure, appropriationBalance
  case generalPublicExpenditure, generalPublicExpenditureByEconomy
  case generalPublicBasicExpenditure, generalPublicBasicExpenditureByFunction
  case economicClassification
  case governmentFundRevenue, governmentFundExpenditure, governmentFundBalance
  case stateCapitalExpenditure, stateCapitalBalance
  case threePublic, operatingExpenses
  case projectExpenditure, projectPerformance, overallPerformance, specialFundPerformance
  case procurement, meetingTraining
  case prose, fixedAssets, institutions, catalogue
}
