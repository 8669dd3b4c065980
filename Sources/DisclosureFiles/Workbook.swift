/// Reads the sheets of a workbook in order, each as a table of the texts that its cells show.
struct Workbook {
  private var sheets: [(name: String, path: String?, isHidden: Bool)] = []
  private var strings: [String] = []
  private var styles = SheetStyles()

  init(_ main: XMLScanner, _ parts: PackageParts) throws(FileError) {
    var scanner = main
    scan: while true {
      switch try scanner.next() {
      case .finish: break scan
      case .start("workbookPr"): styles.countsFrom1904 = try SheetReader.isTrue(scanner.attribute("date1904"))
      case .start("sheet"):
        let id = try scanner.attribute("id")
        let state = try scanner.attribute("state") ?? "visible"
        let path = parts.relations.first { $0.id == id && $0.kind == "worksheet" }?.target
        sheets.append((try scanner.attribute("name") ?? "", path, state == "hidden" || state == "veryHidden"))
      default: continue
      }
    }
    try readStrings(parts)
    if let part = try parts.part("styles") { try styles.read(part) }
  }

  /// The text of all visible sheets.
  mutating func text(_ parts: PackageParts) throws(FileError) -> PageText {
    var page = PageText()
    var notes = SheetNotes()
    var hidden: [String] = []
    for sheet in sheets {
      guard let path = sheet.path else { continue }
      if sheet.isHidden {
        hidden.append(sheet.name)
        continue
      }
      guard var scanner = try parts.scanner(path) else { throw .damaged("it lacks its part \(path)") }
      var reader = SheetReader(name: sheet.name, strings: strings, styles: styles)
      let grid = try reader.read(&scanner, &notes)
      if grid.isEmpty { continue }
      page.paragraph(sheet.name)
      try grid.write(sheet.name, to: &page, &notes)
    }
    page.remarks = notes.remarks
    if !hidden.isEmpty { page.remarks.append("hidden sheets were not read: \(hidden.joined(separator: ", "))") }
    return page
  }

  private mutating func readStrings(_ parts: PackageParts) throws(FileError) {
    guard var scanner = try parts.part("sharedStrings") else { return }
    while true {
      switch try scanner.next() {
      case .finish: return
      case .start("si"): strings.append(try SheetReader.richText(&scanner))
      default: continue
      }
    }
  }
}
