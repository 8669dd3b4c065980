extension ShaanxiDocument {
  /// A line of one of the nested lists: its label with its ordinal, and where its number stands.
  typealias Entry = (label: String, place: Coordinates)

  /// The classes of 表1 and 表4.
  func functionEntries(_ first: String) -> [Entry] {
    let codes = FunctionChart.classes(year: budget.year).filter { $0 < "227" || $0 == "229" }
    let classes = codes.enumerated().map { index, code in
      ("\(index + 1)、\(FunctionChart.name(code, year: budget.year))", Coordinates(flow: .expenditure, function: code))
    }
    return [(first, Coordinates(flow: .expenditure))] + classes
  }

  /// The departmental economic classes of 表1 and 表4.
  func economyEntries(_ first: String) -> [Entry] {
    func classes(_ use: Use, _ names: [(String, String)]) -> [Entry] {
      names.enumerated().map { index, entry in
        ("(\(index + 1))\(entry.1)", Coordinates(flow: .expenditure, use: use, economy: entry.0))
      }
    }
    func use(_ label: String, _ use: Use) -> Entry { (label, Coordinates(flow: .expenditure, use: use)) }
    return [(first, Coordinates(flow: .expenditure)), use("1、人员经费和公用经费支出", .basic)] + classes(.basic, Self.basicClasses)
      + [use("2、专项业务经费支出", .project)] + classes(.project, Self.projectClasses)
      + [use("3、上缴上级支出", .remittanceToSuperior), use("4、事业单位经营支出", .business), use("5、对附属单位补助支出", .subsidyToSubordinates)]
  }

  /// The government economic classes of 表1 and 表4.
  func governmentEntries(_ first: String) -> [Entry] {
    let classes = Self.governmentClasses.enumerated().map { index, entry in
      ("\(index + 1)、\(entry.1)", Coordinates(flow: .expenditure, governmentEconomy: entry.0))
    }
    return [(first, Coordinates(flow: .expenditure))] + classes
  }

  /// The lists of 表9 by function, by departmental and by government economic class.
  var fundEntries: [[Entry]] {
    let functions = ["206", "207", "208", "211", "212", "213", "214", "215", "217", "229"].enumerated().map { index, code in
      (Ordinals.counted(index + 1, FunctionChart.name(code, year: budget.year)), Coordinates(flow: .expenditure, function: code))
    }
    func use(_ number: Int, _ name: String, _ use: Use) -> Entry {
      (Ordinals.counted(number, name), Coordinates(flow: .expenditure, use: use))
    }
    func classes(_ use: Use, _ names: [(String, String)]) -> [Entry] {
      names.map { ($0.1, Coordinates(flow: .expenditure, use: use, economy: $0.0)) }
    }
    let basic = Self.basicClasses.map { ($0.0, $0.0 == "310" ? "其他资本性支出" : $0.1) }
    let economies =
      [use(1, "人员经费和公用经费支出", .basic)] + classes(.basic, basic) + [use(2, "专项业务经费支出", .project)]
      + classes(.project, Self.fundProjectClasses)
      + [use(3, "上缴上级支出", .remittanceToSuperior), use(4, "事业单位经营支出", .business), use(5, "对附属单位补助支出", .subsidyToSubordinates)]
    let government = Self.governmentClasses.filter { $0.0 != "510" }.enumerated().map { index, entry in
      (Ordinals.counted(index + 1, entry.1), Coordinates(flow: .expenditure, governmentEconomy: entry.0))
    }
    return [functions, economies, government]
  }

  private static let basicClasses = [("301", "工资福利支出"), ("302", "商品和服务支出"), ("303", "对个人和家庭的补助"), ("310", "资本性支出")]

  private static let projectClasses = [
    ("301", "工资福利支出"), ("302", "商品和服务支出"), ("303", "对个人和家庭补助"), ("307", "债务利息及费用支出"), ("309", "资本性支出(基本建设)"), ("310", "资本性支出"),
    ("311", "对企业补助(基本建设)"), ("312", "对企业补助"), ("313", "对社会保险基金补助"), ("399", "其他支出"),
  ]

  private static let fundProjectClasses = [
    ("301", "工资福利支出"), ("302", "商品和服务支出"), ("303", "对个人和家庭的补助"), ("307", "债务付息及费用支出"), ("309", "资本性支出（基本建设）"), ("310", "资本性支出"),
    ("311", "对企业补助（基本建设）"), ("312", "对企业补助"), ("313", "对社会保障基金补助"), ("399", "其他支出"),
  ]

  private static let governmentClasses = [
    ("501", "机关工资福利支出"), ("502", "机关商品和服务支出"), ("503", "机关资本性支出"), ("504", "机关资本性支出（基本建设）"), ("505", "对事业单位经常性补助"),
    ("506", "对事业单位资本性补助"), ("507", "对企业补助"), ("508", "对企业资本性支出"), ("509", "对个人和家庭的补助"), ("510", "对社会保险基金补助"), ("599", "其他支出"),
  ]
}
