/// Reads what the columns of a table hold beside labels and amounts.
struct TableRecordReader {
  /// A row on its columns, with the row of the statement that it became.
  struct Row {
    let row: TableRow
    let index: Int?
  }

  private let layout: ColumnLayout
  private let statement: Statement
  private let text: SourceText
  private let names: [Int]
  /// The heading of each column that holds something else than labels and amounts.
  private let headings: [String?]

  init(_ layout: ColumnLayout, _ statement: Statement, _ text: SourceText) {
    (self.layout, self.statement, self.text) = (layout, statement, text)
    names = Array(layout.columns.lazy.filter { $0.role.isName }.map(\.position).prefix(8))
    var headings = [String?](repeating: nil, count: layout.width)
    for (position, role) in layout.roles.enumerated() where role == .field || role == .unknown { headings[position] = "" }
    for column in layout.columns where headings[column.position] != nil { headings[column.position] = column.path.last?.key.text ?? "" }
    self.headings = headings
  }

  /// The records of the rows.
  func records(_ rows: [Row], header: [TableRow], _ ledger: inout NumberLedger) -> Records {
    switch statement.kind {
    case .procurement: return .purchases(purchases(rows, &ledger))
    case .meetingTraining: return .events(events(rows, &ledger))
    case .projectPerformance, .specialFundPerformance:
      var reader = PerformanceListReader(layout, statement, text, header)
      return .performances(reader.read(rows, &ledger))
    default:
      let remarks = rows.flatMap { row in
        fields(of: row.row, &ledger).map { RowRemark(row: row.index, heading: $0.heading, field: $0.field) }
      }
      return remarks.isEmpty ? .none : .remarks(remarks)
    }
  }

  /// The texts of a row that are neither labels nor amounts.
  private func fields(of row: TableRow, _ ledger: inout NumberLedger) -> [(heading: String, field: Field)] {
    var fields: [(heading: String, field: Field)] = []
    for cell in row.cells where !cell.isBlank && cell.column < headings.count {
      guard let heading = headings[cell.column], ledger[cell] == .unclaimed || ledger[cell] == .record else { continue }
      // A number under a heading that is not understood may be an amount.
      if layout.roles[cell.column] == .unknown, cell.content.isNumeric { continue }
      ledger[cell] = .record
      if !cell.content.isDash { fields.append((heading, Field(text.string(cell), at: cell.place))) }
    }
    return fields
  }

  /// The name of a row.
  private func name(of row: TableRow) -> Field? {
    for position in names {
      if let cell = row.cell(at: position), cell.content.isText { return Field(text.string(cell), at: cell.place) }
    }
    return nil
  }

  // MARK: Purchases

  private func purchases(_ rows: [Row], _ ledger: inout NumberLedger) -> [Purchase] {
    rows.compactMap { row in
      let fields = fields(of: row.row, &ledger)
      guard let index = row.index, !statement.rows[index].isTotal else { return nil }
      guard statement.rows[index].coordinates?.project.isEmpty == false || !fields.isEmpty else { return nil }
      var purchase = Purchase(row: index)
      let name = name(of: row.row)
      for (heading, field) in fields {
        if heading.same(as: "预算资金") {
          purchase.projectBudget = field
        } else if heading.holds("目录") {
          purchase.catalogue = field
        } else if heading.holds("规格型号") {
          purchase.specification = field
        } else if heading.holds("计量单位") {
          purchase.measure = field
        } else if heading.begins(with: "数量") {
          purchase.quantity = field
        } else if heading.begins(with: "单价") {
          purchase.price = field
        } else if heading.holds("中小微企", "中小企业", "小微企业") {
          purchase.reserved = field
        } else if heading.holds("时间") {
          purchase.time = field
        } else if purchase.item == nil, heading.holds("采购物品", "品目", "购买服务内容", "采购内容") {
          purchase.item = field
        } else {
          purchase.remarks.append(LabelledField(label: heading, field: field))
        }
      }
      // 采购项目 names what is bought where no other column does.
      if purchase.item == nil { purchase.item = name } else { purchase.project = name }
      return purchase
    }
  }

  // MARK: Events

  private func events(_ rows: [Row], _ ledger: inout NumberLedger) -> [Event] {
    rows.compactMap { row in
      let fields = fields(of: row.row, &ledger)
      guard let index = row.index, !statement.rows[index].isTotal else { return nil }
      var event = Event(row: index)
      event.name = name(of: row.row)
      for (heading, field) in fields {
        if heading.holds("时间") {
          event.time = field
        } else if heading.holds("人数") {
          event.participants = field
        } else {
          event.remarks.append(LabelledField(label: heading, field: field))
        }
      }
      return event
    }
  }
}
