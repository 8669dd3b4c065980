extension Template {
  /// Looks for the titles and the marks of the template among the lines and cells of a document.
  ///
  /// A title counts only as a whole, with what the province puts before it, so that 部门预算收支总表 and 预算收支总表 stay apart.
  /// Each title counts once: ten for a title, three for a mark.
  public func recognize(_ document: SourceDocument) -> Recognition {
    var evidence = TemplateEvidence(self)
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph):
        if paragraph.text.count <= 300 { evidence.look(document.text.key(paragraph.text), line: paragraph.line) }
      case .table(let table):
        for row in document.rows(of: table) {
          for cell in document.cells(of: row).prefix(8) where (6...300).contains(cell.text.count) {
            evidence.look(document.text.key(cell.text), line: Int(cell.line))
          }
        }
      }
    }
    return evidence.recognition
  }
}

/// What speaks for a template.
private struct TemplateEvidence {
  private let titles: Set<TextKey>
  private let marks: [TextKey]
  private var found: Set<TextKey> = []
  private(set) var recognition = Recognition(score: 0, reasons: [])

  init(_ template: Template) {
    titles = template.tables.reduce(into: []) { $0.formUnion($1.keys) }
    marks = template.marks
  }

  mutating func look(_ key: TextKey, line: Int) {
    for mark in marks where !found.contains(mark) && key.text.begins(with: mark.text) {
      found.insert(mark)
      recognition.score += 3
      recognition.reasons.append("line \(line): \(mark.text)")
    }
    let title = CaptionScanner.bareTitle(key)
    guard !found.contains(title), titles.contains(title) else { return }
    found.insert(title)
    recognition.score += 10
    recognition.reasons.append("line \(line): \(title.text)")
  }
}
