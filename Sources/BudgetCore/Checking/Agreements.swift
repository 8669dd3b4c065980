/// Facts with equal coordinates agree wherever they are printed or implied: data dictionary 6.2.
struct Agreements {
  private let evidence: Evidence
  private let index: PrintIndex
  /// Lists by the classification that accompanies another.
  private let companions: [Int: (list: ListIndex, axis: Axis)]
  private let companionDirectory: ListDirectory

  init(_ evidence: Evidence, _ index: PrintIndex) {
    self.evidence = evidence
    self.index = index
    var companions: [Int: (list: ListIndex, axis: Axis)] = [:]
    for (number, sheet) in evidence.sheets.enumerated() {
      if let axis = sheet.companion { companions[number] = (ListIndex(sheet, index.equivalence, axis: axis), axis) }
    }
    self.companions = companions
    companionDirectory = ListDirectory(companions.sorted { $0.key < $1.key }.map { (number: $0.key, list: $0.value.list) })
  }

  func add(to system: inout EquationSystem) {
    // By list the place of the last coordinates that it prints.
    var spoken = Array(repeating: -1, count: evidence.sheets.count)
    for (place, coordinates) in index.order.enumerated() {
      let prints = index.prints(at: place)
      guard let hub = hub(prints) else { continue }
      for print in prints where isComparable(print, coordinates) {
        spoken[Int(print.sheet)] = place
        if print.sheet != hub.sheet || isPartOfWhole(print, hub) {
          add(print, hub, to: &system)
        } else if print.row != hub.row || print.column != hub.column,
          let other = prints.first(where: { $0.sheet != hub.sheet && isComparable($0, coordinates) })
        {
          // What the hub's own list says again is compared with another list.
          add(print, other, to: &system)
        }
      }
      guard isComparable(hub, coordinates) else { continue }
      let named = coordinates.named
      for number in index.lists(coordinates, naming: named) where spoken[number] != place {
        let sheet = evidence.sheets[number]
        imply(index.lists[number].says(coordinates, naming: named), hub, number, sheet, sheet.rowAxis, to: &system)
      }
      if named.isDisjoint(with: .governmentEconomy) { continue }
      for number in companionDirectory.lists(coordinates, naming: named) where spoken[number] != place {
        guard let (list, axis) = companions[number] else { continue }
        imply(list.says(coordinates, naming: named), hub, number, evidence.sheets[number], axis, to: &system)
      }
    }
  }

  private func kind(_ print: PrintIndex.Print) -> StatementKind { index.sheet(print).kind }

  /// Whether one print of a list is marked 其中 and yet the whole, because its siblings are nil.
  private func isPartOfWhole(_ print: PrintIndex.Print, _ hub: PrintIndex.Print) -> Bool {
    let rows = index.sheet(print).rowAxis.nodes
    return print.row != hub.row && (rows[Int(print.row)].isPartial || rows[Int(hub.row)].isPartial)
  }

  /// Performance forms bound the spending on projects; only what they say of one project is compared.
  private func isComparable(_ print: PrintIndex.Print, _ coordinates: Coordinates) -> Bool {
    switch kind(print) {
    case .projectPerformance, .specialFundPerformance, .procurement, .meetingTraining: !coordinates.isRoot(.project)
    default: true
    }
  }

  /// The print with which the others are compared: the finest, the first of equals.
  private func hub(_ prints: ArraySlice<PrintIndex.Print>) -> PrintIndex.Print? {
    if prints.count == 1 { return prints.first }
    var best: (print: PrintIndex.Print, unit: Int64)?
    for print in prints {
      guard let unit = unit(print) else { continue }
      if let known = best, known.unit <= unit { continue }
      best = (print, unit)
    }
    return best?.print ?? prints.first
  }

  private func unit(_ print: PrintIndex.Print) -> Int64? {
    let sheet = index.sheet(print)
    let (axis, row, place) = (sheet.rowAxis, Int(print.row), sheet.place(ofNode: print.column))
    let parts = axis.parts(row)
    let printed = axis.totals(row).first { sheet.cell($0, place) != nil } ?? (parts.count == 1 ? parts.first : nil)
    return printed.flatMap { sheet.cell($0, place) }.map { evidence.quantities[Int($0)].unit }
  }

  private func add(_ print: PrintIndex.Print, _ hub: PrintIndex.Print, to system: inout EquationSystem) {
    let mark = system.mark
    let left = index.add(hub, sign: 1, to: &system)
    let right = index.add(print, sign: -1, to: &system)
    system.close(from: mark, rule: .agreementValue, left == 1 && right == 1 ? .print : .sum)
  }

  /// Compares a print with what another list implies.
  private func imply(
    _ saying: ListIndex.Saying, _ hub: PrintIndex.Print, _ number: Int, _ sheet: Sheet, _ axis: Axis, to system: inout EquationSystem
  ) {
    let mark = system.mark
    switch saying {
    case .nothing: return
    case .absent:
      // A list of the same statement says the same in its own way.
      if index.statement(hub) == sheet.statement { return }
      index.add(hub, sign: 1, to: &system)
      system.close(from: mark, rule: .agreementAbsent, .print, silent: sheet.statement)
    case .rows(let rows, let columns):
      let left = index.add(hub, sign: 1, to: &system)
      let right = Walk(sheet, number: number, along: axis).add(rows: rows, columns: columns, sign: -1, to: &system)
      let isPrint = left == 1 && right <= 1
      system.close(from: mark, rule: right == 0 ? .agreementBlank : .agreementImplied, isPrint ? .print : .sum, silent: sheet.statement)
    }
  }
}
