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
      add(rows, at: sheet.columnPlaces, to: &system)
      if sheet.columns.isEmpty { continue }
      add(Walk(sheet, number: index, along: sheet.columnAxis), at: sheet.rowPlaces, to: &system)
    }
  }

  private func add(_ walk: Walk, at places: Range<Int32>, to system: inout EquationSystem) {
    var blanks = BlankWholes(groups: walk.axis.breakdowns.count, places: places.count)
    for place in places { add(walk, at: place, &blanks, to: &system) }
    add(blanks, walk, to: &system)
  }

  private func add(_ walk: Walk, at place: Int32, _ blanks: inout BlankWholes, to system: inout EquationSystem) {
    let axis = walk.axis
    for node in axis.repeated { addRepeats(node, walk, at: place, to: &system) }
    for group in axis.breakdowns.indices where !axis.breakdowns[group].children.isEmpty {
      let mark = system.mark
      guard walk.addPrint(of: axis.breakdowns[group].parent, at: place, sign: 1, to: &system) else {
        if axis.breakdowns[group].isComplete { blanks.take(group, place) }
        continue
      }
      if axis.breakdowns[group].isComplete {
        let wholes = system.mark - mark
        let printed = walk.addParts(group, at: place, sign: -1, to: &system)
        if printed > 0 { blanks.countPrinted(group, place) }
        // Parts without a number anywhere say nothing; parts with numbers only in other columns say nil.
        if printed > 0 || walk.isAlongRows && isNotNil(system, from: mark) && walk.isAnyPrinted(axis.breakdowns[group].children) {
          system.close(from: mark, rule: rule(group, axis), wholes == 1 && printed == 1 ? .print : .sum)
        } else {
          system.forget(from: mark)
        }
      } else {
        addBounds(axis.breakdowns[group].children, walk, at: place, mark, to: &system)
      }
    }
  }

  /// A blank whole over printed parts is a contradiction where the list prints such wholes; else it only bears witness.
  private func add(_ blanks: BlankWholes, _ walk: Walk, to system: inout EquationSystem) {
    let axis = walk.axis
    var blanks = blanks
    blanks.keep { group, place in
      let mark = system.mark
      defer { system.forget(from: mark) }
      return walk.addParts(group, at: place, sign: -1, to: &system) > 0 ? isNotNil(system, from: mark) : nil
    }
    for (group, place) in blanks.all where system.holdsBlanks || blanks.isUnlike(group, place) {
      let mark = system.mark
      system.append(system.cell(of: walk.blank(axis.representative(axis.breakdowns[group].parent), place)), sign: 1)
      walk.addParts(group, at: place, sign: -1, to: &system)
      let isWeak = !blanks.isUnlike(group, place) || !isNotNil(system, from: mark)
      system.close(from: mark, rule: rule(group, axis), .sum, isWeak: isWeak)
    }
  }

  private func rule(_ group: Int, _ axis: Axis) -> RuleID { rules[Int(axis.breakdowns[group].dimension.bit)] }

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
