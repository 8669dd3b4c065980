/// Puts the cells of a row of indicators onto the columns of their table.
///
/// Most rows stand where their headings say. In a torn row cells have slid: among the placements that keep the order, the one
/// whose cells fit their columns best and move least is taken. A row that repeats its texts in a list beside the first one
/// must place them alike.
struct IndicatorAligner {
  let slots: [IndicatorSlot]
  /// Whether lists stand side by side, so that they repeat each other.
  private let repeats: Bool
  /// How many steps are left to search in this table; rows beyond it stay as printed.
  private var budget = 200_000
  private var search = Search()

  init(_ slots: [IndicatorSlot]) {
    self.slots = slots
    repeats = slots.contains { $0.list > 0 }
  }

  /// The state of a search for the cheapest placement.
  private struct Search {
    var cells: [TableCell] = []
    /// The costs of each cell in all columns, cell by cell.
    var fits: [Int] = []
    /// The cells with the same text before each one, where lists repeat each other.
    var twins: [[Int]] = []
    var placement: [Int] = []
    var best: [Int] = []
    var bestCost = Int.max
    var steps = 0
  }

  /// The column of each filled cell, as an index of ``slots``; nil where the cells cannot be placed.
  mutating func align(_ row: TableRow) -> [(slot: Int, cell: TableCell)]? {
    search.cells.removeAll(keepingCapacity: true)
    for cell in row.cells where !cell.isBlank { search.cells.append(cell) }
    guard search.cells.count <= slots.count, search.cells.count <= 24 else { return nil }
    search.fits.removeAll(keepingCapacity: true)
    for cell in search.cells {
      let fit = IndicatorFit(cell)
      for slot in slots { search.fits.append(fit.cost(slot.kind)) }
    }
    if let direct { return direct }
    search.placement.removeAll(keepingCapacity: true)
    search.bestCost = Int.max
    if repeats {
      let cells = search.cells
      search.twins = cells.indices.map { index in cells[..<index].indices.filter { cells[$0].key == cells[index].key } }
    }
    search.steps = min(budget, 20_000)
    let granted = search.steps
    extend(0, cost: 0)
    budget -= granted - max(search.steps, 0)
    return search.bestCost == Int.max ? nil : zip(search.best, search.cells).map { ($0, $1) }
  }

  /// The placement as printed, where every cell stands in a column and fits it.
  private var direct: [(slot: Int, cell: TableCell)]? {
    var result: [(slot: Int, cell: TableCell)] = []
    result.reserveCapacity(search.cells.count)
    var next = 0
    for (index, cell) in search.cells.enumerated() {
      while next < slots.count, slots[next].column < cell.column { next += 1 }
      guard next < slots.count, slots[next].column == cell.column, search.fits[index * slots.count + next] <= 1 else { return nil }
      if next > 0, lacksPartner(slots[next], after: result.last.map { slots[$0.slot] }) { return nil }
      result.append((next, cell))
      next += 1
    }
    return result
  }

  /// Whether a target would stand behind no indicator of its list.
  private func lacksPartner(_ slot: IndicatorSlot, after previous: IndicatorSlot?) -> Bool {
    guard slot.kind == .target else { return false }
    guard let previous, previous.list == slot.list else { return true }
    return previous.kind != .name && previous.kind != .description
  }

  private mutating func extend(_ index: Int, cost: Int) {
    if index == search.cells.count {
      let total = cost + (search.placement.last.map { slots[$0].kind == .name } == true ? 3 : 0)
      if total < search.bestCost { (search.bestCost, search.best) = (total, search.placement) }
      return
    }
    let first = (search.placement.last ?? -1) + 1
    let last = slots.count - (search.cells.count - index)
    guard first <= last else { return }
    for slot in first...last {
      guard search.steps > 0 else { return }
      search.steps -= 1
      let fitting = cost + search.fits[index * slots.count + slot]
      guard fitting < search.bestCost, case let total = fitting + step(index, to: slot), total < search.bestCost else { continue }
      search.placement.append(slot)
      extend(index + 1, cost: total)
      search.placement.removeLast()
    }
  }

  /// What it costs that a cell moves as it does, after those before it.
  private func step(_ index: Int, to slot: Int) -> Int {
    let column = slots[slot]
    let shift = column.column - search.cells[index].column
    var cost = 0
    if let before = search.placement.last {
      cost += 2 * abs(shift - (slots[before].column - search.cells[index - 1].column))
      if slots[before].kind == .name, column.list != slots[before].list || (column.kind != .target && column.kind != .description) { cost += 3 }
      if lacksPartner(column, after: slots[before]) { cost += 6 }
    } else {
      // A row has rather lost cells than gained some.
      cost += abs(shift) + (shift < 0 ? 1 : 0)
      if column.kind == .target { cost += 6 }
    }
    return cost + twinCost(index, column)
  }

  /// What it costs that equal texts stand in unequal columns: the lists of a form mostly repeat each other.
  private func twinCost(_ index: Int, _ column: IndicatorSlot) -> Int {
    guard repeats, case let twins = search.twins[index], !twins.isEmpty else { return 0 }
    if column.list > 0 {
      return twins.contains { slots[search.placement[$0]].list != column.list && slots[search.placement[$0]].kind == column.kind } ? 0 : 8
    }
    let levels: [IndicatorSlot.Kind] = [.group, .category]
    return twins.contains { levels.contains(slots[search.placement[$0]].kind) } ? 8 : 0
  }
}
