/// How a text extraction tool leaves a document.
public enum Layout: String, Sendable, CaseIterable {
  /// Each cell on its own line after one tab; a blank line ends a row.
  case cells
  /// Markdown pipe tables.
  case pipes
  /// One row a line, cells separated by tabs.
  case tabs
  /// HTML tables, on one line or many.
  case html
  /// Each cell on its own line, ending in ` |`, with no mark between rows.
  case webCells

  /// Whether pages of paper tear the tables.
  var hasPages: Bool {
    switch self {
    case .pipes, .tabs, .html: true
    case .cells, .webCells: false
    }
  }
}
