/// One of the lists that a table sets side by side: its label columns and the amounts that belong to them.
final class TableList {
  /// A column of labels.
  struct Slot {
    let position: Int
    let role: ColumnRole
    /// The classification that its headings name.
    let dimension: Dimension?
    /// How many digits its codes may have; empty where the classification says so.
    let widths: [Int]
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
      return TableList(index: index, layout.columns, starts[index]..<end)
    }
  }

  private init(index: Int, _ columns: [ColumnLayout.Column], _ range: Range<Int>) {
    var codes: [Slot] = []
    var names: [Slot] = []
    var uses: [Slot] = []
    var amounts: [ColumnLayout.Column] = []
    amounts.reserveCapacity(range.count)
    var side: LineReader.Side?
    for number in range {
      let slot = Slot(
        position: columns[number].position, role: columns[number].role, dimension: columns[number].dimension, widths: columns[number].widths)
      switch slot.role {
      case .name: names.append(slot)
      case .code, .codePart, .unitOrProjectCode: codes.append(slot)
      case .use: uses.append(slot)
      case .amount: amounts.append(columns[number])
      case .serial, .field, .unknown: continue
      }
      side = side ?? Self.side(columns[number].path)
    }
    self.index = index
    (self.codes, self.names, self.uses, self.amounts, self.side) = (codes, names, uses, amounts, side)
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
