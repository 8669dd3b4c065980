/// A table under its title, before its columns and rows are understood.
struct StatementDraft {
  var title: TitleMeaning
  /// The title as printed.
  var printedTitle: String
  var titleLine: Int
  /// The number printed before the title.
  var number: String?
  var unit: AmountUnit?
  var year: Int?
  var entity: (name: String, code: String, line: Int)?
  /// The date of a stock, where a line above the table prints it.
  var date: Field?
  /// The heading of the section that the table stands in.
  var section = ""
  var rows: [TableRow] = []
  /// The source rows, as printed.
  var sourceRows: [SourceRow] = []
  /// Whether the rows are still one stream of cells.
  var isStream = false
  var notes: [Statement.Note] = []

  /// Whether a table is the next page of this one; forms begin again.
  func continues(in next: StatementDraft) -> Bool {
    title == next.title && !title.kind.isPerformance && isStream == next.isStream
      && (entity == nil || next.entity == nil || entity?.name == next.entity?.name)
  }

  mutating func add(_ row: TableRow, _ source: SourceRow) {
    rows.append(row)
    sourceRows.append(source)
  }

  mutating func addNote(_ text: String, _ line: Int) {
    let isEmpty = text.holds("空表", "无数据", "不涉及") || text.holds("无") && text.holds("预算")
    notes.append(Statement.Note(text: text, line: line, declaresEmpty: isEmpty))
  }
}

/// A table whose title nobody knows.
struct UnknownDraft {
  let title: String
  let line: Int
  var rows: [TableRow] = []
  var sourceRows: [SourceRow] = []
}

/// What a statement is read with.
struct StatementContext {
  let text: SourceText
  /// All cells of the document.
  let cells: [SourceCell]
  /// The name of the disclosing entity.
  let entity: TextKey
  let entityName: String
  let template: TableTemplate?
  /// The year of the budget.
  let year: Int?
  /// The unit of the other statements, if they all have the same.
  let commonUnit: AmountUnit?
  /// Whether typed records are read.
  let readsRecords: Bool
}
