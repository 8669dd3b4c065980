/// What the title of a table says: which statement it is, and the coordinates that it fixes.
struct TitleMeaning: Equatable {
  let kind: StatementKind
  /// The fixed coordinates of the kind, narrowed by the funds and origins that the title names.
  private(set) var coordinates: Coordinates
  /// Whether the title says by which classification the table is set.
  let namesClassification: Bool
  /// Department or unit, where the title begins with it.
  let level: Entity.Level?
  /// Whether the title names the budget as a department's or a unit's own: 部门预算收支总表, 单位预算收支总表.
  let namesBudget: Bool
  /// Whether it ends as titles of tables do; else it counts only directly above a table.
  let isMarked: Bool

  /// The meaning of a title, without the number and the year in front; nil where it is no title of a table.
  ///
  /// Names vary from year to year and from province to province, so titles are matched on the words that carry meaning, and a
  /// title that holds any other word is of another table.
  init?(_ text: Substring) {
    guard text.utf8.count <= 240, let found = Self.standard(text) else { return nil }
    self.init(found.kind, found.title, isMarked: Self.isMarked(text))
  }

  /// The meaning of a title that a template gives to one of its tables.
  init(_ kind: StatementKind, named text: Substring) { self.init(kind, text, isMarked: true) }

  /// The title of a table that names more members than its words.
  func narrowed(by coordinates: Coordinates) -> TitleMeaning {
    var title = self
    title.coordinates = title.coordinates.narrowed(by: coordinates)
    return title
  }

  private init(_ kind: StatementKind, _ text: Substring, isMarked: Bool) {
    self.kind = kind
    self.isMarked = isMarked
    var named = Coordinates()
    if kind.statesAmounts && kind != .procurement {
      named.fund = Self.fund(text)
      named.origin = text.holds("不含上年结转", "(本年预算)") ? .currentYear : text.holds("(上年结转)") ? .carryover : .root
    }
    coordinates = kind.fixedCoordinates.narrowed(by: named)
    namesClassification = text.holds("功能", "经济")
    namesBudget = kind.statesAmounts && !text.holds("绩效") && (text.begins(with: "单位预算") || text.begins(with: "部门预算"))
    // 部门综合预算… heads the tables of units, too.
    level = text.holds("综合预算") ? nil : text.begins(with: "单位") ? .unit : text.begins(with: "部门") ? .department : nil
  }

  /// Whether a text ends as titles of tables do.
  static func isMarked(_ text: some StringProtocol) -> Bool { text.ends(with: "表") || (text.ends(with: ")") && text.holds("表(")) }

  /// The kind of table that a title names, and the title without the name of an institution in front.
  private static func standard(_ text: Substring) -> (kind: StatementKind, title: Substring)? {
    guard let first = topics.first(in: text) else { return nil }
    // A form is named after its project: 中小企业发展专项资金绩效目标表.
    if first == .performance { return isMarked(text) ? kind(first, text).map { ($0, text) } : nil }
    // The name of an institution in front may hold words of other topics: 某县政府采购中心收支预算总表.
    for topic in [first] + Topic.allCases.filter({ $0 != first }) {
      guard let title = words[topic]?.start(in: text), topics.first(in: title) == topic else { continue }
      return (isMarked(text) ? kind(topic, title) : unmarked(topic, title)).map { ($0, title) }
    }
    return nil
  }

  /// The fund that a title or the heading of a section names.
  static func fund(_ text: some StringProtocol) -> Fund { funds.first(in: text) ?? .root }

  /// The title narrowed by the fund that the heading of its section names, where it names none itself.
  func inSection(_ section: String) -> TitleMeaning {
    guard kind == .threePublic, coordinates.fund == .root else { return self }
    var title = self
    title.coordinates.fund = Self.fund(section)
    return title
  }

  private static let funds = WordTable<Fund>([
    (["政府性基金"], .governmentFund),
    (["国有资本经营", "国有资产经营"], .stateCapital),
    (["一般公共预算", "公共预算拨款", "公共预算财政拨款"], .generalPublic),
    (["财政拨款"], .fiscalAppropriation),
  ])

  /// What a title can be about, the most telling word first.
  private enum Topic: CaseIterable {
    case performance
    case procurement
    case threePublic
    case operatingExpenses
    case assets
    case institutions
    case meetings
    case governmentFund
    case stateCapital
    case projects
    case generalPublic
    case economy
    case appropriation
    case balance
    case revenue
    case expenditure
  }

  private static let topics = WordTable<Topic>([
    (["绩效"], .performance),
    (["采购"], .procurement),
    (["三公"], .threePublic),
    (["机关运行"], .operatingExpenses),
    (["固定资产", "资产占用", "资产占有", "资产使用"], .assets),
    (["机构设置"], .institutions),
    (["会议费", "培训费"], .meetings),
    (["政府性基金"], .governmentFund),
    (["国有资本", "国有资产经营"], .stateCapital),
    (["项目支出", "专项业务经费支出", "专项业务费支出"], .projects),
    (["一般公共预算", "公共预算拨款", "公共预算财政拨款"], .generalPublic),
    (["经济分类"], .economy),
    (["财政拨款"], .appropriation),
    (["收支", "收入支出"], .balance),
    (["收入"], .revenue),
    (["支出"], .expenditure),
  ])

  private static let carriers = ["财政拨款", "一般公共预算", "公共预算", "拨款", "资金", "政府性基金", "国有资本经营"]
  private static let classifications = ["功能", "经济", "分类", "功能科目", "经济科目", "政府", "类", "款", "项", "大类"]

  /// The words that titles of each topic consist of, beside those of all titles.
  private static let words: [Topic: TitleWords] = [
    .procurement: TitleWords(["政府", "采购", "资产配置", "购买服务", "政府购买服务", "货物", "工程", "服务", "项目", "资金"]),
    .threePublic: TitleWords(carriers + ["三公", "经费", "会议费", "培训费", "会议", "培训", "费", "增减", "变化", "原因", "说明", "对比", "机关运行"]),
    .operatingExpenses: TitleWords(carriers + ["机关", "运行", "机关运行", "经费"]),
    .assets: TitleWords(["固定", "国有", "资产", "占用", "占有", "使用"]),
    .institutions: TitleWords(["机构", "设置"]),
    .meetings: TitleWords(["会议费", "培训费", "会议", "培训", "费", "计划"]),
    .governmentFund: TitleWords(carriers + classifications + ["基金", "基本支出", "项目支出"]),
    .stateCapital: TitleWords(carriers + classifications + ["国有资本", "国有资产", "经营", "基本支出", "项目支出"]),
    .projects: TitleWords(carriers + classifications + ["项目", "专项", "业务", "经费", "专项业务经费", "专项业务费"]),
    .generalPublic: TitleWords(carriers + classifications + ["基本支出"]),
    .economy: TitleWords(classifications + ["一般公共预算", "基本支出"]),
    .appropriation: TitleWords(carriers),
    .balance: TitleWords(["财务"]),
    .revenue: TitleWords(classifications),
    .expenditure: TitleWords(classifications),
  ]

  private static func kind(_ topic: Topic, _ text: Substring) -> StatementKind? {
    switch topic {
    case .performance:
      guard text.holds("绩效目标") else { return nil }
      let specialFunds = ["专项资金", "部门专项资金", "单位专项资金", "省级专项资金", "市级专项资金", "本级专项资金"]
      if specialFunds.contains(where: { text.begins(with: $0) }) && !text.holds("项目支出") { return .specialFundPerformance }
      return text.holds("整体") ? .overallPerformance : .projectPerformance
    case .procurement: return .procurement
    case .threePublic: return .threePublic
    case .operatingExpenses: return .operatingExpenses
    case .assets: return .fixedAssets
    case .institutions: return .institutions
    case .meetings: return .meetingTraining
    case .governmentFund:
      if text.holds("收支") { return .governmentFundBalance }
      return text.holds("支出") ? .governmentFundExpenditure : text.holds("收入") ? .governmentFundRevenue : nil
    case .stateCapital:
      return text.holds("收支", "收入") ? .stateCapitalBalance : text.holds("支出") ? .stateCapitalExpenditure : nil
    case .projects: return .projectExpenditure
    case .generalPublic:
      if text.holds("基本支出") { return text.holds("功能") ? .generalPublicBasicExpenditureByFunction : .generalPublicBasicExpenditure }
      return text.holds("支出") ? text.holds("经济") ? .generalPublicExpenditureByEconomy : .generalPublicExpenditure : nil
    case .economy: return .economicClassification
    case .appropriation: return text.holds("收支", "收入支出") ? .appropriationBalance : nil
    case .balance: return text.holds("总", "预算表") ? .balance : nil
    // 收入 and 支出 alone are words of many tables.
    case .revenue: return text.holds("总", "预算", "部门", "单位") ? .revenue : nil
    case .expenditure: return text.holds("总", "预算", "部门", "单位") ? .expenditure : nil
    }
  }

  /// Titles that do not end in 表.
  private static func unmarked(_ topic: Topic, _ text: Substring) -> StatementKind? {
    guard text.utf8.count <= 90 else { return nil }
    switch topic {
    case .procurement: return text.ends(with: "采购预算") ? .procurement : nil
    case .threePublic: return text.holds("增减变化") ? .threePublic : nil
    case .meetings: return text.ends(with: "明细") ? .meetingTraining : nil
    case .institutions: return text.ends(with: "机构设置情况") ? .institutions : nil
    case .assets: return text.ends(with: "资产占用情况") ? .fixedAssets : nil
    default: return nil
    }
  }
}
