/// Cuts a form without row marks, as web pages leave it, into rows by its labels.
///
/// A row begins with a heading or with the label of an amount. Labels of one row follow each other where periods stand side by
/// side, or where the heading of the row names no unit, so that the amounts are set beside each other and not below it.
struct FormCutter {
  private let cells: [TableCell]
  private var rows: [TableRow] = []
  private var row: [TableCell] = []
  private var periods = 0
  private var pairs = 0
  private var isVertical = false

  init(_ cells: [TableCell]) { self.cells = cells }

  func cut() -> [TableRow] {
    var cutter = self
    var index = 0
    while index < cells.count {
      let label = cells[index].content.isText ? cells[index].label.formLabel : nil
      if label == .tasks {
        index = cutter.takeTasks(index)
        continue
      }
      if let next = cutter.takeLabelRow(index, label) {
        index = next
        continue
      }
      cutter.take(cells[index], label)
      index += 1
    }
    cutter.end()
    return cutter.rows
  }

  private mutating func take(_ cell: TableCell, _ label: FormLabel?) {
    switch label {
    case .heading(let unit)?:
      end()
      isVertical = unit != nil
    case .projectCode?, .projectName?: if row.contains(where: { $0.content.isNumeric }) { end() }
    case .amount(let meaning)?: takeAmountLabel(meaning)
    case .indicators? where row.last?.label.formLabel == .indicators: break
    case .indicators?:
      // Only 绩效指标 stands before it.
      let frame = row.last?.key.text.ends(with: "指标") == true ? row.popLast() : nil
      end()
      if let frame { row.append(frame) }
    case .field(.signature)?: if row.last?.label.formLabel != .field(.signature) { end() }
    case .field?, .tasks?, nil: break
    }
    row.append(cell)
  }

  private mutating func takeAmountLabel(_ meaning: Meaning) {
    if meaning.coordinates.period != .root, row.contains(where: { $0.content.isNumeric }) { periods = max(periods, pairs + 1) }
    let perRow = max(periods, 1)
    let hasValue = row.last.map { !$0.content.isText } ?? false
    let continues = meaning.coordinates.period != .root || (pairs < perRow && periods > 1) || (!isVertical && periods < 2 && row.last?.span == 1)
    if pairs > 0, !(hasValue && continues) || pairs >= perRow && periods > 1 {
      let heading = hasValue ? nil : row.popLast()
      end()
      if let heading { row.append(heading) }
    } else if pairs == 0, let heading = row.popLast() {
      // What stands directly before the first amount of a row is its heading; anything further belongs to another row.
      if !row.isEmpty { end() }
      row.append(heading)
    }
    pairs += 1
  }

  private mutating func end() {
    if !row.isEmpty {
      for index in row.indices {
        row[index].index = index + 1
        row[index].column = index
      }
      rows.append(TableRow(cells: row))
    }
    row = []
    pairs = 0
  }

  // MARK: Labels above their texts

  /// Takes dates or goals that stand side by side, and the row of as many cells below them; returns what follows it.
  private mutating func takeLabelRow(_ start: Int, _ label: FormLabel?) -> Int? {
    guard Self.standsAbove(label) else { return nil }
    let labels = cells[start...].prefix(12).prefix { Self.standsAbove($0.label.formLabel) }
    let end = min(start + labels.count * 2, cells.count)
    let below = cells[(start + labels.count)..<end]
    guard labels.count > 1, !below.contains(where: { $0.content.isText && $0.label.formLabel != nil }) else { return nil }
    // What heads them stands before them.
    if row.count > 1, let heading = row.popLast() {
      self.end()
      row = [heading]
    }
    let columns = row.count..<row.count + labels.count
    row += labels
    self.end()
    add(Array(below), columns: Array(columns.prefix(below.count)))
    return end
  }

  private static func standsAbove(_ label: FormLabel?) -> Bool {
    switch label {
    case .field(.date)?, .field(.goal(.wholeTerm))?, .field(.goal(.budgetYear))?: true
    default: false
    }
  }

  // MARK: Tasks

  /// Takes the table of tasks that begins at `start`: texts, then as many amounts as there are headings; returns what follows it.
  private mutating func takeTasks(_ start: Int) -> Int {
    let group = row.popLast()
    end()
    var index = start
    // 任务名称 | 主要内容 | 预算金额（万元） | 执行率分值 | 总额 | 财政拨款 | 其他资金
    var amounts: [TableCell] = []
    while index < cells.count {
      let heading = cells[index].label.heading
      let isAmount = heading.role == nil && heading.meaning.unit == nil && (heading.meaning.isTotal || heading.meaning.coordinates.fund != .root)
      if isAmount { amounts.append(cells[index]) }
      guard isAmount || heading.role != nil || heading.meaning.unit != nil else { break }
      index += 1
    }
    let headings = cells[start..<index]
    let header = (group.map { [$0] } ?? []) + headings.filter { cell in !amounts.contains { $0.id == cell.id } }
    add(header, columns: Array(0..<header.count))
    guard !amounts.isEmpty else { return takeTexts(index) }
    add(amounts, columns: Array(3..<3 + amounts.count))
    while index < cells.count {
      let texts = cells[index...].prefix { $0.content.isText }
      let values = cells[(index + texts.count)...].prefix(amounts.count)
      guard (1...2).contains(texts.count), values.count == amounts.count, values.allSatisfy({ !$0.content.isText }) else { break }
      guard values.contains(where: { $0.content.isNumeric }) else { break }
      let isTotal = texts.count == 1
      add(Array(texts) + Array(values), columns: (isTotal ? [0] : [1, 2]) + Array(3..<3 + amounts.count))
      index += texts.count + values.count
      if isTotal { break }
    }
    return index
  }

  /// Takes tasks without amounts, two texts each, up to a label.
  private mutating func takeTexts(_ start: Int) -> Int {
    var index = start
    while index + 1 < cells.count {
      let pair = cells[index...index + 1]
      guard pair.allSatisfy({ $0.content.isText && $0.label.formLabel == nil }) else { break }
      add(Array(pair), columns: [1, 2])
      index += 2
    }
    return index
  }

  private mutating func add(_ cells: [TableCell], columns: [Int]) {
    var cells = cells
    for (index, column) in columns.enumerated() {
      cells[index].index = index + 1
      cells[index].column = column
    }
    rows.append(TableRow(cells: cells))
  }
}
