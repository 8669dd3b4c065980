/// What sentences state agrees with the tables and with itself: data dictionary 6.5.
public struct ProseRule: Rule {
  /// One finding for each kind of statement.
  public var findings: [RuleID] {
    [.proseAmount, .proseDirection, .proseParts, .proseShare, .proseChange, .proseNothing, .proseOperatingCosts, .prosePlaceholder]
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
    for finding in check.findings.listed { examination.report(finding) }
    examination.count(check.findings.unlisted)
    examination.proseStandings = check.standings
  }
}
