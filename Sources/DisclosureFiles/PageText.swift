import BudgetCore

/// The text of a document as HTML: a paragraph is a line, a row of a table is a line, so that every cell has a place.
struct PageText {
  private(set) var bytes: [UInt8] = []
  private(set) var places = FilePlaces()
  /// What the document holds that the text shows otherwise or not at all, a sentence each.
  var remarks: [String] = []
  private var line = 1
  /// How many tables were begun that bear a number.
  private(set) var tables = 0

  /// The number of the next table.
  mutating func nextTable() -> Int {
    tables += 1
    return tables
  }

  /// Says where the row that is being written stands in its sheet; all numbers are 1-based.
  mutating func place(sheet: String, row: Int, columns: [Int]) { places.add(line: line, sheet: sheet, row: row, columns: columns) }

  /// Says where the row that is being written stands in its table of a Word document; all numbers are 1-based.
  mutating func place(table: Int, row: Int, columns: [Int]) { places.add(line: line, table: table, row: row, columns: columns) }

  mutating func paragraph(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) where line.contains(where: { !$0.isWhitespace }) {
      write("<p>")
      escape(line)
      write("</p>")
      endLine()
    }
  }

  /// A cell of a sheet that stands on the page like a paragraph.
  mutating func line(_ text: String, sheet: String, row: Int, column: Int) {
    let first = line
    paragraph(text)
    for line in first..<line { places.add(line: line, sheet: sheet, row: row, columns: [column]) }
  }

  mutating func beginTable() {
    write("<table>")
    endLine()
  }

  mutating func endTable() {
    write("</table>")
    endLine()
  }

  mutating func beginRow() { write("<tr>") }

  mutating func endRow() {
    write("</tr>")
    endLine()
  }

  /// Writes a cell; a number that has more digits than the file shows is kept beside the text.
  mutating func cell(_ text: String, columns: Int = 1, rows: Int = 1, stored: String? = nil) {
    write("<td")
    if columns > 1 { write(" colspan=\"\(columns)\"") }
    if rows > 1 { write(" rowspan=\"\(rows)\"") }
    if let stored { write(" title=\"\(stored)\"") }
    write(">")
    var isFirst = true
    for line in text.split(whereSeparator: \.isNewline) {
      if !isFirst { write("<br>") }
      escape(line)
      isFirst = false
    }
    write("</td>")
  }

  private mutating func endLine() {
    bytes.append(0x0A)
    line += 1
  }

  private mutating func write(_ text: String) { bytes += Array(text.utf8) }

  private mutating func escape(_ text: Substring) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: write("&amp;")
      case 0x3C: write("&lt;")
      case 0x3E: write("&gt;")
      case 0..<0x20, 0x7F: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
  }
}
