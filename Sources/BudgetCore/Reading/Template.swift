import Synchronization

/// The disclosure template of a province: its tables, and what gives it away.
///
/// A template names things and does nothing: which title is which statement, and which headings stand in which order.
///
/// Where the words of a province are not those of the field, columns, rows and tables carry their meaning: see ``TermMeaning``.
public struct Template: Sendable {
  /// The tables, in the order of the template.
  public let tables: [TableTemplate]
  /// The words that the template adds to those of the field.
  public let words: [Word]
  /// The tables by their titles.
  let titles: [TextKey: Int]
  /// Lines that head the whole publication, and no table.
  let covers: Set<TextKey>
  private let numbering: NumberedHeadings?
  /// The added words; nil where there are none.
  let glossary: Glossary?
  /// Whether a title does not end as titles of tables do.
  let unmarkedTitles: SourceDocument.NamedTitles?

  /// A word of a province with what it says wherever it occurs in a heading or in the label of a row.
  public struct Word: Hashable, Sendable {
    /// The word.
    public let text: String
    /// What it says.
    public let meaning: TermMeaning

    /// A word with its meaning.
    public init(_ text: String, _ meaning: TermMeaning) { (self.text, self.meaning) = (text, meaning) }
  }

  /// A template of tables.
  ///
  /// - Parameters:
  ///   - tables: The tables, in the order of the template.
  ///   - words: Words that the template adds to those of the field.
  ///   - covers: Lines that look like titles and head the whole publication.
  ///   - numbering: What stands before the numbers of the columns, below the headings of a table: where it does, tables that
  ///     lost their titles are told by their headings.
  public init(tables: [TableTemplate], words: [Word] = [], covers: [String] = [], numbering: String? = nil) {
    let glossary = Glossary(words.map { ($0.text, $0.meaning) })
    self.tables = glossary.map { glossary in tables.map { $0.understood(with: glossary) } } ?? tables
    self.words = words
    self.glossary = glossary
    var titles: [TextKey: Int] = [:]
    for (index, table) in tables.enumerated() { for key in table.keys where titles[key] == nil { titles[key] = index } }
    self.titles = titles
    let hasUnmarked = titles.keys.contains { !TitleMeaning.isMarked($0.text) && !$0.text.begins(with: "…") }
    unmarkedTitles = hasUnmarked ? SourceDocument.NamedTitles(Set(titles.keys)) : nil
    self.covers = Set(covers.map { TextKey($0) })
    self.numbering = numbering.map { NumberedHeadings(mark: TextKey($0), tables) }
  }

  /// What a line means as a title: what the template says of it, whatever its words are.
  func title(_ label: Label) -> TitleMeaning? {
    guard (6...240).contains(label.key.text.utf8.count), let table = titles[label.bareTitle] else { return nil }
    return tables[table].meaning(ofTitle: label.bareTitle.text[...])
  }

  /// Whose headings stand above the numbers of the columns in the first cells of a table; nil where there are none.
  func tables(headedBy keys: some Sequence<TextKey>) -> [Int] { numbering?.tables(keys) ?? [] }

  /// What a table without a title is, where its headings are those of one table of the template.
  func title(headedBy keys: some Sequence<TextKey>) -> TitleMeaning? {
    let found = tables(headedBy: keys)
    guard found.count == 1, let title = tables[found[0]].titles.first else { return nil }
    let key = TextKey(title).text[...]
    // Whose budget it is, only the title says.
    return tables[found[0]].meaning(ofTitle: key.after("部门") ?? key.after("单位") ?? key)
  }

  /// The table template for a title: of the same words, else of the same statement and the same fixed coordinates.
  func table(for title: TitleMeaning, printed: String) -> TableTemplate? {
    let candidates = tables.indices.filter { tables[$0].kind == title.kind }
    guard let first = candidates.first else { return nil }
    if candidates.count < 2 { return tables[first] }
    let bare = CaptionScanner.bareTitle(TextKey(printed))
    let named = candidates.first { tables[$0].keys.contains(bare) }
    return tables[named ?? candidates.first { tables[$0].titleMeaning?.coordinates == title.coordinates } ?? first]
  }
}

/// A table of a template.
public struct TableTemplate: Sendable {
  /// Which statement it is.
  public let kind: StatementKind
  /// Its titles, without number and year.
  public let titles: [String]
  /// Its columns from left to right; empty where the headings suffice.
  public let columns: [ColumnTemplate]
  /// The rows whose labels carry a meaning of their own.
  public let rows: [RowTemplate]
  /// What the table says of all its numbers.
  public let meaning: TermMeaning
  /// Labels of rows that group the projects below them.
  let projectGroups: Set<TextKey>
  /// Labels that tell its form from those of other provinces.
  let labels: Set<TextKey>

  let keys: Set<TextKey>
  /// What stands behind the name of a project in a title.
  let endings: [TextKey]
  private var tree: HeaderTree
  private let meaningOfRow: [TextKey: TermMeaning]
  /// The headings with the columns that they cover, understood.
  var nodes: [HeaderNode] { tree.nodes }

  /// A table of a statement, with its titles and columns; `…` at the beginning of a title stands for the name of a project.
  ///
  /// Rows and the table as a whole need a meaning only where their words are not those of the field. A form under a title with `…`
  /// is told by `labels`, of which it prints at least two.
  public init(
    _ kind: StatementKind, titles: [String], meaning: TermMeaning = [], columns: [ColumnTemplate] = [], rows: [RowTemplate] = [],
    labels: [String] = [], projectGroups: [String] = []
  ) {
    (self.kind, self.titles, self.meaning, self.columns, self.rows) = (kind, titles, meaning, columns, rows)
    self.projectGroups = Set(projectGroups.map { TextKey($0) })
    self.labels = Set(labels.map { TextKey($0) })
    keys = Set(titles.map { TextKey($0) })
    endings = titles.compactMap { $0.after("…").map { TextKey(String($0)) } }
    tree = HeaderTree(columns, nil)
    meaningOfRow = Dictionary(rows.map { (TextKey(folded: Term(TextKey($0.label)).text), $0.meaning) }) { first, _ in first }
  }

  /// The table with its headings understood by added words, too.
  func understood(with glossary: Glossary) -> TableTemplate {
    var table = self
    table.tree = HeaderTree(columns, glossary)
    return table
  }

  /// What one of its titles means.
  func meaning(ofTitle title: Substring) -> TitleMeaning { TitleMeaning(kind, named: title).narrowed(by: meaning.coordinates) }

  /// What its first title means.
  var titleMeaning: TitleMeaning? { titles.first.map { meaning(ofTitle: TextKey($0).text[...]) } }

  /// A heading with the meaning that the template gives it.
  func given(_ label: Label) -> Heading? {
    guard !tree.given.isEmpty, let meaning = tree.given[TextKey(folded: label.term.text)] else { return nil }
    return Heading(label, meaning)
  }

  /// What the template says of a row.
  func row(_ label: Label) -> TermMeaning? { meaningOfRow.isEmpty ? nil : meaningOfRow[TextKey(folded: label.term.text)] }
}

extension TableTemplate? {
  /// A printed heading: it means what the template says of it, else what its words say.
  func heading(_ label: Label) -> Heading {
    guard let given = self?.given(label) else { return label.heading }
    return given
  }
}

/// A row of a table template: a label with its meaning.
public struct RowTemplate: Hashable, Sendable {
  /// The label, without ordinal and unit.
  public let label: String
  /// What it says.
  public let meaning: TermMeaning

  /// A row with its meaning.
  public init(_ label: String, _ meaning: TermMeaning) { (self.label, self.meaning) = (label, meaning) }
}

/// The headings of a template whose columns are numbered, level by level.
private struct NumberedHeadings: Sendable {
  /// What stands before the numbers: 栏次.
  let mark: TextKey
  private let sequences: [[TextKey]]

  init(mark: TextKey, _ tables: [TableTemplate]) {
    self.mark = mark
    sequences = tables.map { table in
      var sequence: [TextKey] = []
      var level = table.columns
      while !level.isEmpty {
        sequence += level.lazy.map { TextKey($0.heading) }.filter { !$0.isEmpty }
        level = level.flatMap(\.columns)
      }
      return sequence
    }
  }

  /// The tables whose headings end the cells before the mark.
  func tables(_ keys: some Sequence<TextKey>) -> [Int] {
    var above: [TextKey] = []
    var isNumbered = false
    for key in keys where !key.isEmpty {
      isNumbered = key == mark
      if isNumbered || above.count > 64 { break }
      above.append(key)
    }
    guard isNumbered else { return [] }
    return sequences.indices.filter { sequences[$0].count > 2 && above.suffix(sequences[$0].count).elementsEqual(sequences[$0]) }
  }
}

/// A column of a table template, or a group of columns under one heading.
///
/// ```swift
/// "科目编码"                                        // one column
/// .group("基本支出", ["小计", "人员经费", "公用经费"])  // three columns under a heading
/// .column("公家钱", .fund(.generalPublic))           // a word that is not of the field
/// ```
public struct ColumnTemplate: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The heading.
  public let heading: String
  /// The columns under it; empty for a single column.
  public let columns: [ColumnTemplate]
  /// What the heading says, where its words do not.
  public let meaning: TermMeaning?

  /// A single column; an empty heading is a column whose heading stands over its neighbour too.
  public init(stringLiteral heading: String) {
    self.init(heading, [], nil)
  }

  private init(_ heading: String, _ columns: [ColumnTemplate], _ meaning: TermMeaning?) {
    (self.heading, self.columns, self.meaning) = (heading, columns, meaning)
  }

  /// A single column whose heading means what is given.
  public static func column(_ heading: String, _ meaning: TermMeaning) -> ColumnTemplate { ColumnTemplate(heading, [], meaning) }

  /// Columns under one heading.
  public static func group(_ heading: String, _ columns: [ColumnTemplate]) -> ColumnTemplate { ColumnTemplate(heading, columns, nil) }

  /// Columns under one heading that means what is given.
  public static func group(_ heading: String, _ meaning: TermMeaning, _ columns: [ColumnTemplate]) -> ColumnTemplate {
    ColumnTemplate(heading, columns, meaning)
  }
}

/// The headings of a table template, understood when they are first needed: most documents use the tables of one template.
private final class HeaderTree: Sendable {
  private let columns: [ColumnTemplate]
  private let glossary: Glossary?
  private let understood = Mutex<[HeaderNode]?>(nil)
  /// The headings that carry a meaning of their own; those that carry several are told apart by their groups.
  let given: [TextKey: TermMeaning]

  init(_ columns: [ColumnTemplate], _ glossary: Glossary?) {
    (self.columns, self.glossary) = (columns, glossary)
    var given: [TextKey: [TermMeaning?]] = [:]
    func collect(_ columns: [ColumnTemplate]) {
      for column in columns where !column.heading.isEmpty {
        given[TextKey(folded: Term(TextKey(column.heading)).text), default: []].append(column.meaning)
        collect(column.columns)
      }
    }
    collect(columns)
    self.given = given.compactMapValues { meanings in meanings.allSatisfy { $0 == meanings[0] } ? meanings[0] : nil }
  }

  var nodes: [HeaderNode] {
    understood.withLock { understood in
      if let understood { return understood }
      var nodes: [HeaderNode] = []
      var width = 0
      for column in columns { HeaderNode.append(column, glossary, path: [], parent: nil, to: &nodes, width: &width) }
      for index in nodes.indices { nodes[index].findTwins(nodes, at: index) }
      understood = nodes
      return nodes
    }
  }
}

/// A heading of a template with the leaf columns that it covers.
struct HeaderNode: Sendable {
  let heading: Heading
  /// The headings above it, the widest first, and itself.
  let path: [Heading]
  let leaves: Range<Int>
  let parent: Int?
  let isLeaf: Bool
  /// The nodes behind it with the same heading in another group.
  private(set) var twins: [Int] = []

  mutating func findTwins(_ nodes: [HeaderNode], at index: Int) {
    twins = nodes.indices[(index + 1)...].filter { nodes[$0].heading.key == heading.key && nodes[$0].parent != parent }
  }

  static func append(
    _ column: ColumnTemplate, _ glossary: Glossary?, path: [Heading], parent: Int?, to nodes: inout [HeaderNode], width: inout Int
  ) {
    let label = Label(TextKey(column.heading), glossary)
    let heading = column.meaning.map { Heading(label, $0) } ?? label.heading
    let path = heading.key.isEmpty ? path : path + [heading]
    let start = width
    let index = nodes.count
    nodes.append(HeaderNode(heading: heading, path: path, leaves: start..<start + 1, parent: parent, isLeaf: column.columns.isEmpty))
    if column.columns.isEmpty {
      width += 1
      return
    }
    for child in column.columns { append(child, glossary, path: path, parent: index, to: &nodes, width: &width) }
    nodes[index] = HeaderNode(heading: heading, path: path, leaves: start..<width, parent: parent, isLeaf: false)
  }
}

extension TableTemplate: Hashable {
  /// Whether both describe the same table.
  public static func == (left: TableTemplate, right: TableTemplate) -> Bool {
    left.kind == right.kind && left.titles == right.titles && left.columns == right.columns && left.rows == right.rows
      && left.meaning == right.meaning && left.projectGroups == right.projectGroups && left.labels == right.labels
  }

  /// Hashes the titles.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(titles)
  }
}

extension Template: Hashable {
  /// Whether both describe the same tables with the same words.
  public static func == (left: Template, right: Template) -> Bool {
    left.tables == right.tables && left.words == right.words && left.covers == right.covers && left.numbering?.mark == right.numbering?.mark
  }

  /// Hashes the tables.
  public func hash(into hasher: inout Hasher) { hasher.combine(tables) }
}
