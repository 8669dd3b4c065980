/// Which parts of a budget hold money; every table is empty for some seeds and full for others.
struct Contents {
  let isDepartment: Bool
  let unitCount: Int
  let projects: Bool
  let governmentFund: Bool
  let stateCapital: Bool
  let specialAccount: Bool
  let unitFunds: Bool
  let otherUses: Bool
  let carryover: Bool
  let closing: Bool
  let threePublic: Bool
  let vehiclePurchase: Bool
  let meetings: Bool
  let procurement: Bool
  let capital: Bool
  let fundOffset: Bool
  let centralTransfer: Bool
  /// How large all amounts are, in per cent of a usual county bureau.
  let scale: Int

  /// Draws the parts for a province.
  init(_ profile: ProvinceProfile, draw: inout SeededGenerator) {
    isDepartment = draw.chance(60)
    unitCount = isDepartment ? draw.pick([1, 2, 2, 3]) : 1
    projects = draw.chance(88)
    governmentFund = draw.chance(45)
    stateCapital = draw.chance(30)
    specialAccount = profile.hasSpecialAccount && draw.chance(35)
    unitFunds = draw.chance(40)
    otherUses = profile.printsOtherUses && draw.chance(30)
    carryover = draw.chance(45)
    closing = draw.chance(20)
    threePublic = draw.chance(65)
    vehiclePurchase = threePublic && draw.chance(30)
    meetings = draw.chance(55)
    procurement = draw.chance(55)
    capital = draw.chance(35)
    fundOffset = draw.chance(profile.fundOffsetChance)
    centralTransfer = draw.chance(profile.centralTransferChance)
    scale = draw.pick([8, 100, 100, 250, 1200])
  }
}
