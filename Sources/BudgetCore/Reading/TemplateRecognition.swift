extension Template {
  /// Looks for the titles of the template among the lines and cells of a document; each counts ten, once.
  ///
  /// A title counts only as a whole, with what the province puts before it, so that 部门预算收支总表 and 预算收支总表 stay apart.
  public func recognize(_ document: SourceDocument) -> Recognition {
    var isFound = Array(repeating: false, count: titles.count)
    var recognition = Recognition(score: 0, reasons: [])
    for title in document.titles {
      guard let number = titles[title.key], !isFound[number] else { continue }
      isFound[number] = true
      recognition.score += 10
      recognition.reasons.append("line \(title.line): \(title.key.text)")
    }
    return recognition
  }
}

extension SourceDocument {
  /// A line or a cell that ends as titles of tables do, without its number and year.
  struct Title: Sendable {
    let key: TextKey
    let line: Int
  }

  /// The lines and cells that may be titles of tables.
  static func titles(_ blocks: [Block], _ rows: [SourceRow], _ cells: [SourceCell], _ text: SourceText) -> [Title] {
    var titles: [Title] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      func look(_ slice: TextSlice, _ line: Int) {
        guard (9...240).contains(slice.count), endsAsTitle(bytes, slice) else { return }
        titles.append(Title(key: CaptionScanner.bareTitle(TextKey(bytes, slice.range)), line: line))
      }
      for block in blocks {
        switch block {
        case .paragraph(let paragraph): look(paragraph.text, paragraph.line)
        case .table(let table):
          // A title inside a table stands in its first cells.
          for row in table.rows { for cell in rows[row].cells.prefix(4) { look(cells[cell].text, Int(cells[cell].line)) } }
        }
      }
    }
    return titles
  }

  /// Whether a passage ends in 表 or in a bracket.
  private static func endsAsTitle(_ bytes: UnsafeBufferPointer<UInt8>, _ slice: TextSlice) -> Bool {
    let end = Int(slice.end)
    if bytes[end - 1] == 0x29 { return true }
    let last = (bytes[end - 3], bytes[end - 2], bytes[end - 1])
    return last == (0xE8, 0xA1, 0xA8) || last == (0xEF, 0xBC, 0x89)
  }
}
