/// What a list can say of coordinates: its rows and columns by canonical coordinates.
final class ListIndex {
  private let axis: Axis
  private let hasColumns: Bool
  private let equivalence: Equivalence
  private let fixed: Coordinates
  private let fixedNames: DimensionSet
  private let rowNames: DimensionSet
  private let columnNames: DimensionSet
  private var rows: [Coordinates: Int] = [:]
  private var columns: [Coordinates: Int] = [:]
  /// For codes that are not printed, the topmost rows below them.
  private var below: [Coordinates: [Int]] = [:]
  /// The length of the shortest code listed under a row.
  private var shortestBelow: [Int: Int] = [:]
  /// For uses that are not printed, the columns of all their parts.
  private var columnsBelow: [Coordinates: [Int]] = [:]
  /// The columns beside which a carryover is listed, so that they are of this year.
  private let currentColumns: Set<Int32>
  /// Whether a row that is not printed is nil.
  private let isExhaustive: Bool
  /// The classification by which the rows are listed.
  private let classification: Dimension?
  /// Whether its totals are those of the budget; performance forms and purchases one by one only bound it.
  let speaks: Bool

  init(_ evidence: Evidence, _ sheet: Sheet, axis: Axis? = nil) {
    let axis = axis ?? sheet.rowAxis
    self.axis = axis
    hasColumns = !sheet.columns.isEmpty
    equivalence = evidence.equivalence
    let statement = evidence.disclosure.statements[sheet.statement]
    speaks = statement.kind.statesAmounts
    var current: Set<Int32> = []
    if evidence.equivalence.holdsCarryover {
      let columns = sheet.columnAxis
      for parent in columns.loneCarryovers {
        for group in columns.nodes[parent].breakdowns where columns.breakdowns[group].dimension == .fund {
          for child in columns.breakdowns[group].children where columns.nodes[child].coordinates.origin == .root {
            current.formUnion(columns.descendants(of: child).map(Int32.init))
          }
        }
      }
    }
    currentColumns = current
    fixed = equivalence.canonical(sheet.fixed)
    fixedNames = fixed.named
    var rowNames: DimensionSet = []
    for (number, node) in axis.nodes.enumerated() {
      let canonical = equivalence.canonical(node.coordinates)
      rowNames.formUnion(canonical.named)
      if rows[canonical] == nil { rows[canonical] = number }
    }
    var columnNames: DimensionSet = []
    for (number, node) in sheet.columnAxis.nodes.enumerated() {
      var canonical = equivalence.canonical(node.coordinates)
      if current.contains(Int32(number)) { canonical.origin = .currentYear }
      columnNames.formUnion(canonical.named)
      if columns[canonical] == nil { columns[canonical] = number }
    }
    self.rowNames = rowNames
    self.columnNames = columnNames
    classification = [.function, .economy, .governmentEconomy].first { rowNames.contains(DimensionSet($0)) }
    let isUnderstood = !statement.rows.contains { $0.coordinates == nil }
    isExhaustive = classification != nil && statement.kind.listsWholeBudget && isUnderstood
    if let classification { collectBelow(classification) }
    collectBelowUses()
  }

  private func collectBelow(_ dimension: Dimension) {
    for breakdown in axis.breakdowns where breakdown.dimension == dimension {
      for child in breakdown.children {
        let length = axis.nodes[child].coordinates.length(dimension)
        shortestBelow[breakdown.parent] = min(shortestBelow[breakdown.parent] ?? length, length)
      }
    }
    for (number, node) in axis.nodes.enumerated() {
      let canonical = equivalence.canonical(node.coordinates)
      collectAbove(canonical, number, dimension)
      // Rows of each unit are parts of the entity's, but not of a unit's own parts twice.
      guard !canonical.isRoot(.budgetUnit), !canonical.isRoot(dimension), !isUnderUnit(canonical) else { continue }
      let whole = canonical.without(.budgetUnit)
      if rows[whole] != nil { continue }
      below[whole, default: []].append(number)
      collectAbove(whole, number, dimension)
    }
  }

  /// Adds a row to what stands below the codes above it that are not printed.
  private func collectAbove(_ coordinates: Coordinates, _ number: Int, _ dimension: Dimension) {
    var up = coordinates
    while let above = up.above(dimension), !above.isRoot(dimension) {
      if rows[above] != nil { return }
      below[above, default: []].append(number)
      up = above
    }
  }

  /// Whether a row of the same code belongs to a unit above this row's.
  private func isUnderUnit(_ coordinates: Coordinates) -> Bool {
    var up = coordinates
    while let above = up.above(.budgetUnit) {
      if !above.isRoot(.budgetUnit), rows[above] != nil { return true }
      up = above
    }
    return false
  }

  private func collectBelowUses() {
    let uses = Set(columns.keys.map(\.use))
    for (canonical, number) in columns where !canonical.use.parent.isRoot {
      // A use is the sum of its parts where the columns know all of them.
      let isComplete = Use.allCases.allSatisfy { $0.parent != canonical.use.parent || uses.contains($0) }
      guard isComplete, let above = canonical.above(.use), columns[above] == nil else { continue }
      columnsBelow[above, default: []].append(number)
    }
    for key in columnsBelow.keys { columnsBelow[key]?.sort() }
  }

  /// The canonical coordinates of a number in a column.
  func canonical(_ coordinates: Coordinates, column: Int32) -> Coordinates {
    var result = equivalence.canonical(coordinates)
    if currentColumns.contains(column), result.flow.isSpending { result.origin = .currentYear }
    return result
  }

  /// What the list says of coordinates that it does not print as such.
  enum Saying {
    /// It does not speak of them.
    case nothing
    /// They are not in a complete list.
    case absent
    /// The rows, of which each has a number, a sum of others or nothing, in a column.
    case rows([Int], columns: [Int])
  }

  func says(_ coordinates: Coordinates) -> Saying {
    let named = coordinates.named
    guard named.isSubset(of: fixedNames.union(rowNames).union(columnNames)) else { return .nothing }
    // A dimension that rows and columns both name is not taken apart.
    guard named.isDisjoint(with: rowNames.intersection(columnNames)) else { return .nothing }
    var left = DimensionSet()
    for dimension in fixedNames.members {
      if coordinates[dimension] == fixed[dimension] { continue }
      guard isWithin(coordinates, dimension), !DimensionSet(dimension).isDisjoint(with: rowNames.union(columnNames)) else { return .nothing }
      left.insert(DimensionSet(dimension))
    }
    let free = named.subtracting(fixedNames).union(left)
    let columns = columns(coordinates.restricted(to: free.intersection(columnNames)))
    if columns.isEmpty { return .nothing }
    let key = coordinates.restricted(to: free.intersection(rowNames))
    if let row = rows[key] { return .rows([row], columns: columns) }
    if let parts = below[key] { return .rows(parts, columns: columns) }
    return isAbsent(key) ? .absent : .nothing
  }

  private func isWithin(_ coordinates: Coordinates, _ dimension: Dimension) -> Bool {
    switch dimension {
    case .fund: coordinates.fund.isWithin(fixed.fund)
    case .use: coordinates.use.isWithin(fixed.use)
    case .item: coordinates.item.isWithin(fixed.item)
    default: false
    }
  }

  /// The columns that a key means together; -1 stands for the only one of a form.
  private func columns(_ key: Coordinates) -> [Int] {
    if !hasColumns { return key == Coordinates() ? [-1] : [] }
    return columns[key].map { [$0] } ?? columnsBelow[key] ?? []
  }

  /// Whether a complete list would have a row at coordinates and has none.
  private func isAbsent(_ key: Coordinates) -> Bool {
    guard isExhaustive, let dimension = classification, !key.isRoot(dimension) else { return false }
    var others = key.named
    others.remove(DimensionSet(dimension))
    others.remove(DimensionSet(.flow))
    guard others.isEmpty, key[dimension].utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    let length = key.length(dimension)
    var up = key
    while let above = up.above(dimension) {
      up = above
      if up.isRoot(dimension) { break }
      guard let row = rows[up] else { continue }
      // The list goes down to this level here, or it does not.
      return shortestBelow[row].map { $0 <= length } ?? false
    }
    return !rows.isEmpty
  }
}

extension StatementKind {
  /// Whether lists by classification in the table hold all of the budget that they speak of.
  var listsWholeBudget: Bool {
    switch self {
    case .balance, .revenue, .expenditure, .appropriationBalance, .generalPublicExpenditure, .generalPublicExpenditureByEconomy,
      .generalPublicBasicExpenditure, .generalPublicBasicExpenditureByFunction, .economicClassification, .governmentFundRevenue,
      .governmentFundExpenditure, .governmentFundBalance, .stateCapitalExpenditure, .stateCapitalBalance:
      true
    default: false
    }
  }
}
