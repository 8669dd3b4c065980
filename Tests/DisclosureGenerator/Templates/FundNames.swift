extension Coordinates {
  /// The coordinates of a fund.
  static func fund(_ fund: Fund) -> Coordinates {
    Coordinates(fund: fund)
  }

  /// The coordinates of a use.
  static func use(_ use: Use) -> Coordinates {
    Coordinates(use: use)
  }

  /// The three funds of the fiscal appropriation, in the order of all tables.
  static let appropriations: [Coordinates] = [.fund(.generalPublic), .fund(.governmentFund), .fund(.stateCapital)]

  /// The coordinates of year's spending from the general public budget.
  static let generalPublicSpending = Coordinates(flow: .expenditure, fund: .generalPublic)
}
