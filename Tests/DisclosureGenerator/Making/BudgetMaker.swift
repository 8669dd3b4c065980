/// Makes up a budget in which everything agrees.
struct BudgetMaker {
  let province: Province
  let profile: ProvinceProfile
  let contents: Contents
  let sector: Sector
  let year: Int
  let place: Place
  let step: Int64
  let department: Entity
  let units: [BudgetUnit]
  var draw: SeededGenerator
  var lines: [BudgetLine] = []
  var projects: [Project] = []
  var purchases: [Purchase] = []
  var events: [Event] = []

  /// Draws who discloses what in which year.
  init(province: Province, seed: UInt64, rounding: Rounding) {
    var draw = SeededGenerator(seed: seed, purpose: "budget of " + province.rawValue)
    profile = ProvinceProfile(province)
    contents = Contents(profile, draw: &draw)
    sector = draw.pick(Sector.all)
    year = draw.integer(2019...2026)
    place = draw.pick(Place.all(in: province))
    step = rounding == .exact ? profile.exactStep : 100
    department = Entity(code: String(draw.integer(101...699)), name: place.name + sector.department)
    units = Self.units(of: department, place: place.name, sector: sector, contents: contents, province: province, draw: &draw)
    self.province = province
    self.draw = draw
  }

  /// The budget.
  mutating func make() -> Budget {
    for unit in units {
      addBasicExpenditure(of: unit)
      addProjects(of: unit)
    }
    addOtherFunds()
    addCarryover()
    addEvents()
    addPriorYear()
    addPurchases()
    limitCosts()
    let assets = units.dropFirst().reduce(units[0].assets) { $0 + $1.assets }
    return Budget(
      province: province,
      year: year,
      entity: contents.isDepartment ? department : units[0].entity,
      department: department,
      place: place.name,
      units: units,
      lines: lines,
      projects: projects,
      purchases: purchases,
      events: events,
      assets: assets
    )
  }

  /// An amount between two numbers of 元, scaled to the entity's size and never nothing.
  mutating func amount(_ low: Int, _ high: Int) -> Money {
    let yuan = draw.integer(low...high) * contents.scale / 100
    let money = Money(hundredths: Int64(yuan) * 100).rounded(to: step)
    return max(money, Money(hundredths: step * Int64(draw.integer(1...9))))
  }

  private static func units(
    of department: Entity, place: String, sector: Sector, contents: Contents, province: Province, draw: inout SeededGenerator
  ) -> [BudgetUnit] {
    let leadsWithAdministration = contents.isDepartment || draw.chance(40)
    let suffix = draw.pick(["本级", "本级", "（机关）"])
    let first = draw.integer(0...1)
    let sharesName = province == .henan && draw.chance(40)
    var units: [BudgetUnit] = []
    for index in 0..<contents.unitCount {
      let isAdministration = index == 0 && leadsWithAdministration
      let usual = place + sector.institutions[(index + first) % sector.institutions.count]
      let institution = index > sector.institutions.count ? usual + "分中心" : usual
      let name = isAdministration ? (sharesName ? department.name : department.name + suffix) : institution
      let number = index + 1 + (contents.isDepartment ? 0 : draw.integer(0...7))
      let entity = Entity(code: department.code + "00" + String(number), name: name)
      let assets = Self.assets(draw: &draw)
      units.append(BudgetUnit(index: index, entity: entity, kind: isAdministration ? .administrative : .publicService, assets: assets))
    }
    return units
  }

  private static func assets(draw: inout SeededGenerator) -> FixedAssets {
    let hasBuilding = draw.chance(50)
    let vehicles = draw.chance(60) ? draw.integer(1...9) : 0
    let buildingWorth = Money(hundredths: hasBuilding ? Int64(draw.integer(20...900)) * 1_000_000 : 0)
    let vehicleWorth = Money(hundredths: Int64(vehicles) * Int64(draw.integer(800...2400)) * 10_000)
    let pieces = draw.integer(20...900)
    return FixedAssets(
      pieces: pieces,
      worth: buildingWorth + vehicleWorth + Money(hundredths: Int64(pieces) * Int64(draw.integer(10...90)) * 10_000),
      buildingArea: hasBuilding ? draw.integer(100...5000) : 0,
      buildingWorth: buildingWorth,
      vehicles: vehicles,
      vehicleWorth: vehicleWorth
    )
  }
}

/// Whether the figures of a document are exact or each rounded on its own.
public enum Rounding: String, Sendable, CaseIterable {
  /// Every amount is a multiple of the last printed digit.
  case exact
  /// Amounts are whole 元, and every printed figure is rounded independently.
  case rounded
}
