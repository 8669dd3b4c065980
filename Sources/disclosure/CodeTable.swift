import BudgetCore

/// `disclosure codes`: the members of the dimensions whose members are fixed.
enum CodeTable {
  private struct Row: Encodable {
    let dimension: String
    let code: String
    let parent: String
  }

  static func text(isJSON: Bool, hasHeader: Bool) -> String {
    let rows =
      members(.flow, Flow.self) + members(.fund, Fund.self) + members(.use, Use.self) + members(.origin, Origin.self) + members(.period, Period.self)
      + members(.item, Item.self) + members(.phase, Phase.self)
    guard isJSON else { return (hasHeader ? "dimension,code,parent\n" : "") + rows.map { "\($0.dimension),\($0.code),\($0.parent)\n" }.joined() }
    var buffer = TextBuffer()
    for row in rows {
      try? JSONText.write(row, to: &buffer)
      buffer.write("\n")
    }
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  private static func members<Member: DimensionMember>(_ dimension: Dimension, _: Member.Type) -> [Row] {
    Member.allCases.filter { !$0.isRoot }.map { Row(dimension: dimension.rawValue, code: $0.rawValue, parent: $0.parent.rawValue) }
  }
}
