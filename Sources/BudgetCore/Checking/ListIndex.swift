/// What a list can say of coordinates: its rows and columns by canonical coordinates.
final class ListIndex {
  /// The dimensions that a list speaks of.
  struct Scope {
    /// Those that its title, its rows and its columns name.
    let names: DimensionSet
    /// Those that rows and columns both name, which are not taken apart.
    let shared: DimensionSet

    /// Whether the list can speak of coordinates that name members of some dimensions.
    func covers(_ named: DimensionSet) -> Bool { named.isSubset(of: names) && named.isDisjoint(with: shared) }
  }

  /// Nodes by their canonical coordinates: the first where several have the same.
  private struct NodeIndex {
    private(set) var index: CoordinatesIndex
    private(set) var nodes: [Int] = []

    init(capacity: Int) { index = CoordinatesIndex(capacity: capacity) }

    mutating func insert(_ coordinates: Coordinates, _ node: Int) {
      if index.insert(coordinates).isNew { nodes.append(node) }
    }

    subscript(coordinates: Coordinates) -> Int? { index[coordinates].map { nodes[$0] } }
  }

  let scope: Scope
  private let axis: Axis
  private let hasColumns: Bool
  private let equivalence: Equivalence
  let fixed: Coordinates
  private let fixedNames: DimensionSet
  private let rowNames: DimensionSet
  private let columnNames: DimensionSet
  private let rows: NodeIndex
  private let columns: NodeIndex
  /// For codes that are not printed, the topmost rows below them.
  private var below: [Coordinates: [Int]] = [:]
  /// By row the length of the shortest code listed under it.
  private var shortestBelow: [Int?] = []
  /// For uses that are not printed, the columns of all their parts.
  private let columnsBelow: [Coordinates: [Int]]
  /// By column whether a carryover is listed beside it, so that it is of this year; empty where nothing is carried over.
  private let isCurrent: [Bool]
  /// Whether a row that is not printed is nil.
  private let isExhaustive: Bool
  /// The classification by which the rows are listed.
  private let classification: Dimension?
  /// Whether its totals are those of the budget; performance forms and purchases one by one only bound it.
  let speaks: Bool

  init(_ sheet: Sheet, _ equivalence: Equivalence, axis: Axis? = nil) {
    let axis = axis ?? sheet.rowAxis
    self.axis = axis
    hasColumns = !sheet.columns.isEmpty
    self.equivalence = equivalence
    speaks = sheet.kind.statesAmounts
    isCurrent = equivalence.holdsCarryover ? Self.currentColumns(sheet.columnAxis) : []
    fixed = equivalence.canonical(sheet.fixed)
    fixedNames = fixed.named
    var rowNames: DimensionSet = []
    var rows = NodeIndex(capacity: axis.nodes.count)
    let canonicalRows = axis.coordinates.map { equivalence.canonical($0) }
    for (number, canonical) in canonicalRows.enumerated() {
      rowNames.formUnion(canonical.named)
      rows.insert(canonical, number)
    }
    var columnNames: DimensionSet = []
    var columns = NodeIndex(capacity: sheet.columnAxis.nodes.count)
    for number in sheet.columnAxis.nodes.indices {
      var canonical = equivalence.canonical(sheet.columnAxis.coordinates[number])
      if !isCurrent.isEmpty, isCurrent[number] { canonical.origin = .currentYear }
      columnNames.formUnion(canonical.named)
      columns.insert(canonical, number)
    }
    (self.rows, self.rowNames, self.columns, self.columnNames) = (rows, rowNames, columns, columnNames)
    scope = Scope(names: fixedNames.union(rowNames).union(columnNames), shared: rowNames.intersection(columnNames))
    classification = [.function, .economy, .governmentEconomy].first { rowNames.contains(DimensionSet($0)) }
    isExhaustive = classification != nil && sheet.kind.listsWholeBudget && sheet.isUnderstood
    columnsBelow = Self.columnsBelow(columns)
    if let classification { collectBelow(classification, canonicalRows) }
  }

  /// By column whether a carryover is listed beside it.
  private static func currentColumns(_ axis: Axis) -> [Bool] {
    guard !axis.loneCarryovers.isEmpty else { return [] }
    var isCurrent = Array(repeating: false, count: axis.nodes.count)
    for parent in axis.loneCarryovers {
      for group in axis.breakdowns(of: parent) where axis.breakdowns[group].dimension == .fund {
        for child in axis.breakdowns[group].children where axis.coordinates[child].origin == .root {
          for column in axis.descendants(of: child) { isCurrent[column] = true }
        }
      }
    }
    return isCurrent
  }

  private func collectBelow(_ dimension: Dimension, _ canonicalRows: [Coordinates]) {
    shortestBelow = Array(repeating: nil, count: axis.nodes.count)
    for breakdown in axis.breakdowns where breakdown.dimension == dimension {
      for child in breakdown.children {
        let length = axis.coordinates[child].length(dimension)
        shortestBelow[breakdown.parent] = min(shortestBelow[breakdown.parent] ?? length, length)
      }
    }
    for (number, canonical) in canonicalRows.enumerated() {
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

  /// For uses that are not printed, the columns of their parts where the columns know all of them.
  private static func columnsBelow(_ columns: NodeIndex) -> [Coordinates: [Int]] {
    var below: [Coordinates: [Int]] = [:]
    let keys = columns.index.keys
    for (canonical, number) in zip(keys, columns.nodes) where !canonical.use.parent.isRoot {
      let isComplete = Use.allCases.allSatisfy { use in use.parent != canonical.use.parent || keys.contains { $0.use == use } }
      guard isComplete, let above = canonical.above(.use), columns[above] == nil else { continue }
      below[above, default: []].append(number)
    }
    return below
  }

  /// The canonical coordinates of a number in a column.
  func canonical(_ coordinates: Coordinates, column: Int) -> Coordinates {
    var result = equivalence.canonical(coordinates)
    if !isCurrent.isEmpty, column >= 0, isCurrent[column], result.flow.isSpending { result.origin = .currentYear }
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

  /// What the list says of coordinates that name members of some dimensions, all in its scope.
  func says(_ coordinates: Coordinates, naming named: DimensionSet) -> Saying {
    let left = coordinates.differences(from: fixed).intersection(fixedNames)
    guard left.isSubset(of: rowNames.union(columnNames)), isWithinFixed(coordinates, left) else { return .nothing }
    let free = named.subtracting(fixedNames).union(left)
    let columns = columns(coordinates.restricted(to: free.intersection(columnNames)))
    if columns.isEmpty { return .nothing }
    let key = coordinates.restricted(to: free.intersection(rowNames))
    if let row = rows[key] { return .rows([row], columns: columns) }
    if !below.isEmpty, let parts = below[key] { return .rows(parts, columns: columns) }
    return isAbsent(key) ? .absent : .nothing
  }

  /// Whether coordinates are a part of what the list fixes, in some dimensions.
  private func isWithinFixed(_ coordinates: Coordinates, _ dimensions: DimensionSet) -> Bool {
    guard dimensions.isSubset(of: [.fund, .use, .item]) else { return false }
    return coordinates.fund.isWithin(fixed.fund) && coordinates.use.isWithin(fixed.use) && coordinates.item.isWithin(fixed.item)
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
    others.remove(.flow)
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
    return !rows.nodes.isEmpty
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
