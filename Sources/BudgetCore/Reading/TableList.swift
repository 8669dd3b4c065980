/// One of the lists that a table sets side by side: its label columns and the amounts that belong to them.
final class TableList {
  /// A column of labels.
  struct Slot {
    let position: Int
    let role: ColumnRole
    /// The classification that its headings name.
    let dimension: Dimension?
  }

  let index: Int
  let codes: [Slot]
  let names: [Slot]
  let uses: [Slot]
  let amounts: [ColumnLayout.Column]
  /// Whether the headings over the list say revenue or spending.
  let side: LineReader.Side?

  /// The classification named by the headings of the labels.
  var dimension: Dimension? { codes.lazy.compactMap(\.dimension).first ?? names.lazy.compactMap(\.dimension).first }

  /// Whether a name column names units, too: 单位（项目）名称.
  var namesUnits: Bool { !codes.isEmpty && !names.contains { $0.role == .name(.project) } }

  /// The lists of a layout: a label behind amounts begins a new one.
  static func lists(_ layout: ColumnLayout) -> [TableList] {
    var starts: [Int] = []
    var afterAmount = true
    for (number, column) in layout.columns.enumerated() {
      if column.role.isLabel || column.role == .use {
        if afterAmount { starts.append(number) }
        afterAmount = false
      } else if column.role == .amount {
        if starts.isEmpty { starts.append(number) }
        afterAmount = true
      }
    }
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : layout.columns.count
      return TableList(index: index, layout.columns[starts[index]..<end])
    }
  }

  private init(index: Int, _ columns: ArraySlice<ColumnLayout.Column>) {
    func slots(_ belongs: (ColumnRole) -> Bool) -> [Slot] {
      columns.filter { belongs($0.role) }.map { Slot(position: $0.position, role: $0.role, dimension: $0.dimension) }
    }
    self.index = index
    codes = slots(\.isCode)
    names = slots(\.isName)
    uses = slots { $0 == .use }
    amounts = columns.filter { $0.role == .amount }
    side = columns.lazy.filter { $0.role.isLabel || $0.role == .use || $0.role == .amount }.compactMap { Self.side($0.path) }.first
  }

  private static func side(_ path: [Heading]) -> LineReader.Side? {
    for heading in path {
      switch heading.meaning.coordinates.flow {
      case .revenue: return .revenue
      case .expenditure: return .spending
      default: break
      }
    }
    return nil
  }
}
