extension Template {
  /// Weighs the titles of a document: those of the template speak for it, titles of budget tables that it does not have against it.
  ///
  /// A title counts only as a whole, with what the province puts before it, so that 部门预算收支总表 and 预算收支总表 stay apart, and
  /// each counts once: fully where a table stands below it, less where none does, as in a list of contents.
  public func recognize(_ document: SourceDocument) -> Recognition {
    var found = Array(repeating: Evidence.nothing, count: tables.count)
    var recognition = Recognition(score: 0, reasons: [])
    var foreign: [TextKey: Evidence] = [:]
    for title in document.titles {
      let evidence = title.hasTable ? Evidence.table : .line
      if let number = titles[title.key] {
        if found[number] == .nothing { recognition.reasons.append("line \(title.line): \(title.key.text)") }
        found[number] = max(found[number], evidence)
      } else if title.isKnown {
        foreign[title.key] = max(foreign[title.key] ?? .nothing, evidence)
      }
    }
    recognition.score = found.reduce(0) { $0 + ($1 == .table ? 10 : $1 == .line ? 4 : 0) }
    guard recognition.score > 0 else { return recognition }
    for (key, evidence) in foreign.sorted(by: { $0.key.text < $1.key.text }) {
      recognition.score -= evidence == .table ? 6 : 2
      recognition.reasons.append("not in the template: \(key.text)")
    }
    recognition.score = max(0, recognition.score)
    return recognition
  }

  private enum Evidence: Comparable {
    case nothing
    case line
    case table
  }
}

extension SourceDocument {
  /// A line or a cell that ends as titles of tables do, without its number and year.
  struct Title: Sendable {
    let key: TextKey
    let line: Int
    /// Whether it is the title of a table of a budget, by the words that all provinces use.
    let isKnown: Bool
    /// Whether a table stands below it, before the next title.
    fileprivate(set) var hasTable = false
  }

  /// The lines and cells that may be titles of tables.
  static func titles(_ blocks: [Block], _ rows: [SourceRow], _ cells: [SourceCell], _ text: SourceText) -> [Title] {
    var titles: [Title] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      func look(_ slice: TextSlice, _ line: Int) {
        guard (9...240).contains(slice.count), endsAsTitle(bytes, slice) else { return }
        let key = CaptionScanner.bareTitle(TextKey(bytes, slice.range))
        titles.append(Title(key: key, line: line, isKnown: isKnown(key)))
      }
      for block in blocks {
        switch block {
        case .paragraph(let paragraph): look(paragraph.text, paragraph.line)
        case .table(let table):
          let before = titles.count
          // A title inside a table stands in its first cells.
          for row in table.rows { for cell in rows[row].cells.prefix(4) { look(cells[cell].text, Int(cells[cell].line)) } }
          if before > 0, titles.count == before { titles[before - 1].hasTable = true }
          if titles.count > before, table.rows.count > titles.count - before { for index in before..<titles.count { titles[index].hasTable = true } }
        }
      }
    }
    return titles
  }

  /// Whether a title names a table of a budget; forms are named after their projects, and say little.
  private static func isKnown(_ key: TextKey) -> Bool {
    guard let meaning = CaptionScanner.title(key.text[...]), meaning.isMarked, meaning.kind.statesAmounts else { return false }
    return ![.projectPerformance, .overallPerformance, .specialFundPerformance, .threePublic, .procurement].contains(meaning.kind)
  }

  /// Whether a passage ends in 表 or in a bracket.
  private static func endsAsTitle(_ bytes: UnsafeBufferPointer<UInt8>, _ slice: TextSlice) -> Bool {
    let end = Int(slice.end)
    if bytes[end - 1] == 0x29 { return true }
    let last = (bytes[end - 3], bytes[end - 2], bytes[end - 1])
    return last == (0xE8, 0xA1, 0xA8) || last == (0xEF, 0xBC, 0x89)
  }
}
