import Synchronization

/// The disclosure template of a province: its tables, and what gives it away.
///
/// A template names things and does nothing: which title is which statement, and which headings stand in which order.
public struct Template: Sendable {
  /// The tables, in the order of the template.
  public let tables: [TableTemplate]
  /// The tables by their titles.
  let titles: [TextKey: Int]
  /// Lines that head the whole publication, and no table.
  let covers: Set<TextKey>
  private let numbering: NumberedHeadings?

  /// A template of tables.
  ///
  /// - Parameters:
  ///   - tables: The tables, in the order of the template.
  ///   - covers: Lines that look like titles and head the whole publication.
  ///   - numbering: What stands before the numbers of the columns, below the headings of a table: where it does, tables that
  ///     lost their titles are told by their headings.
  public init(tables: [TableTemplate], covers: [String] = [], numbering: String? = nil) {
    self.tables = tables
    var titles: [TextKey: Int] = [:]
    for (index, table) in tables.enumerated() { for key in table.keys where titles[key] == nil { titles[key] = index } }
    self.titles = titles
    self.covers = Set(covers.map { TextKey($0) })
    self.numbering = numbering.map { NumberedHeadings(mark: TextKey($0), tables) }
  }

  /// What a line means as a title: what the template says of it, whatever its words are.
  func title(_ label: Label) -> TitleMeaning? {
    guard (6...240).contains(label.key.text.utf8.count), let table = titles[label.bareTitle] else { return nil }
    return TitleMeaning(tables[table].kind, named: label.bareTitle.text[...])
  }

  /// Whose headings stand above the numbers of the columns in the first cells of a table; nil where there are none.
  func tables(headedBy keys: some Sequence<TextKey>) -> [Int] { numbering?.tables(keys) ?? [] }

  /// What a table without a title is, where its headings are those of one table of the template.
  func title(headedBy keys: some Sequence<TextKey>) -> TitleMeaning? {
    let found = tables(headedBy: keys)
    guard found.count == 1, let title = tables[found[0]].titles.first else { return nil }
    let key = TextKey(title).text[...]
    // Whose budget it is, only the title says.
    return TitleMeaning(tables[found[0]].kind, named: key.after("部门") ?? key.after("单位") ?? key)
  }

  /// The table template for a title: of the same words, else of the same statement and the same fixed coordinates.
  func table(for title: TitleMeaning, printed: String) -> TableTemplate? {
    let candidates = tables.indices.filter { tables[$0].kind == title.kind }
    guard let first = candidates.first else { return nil }
    if candidates.count < 2 { return tables[first] }
    let bare = CaptionScanner.bareTitle(TextKey(printed))
    let named = candidates.first { tables[$0].keys.contains(bare) }
    return tables[named ?? candidates.first { tables[$0].meaning?.coordinates == title.coordinates } ?? first]
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
  /// Labels of rows that group the projects below them.
  let projectGroups: Set<TextKey>
  /// Labels that tell its form from those of other provinces.
  let labels: Set<TextKey>

  let keys: Set<TextKey>
  /// What stands behind the name of a project in a title.
  let endings: [TextKey]
  private let tree: HeaderTree
  /// The headings with the columns that they cover, understood.
  var nodes: [HeaderNode] { tree.nodes }

  /// A table of a statement, with its titles and columns; `…` at the beginning of a title stands for the name of a project.
  ///
  /// A form under such a title is told by `labels`, of which it prints at least two.
  public init(
    _ kind: StatementKind, titles: [String], columns: [ColumnTemplate] = [], labels: [String] = [], projectGroups: [String] = []
  ) {
    self.kind = kind
    self.titles = titles
    self.columns = columns
    self.projectGroups = Set(projectGroups.map { TextKey($0) })
    self.labels = Set(labels.map { TextKey($0) })
    keys = Set(titles.map { TextKey($0) })
    endings = titles.compactMap { $0.after("…").map { TextKey(String($0)) } }
    tree = HeaderTree(columns)
  }

  /// What its first title means.
  var meaning: TitleMeaning? { titles.first.flatMap { CaptionScanner.title(TextKey($0).text[...]) } }
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
/// ```
public struct ColumnTemplate: Sendable, ExpressibleByStringLiteral {
  /// The heading.
  public let heading: String
  /// The columns under it; empty for a single column.
  public let columns: [ColumnTemplate]

  /// A single column; an empty heading is a column whose heading stands over its neighbour too.
  public init(stringLiteral heading: String) {
    self.heading = heading
    columns = []
  }

  private init(_ heading: String, _ columns: [ColumnTemplate]) {
    self.heading = heading
    self.columns = columns
  }

  /// Columns under one heading.
  public static func group(_ heading: String, _ columns: [ColumnTemplate]) -> ColumnTemplate { ColumnTemplate(heading, columns) }
}

/// The headings of a table template, understood when they are first needed: most documents use the tables of one template.
private final class HeaderTree: Sendable {
  private let columns: [ColumnTemplate]
  private let understood = Mutex<[HeaderNode]?>(nil)

  init(_ columns: [ColumnTemplate]) { self.columns = columns }

  var nodes: [HeaderNode] {
    understood.withLock { understood in
      if let understood { return understood }
      var nodes: [HeaderNode] = []
      var width = 0
      for column in columns { HeaderNode.append(column, path: [], parent: nil, to: &nodes, width: &width) }
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

  static func append(_ column: ColumnTemplate, path: [Heading], parent: Int?, to nodes: inout [HeaderNode], width: inout Int) {
    let heading = Label(TextKey(column.heading)).heading
    let path = heading.key.isEmpty ? path : path + [heading]
    let start = width
    let index = nodes.count
    nodes.append(HeaderNode(heading: heading, path: path, leaves: start..<start + 1, parent: parent, isLeaf: column.columns.isEmpty))
    if column.columns.isEmpty {
      width += 1
      return
    }
    for child in column.columns { append(child, path: path, parent: index, to: &nodes, width: &width) }
    nodes[index] = HeaderNode(heading: heading, path: path, leaves: start..<width, parent: parent, isLeaf: false)
  }
}
