/// Reads a list of projects with their indicators: a row for each project, and rows below it for further indicators.
struct PerformanceListReader {
  private let statement: Statement
  private let text: SourceText
  private let slots: [IndicatorSlot]
  /// The first level that stands over the columns of each list, if it is printed there.
  private var groups: [Field?] = []
  private var aligner: IndicatorAligner
  private var performances: [Performance] = []
  private let names: [Int]
  private let codes: [Int]
  /// The heading of each column that holds a text of its own.
  private var headings: [String?]
  private var unit: Field?

  init(_ layout: ColumnLayout, _ statement: Statement, _ text: SourceText, _ header: [TableRow]) {
    (self.statement, self.text) = (statement, text)
    names = Array(layout.columns.lazy.filter { $0.role.isName }.map(\.position).prefix(8))
    codes = Array(layout.columns.lazy.filter { $0.role.isCode }.map(\.position).prefix(8))
    headings = Array(repeating: nil, count: layout.width)
    let printed = header.last?.cells ?? []
    var slots: [IndicatorSlot] = []
    var list = -1
    for column in layout.columns where column.role == .field || column.role == .unknown {
      headings[column.position] = column.path.last?.key.text ?? ""
      guard let key = column.path.last?.key.text, slots.count < 64 else { continue }
      guard let heading = printed.first(where: { $0.column == column.position }) ?? printed.first else { continue }
      let kind = IndicatorSlot.kind(key, isFirst: false)
      guard kind == .name || kind == .target else { continue }
      if kind == .name || list < 0 { list += 1 }
      slots.append(IndicatorSlot(kind: kind, list: list, column: column.position, heading: heading))
    }
    self.slots = slots
    aligner = IndicatorAligner(slots)
    let levels = header.lazy.flatMap(\.cells).filter { $0.content.isText && IndicatorFit($0).cost(.group) == 0 }
    groups = (0...max(list, 0)).map { list in
      guard let column = slots.first(where: { $0.list == list })?.column else { return nil }
      return levels.last { $0.column <= column }.map { Field(text.string($0), at: $0.place) }
    }
  }

  mutating func read(_ rows: [TableRecordReader.Row], _ ledger: inout NumberLedger) -> [Performance] {
    for row in rows {
      if let index = row.index { begin(index, row.row) }
      readIndicators(row.row, &ledger)
      readFields(row.row, &ledger)
    }
    return performances
  }

  /// Begins a project, or remembers the unit whose projects follow.
  private mutating func begin(_ index: Int, _ row: TableRow) {
    let name = field(of: row, at: names)
    let code = field(of: row, at: codes)
    guard let project = statement.rows[index].coordinates?.project, !project.isEmpty, name != nil || code != nil else {
      if let name { unit = name }
      return
    }
    var performance = Performance()
    (performance.project, performance.name, performance.code, performance.unit) = (project, name, code, unit)
    performance.rows = [index]
    performances.append(performance)
  }

  /// What stands in the first of several columns that holds anything.
  private func field(of row: TableRow, at positions: [Int]) -> Field? {
    for position in positions {
      if let cell = row.cell(at: position), !cell.content.isDash { return Field(text.string(cell), at: cell.place) }
    }
    return nil
  }

  private mutating func readIndicators(_ row: TableRow, _ ledger: inout NumberLedger) {
    guard let first = slots.first?.column, let last = performances.indices.last else { return }
    let cells = row.cells.filter { $0.column >= first && !$0.isBlank && ledger[$0] != .fact }
    guard !cells.isEmpty, let placed = aligner.align(TableRow(cells: cells)) else { return }
    var made: [Indicator?] = Array(repeating: nil, count: groups.count)
    for (index, cell) in placed {
      ledger[cell] = .record
      let list = slots[index].list
      if made[list] == nil {
        made[list] = Indicator(period: .root)
        made[list]?.group = groups[list]
      }
      let field = Field(text.string(cell), at: cell.place)
      if slots[index].kind == .name { made[list]?.name = field } else { made[list]?.target = Target(cell, field) }
    }
    for indicator in made { if let indicator { performances[last].indicators.append(indicator) } }
  }

  /// Columns of other texts: the unit, the department.
  private mutating func readFields(_ row: TableRow, _ ledger: inout NumberLedger) {
    guard let last = performances.indices.last else { return }
    for cell in row.cells where cell.column < headings.count && cell.content.isText {
      guard let heading = headings[cell.column], ledger[cell] == .unclaimed else { continue }
      ledger[cell] = .record
      let field = Field(text.string(cell), at: cell.place)
      if heading.holds("主管部门") {
        performances[last].department = field
      } else if heading.holds("单位") {
        performances[last].unit = field
      } else {
        performances[last].remarks.append(LabelledField(label: heading, field: field))
      }
    }
  }
}
