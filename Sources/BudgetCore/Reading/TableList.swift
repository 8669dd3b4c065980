/// One of the lists that a table sets side by side: its label columns and the amounts that belong to them.
struct TableList {
  /// A column of labels.
  struct Slot {
    let position: Int
    let role: ColumnRole
    /// The classification that its headings name.
    let dimension: Dimension?
  }

  let index: Int
  private(set) var codes: [Slot] = []
  private(set) var names: [Slot] = []
  private(set) var uses: [Slot] = []
  private(set) var amounts: [ColumnLayout.Column] = []
  /// The positions of the amounts.
  private(set) var positions: [Int] = []
  /// Whether the headings over the list say revenue or spending.
  private(set) var side: LineReader.Side?

  /// The classification named by the headings of the labels.
  var dimension: Dimension? { codes.lazy.compactMap(\.dimension).first ?? names.lazy.compactMap(\.dimension).first }

  /// Whether a name column names units, too: 单位（项目）名称.
  var namesUnits: Bool { !codes.isEmpty && !names.contains { $0.role == .name(.project) } }

  /// The lists of a layout: a label behind amounts begins a new one.
  static func lists(_ layout: ColumnLayout) -> [TableList] {
    var lists: [TableList] = []
    var afterAmount = true
    for column in layout.columns {
      let role = column.role
      if role.isLabel || role == .use {
        if afterAmount { lists.append(TableList(index: lists.count)) }
        afterAmount = false
      } else if role == .amount {
        if lists.isEmpty { lists.append(TableList(index: 0)) }
        afterAmount = true
      }
      guard !lists.isEmpty else { continue }
      lists[lists.count - 1].take(column, role)
    }
    return lists
  }

  private init(index: Int) { self.index = index }

  private mutating func take(_ column: ColumnLayout.Column, _ role: ColumnRole) {
    let slot = Slot(position: column.position, role: role, dimension: column.dimension)
    switch role {
    case .code, .codePart, .unitOrProjectCode: codes.append(slot)
    case .name: names.append(slot)
    case .use: uses.append(slot)
    case .amount:
      amounts.append(column)
      positions.append(column.position)
    case .serial, .field, .unknown: return
    }
    for heading in column.path where side == nil {
      switch heading.meaning.coordinates.flow {
      case .revenue: side = .revenue
      case .expenditure: side = .spending
      default: break
      }
    }
  }
}
