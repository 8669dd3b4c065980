extension SourceDocument {
  /// The tables in the order of the document.
  public var tables: [SourceTable] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// The rows and cells of a table, for readers in code: see ``PrintedTable``.
  public subscript(table: SourceTable) -> PrintedTable { PrintedTable(text, cells, rows: Array(rows[table.rows])) }

  /// The text of a paragraph.
  public subscript(paragraph: SourceParagraph) -> String { text.string(paragraph.text) }
}
