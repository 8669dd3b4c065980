/// What a budget may hold so that the province's tables can print all of it.
struct ProvinceProfile {
  /// The parts of the general public budget; the first pays the basic expenditure.
  let generalPublic: [Fund]
  /// The kinds of unit funds.
  let unitFunds: [Fund]
  /// Whether there are columns for business spending, remittances and subsidies.
  let printsOtherUses: Bool
  /// Whether money of other funds than appropriations may be carried over.
  let carriesUnitFunds: Bool
  /// Whether there is a place for the special account (财政专户管理资金).
  let hasSpecialAccount: Bool
  /// The chance, in per cent, that reserves make up for a deficit.
  let fundOffsetChance: Int
  /// The chance, in per cent, of a central special transfer.
  let centralTransferChance: Int
  /// Whether government funds and state capital may be carried over to next year.
  let keepsOtherFiscalFunds: Bool
  /// The smallest amount where every figure is exact, in hundredths of a 元.
  let exactStep: Int64

  /// The profile of a province.
  init(_ province: Province) {
    switch province {
    case .hebei:
      self.init(
        generalPublic: [.generalPublic], unitFunds: Self.everyUnitFund, printsOtherUses: true, carriesUnitFunds: true, hasSpecialAccount: true,
        fundOffsetChance: 0, centralTransferChance: 0, keepsOtherFiscalFunds: true, exactStep: 10_000)
    case .shanxi:
      self.init(
        generalPublic: [.generalPublic], unitFunds: [.otherIncome], printsOtherUses: false, carriesUnitFunds: false, hasSpecialAccount: true,
        fundOffsetChance: 0, centralTransferChance: 0, keepsOtherFiscalFunds: true, exactStep: 10_000)
    case .henan:
      self.init(
        generalPublic: [.generalPublicAppropriation, .administrativeFees, .specialRevenue, .stateAssetUse, .generalBonds],
        unitFunds: [.otherIncome], printsOtherUses: false, carriesUnitFunds: false, hasSpecialAccount: true, fundOffsetChance: 12,
        centralTransferChance: 12, keepsOtherFiscalFunds: false, exactStep: 10_000)
    case .shaanxi:
      self.init(
        generalPublic: [.generalPublic, .earmarkedSpecialFunds], unitFunds: Self.everyUnitFund, printsOtherUses: true, carriesUnitFunds: true,
        hasSpecialAccount: false, fundOffsetChance: 25, centralTransferChance: 0, keepsOtherFiscalFunds: false, exactStep: 100)
    }
  }

  private static let everyUnitFund: [Fund] = [.publicServiceIncome, .businessIncome, .superiorSubsidy, .subordinateRemittance, .otherIncome]

  private init(
    generalPublic: [Fund], unitFunds: [Fund], printsOtherUses: Bool, carriesUnitFunds: Bool, hasSpecialAccount: Bool, fundOffsetChance: Int,
    centralTransferChance: Int, keepsOtherFiscalFunds: Bool, exactStep: Int64
  ) {
    self.generalPublic = generalPublic
    self.unitFunds = unitFunds
    self.printsOtherUses = printsOtherUses
    self.carriesUnitFunds = carriesUnitFunds
    self.hasSpecialAccount = hasSpecialAccount
    self.fundOffsetChance = fundOffsetChance
    self.centralTransferChance = centralTransferChance
    self.keepsOtherFiscalFunds = keepsOtherFiscalFunds
    self.exactStep = exactStep
  }
}
