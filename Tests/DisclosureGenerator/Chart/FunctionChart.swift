/// Names of the functional classification (支出功能分类科目) as they are printed in a year.
enum FunctionChart {
  /// The name of a class (类), group (款) or item (项); empty where the code is unknown.
  static func name(_ code: String, year: Int) -> String {
    for change in changes where change.code == code && year < change.before {
      return change.name
    }
    return names[code] ?? ""
  }

  /// Classes in the order of the balance tables.
  static func classes(year: Int) -> [String] {
    let all = Self.all.map(\.code).filter { $0.utf8.count == 3 }
    return year < 2020 ? all.filter { $0 != "234" } : all
  }

  private static let changes: [(code: String, before: Int, name: String)] = [
    ("207", 2020, "文化体育与传媒支出"), ("210", 2020, "医疗卫生与计划生育支出"), ("215", 2021, "资源勘探信息等支出"),
    ("220", 2020, "国土海洋气象等支出"), ("20805", 2020, "行政事业单位离退休"), ("2080501", 2020, "归口管理的行政单位离退休"), ("21301", 2020, "农业"),
  ]

  private static let all: [(code: String, name: String)] = (classNames + "\n" + itemNames).split(separator: "\n").map { line in
    let parts = line.split(separator: " ", maxSplits: 1)
    return (String(parts[0]), String(parts[1]))
  }

  private static let names = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0.name) })

  private static let classNames = """
    201 一般公共服务支出
    202 外交支出
    203 国防支出
    204 公共安全支出
    205 教育支出
    206 科学技术支出
    207 文化旅游体育与传媒支出
    208 社会保障和就业支出
    209 社会保险基金支出
    210 卫生健康支出
    211 节能环保支出
    212 城乡社区支出
    213 农林水支出
    214 交通运输支出
    215 资源勘探工业信息等支出
    216 商业服务业等支出
    217 金融支出
    219 援助其他地区支出
    220 自然资源海洋气象等支出
    221 住房保障支出
    222 粮油物资储备支出
    223 国有资本经营预算支出
    224 灾害防治及应急管理支出
    227 预备费
    229 其他支出
    230 转移性支出
    231 债务还本支出
    232 债务付息支出
    233 债务发行费用支出
    234 抗疫特别国债安排的支出
    """
}
