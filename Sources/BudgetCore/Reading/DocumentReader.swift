/// Reads a document with a template: collects its tables, understands each, and puts the disclosures together.
struct DocumentReader {
  private let document: SourceDocument
  private let template: Template
  private let options: ReadingOptions
  private var collector: StatementCollector
  private var ledger: NumberLedger
  private var reading: Reading
  private var recordTexts = 0

  init(_ document: SourceDocument, template: Template, format: String, options: ReadingOptions, lexicon: Lexicon) {
    self.document = document
    self.template = template
    self.options = options
    collector = StatementCollector(document, lexicon, template: template)
    ledger = NumberLedger(cells: document.cells.count)
    reading = Reading(format: format)
  }

  /// Reads all; every disclosure is handed over, and not kept.
  mutating func read(_ each: (Disclosure) -> Void) -> Reading {
    // A disclosure is read as soon as the next one begins, so that memory holds the rows of one at a time.
    for block in document.blocks {
      collector.take(block)
      for draft in collector.finished() { read(draft, each) }
    }
    read(collector.finish(), each)
    leaveOverLoose()
    leaveOverUntitled()
    count()
    return reading
  }

  // MARK: Disclosures

  private mutating func read(_ draft: DisclosureDraft, _ each: (Disclosure) -> Void) {
    if draft.statements.isEmpty && draft.orphans.isEmpty && draft.contents.isEmpty && draft.unknown.isEmpty { return }
    let entity = entity(draft)
    let places = draft.statements.indices
    let year = places.lazy.compactMap { draft.statements[$0].year }.first ?? titleYear(draft) ?? mostFrequent(draft.years.map(\.value))
    let units = places.compactMap { draft.statements[$0].unit }
    let commonUnit = units.allSatisfy { $0 == units[0] } ? units.first : nil
    let key = TextKey(entity.name)
    var disclosure = Disclosure(entity: entity, year: year)
    disclosure.statements.reserveCapacity(draft.statements.count)
    for place in places {
      let title = draft.statements[place].title
      let context = StatementContext(
        text: document.text, cells: document.cells, entity: key, entityName: entity.name,
        template: template.table(for: title, printed: draft.statements[place].printedTitle), year: year,
        commonUnit: commonUnit, readsRecords: options.records)
      var reader = StatementReader(draft.statements[place], context)
      reader.read(&ledger)
      if draft.statements[place].printedTitle.isEmpty {
        reading.diagnostics.append(
          Diagnostic(
            rule: .readUntitled, severity: .note, .titleLost(line: draft.statements[place].titleLine), entity: entity.name, statements: [title.kind]))
      }
      disclosure.statements.append(reader.statement)
      reading.diagnostics += reader.diagnostics
      let start = reading.leftovers.count
      for row in draft.statements[place].rows.indices { leaveOver(draft.statements[place].rows[row], title.kind) }
      if title.kind.statesAmounts, !reader.isForm { explain(reading.leftovers[start...], reader) }
    }
    for table in draft.unknown { keep(table, &disclosure) }
    disclosure.catalogue = contents(draft)
    disclosure.statements += missing(draft, disclosure)
    if disclosure.entity.code.isEmpty { disclosure.entity.code = codeBeside(entity.name, draft) }
    if options.repairs { reading.diagnostics += disclosure.repairRows() }
    disclosure.markTiles()
    readText(draft, &disclosure)
    count(disclosure, &reading.counts)
    each(disclosure)
  }

  /// Reads what stands outside the tables: the outline and the sentences.
  private func readText(_ draft: DisclosureDraft, _ disclosure: inout Disclosure) {
    var outline = OutlineReader(document.text)
    outline.read(draft.paragraphs, statements: draft.statements.count)
    for index in disclosure.statements.indices.dropFirst(draft.statements.count) {
      outline.place(missing: index, line: disclosure.statements[index].line)
    }
    disclosure.sections = outline.sections
    var reader = ProseReader(
      document.text, outline, entity: disclosure.entity.name, year: disclosure.year, disclosure.statements)
    disclosure.prose = reader.read()
  }

  private mutating func contents(_ draft: DisclosureDraft) -> [CatalogueEntry] {
    var reader = ContentsReader(document.text)
    for line in draft.contents {
      switch line {
      case .paragraph(let key, let slice, let line): reader.take(line: key, printed: document.text.string(slice), at: line)
      case .row(let row): reader.take(row, &ledger)
      }
    }
    return reader.entries
  }

  /// Statements that are announced, by a title or in the catalogue, and not there.
  private func missing(_ draft: DisclosureDraft, _ disclosure: Disclosure) -> [Statement] {
    var missing: [Statement] = []
    var kinds = disclosure.statements.indices.map { disclosure.statements[$0].kind }
    func isKnown(_ kind: StatementKind) -> Bool { kinds.contains { $0 == kind || $0.isVariant(of: kind) } }
    for orphan in draft.orphans.reversed() where !isKnown(orphan.title.kind) {
      kinds.append(orphan.title.kind)
      missing.insert(
        Statement(
          kind: orphan.title.kind, number: orphan.number, title: orphan.printedTitle, line: orphan.titleLine, unit: orphan.unit, presence: .missing,
          coordinates: orphan.title.coordinates), at: 0)
    }
    for entry in disclosure.catalogue {
      guard let kind = entry.kind, !isKnown(kind) else { continue }
      kinds.append(kind)
      let coordinates = CaptionScanner.title(TextKey(entry.title).text[...])?.coordinates ?? kind.fixedCoordinates
      missing.append(
        Statement(
          kind: kind, number: entry.number.isEmpty ? nil : entry.number, title: entry.title, line: entry.line, presence: .missing,
          coordinates: coordinates))
    }
    return missing
  }

  private func entity(_ draft: DisclosureDraft) -> Entity {
    let named =
      draft.statements.indices.lazy.compactMap { draft.statements[$0].entity }.first ?? draft.entities.first
      ?? draft.covers.first.map { (name: $0.name, code: "", line: $0.line) }
    let levels = draft.statements.indices.filter { draft.statements[$0].title.level != nil }
    // Titles of a province's template say 部门 for units, too; only those that name the budget count more than the cover.
    let budget = levels.first { draft.statements[$0].title.namesBudget }.flatMap { draft.statements[$0].title.level }
    let level = budget ?? draft.levels.first?.level ?? levels.first.flatMap { draft.statements[$0].title.level }
    return Entity(name: named?.name ?? "", code: named?.code ?? "", level: level)
  }

  private func titleYear(_ draft: DisclosureDraft) -> Int? {
    mostFrequent(
      draft.statements.compactMap {
        let key = TextKey($0.printedTitle).text[...]
        return Year(in: CaptionScanner.tableNumber(key)?.rest ?? key)?.value
      })
  }

  private func mostFrequent(_ years: [Int]) -> Int? {
    Dictionary(grouping: years, by: \.self).max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key
  }

  /// The only code of a unit that stands beside the entity's name in a table, else nothing.
  private func codeBeside(_ name: String, _ draft: DisclosureDraft) -> String {
    let key = TextKey(name)
    guard !key.isEmpty else { return "" }
    let length = key.text.utf8.count
    var found = ""
    for statement in draft.statements.indices {
      let rows = draft.statements[statement].rows
      for row in rows.indices {
        // A key is never longer than its text.
        for index in rows[row].cells.indices.dropFirst() where rows[row].cells[index].text.count >= length && rows[row].cells[index].key == key {
          guard let code = RowReader.digits(rows[row].cells[index - 1].key), (3...12).contains(code.utf8.count), code != found else { continue }
          if !found.isEmpty { return "" }
          found = code
        }
      }
    }
    return found
  }

  // MARK: Nothing lost

  /// Lists the numbers and texts of a row that are neither a fact nor a label nor part of a record.
  private mutating func leaveOver(_ row: TableRow, _ statement: StatementKind?) {
    for index in row.cells.indices where !row.cells[index].isBlank {
      let cell = row.cells[index]
      let fate = ledger[cell]
      if cell.content.isNumeric {
        if fate == .unclaimed { reading.leftovers.append(leftover(cell, statement)) }
      } else if fate == .record {
        recordTexts += 1
      } else if fate == .unclaimed, options.records, cell.content.isText, !cell.key.isEmpty {
        reading.leftoverTexts.append(leftover(cell, statement))
      }
    }
  }

  /// Says of numbers of a statement that were left over without a word why they were.
  private mutating func explain(_ leftovers: ArraySlice<Reading.Leftover>, _ reader: StatementReader) {
    if leftovers.isEmpty { return }
    let explained = Set(reader.diagnostics.lazy.flatMap(\.witnesses).map(\.place))
    let silent = leftovers.filter { !explained.contains($0.place) && !$0.text.ends(with: "%") && !$0.text.ends(with: "％") }
    guard !silent.isEmpty, !reader.diagnostics.contains(where: { $0.rule == .readHeading && $0.severity == .error }) else { return }
    reading.diagnostics.append(
      Diagnostic(
        rule: .readColumn, .noColumn,
        entity: reader.entityName, statements: [reader.statement.kind],
        witnesses: silent.map { Diagnostic.Witness(place: $0.place, label: "", printed: $0.text) }))
  }

  private func leftover(_ cell: TableCell, _ statement: StatementKind?) -> Reading.Leftover {
    Reading.Leftover(place: cell.place, text: document.text.string(cell), statement: statement)
  }

  /// Keeps a table whose title nobody knows as it is printed.
  private mutating func keep(_ table: UnknownDraft, _ disclosure: inout Disclosure) {
    disclosure.unknownTables.append(
      UnknownTable(title: table.title, line: table.line, table: PrintedTable(document.text, document.cells, rows: table.sourceRows)))
    leaveOver(table.rows, .readUnknownTable, entity: disclosure.entity.name) { .unknownTable(title: table.title, numbers: $0) }
  }

  /// Lists what an unread table holds, with one diagnostic if there are numbers.
  private mutating func leaveOver(_ rows: [TableRow], _ rule: RuleID, entity: String = "", _ matter: (Int) -> Diagnostic.Matter) {
    let start = reading.leftovers.count
    for row in rows { leaveOver(row, nil) }
    let left = reading.leftovers[start...]
    if left.isEmpty { return }
    reading.diagnostics.append(
      Diagnostic(
        rule: rule, matter(left.count), entity: entity,
        witnesses: left.map { Diagnostic.Witness(place: $0.place, label: "", printed: $0.text) }))
  }

  /// Numbers whose columns the text has lost: in which one they stood cannot be known.
  private mutating func leaveOverLoose() {
    let start = reading.leftovers.count
    for (row, kind) in collector.loose { leaveOver(row, kind) }
    let left = reading.leftovers[start...]
    if left.isEmpty { return }
    let isAnnounced = left.count { $0.statement != nil } > 2
    reading.diagnostics.append(
      Diagnostic(
        rule: .readColumnsLost, severity: isAnnounced ? .error : .warning, .columnsLost(numbers: left.count, shape: shape),
        statements: StatementKind.allCases.filter { kind in left.contains { $0.statement == kind } },
        witnesses: left.map { Diagnostic.Witness(place: $0.place, label: "", printed: $0.text) }))
  }

  /// How the lines look in which columns were lost.
  private var shape: Diagnostic.LostColumns {
    var (single, wide) = (0, 0)
    for (row, _) in collector.loose {
      if row.cells.count == 1 { single += 1 }
      if zip(row.cells, row.cells.dropFirst()).contains(where: { $0.text.end + 1 < $1.text.start }) { wide += 1 }
    }
    return single * 2 > collector.loose.count ? .oneCellALine : wide * 2 > collector.loose.count ? .fixedWidth : .oneBlank
  }

  /// Tables without a title: what they hold cannot be known.
  private mutating func leaveOverUntitled() {
    for table in collector.untitled {
      let line = table.first { !$0.isBlank }?.line ?? 0
      leaveOver(table, .readUntitled) { .untitled(line: line, numbers: $0) }
    }
    reading.leftovers.sort { $0.place < $1.place }
    reading.leftoverTexts.sort { $0.place < $1.place }
  }

  private mutating func count() {
    var counts = reading.counts
    counts.lines = document.lineCount
    counts.paragraphs = document.blocks.count { if case .paragraph = $0 { true } else { false } }
    counts.tables = document.blocks.count - counts.paragraphs
    counts.cells = collector.cells.filled
    counts.numbers = collector.cells.numbers.count
    for id in collector.cells.numbers {
      switch ledger[id] {
      case .fact: counts.facts += 1
      case .structure: counts.structure += 1
      case .record: counts.records += 1
      case .unclaimed: break
      }
    }
    counts.leftovers = reading.leftovers.count
    counts.texts = counts.cells - counts.numbers
    counts.recordTexts = recordTexts
    counts.leftoverTexts = reading.leftoverTexts.count
    counts.labels = counts.texts - counts.recordTexts - counts.leftoverTexts
    reading.counts = counts
  }

  private func count(_ disclosure: Disclosure, _ counts: inout Reading.Counts) {
    counts.sections += disclosure.sections.count
    counts.terms += disclosure.sections.reduce(0) { $0 + $1.terms.count }
    counts.claims += disclosure.prose.claims.count
    var unread: Passage?
    let amounts = disclosure.prose.amounts
    for index in amounts.indices {
      if amounts[index].coordinates != nil, amounts[index].amount != nil {
        counts.proseFacts += 1
      } else {
        counts.undetermined += 1
        if amounts[index].sentence != unread { counts.unreadSentences += 1 }
        unread = amounts[index].sentence
      }
    }
  }
}
