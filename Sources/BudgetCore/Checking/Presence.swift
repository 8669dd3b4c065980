/// What must be there is there, and what the catalogue says of it is so: data dictionary 6.6.
public struct PresenceRule: Rule {
  /// A table that the national rules require.
  struct Requirement {
    let name: String
    let kinds: [StatementKind]
    let firstYear: Int
    let basis: String
  }

  /// The national list: 财预〔2016〕143号 since 2016; 预算法实施条例 of 2020 since 2021.
  static let requirements: [Requirement] = [
    Requirement(name: "部门收支总体情况表", kinds: [.balance], firstYear: 2016, basis: disclosureNotice),
    Requirement(name: "部门收入总体情况表", kinds: [.revenue], firstYear: 2016, basis: disclosureNotice),
    Requirement(name: "部门支出总体情况表", kinds: [.expenditure], firstYear: 2016, basis: disclosureNotice),
    Requirement(name: "财政拨款收支总体情况表", kinds: [.appropriationBalance], firstYear: 2016, basis: disclosureNotice),
    Requirement(
      name: "一般公共预算支出情况表", kinds: [.generalPublicExpenditure, .generalPublicExpenditureByEconomy], firstYear: 2016, basis: disclosureNotice),
    Requirement(
      name: "一般公共预算基本支出情况表", kinds: [.generalPublicBasicExpenditure, .generalPublicBasicExpenditureByFunction], firstYear: 2016,
      basis: disclosureNotice),
    Requirement(name: "一般公共预算“三公”经费支出情况表", kinds: [.threePublic], firstYear: 2016, basis: disclosureNotice),
    Requirement(
      name: "政府性基金预算支出情况表", kinds: [.governmentFundExpenditure, .governmentFundBalance], firstYear: 2016, basis: disclosureNotice),
    Requirement(
      name: "国有资本经营预算支出表", kinds: [.stateCapitalExpenditure, .stateCapitalBalance], firstYear: 2021, basis: "预算法实施条例 (2020)"),
  ]

  private static let disclosureNotice = "财预〔2016〕143号"

  /// A missing table, and a catalogue that says otherwise.
  public var findings: [RuleID] { [.presenceMissing, .presenceClaim] }

  /// Applies to every disclosure.
  public init() {}

  /// Reports what is missing and what the catalogue has wrong.
  public func examine(_ examination: inout Examination) {
    let disclosure = examination.disclosure
    let statements = disclosure.statements
    guard !examination.system.holdsBlanks else { return }
    if disclosure.year == nil { examination.omit("presence", because: "the year is not known, so the tables required since 2021 were not asked for") }
    var reported: Set<StatementKind> = []
    for number in statements.indices where statements[number].presence == .missing {
      // Of tables by two classifications one is enough.
      let kind = statements[number].kind
      let variants = Self.requirements.first { $0.kinds.contains(kind) }?.kinds ?? [kind]
      let isThere = statements.indices.contains { variants.contains(statements[$0].kind) && statements[$0].presence != .missing }
      if isThere && variants.count > 1 { continue }
      guard !reported.contains(kind), !disclosure.isStatedNil(kind) else { continue }
      reported.formUnion(variants)
      report(statements[number], &examination)
    }
    for requirement in Self.requirements where reported.isDisjoint(with: requirement.kinds) {
      guard requirement.firstYear <= disclosure.year ?? 2016 else { continue }
      let isThere = requirement.kinds.contains { kind in
        statements.indices.contains { statements[$0].kind == kind } || disclosure.isStatedNil(kind)
      }
      if isThere { continue }
      examination.report(
        Diagnostic(
          rule: .presenceMissing, .required(name: requirement.name, since: requirement.firstYear, basis: requirement.basis),
          statements: [requirement.kinds[0]]))
    }
    for entry in disclosure.catalogue where entry.isEmpty != nil { check(entry, &examination) }
  }

  private func report(_ statement: Statement, _ examination: inout Examination) {
    let claims = examination.disclosure.catalogue.filter { $0.kind == statement.kind }
    let isCalledEmpty = claims.compactMap(\.isEmpty).max { $0 && !$1 }
    examination.report(
      Diagnostic(
        rule: .presenceMissing, severity: claims.contains { $0.isEmpty == true } ? .note : nil,
        .announced(title: statement.title, isCalledEmpty: isCalledEmpty),
        statements: [statement.kind],
        witnesses: [Diagnostic.Witness(place: Place(line: statement.line), label: statement.title, printed: "")]))
  }

  private func check(_ entry: CatalogueEntry, _ examination: inout Examination) {
    guard let kind = entry.kind, let isEmpty = entry.isEmpty else { return }
    let statements = examination.disclosure.statements
    let numbers = statements.indices.filter { statements[$0].kind == kind && statements[$0].presence != .missing }
    guard let first = numbers.first else { return }
    // A table of zeros counts as empty.
    var filled: Fact?
    for number in numbers where filled == nil { filled = statements[number].firstAmount }
    if isEmpty == (filled == nil) { return }
    var witnesses = [Diagnostic.Witness(place: Place(line: entry.line), label: entry.title, printed: "")]
    if let filled {
      witnesses.append(Diagnostic.Witness(filled))
    } else {
      witnesses.append(Diagnostic.Witness(place: Place(line: statements[first].line), label: statements[first].title, printed: ""))
    }
    examination.report(
      Diagnostic(
        rule: .presenceClaim, .catalogue(title: entry.title, isCalledEmpty: isEmpty, reason: entry.reason), statements: [kind], witnesses: witnesses))
  }
}

extension Statement {
  /// The first amount that is not zero.
  fileprivate var firstAmount: Fact? {
    facts.withUnsafeBufferPointer { facts in facts.indices.first { facts[$0].amount != .zero }.map { facts[$0] } }
  }
}

extension Disclosure {
  /// Whether the text says that there is nothing to state in a table: 无…预算, or an amount of nil.
  func isStatedNil(_ kind: StatementKind) -> Bool {
    func isOf(_ coordinates: Coordinates) -> Bool {
      switch kind {
      case .governmentFundRevenue, .governmentFundExpenditure, .governmentFundBalance: coordinates.fund == .governmentFund
      case .stateCapitalExpenditure, .stateCapitalBalance: coordinates.fund == .stateCapital
      case .threePublic: coordinates.item == .threePublic || coordinates.item == .threePublicMeetingTraining
      case .procurement: coordinates.item == .procurement
      case .operatingExpenses: coordinates.item == .operatingCosts
      default: false
      }
    }
    let (claims, amounts) = (prose.claims, prose.amounts)
    for number in claims.indices {
      if case .nothing(let coordinates) = claims[number].content, isOf(coordinates) { return true }
    }
    return amounts.indices.contains { number in
      guard amounts[number].amount == .zero, let coordinates = amounts[number].coordinates else { return false }
      return isOf(coordinates) && coordinates.period == .root && coordinates.function.isEmpty
    }
  }
}
