/// Names of the departmental and the government economic classification (部门预算, 政府预算支出经济分类).
enum EconomicChart {
  /// The name of a departmental class; empty where the code is unknown.
  static func name(_ code: String) -> String {
    departmental[code] ?? ""
  }

  /// The name of a government class; empty where the code is unknown.
  static func governmentName(_ code: String) -> String {
    government[code] ?? ""
  }

  /// The government class under which a unit's spending of a departmental class falls.
  static func governmentCode(for economy: String, kind: BudgetUnit.Kind) -> String {
    let group = String(economy.prefix(3))
    switch group {
    case "303": return householdCodes[economy] ?? "50999"
    case "309": return kind == .administrative ? "504" : "50602"
    case "310": return kind == .administrative ? "503" : "50601"
    case "311": return "508"
    case "312": return "507"
    case "313": return "51002"
    case "399": return "599"
    default: break
    }
    if kind == .publicService {
      return group == "301" ? "50501" : "50502"
    }
    return administrativeCodes[economy] ?? (group == "301" ? "50199" : "50201")
  }

  private static let householdCodes = [
    "30301": "50905", "30302": "50905", "30303": "50905", "30304": "50901", "30305": "50901", "30306": "50901", "30307": "50901",
    "30308": "50902", "30309": "50901", "30310": "50903",
  ]

  private static let administrativeCodes = [
    "30101": "50101", "30102": "50101", "30103": "50101", "30106": "50199", "30107": "50101", "30108": "50102", "30109": "50102",
    "30110": "50102", "30111": "50102", "30112": "50102", "30113": "50103", "30212": "50207", "30213": "50209", "30215": "50202",
    "30216": "50203", "30217": "50206", "30218": "50204", "30226": "50205", "30227": "50205", "30231": "50208", "30299": "50299",
  ]

  private static let departmental = table(departmentalNames)
  private static let government = table(governmentNames)

  private static func table(_ text: String) -> [String: String] {
    var names: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      names[String(parts[0])] = String(parts[1])
    }
    return names
  }

  private static let departmentalNames = """
    301 工资福利支出
    30101 基本工资
    30102 津贴补贴
    30103 奖金
    30106 伙食补助费
    30107 绩效工资
    30108 机关事业单位基本养老保险缴费
    30109 职业年金缴费
    30110 职工基本医疗保险缴费
    30111 公务员医疗补助缴费
    30112 其他社会保障缴费
    30113 住房公积金
    30199 其他工资福利支出
    302 商品和服务支出
    30201 办公费
    30202 印刷费
    30203 咨询费
    30205 水费
    30206 电费
    30207 邮电费
    30208 取暖费
    30209 物业管理费
    30211 差旅费
    30212 因公出国（境）费用
    30213 维修（护）费
    30214 租赁费
    30215 会议费
    30216 培训费
    30217 公务接待费
    30218 专用材料费
    30226 劳务费
    30227 委托业务费
    30228 工会经费
    30229 福利费
    30231 公务用车运行维护费
    30239 其他交通费用
    30299 其他商品和服务支出
    303 对个人和家庭的补助
    30301 离休费
    30302 退休费
    30305 生活补助
    30306 救济费
    30307 医疗费补助
    30308 助学金
    30309 奖励金
    30399 其他对个人和家庭的补助
    307 债务利息及费用支出
    309 资本性支出（基本建设）
    310 资本性支出
    31002 办公设备购置
    31003 专用设备购置
    31005 基础设施建设
    31007 信息网络及软件购置更新
    31013 公务用车购置
    31099 其他资本性支出
    311 对企业补助（基本建设）
    312 对企业补助
    31204 费用补贴
    31299 其他对企业补助
    313 对社会保障基金补助
    31302 对社会保险基金补助
    399 其他支出
    39999 其他支出
    """

  private static let governmentNames = """
    501 机关工资福利支出
    50101 工资奖金津补贴
    50102 社会保障缴费
    50103 住房公积金
    50199 其他工资福利支出
    502 机关商品和服务支出
    50201 办公经费
    50202 会议费
    50203 培训费
    50204 专用材料购置费
    50205 委托业务费
    50206 公务接待费
    50207 因公出国（境）费用
    50208 公务用车运行维护费
    50209 维修（护）费
    50299 其他商品和服务支出
    503 机关资本性支出（一）
    504 机关资本性支出（二）
    505 对事业单位经常性补助
    50501 工资福利支出
    50502 商品和服务支出
    506 对事业单位资本性补助
    50601 资本性支出（一）
    50602 资本性支出（二）
    507 对企业补助
    508 对企业资本性支出
    509 对个人和家庭的补助
    50901 社会福利和救助
    50902 助学金
    50903 个人农业生产补贴
    50905 离退休费
    50999 其他对个人和家庭补助
    510 对社会保障基金补助
    51002 对社会保险基金补助
    511 债务利息及费用支出
    599 其他支出
    """
}
