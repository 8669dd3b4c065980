/// Walks through a document and collects the tables under their titles, disclosure by disclosure.
struct StatementCollector {
  private let document: SourceDocument
  private let lexicon: Lexicon
  private let template: Template
  private let reader: CaptionReader
  /// The disclosure whose tables are being collected.
  private var current = DisclosureDraft()
  /// Those behind which another one has begun.
  private var complete: [DisclosureDraft] = []
  private(set) var untitled: [[TableRow]] = []
  /// Lines with numbers that stand in no column, and the table that was announced before them.
  private(set) var loose: [(row: TableRow, kind: StatementKind?)] = []
  /// The last title below which no table has begun.
  private var announced: StatementKind?
  private(set) var cells = CellCount()

  private var pending = PendingCaptions()
  /// Notes at the end of a stream of cells; they belong below its rows.
  private var streamNotes: [TableCell] = []
  /// What rows without a title of their own belong to.
  private var open = Open.nothing
  private var isOpen: Bool { open == .statement }
  /// The number of the note that was the last line; what is numbered next is a note, too.
  private var lastNote: Int?
  private var covers = CoverFinder()
  /// The lines above known tables: printed again, they are headings of pages.
  private var pageHeadings: Set<TextKey> = []
  private var linesAbove: Set<TextKey> = []
  private var contents = ContentsPass()
  private var isInContents: Bool { contents.isOpen }

  private enum Open {
    case nothing
    /// The last statement.
    case statement
    /// The last statement, a form, if its indicators follow the paragraphs of a cell.
    case suspendedForm
    /// The last unknown table.
    case unknown
  }

  init(_ document: SourceDocument, _ lexicon: Lexicon, template: Template = Template(tables: [])) {
    self.document = document
    self.template = template
    self.lexicon = lexicon
    reader = CaptionReader(document: document, lexicon: lexicon, template: template)
  }

  /// Takes the next paragraph or table of the document.
  mutating func take(_ block: SourceDocument.Block) {
    switch block {
    case .paragraph(let paragraph):
      let statements = current.statements.count
      let (role, isTopic) = paragraph.isPageNumber ? (.pageNumber, false) : take(paragraph)
      current.paragraphs.append(
        DraftParagraph(source: paragraph, role: role, isTopic: isTopic, statements: statements))
    case .table(let table): take(table)
    }
  }

  /// Hands over the disclosures behind which another one has begun.
  mutating func finished() -> [DisclosureDraft] {
    defer { complete = [] }
    return complete
  }

  /// Hands over the last disclosure.
  mutating func finish() -> DisclosureDraft {
    dropTitle()
    return current
  }

  // MARK: Paragraphs

  /// Takes a paragraph; returns what it is for, and whether it names the topic of a table without being marked as a title.
  private mutating func take(_ paragraph: SourceParagraph) -> (Paragraph.Role, isTopic: Bool) {
    if continuesNote(paragraph) { return (isInContents ? .contents : .note, false) }
    guard paragraph.text.count <= 300, !reader.isRunningText(paragraph.text) else {
      contents.isOpen = false
      endTable()
      document.text.bytes.withUnsafeBufferPointer { bytes in
        if let year = Year(in: bytes, paragraph.text.range.prefix(120)) { name(year: year.value, paragraph.line) }
      }
      return (.text, false)
    }
    let label = lexicon.label(paragraph.text, of: document.text)
    let key = label.key
    if let head = pending.tornUnit {
      pending.tornUnit = nil
      if let unit = AmountUnit(rawValue: head + key.text) {
        setUnit(unit)
        return (.caption, false)
      }
    }
    linesAbove.insert(key)
    if let cover = covers.take(key, paragraph.line) { current.covers.append(cover) }
    let captions = reader.captions(label)
    if captions.isEmpty {
      plain(paragraph, label)
      return (isInContents ? .contents : .text, false)
    }
    for caption in captions { take(caption, paragraph.text, line: paragraph.line, key: key) }
    if captions == [.note] { lastNote = CaptionScanner.noteNumber(key) }
    return isInContents ? (.contents, false) : CaptionReader.role(captions)
  }

  /// Takes a paragraph that is numbered behind the note above it.
  private mutating func continuesNote(_ paragraph: SourceParagraph) -> Bool {
    guard let last = lastNote else { return false }
    lastNote = nil
    let head = document.text.string(TextSlice(paragraph.text.range.prefix(16)))
    guard CaptionScanner.noteNumber(TextKey(head)) == last + 1 else { return false }
    addNote(document.text.string(paragraph.text), paragraph.line)
    lastNote = last + 1
    return true
  }

  /// A line that is no caption: running text ends a table and an unused title, a heading does too.
  private mutating func plain(_ paragraph: SourceParagraph, _ label: Label) {
    let (key, term) = (label.key, label.term)
    let isHeading = paragraph.headingLevel > 0 || term.level != nil || key.text.begins(with: "第")
    if isHeading { pending.section = key.text }
    if isInContents { passContents(key, isPart: key.text.begins(with: "第一部分")) }
    if isHeading || paragraph.text.count > 120 || key.text.ends(with: "。") || key.text.ends(with: ";") { endTable() }
    if !isInContents, paragraph.text.count <= 120 { pass(paragraph, key) }
    if let year = term.year { name(year: year, paragraph.line) }
    if isInContents { return }
    current.name(levelIn: key, paragraph.line)
  }

  /// Passes a line that is no caption: it ends the table above, and may be the title of an unknown one below.
  private mutating func pass(_ paragraph: SourceParagraph, _ key: TextKey) {
    // Between a title and its table the name of an entity or a date may stand, but no other title.
    let isMarked = CaptionScanner.mayBeTitle(key)
    if pending.title != nil, !isMarked { return }
    if pending.title == nil, isOpen, pageHeadings.contains(key) || CaptionScanner.continues(key) { return }
    close()
    if isMarked { dropTitle() }
    if key.text.ends(with: "。") || key.text.ends(with: ";") || key.text.ends(with: ":") && !isMarked { return }
    if template.covers.contains(key) { return }
    if isMarked || pending.unknown?.isMarked != true { pending.unknown = (document.text.string(paragraph.text), paragraph.line, isMarked) }
    if isMarked { linesAbove.remove(key) }
  }

  /// Rows that follow belong to no earlier title, but for the rest of a form.
  private mutating func close() {
    open = open == .statement && lastIsForm || open == .suspendedForm ? .suspendedForm : .nothing
  }

  private var lastIsForm: Bool { current.statements.last.map { $0.title.kind.isPerformance } ?? false }

  /// Running text: rows that follow belong to no earlier title.
  private mutating func endTable() {
    close()
    dropTitle()
  }

  private mutating func dropTitle() {
    if isInContents, let title = pending.title {
      current.contents.append(.paragraph(title.key, title.text, line: title.line))
    } else if let title = pending.title, title.meaning.isMarked {
      current.orphans.append(pending.statement(under: title, meaning: title.meaning))
    }
    pending = PendingCaptions(section: pending.section)
  }

  private mutating func take(_ caption: Caption, _ text: TextSlice, line: Int, key: TextKey) {
    switch caption {
    case .title(let title):
      // Headings of sections name a topic, too: only a table below shows that a title was meant.
      if !title.isMarked, title.coordinates.fund != .root { pending.section = key.text }
      let number = pending.number
      if pending.title != nil { dropTitle() }
      if isInContents { passContents(key, isPart: false) }
      pending.unknown = nil
      pending.number = number
      pending.title = PendingCaptions.Title(meaning: title, key: key, text: text, printed: document.text.string(text), line: line)
      pending.unit = nil
      if !isInContents { announced = title.kind }
    case .number(let number):
      if pending.title != nil { dropTitle() }
      if isOpen, current.statements.last?.number != number { close() }
      pending.number = number
    case .unit(let unit): setUnit(unit)
    case .tornUnit(let head): pending.tornUnit = head
    case .year(let year): setYear(year, line)
    case .entity(let isLabelled):
      let entity = EntityName(document.text.string(text), isLabelled: isLabelled)
      setEntity((entity.name, entity.code, line))
    case .date: if pending.title != nil { pending.date = Field(document.text.string(text), at: Place(line: line)) }
    case .note: addNote(document.text.string(text), line)
    case .contents:
      dropTitle()
      contents = ContentsPass(isOpen: true)
    }
  }

  private mutating func setUnit(_ unit: AmountUnit) {
    if pending.title == nil, isOpen { current.updateLast { if $0.unit == nil { $0.unit = unit } } } else { pending.unit = unit }
  }

  private mutating func name(year: Int, _ line: Int) { current.years.append((year, line)) }

  private mutating func setYear(_ year: Int, _ line: Int) {
    name(year: year, line)
    if pending.title == nil, isOpen { current.updateLast { if $0.year == nil { $0.year = year } } } else { pending.year = year }
  }

  private mutating func setEntity(_ entity: (name: String, code: String, line: Int)) {
    current.entities.append(entity)
    // Below a table of another entity a name begins what follows.
    let known = current.statements.last?.entity
    if pending.title == nil, isOpen, let known, InstitutionName.differ(known.name, entity.name) { close() }
    if pending.title == nil, isOpen { current.updateLast { if $0.entity == nil { $0.entity = entity } } } else { pending.entity = entity }
  }

  private mutating func addNote(_ text: String, _ line: Int) {
    // Behind a heading or running text a note belongs to no table that was read.
    if pending.title == nil, isOpen { current.updateLast { $0.addNote(text, line) } }
  }

  // MARK: Tables

  private mutating func take(_ table: SourceTable) {
    lastNote = nil
    if table.isLoose { return takeLoose(table) }
    let rows = document.rows[table.rows]
    if table.isStream {
      for row in rows { for part in reader.parts(ofStream: row) { take([part], isStream: true) } }
    } else {
      take(rows, isStream: false)
    }
  }

  private mutating func take(_ rows: ArraySlice<SourceRow>, isStream: Bool) {
    var isFirst = true
    takeTitle(headingsOf: rows)
    for source in rows {
      var row = document.tableRow(source, lexicon)
      if isStream { takeCaptions(ofStream: &row) }
      cells.take(row)
      // Behind a title in the middle of a table the captions of the next one follow.
      if takeCaptions(row, isFirst: isFirst || pending.title != nil) { continue }
      if isFirst, open == .suspendedForm, pending.title == nil, pending.unknown?.isMarked != true {
        let next = rows.prefix(3).map { document.tableRow($0, lexicon) }
        open = next.contains(where: CaptionReader.continuesForm) ? .statement : .nothing
      }
      if !row.isBlank {
        isFirst = false
        if pending.title != nil { begin(isStream: isStream) }
      }
      add(row, source)
    }
    for cell in streamNotes { addNote(document.text.string(cell), cell.line) }
    streamNotes = []
    flushStray()
    linesAbove = []
  }

  /// Where no title stands above a table, its headings may be those of one table of the template.
  private mutating func takeTitle(headingsOf rows: ArraySlice<SourceRow>) {
    guard pending.title == nil, pending.unknown?.isMarked != true, let first = rows.first, !first.cells.isEmpty else { return }
    guard let meaning = template.title(headedBy: document.firstKeys(rows.indices)) else { return }
    if isOpen, current.statements.last?.title.kind == meaning.kind { return }
    pending.unknown = nil
    let line = Int(document.cells[first.cells.lowerBound].line)
    pending.title = PendingCaptions.Title(meaning: meaning, key: .empty, text: .empty, printed: "", line: line)
  }

  /// Adds a row to what is open.
  private mutating func add(_ row: TableRow, _ source: SourceRow) {
    guard open == .statement else {
      stray.append((row, source))
      return
    }
    current.updateLast { $0.add(row, source) }
  }

  /// Keeps the rows that belong to no known table: a list of contents, an unknown table, or one without a title.
  private mutating func flushStray() {
    if stray.isEmpty { return }
    defer { stray = [] }
    let rows = stray.map(\.row)
    if contents.holds(rows, after: current.contents.last) {
      contents.take(rows)
      current.contents += rows.map(DisclosureDraft.ContentsLine.row)
      return
    }
    if rows.allSatisfy(\.isBlank) { return }
    if let unknown = pending.unknown {
      current.unknown.append(UnknownDraft(title: unknown.text, line: unknown.line))
      pending = PendingCaptions(section: pending.section)
      open = .unknown
    }
    guard open == .unknown else {
      untitled.append(rows)
      return
    }
    current.addToUnknown(rows, stray.map(\.source))
  }

  /// Rows that belong to no statement, of the table that is being taken.
  private var stray: [(row: TableRow, source: SourceRow)] = []

  /// Takes lines that lost their columns.
  private mutating func takeLoose(_ table: SourceTable) {
    for index in table.rows {
      let row = document.tableRow(document.rows[index], lexicon)
      cells.take(row)
      loose.append((row, announced))
    }
  }

  /// Passes a line of a list of contents; one that was passed before begins the text.
  private mutating func passContents(_ key: TextKey, isPart: Bool) {
    if contents.pass(key, isPart: isPart) { return }
    dropTitle()
    contents.isOpen = false
  }

  /// Takes the captions at the beginning of a stream of cells, and the notes at its end.
  private mutating func takeCaptions(ofStream row: inout TableRow) {
    func captions(_ cell: TableCell) -> [Caption] { cell.content.isText ? reader.captions(cell.label) : [] }
    var taken = 0
    while let index = row.cells[taken...].firstIndex(where: { !$0.isBlank }) {
      let cell = row.cells[index]
      let found = captions(cell)
      if found.isEmpty, taken == 0, reader.namesUnknownTable(cell) {
        openUnknown(cell)
        cells.filled += 1
        taken = index + 1
        continue
      }
      if found.isEmpty || found == [.date] { break }
      cells.filled += 1
      for caption in found { take(caption, cell.text, line: cell.line, key: cell.key) }
      taken = index + 1
    }
    row.cells.removeFirst(taken)
    while let cell = row.cells.last, captions(cell) == [.note] {
      cells.filled += 1
      row.cells.removeLast()
      streamNotes.append(cell)
    }
  }

  /// Takes a row that only captions the table; false for any other row.
  private mutating func takeCaptions(_ row: TableRow, isFirst: Bool) -> Bool {
    // Behind the first rows only a cell that stands alone can be a caption.
    let filled = row.cells.count { !$0.isBlank }
    guard filled > 0, filled <= (isFirst ? 4 : 1) else { return false }
    if filled == 1, let cell = row.onlyCell, reader.namesUnknownTable(cell) {
      openUnknown(cell)
      return true
    }
    for cell in row.cells where !cell.isBlank {
      // A date inside a table is read with its rows.
      if !cell.content.isText || reader.captions(cell.label).isEmpty || reader.captions(cell.label) == [.date] { return false }
    }
    for cell in row.cells where !cell.isBlank {
      let captions = reader.captions(cell.label)
      if captions.contains(where: { if case .title = $0 { true } else { false } }) { flushStray() }
      for caption in captions { take(caption, cell.text, line: cell.line, key: cell.key) }
    }
    return true
  }

  /// What follows belongs to a table that nobody knows, under its title.
  private mutating func openUnknown(_ cell: TableCell) {
    flushStray()
    close()
    dropTitle()
    pending.unknown = (document.text.string(cell), cell.line, true)
  }

  private mutating func begin(isStream: Bool) {
    guard let title = pending.title else { return }
    flushStray()
    pageHeadings.formUnion(linesAbove)
    linesAbove = []
    defer { pending = PendingCaptions(section: pending.section) }
    var next = pending.statement(under: title, meaning: title.meaning.inSection(pending.section))
    next.isStream = isStream
    if isOpen, let above = current.statements.last, above.continues(in: next) { return }
    let entity = pending.entity
    if current.ends(before: title.meaning, named: entity?.name, template) {
      let name = entity?.name ?? current.nextName
      let rest = current.split(before: name.map { TextKey($0) }, document.text)
      complete.append(current)
      current = rest
    }
    next.rows.reserveCapacity(16)
    next.sourceRows.reserveCapacity(16)
    current.statements.append(next)
    announced = nil
    open = .statement
    contents.isOpen = false
  }
}
