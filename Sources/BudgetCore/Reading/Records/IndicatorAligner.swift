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
    search.fits.reserveCapacity(slots.count)
    search.placement = Array(repeating: 0, count: slots.count)
    search.best = search.placement
  }

  /// The state of a search for the cheapest placement.
  private struct Search {
    /// The filled cells.
    var fits: [IndicatorFit] = []
    /// The costs of each cell in all columns, cell by cell.
    var costs: [Int] = []
    /// The cells with the same text before each one, as bits, where lists repeat each other.
    var twins: [UInt32] = []
    /// The columns of the cells, as far as they are placed.
    var placement: [Int] = []
    var best: [Int] = []
    var bestCost = Int.max
    var steps = 0
  }

  /// The column of each filled cell, as an index of ``slots``; nil where the cells cannot be placed.
  mutating func align(_ row: TableRow) -> [(slot: Int, cell: TableCell)]? {
    let filled = row.filled
    guard case let count = filled.count, count <= slots.count, count <= 24 else { return nil }
    search.fits.removeAll(keepingCapacity: true)
    for cell in filled { search.fits.append(IndicatorFit(cell)) }
    if let direct { return direct }
    search.costs.removeAll(keepingCapacity: true)
    search.costs.reserveCapacity(slots.count * slots.count)
    for cell in search.fits.indices {
      for slot in slots.indices { search.costs.append(search.fits[cell].cost(slots[slot].kind)) }
    }
    search.bestCost = Int.max
    if repeats { findTwins() }
    search.steps = min(budget, 20_000)
    let granted = search.steps
    extend(0, cost: 0)
    budget -= granted - max(search.steps, 0)
    return search.bestCost == Int.max ? nil : zip(search.best, search.fits).map { ($0, $1.cell) }
  }

  /// The placement as printed, where every cell stands in a column and fits it.
  private var direct: [(slot: Int, cell: TableCell)]? {
    var result: [(slot: Int, cell: TableCell)] = []
    result.reserveCapacity(search.fits.count)
    var next = 0
    for index in search.fits.indices {
      let column = search.fits[index].cell.column
      while next < slots.count, slots[next].column < column { next += 1 }
      guard next < slots.count, slots[next].column == column, search.fits[index].cost(slots[next].kind) <= 1 else { return nil }
      if next > 0, lacksPartner(next, after: result.last?.slot) { return nil }
      result.append((next, search.fits[index].cell))
      next += 1
    }
    return result
  }

  /// Whether a target would stand behind no indicator of its list.
  private func lacksPartner(_ slot: Int, after previous: Int?) -> Bool {
    guard slots[slot].kind == .target else { return false }
    guard let previous, slots[previous].list == slots[slot].list else { return true }
    return slots[previous].kind != .name && slots[previous].kind != .description
  }

  private mutating func findTwins() {
    search.twins.removeAll(keepingCapacity: true)
    for index in search.fits.indices {
      var twins: UInt32 = 0
      for twin in 0..<index where search.fits[twin].cell.label === search.fits[index].cell.label { twins |= 1 << UInt32(twin) }
      search.twins.append(twins)
    }
  }

  private mutating func extend(_ index: Int, cost: Int) {
    let before = index > 0 ? search.placement[index - 1] : nil
    if index == search.fits.count {
      let total = cost + (before.map { slots[$0].kind == .name } == true ? 3 : 0)
      guard total < search.bestCost else { return }
      search.bestCost = total
      for cell in search.fits.indices { search.best[cell] = search.placement[cell] }
      return
    }
    let first = before.map { $0 + 1 } ?? 0
    let last = slots.count - (search.fits.count - index)
    guard first <= last else { return }
    for slot in first...last {
      guard search.steps > 0 else { return }
      search.steps -= 1
      let fitting = cost + search.costs[index * slots.count + slot]
      guard fitting < search.bestCost, case let total = fitting + step(index, to: slot, after: before), total < search.bestCost else { continue }
      search.placement[index] = slot
      extend(index + 1, cost: total)
    }
  }

  /// What it costs that a cell moves as it does, after those before it.
  private func step(_ index: Int, to slot: Int, after before: Int?) -> Int {
    let shift = slots[slot].column - search.fits[index].cell.column
    let kind = slots[slot].kind
    var cost = 0
    if let before {
      cost += 2 * abs(shift - (slots[before].column - search.fits[index - 1].cell.column))
      if slots[before].kind == .name, slots[slot].list != slots[before].list || (kind != .target && kind != .description) { cost += 3 }
      if lacksPartner(slot, after: before) { cost += 6 }
    } else {
      // A row has rather lost cells than gained some.
      cost += abs(shift) + (shift < 0 ? 1 : 0)
      if kind == .target { cost += 6 }
    }
    return repeats ? cost + twinCost(index, slot) : cost
  }

  /// What it costs that equal texts stand in unequal columns: the lists of a form mostly repeat each other.
  private func twinCost(_ index: Int, _ slot: Int) -> Int {
    var twins = search.twins[index]
    if twins == 0 { return 0 }
    let (list, kind) = (slots[slot].list, slots[slot].kind)
    while twins != 0 {
      let other = search.placement[twins.trailingZeroBitCount]
      twins &= twins - 1
      if list > 0 {
        if slots[other].list != list, slots[other].kind == kind { return 0 }
      } else if slots[other].kind == .group || slots[other].kind == .category {
        return 8
      }
    }
    return list > 0 ? 8 : 0
  }
}
