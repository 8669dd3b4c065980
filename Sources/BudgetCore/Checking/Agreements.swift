/// Facts with equal coordinates agree wherever they are printed or implied: SCHEMA section 6.2.
struct Agreements {
  private let evidence: Evidence
  private let index: PrintIndex
  /// Lists by the classification that accompanies another.
  private let companions: [(sheet: Int, list: ListIndex, axis: Axis)]

  init(_ evidence: Evidence, _ index: PrintIndex) {
    self.evidence = evidence
    self.index = index
    companions = evidence.sheets.enumerated().compactMap { number, sheet in
      sheet.companion.map { (number, ListIndex(evidence, sheet, axis: $0), $0) }
    }
  }

  func add(to system: inout EquationSystem) {
    for coordinates in index.order {
      guard let prints = index.prints[coordinates] else { continue }
      guard let hub = hub(prints) else { continue }
      var spoken: Set<Int> = []
      let other = prints.first { $0.sheet != hub.sheet && isComparable($0, coordinates) }
      for print in prints where isComparable(print, coordinates) {
        spoken.insert(Int(print.sheet))
        if print.sheet != hub.sheet || isPartOfWhole(print, hub) {
          add(print, hub, to: &system)
        } else if print.row != hub.row || print.column != hub.column, let other {
          // What the hub's own list says again is compared with another list.
          add(print, other, to: &system)
        }
      }
      guard isComparable(hub, coordinates) else { continue }
      for number in evidence.sheets.indices where !spoken.contains(number) {
        imply(coordinates, hub, number, index.lists[number], evidence.sheets[number].rowAxis, to: &system)
      }
      if coordinates.isRoot(.governmentEconomy) { continue }
      for (number, list, axis) in companions where !spoken.contains(number) { imply(coordinates, hub, number, list, axis, to: &system) }
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
  private func hub(_ prints: [PrintIndex.Print]) -> PrintIndex.Print? {
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
    let place = print.column < 0 ? 0 : sheet.columnAxis.nodes[Int(print.column)].representative
    let node = sheet.rowAxis.nodes[Int(print.row)]
    let row = node.totals.first { sheet.fact($0, place) != nil } ?? (node.parts.count == 1 ? node.parts[0] : nil)
    return row.flatMap { evidence.cell(sheet, $0, place) }.map { evidence.quantities[Int($0)].unit }
  }

  private func add(_ print: PrintIndex.Print, _ hub: PrintIndex.Print, to system: inout EquationSystem) {
    let mark = system.mark
    let left = index.add(hub, sign: 1, to: &system)
    let right = index.add(print, sign: -1, to: &system)
    system.close(from: mark, rule: "agreement.value", left == 1 && right == 1 ? .print : .sum)
  }

  /// Compares a print with what another list implies.
  private func imply(
    _ coordinates: Coordinates, _ hub: PrintIndex.Print, _ number: Int, _ list: ListIndex, _ axis: Axis, to system: inout EquationSystem
  ) {
    let sheet = evidence.sheets[number]
    switch list.says(coordinates) {
    case .nothing: return
    case .absent:
      // A list of the same statement says the same in its own way.
      if index.statement(hub) == sheet.statement { return }
      let mark = system.mark
      index.add(hub, sign: 1, to: &system)
      system.close(from: mark, rule: "agreement.absent", .print, silent: sheet.statement)
    case .rows(let rows, let columns):
      let walk = Walk(evidence: evidence, sheet: sheet, number: number, isAlongRows: true)
      let mark = system.mark
      let left = index.add(hub, sign: 1, to: &system)
      var right = 0
      for column in columns {
        let place = column < 0 ? 0 : sheet.columnAxis.nodes[column].representative
        for row in rows {
          right += walk.add(row, of: axis, axis.dimension(below: row), at: place, sign: -1, to: &system)
        }
      }
      let isPrint = left == 1 && right <= 1
      system.close(from: mark, rule: right == 0 ? "agreement.blank" : "agreement.implied", isPrint ? .print : .sum, silent: sheet.statement)
    }
  }
}
