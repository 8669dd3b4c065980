extension Checker {
  /// The checks of the schema, which know no province.
  public static let standardRules: [any Rule] =
    equationRules + [PresenceRule(), IdentityRule(), ProseRule(), PerformanceRule(), PurchaseRule(), AssetRule(), ProjectNameRule(), TileRule()]

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
  public var findings: [RuleID] { Dimension.summed.map(RuleID.rollUp) + [.rollUpRepeat, .rollUpParts, .rollUpPart] }

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
  public var findings: [RuleID] { [.changeDifference] }

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
  public var findings: [RuleID] { [.balanceRevenue, .balanceExpenditure, .balanceSides] }

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
  public var findings: [RuleID] { [.agreementValue, .agreementImplied, .agreementBlank, .agreementAbsent] }

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
  public var findings: [RuleID] { [.correspondenceItem, .correspondenceBasicPart, .correspondenceOperatingCosts] }

  /// Applies where items and economic classes are both printed.
  public init() {}

  /// Adds an equation or a bound for each item.
  public func examine(_ examination: inout Examination) {
    let (evidence, index) = (examination.evidence, examination.index)
    Correspondences(evidence, index).add(to: &examination.system)
  }
}
