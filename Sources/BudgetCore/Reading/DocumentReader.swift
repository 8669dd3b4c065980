/// Reads a document with a template: collects its tables, understands each, and puts the disclosures together.
struct DocumentReader {
  private let document: SourceDocument
  private let template: Template
  private var collector: StatementCollector
  private var ledger: NumberLedger
  private var reading: Reading
  private var kindOfNumber: [Int: StatementKind] = [:]

  init(_ document: SourceDocument, template: Template, format: String, lexicon: Lexicon) {
    self.document = document
    self.template = template
    collector = StatementCollector(document, lexicon)
    ledger = NumberLedger(cells: document.cells.count)
    reading = Reading(format: format)
  }

  mutating func read() -> Reading {
    // A disclosure is read as soon as the next one begins, so that memory holds the rows of one at a time.
    for block in document.blocks {
      collector.take(block)
      for draft in collector.finished() { read(draft) }
    }
    read(collector.finish())
    collectLeftovers()
    count()
    return reading
  }

  // MARK: Disclosures

  private mutating func read(_ draft: StatementCollector.DisclosureDraft) {
    if draft.statements.isEmpty && draft.orphans.isEmpty { return }
    let entity = entity(draft)
    let year = draft.statements.lazy.compactMap(\.year).first ?? titleYear(draft) ?? mostFrequent(collector.years)
    let units = Set(draft.statements.compactMap(\.unit))
    var disclosure = Disclosure(entity: entity, year: year)
    for statement in draft.statements {
      let context = StatementContext(
        text: document.text, entity: TextKey(entity.name), entityName: entity.name, template: template.table(for: statement.title, printed: TextKey(statement.printedTitle)), year: year,
        commonUnit: units.count == 1 ? units.first : nil)
      var reader = StatementReader(statement, context)
      reader.read(&ledger)
      disclosure.statements.append(reader.statement)
      reading.diagnostics += reader.diagnostics
    }
    if disclosure.entity.code.isEmpty { disclosure.entity.code = codeBeside(entity.name, draft) }
    reading.disclosures.append(disclosure)
  }

  private func entity(_ draft: StatementCollector.DisclosureDraft) -> Entity {
    let named = draft.statements.lazy.compactMap(\.entity).first ?? collector.entities.first
    let level = draft.statements.lazy.compactMap(\.title.level).first
    return Entity(name: named?.name ?? "", code: named?.code ?? "", level: level)
  }

  private func titleYear(_ draft: StatementCollector.DisclosureDraft) -> Int? {
    mostFrequent(draft.statements.compactMap { Year(in: TextKey($0.printedTitle).text)?.value })
  }

  private func mostFrequent(_ years: [Int]) -> Int? {
    Dictionary(grouping: years, by: \.self).max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key
  }

  /// The only code of a unit that stands beside the entity's name in a table, else nothing.
  private func codeBeside(_ name: String, _ draft: StatementCollector.DisclosureDraft) -> String {
    let key = TextKey(name)
    guard !key.isEmpty else { return "" }
    var codes: Set<String> = []
    for row in draft.statements.lazy.flatMap(\.rows) {
      for (code, cell) in zip(row.cells, row.cells.dropFirst()) where cell.key == key {
        if let digits = RowReader.digits(code.key), (3...12).contains(digits.utf8.count) { codes.insert(digits) }
      }
    }
    return codes.count == 1 ? codes.first ?? "" : ""
  }

  // MARK: Nothing lost

  private mutating func collectLeftovers() {
    for id in collector.numbers where ledger[id] == .unclaimed {
      let cell = document.cells[id]
      reading.leftovers.append(
        Reading.Leftover(
          place: Place(line: Int(cell.line), cell: Int(cell.index)), text: document.text.string(cell.text), statement: kindOfNumber[id]))
    }
  }

  private mutating func count() {
    var counts = Reading.Counts()
    counts.lines = document.lineCount
    counts.paragraphs = document.blocks.count { if case .paragraph = $0 { true } else { false } }
    counts.tables = document.blocks.count - counts.paragraphs
    counts.cells = collector.filledCells
    counts.numbers = collector.numbers.count
    counts.facts = ledger.count(.fact, among: collector.numbers)
    counts.structure = ledger.count(.structure, among: collector.numbers)
    counts.records = ledger.count(.record, among: collector.numbers)
    counts.leftovers = reading.leftovers.count
    reading.counts = counts
  }
}
