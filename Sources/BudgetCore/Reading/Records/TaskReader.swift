/// Reads the tasks of the year (年度主要任务) out of the form of an entity as a whole.
struct TaskReader {
  let text: SourceText
  /// The rows of the statement, to which tasks with amounts belong.
  let rows: [Statement.Row]

  func read(_ taskRows: [TableRow], _ ledger: inout NumberLedger) -> [Performance.Task] {
    var tasks: [Performance.Task] = []
    /// The rows of the statement come in the order of the tasks.
    var next = 0
    var isHeader = true
    for row in taskRows {
      let texts = row.cells.filter { $0.content.isText && !$0.key.isEmpty }
      for cell in row.cells where cell.content.isDash { ledger[cell] = .structure }
      let isHeading = isHeader && row.cells.allSatisfy { $0.isBlank || $0.content.isText && Self.isHeading($0) }
      // The label of the whole table stands before the headings, and its last row is a total.
      if isHeading || texts.first?.key.text.ends(with: "合计") == true {
        for cell in texts { ledger[cell] = .structure }
        continue
      }
      isHeader = false
      guard let name = texts.first else { continue }
      for cell in texts { ledger[cell] = .record }
      let label = text.string(name)
      var statementRow: Int?
      if row.cells.contains(where: { $0.content.isNumeric }) {
        statementRow = rows[next...].prefix(64).firstIndex { ($0.line == row.line || $0.line == name.line) && $0.label.same(as: label) }
        if let statementRow { next = statementRow + 1 }
      }
      tasks.append(
        Performance.Task(
          name: Field(label, at: name.place), content: texts.count > 1 ? Field(text.string(texts[1]), at: texts[1].place) : nil,
          row: statementRow))
    }
    return tasks
  }

  private static func isHeading(_ cell: TableCell) -> Bool {
    let label = cell.label
    return label.formLabel != nil || label.heading.isKnown || label.term.unit != nil || label.text.holds("主要任务", "主要内容", "预算金额")
  }
}
