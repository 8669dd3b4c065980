import BudgetCore
import Testing

/// Rows and cells as a reader in code sees them.
@Suite("Tables of a document") struct TableCellTests {
  @Test("rows and cells of a table, with their places")
  func cells() throws {
    let document = try SourceDocument(utf8: Array("某表\n\n| 甲 | 乙 |\n|---|---|\n| 丙 | 1,234.50 |\n\n后记".utf8))
    #expect(document.tables.count == 1)
    let table = document[try #require(document.tables.first)]
    #expect(table.map { $0.map(\.text) } == [["甲", "乙"], ["丙", "1,234.50"]])
    #expect(table[1][1].place == Place(line: 5, cell: 2))
    #expect(table[1][1].number == PrintedNumber(mantissa: 123_450, decimals: 2))
    #expect(table[1][0].number == nil)
    #expect(table == PrintedTable(rows: table.map { $0 }))
    let paragraphs = document.blocks.compactMap { if case .paragraph(let paragraph) = $0 { document[paragraph] } else { nil } }
    #expect(paragraphs == ["某表", "后记"])
  }
}
