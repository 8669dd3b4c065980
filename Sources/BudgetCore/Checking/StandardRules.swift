extension Checker {
  /// The checks of the schema, which know no province.
  public static let standardRules: [any Rule] =
    equationRules + [PresenceRule(), IdentityRule(), ProseRule(), PerformanceRule(), PurchaseRule(), AssetRule(), ProjectNameRule()]

  /// The rules that relate the numbers of tables.
  static let equationRules: [any Rule] = [RollUpRule(), ChangeRule(), BalanceRule(), AgreementRule(), CorrespondenceRule()]
}

extension EquationSystem {
  /// The equations of all numbers of tables.
  init(all evidence: Evidence) {
    self = Checker(rules: Checker.equationRules).examine(evidence, PrintIndex(evidence), holdsBlanks: false).system
  }

  /// The sums and the changes within lists.
  init(within evidence: Evidence) {
    self.init(evidence.quantities, holdsBlanks: false)
    RollUp(evidence).add(to: &self)
    Changes(evidence).add(to: &self)
  }
}

/// A parent is the sum of its children along every dimension.
public struct RollUpRule: Rule {
  /// One id for each dimension, and those of repeats and parts.
  public var findings: [RuleDescription] {
    Dimension.summed.map {
      RuleDescription("rollup.\($0.rawValue)", .error, "a number is not the sum of its parts along \($0.rawValue)", basis: "SCHEMA 6.1")
    } + [
      RuleDescription("rollup.repeat", .error, "two totals of one thing in one list differ", basis: "SCHEMA 6.1"),
      RuleDescription("rollup.parts", .error, "a total is not the sum of the rows that are parts of it", basis: "SCHEMA 3, projects"),
      RuleDescription("rollup.part", .error, "a part marked 其中 is more than its whole", basis: "SCHEMA 3, partial breakdowns"),
    ]
  }

  /// Applies to every list of every statement.
  public init() {}

  /// Adds an equation for each parent of each list, in each column and row.
  public func examine(_ examination: inout Examination) {
    let evidence = examination.evidence
    RollUp(evidence).add(to: &examination.system)
    for title in evidence.oversized { examination.omit("rollup", because: "“\(title)” has more than \(Sheet.limit) cells") }
  }
}

/// A change is this year's amount less last year's.
public struct ChangeRule: Rule {
  /// One finding.
  public var findings: [RuleDescription] {
    [RuleDescription("change.difference", .error, "a change is not this year's amount less last year's", basis: "SCHEMA 6.3")]
  }

  /// Applies to lists with columns for two years and their change.
  public init() {}

  /// Adds an equation for each row.
  public func examine(_ examination: inout Examination) {
    let evidence = examination.evidence
    Changes(evidence).add(to: &examination.system)
  }
}

/// What comes in is what goes out.
public struct BalanceRule: Rule {
  /// One finding for each total, one for both sides.
  public var findings: [RuleDescription] {
    [
      RuleDescription("balance.revenue", .error, "total revenue is not revenue and what is carried over into the year", basis: "SCHEMA 6.3"),
      RuleDescription(
        "balance.expenditure", .error, "total expenditure is not expenditure and what is carried over into next year", basis: "SCHEMA 6.3"),
      RuleDescription("balance.sides", .error, "what comes in is not what goes out", basis: "SCHEMA 6.3"),
    ]
  }

  /// Applies to the entity, and to each fund, function and unit printed on both sides.
  public init() {}

  /// Adds the equations of both sides.
  public func examine(_ examination: inout Examination) {
    let index = examination.index
    Balances(index).add(to: &examination.system)
  }
}

/// The same money is the same everywhere.
public struct AgreementRule: Rule {
  /// By how the other statement says it: printed, as a sum, blank, not at all.
  public var findings: [RuleDescription] {
    [
      RuleDescription("agreement.value", .error, "two statements print different amounts for the same thing", basis: "SCHEMA 6.2"),
      RuleDescription("agreement.implied", .error, "a number is not what another statement adds up to", basis: "SCHEMA 6.2"),
      RuleDescription("agreement.blank", .error, "a number stands where another statement leaves its cell blank", basis: "SCHEMA 6.2"),
      RuleDescription("agreement.absent", .error, "a number is of something that a complete list does not have", basis: "SCHEMA 6.2"),
    ]
  }

  /// Applies to all coordinates that several lists speak of.
  public init() {}

  /// Adds an equation for each further print or implication.
  public func examine(_ examination: inout Examination) {
    let (evidence, index) = (examination.evidence, examination.index)
    Agreements(evidence, index).add(to: &examination.system)
  }
}

/// Items are booked under economic classes.
public struct CorrespondenceRule: Rule {
  /// One finding for items, one for their basic part, one for operating costs.
  public var findings: [RuleDescription] {
    [
      RuleDescription("correspondence.item", .warning, "an item differs from its economic class", basis: "SCHEMA 6.4; 政府收支分类科目"),
      RuleDescription("correspondence.basicPart", .warning, "an item is less than its part under basic expenditure", basis: "SCHEMA 6.4"),
      RuleDescription(
        "correspondence.operatingCosts", .warning, "机关运行经费 exceed the operating expenses of the general public budget", basis: "SCHEMA 6.4"),
    ]
  }

  /// Applies where items and economic classes are both printed.
  public init() {}

  /// Adds an equation or a bound for each item.
  public func examine(_ examination: inout Examination) {
    let (evidence, index) = (examination.evidence, examination.index)
    Correspondences(evidence, index).add(to: &examination.system)
  }
}
