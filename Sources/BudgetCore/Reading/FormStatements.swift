/// Forms and lists: tables whose numbers stand in no columns of amounts.
extension StatementReader {
  /// Reads the form of a performance table.
  mutating func readForm(_ ledger: inout NumberLedger) {
    isForm = true
    let rows = draft.isStream ? FormCutter(draft.rows.flatMap(\.cells)).cut() : draft.rows
    var performances: [Performance] = []
    for part in FormReader.parts(of: rows) {
      let form = FormReader(rows[part], unit: draft.unit)
      let project = project(of: form, &ledger)
      let first = statement.rows.count
      readMoney(form, project, rows, &ledger)
      guard context.readsRecords else {
        for row in form.indicatorRows { for cell in row.cells where cell.content.isNumeric { ledger[cell] = .record } }
        continue
      }
      var records = FormRecordReader(form, text: context.text, isStream: draft.isStream)
      records.read(project: project, rows: first..<statement.rows.count, of: statement, &ledger)
      performances.append(records.performance)
    }
    // Not by place: a table of HTML may stand on one line, row behind row.
    let order = factCells.indices.sorted { factCells[$0] < factCells[$1] }
    statement.facts = order.map { statement.facts[$0] }
    reportCells()
    statement.presence = statement.facts.isEmpty ? .empty : .filled
    if context.readsRecords { statement.records = .performances(performances) }
  }

  /// What identifies the project of a form: its code, else its name; empty for the form of a whole entity.
  private func project(of form: FormReader, _ ledger: inout NumberLedger) -> String {
    if draft.title.kind == .overallPerformance { return "" }
    guard let code = form.projectCode else { return form.projectName.map { context.text.string($0) } ?? "" }
    if code.content.isNumeric { ledger[code] = .structure }
    return context.text.string(code).filter { !$0.isWhitespace }
  }

  /// Makes rows and facts of the amounts of a form, and of its tasks.
  private mutating func readMoney(_ form: FormReader, _ project: String, _ rows: [TableRow], _ ledger: inout NumberLedger) {
    statement.rows.reserveCapacity(statement.rows.count + form.entries.count)
    statement.facts.reserveCapacity(statement.facts.count + form.entries.count)
    for entry in form.entries {
      var coordinates = entry.coordinates
      coordinates.project = project
      statement.rows.append(
        Statement.Row(
          label: rowName(rows[entry.row]), line: entry.label.line, list: 0, tableRow: entry.row, coordinates: coordinates, isTotal: false,
          isPartial: entry.isPartial))
      if let value = entry.value { take(value, statement.rows.count - 1, unit: entry.unit, &ledger) }
    }
    for cell in form.repeats { ledger[cell] = .structure }
    if !form.taskRows.isEmpty { readTable(form.taskRows, isStream: false, &ledger) }
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
      var assets = reader.assets(unit: draft.unit, &ledger)
      if assets.date == nil { assets.date = draft.date }
      statement.records = .assets(assets)
      statement.presence = assets.holdings.contains { $0.quantity != nil || $0.value != nil } ? .filled : .empty
    }
  }
}
