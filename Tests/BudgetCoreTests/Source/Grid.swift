import DisclosureTesting

@testable import BudgetCore

extension SourceDocument {
  /// The paragraphs and tables as text: a table is its rows, a row its cells.
  var outline: [Outline] {
    blocks.map { block in
      switch block {
      case .paragraph(let paragraph): .paragraph(text.string(paragraph.text), line: paragraph.line)
      case .table(let table): .table(rows(of: table).map { row in cells(of: row).map { text.string($0.text) } })
      }
    }
  }

  enum Outline: Equatable {
    case paragraph(String, line: Int)
    case table([[String]])
  }

  /// The cells of all tables with their lines and columns.
  var places: [String] {
    rows.flatMap { row in cells(of: row).filter { !$0.text.isEmpty }.map { "\(text.string($0.text))@\($0.line):\($0.index)" } }
  }
}
