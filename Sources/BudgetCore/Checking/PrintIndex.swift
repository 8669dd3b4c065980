/// Where each coordinate is printed, and what lists imply that do not print it.
final class PrintIndex {
  /// A print of coordinates: a row and a column of a list.
  struct Print {
    let sheet: Int32
    let row: Int32
    let column: Int32
    /// Whether the row and the column name just these coordinates, and not a part that is the whole.
    let isWhole: Bool
  }

  private let evidence: Evidence
  /// All prints by their canonical coordinates, in the order of the document.
  private(set) var prints: [Coordinates: [Print]] = [:]
  /// The canonical coordinates in the order of their first print.
  private(set) var order: [Coordinates] = []
  private(set) var lists: [ListIndex] = []

  init(_ evidence: Evidence) {
    self.evidence = evidence
    prints.reserveCapacity(evidence.quantities.count)
    for (number, sheet) in evidence.sheets.enumerated() {
      let list = ListIndex(evidence, sheet)
      lists.append(list)
      guard list.speaks else { continue }
      for (row, node) in sheet.rowAxis.nodes.enumerated() {
        if sheet.columns.isEmpty {
          take(number, row, -1, sheet.fixed.narrowed(by: node.coordinates), list)
        } else {
          for (column, other) in sheet.columnAxis.nodes.enumerated() {
            take(number, row, column, Statement.combine(sheet.fixed, other.coordinates, node.coordinates), list)
          }
        }
      }
    }
  }

  private func take(_ sheet: Int, _ row: Int, _ column: Int, _ coordinates: Coordinates, _ list: ListIndex) {
    let canonical = list.canonical(coordinates, column: Int32(column))
    let print = Print(sheet: Int32(sheet), row: Int32(row), column: Int32(column), isWhole: canonical == coordinates)
    guard isPrinted(print) else { return }
    if prints[canonical] == nil { order.append(canonical) }
    prints[canonical, default: []].append(print)
  }

  func sheet(_ print: Print) -> Sheet { evidence.sheets[Int(print.sheet)] }

  func statement(_ print: Print) -> Int { sheet(print).statement }

  /// The place of a print's column in its list.
  private func place(_ print: Print) -> Int32 {
    print.column < 0 ? 0 : sheet(print).columnAxis.nodes[Int(print.column)].representative
  }

  private func isPrinted(_ print: Print) -> Bool {
    let sheet = sheet(print)
    let node = sheet.rowAxis.nodes[Int(print.row)]
    let place = place(print)
    return node.totals.contains { sheet.fact($0, place) != nil } || node.parts.contains { sheet.fact($0, place) != nil }
  }

  /// Adds what is printed. Returns how many numbers that are.
  @discardableResult
  func add(_ print: Print, sign: Int8, to system: inout EquationSystem) -> Int {
    let sheet = sheet(print)
    let walk = Walk(evidence: evidence, sheet: sheet, number: Int(print.sheet), isAlongRows: true)
    let mark = system.mark
    _ = walk.addPrint(of: sheet.rowAxis.nodes[Int(print.row)], at: place(print), sign: sign, to: &system)
    return system.mark - mark
  }

  /// Whether what is printed is nil.
  func isNil(_ print: Print) -> Bool {
    let sheet = sheet(print)
    let node = sheet.rowAxis.nodes[Int(print.row)]
    let place = place(print)
    return (node.totals + node.parts).allSatisfy { row in
      evidence.cell(sheet, row, place).map { evidence.quantities[Int($0)].value == 0 } ?? true
    }
  }

  /// Adds what the lists, but one, say of coordinates. Returns the statement that speaks; nil where none does.
  func addStated(_ coordinates: Coordinates, sign: Int8, except number: Int = -1, to system: inout EquationSystem) -> Int? {
    for print in prints[coordinates] ?? [] where Int(print.sheet) != number {
      if add(print, sign: sign, to: &system) > 0 { return statement(print) }
    }
    for (other, list) in lists.enumerated() where other != number {
      let sheet = evidence.sheets[other]
      switch list.says(coordinates) {
      case .nothing: continue
      case .absent:
        if number < 0 || sheet.statement != evidence.sheets[number].statement { return sheet.statement }
      case .rows(let rows, let columns):
        let walk = Walk(evidence: evidence, sheet: sheet, number: other, isAlongRows: true)
        for column in columns {
          let place = column < 0 ? 0 : sheet.columnAxis.nodes[column].representative
          for row in rows {
            _ = walk.add(row, of: sheet.rowAxis, sheet.rowAxis.dimension(below: row), at: place, sign: sign, to: &system)
          }
        }
        return sheet.statement
      }
    }
    return nil
  }

  /// What other lists than one say of coordinates, or of the same money under its economic class; nil where they say nothing.
  func statedElsewhere(_ coordinates: Coordinates, than number: Int) -> Quantity? {
    for stated in [coordinates, Correspondences.booked(coordinates)].compactMap(\.self) {
      var system = EquationSystem(evidence.quantities, holdsBlanks: false)
      guard addStated(stated, sign: 1, except: number, to: &system) != nil else { continue }
      var tally = Tally()
      for term in system.terms { tally.add(system.quantities[Int(term.cell)], sign: 1) }
      if !tally.overflows { return Quantity(value: tally.difference, unit: tally.width) }
    }
    return nil
  }
}
