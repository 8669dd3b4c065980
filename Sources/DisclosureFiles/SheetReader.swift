import BudgetCore

/// Reads the cells of a sheet.
struct SheetReader {
  let name: String
  let strings: [String]
  let styles: SheetStyles

  private static let mostColumns = 16_384
  private static let mostRows = 1_048_576

  /// The cells and merged cells of the sheet.
  mutating func read(_ scanner: inout XMLScanner, _ notes: inout SheetNotes) throws(FileError) -> SheetGrid {
    var grid = SheetGrid()
    var (row, column) = (-1, -1)
    var isHiddenRow = false
    var hiddenColumns: [ClosedRange<Int>] = []
    while true {
      switch try scanner.next() {
      case .finish: return grid
      case .start("row"):
        row = try scanner.attribute("r").flatMap { Int($0) }.map { $0 - 1 } ?? row + 1
        column = -1
        isHiddenRow = try Self.isTrue(scanner.attribute("hidden"))
        guard 0..<Self.mostRows ~= row else { throw .damaged("a row of the sheet \(name) has no possible number") }
      case .start("c"):
        if let reference = try scanner.attribute("r") {
          guard let place = Self.place(reference[...]) else { throw .damaged("a cell of the sheet \(name) stands at no possible place") }
          (row, column) = (place.row, place.column)
        } else {
          (row, column) = (max(0, row), column + 1)
          guard column < Self.mostColumns else { throw .damaged("a row of the sheet \(name) is too wide") }
        }
        let cell = try cell(&scanner, at: (row, column), &notes)
        guard cell.text.contains(where: { !$0.isWhitespace }) else { continue }
        if !grid.put(cell, row: row, column: column) { notes.add(.repeatedCell, at: place(row, column)) }
        if isHiddenRow || hiddenColumns.contains(where: { $0.contains(column) }) { notes.add(.hiddenCell, at: place(row, column)) }
      case .start("col"):
        let (hidden, width) = (try scanner.attribute("hidden"), try scanner.attribute("width"))
        if Self.isTrue(hidden) || width == "0", let first = try scanner.attribute("min").flatMap({ Int($0) }),
          let last = try scanner.attribute("max").flatMap({ Int($0) }),
          first <= last
        {
          hiddenColumns.append(first - 1...last - 1)
        }
      case .start("mergeCell"):
        let ends = try scanner.attribute("ref")?.split(separator: ":") ?? []
        if ends.count == 2, let first = Self.place(ends[0]), let last = Self.place(ends[1]), first.row <= last.row, first.column <= last.column {
          grid.merge(rows: first.row...last.row, columns: first.column...last.column)
        }
      default: continue
      }
    }
  }

  private func cell(_ scanner: inout XMLScanner, at position: (row: Int, column: Int), _ notes: inout SheetNotes) throws(FileError) -> SheetCell {
    let depth = scanner.depth
    let type = try scanner.attribute("t") ?? "n"
    let style = try scanner.attribute("s").flatMap { Int($0) }
    var value: String?
    var formula: String?
    var inline: String?
    scan: while true {
      switch try scanner.next() {
      case .finish: break scan
      case .end where scanner.depth < depth: break scan
      case .start("v"): value = try Self.text(&scanner)
      case .start("f"): formula = try Self.text(&scanner)
      case .start("is"): inline = try Self.richText(&scanner)
      default: continue
      }
    }
    let place = { self.place(position.row, position.column) }
    if let inline { return SheetCell(text: inline) }
    guard let value, type == "str" || !value.isEmpty else {
      guard let formula else { return SheetCell(text: "") }
      notes.add(.missingValue, at: place())
      return SheetCell(text: "=" + (formula.isEmpty ? "…" : formula))
    }
    switch type {
    case "s":
      if let index = Int(value), strings.indices.contains(index) { return SheetCell(text: strings[index]) }
      notes.add(.missingString, at: place())
      return SheetCell(text: "\u{FFFD}")
    case "b": return SheetCell(text: value == "1" ? "TRUE" : value == "0" ? "FALSE" : value)
    case "n":
      guard let number = StoredNumber(value) else {
        notes.add(.unknownValue, at: place())
        return SheetCell(text: value)
      }
      return styles.cell(number, style: style, at: place, &notes)
    case "str": return SheetCell(text: Self.decoded(value))
    case "e":
      notes.add(.errorValue, at: place())
      return SheetCell(text: value)
    case "d": return SheetCell(text: value)
    default:
      notes.add(.unknownValue, at: place())
      return SheetCell(text: value)
    }
  }

  private func place(_ row: Int, _ column: Int) -> String { "\(name)!\(FilePlaces.letters(column + 1))\(row + 1)" }

  static func isTrue(_ text: String?) -> Bool { text == "1" || text == "true" }

  /// The text up to the end of the element that began last.
  private static func text(_ scanner: inout XMLScanner) throws(FileError) -> String {
    let depth = scanner.depth
    var text = ""
    while true {
      switch try scanner.next() {
      case .text(let part): text += part
      case .end where scanner.depth < depth: return text
      case .finish: return text
      default: continue
      }
    }
  }

  /// The runs of a text, without the reading aids of phonetic runs.
  static func richText(_ scanner: inout XMLScanner) throws(FileError) -> String {
    let depth = scanner.depth
    var joined = ""
    while true {
      switch try scanner.next() {
      case .start("t"): joined += try text(&scanner)
      case .start("rPh"): try scanner.skipElement()
      case .end where scanner.depth < depth: return decoded(joined)
      case .finish: return decoded(joined)
      default: continue
      }
    }
  }

  /// `_x000D_` and the like are characters.
  private static func decoded(_ text: String) -> String {
    guard text.utf8.count >= 7, text.contains("_x") else { return text }
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if index + 7 <= bytes.count, bytes[index] == 0x5F, bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F,
        let value = UInt32(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(value)
      {
        decoded += Array(String(Character(scalar)).utf8)
        index += 7
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  /// The 0-based place of `C7`.
  private static func place(_ reference: Substring) -> (row: Int, column: Int)? {
    var (row, column) = (0, 0)
    for byte in reference.utf8 where byte != 0x24 {
      if row == 0, (0x41...0x5A).contains(byte & 0xDF) {
        column = column * 26 + Int(byte & 0xDF) - 0x40
      } else if (0x30...0x39).contains(byte), column > 0 {
        row = row * 10 + Int(byte) - 0x30
      } else {
        return nil
      }
      if row > mostRows || column > mostColumns { return nil }
    }
    return row > 0 && column > 0 ? (row - 1, column - 1) : nil
  }
}
