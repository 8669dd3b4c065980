/// What is wrong with a template, so that a test can say that nothing is.
public struct TemplateFault: Hashable, Sendable, Codable, CustomStringConvertible {
  /// Kinds of faults.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// A table has no title.
    case noTitle
    /// Two tables have the same title: they cannot be told apart.
    case sameTitle
    /// A title begins with a number or a year, is too short or too long: no document's title is compared with it.
    case unusableTitle
    /// A heading has no meaning, neither by its words nor by the template: numbers below it are left over.
    case noMeaning
    /// Two columns of amounts have the same headings and the same meaning.
    case sameColumn
    /// A label is given two meanings.
    case sameRow
    /// A row or a table carries the meaning of a column without amounts.
    case columnMeaning
    /// A word is empty or given twice.
    case unusableWord
  }

  /// What kind of fault it is.
  public var kind: Kind
  /// The table; nil for faults of words.
  public var table: StatementKind?
  /// The title, heading, label or word.
  public var text: String

  /// A fault of a table or a word.
  public init(_ kind: Kind, table: StatementKind? = nil, _ text: String) { (self.kind, self.table, self.text) = (kind, table, text) }

  /// The fault in a line: `sameTitle expenditure 部门支出总表`.
  public var description: String { ([kind.rawValue] + (table.map { [$0.rawValue] } ?? []) + [text]).joined(separator: " ") }
}

extension Template {
  /// What is wrong with the template; empty where nothing is.
  ///
  /// ```swift
  /// #expect(template.faults == [])
  /// ```
  public var faults: [TemplateFault] {
    var faults: [TemplateFault] = []
    var seen: Set<TextKey> = []
    for table in tables {
      faults += table.faults
      for title in Set(table.titles).sorted() where !seen.insert(TextKey(title)).inserted {
        faults.append(TemplateFault(.sameTitle, table: table.kind, title))
      }
    }
    var known: Set<TextKey> = []
    for word in words {
      let key = TextKey(word.text)
      if key.isEmpty || word.meaning.isEmpty || !known.insert(key).inserted { faults.append(TemplateFault(.unusableWord, word.text)) }
    }
    return faults
  }
}

extension TableTemplate {
  /// What is wrong with the table by itself.
  fileprivate var faults: [TemplateFault] {
    var faults: [TemplateFault] = []
    func add(_ fault: TemplateFault.Kind, _ text: String) { faults.append(TemplateFault(fault, table: kind, text)) }
    if titles.isEmpty { add(.noTitle, "") }
    for title in titles {
      let key = TextKey(title)
      if CaptionScanner.bareTitle(key) != key || !(6...240).contains(key.text.utf8.count) { add(.unusableTitle, title) }
    }
    var paths: Set<[String]> = []
    for leaf in nodes where leaf.isLeaf && !leaf.heading.key.isEmpty {
      let path = leaf.path.map(\.key.text)
      let role = ColumnLayout.Column.role(leaf.heading)
      // Labels begin the next of the lists that stand side by side.
      if role.isLabel { paths = [] }
      if role == .unknown { add(.noMeaning, path.joined(separator: "/")) }
      if role == .amount, !paths.insert(path).inserted { add(.sameColumn, path.joined(separator: "/")) }
    }
    var labels: [TextKey: TermMeaning] = [:]
    for row in rows {
      let key = TextKey(folded: Term(TextKey(row.label)).text)
      if key.isEmpty || row.meaning.isEmpty { add(.noMeaning, row.label) }
      if let known = labels.updateValue(row.meaning, forKey: key), known != row.meaning { add(.sameRow, row.label) }
      if row.meaning.role != nil { add(.columnMeaning, row.label) }
    }
    if meaning.role != nil || meaning.isTotal { add(.columnMeaning, titles.first ?? "") }
    return faults
  }
}
