/// What a label in a performance form says of the text behind or below it.
enum FormField: Equatable {
  case entity
  case department
  case unit
  case attributes
  case term
  /// The use of the money, which stands below the amounts beside the label.
  case purpose
  /// Heads dates with shares below them.
  case schedule
  /// A date of the schedule: 3月底.
  case date
  /// A goal: of the whole term, of the year, or of either.
  case goal(Period)
  case executionWeight
  /// Anything else that forms are known to hold: 立项依据.
  case remark
  /// A label at the foot of the form, with what it names in the same cell if anywhere: 负责人:.
  case signature

  /// The field that a label names; nil for any other text.
  init?(_ label: Label) {
    let text = label.term.text
    if let field = Self.fields[TextKey(folded: text)] {
      self = field
    } else if text.begins(with: "执行率分值") || text.begins(with: "预算执行率分值") {
      self = .executionWeight
    } else if text.utf8.count <= 45, text.begins(with: "资金支出计划") || text.begins(with: "资金使用计划") || text.begins(with: "资金支出进度") {
      self = .schedule
    } else if Self.isDate(label.text) {
      self = .date
    } else if Self.signs(label.text) {
      self = .signature
    } else {
      return nil
    }
  }

  private static let fields = Dictionary(
    uniqueKeysWithValues: ([
      (.entity, ["部门(单位)名称", "单位(部门)名称", "部门名称", "单位名称", "预算部门名称", "预算单位名称", "预算部门(单位)名称"]),
      (
        .department,
        ["主管部门", "主管部门及代码", "主管部门(单位)", "主管单位", "主管部门名称", "一级主管部门", "业务主管部门", "责任部门", "负责部门", "责任处室", "主管处室"]
      ),
      (.unit, ["实施单位", "项目单位", "项目实施单位", "预算单位", "申报单位", "项目申报单位", "承担单位", "项目承担单位", "实施部门"]),
      (.attributes, ["项目属性", "项目类别", "项目类型", "项目性质", "项目分类"]),
      (.term, ["项目期", "项目期限", "实施期限", "项目周期", "项目实施期", "项目实施期限", "项目起止时间", "起止时间", "实施期"]),
      (.purpose, ["预算规模及资金用途", "资金用途"]),
      (
        .goal(.wholeTerm),
        ["实施期目标", "实施期总目标", "实施期总体目标", "实施期绩效目标", "中长期目标", "中期目标", "长期目标", "中长期绩效目标"]
      ),
      (
        .goal(.budgetYear),
        ["年度目标", "年度总目标", "年度总体目标", "年度绩效目标", "年度履职目标", "本年目标", "当年目标", "当年绩效目标", "本年绩效目标"]
      ),
      (.goal(.root), ["绩效目标", "总体目标", "总体绩效目标", "绩效总目标", "项目目标", "项目绩效目标", "项目总体目标", "整体目标", "整体绩效目标"]),
      (
        .remark,
        [
          "项目概况", "项目简介", "项目描述", "项目内容", "立项依据", "项目立项依据", "设立依据", "项目设立依据", "项目设立必要性", "项目立项必要性", "立项必要性", "必要性",
          "保证项目实施的制度、措施", "保证项目实施的制度和措施", "保证项目实施的措施", "项目实施计划", "实施计划", "项目实施方案", "备注", "说明", "其他说明",
        ]
      ),
    ] as [(FormField, [String])]).flatMap { field, texts in texts.map { (TextKey($0), field) } })

  /// 3月底, 6月末, 一季度, 第四季度.
  private static func isDate(_ text: String) -> Bool {
    guard (6...15).contains(text.utf8.count) else { return false }
    if text.ends(with: "季度") { return text.utf8.count <= 12 }
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }.count
    guard digits == 1 || digits == 2 else { return false }
    let rest = text.dropping(bytes: digits)
    return rest.same(as: "月底") || rest.same(as: "月末") || rest.same(as: "月份")
  }

  private static let signatures = [
    "负责人", "经办人", "联系电话", "联系人", "联系方式", "填报日期", "填报时间", "填报人", "填表人", "填表日期", "单位负责人", "项目负责人", "审核人", "制表人",
  ]

  private static func signs(_ text: String) -> Bool {
    guard text.utf8.count <= 90 else { return false }
    for signature in signatures {
      if let rest = text.after(signature), rest.isEmpty || rest.begins(with: ":") || rest.begins(with: "(签") { return true }
    }
    return false
  }
}
