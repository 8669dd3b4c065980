/// Forms and lists: tables whose numbers stand in no columns of amounts.
extension StatementReader {
  /// Reads the form of a performance table.
  mutating func readForm(_ ledger: inout NumberLedger) {
    isForm = true
    let rows = draft.isStream ? FormCutter(draft.rows.flatMap(\.cells)).cut() : draft.rows
    let form = FormReader(rows, unit: draft.unit)
    var project = ""
    if draft.title.kind != .overallPerformance {
      project = (form.projectCode ?? form.projectName).map { context.text.string($0) } ?? ""
      if form.projectCode != nil { project = project.filter { !$0.isWhitespace } }
      if let code = form.projectCode, code.content.isNumeric { ledger[code] = .structure }
    }
    statement.rows.reserveCapacity(form.entries.count)
    statement.facts.reserveCapacity(form.entries.count)
    for entry in form.entries {
      var coordinates = entry.coordinates
      coordinates.project = project
      statement.rows.append(
        Statement.Row(
          label: rowName(rows[entry.row]), line: entry.label.line, list: 0, tableRow: entry.row, coordinates: coordinates, isTotal: false,
          isPartial: entry.isPartial))
      if let value = entry.value { take(value, statement.rows.count - 1, unit: entry.unit, &ledger) }
    }
    if !form.taskRows.isEmpty { readTable(form.taskRows, isStream: false, &ledger) }
    // Not by place: a table of HTML may stand on one line, row behind row.
    let order = factCells.indices.sorted { factCells[$0] < factCells[$1] }
    statement.facts = order.map { statement.facts[$0] }
    reportCells()
    statement.presence = statement.facts.isEmpty ? .empty : .filled
    guard context.readsRecords else {
      for row in form.indicatorRows { for cell in row.cells where cell.content.isNumeric { ledger[cell] = .record } }
      return
    }
    var records = FormRecordReader(form, text: context.text, isStream: draft.isStream)
    records.read(project: project, of: statement, &ledger)
    statement.records = .performances([records.performance])
  }

  /// Makes a fact of the number behind a label.
  private mutating func take(_ cell: TableCell, _ rowIndex: Int, unit: AmountUnit?, _ ledger: inout NumberLedger) {
    let row = statement.rows[rowIndex]
    guard let coordinates = row.coordinates else { return }
    take(cell, row: rowIndex, column: nil, Statement.combine(statement.coordinates, coordinates), unit, &ledger)
  }

  /// Reads a table that holds no amounts of the budget.
  mutating func readList(_ ledger: inout NumberLedger) {
    let reader = ListRecordReader(draft.rows, isStream: draft.isStream, kind: draft.title.kind, text: context.text)
    if draft.title.kind == .institutions {
      let institutions = reader.institutions(&ledger)
      statement.records = .institutions(institutions)
      statement.presence = institutions.isEmpty ? .empty : .filled
    } else {
      let assets = reader.assets(unit: draft.unit, &ledger)
      statement.records = .assets(assets)
      statement.presence = assets.holdings.contains { $0.quantity != nil || $0.value != nil } ? .filled : .empty
    }
  }
}
