/// Reads the cells of an HTML table from bytes, in one pass and without a tree.
///
/// Missing end tags are tolerated; a table that is never closed ends with the text.
struct HTMLTableScanner {
  enum Event {
    /// A cell: its bytes, the line feeds between the previous event and it, its column in the grid, how many columns it covers.
    case cell(Range<Int>, skippedLines: Int, column: Int, span: Int)
    /// Line feeds passed since.
    case lines(Int)
    case endRow
  }

  /// What ended a table, and the offset behind its tag.
  enum Ending {
    case closed(Int)
    /// A table inside.
    case table(Int)
    /// The end of the text.
    case text
  }

  /// Spans are followed up to this column; no table is as wide.
  private static let widest = 2048

  private let bytes: UnsafeBufferPointer<UInt8>
  private var cellStart: Int?
  private var cellColumn = 0
  private var cellSpan = (columns: 1, rows: 1)
  private var column = 0
  /// For every column, how many more rows a cell above reaches into.
  private var reach: [Int] = []
  private var hasCells = false
  private var inRow = false
  private var passed = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Reports the events from `position` to the end of the table or to a table inside, and moves `position` to its tag.
  mutating func scan(from position: inout Int, _ report: (Event) -> Void) -> Ending {
    passed = position
    while position < bytes.count {
      guard bytes[position] == 0x3C, let tag = HTMLTag(bytes, at: position, end: bytes.count) else {
        position += 1
        continue
      }
      if tag.kind == .table || tag.kind == .row || tag.kind == .cell { endCell(at: position, report) }
      switch tag.kind {
      case .table:
        endRow(report)
        pass(to: position, report)
        return tag.isClosing ? .closed(tag.end) : .table(tag.end)
      case .row:
        endRow(report)
        inRow = !tag.isClosing
      case .cell where !tag.isClosing: beginCell(tag)
      default: break
      }
      position = tag.end
    }
    endCell(at: bytes.count, report)
    endRow(report)
    pass(to: position, report)
    return .text
  }

  private mutating func beginCell(_ tag: HTMLTag) {
    while column < reach.count, reach[column] > 0 { column += 1 }
    cellStart = tag.end
    cellColumn = column
    cellSpan = (tag.number("colspan", in: bytes, limit: 1000), tag.number("rowspan", in: bytes, limit: 10_000))
  }

  private mutating func endCell(at end: Int, _ report: (Event) -> Void) {
    guard let start = cellStart else { return }
    cellStart = nil
    hasCells = true
    let skipped = bytes[passed..<start].count { $0 == 0x0A }
    passed = start
    report(.cell(start..<end, skippedLines: skipped, column: cellColumn, span: cellSpan.columns))
    pass(to: end, report)
    let span = column < Self.widest ? cellSpan.columns : 1
    column = cellColumn + span
    for covered in cellColumn..<max(cellColumn, min(column, Self.widest)) where cellSpan.rows > 1 {
      while reach.count <= covered { reach.append(0) }
      reach[covered] = max(reach[covered], cellSpan.rows)
    }
  }

  private mutating func endRow(_ report: (Event) -> Void) {
    if hasCells { report(.endRow) }
    if hasCells || inRow {
      for covered in reach.indices where reach[covered] > 0 { reach[covered] -= 1 }
      while reach.last == 0 { reach.removeLast() }
    }
    hasCells = false
    inRow = false
    column = 0
  }

  private mutating func pass(to end: Int, _ report: (Event) -> Void) {
    let lines = bytes[passed..<end].count { $0 == 0x0A }
    passed = end
    if lines > 0 { report(.lines(lines)) }
  }
}
