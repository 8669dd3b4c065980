/// A parent is the sum of its children, along the rows and along the columns of every list: SCHEMA section 6.1.
struct RollUp {
  private let evidence: Evidence

  init(_ evidence: Evidence) { self.evidence = evidence }

  func add(to system: inout EquationSystem) {
    for index in evidence.sheets.indices {
      let sheet = evidence.sheets[index]
      let rows = Walk(evidence: evidence, sheet: sheet, number: index, isAlongRows: true)
      for place in sheet.columnPlaces { add(sheet.rowAxis, rows, at: place, to: &system) }
      if sheet.columns.isEmpty { continue }
      let columns = Walk(evidence: evidence, sheet: sheet, number: index, isAlongRows: false)
      for place in sheet.rowPlaces { add(sheet.columnAxis, columns, at: place, to: &system) }
    }
  }

  private func add(_ axis: Axis, _ walk: Walk, at place: Int32, to system: inout EquationSystem) {
    for node in axis.repeated { addRepeats(axis.nodes[node], walk, at: place, to: &system) }
    for breakdown in axis.breakdowns where !breakdown.children.isEmpty {
      let mark = system.mark
      let isPrinted = walk.addPrint(of: axis.nodes[breakdown.parent], at: place, sign: 1, to: &system)
      if !isPrinted {
        guard system.holdsBlanks else { continue }
        system.append(system.cell(of: walk.blank(axis.nodes[breakdown.parent].representative, place)), sign: 1)
      }
      if breakdown.isComplete {
        var printed = 0
        for child in breakdown.children { printed += walk.add(child, of: axis, breakdown.dimension, at: place, sign: -1, to: &system) }
        // Parts without a number anywhere say nothing; parts with numbers only in other columns say nil.
        if printed > 0 || isPrinted && walk.isAlongRows && isNotNil(system, from: mark) && walk.isAnyPrinted(breakdown.children, of: axis) {
          system.close(from: mark, rule: rule(breakdown.dimension), .sum, isWeak: !isPrinted)
        } else {
          system.forget(from: mark)
        }
      } else if isPrinted {
        addBounds(breakdown, axis, walk, at: place, mark, to: &system)
      } else {
        system.forget(from: mark)
      }
    }
  }

  private func isNotNil(_ system: EquationSystem, from mark: Int) -> Bool {
    system.terms[mark...].contains { system.quantities[Int($0.cell)].value != 0 }
  }

  /// Totals of one thing in one list say the same.
  private func addRepeats(_ node: Axis.Node, _ walk: Walk, at place: Int32, to system: inout EquationSystem) {
    guard let first = node.totals.first, let whole = walk.cell(first, place) else { return }
    for other in node.totals.dropFirst() {
      guard let cell = walk.cell(other, place) else { continue }
      let mark = system.mark
      system.append(whole, sign: 1)
      system.append(cell, sign: -1)
      system.close(from: mark, rule: "rollup.repeat", .print)
    }
    let mark = system.mark
    system.append(whole, sign: 1)
    var printed = 0
    for part in node.parts {
      if let cell = walk.cell(part, place) {
        system.append(cell, sign: -1)
        printed += 1
      } else if system.holdsBlanks {
        system.append(system.cell(of: walk.blank(part, place)), sign: -1)
      }
    }
    let isListed = walk.isAlongRows && isNotNil(system, from: mark) && walk.isAnyPrinted(node.parts)
    if printed > 0 || isListed {
      system.close(from: mark, rule: "rollup.parts", node.parts.count == 1 && printed == 1 ? .print : .sum)
    } else {
      system.forget(from: mark)
    }
  }

  private func addBounds(
    _ breakdown: Axis.Breakdown, _ axis: Axis, _ walk: Walk, at place: Int32, _ mark: Int, to system: inout EquationSystem
  ) {
    let whole = Array(system.terms[mark...])
    system.forget(from: mark)
    // Changes and corrections below nil bound nothing.
    let isBounding = whole.allSatisfy {
      Int($0.cell) >= system.factCount || system.quantities[Int($0.cell)].value >= 0 && evidence.fact($0.cell).fact.coordinates.period != .change
    }
    guard isBounding else { return }
    for child in breakdown.children {
      let mark = system.mark
      for term in whole { system.append(term.cell, sign: term.sign) }
      if walk.addPrint(of: axis.nodes[child], at: place, sign: -1, to: &system) {
        system.close(from: mark, rule: "rollup.part", .bound)
      } else {
        system.forget(from: mark)
      }
    }
  }

  private func rule(_ dimension: Dimension) -> String {
    switch dimension {
    case .flow: "rollup.flow"
    case .fund: "rollup.fund"
    case .use: "rollup.use"
    case .function: "rollup.function"
    case .economy: "rollup.economy"
    case .governmentEconomy: "rollup.governmentEconomy"
    case .revenueCategory: "rollup.revenueCategory"
    case .origin: "rollup.origin"
    case .period: "rollup.period"
    case .item: "rollup.item"
    case .project: "rollup.project"
    case .budgetUnit: "rollup.budgetUnit"
    }
  }
}

/// Reads a list along its rows or along its columns.
struct Walk {
  let evidence: Evidence
  let sheet: Sheet
  let number: Int
  let isAlongRows: Bool

  /// Codes of units have the most levels.
  private static let deepest = 24

  /// The number at a position on the axis and a place beside it.
  func cell(_ position: Int32, _ place: Int32) -> Int32? {
    isAlongRows ? evidence.cell(sheet, position, place) : evidence.cell(sheet, place, position)
  }

  func blank(_ position: Int32, _ place: Int32) -> Blank {
    isAlongRows ? Blank(sheet: Int32(number), row: position, column: place) : Blank(sheet: Int32(number), row: place, column: position)
  }

  /// Whether any of some nodes has a number anywhere in the list.
  func isAnyPrinted(_ nodes: [Int], of axis: Axis) -> Bool {
    nodes.contains { isAnyPrinted(axis.nodes[$0].entries) }
  }

  /// Whether any of some rows or columns has a number anywhere in the list.
  func isAnyPrinted(_ entries: [Int32]) -> Bool {
    let places = isAlongRows ? sheet.columnPlaces : sheet.rowPlaces
    return entries.contains { entry in places.contains { cell(entry, $0) != nil } }
  }

  /// Adds what is printed for a node: a total, or the sum of its parts. False where nothing is.
  func addPrint(of node: Axis.Node, at place: Int32, sign: Int8, to system: inout EquationSystem) -> Bool {
    for position in node.totals {
      guard let cell = cell(position, place) else { continue }
      system.append(cell, sign: sign)
      return true
    }
    var isPrinted = false
    let mark = system.mark
    for position in node.parts {
      if let cell = cell(position, place) {
        system.append(cell, sign: sign)
        isPrinted = true
      } else if system.holdsBlanks, node.parts.count > 1 {
        system.append(system.cell(of: blank(position, place)), sign: sign)
      }
    }
    if !isPrinted { system.forget(from: mark) }
    return isPrinted
  }

  /// Adds the topmost of what is printed for a node or below it; a blank where nothing is. Returns how many numbers are printed.
  func add(
    _ node: Int, of axis: Axis, _ dimension: Dimension, at place: Int32, sign: Int8, depth: Int = 0, to system: inout EquationSystem
  ) -> Int {
    let mark = system.mark
    if addPrint(of: axis.nodes[node], at: place, sign: sign, to: &system) { return system.mark - mark }
    var printed = 0
    // Groups of projects that name each other would go round for ever.
    for index in axis.nodes[node].breakdowns where depth < Self.deepest {
      let breakdown = axis.breakdowns[index]
      guard breakdown.dimension == dimension, breakdown.isComplete else { continue }
      for child in breakdown.children {
        printed += add(child, of: axis, dimension, at: place, sign: sign, depth: depth + 1, to: &system)
      }
    }
    if printed == 0 {
      system.forget(from: mark)
      if system.holdsBlanks { system.append(system.cell(of: blank(axis.nodes[node].representative, place)), sign: sign) }
    }
    return printed
  }
}
