extension Disclosure {
  /// The statement of a kind: the first that holds numbers, else the first that is there, else one that is announced and missing.
  public func statement(_ kind: StatementKind) -> Statement? {
    let statements = statements(kind)
    return statements.first { $0.presence == .filled } ?? statements.first { $0.presence == .empty } ?? statements.first
  }

  /// The numbers that satisfy a condition, in the order of the document.
  public func facts(where isIncluded: (Fact) -> Bool) -> [Fact] {
    var facts: [Fact] = []
    forEachFact { if isIncluded($0) { facts.append($0) } }
    return facts
  }

  /// The numbers of a member of the budget and of its parts, in the order of the document: see ``Coordinates/isWithin(_:)``.
  public func facts(within coordinates: Coordinates) -> [Fact] { facts { $0.coordinates.isWithin(coordinates) } }
}

extension Statement {
  /// The number of a row and a column, by their indices; nil where the cell is blank or there is none.
  public subscript(row row: Int, column column: Int) -> Fact? { facts.first { $0.row == row && $0.column == column } }

  /// The number in the row of a name and the column under headings, the widest first; the last heading is enough where it is the only one.
  ///
  /// Names are compared by what carries meaning, so blanks and the width of brackets do not matter. Nil where the cell is blank, and
  /// where several rows or columns bear the name, for then it is not said which number is meant.
  public subscript(row label: String, column headings: String...) -> Fact? {
    let key = TextKey(label)
    let rows = rows.indices.filter { TextKey(self.rows[$0].label) == key }
    let columns = columns(named: headings)
    guard rows.count == 1, columns.count == 1 else { return nil }
    return self[row: rows[0], column: columns[0]]
  }

  /// The indices of the columns of amounts whose headings end so, the widest heading first.
  public func columns(named headings: [String]) -> [Int] {
    let path = headings.map { TextKey($0).text }
    return columns.indices.filter { columns[$0].coordinates != nil && columns[$0].path.suffix(path.count).elementsEqual(path) }
  }

  /// The numbers that satisfy a condition, in reading order.
  public func facts(where isIncluded: (Fact) -> Bool) -> [Fact] { facts.filter(isIncluded) }
}
