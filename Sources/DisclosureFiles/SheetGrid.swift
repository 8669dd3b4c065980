import BudgetCore

/// What a cell of a sheet shows.
struct SheetCell {
  var text: String
  /// The number that the file holds, where what is shown has fewer digits.
  var stored: String?
}

/// The texts of a sheet at their places.
struct SheetGrid {
  /// A merged cell may be long, but no table has more rows.
  private static let mostCells = 4 << 20
  private var rows: [Int: [Int: SheetCell]] = [:]
  private var merges: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []

  var isEmpty: Bool { rows.isEmpty }

  /// Puts a cell at its place; false where there is one already.
  mutating func put(_ cell: SheetCell, row: Int, column: Int) -> Bool {
    let isFree = rows[row]?[column] == nil
    if isFree { rows[row, default: [:]][column] = cell }
    return isFree
  }

  mutating func merge(rows: ClosedRange<Int>, columns: ClosedRange<Int>) { merges.append((rows, columns)) }

  /// Writes the used part of the sheet; rows and margins without anything are left out.
  func write(_ sheet: String, to page: inout PageText, _ notes: inout SheetNotes) throws(FileError) {
    let used = rows.values.lazy.flatMap(\.keys)
    guard let first = used.min(), let last = used.max() else { return }
    guard rows.count * (last - first + 1) <= Self.mostCells else { throw .size("a sheet of it has more than \(Self.mostCells) cells") }
    let written = rows.keys.sorted()
    var starts: [Int: [Int: (rows: Int, columns: Int)]] = [:]
    for merge in merges where merge.columns.lowerBound <= last && merge.columns.upperBound >= first {
      let top = written.partition { $0 >= merge.rows.lowerBound }
      let end = written.partition { $0 > merge.rows.upperBound }
      guard top < end else { continue }
      let begin = max(first, merge.columns.lowerBound)
      starts[top, default: [:]][begin] = (end - top, min(last, merge.columns.upperBound) - begin + 1)
    }
    let lines = proseRows(written, first...last)
    for number in written[..<lines.before] { writeLine(number, sheet, to: &page) }
    defer { for number in written[lines.after...] { writeLine(number, sheet, to: &page) } }
    if lines.before == lines.after { return }
    page.beginTable()
    // The last row that a merged cell above reaches, for each column.
    var covered = Array(repeating: -1, count: last - first + 1)
    for row in lines.before..<lines.after {
      let number = written[row]
      page.beginRow()
      let cells = rows[number] ?? [:]
      var columns: [Int] = []
      var column = first
      while column <= last {
        if covered[column - first] >= row {
          if cells[column] != nil { notes.add(.coveredCell, at: "\(sheet)!\(FilePlaces.letters(column + 1))\(number + 1)") }
          column += 1
          continue
        }
        let size = starts[row]?[column] ?? (1, 1)
        var width = 1
        while width < size.columns, covered[column + width - first] < row {
          if cells[column + width] != nil { notes.add(.coveredCell, at: "\(sheet)!\(FilePlaces.letters(column + width + 1))\(number + 1)") }
          width += 1
        }
        for index in column..<column + width { covered[index - first] = row + size.rows - 1 }
        page.cell(cells[column]?.text ?? "", columns: width, rows: size.rows, stored: cells[column]?.stored)
        columns.append(column + 1)
        column += width
      }
      page.place(sheet: sheet, row: number + 1, columns: columns)
      page.endRow()
    }
    page.endTable()
  }

  /// Rows of one cell as wide as the sheet, or of a sentence, are lines above the table; sentences and notes are lines below it.
  private func proseRows(_ written: [Int], _ columns: ClosedRange<Int>) -> (before: Int, after: Int) {
    let wide = Set(
      merges.filter { $0.columns.lowerBound <= columns.lowerBound && $0.columns.upperBound >= columns.upperBound }.map(\.rows.lowerBound))
    func text(_ index: Int) -> String? {
      guard let row = rows[written[index]], row.count == 1 else { return nil }
      return row.values.first?.text
    }
    let before = written.indices.first { index in
      guard let text = text(index) else { return true }
      return !wide.contains(written[index]) && !text.contains("。") && columns.count > 1
    }
    var after = written.count
    while after > before ?? after, let text = text(after - 1), text.contains("。") || ["注", "备注", "说明"].contains(where: { text.hasPrefix($0) }) {
      after -= 1
    }
    return (before ?? after, after)
  }

  private func writeLine(_ number: Int, _ sheet: String, to page: inout PageText) {
    for (column, cell) in rows[number] ?? [:] { page.line(cell.text, sheet: sheet, row: number + 1, column: column + 1) }
  }
}

extension [Int] {
  /// The first place in a sorted list whose number is so.
  fileprivate func partition(_ isSo: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isSo(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
