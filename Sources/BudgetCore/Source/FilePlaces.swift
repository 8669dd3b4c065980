/// Where the lines and cells of a text stand in the file that the text was made from.
public struct FilePlaces: Sendable {
  /// Where a line stands.
  private enum Origin: Sendable {
    case sheet(Int, row: Int, columns: [Int])
    case table(Int, row: Int, columns: [Int])
  }

  private var sheets: [String] = []
  private var lines: [Int: Origin] = [:]
  private var pages: [(line: Int, number: Int)] = []

  /// The places of a text that was made from no other file.
  public init() {}

  /// Whether no line has a place of its own in another file.
  public var isEmpty: Bool { lines.isEmpty && pages.isEmpty }

  /// Says that the cells of a line are those of a row of a sheet that begin in these columns; all numbers are 1-based.
  public mutating func add(line: Int, sheet: String, row: Int, columns: [Int]) {
    if sheets.last != sheet { sheets.append(sheet) }
    lines[line] = .sheet(sheets.count - 1, row: row, columns: columns)
  }

  /// Says that the cells of a line are those of a row of a table that begin in these columns; all numbers are 1-based.
  public mutating func add(line: Int, table: Int, row: Int, columns: [Int]) { lines[line] = .table(table, row: row, columns: columns) }

  /// Says that a page begins on a line behind those of all other pages.
  public mutating func add(line: Int, page: Int) { pages.append((line, page)) }

  /// The place of a cell, or that of a line for cell 0: `收支总表!C7`, `table 3 row 5 column 2`, `p. 4`; empty where there is none.
  public func name(line: Int, cell: Int = 0) -> String {
    switch lines[line] {
    case .sheet(let sheet, let row, let columns):
      let column = columns.count == 1 ? columns[0] : columns.indices.contains(cell - 1) ? columns[cell - 1] : 0
      return "\(sheets[sheet])!\(Self.letters(column))\(row)"
    case .table(let table, let row, let columns):
      return "table \(table) row \(row)" + (columns.indices.contains(cell - 1) ? " column \(columns[cell - 1])" : "")
    case nil:
      var (low, high) = (0, pages.count)
      while low < high {
        let middle = (low + high) / 2
        if pages[middle].line <= line { low = middle + 1 } else { high = middle }
      }
      return low > 0 ? "p. \(pages[low - 1].number)" : ""
    }
  }

  /// The letters of a column of a sheet: A, Z, AA.
  public static func letters(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(0x41 + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
