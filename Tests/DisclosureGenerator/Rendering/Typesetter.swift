/// Prints a document in a layout and remembers where every expected number stands.
struct Typesetter {
  let model: DocumentModel
  let layout: Layout
  let noise: Noise
  var text: TextNoise
  /// Draws what the layout leaves open: whether pipes have a rule, how many lines a table of HTML takes.
  var draw: SeededGenerator
  let habits: LayoutHabits
  var lines: [String] = []
  var placed: [PlacedFigure] = []
  var fields: [ExpectedField] = []
  /// Where each damaged cell stands, by the number of its site.
  var sites: [Int: PlacedSite] = [:]
  /// The line on which the row begins whose cells are being placed.
  private var rowLine = 0
  /// Lines that hold the paragraphs with amounts, for the sentences of the text part.
  var paragraphLines: [Int: Int] = [:]
  var pageNumber = 1

  init(model: DocumentModel, layout: Layout, noise: Noise, seed: UInt64) {
    self.model = model
    self.layout = layout
    self.noise = noise
    draw = SeededGenerator(seed: seed, purpose: "layout " + layout.rawValue)
    habits = LayoutHabits(draw: &draw)
    text = TextNoise(noise: noise, layout: layout, draw: SeededGenerator(seed: seed, purpose: "noise " + layout.rawValue))
  }

  /// Prints every block.
  mutating func print() {
    for (index, block) in model.blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph):
        paragraphLines[index] = print(paragraph)
      case .table(let table):
        print(table)
        endTable(next: index + 1 < model.blocks.count ? model.blocks[index + 1] : nil)
      case .gap:
        lines += ["", "", ""]
      }
    }
  }

  /// Adds a line and gives its 1-based number.
  @discardableResult
  mutating func add(_ line: String) -> Int {
    lines.append(line)
    return lines.count
  }

  /// Remembers where a number or a field of a record stands.
  mutating func place(_ cell: PrintedCell, of table: Table, line: Int, index: Int) {
    if index == 0 { rowLine = line }
    if let site = cell.site { sites[site] = PlacedSite(printed: cell.content, rowLine: rowLine, line: line, cell: index + 1) }
    if !cell.content.isEmpty {
      for mark in cell.marks {
        let value = mark.value ?? CellText.trimmed(cell.content)
        fields.append(ExpectedField(entity: table.entity, path: mark.path, value: value, line: line, cell: index + 1))
      }
    }
    guard let figure = cell.figure else { return }
    placed.append(
      PlacedFigure(
        figure: figure,
        statement: table.statement,
        entity: table.entity,
        unit: table.unit,
        label: cell.label,
        printed: cell.content,
        line: line,
        cell: index + 1
      ))
  }

  private mutating func print(_ paragraph: Paragraph) -> Int {
    if case .unitLine = paragraph.role, text.tearsUnitLine() {
      let line = add(mark(paragraph, String(paragraph.text.dropLast())))
      add(mark(paragraph, String(paragraph.text.suffix(1))))
      separate()
      return line
    }
    let line = add(mark(paragraph, text.rendered(paragraph)))
    separate()
    if noise.pageNumbers, layout.hasPages, text.breaksPage() { addPageNumber() }
    return line
  }

  private func mark(_ paragraph: Paragraph, _ text: String) -> String {
    if layout == .html, habits.marksParagraphs { return "<p>" + text + "</p>" }
    switch (paragraph.role, layout) {
    case (.heading(let level), .pipes), (.heading(let level), .tabs), (.heading(let level), .html), (.title(let level), .tabs),
      (.title(let level), .pipes), (.title(let level), .html):
      return model.marksHeadings ? String(repeating: "#", count: level) + " " + text : text
    default:
      return text
    }
  }

  /// Separates a paragraph from the next one, where the layout does.
  private mutating func separate() {
    if layout != .cells, !(layout == .webCells && habits.crowdsParagraphs) { add("") }
  }

  private mutating func print(_ table: Table) {
    switch layout {
    case .cells: printCells(table)
    case .pipes: printPipes(table)
    case .tabs: printTabs(table)
    case .html: printHTML(table)
    case .webCells: printWebCells(table)
    }
  }

  private mutating func endTable(next: Block?) {
    guard layout == .cells else {
      add("")
      return
    }
    switch next {
    case .paragraph(let paragraph):
      if case .note = paragraph.role { add("") } else { lines += ["", ""] }
    case .table:
      lines += ["", " "]
    case .gap, nil:
      add("")
    }
  }

  /// Adds the number of a page, as it stands at the foot of the paper.
  mutating func addPageNumber() {
    pageNumber += 1
    add(draw.pick(["- \(pageNumber) -", "— \(pageNumber) —", String(pageNumber)]))
    add("")
  }
}
