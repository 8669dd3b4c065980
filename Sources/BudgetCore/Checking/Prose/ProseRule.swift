/// What sentences state agrees with the tables and with itself: SCHEMA section 6.5.
public struct ProseRule: Rule {
  /// One finding for each kind of statement.
  public var findings: [RuleDescription] {
    [
      RuleDescription("prose.amount", .error, "a sentence states another amount than the tables, or than another sentence", basis: "SCHEMA 6.5"),
      RuleDescription("prose.direction", .error, "a sentence says increase where the tables say decrease, or the reverse", basis: "SCHEMA 6.5"),
      RuleDescription("prose.parts", .error, "the parts that a sentence names do not add up to its total", basis: "SCHEMA 6.5"),
      RuleDescription("prose.share", .error, "a percentage is not the share that the amounts make", basis: "SCHEMA 6.5"),
      RuleDescription("prose.change", .error, "a change is not the difference of the two years, or not so much in per cent", basis: "SCHEMA 6.5"),
      RuleDescription("prose.nothing", .error, "a sentence says that there is none of what has an amount", basis: "SCHEMA 6.5"),
      RuleDescription("prose.operatingCosts", .error, "a sentence states more 机关运行经费, or other parts of it, than 公用经费", basis: "SCHEMA 6.4, 6.5"),
      RuleDescription("prose.placeholder", .warning, "a place in the text was not filled in", basis: "SCHEMA 6.5"),
    ]
  }

  /// Applies to every disclosure with sentences about money.
  public init() {}

  /// Reports the sentences that contradict the tables or themselves.
  public func examine(_ examination: inout Examination) {
    // A second examination is for the tables alone.
    if examination.system.holdsBlanks { return }
    let prose = examination.disclosure.prose
    if prose.amounts.isEmpty && prose.claims.isEmpty {
      examination.omit("prose", because: "no sentence states an amount")
      return
    }
    var check = ProseCheck(examination.evidence, examination.index, prose)
    check.run()
    for finding in check.findings { examination.report(finding) }
    examination.proseStandings = check.standings
  }
}
