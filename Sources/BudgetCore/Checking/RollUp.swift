/// A parent is the sum of its children, along the rows and along the columns of every list: data dictionary 6.1.
struct RollUp {
  private let evidence: Evidence
  /// By dimension the rule of its sums.
  private let rules = Dimension.allCases.sorted { $0.bit < $1.bit }.map { RuleID.rollUp($0) }

  init(_ evidence: Evidence) { self.evidence = evidence }

  func add(to system: inout EquationSystem) {
    for index in evidence.sheets.indices {
      let sheet = evidence.sheets[index]
      let rows = Walk(sheet, number: index, along: sheet.rowAxis)
      for place in sheet.columnPlaces { add(rows, at: place, to: &system) }
      if sheet.columns.isEmpty { continue }
      let columns = Walk(sheet, number: index, along: sheet.columnAxis)
      for place in sheet.rowPlaces { add(columns, at: place, to: &system) }
    }
  }

  private func add(_ walk: Walk, at place: Int32, to system: inout EquationSystem) {
    let axis = walk.axis
    for node in axis.repeated { addRepeats(node, walk, at: place, to: &system) }
    for group in axis.breakdowns.indices where !axis.breakdowns[group].children.isEmpty {
      let parent = axis.breakdowns[group].parent
      let mark = system.mark
      let isPrinted = walk.addPrint(of: parent, at: place, sign: 1, to: &system)
      if !isPrinted {
        guard system.holdsBlanks else { continue }
        system.append(system.cell(of: walk.blank(axis.representative(parent), place)), sign: 1)
      }
      if axis.breakdowns[group].isComplete {
        let printed = walk.addParts(group, at: place, sign: -1, to: &system)
        // Parts without a number anywhere say nothing; parts with numbers only in other columns say nil.
        if printed > 0 || isPrinted && walk.isAlongRows && isNotNil(system, from: mark) && walk.isAnyPrinted(axis.breakdowns[group].children) {
          system.close(from: mark, rule: rules[Int(axis.breakdowns[group].dimension.bit)], .sum, isWeak: !isPrinted)
        } else {
          system.forget(from: mark)
        }
      } else if isPrinted {
        addBounds(axis.breakdowns[group].children, walk, at: place, mark, to: &system)
      } else {
        system.forget(from: mark)
      }
    }
  }

  private func isNotNil(_ system: EquationSystem, from mark: Int) -> Bool {
    system.terms[mark...].contains { system.quantities[Int($0.cell)].value != 0 }
  }

  /// Totals of one thing in one list say the same.
  private func addRepeats(_ node: Int, _ walk: Walk, at place: Int32, to system: inout EquationSystem) {
    let (totals, parts) = (walk.axis.totals(node), walk.axis.parts(node))
    guard let first = totals.first, let whole = walk.cell(first, place) else { return }
    for other in totals.dropFirst() {
      guard let cell = walk.cell(other, place) else { continue }
      let mark = system.mark
      system.append(whole, sign: 1)
      system.append(cell, sign: -1)
      system.close(from: mark, rule: .rollUpRepeat, .print)
    }
    let mark = system.mark
    system.append(whole, sign: 1)
    var printed = 0
    for part in parts {
      if let cell = walk.cell(part, place) {
        system.append(cell, sign: -1)
        printed += 1
      } else if system.holdsBlanks {
        system.append(system.cell(of: walk.blank(part, place)), sign: -1)
      }
    }
    let isListed = walk.isAlongRows && isNotNil(system, from: mark) && walk.isAnyPrinted(parts)
    if printed > 0 || isListed {
      system.close(from: mark, rule: .rollUpParts, parts.count == 1 && printed == 1 ? .print : .sum)
    } else {
      system.forget(from: mark)
    }
  }

  private func addBounds(_ children: ArraySlice<Int>, _ walk: Walk, at place: Int32, _ mark: Int, to system: inout EquationSystem) {
    let whole = Array(system.terms[mark...])
    system.forget(from: mark)
    // Changes and corrections below nil bound nothing.
    let isBounding = whole.allSatisfy {
      Int($0.cell) >= system.factCount || system.quantities[Int($0.cell)].value >= 0 && evidence.coordinates($0.cell).period != .change
    }
    guard isBounding else { return }
    for child in children {
      let mark = system.mark
      for term in whole { system.append(term.cell, sign: term.sign) }
      if walk.addPrint(of: child, at: place, sign: -1, to: &system) {
        system.close(from: mark, rule: .rollUpPart, .bound)
      } else {
        system.forget(from: mark)
      }
    }
  }
}
