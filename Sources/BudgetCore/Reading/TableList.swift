/// One of the lists that a table sets side by side: its label columns and the amounts that belong to them.
struct TableList {
  let index: Int
  private(set) var codes: [ColumnLayout.Column] = []
  private(set) var names: [ColumnLayout.Column] = []
  private(set) var uses: [ColumnLayout.Column] = []
  private(set) var amounts: [ColumnLayout.Column] = []

  /// The classification named by the headings of the labels.
  var dimension: Dimension? { (codes + names).lazy.compactMap(\.dimension).first }

  /// Whether the headings over the list say revenue or spending.
  var side: LineReader.Side? {
    for heading in (codes + names + amounts).lazy.flatMap(\.path) {
      switch heading.meaning.coordinates.flow {
      case .revenue: return .revenue
      case .expenditure: return .spending
      default: continue
      }
    }
    return nil
  }

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
    switch role {
    case .code, .codePart, .unitOrProjectCode: codes.append(column)
    case .name: names.append(column)
    case .use: uses.append(column)
    case .amount: amounts.append(column)
    case .serial, .field, .unknown: break
    }
  }
}
