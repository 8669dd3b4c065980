/// How the cells of a workbook show numbers, style by style.
struct SheetStyles {
  private enum Format {
    case number(NumberFormat)
    case date(DateFormat)
    case unknown
  }

  /// Whether the first day is the 1st of January 1904.
  var countsFrom1904 = false
  private var formats: [Format] = []

  /// Reads the part of the styles.
  mutating func read(_ part: XMLScanner) throws(FileError) {
    var scanner = part
    var codes: [Int: String] = [:]
    var inCells = false
    while true {
      switch try scanner.next() {
      case .finish: return
      case .start("numFmt"):
        guard let id = try scanner.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
        codes[id] = try scanner.attribute("formatCode")
      case .start("cellXfs"): inCells = true
      case .end("cellXfs"): inCells = false
      case .start("xf") where inCells:
        let id = try scanner.attribute("numFmtId").flatMap { Int($0) } ?? 0
        formats.append(Self.format(codes[id] ?? NumberFormat.standardCode(id) ?? DateFormat.standardCode(id)))
      default: continue
      }
    }
  }

  private static func format(_ code: String?) -> Format {
    guard let code else { return .unknown }
    if let format = NumberFormat(code) { return .number(format) }
    return DateFormat(code).map { .date($0) } ?? .unknown
  }

  /// A number as a cell of this style shows it.
  func cell(_ number: StoredNumber, style: Int?, at place: () -> String, _ notes: inout SheetNotes) -> SheetCell {
    let format = style.flatMap { formats.indices.contains($0) ? formats[$0] : nil } ?? .number(.general)
    switch format {
    case .number(let format):
      if format.hidesZero, number.isZero { notes.add(.hiddenZero, at: place()) }
      return SheetCell(text: format.text(number), stored: format.rounds(number) ? number.general : nil)
    case .date(let format):
      if let text = format.text(number, from1904: countsFrom1904) { return SheetCell(text: text, stored: number.general) }
      fallthrough
    case .unknown:
      notes.add(.unknownFormat, at: place())
      return SheetCell(text: number.general)
    }
  }
}
