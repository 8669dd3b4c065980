/// A change is the year's amount less that of the year before: SCHEMA section 6.3.
struct Changes {
  private let evidence: Evidence

  init(_ evidence: Evidence) { self.evidence = evidence }

  func add(to system: inout EquationSystem) {
    for (number, sheet) in evidence.sheets.enumerated() {
      let axis = sheet.columnAxis
      let walk = Walk(evidence: evidence, sheet: sheet, number: number, isAlongRows: false)
      for node in axis.nodes where node.coordinates.period == .change {
        var other = node.coordinates
        other.period = .budgetYear
        guard let year = axis.node(other) else { continue }
        other.period = .priorYear
        guard let prior = axis.node(other) else { continue }
        for row in sheet.rowPlaces { add(node, axis.nodes[year], axis.nodes[prior], walk, row, to: &system) }
      }
    }
  }

  /// A blank is nil, but a blank change beside two years says nothing.
  private func add(
    _ change: Axis.Node, _ year: Axis.Node, _ prior: Axis.Node, _ walk: Walk, _ row: Int32, to system: inout EquationSystem
  ) {
    let mark = system.mark
    let isStated = take(change, 1, walk, row, to: &system)
    let isYear = take(year, -1, walk, row, to: &system)
    let isPrior = take(prior, 1, walk, row, to: &system)
    if isStated || system.holdsBlanks && (isYear || isPrior) {
      system.close(from: mark, rule: "change.difference", .sum, isWeak: !isStated)
    } else {
      system.forget(from: mark)
    }
  }

  private func take(_ node: Axis.Node, _ sign: Int8, _ walk: Walk, _ row: Int32, to system: inout EquationSystem) -> Bool {
    if let cell = walk.cell(node.representative, row) {
      system.append(cell, sign: sign)
      return true
    }
    if system.holdsBlanks { system.append(system.cell(of: walk.blank(node.representative, row)), sign: sign) }
    return false
  }
}
