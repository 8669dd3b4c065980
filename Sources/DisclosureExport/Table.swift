import BudgetCore

/// Columns whose values are found in another table.
struct ForeignKey: Sendable {
  let columns: [String]
  let table: String
  let references: [String]

  init(_ columns: [String], in table: String, _ references: [String]? = nil) {
    (self.columns, self.table, self.references) = (columns, table, references ?? columns)
  }
}

/// A table of the package without its rows.
struct TableHead: Sendable {
  let name: String
  let title: String
  let description: String
  let columns: [ColumnHead]
  let primaryKey: [String]
  let foreignKeys: [ForeignKey]
}

/// A table of the package: declared once, and written as CSV, as a part of the descriptor and as SQL.
struct Table<Row>: Sendable {
  let head: TableHead
  private let columns: [Column<Row>]

  init(_ name: String, _ title: String, _ description: String, key: [String], foreign: [ForeignKey] = [], _ columns: [Column<Row>]) {
    self.columns = columns
    head = TableHead(name: name, title: title, description: description, columns: columns.map(\.head), primaryKey: key, foreignKeys: foreign)
  }

  /// Writes a row as CSV after RFC 4180, with a line feed.
  func write(_ row: Row, to buffer: inout TextBuffer) {
    for index in columns.indices {
      if index > 0 { buffer.writeComma() }
      columns[index].write(row, &buffer)
    }
    buffer.write("\n")
  }
}
