/// Reads the texts of a performance form: labels with what stands behind or below them.
///
/// Forms are torn in many ways, so a text belongs to the label before it in its row; labels without a text wait for the next
/// row, whose texts belong to them in order, or by their columns where there are fewer.
struct FormRecordReader {
  private struct Waiting {
    let field: FormField
    let label: TableCell
  }

  /// More labels than these wait for no text.
  private static let most = 32

  private(set) var performance = Performance()
  private let form: FormReader
  private let text: SourceText
  private let isStream: Bool
  private var waiting: [Waiting] = []
  private var dates: [TableCell] = []
  private var purpose: TableCell?
  /// Where the last text went that a following row may continue.
  private var last: (field: FormField, column: Int)?
  /// The periods of goals side by side, from the left.
  private var goalPeriods: [Period] = []

  init(_ form: FormReader, text: SourceText, isStream: Bool) {
    (self.form, self.text, self.isStream) = (form, text, isStream)
  }

  /// Reads the whole form, whose money stands in some rows of the statement.
  mutating func read(project: String, rows: Range<Int>, of statement: Statement, _ ledger: inout NumberLedger) {
    readFields(&ledger)
    performance.project = project
    performance.tasks = TaskReader(text: text, rows: statement.rows).read(form.taskRows, &ledger)
    performance.rows = Array(rows)
    if !performance.tasks.isEmpty {
      let ofTasks = Set(performance.tasks.compactMap { $0.row })
      performance.rows.removeAll { ofTasks.contains($0) }
    }
    var indicators = IndicatorReader(text: text, periods: goalPeriods)
    indicators.read(form.indicatorRows, isStream: isStream, &ledger)
    performance.indicators = indicators.finish()
  }

  private mutating func readFields(_ ledger: inout NumberLedger) {
    performance.code = form.projectCode.map { claim($0, &ledger) }
    performance.name = form.projectName.map { claim($0, &ledger) }
    for row in form.fieldRows { take(row, &ledger) }
    if performance.executionWeight == nil { performance.executionWeight = weightInLabel }
    for date in dates where !performance.schedule.contains(where: { $0.date.place == date.place }) {
      performance.schedule.append(.init(date: field(date), share: nil))
    }
    performance.schedule.sort { $0.date.place < $1.date.place }
    // A form with one period names none.
    let named = performance.goals.first { $0.period != .root }?.period
    if !performance.goals.contains(where: { $0.period != .root && $0.period != named }) {
      for index in performance.goals.indices { performance.goals[index].period = .root }
    }
  }

  /// The weight that its label prints in brackets: 执行率分值（10分）.
  private var weightInLabel: Field? {
    for row in form.fieldRows + form.taskRows {
      for cell in row.cells where cell.content.isText && cell.label.formLabel == .field(.executionWeight) {
        guard let inside = cell.key.text.before("分)"), let open = inside.utf8.lastIndex(of: 0x28) else { continue }
        let digits = inside[inside.utf8.index(after: open)...]
        if !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return Field(String(digits), at: cell.place) }
      }
    }
    return nil
  }

  private func field(_ cell: TableCell) -> Field { Field(text.string(cell), at: cell.place) }

  private func claim(_ cell: TableCell, _ ledger: inout NumberLedger) -> Field {
    if ledger[cell] == .unclaimed { ledger[cell] = .record }
    return field(cell)
  }

  // MARK: Rows

  private mutating func take(_ row: TableRow, _ ledger: inout NumberLedger) {
    var current: Waiting?
    var loose: [TableCell] = []
    var followsAmount = false
    var isFirst = true
    for cell in row.cells {
      if cell.isBlank {
        // Without gaps of merged cells a blank is a value: there is none.
        if isStream, let empty = current {
          waiting.removeAll { $0.label.id == empty.label.id }
          current = nil
        }
        continue
      }
      let isNamed = cell.id == form.projectName?.id || cell.id == form.projectCode?.id
      let label = cell.content.isText && !isNamed ? cell.label.formLabel : nil
      if isFirst, label != nil, cell.column == 0 || isStream, !waitsForGoals(label) { waiting = [] }
      isFirst = false
      if let label {
        ledger[cell] = .structure
        if case .amount = label { followsAmount = true } else { followsAmount = false }
        // A text directly before the label of an amount heads it: 预算情况, 1、资金来源.
        if followsAmount, let heading = loose.popLast() { ledger[heading] = .structure }
        current = nil
        if case .field(let field) = label { current = take(field, cell, &ledger) }
      } else if isNamed || followsAmount && !cell.content.isText {
        if cell.content.isDash { ledger[cell] = .structure }
        followsAmount = false
      } else if let found = current {
        assign(cell, to: found, &ledger)
        current = nil
      } else {
        loose.append(cell)
      }
    }
    if !loose.isEmpty { place(loose, in: row, &ledger) }
  }

  private func waitsForGoals(_ label: FormLabel?) -> Bool {
    guard case .field(.goal(.root))? = label else { return false }
    return waiting.contains { if case .goal = $0.field { true } else { false } }
  }

  /// Takes a label; returns it where a text may follow it in its row.
  private mutating func take(_ field: FormField, _ cell: TableCell, _ ledger: inout NumberLedger) -> Waiting? {
    switch field {
    case .purpose:
      purpose = cell
      return nil
    case .schedule: return nil
    case .date: if dates.count < Self.most { dates.append(cell) }
    case .goal(.root) where waitsForGoals(.field(field)): return nil
    case .goal(let period):
      // 总体目标 directly before 实施期目标 heads both.
      waiting.removeAll { $0.field == .goal(.root) }
      if period != .root { goalPeriods.append(period) }
    case .signature:
      ledger[cell] = .record
      performance.remarks.append(LabelledField(label: text.string(cell), field: nil))
      return Waiting(field: field, label: cell)
    default: break
    }
    let label = Waiting(field: field, label: cell)
    if field != .date, waiting.count < Self.most { waiting.append(label) }
    return label
  }

  // MARK: Texts

  private mutating func assign(_ cell: TableCell, to target: Waiting, _ ledger: inout NumberLedger) {
    waiting.removeAll { $0.label.id == target.label.id }
    let value = claim(cell, &ledger)
    last = (target.field, cell.column)
    switch target.field {
    case .entity where performance.name == nil: performance.name = value
    case .department where performance.department == nil: performance.department = value
    case .unit where performance.unit == nil: performance.unit = value
    case .attributes where performance.attributes == nil: performance.attributes = value
    case .term where performance.term == nil: performance.term = value
    case .executionWeight where performance.executionWeight == nil: performance.executionWeight = value
    case .date: performance.schedule.append(.init(date: field(target.label), share: value))
    case .goal(let period): performance.goals.append(.init(period: period, text: value))
    case .signature: performance.remarks[performance.remarks.count - 1].field = value
    default: performance.remarks.append(LabelledField(label: text.string(target.label), field: value))
    }
  }

  /// Places texts that stand behind no label of their row.
  private mutating func place(_ loose: [TableCell], in row: TableRow, _ ledger: inout NumberLedger) {
    if !dates.isEmpty, performance.schedule.isEmpty, loose.allSatisfy({ $0.content.isNumeric || $0.content.isDash }) {
      for (label, cell) in Self.pairs(dates, loose, of: row) {
        let share = cell.content.isDash ? nil : claim(cell, &ledger)
        ledger[cell] = .record
        performance.schedule.append(.init(date: field(label), share: share))
      }
    } else if !waiting.isEmpty {
      let labels = waiting
      for (label, cell) in Self.pairs(labels.map(\.label), loose, of: row) {
        if let target = labels.first(where: { $0.label.id == label.id }) { assign(cell, to: target, &ledger) }
      }
    } else if purpose != nil, performance.purpose == nil, loose[0].content.isText {
      performance.purpose = claim(loose[0], &ledger)
      last = (.purpose, loose[0].column)
    } else if loose[0].column == 0, loose.count > 1, loose[0].content.isText, loose[0].text.count <= 90 {
      // A label that is not known.
      ledger[loose[0]] = .structure
      for cell in loose.dropFirst() {
        performance.remarks.append(LabelledField(label: text.string(loose[0]), field: claim(cell, &ledger)))
      }
      last = (.remark, loose[1].column)
    } else if row.onlyCell != nil, loose[0].content.isText, let last, last.column == loose[0].column {
      continueText(with: loose[0], of: last.field, &ledger)
    }
  }

  /// A text alone below another one is a further goal, or the rest of a text that a page break tore.
  private mutating func continueText(with cell: TableCell, of field: FormField, _ ledger: inout NumberLedger) {
    switch field {
    case .goal(let period): performance.goals.append(.init(period: period, text: claim(cell, &ledger)))
    case .remark:
      guard let index = performance.remarks.indices.last, performance.remarks[index].field != nil else { return }
      let rest = claim(cell, &ledger)
      performance.remarks[index].field?.text += rest.text
    case .purpose:
      let rest = claim(cell, &ledger)
      performance.purpose?.text += rest.text
    default: break
    }
  }

  /// Labels with the texts below them: in order where there are as many of both, else by the nearest column.
  private static func pairs(_ labels: [TableCell], _ cells: [TableCell], of row: TableRow) -> [(label: TableCell, cell: TableCell)] {
    if labels.count == cells.count { return zip(labels, cells).map { ($0, $1) } }
    var free = labels
    return cells.compactMap { cell in
      guard let index = free.indices.min(by: { abs(free[$0].column - cell.column) < abs(free[$1].column - cell.column) }) else { return nil }
      return (free.remove(at: index), cell)
    }
  }
}
