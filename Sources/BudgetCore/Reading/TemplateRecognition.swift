extension Template {
  /// Weighs the titles of a document: those of the template speak for it, titles of budget tables that it does not have against it.
  ///
  /// A title counts only as a whole, with what the province puts before it, so that 部门预算收支总表 and 预算收支总表 stay apart, and
  /// each counts once: fully where a table stands below it, less where none does, as in a list of contents.
  public func recognize(_ document: SourceDocument) -> Recognition {
    var found = Array(repeating: Evidence.nothing, count: tables.count)
    var recognition = Recognition(score: 0, reasons: [])
    var foreign: [TextKey: Evidence] = [:]
    var forms: [Int: Int] = [:]
    var coversFound = false
    for title in unmarkedTitles.map({ document.titles(or: $0) }) ?? document.titles {
      let evidence = title.table != nil ? Evidence.table : .line
      if let number = titles[title.key] {
        if found[number] == .nothing { recognition.reasons.append("line \(title.line): \(title.key.text)") }
        found[number] = max(found[number], evidence)
      } else if covers.contains(title.key) {
        if !coversFound { recognition.reasons.append("line \(title.line): \(title.key.text)") }
        coversFound = true
      } else if title.isKnown {
        foreign[title.key] = max(foreign[title.key] ?? .nothing, evidence)
      } else if let (number, score) = named(title, in: document), score > forms[number, default: 0] {
        recognition.reasons.append("line \(title.line): \(title.key.text)")
        forms[number] = score
      }
    }
    if recognition.reasons.isEmpty || coversFound, let line = lineOfNumberedHeadings(in: document) {
      recognition.reasons.append("line \(line): the headings of a table, with their numbers")
      recognition.score += 4
    }
    recognition.score += forms.values.reduce(coversFound ? 2 : 0, +)
    recognition.score += found.reduce(0) { $0 + ($1 == .table ? 10 : $1 == .line ? 4 : 0) }
    guard recognition.score > 0 else { return recognition }
    for (key, evidence) in foreign.sorted(by: { $0.key.text < $1.key.text }) {
      recognition.score -= evidence == .table ? 6 : 2
      recognition.reasons.append("not in the template: \(key.text)")
    }
    recognition.score = max(0, recognition.score)
    return recognition
  }

  /// The table whose title follows the name of a project, if its form prints labels of the template: what agrees in more
  /// characters weighs more.
  private func named(_ title: SourceDocument.Title, in document: SourceDocument) -> (table: Int, score: Int)? {
    guard let rows = title.table else { return nil }
    var best: (table: Int, score: Int)?
    for (index, table) in tables.enumerated() {
      for ending in table.endings where title.key.text.ends(with: ending.text) {
        let score = ending.text.unicodeScalars.count - 1
        guard score > best?.score ?? 0 else { continue }
        var labels: Set<TextKey> = []
        for row in rows.prefix(16) {
          for cell in document.rows[row].cells.prefix(64) {
            let key = document.text.key(document.cells[cell].text)
            if table.labels.contains(key) { labels.insert(key) }
          }
        }
        if labels.count > 1 { best = (index, score) }
      }
    }
    return best
  }

  /// Where a table prints the headings of a table of the template above the numbers of its columns.
  private func lineOfNumberedHeadings(in document: SourceDocument) -> Int? {
    var tables = 0
    for block in document.blocks {
      guard case .table(let table) = block, tables < 20, let first = table.rows.first else { continue }
      tables += 1
      if !self.tables(headedBy: document.firstKeys(table.rows)).isEmpty { return Int(document.cells[document.rows[first].cells.lowerBound].line) }
    }
    return nil
  }

  private enum Evidence: Comparable {
    case nothing
    case line
    case table
  }
}

extension SourceDocument {
  /// Titles that a template names, which may end in any word.
  struct NamedTitles: Sendable {
    fileprivate let keys: Set<TextKey>
    /// Their last characters, which most lines and cells do not share.
    private let lastCharacters: Set<UInt32>

    init(_ keys: Set<TextKey>) {
      self.keys = keys
      lastCharacters = Set(keys.compactMap { key in key.text.utf8.count < 3 ? nil : key.text.utf8.suffix(3).reduce(0) { $0 << 8 | UInt32($1) } })
    }

    /// Whether a passage may be one of them, by its last character.
    fileprivate func mayBe(_ bytes: UnsafeBufferPointer<UInt8>, _ slice: TextSlice) -> Bool {
      let end = Int(slice.end)
      // Marks and signs at the end may be none of the title.
      guard (0xE3...0xE9).contains(bytes[end - 3]) else { return true }
      return lastCharacters.contains(UInt32(bytes[end - 3]) << 16 | UInt32(bytes[end - 2]) << 8 | UInt32(bytes[end - 1]))
    }
  }

  /// The lines and cells that may be titles of tables, those of the given words among them.
  func titles(or named: NamedTitles) -> [Title] {
    let known = Dictionary(titles.lazy.map { ($0.key, $0.isKnown) }) { $0 || $1 }
    return Self.titles(blocks, rows, cells, text, named, known: known)
  }

  /// A line or a cell that ends as titles of tables do, without its number and year.
  struct Title: Sendable {
    let key: TextKey
    let line: Int
    /// Whether it is the title of a table of a budget, by the words that all provinces use.
    let isKnown: Bool
    /// The rows of the table below it, before the next title.
    fileprivate(set) var table: Range<Int>?
  }

  /// The lines and cells that may be titles of tables.
  static func titles(
    _ blocks: [Block], _ rows: [SourceRow], _ cells: [SourceCell], _ text: SourceText, _ named: NamedTitles? = nil,
    known: [TextKey: Bool] = [:]
  ) -> [Title] {
    var titles: [Title] = []
    var known = known
    /// The last title that ends in 表: others may be headings between it and its table.
    var marked: Int?
    text.bytes.withUnsafeBufferPointer { bytes in
      func look(_ slice: TextSlice, _ line: Int, isCell: Bool) {
        guard (named == nil ? 9...240 : 6...240).contains(slice.count) else { return }
        let ending = ending(bytes, slice)
        let endsAsTitle = slice.count >= 9 && (ending == .table || !isCell && ending == .other)
        if !endsAsTitle, named?.mayBe(bytes, slice) != true { return }
        let key = CaptionScanner.bareTitle(TextKey(bytes, slice.range))
        let isNamed = named?.keys.contains(key) ?? false
        guard endsAsTitle || isNamed else { return }
        titles.append(Title(key: key, line: line, isKnown: ending == .table && isKnown(key, &known)))
        if ending == .table || isNamed { marked = titles.count - 1 }
      }
      for block in blocks {
        switch block {
        case .paragraph(let paragraph): look(paragraph.text, paragraph.line, isCell: false)
        case .table(let table):
          let (before, above) = (titles.count, marked)
          // A title inside a table stands in its first cells.
          for row in table.rows { for cell in rows[row].cells.prefix(4) { look(cells[cell].text, Int(cells[cell].line), isCell: true) } }
          let first = cells[rows[table.rows.lowerBound].cells].first
          if before == titles.count || first.map({ titles[before].line > Int($0.line) }) ?? true {
            for index in Set([above ?? -1, before - 1]) where index >= 0 && titles[index].table == nil { titles[index].table = table.rows }
          }
          if table.rows.count > titles.count - before { for index in before..<titles.count { titles[index].table = table.rows } }
        }
      }
    }
    return titles
  }

  /// Whether a title names a table of a budget; forms are named after their projects, and say little.
  private static func isKnown(_ key: TextKey, _ known: inout [TextKey: Bool]) -> Bool {
    if let isKnown = known[key] { return isKnown }
    let isKnown = isKnown(key)
    known[key] = isKnown
    return isKnown
  }

  private static func isKnown(_ key: TextKey) -> Bool {
    guard let meaning = CaptionScanner.title(key.text[...]), meaning.isMarked, meaning.kind.statesAmounts else { return false }
    return !meaning.kind.isPerformance && meaning.kind != .threePublic && meaning.kind != .procurement
  }

  private enum Ending {
    /// 表, or a bracket behind it.
    case table
    /// Any other that titles have: 预算, 情况.
    case other
    case none
  }

  /// How a passage ends.
  private static func ending(_ bytes: UnsafeBufferPointer<UInt8>, _ slice: TextSlice) -> Ending {
    let end = Int(slice.end)
    if bytes[end - 1] == 0x29 { return .table }
    let last = UInt32(bytes[end - 3]) << 16 | UInt32(bytes[end - 2]) << 8 | UInt32(bytes[end - 1])
    return last == 0xE8A1A8 || last == 0xEFBC89 ? .table : CaptionScanner.titleEnds.contains(last) ? .other : .none
  }

  /// The keys of the first cells of a table, row by row.
  func firstKeys(_ rows: Range<Int>) -> some Sequence<TextKey> {
    rows.prefix(8).lazy.flatMap { self.rows[$0].cells.prefix(80) }.filter { !cells[$0].text.isEmpty }.prefix(80).map { text.key(cells[$0].text) }
  }
}
