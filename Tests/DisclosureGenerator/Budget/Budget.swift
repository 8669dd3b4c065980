/// The whole budget of one entity, from which every table of its disclosure is cut.
public struct Budget: Sendable {
  /// The province whose template prints the budget.
  public let province: Province
  /// The budget year.
  public let year: Int
  /// The entity that discloses: a department, or one of its units.
  public var entity: Entity
  /// The department to which the units belong.
  public let department: Entity
  /// The name of the place (县, 区) that the entity serves.
  public let place: String
  /// The units whose money is in the lines.
  public var units: [BudgetUnit]
  /// All money.
  public var lines: [BudgetLine]
  /// The projects of all units; lines and purchases name them by index.
  public let projects: [Project]
  /// What is to be purchased.
  public var purchases: [Purchase]
  /// Meetings and trainings.
  public var events: [Event]
  /// What the entity owned at the end of last year.
  public var assets: FixedAssets

  /// Whether the entity is a department that discloses all its units together.
  public var isDepartment: Bool {
    entity == department
  }

  /// The amount at the coordinates: the sum of all lines there.
  public func amount(at place: Coordinates) -> Money {
    switch place.item {
    case .procurement, .procurementGoods, .procurementWorks, .procurementServices: purchased(at: place)
    default: linesMatching(place).reduce(.zero) { $0 + value(of: $1, in: place.period) }
    }
  }

  /// The lines at or below the coordinates, whatever their amount.
  public func linesMatching(_ place: Coordinates) -> [BudgetLine] {
    lines.filter { line in
      line.matches(place) && itemMatches(line, place.item) && projectMatches(line, place.project)
        && (place.budgetUnit.isEmpty || unit(line.unit).code.hasPrefix(place.budgetUnit))
    }
  }

  /// The same budget seen from one of its units.
  public func restricted(to index: Int) -> Budget {
    var budget = self
    budget.units = units.filter { $0.index == index }
    budget.lines = lines.filter { $0.unit == index }
    budget.purchases = purchases.filter { $0.unit == index }
    budget.events = events.filter { $0.unit == index }
    if let unit = budget.units.first {
      budget.entity = unit.entity
      budget.assets = unit.assets
    }
    return budget
  }

  /// The projects that spend money in this budget, in their order.
  public func activeProjects(at place: Coordinates = Coordinates(flow: .expenditure)) -> [Project] {
    let active = Set(linesMatching(place).filter { $0.amount != .zero }.compactMap(\.project))
    return projects.filter { active.contains($0.index) }
  }

  private func unit(_ index: Int) -> BudgetUnit {
    units.first { $0.index == index } ?? units[0]
  }

  private func value(of line: BudgetLine, in period: Period?) -> Money {
    switch period {
    case nil, .budgetYear: line.amount
    case .priorYear: line.prior
    case .change: line.amount - line.prior
    case .wholeTerm: Money(hundredths: line.amount.hundredths * Int64(line.project.map { projects[$0].years } ?? 1))
    }
  }

  private func itemMatches(_ line: BudgetLine, _ item: Item?) -> Bool {
    guard let item else { return true }
    if item == .operatingCosts {
      return line.use == .operating && line.fund.isWithin(.generalPublic) && unit(line.unit).kind == .administrative
    }
    return item.economicClasses.contains(line.economy)
  }

  private func projectMatches(_ line: BudgetLine, _ wanted: String) -> Bool {
    guard !wanted.isEmpty else { return true }
    guard let index = line.project else { return false }
    let project = projects[index]
    return [project.code, project.name, project.group.rawValue].contains(wanted)
  }

  private func purchased(at place: Coordinates) -> Money {
    purchases.filter { $0.matches(place) }.reduce(.zero) { $0 + $1.line.amount }
  }
}
