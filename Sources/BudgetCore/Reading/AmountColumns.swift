/// What the columns of a table say of the amounts in them.
struct AmountColumns {
  /// A column of amounts.
  struct Column {
    let position: Int
    let list: Int
    let path: [Heading]
    var coordinates: Coordinates
    let isPartial: Bool
    /// The unit in its heading.
    let unit: AmountUnit?
  }

  private(set) var columns: [Column] = []
  /// The side on which each list stands.
  let sides: [LineReader.Side]

  init(_ lists: [TableList], title: TitleMeaning, year: Int?, header: [TableRow] = []) {
    let groups = Self.groupUnits(header)
    sides = lists.map { Self.side($0, title) }
    columns.reserveCapacity(lists.reduce(0) { $0 + $1.amounts.count })
    for list in lists {
      let side = sides[list.index]
      let start = columns.count
      for column in list.amounts { columns.append(Self.column(column, list.index, side, year, groups)) }
      if title.kind == .revenue { completeTotals(from: start) }
    }
    // A period is written only where several are printed.
    if let first = columns.firstIndex(where: { $0.coordinates.period != .root }) {
      let period = columns[first].coordinates.period
      if columns[first...].allSatisfy({ $0.coordinates.period == .root || $0.coordinates.period == period }) {
        for index in columns.indices { columns[index].coordinates.period = .root }
      }
    }
  }

  private static func side(_ list: TableList, _ title: TitleMeaning) -> LineReader.Side {
    if title.coordinates.flow != .root { return title.coordinates.flow.isSpending ? .spending : .revenue }
    if title.kind == .revenue { return .revenue }
    return list.side ?? (list.index == 0 ? .revenue : .spending)
  }

  private static func column(
    _ column: ColumnLayout.Column, _ list: Int, _ side: LineReader.Side, _ year: Int?, _ groups: [(columns: Range<Int>, unit: AmountUnit)]
  ) -> Column {
    var coordinates = Coordinates()
    var isPartial = false
    var unit: AmountUnit?
    for heading in column.path {
      let above = coordinates.fund
      coordinates = coordinates.narrowed(by: heading.meaning.coordinates)
      if heading.meaning.coordinates.fund == .fiscalAppropriation, above == .generalPublic { coordinates.fund = .generalPublicAppropriation }
      if heading.meaning.isCarryover, side == .spending {
        coordinates.flow = .root
        coordinates.origin = .carryover
      }
      if heading.meaning.isCurrentYear, side == .spending { coordinates.origin = .currentYear }
      if let printed = heading.meaning.year, let year {
        coordinates.period = printed == year ? .budgetYear : printed == year - 1 ? .priorYear : coordinates.period
      }
      isPartial = isPartial || heading.meaning.isPartial
      unit = heading.meaning.unit ?? unit
    }
    unit = unit ?? groups.last { $0.columns.contains(column.position) }?.unit
    return Column(position: column.position, list: list, path: column.path, coordinates: coordinates, isPartial: isPartial, unit: unit)
  }

  /// The units that stand in headings over several columns: 2025年预算数（万元）.
  private static func groupUnits(_ header: [TableRow]) -> [(columns: Range<Int>, unit: AmountUnit)] {
    header.dropLast().flatMap { row in
      row.cells.indices.compactMap { index -> (Range<Int>, AmountUnit)? in
        guard !row.cells[index].isBlank, let unit = row.cells[index].label.meaning.unit else { return nil }
        let next = row.cells[(index + 1)...].first { !$0.isBlank }?.column ?? row.width
        let start = row.cells[index].column
        return start + 1 < next ? (start..<next, unit) : nil
      }
    }
  }

  /// 合计 of a revenue table that also holds a carryover is the total of both, unless it stands under 本年收入.
  private mutating func completeTotals(from start: Int) {
    let holdsCarryover = columns[start...].contains { $0.coordinates.flow == .openingCarryover || $0.coordinates.flow == .fundOffset }
    for index in start..<columns.count where columns[index].coordinates.flow == .root {
      let isTotal = columns[index].coordinates == Coordinates()
      columns[index].coordinates.flow = isTotal && holdsCarryover ? .totalRevenue : .revenue
    }
  }
}
