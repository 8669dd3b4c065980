extension HenanDocument {
  /// The classes of 表1 or 表4 with their ordinals, which are the codes less 200.
  func classNames(isAppropriation: Bool) -> [(code: String, name: String)] {
    let rows = isAppropriation ? Self.appropriationNames : Self.balanceNames
    return rows.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ")
      let code = String(parts[0])
      let isLater = ["224", "234"].contains(code) && isAppropriation
      if isLater, budget.isEmpty(at: Coordinates(function: code)) { return nil }
      return (code, Ordinals.counted((Int(code) ?? 200) - 200, String(parts[1])))
    }
  }

  private static let balanceNames = """
    201 一般公共服务
    202 外交
    203 国防
    204 公共安全
    205 教育
    206 科学技术
    207 文化旅游体育与传媒
    208 社会保障和就业
    209 社会保险基金支出
    210 卫生健康
    211 节能环保
    212 城乡社区事务
    213 农林水事务
    214 交通运输
    215 资源勘探信息等
    216 商业服务业等
    217 金融支出
    219 援助其他地区支出
    220 自然资源海洋气象等支出
    221 住房保障支出
    222 粮油物资储备支出
    223 国有资本经营预算
    224 灾害防治及应急管理
    227 预备费
    229 其他支出
    230 转移性支出
    231 债务还本支出
    232 债务付息支出
    233 债务发行费用支出
    234 抗疫特别国债安排的支出
    """

  private static let appropriationNames = """
    201 一般公共服务
    202 外交
    203 国防
    204 公共安全
    205 教育
    206 科学技术
    207 文化体育与传媒
    208 社会保障和就业
    209 社会保险基金支出
    210 医疗卫生
    211 节能环保
    212 城乡社区事务
    213 农林水事务
    214 交通运输
    215 资源勘探电力信息等事务
    216 商业服务业等事务
    217 金融支出
    219 援助其他地区支出
    220 国土海洋气象等支出
    221 住房保障支出
    222 粮油物资储备支出
    223 国有资本经营预算
    224 灾害防治及应急管理
    227 预备费
    229 其他支出
    230 转移性支出
    231 债务还本支出
    232 债务付息支出
    233 债务发行费用支出
    234 抗疫特别国债安排的支出
    """
}
