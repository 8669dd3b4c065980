/// Collects the blocks of a document.
struct DocumentBuilder {
  var model: DocumentModel
  /// The index of the entity whose disclosure is being written.
  var entity: Int?

  init(province: Province, year: Int, marksHeadings: Bool) {
    model = DocumentModel(province: province, year: year, entities: [], blocks: [], marksHeadings: marksHeadings)
  }

  /// Begins the disclosure of an entity.
  mutating func begin(_ entity: DisclosingEntity) {
    model.entities.append(entity)
    self.entity = model.entities.count - 1
  }

  /// Adds a heading of the text.
  mutating func heading(_ text: String, level: Int = 2) {
    paragraph(.heading(level: level), "\(text)")
  }

  /// Adds the title of a table.
  mutating func title(_ text: String, level: Int = 2) {
    paragraph(.title(level: level), "\(text)")
  }

  /// Adds a line that says of whom or of what year a table is.
  mutating func caption(_ text: String) {
    paragraph(.caption, "\(text)")
  }

  /// Adds the line that says the unit of a table.
  mutating func unitLine(_ unit: PrintedUnit) {
    paragraph(.unitLine, "单位：\(unit.rawValue)")
  }

  /// Adds a sentence or several.
  mutating func body(_ prose: Prose) {
    paragraph(.body, prose)
  }

  /// Adds a note under a table.
  mutating func note(_ text: String) {
    paragraph(.note, "\(text)")
  }

  /// Adds a line of a table of contents.
  mutating func contents(_ text: String) {
    paragraph(.contents, "\(text)")
  }

  /// Adds a table.
  mutating func table(_ table: Table) {
    model.blocks.append(.table(table))
  }

  /// Adds the place of a picture.
  mutating func gap() {
    model.blocks.append(.gap)
  }

  private mutating func paragraph(_ role: Paragraph.Role, _ prose: Prose) {
    model.blocks.append(.paragraph(Paragraph(role: role, prose: prose, entity: entity)))
  }
}
