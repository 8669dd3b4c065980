/// Performance targets and the budget that they are set for.
public struct PerformanceRule: Rule {
  /// The bound of all projects, the limits of costs, the schedule, the costs of tasks.
  public var findings: [RuleID] { [.correspondencePerformance, .correspondenceCostLimit, .correspondenceSchedule, .correspondenceTaskCost] }

  /// Applies to forms and lists of performance targets.
  public init() {}

  /// Adds the bound, and reports what contradicts a budget.
  public func examine(_ examination: inout Examination) {
    addBound(&examination)
    guard !examination.system.holdsBlanks else { return }
    let statements = examination.disclosure.statements
    for number in statements.indices where !statements[number].performances.isEmpty {
      let statement = statements[number]
      let whole = RowAmounts(statement)
      for record in statement.performances {
        checkLimits(record, whole, statement, &examination)
        checkSchedule(record, statement, &examination)
        checkTasks(record, whole, statement, &examination)
      }
    }
  }

  /// The facts of all funds, by their rows.
  private struct RowAmounts {
    private var first: [Int?]
    private var largest: [Int?]

    init(_ statement: Statement) {
      first = Array(repeating: nil, count: statement.rows.count)
      largest = first
      statement.facts.withUnsafeBufferPointer { facts in
        for fact in facts.indices where facts[fact].coordinates.fund == .root && first.indices.contains(facts[fact].row) {
          let row = facts[fact].row
          if first[row] == nil { first[row] = fact }
          if largest[row].map({ facts[$0].amount < facts[fact].amount }) ?? true { largest[row] = fact }
        }
      }
    }

    /// The first fact of a row; nil where it has none.
    func first(of row: Int) -> Int? { first.indices.contains(row) ? first[row] : nil }

    /// The largest fact of a row; nil where it has none.
    func largest(of row: Int) -> Int? { largest.indices.contains(row) ? largest[row] : nil }
  }

  // MARK: All projects

  /// Projects with targets are some of the projects: together they cost no more than all.
  private func addBound(_ examination: inout Examination) {
    let disclosure = examination.disclosure
    var seen: Set<String> = []
    var parts: [FactReference] = []
    for number in disclosure.statements.indices where disclosure.statements[number].kind == .projectPerformance {
      let statement = disclosure.statements[number]
      // What a project costs over several years may be more than what all cost in one.
      guard !statement.namesWholeTerm else { continue }
      let projects = Dictionary(statement.performances.map { ($0.rows.first ?? -1, $0.project) }) { first, _ in first }
      for index in statement.facts.indices where Self.isWhole(statement.facts[index]) {
        guard let project = projects[statement.facts[index].row], !project.isEmpty, seen.insert(project).inserted else { continue }
        parts.append(FactReference(statement: number, fact: index))
      }
    }
    guard !parts.isEmpty else { return }
    let index = examination.index
    let mark = examination.system.mark
    guard index.addStated(Coordinates(flow: .expenditure, use: .project), sign: 1, to: &examination.system) != nil, examination.system.mark > mark
    else {
      examination.system.forget(from: mark)
      if !examination.system.holdsBlanks { examination.omit("correspondence.performance", because: "no statement prints what all projects cost") }
      return
    }
    for part in parts { examination.system.append(examination.evidence.cell(Int32(part.fact), of: part.statement), sign: -1) }
    examination.system.close(from: mark, rule: .correspondencePerformance, .bound)
  }

  /// Whether a fact is the whole of its project for the year.
  private static func isWhole(_ fact: Fact) -> Bool {
    fact.coordinates.fund == .root && (fact.coordinates.period == .root || fact.coordinates.period == .budgetYear) && fact.coordinates.origin == .root
  }

  // MARK: Limits

  private func checkLimits(_ record: Performance, _ whole: RowAmounts, _ statement: Statement, _ examination: inout Examination) {
    guard statement.kind != .overallPerformance else { return }
    var largest: Int?
    for row in record.rows {
      guard let fact = whole.largest(of: row) else { continue }
      if largest.map({ statement.facts[$0].amount < statement.facts[fact].amount }) ?? true { largest = fact }
    }
    guard let largest else { return }
    let budget = statement.facts[largest]
    for index in record.indicators.indices {
      guard record.indicators[index].limitsCosts, let number = record.indicators[index].target?.number else { continue }
      let indicator = record.indicators[index]
      guard let target = indicator.target, let limit = target.amount else { continue }
      let (unit, isOver) = target.unitWidth(number).addingReportingOverflow(Quantity(budget).unit)
      let (excess, overflows) = limit.fen.subtractingReportingOverflow(budget.amount.fen)
      guard !isOver, !overflows, excess > unit / 2 else { continue }
      examination.report(
        contradiction(
          .correspondenceCostLimit, target, of: indicator.name?.text ?? "", limit, budget, statement,
          .costLimit(name: indicator.name?.text ?? target.text, target: target.text, Diagnostic.Witness(budget))))
    }
  }

  /// An indicator that states another amount than a table.
  private func contradiction(
    _ rule: RuleID, _ target: Target, of name: String, _ amount: Amount, _ fact: Fact, _ statement: Statement, _ matter: Diagnostic.Matter
  ) -> Diagnostic {
    let witnesses = [Diagnostic.Witness(place: target.place, label: name, printed: target.text), Diagnostic.Witness(fact)]
    var finding = Diagnostic(rule: rule, matter, statements: [statement.kind], witnesses: witnesses)
    finding.sides = Diagnostic.Sides(expected: fact.amount, actual: amount)
    return finding
  }

  // MARK: Schedules

  private func checkSchedule(_ record: Performance, _ statement: Statement, _ examination: inout Examination) {
    let shares = record.schedule.compactMap { instalment in instalment.share.flatMap { share in share.number.map { (share, $0) } } }
    guard let last = shares.last, shares.count == record.schedule.count(where: { $0.share != nil }) else { return }
    let values = shares.map { $0.1.scaled(to: 4) }
    guard values.allSatisfy({ $0 != nil }) else { return }
    let exact = values.compactMap(\.self)
    let hundred: Int64 = 1_000_000
    // Shares of each quarter by itself add up to the whole.
    if exact.count > 1, exact.reduce(0, { $0 &+ $1 }) == hundred { return }
    var matter: Diagnostic.Matter?
    if let index = exact.indices.dropFirst().first(where: { exact[$0] < exact[$0 - 1] }) {
      matter = .scheduleFalls(from: shares[index - 1].0.text, to: shares[index].0.text)
    } else if exact.last != hundred, record.schedule.last?.share != nil || (exact.last ?? 0) > hundred {
      matter = .scheduleEnds(last.0.text)
    }
    guard let matter else { return }
    examination.report(
      Diagnostic(
        rule: .correspondenceSchedule, matter, statements: [statement.kind],
        witnesses: record.schedule.compactMap { instalment in
          instalment.share.map { Diagnostic.Witness(place: $0.place, label: instalment.date.text, printed: $0.text) }
        }))
  }

  // MARK: Tasks

  /// An indicator of costs named like a task states what the task costs.
  private func checkTasks(_ record: Performance, _ whole: RowAmounts, _ statement: Statement, _ examination: inout Examination) {
    guard !record.tasks.isEmpty else { return }
    let named = Dictionary(record.tasks.map { (TextKey($0.name.text), $0) }) { first, _ in first }
    for indicator in record.indicators {
      guard let name = indicator.name, let target = indicator.target, target.comparator == nil || target.comparator == .equal,
        let number = target.number, let amount = target.amount, indicator.group?.text.holds("成本") == true,
        let row = named[TextKey(name.text)]?.row, let fact = whole.first(of: row).map({ statement.facts[$0] })
      else { continue }
      let stated = Quantity(value: amount.fen, unit: target.unitWidth(number))
      let agreement = Agreement(stated, Quantity(fact))
      guard !agreement.holds else { continue }
      examination.report(
        contradiction(
          .correspondenceTaskCost, target, of: name.text, amount, fact, statement,
          .taskCost(name: name.text, target: target.text, Diagnostic.Witness(fact))))
    }
  }
}

extension Indicator {
  /// Whether it limits what its project costs, by a number.
  fileprivate var limitsCosts: Bool {
    if target?.number == nil { return false }
    switch target?.comparator {
    case .atMost?, .lessThan?: break
    case .equal?, nil:
      // 预算控制数 3万元 limits without a sign.
      guard category?.text.holds("成本") == true else { return false }
    case .atLeast?, .moreThan?: return false
    }
    if group == nil, category == nil { return true }
    return group?.text.holds("成本") == true || category?.text.holds("成本") == true
  }
}
