/// Checks that a budget is consistent before anything is printed of it.
struct BudgetCheck {
  let budget: Budget

  init(_ budget: Budget) {
    self.budget = budget
  }

  func problems() -> [String] {
    var problems: [String] = []
    let scopes = [budget] + budget.units.map { budget.restricted(to: $0.index) }
    for scope in scopes {
      problems += balance(scope)
      problems += rollUp(scope)
      problems += correspondence(scope)
    }
    let parts = budget.units.reduce(Money.zero) { $0 + budget.restricted(to: $1.index).amount(at: Coordinates()) }
    expect(parts, budget.amount(at: Coordinates()), "the units add up to the department", &problems)
    for line in budget.lines where !line.isKept {
      if EconomicChart.name(line.economy).isEmpty { problems.append("no economic class \(line.economy)") }
      if EconomicChart.governmentName(line.governmentEconomy).isEmpty { problems.append("no government class \(line.governmentEconomy)") }
      if line.use?.isWithin(.project) == true, line.project == nil { problems.append("project money without a project") }
    }
    for line in budget.lines where FunctionChart.name(line.function, year: budget.year).isEmpty {
      problems.append("no function \(line.function)")
    }
    return problems
  }

  private func balance(_ scope: Budget) -> [String] {
    var problems: [String] = []
    func amount(_ flow: Flow, _ fund: Fund?) -> Money { scope.amount(at: Coordinates(flow: flow, fund: fund)) }
    for fund in [nil, Fund.fiscalAppropriation, .generalPublic, .governmentFund, .stateCapital, .specialAccount, .unitFunds] {
      let name = fund?.rawValue ?? "all funds"
      let receipts = amount(.revenue, fund) + amount(.openingCarryover, fund) + amount(.fundOffset, fund)
      expect(receipts, amount(.totalRevenue, fund), "receipts of \(name)", &problems)
      expect(amount(.expenditure, fund) + amount(.closingCarryover, fund), amount(.totalExpenditure, fund), "spending of \(name)", &problems)
      expect(amount(.totalRevenue, fund), amount(.totalExpenditure, fund), "balance of \(name)", &problems)
    }
    return problems
  }

  private func rollUp(_ scope: Budget) -> [String] {
    var problems: [String] = []
    let spending = Coordinates(flow: .expenditure)
    func sum(_ places: [Coordinates]) -> Money { places.reduce(.zero) { $0 + scope.amount(at: spending.narrowed(by: $1)) } }
    let total = scope.amount(at: spending)
    let funds: [Fund] = [.fiscalAppropriation, .specialAccount, .unitFunds, .centralSpecialTransfer]
    expect(sum(funds.map { .fund($0) }), total, "funds", &problems)
    expect(sum([.fund(.fiscalAppropriation), .fund(.otherFunds)]), total, "appropriation and other funds", &problems)
    expect(sum(Coordinates.appropriations), scope.amount(at: spending.narrowed(by: .fund(.fiscalAppropriation))), "appropriations", &problems)
    let uses: [Use] = [.basic, .project, .business, .remittanceToSuperior, .subsidyToSubordinates]
    expect(sum(uses.map { .use($0) }), total, "uses", &problems)
    expect(sum([.use(.personnel), .use(.operating)]), sum([.use(.basic)]), "basic expenditure", &problems)
    for digits in [3, 5, 7] {
      expect(sum(scope.functions(at: spending, digits: [digits]).map { Coordinates(function: $0) }), total, "functions", &problems)
    }
    for digits in [3, 5] {
      expect(sum(scope.economies(at: spending, digits: [digits]).map { Coordinates(economy: $0) }), total, "economic classes", &problems)
    }
    let projects = scope.activeProjects(at: spending).map { Coordinates(project: $0.code) }
    expect(sum(projects), sum([.use(.project)]), "projects", &problems)
    let levels: [Fund] = [.centralFinance, .provincialFinance, .localFinance]
    expect(sum(levels.map { .fund($0) }), sum([.fund(.fiscalAppropriation)]), "levels of government", &problems)
    return problems
  }

  private func correspondence(_ scope: Budget) -> [String] {
    var problems: [String] = []
    let spending = Coordinates(flow: .expenditure)
    let items: [Item] = [.overseas, .reception, .vehiclePurchase, .vehicleOperation]
    let parts = items.reduce(Money.zero) { $0 + scope.amount(at: spending.narrowed(by: Coordinates(item: $1))) }
    expect(parts, scope.amount(at: spending.narrowed(by: Coordinates(item: .threePublic))), "三公", &problems)
    let running = scope.amount(at: spending.narrowed(by: Coordinates(fund: .generalPublic, item: .operatingCosts)))
    if running > scope.amount(at: Coordinates.generalPublicSpending.narrowed(by: .use(.operating))) { problems.append("机关运行经费 too large") }
    let events = scope.events.reduce(Money.zero) { $0 + $1.amount }
    let places = [Item.meeting, .training].map { Coordinates.generalPublicSpending.narrowed(by: Coordinates(item: $0)) }
    expect(events, places.reduce(.zero) { $0 + scope.amount(at: $1) }, "meetings and trainings", &problems)
    return problems
  }

  private func expect(_ found: Money, _ expected: Money, _ what: String, _ problems: inout [String]) {
    if found != expected { problems.append("\(what): \(found.inYuan) is not \(expected.inYuan)") }
  }
}
