/// A column of a table of indicators.
struct IndicatorSlot {
  enum Kind: Equatable {
    /// 绩效指标, which only frames the table.
    case frame
    /// 一级指标.
    case group
    /// 二级指标.
    case category
    /// 三级指标.
    case name
    /// 绩效指标描述.
    case description
    /// 指标值.
    case target
    /// 指标值确定依据.
    case basis
    /// 分值权重.
    case weight
    /// 指标值说明, and headings that are not known.
    case remark
  }

  let kind: Kind
  /// Which of the lists that stand side by side it belongs to, from 0.
  let list: Int
  let column: Int
  let heading: TableCell

  /// The columns under a row of headings; empty where the row has none of a table of indicators.
  static func slots(_ cells: some Sequence<TableCell>) -> [IndicatorSlot] {
    var slots: [IndicatorSlot] = []
    var list = 0
    var seen: [Kind] = []
    for cell in cells where !cell.isBlank && slots.count < 64 {
      let kind = kind(cell.key.text, isFirst: slots.isEmpty)
      let begins = kind == .category || kind == .name
      if begins, seen.contains(kind), seen.last != .category {
        list += 1
        seen = []
      }
      seen.append(kind)
      slots.append(IndicatorSlot(kind: kind, list: list, column: cell.column, heading: cell))
    }
    return slots.contains { $0.kind == .name || $0.kind == .target } ? slots : []
  }

  /// The kind of column that a heading names.
  static func kind(_ text: String, isFirst: Bool) -> Kind {
    if text.begins(with: "一级") { return .group }
    if text.begins(with: "二级") { return .category }
    if text.begins(with: "三级") || text.same(as: "指标名称") || text.same(as: "指标内容") { return .name }
    if isFirst, text.ends(with: "绩效指标") || text.ends(with: "指标") { return .frame }
    if text.holds("描述", "解释", "含义") { return .description }
    if text.holds("依据") { return .basis }
    if text.holds("分值", "权重") { return .weight }
    if text.holds("说明", "备注") { return .remark }
    return text.holds("指标值", "目标值", "标准值") ? .target : .remark
  }

  /// Whether a heading names a column of a table of indicators.
  static func isHeading(_ cell: TableCell) -> Bool {
    cell.content.isText && (kind(cell.key.text, isFirst: false) != .remark || cell.key.text.ends(with: "说明"))
  }
}

/// How badly a cell fits a column of indicators: what tells columns apart where positions do not.
struct IndicatorFit {
  /// The level of indicators that a text names.
  private enum Level {
    case group
    case category
    /// 成本指标 is both.
    case either
  }

  private static let levels = PhraseFinder<Level>([
    (["产出指标", "效益指标", "满意度指标", "投入管理指标", "投入指标", "过程指标", "管理指标", "效果指标", "影响力指标"], .group),
    (
      [
        "数量指标", "质量指标", "时效指标", "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标", "可持续性影响指标", "可持续发展指标", "服务对象满意度指标",
        "服务对象满意度", "满意度", "社会公众满意度指标", "经济成本指标", "社会成本指标", "生态环境成本指标", "经济成本", "社会成本", "生态环境成本", "经济效益", "社会效益", "生态效益",
        "可持续影响", "环境效益指标", "受益对象满意度指标",
      ], .category
    ),
    (["成本指标"], .either),
  ])

  let cell: TableCell
  private let isNumber: Bool
  private let hasUnit: Bool
  private let isTarget: Bool
  private let isGroup: Bool
  private let isCategory: Bool
  private let endsInIndicator: Bool

  init(_ cell: TableCell) {
    self.cell = cell
    let key = cell.key
    isNumber = cell.content.isNumeric
    hasUnit = cell.content.number.map { $0.suffix != .none } ?? false
    isTarget = hasUnit || cell.content.isText && TargetScanner.isTarget(key)
    let level = isNumber ? nil : Self.level(key)
    isGroup = level == .group || level == .either
    isCategory = level == .category || level == .either
    endsInIndicator = key.text.ends(with: "指标")
  }

  private static func level(_ key: TextKey) -> Level? {
    var text = key.text
    return text.withUTF8 { bytes in
      guard let (level, length) = levels.longest(in: bytes, at: 0), length == bytes.count else { return nil }
      return level
    }
  }

  /// The cost of the cell in a column; 0 where it belongs there.
  func cost(_ kind: IndicatorSlot.Kind) -> Int {
    if cell.isBlank { return kind == .group || kind == .category ? 8 : kind == .name ? 2 : 0 }
    let length = cell.text.count
    switch kind {
    case .frame: return cell.key.text.ends(with: "绩效指标") ? 0 : 12
    case .group:
      if isNumber || isTarget { return 12 }
      return isGroup ? 0 : isCategory ? 6 : endsInIndicator ? 1 : length > 36 ? 5 : 2
    case .category:
      if isNumber || isTarget { return 12 }
      if isCategory { return 0 }
      return isGroup ? 5 : length > 60 ? 5 : endsInIndicator ? 1 : 2
    case .name:
      if isNumber { return 10 }
      if isGroup { return 8 }
      return isCategory ? (endsInIndicator ? 5 : 2) : isTarget ? 8 : 0
    case .description, .basis, .remark:
      if isNumber { return 6 }
      return isTarget || isGroup || isCategory && endsInIndicator ? 6 : 0
    case .target:
      if isNumber { return hasUnit ? 0 : 1 }
      if isGroup || isCategory { return 7 }
      return isTarget ? 0 : length > 90 ? 6 : length > 45 ? 3 : 1
    case .weight: return isNumber && !hasUnit ? 0 : isNumber || cell.key.text.ends(with: "分") ? 2 : 10
    }
  }
}
