/// What a label in a form says of the cell behind it.
enum FormLabel: Equatable {
  /// An amount of money at the given members.
  indirect case amount(Meaning)
  /// The code of the project.
  case projectCode
  /// The name of the project.
  case projectName
  /// Heads the amounts below it and may name their unit: 项目资金(元).
  case heading(AmountUnit?)
  /// Heads the table of indicators: 一级指标 | 二级指标 | …, of which the first may be missing.
  case indicators
  /// Begins a table of tasks with amounts: 任务名称 | 主要内容 | 预算金额.
  case tasks
  /// A text of the record.
  case field(FormField)

  /// The label that a text is; nil for any other text.
  init?(_ label: Label) {
    guard label.text.utf8.count <= 90 else { return nil }
    let term = label.term
    switch term.text {
    case "项目编码", "项目代码", "项目编号": self = .projectCode
    case "项目名称": self = .projectName
    case "一级指标", "二级指标", "三级指标": self = .indicators
    case "任务名称": self = .tasks
    default:
      if let field = FormField(label) {
        self = .field(field)
        return
      }
      let meaning = label.meaning
      let length = term.text.utf8.count
      let isFund = meaning.coordinates.fund != .root && length <= 45
      let isPeriod = meaning.coordinates.period != .root && label.words.has(.money)
      let isUse = meaning.coordinates.use != .root && length <= 24 && !label.words.has(.purpose)
      if isFund || isPeriod || isUse || (length <= 24 && Self.amounts.contains(TextKey(folded: term.text))) {
        self = .amount(meaning)
      } else if term.unit != nil {
        self = .heading(term.unit)
      } else {
        return nil
      }
    }
  }

  /// Labels of a form's whole amount.
  private static let amounts = Set(["预算数", "资金总额", "总额", "部门预算总额", "单位预算总额", "预算总额", "项目总额", "年度预算总额"].map { TextKey($0) })
}
