/// What a section of a disclosure is about: the topics that the disclosure rules ask for (财预〔2016〕143号).
public enum SectionMeaning: String, CaseIterable, Sendable, Codable {
  /// 目录.
  case contents
  /// 部门概况.
  case profile
  /// 部门职责, 主要职能.
  case duties
  /// 机构设置, 预算单位构成.
  case institutions
  /// 人员情况.
  case staff
  /// 工作任务, 年度重点工作.
  case tasks
  /// 收支预算总体情况.
  case overview
  /// 比上年增减情况.
  case changes
  /// 收入预算说明.
  case revenue
  /// 支出预算说明.
  case expenditure
  /// 财政拨款收支情况.
  case appropriation
  /// 一般公共预算支出情况.
  case generalPublic
  /// 基本支出情况.
  case basicExpenditure
  /// 项目支出情况.
  case projects
  /// 政府性基金预算情况.
  case governmentFund
  /// 国有资本经营预算情况.
  case stateCapital
  /// “三公”经费情况.
  case threePublic
  /// 会议费和培训费情况.
  case meetingTraining
  /// 机关运行经费, 公用经费情况.
  case operatingCosts
  /// 政府采购情况.
  case procurement
  /// 政府购买服务情况.
  case purchasedServices
  /// 国有资产占有使用情况.
  case stateAssets
  /// 绩效目标情况.
  case performance
  /// 专项转移支付情况.
  case transfers
  /// 名词解释.
  case terms
  /// 预算报表: a part that holds the tables.
  case tables
  /// 其他重要事项, 其他说明.
  case otherMatters
  /// Anything else.
  case other
}
