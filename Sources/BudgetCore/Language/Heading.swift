/// The heading of a column, understood.
final class Heading: Sendable {
  /// The heading as it is compared.
  let key: TextKey
  /// What it says of amounts.
  let meaning: Meaning
  /// The part that a column under it plays, unless it holds amounts.
  let role: ColumnRole?
  /// The dimension whose classification it names.
  let dimension: Dimension?
  /// How many digits its codes may have; empty where the classification says so.
  let widths: [Int]

  init(_ label: Label) {
    key = label.key
    let text = label.term.text
    role = label.added?.role ?? Self.role(text, label.words)
    dimension = Self.dimension(label.words)
    widths = label.added?.widths ?? []
    var meaning = role == nil || role == .field ? label.meaning : Meaning()
    if meaning.isEmpty, role == nil, let account = AccountIndex.economyClass(text) { meaning.coordinates.economy = account }
    meaning.unit = label.term.unit
    self.meaning = meaning
  }

  /// A heading that means what a template says.
  init(_ label: Label, _ given: TermMeaning) {
    key = label.key
    role = given.role
    switch given.role {
    case .code(let named)?, .name(let named)?:
      dimension = named.flatMap { [.function, .economy, .governmentEconomy, .revenueCategory].contains($0) ? $0 : nil }
    default: dimension = nil
    }
    widths = given.widths
    var meaning = Meaning(given)
    meaning.year = label.term.year
    meaning.isPartial = given.isPartial || label.term.isPartial
    meaning.unit = given.unit ?? label.term.unit
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

  private static func role(_ text: String, _ words: Words) -> ColumnRole? {
    if let role = exactRoles[TextKey(folded: text)] { return role }
    if words.has(.code), text.ends(with: "编码") || text.ends(with: "代码") || text.ends(with: "编码)") || text.ends(with: "代码)") {
      if words.has(.unit) && words.has(.project) { return .unitOrProjectCode }
      return .code(dimension(words) ?? (words.has(.project) ? .project : words.has(.unit) ? .budgetUnit : nil))
    }
    if words.has(.name) || words.has(.classification) {
      if words.has(.goods) { return .field }
      if let dimension = dimension(words) { return .name(dimension) }
      if words.has(.account) { return .name(nil) }
      if words.has(.project) || words.has(.meetingOrTask) { return .name(words.has(.unit) ? nil : .project) }
      return .name(words.has(.unit) ? .budgetUnit : nil)
    }
    return words.has(.field) ? .field : nil
  }

  private static func dimension(_ words: Words) -> Dimension? {
    if words.has(.economy) { return words.has(.government) ? .governmentEconomy : .economy }
    if words.has(.function) { return .function }
    return words.has(.revenueAccount) ? .revenueCategory : nil
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
}

extension ColumnRole {
  func similar(to other: ColumnRole?) -> Bool {
    switch (self, other) {
    case (.name, .name?), (.code, .code?): true
    default: false
    }
  }
}
