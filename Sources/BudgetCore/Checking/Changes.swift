/// A change is the year's amount less that of the year before: data dictionary 6.3.
struct Changes {
  private let evidence: Evidence

  init(_ evidence: Evidence) { self.evidence = evidence }

  func add(to system: inout EquationSystem) {
    for (number, sheet) in evidence.sheets.enumerated() {
      let walk = Walk(sheet, number: number, along: sheet.columnAxis)
      for triple in sheet.columnAxis.changes {
        for row in sheet.rowPlaces { add(triple, walk, row, to: &system) }
      }
    }
  }

  /// A blank is nil, but a blank change beside two years says nothing.
  private func add(_ triple: Axis.Change, _ walk: Walk, _ row: Int32, to system: inout EquationSystem) {
    let mark = system.mark
    let isStated = take(triple.change, 1, walk, row, to: &system)
    let isYear = take(triple.year, -1, walk, row, to: &system)
    let isPrior = take(triple.prior, 1, walk, row, to: &system)
    if isStated || system.holdsBlanks && (isYear || isPrior) {
      system.close(from: mark, rule: .changeDifference, .sum, isWeak: !isStated)
    } else {
      system.forget(from: mark)
    }
  }

  private func take(_ node: Int, _ sign: Int8, _ walk: Walk, _ row: Int32, to system: inout EquationSystem) -> Bool {
    let column = walk.axis.representative(node)
    if let cell = walk.cell(column, row) {
      system.append(cell, sign: sign)
      return true
    }
    if system.holdsBlanks { system.append(system.cell(of: walk.blank(column, row)), sign: sign) }
    return false
  }
}
