/// Reads the table of indicators of a performance form.
struct IndicatorReader {
  /// What was read of the lists that stand side by side, from the left.
  private var lists: [[Indicator]] = [[], []]
  private let text: SourceText
  /// The periods of lists that stand side by side, from the left.
  private let periods: [Period]
  /// What rows above left behind for rows that do not repeat it, list by list.
  private var groups: [Field?] = []
  private var categories: [Field?] = []
  /// The indicator of each list that was read last.
  private var latest: [Int?] = []
  /// What the row that is being read says of each list.
  private var made: [Indicator?] = []

  init(text: SourceText, periods: [Period]) {
    self.text = text
    self.periods = periods.count == 2 ? periods : [.wholeTerm, .budgetYear]
  }

  mutating func read(_ rows: [TableRow], isStream: Bool, _ ledger: inout NumberLedger) {
    if isStream {
      let stream = IndicatorStream(rows.flatMap(\.cells))
      for heading in stream.headings { ledger[heading] = .structure }
      let rows = stream.rows()
      begin(stream.slots, rows: rows.count)
      for row in rows { take(row, stream.slots, &ledger) }
    } else {
      readRows(rows, &ledger)
    }
  }

  /// The indicators list by list; lists of one period are one.
  consuming func finish() -> [Indicator] {
    lists[0] += lists[1]
    return lists[0]
  }

  /// Where the indicators of a list are kept.
  private func shelf(_ list: Int) -> Int { list > 0 && periods[0] != periods[1] ? 1 : 0 }

  private mutating func readRows(_ rows: [TableRow], _ ledger: inout NumberLedger) {
    var aligner = IndicatorAligner([])
    /// The row above, if it ended with the name of an indicator.
    var torn: TableRow?
    for row in rows {
      if Self.beginsTable(row) {
        let slots = IndicatorSlot.slots(row.cells)
        for slot in slots { ledger[slot.heading] = .structure }
        // A page break repeats the headings.
        if groups.isEmpty || !aligner.slots.elementsEqual(slots, by: { $0.column == $1.column }) {
          aligner = IndicatorAligner(slots)
          if groups.isEmpty { begin(slots, rows: rows.count) }
        }
        continue
      }
      if let above = torn, Self.completes(row, above, columns: aligner.slots.count) {
        mend(row, by: aligner.slots, &ledger)
        torn = nil
        continue
      }
      guard let placed = aligner.align(row) else { continue }
      take(placed, aligner.slots, &ledger)
      torn = placed.last.map { aligner.slots[$0.slot].kind == .name && $0.cell.id == row.cells.last?.id } == true ? row : nil
    }
  }

  /// Whether a row is the rest of the one above, which a line break in its last cell tore: together they fill the columns.
  private static func completes(_ row: TableRow, _ above: TableRow, columns: Int) -> Bool {
    guard row.cells.count > 1, above.cells.count + row.cells.count == columns + 1, let first = row.cells.first else { return false }
    return first.column == 0 && first.content.isText && IndicatorFit(first).cost(.group) > 0 && IndicatorFit(first).cost(.category) > 0
  }

  /// Completes the last indicator with the rest of its name and the cells behind it.
  private mutating func mend(_ row: TableRow, by slots: [IndicatorSlot], _ ledger: inout NumberLedger) {
    let start = slots.count - row.cells.count
    let list = min(slots[start].list, groups.count - 1)
    guard list >= 0, let index = latest[list] else { return }
    var indicator: Indicator? = lists[shelf(list)][index]
    for (offset, cell) in row.cells.enumerated() where !cell.isBlank {
      if ledger[cell] == .unclaimed { ledger[cell] = .record }
      let field = Field(text.string(cell), at: cell.place)
      if offset == 0 { indicator?.name?.text += field.text } else { Self.put(cell, field, slots[start + offset], text, into: &indicator) }
    }
    if let indicator { lists[shelf(list)][index] = indicator }
  }

  /// Whether a row holds the headings of a table of indicators.
  private static func beginsTable(_ row: TableRow) -> Bool {
    row.cells.indices.contains { row.cells[$0].label.formLabel == .indicators }
  }

  private mutating func begin(_ slots: [IndicatorSlot], rows: Int) {
    let count = slots.contains { $0.list > 0 } ? 2 : 1
    groups = Array(repeating: nil, count: count)
    categories = groups
    latest = Array(repeating: nil, count: count)
    made = Array(repeating: nil, count: count)
    lists[0].reserveCapacity(rows * count)
    if count > 1 { lists[1].reserveCapacity(rows) }
  }

  // MARK: Rows

  private mutating func take(_ row: [(slot: Int, cell: TableCell)], _ slots: [IndicatorSlot], _ ledger: inout NumberLedger) {
    for (index, cell) in row where !cell.isBlank {
      let slot = slots[index]
      let list = min(slot.list, groups.count - 1)
      guard list >= 0 else { return }
      // Whatever stands under the headings belongs to the record, and is a label where it only names a level.
      if ledger[cell] == .unclaimed { ledger[cell] = .record }
      if slot.kind == .frame || cell.content.isDash && slot.kind != .target { continue }
      let field = Field(text.string(cell), at: cell.place)
      switch slot.kind {
      case .group:
        for other in groups.indices { (groups[other], categories[other]) = (field, nil) }
      case .category:
        // A category stands for the lists to the right, too, until they print their own.
        for other in list..<categories.count { categories[other] = field }
      default:
        if made[list] == nil { made[list] = Indicator(period: groups.count < 2 ? .root : periods[min(slot.list, 1)]) }
        Self.put(cell, field, slot, text, into: &made[list])
      }
    }
    for list in made.indices {
      if let indicator = made[list].take() { add(indicator, list) }
    }
  }

  private static func put(_ cell: TableCell, _ field: Field, _ slot: IndicatorSlot, _ text: SourceText, into indicator: inout Indicator?) {
    switch slot.kind {
    case .name: indicator?.name = field
    case .description: indicator?.description = field
    case .target: indicator?.target = Target(cell, field)
    case .basis: indicator?.basis = field
    case .weight: indicator?.weight = field
    default: indicator?.remarks.append(LabelledField(label: text.string(slot.heading), field: field))
    }
  }

  private mutating func add(_ indicator: consuming Indicator, _ list: Int) {
    let shelf = shelf(list)
    if indicator.name == nil, indicator.target == nil, let index = latest[list] {
      Self.extend(&lists[shelf][index], with: indicator)
      return
    }
    (indicator.group, indicator.category) = (groups[list], categories[list])
    lists[shelf].append(indicator)
    latest[list] = lists[shelf].count - 1
  }

  /// Adds the rest of texts that a page break tore.
  private static func extend(_ indicator: inout Indicator, with rest: Indicator) {
    if let text = rest.description?.text { indicator.description?.text += text }
    if let text = rest.basis?.text { indicator.basis?.text += text }
    for remark in rest.remarks {
      if let known = indicator.remarks.firstIndex(where: { $0.label == remark.label }) {
        indicator.remarks[known].field?.text += remark.field?.text ?? ""
      } else {
        indicator.remarks.append(remark)
      }
    }
    if indicator.weight == nil { indicator.weight = rest.weight }
  }
}
