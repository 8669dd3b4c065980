/// Reads the money of performance forms: labels with their amounts behind them, and tables of tasks inside the form.
///
/// Forms are torn in many ways, so no column is trusted: an amount belongs to the label before it in its row.
/// Where two periods stand side by side, the first label of a row belongs to the first period, the second to the other.
struct FormReader {
  /// An amount with its label.
  struct Entry {
    let label: TableCell
    /// The amount; nil where the cell is blank.
    let value: TableCell?
    var coordinates: Coordinates
    let unit: AmountUnit?
    let row: Int
    let isPartial: Bool
  }

  private(set) var entries: [Entry] = []
  /// The name and the code of the project.
  private(set) var projectName: TableCell?
  private(set) var projectCode: TableCell?
  /// The rows of a table of tasks.
  private(set) var taskRows: [TableRow] = []
  /// The rows of the table of indicators, with its headings.
  private(set) var indicatorRows: [TableRow] = []
  /// Cells that repeat what stands before them in the row above.
  private(set) var repeats: [TableCell] = []
  /// The other rows.
  private(set) var fieldRows: [TableRow] = []

  private var unit: AmountUnit?
  private var periods: [(period: Period, column: Int)] = []
  private var isInTasks = false
  /// What stands before the headings of the tasks: merged down their table, it may be printed again on each row.
  private var taskFrame: TextKey?
  private var holdsStrayNumbers = false
  /// What the cells of the row being read are labels of.
  private var labels: [FormLabel?] = []

  /// The forms that stand in one table: behind the indicators of one, the code or the name of a project begins the next.
  static func parts(of rows: [TableRow]) -> [Range<Int>] {
    var starts = [0]
    var holdsIndicators = false
    for index in rows.indices {
      let filled = rows[index].cells.filter { !$0.isBlank }
      let labels = filled.prefix(2).map { $0.content.isText ? $0.label.formLabel : nil }
      if labels.contains(.indicators) { holdsIndicators = true }
      guard holdsIndicators, filled.count > 1, labels[0] == .projectCode || labels[0] == .projectName, isValue(labels[1]) else { continue }
      starts.append(index)
      holdsIndicators = false
    }
    return zip(starts, starts.dropFirst() + [rows.count]).map { $0..<$1 }
  }

  init(_ rows: ArraySlice<TableRow>, unit: AmountUnit?) {
    self.unit = unit
    for index in rows.indices where !rows[index].isBlank { take(rows[index], index) }
    // A label says that there is nothing only where no number has lost its own.
    if holdsStrayNumbers { entries.removeAll { $0.value == nil } }
    // A form with one period names none.
    let period = entries.first { $0.value != nil && $0.coordinates.period != .root }?.coordinates.period ?? .root
    if !entries.contains(where: { $0.value != nil && $0.coordinates.period != .root && $0.coordinates.period != period }) {
      entries.removeAll { $0.value == nil && $0.coordinates.period != .root && $0.coordinates.period != period }
      for index in entries.indices { entries[index].coordinates.period = .root }
    }
  }

  private mutating func take(_ row: TableRow, _ index: Int) {
    labels.removeAll(keepingCapacity: true)
    for cell in row.cells { labels.append(cell.content.isText && !cell.label.isEmpty ? cell.label.formLabel : nil) }
    if !indicatorRows.isEmpty || labels.contains(where: { if case .indicators? = $0 { true } else { false } }) {
      // Names and dates at the foot of the form.
      let first = row.cells.firstIndex { !$0.isBlank }
      if let first, labels[first] == .field(.signature) { fieldRows.append(row) } else { indicatorRows.append(row) }
      return
    }
    let namesTasks = labels.contains { if case .tasks? = $0 { true } else { false } }
    if namesTasks {
      isInTasks = true
      taskFrame = row.cells.first.flatMap { $0.column == 0 && $0.label.formLabel == nil ? $0.key : nil }
    } else if isInTasks, endsTasks(row) {
      isInTasks = false
    }
    if isInTasks {
      var row = row
      if !namesTasks, let first = row.cells.first, first.key == taskFrame { repeats.append(row.cells.removeFirst()) }
      taskRows.append(row)
      return
    }
    fieldRows.append(row)
    readPeriods(row)
    readFields(row, index)
  }

  /// A row of tasks begins with its table's label or with nothing; anything else in the first cell ends the table, but its total.
  private func endsTasks(_ row: TableRow) -> Bool {
    guard let first = row.cells.first, first.column == 0, !first.isBlank else { return false }
    return !first.key.text.holds("合计") && first.key != taskFrame
  }

  private mutating func readPeriods(_ row: TableRow) {
    let found = labels.indices.compactMap { index -> (Period, Int)? in
      guard case .amount(let meaning)? = labels[index], meaning.coordinates.period != .root else { return nil }
      return (meaning.coordinates.period, row.cells[index].column)
    }
    if !found.isEmpty { periods = found }
  }

  private mutating func readFields(_ row: TableRow, _ index: Int) {
    var pending: (cell: TableCell, label: FormLabel, number: Int)?
    var isBehindBlank = false
    var amountLabels = 0
    let amountCount = labels.count { if case .amount? = $0 { true } else { false } }
    func appendBlank() {
      guard let (labelCell, label, number) = pending, case .amount(let meaning) = label else { return }
      append(nil, labelCell, meaning, number, amountCount, index)
    }
    for number in row.cells.indices {
      let cell = row.cells[number]
      if cell.isBlank {
        isBehindBlank = true
        continue
      }
      let label = labels[number]
      if case .projectName? = pending?.label, projectName == nil, Self.isValue(label) {
        projectName = cell
        pending = nil
        continue
      }
      if case .projectCode? = pending?.label, projectCode == nil, Self.isValue(label) {
        projectCode = cell
        pending = nil
        continue
      }
      if case .heading(let printed)? = label { unit = printed ?? unit }
      if let label {
        // Labels directly behind each other are a heading and what it heads.
        if isBehindBlank { appendBlank() }
        if case .amount = label { amountLabels += 1 }
        pending = (cell, label, amountLabels)
        isBehindBlank = false
        continue
      }
      if cell.content.isNumeric {
        if let (labelCell, label, number) = pending, case .amount(let meaning) = label {
          append(cell, labelCell, meaning, number, amountCount, index)
        } else if pending == nil, cell.content.number?.suffix != .percent {
          holdsStrayNumbers = true
        }
        pending = nil
      } else if cell.content.isText {
        pending = nil
      }
      isBehindBlank = false
    }
    appendBlank()
  }

  /// Whether a text may be the name of a project: names may look like labels of amounts.
  private static func isValue(_ label: FormLabel?) -> Bool {
    switch label {
    case .amount?, .heading?, nil: true
    case .field?, .projectCode?, .projectName?, .indicators?, .tasks?: false
    }
  }

  private mutating func append(_ cell: TableCell?, _ label: TableCell, _ meaning: Meaning, _ number: Int, _ count: Int, _ row: Int) {
    var coordinates = meaning.coordinates
    coordinates.flow = .root
    if let printed = meaning.unit { unit = printed }
    if coordinates.period == .root, periods.count > 1 {
      let nearest = periods.min { abs($0.column - label.column) < abs($1.column - label.column) }
      coordinates.period = count == periods.count ? periods[number - 1].period : nearest?.period ?? .root
    }
    entries.append(
      Entry(label: label, value: cell, coordinates: coordinates, unit: meaning.unit ?? unit, row: row, isPartial: meaning.isPartial))
  }
}
