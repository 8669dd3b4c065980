/// Turns the rows of a table into a statement: columns, rows and facts.
struct StatementReader {
  let draft: StatementDraft
  let context: StatementContext
  var statement: Statement
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the table is a form, whose other numbers belong to a record.
  var isForm = false
  /// Whose statement it is.
  var entityName: String { context.entityName }
  private var unitCodes: [Int: (code: String, totalsUnit: Bool)] = [:]
  private var amounts: [AmountColumns.Column] = []
  /// For every column of amounts, what it fixes together with the statement.
  private var fixed: [Coordinates] = []
  /// The index of the column of amounts at each position of a row.
  private var amountAt: [Int?] = []
  private var bareTotals: [Int] = []

  init(_ draft: StatementDraft, _ context: StatementContext) {
    self.draft = draft
    self.context = context
    statement = Statement(
      kind: draft.title.kind, number: draft.number, title: draft.printedTitle, line: draft.titleLine, unit: draft.unit, presence: .empty,
      coordinates: draft.title.coordinates, notes: draft.notes, table: PrintedTable(context.text, context.cells, rows: draft.sourceRows))
  }

  /// Reads the table; what became of its numbers is written into the ledger.
  mutating func read(_ ledger: inout NumberLedger) {
    if draft.title.kind.isPerformance, !isPerformanceList { return readForm(&ledger) }
    if !draft.title.kind.statesAmounts, context.readsRecords { return readList(&ledger) }
    readTable(draft.rows, isStream: draft.isStream, &ledger)
    statement.presence = statement.facts.isEmpty ? .empty : .filled
  }

  /// Whether a performance table is a list of projects, a row each, rather than a form.
  private var isPerformanceList: Bool {
    draft.rows.prefix(4).contains { row in row.cells.contains { $0.label.words.has(.project) && $0.label.text.holds("项目名称)", "项目编码)") } }
  }

  /// The first text of a row: what names it where no column of names does.
  func rowName(_ row: TableRow) -> String { row.cells.first { $0.content.isText }.map { context.text.string($0) } ?? "" }

  // MARK: Tables

  mutating func readTable(_ tableRows: [TableRow], isStream: Bool, _ ledger: inout NumberLedger) {
    let rows = isStream ? StreamCutter(tableRows.flatMap(\.cells), template: context.template).rows() : tableRows
    let split = HeaderSplit(rows, template: context.template)
    if let numbers = split.numbers { ledger.claim(numbers) }
    for row in split.header { ledger.claim(row) }
    for row in split.repeats { ledger.claim(row) }
    let resolver = HeaderResolver(split, isStream: isStream, template: context.template)
    guard let layout = resolver.resolve() else {
      if statement.kind.statesAmounts, split.data.contains(where: { $0.cells.contains { $0.content.isNumeric } }) {
        report(.readHeading, .headings(areLost: true))
      }
      return
    }
    if layout.doubt == .headingsUnusable {
      report(.readHeading, as: .note, .headings(areLost: false))
    }
    let lists = TableList.lists(layout)
    let columns = AmountColumns(lists, title: draft.title, year: context.year, header: isStream ? [] : split.header)
    amounts = columns.columns
    amountAt = Array(repeating: nil, count: layout.width)
    fixed = amounts.indices.map { statement.coordinates.narrowed(by: amounts[$0].coordinates) }
    for index in amounts.indices { amountAt[amounts[index].position] = index }
    statement.columns = amounts.map {
      Statement.Column(
        path: $0.path.map { $0.key.text }, list: $0.list, position: $0.position, coordinates: $0.coordinates, isPartial: $0.isPartial)
    }
    var aligner = RowAligner(layout)
    let keepsRows = holdsRecords(layout)
    var recordRows: [TableRecordReader.Row] = []
    var readers = lists.map { list in
      let namesItems = amounts.indices.contains { amounts[$0].list == list.index && amounts[$0].coordinates.item != .root }
      return RowReader(list, side: columns.sides[list.index], title: draft.title, namesItems: namesItems, context: context)
    }
    statement.rows.reserveCapacity(statement.rows.count + split.data.count * lists.count)
    statement.facts.reserveCapacity(amounts.indices.reduce(statement.facts.count) { $0 + resolver.numbers(at: amounts[$1].position) })
    for number in split.data.indices {
      let row = split.data[number]
      guard let aligned = aligner.align(row) else {
        report(
          .readRow, .unfitRow, cells: row.cells.filter { $0.content.isNumeric })
        continue
      }
      claimStructure(aligned, layout.roles, &ledger)
      let first = statement.rows.count
      read(aligned, number, lists, &readers, &ledger)
      if keepsRows { recordRows.append(TableRecordReader.Row(row: aligned, index: first < statement.rows.count ? first : nil)) }
    }
    completeTotals(readers)
    completeUnits()
    linkProjects()
    separateSubtotals()
    if keepsRows {
      statement.records = TableRecordReader(layout, statement, context.text).records(recordRows, header: split.header, &ledger)
    }
  }

  /// Whether any column holds something else than labels and amounts.
  private func holdsRecords(_ layout: ColumnLayout) -> Bool {
    // The tasks of a form are read with the form.
    context.readsRecords && statement.kind != .overallPerformance && layout.roles.contains { $0 == .field || $0 == .unknown }
  }

  /// Codes, serial numbers and the numbers of other columns are no amounts; labels are no leftovers.
  private func claimStructure(_ row: TableRow, _ roles: [ColumnRole], _ ledger: inout NumberLedger) {
    for index in row.cells.indices {
      let cell = row.cells[index]
      guard cell.column < roles.count, context.readsRecords || cell.content.isNumeric else { continue }
      switch roles[cell.column] {
      case .serial, .code, .codePart, .unitOrProjectCode: ledger[cell] = .structure
      case .field: if cell.content.isNumeric { ledger[cell] = .record }
      case .name, .use: if !cell.content.isNumeric { ledger[cell] = .structure }
      case .amount: if cell.content.isDash { ledger[cell] = .structure }
      case .unknown: break
      }
    }
  }

  private mutating func read(
    _ row: TableRow, _ number: Int, _ lists: [TableList], _ readers: inout [RowReader], _ ledger: inout NumberLedger
  ) {
    var total: RowReader.Reading?
    for index in lists.indices {
      let list = lists[index]
      var reading = readers[index].read(row)
      // 合计 at the left end of a row stands for all lists beside each other.
      if reading == nil, let left = total, list.amounts.contains(where: { row.cell(at: $0.position) != nil }) { reading = left }
      guard let reading else {
        let numbers = numbers(row, list)
        if !numbers.isEmpty { report(.readRow, .noLabel, cells: numbers) }
        continue
      }
      if reading.isTotal, reading.isBareTotal || reading.coordinates == Coordinates(), list.index == 0 { total = reading }
      append(reading, row, number, list, &ledger)
    }
  }

  /// The numbers of a row in the columns of a list.
  private func numbers(_ row: TableRow, _ list: TableList) -> [TableCell] {
    list.amounts.compactMap { column in row.cell(at: column.position).flatMap { $0.content.isNumeric ? $0 : nil } }
  }

  /// The index of the column of amounts that a cell stands in, if it belongs to a list.
  private func amountIndex(_ cell: TableCell, _ list: Int) -> Int? {
    guard cell.column < amountAt.count, let index = amountAt[cell.column], amounts[index].list == list else { return nil }
    return index
  }

  private mutating func append(
    _ reading: RowReader.Reading, _ row: TableRow, _ number: Int, _ list: TableList, _ ledger: inout NumberLedger
  ) {
    let index = statement.rows.count
    if reading.label == nil || reading.coordinates == nil || reading.doubt != nil {
      guard report(reading, row, numbers(row, list), list) else { return }
    }
    let label = reading.label.map { context.text.string($0) } ?? rowName(row)
    statement.rows.append(
      Statement.Row(
        label: label, line: row.line, list: list.index, tableRow: number, coordinates: reading.coordinates,
        isTotal: reading.isTotal, isPartial: reading.isPartial))
    if reading.isProjectGroup { projectGroups.insert(index) }
    if !reading.unitCode.isEmpty { unitCodes[index] = (reading.unitCode, reading.totalsUnit) }
    if reading.isBareTotal { bareTotals.append(index) }
    for column in list.amounts.indices {
      if let cell = row.cell(at: list.amounts[column].position) { take(cell, index, &ledger) }
    }
  }

  /// Says what is in doubt about the label of a row; false where the row is none of its own.
  private mutating func report(_ reading: RowReader.Reading, _ row: TableRow, _ numbers: [TableCell], _ list: TableList) -> Bool {
    guard reading.coordinates != nil || !numbers.isEmpty else { return false }
    // A row below a merged name that holds no amounts is no row of its own.
    if reading.label == nil, numbers.isEmpty, !list.codes.contains(where: { row.cell(at: $0.position) != nil }) { return false }
    let isLost = reading.coordinates == nil
    guard isLost || !numbers.isEmpty && reading.doubt != nil else { return true }
    let label = reading.label.map { context.text.string($0) } ?? rowName(row)
    report(
      .readLabel, as: isLost ? .warning : .note, .label(label, hasCode: reading.doubt != .noCode, isLost: isLost), cells: numbers, label: label)
    return true
  }

  private var projectGroups: Set<Int> = []

  /// Makes a fact of a cell of a column.
  private mutating func take(_ cell: TableCell, _ rowIndex: Int, _ ledger: inout NumberLedger) {
    guard let index = amountIndex(cell, statement.rows[rowIndex].list), let ofRow = statement.rows[rowIndex].coordinates else {
      if cell.content.isDash || cell.content.isText { placeholders.append(cell) }
      return
    }
    take(
      cell, row: rowIndex, column: index, Statement.combine(fixed[index], ofRow), amounts[index].unit ?? draft.unit ?? context.template?.meaning.unit,
      &ledger)
  }

  /// Makes a fact of a cell, or says why not.
  mutating func take(
    _ cell: TableCell, row: Int, column: Int?, _ coordinates: Coordinates, _ printedUnit: AmountUnit?, _ ledger: inout NumberLedger
  ) {
    let printed = context.text.string(cell)
    let label = statement.rows[row].label
    switch cell.content {
    case .dash, .text: placeholders.append(cell)
    case .malformed(let error):
      report(.readAmount, .amount(printed, error, unit: nil), cells: [cell], label: label)
    case .number(let number):
      if case .percent = number.suffix { return }
      var unit = printedUnit ?? commonUnit()
      if case .unit(let own) = number.suffix { unit = own }
      guard let unit else {
        missingUnit.append(cell)
        return
      }
      do {
        let amount = try Amount(number.number, in: unit)
        ledger[cell] = .fact
        if isForm { factCells.append(cell.id) }
        statement.facts.append(
          Fact(
            statement: statement.kind, coordinates: coordinates, amount: amount, printed: printed, decimals: number.number.decimals, unit: unit,
            label: label, place: cell.place, row: row, column: column))
      } catch {
        unheld.append((cell, label, .amount(printed, error, unit: unit)))
        if error == .tooPrecise { tooPrecise = unit }
      }
    case .blank: break
    }
  }

  /// The cells of the facts of a form, in the order of the facts.
  private(set) var factCells: [Int] = []
  private var placeholders: [TableCell] = []
  /// Numbers that are no amounts in their unit, and why.
  private var unheld: [(cell: TableCell, label: String, matter: Diagnostic.Matter)] = []
  private var tooPrecise: AmountUnit?
  private var missingUnit: [TableCell] = []
  private var borrowedUnit = false

  private mutating func commonUnit() -> AmountUnit? {
    if context.commonUnit != nil { borrowedUnit = true }
    return context.commonUnit
  }

  // MARK: Completing

  /// Decides what a bare 合计 is of, once all rows of its list are known.
  private mutating func completeTotals(_ readers: [RowReader]) {
    let items =
      statement.kind == .threePublic ? Set((statement.rows.map(\.coordinates) + statement.columns.map(\.coordinates)).compactMap { $0?.item }) : []
    for index in bareTotals {
      guard var coordinates = statement.rows[index].coordinates else { continue }
      let lines = readers[statement.rows[index].list].lines
      if coordinates.item == .threePublic, items.contains(.meeting) || items.contains(.training) { coordinates.item = .threePublicMeetingTraining }
      if coordinates.flow != .root, lines.holdsCarryover { coordinates.flow = lines.side == .revenue ? .totalRevenue : .totalExpenditure }
      statement.rows[index].coordinates = coordinates
    }
    let totals = statement.kind == .threePublic ? statement.columns.indices.filter { statement.columns[$0].coordinates?.item == .root } : []
    let columnItems = totals.isEmpty ? [] : Set(statement.columns.compactMap { $0.coordinates?.item })
    if columnItems.contains(where: { $0 != .root }) {
      let item: Item = columnItems.contains(.meeting) || columnItems.contains(.training) ? .threePublicMeetingTraining : .threePublic
      for index in totals { statement.columns[index].coordinates?.item = item }
    }
    if !bareTotals.isEmpty || !totals.isEmpty { refreshFacts() }
  }

  /// A code of a unit counts where a list names several, and on rows that total a unit.
  private mutating func completeUnits() {
    let accompanying = Set(unitCodes.values.filter { !$0.totalsUnit }.map(\.code))
    var changes = false
    for (index, unit) in unitCodes where unit.totalsUnit || accompanying.count > 1 {
      statement.rows[index].coordinates?.budgetUnit = unit.code
      changes = true
    }
    if changes { refreshFacts() }
    reportCells()
  }

  /// The projects below a row that groups them are its parts, up to the next group.
  private mutating func linkProjects() {
    if projectGroups.isEmpty { return }
    var group: Int?
    for index in statement.rows.indices {
      if projectGroups.contains(index) {
        group = index
      } else if statement.rows[index].isTotal {
        group = nil
      } else {
        statement.rows[index].parent = group
      }
    }
  }

  /// Several subtotals under names of units (<unit>小计) are parts of the total, and not repeats of it.
  private mutating func separateSubtotals() {
    let subtotals = statement.rows.indices.filter { index in
      guard statement.rows[index].isTotal, statement.rows[index].label.utf8.count > 12 else { return false }
      return statement.rows[index].coordinates == Coordinates() && TextKey(statement.rows[index].label).text.ends(with: "小计")
    }
    guard subtotals.count > 1 else { return }
    for index in subtotals { statement.rows[index].isTotal = false }
  }

  private mutating func refreshFacts() {
    for index in statement.facts.indices {
      guard let column = statement.facts[index].column else { continue }
      if let coordinates = statement.coordinates(row: statement.rows[statement.facts[index].row], column: statement.columns[column]) {
        statement.facts[index].coordinates = coordinates
      }
    }
  }

  // MARK: Reporting

  /// Many numbers that are too fine for their unit are one fault: the unit.
  private mutating func reportUnheld() {
    if let tooPrecise, unheld.count > 2 {
      report(
        .readAmount, .tooFine(count: unheld.count, unit: tooPrecise), cells: unheld.map(\.cell), label: unheld[0].label)
    } else {
      for number in unheld { report(.readAmount, number.matter, cells: [number.cell], label: number.label) }
    }
    unheld = []
  }

  mutating func reportCells() {
    reportUnheld()
    if !placeholders.isEmpty {
      report(.readPlaceholder, .placeholders, cells: placeholders)
    }
    if !missingUnit.isEmpty {
      report(.readUnit, .noUnit(isBorrowed: false), cells: missingUnit)
    } else if borrowedUnit {
      report(.readUnit, as: .warning, .noUnit(isBorrowed: true))
    }
  }

  private mutating func report(
    _ rule: RuleID, as severity: Diagnostic.Severity? = nil, _ matter: Diagnostic.Matter, cells: [TableCell] = [], label: String = ""
  ) {
    var witnesses = cells.map { Diagnostic.Witness(place: $0.place, label: label, printed: context.text.string($0)) }
    if witnesses.isEmpty { witnesses = [Diagnostic.Witness(place: Place(line: draft.titleLine), label: draft.printedTitle, printed: "")] }
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: severity, matter, entity: context.entityName, statements: [statement.kind], witnesses: witnesses))
  }
}
