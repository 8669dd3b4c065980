/// The tables of one entity, and what is printed around them.
struct DisclosureDraft {
  var statements: [StatementDraft] = []
  /// Titles under which no table stands.
  var orphans: [StatementDraft] = []
  /// Lists of contents and catalogues of tables.
  var contents: [ContentsLine] = []
  /// Tables under titles that nobody knows.
  var unknown: [UnknownDraft] = []
  /// Everything printed outside tables.
  var paragraphs: [DraftParagraph] = []
  /// The years that lines and captions name.
  var years: [(value: Int, line: Int)] = []
  /// Entities named outside tables and their captions, as on a cover.
  var entities: [(name: String, code: String, line: Int)] = []
  /// Institutions that headings of the publication name.
  var covers: [(name: String, line: Int)] = []
  /// What headings call the document: a unit's or a department's budget.
  var levels: [(level: Entity.Level, line: Int)] = []

  /// A line or a row of a list of contents.
  enum ContentsLine {
    case paragraph(TextKey, TextSlice, line: Int)
    case row(TableRow)

    var line: Int {
      switch self {
      case .paragraph(_, _, let line): line
      case .row(let row): row.line
      }
    }
  }
}

// MARK: Adding

extension DisclosureDraft {
  mutating func updateLast(_ change: (inout StatementDraft) -> Void) {
    if let last = statements.indices.last { change(&statements[last]) }
  }

  /// Adds rows to the last table that nobody knows.
  mutating func addToUnknown(_ rows: [TableRow], _ sourceRows: [SourceRow]) {
    guard let last = unknown.indices.last else { return }
    unknown[last].rows += rows
    unknown[last].sourceRows += sourceRows
  }

  /// Keeps what a line calls the document.
  mutating func name(levelIn key: TextKey, _ line: Int) {
    if key.text.holds("单位预算", "单位综合预算") {
      levels.append((.unit, line))
    } else if key.text.holds("部门预算", "部门综合预算") {
      levels.append((.department, line))
    }
  }
}

// MARK: Where the next disclosure begins

extension DisclosureDraft {
  /// Whether a statement belongs to another disclosure: the template starts again, under another name or with the 收支总表 that
  /// every entity has once.
  func ends(before title: TitleMeaning, named entity: String?, _ template: Template) -> Bool {
    if statements.isEmpty { return false }
    if title.kind == .balance {
      if statements.contains(where: { $0.title.kind == .balance }) { return true }
      if let entity, let known = statements.lazy.compactMap(\.entity).first { return TextKey(entity) != TextKey(known.name) }
    }
    if nextCover != nil { return true }
    guard title.kind.statesAmounts, startsAgain(title, template), let next = entity ?? nextName, let name else { return false }
    return InstitutionName.differ(next, name)
  }

  /// Whose tables these are, as far as anything says so.
  private var name: String? { statements.lazy.compactMap(\.entity).first?.name ?? entities.first?.name ?? covers.first?.name }

  /// The heading of another institution's publication behind the last statement.
  private var nextCover: (name: String, line: Int)? {
    guard let last = statements.last, let cover = covers.last, cover.line > last.titleLine, let name else { return nil }
    return covers.first { $0.line > last.titleLine && InstitutionName.differ($0.name, name) }
  }

  /// The name that is printed behind the last statement, outside captions.
  var nextName: String? {
    guard let last = statements.last else { return nil }
    return entities.last { $0.line > last.titleLine }?.name ?? nextCover?.name
  }

  /// Whether the template goes back: to a table that was there, or to one before the last.
  private func startsAgain(_ title: TitleMeaning, _ template: Template) -> Bool {
    let amounts = statements.reversed().lazy.filter { $0.title.kind.statesAmounts && !$0.title.kind.isPerformance }
    guard !title.kind.isPerformance, title.kind != .threePublic, title.kind != .procurement else { return false }
    if amounts.contains(where: { $0.title.kind == title.kind && $0.title.coordinates == title.coordinates }) { return true }
    func place(_ kind: StatementKind) -> Int? { template.tables.firstIndex { $0.kind == kind } }
    guard let last = amounts.first.flatMap({ place($0.title.kind) }), let next = place(title.kind) else { return false }
    return next < last
  }

  /// Moves to the next disclosure what already belongs to it: all behind the last statement from where it names that entity on,
  /// else the headings and titles at the end.
  mutating func split(before entity: TextKey?, _ text: SourceText) -> DisclosureDraft {
    let count = statements.count
    let first = paragraphs.firstIndex { $0.statements >= count } ?? paragraphs.endIndex
    var start = paragraphs.endIndex
    if let cover = nextCover {
      start = paragraphs[first...].firstIndex { $0.source.line >= cover.line } ?? start
    } else {
      if let entity, entity.text.utf8.count >= 9, !(statements.contains { TextKey($0.entity?.name ?? "").text.holds(entity.text) }) {
        start = paragraphs[first...].firstIndex { Self.names(entity, $0, text) } ?? start
      }
      while start > first, isHeading(paragraphs[start - 1], text) { start -= 1 }
    }
    var next = DisclosureDraft()
    next.paragraphs = paragraphs[start...].map { paragraph in
      var paragraph = paragraph
      paragraph.statements = 0
      return paragraph
    }
    paragraphs.removeSubrange(start...)
    guard let line = next.paragraphs.first?.source.line else { return next }
    next.contents = Self.cut(&contents, from: line, \.line)
    next.orphans = Self.cut(&orphans, from: line, \.titleLine)
    next.unknown = Self.cut(&unknown, from: line, \.line)
    next.years = Self.cut(&years, from: line, \.line)
    next.entities = Self.cut(&entities, from: line, \.line)
    next.covers = Self.cut(&covers, from: line, \.line)
    next.levels = Self.cut(&levels, from: line, \.line)
    return next
  }

  /// Takes what stands from a line on; everything comes in the order of its lines.
  private static func cut<Element>(_ elements: inout [Element], from line: Int, _ place: (Element) -> Int) -> [Element] {
    let start = elements.firstIndex { place($0) >= line } ?? elements.endIndex
    defer { elements.removeSubrange(start...) }
    return Array(elements[start...])
  }

  /// Whether a paragraph is the name of an entity, or the heading of its budget.
  private static func names(_ entity: TextKey, _ paragraph: DraftParagraph, _ text: SourceText) -> Bool {
    guard paragraph.source.text.count <= 240 else { return false }
    let key = text.key(paragraph.source.text)
    return key == entity || key.text.holds(entity.text) && key.text.holds("预算") && !key.text.ends(with: "。")
  }

  private func isHeading(_ paragraph: DraftParagraph, _ text: SourceText) -> Bool {
    if paragraph.role != .text { return paragraph.role != .note }
    return text.bytes.withUnsafeBufferPointer { bytes in
      HeadingScanner(UnsafeBufferPointer(rebasing: bytes[paragraph.source.text.range]), paragraph) != nil
    }
  }
}
