/// The heading of a column, understood.
struct Heading: Sendable {
  /// The heading as it is compared.
  let key: TextKey
  /// What it says of amounts.
  let meaning: Meaning
  /// The part that a column under it plays, unless it holds amounts.
  let role: ColumnRole?
  /// The dimension whose classification it names.
  let dimension: Dimension?

  init(_ key: TextKey) {
    self.key = key
    let term = Term(key)
    role = Self.role(term.text)
    dimension = Self.dimension(term.text)
    var meaning = role == nil || role == .field ? Vocabulary.meaning(of: term) : Meaning()
    if meaning.isEmpty, role == nil, let account = AccountIndex.economyClass(term.text) { meaning.coordinates.economy = account }
    meaning.unit = term.unit
    self.meaning = meaning
  }

  /// Whether anything of it is understood.
  var isKnown: Bool { role != nil || dimension != nil || !meaning.isEmpty }

  /// How well a printed heading fits this one of a template; 0 if not at all.
  func fit(_ printed: Heading) -> Int {
    if key == printed.key { return 8 }
    if let role { return role == printed.role && dimension == printed.dimension ? 5 : role.isLabel && role.similar(to: printed.role) ? 3 : 0 }
    if printed.role != nil || meaning.isEmpty || printed.meaning.isEmpty { return 0 }
    var own = meaning
    own.isPartial = printed.meaning.isPartial
    if meaning.year != nil && printed.meaning.year != nil { own.year = printed.meaning.year }
    return own.names(sameAs: printed.meaning) ? (meaning.isTotal ? 2 : 6) : 0
  }

  // MARK: Roles

  static func role(_ text: Substring) -> ColumnRole? {
    if let role = exactRoles[TextKey(String(text))] { return role }
    if text.ends(with: "编码") || text.ends(with: "代码") || text.ends(with: "编码)") || text.ends(with: "代码)") {
      if text.holds("单位") && text.holds("项目") { return .unitOrProjectCode }
      return .code(dimension(text) ?? (text.holds("项目") ? .project : text.holds("单位", "部门") ? .budgetUnit : nil))
    }
    if text.holds("名称", "分类科目", "科目(按") {
      if text.holds("采购物品", "品目") { return .field }
      if let dimension = dimension(text) { return .name(dimension) }
      if text.holds("科目") { return .name(nil) }
      return .name(text.holds("项目", "会议", "培训", "任务") ? (text.holds("单位") ? nil : .project) : text.holds("单位", "部门") ? .budgetUnit : nil)
    }
    return fields.first(in: text)
  }

  static func dimension(_ text: Substring) -> Dimension? {
    if text.holds("经济") { return text.holds("政府") ? .governmentEconomy : .economy }
    if text.holds("功能") { return .function }
    return text.holds("收入科目", "收入分类") ? .revenueCategory : nil
  }

  private static let exactRoles = Dictionary(
    uniqueKeysWithValues: ([
      "序号": .serial, "栏次": .serial, "行次": .serial, "编号": .serial,
      "类": .codePart, "款": .codePart, "项": .codePart,
      "项目": .name(nil), "科目": .name(nil), "单位": .name(.budgetUnit), "预算单位": .name(.budgetUnit), "名称": .name(nil), "内容": .name(nil),
      "采购项目": .name(nil), "年度主要任务": .name(nil),
      "项目单位": .field, "主管部门": .field, "实施单位": .field, "备注": .field, "说明": .field, "项目简介": .field, "变化原因": .field, "增减变化原因": .field,
      "增减原因": .field, "原因": .field, "时间": .field, "人数": .field, "预算资金": .field,
      "支出类型": .use, "类型": .use, "项目类别": .use, "项目类型": .use, "支出性质": .use,
    ] as KeyValuePairs<String, ColumnRole>).map { (TextKey($0.key), $0.value) })

  private static let fields = WordTable<ColumnRole>([
    (
      [
        "数量", "单价", "计量单位", "目录序号", "中小微企", "中小企业", "小微企业", "原因", "理由", "依据", "指标", "绩效目标", "分值", "采购物品", "采购目录", "期限", "主要内容", "购买服务内容", "规格型号",
        "采购时间",
      ], .field
    )
  ])
}

extension ColumnRole {
  func similar(to other: ColumnRole?) -> Bool {
    switch (self, other) {
    case (.name, .name?), (.code, .code?): true
    default: false
    }
  }
}
