/// A field of government: what its department is called, what it spends money on.
struct Sector {
  /// The department's name without its place.
  let department: String
  /// Names of public institutions under it, without their place.
  let institutions: [String]
  /// The item of the administration's own spending.
  let administration: String
  /// The item of the institutions' own spending.
  let institution: String
  /// Items of its projects.
  let projects: [String]
  /// What its projects may be called.
  let projectNames: [String]
  /// Items that government funds pay here.
  let governmentFunds: [String]
}

extension Sector {
  private init(_ row: String) {
    let parts = row.split(separator: "|", omittingEmptySubsequences: false).map { part in part.split(separator: " ").map(String.init) }
    self.init(
      department: parts[0][0],
      institutions: parts[1],
      administration: parts[2][0],
      institution: parts[2][1],
      projects: parts[3],
      projectNames: parts[4],
      governmentFunds: parts[5]
    )
  }

  /// All sectors.
  static let all = rows.split(separator: "\n").map { Sector(String($0)) }

  private static let rows = """
    医疗保障局|医疗保险服务中心 医疗保险业务经办中心|2101501 2101550|2101506 2101599 2101202 2101299 2101301 2080109|金保工程 城乡居民医保工作经费 困难群众参保资助 城乡医疗救助 医保便民服务大厅工作经费|2296002
    教育局|第一小学 实验中学 教学研究中心|2050101 2050202|2050201 2050203 2050204 2050199|学前教育生均公用经费 义务教育营养改善计划 校舍维修改造 家庭经济困难学生资助|2120804
    司法局|法律援助中心 公证处|2040601 2040650|2040604 2040605 2040607|法律援助办案补贴 普法宣传经费 社区矫正工作经费 人民调解员补贴|2296002
    财政局|国库支付中心 投资评审中心|2010601 2010650|2010602 2010607 2010608 2010699|预算管理一体化系统运维费 投资评审费 政府债务管理经费 财政监督检查经费|2120803
    文化和旅游局|文化馆 图书馆|2070101 2070109|2070104 2070199 2070308|公共文化场馆免费开放 文物保护经费 全民阅读活动经费 送戏下乡|2296003
    农业农村局|农业技术推广中心 动物疫病预防控制中心|2130101 2130104|2130106 2130108 2130122|耕地地力保护补贴 动物防疫经费 农业生产发展资金 高标准农田建设|2120804 2082201
    水利局|河道管理所 灌区管理中心|2130301 2130306|2130305 2130314 2130316|河道治理工程 防汛抗旱经费 农村饮水安全巩固提升 水库维修养护|2082201 2121401
    交通运输局|公路事务中心 道路运输服务中心|2140101 2140106|2140112 2140199 2140106|农村公路日常养护 治超站工作经费 公交运营补贴|2120803
    生态环境局|环境监测站|2110101 2110199|2110301 2110302 2110199|大气污染防治专项 环境监测运行费 水污染源普查|2121401
    城市管理局|环境卫生服务中心 市政设施维护中心|2120101 2120501|2120104 2120303 2120501|环卫作业经费 市政设施维护 路灯电费 生活垃圾分类|2120803 2121301
    自然资源局|不动产登记中心|2200101 2200150|2200106 2120303|不动产登记系统运维 国土变更调查 矿山生态修复|2120801 2120803
    应急管理局|应急救援中心|2240101 2240150|2240106 2240109|安全生产专项经费 应急物资储备 自然灾害风险普查|2296002
    科学技术局|科技服务中心|2060101 2060199|2060404 2060702|科技创新券兑付 科普活动经费 科技特派员补助|2120803
    工业和信息化局|中小企业服务中心|2150501 2150550|2150517 2150805|中小企业发展专项资金 数字经济扶持资金 散煤治理经费|2120803
    商务局|商务服务中心|2160201 2160250|2160299|促消费活动补贴 电子商务进农村 招商引资经费|2120803
    粮食和物资储备局|粮油质量检测中心|2220101 2220150|2220115|地方储备粮利息费用补贴 应急物资轮换费|2120803
    民政局|社会福利院 殡仪馆|2080201 2080299|2080208 2081001 2081002 2081901|高龄津贴 城乡低保配套资金 社区建设经费 养老服务体系建设|2296002
    卫生健康局|疾病预防控制中心 妇幼保健院|2100101 2100199|2100408 2100409 2100717 2100799|基本公共卫生服务补助 重大传染病防控 独生子女父母奖励 乡村医生补助|2296002
    """
}
