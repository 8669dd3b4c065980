/// Puts the cells of a ragged row onto the columns of its table.
///
/// A row that lost or gained cells is recognized by texts under amounts and numbers under names. Such a row is shifted,
/// in order and as little as possible, until every text stands under a label and every number under an amount.
/// Numbers that only slid among amounts fit everywhere: they stay as printed, for the checks to judge.
struct RowAligner {
  private let roles: [ColumnRole]
  /// How many label columns the table begins with.
  private let labels: Int
  /// By how much the last row was shifted: rows behind a page break have lost the same cells.
  private var lastShift = 0

  init(_ layout: ColumnLayout) {
    roles = layout.roles
    labels = roles.prefix { $0 != .amount }.count
  }

  /// The row with its cells on the right columns; nil where there is no way to place them.
  mutating func align(_ row: TableRow) -> TableRow? {
    if isMergedTotal(row) { return shifted(row) }
    if row.cells.allSatisfy({ $0.isBlank || fits($0, $0.column) }) {
      if row.width == roles.count { lastShift = 0 }
      return row
    }
    guard let placed = place(row) else { return isWhole(row) ? row : nil }
    if let first = placed.cells.first, let printed = row.cells.first(where: { !$0.isBlank }) { lastShift = first.column - printed.column }
    return placed
  }

  /// Whether a row has all its cells, every number of which may stand where it does: a text among them stands in place of a number.
  private func isWhole(_ row: TableRow) -> Bool {
    row.width == roles.count && row.cells.allSatisfy { !$0.content.isNumeric || fits($0, $0.column) }
  }

  /// Whether a cell may stand in a column.
  private func fits(_ cell: TableCell, _ column: Int) -> Bool {
    guard column < roles.count else { return cell.isBlank }
    switch roles[column] {
    case .amount:
      if case .text = cell.content { return cell.key.isEmpty }
      return true
    case .name, .use: return !cell.content.isNumeric
    case .serial: return cell.content.isNumeric || cell.content.isDash || cell.key.text.utf8.count <= 9
    case .code, .codePart, .unitOrProjectCode, .field, .unknown: return true
    }
  }

  /// A 合计 whose cell covers all label columns leaves its row shorter by the others.
  private func isMergedTotal(_ row: TableRow) -> Bool {
    // (A serial number before it is a column of its own.)
    guard labels > 1, roles.first != .serial, row.width == roles.count - (labels - 1), row.cells.count > 1, row.cells[1].content.isNumeric,
      let first = row.cells.first, !first.key.isEmpty
    else {
      return false
    }
    return first.content.isText && first.label.meaning.isTotal
  }

  private func shifted(_ row: TableRow) -> TableRow {
    var row = row
    for index in row.cells.indices.dropFirst() { row.cells[index].column += labels - 1 }
    return row
  }

  /// The placement with the fewest and smallest shifts; a shift before a text is likelier than one before a number.
  private func place(_ row: TableRow) -> TableRow? {
    let filled = row.cells.indices.filter { !row.cells[$0].isBlank }
    guard filled.count <= roles.count, roles.count <= 64 else { return nil }
    let none = Int.max / 4
    var cost = Array(repeating: Array(repeating: none, count: roles.count), count: filled.count)
    var from = Array(repeating: Array(repeating: -1, count: roles.count), count: filled.count)
    for (number, index) in filled.enumerated() {
      let cell = row.cells[index]
      for column in number..<roles.count where fits(cell, column) {
        let shift = column - cell.column
        if number == 0 {
          // Where nothing else decides, a row has rather lost cells than gained some.
          cost[0][column] = abs(shift - lastShift) * 4 + (shift < 0 ? 1 : 0)
          continue
        }
        let previousColumn = row.cells[filled[number - 1]].column
        for previous in 0..<column where cost[number - 1][previous] < none {
          let turn = abs(shift - (previous - previousColumn))
          let value = cost[number - 1][previous] + turn * (cell.content.isText ? 2 : 3) + abs(shift)
          if value < cost[number][column] {
            cost[number][column] = value
            from[number][column] = previous
          }
        }
      }
    }
    guard let last = cost.last, let best = last.indices.min(by: { last[$0] < last[$1] }), last[best] < none else { return nil }
    var row = row
    var column = best
    for number in filled.indices.reversed() {
      row.cells[filled[number]].column = column
      column = from[number][column]
    }
    row.cells = filled.map { row.cells[$0] }
    return row
  }
}
