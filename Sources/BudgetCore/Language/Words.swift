/// Words whose mere occurrence says something of a label or a heading.
enum Sign: UInt8, CaseIterable {
  case carriedOver
  case toNextYear
  case withoutLastYear
  case deficitCover
  case realAccountBalance
  case increase
  case wholeTerm
  case currentYearMoney
  case total
  case sum
  case code
  case name
  case classification
  case unit
  case project
  case account
  case economy
  case government
  case function
  case revenueAccount
  case meetingOrTask
  case goods
  case field
  case money
  case purpose

  fileprivate var words: [String] {
    switch self {
    case .carriedOver: ["结转", "结余"]
    case .toNextYear: ["结转下年", "年终", "年末", "下年"]
    case .withoutLastYear: ["不含上年"]
    case .deficitCover: ["收支差额", "弥补收支"]
    case .realAccountBalance: ["上年实户资金"]
    case .increase: ["增减"]
    case .wholeTerm: ["实施期"]
    case .currentYearMoney: ["当年预算", "本年预算", "不含上年结转", "本年拨款", "当年拨款", "本年财政拨款"]
    case .total: ["合计", "小计", "总计", "总额"]
    case .sum: ["收入总计", "支出总计"]
    case .code: ["编码", "代码"]
    case .name: ["名称"]
    case .classification: ["分类科目", "科目(按"]
    case .unit: ["单位", "部门"]
    case .project: ["项目"]
    case .account: ["科目"]
    case .economy: ["经济"]
    case .government: ["政府"]
    case .function: ["功能"]
    case .revenueAccount: ["收入科目", "收入分类"]
    case .meetingOrTask: ["会议", "培训", "任务"]
    case .goods: ["采购物品", "品目"]
    case .field:
      [
        "数量", "单价", "计量单位", "目录序号", "中小微企", "中小企业", "小微企业", "原因", "理由", "依据", "指标", "绩效目标", "分值", "采购物品",
        "采购目录", "期限", "主要内容", "购买服务内容", "规格型号", "采购时间",
      ]
    case .money: ["资金"]
    case .purpose: ["预算规模", "用途"]
    }
  }
}

/// The known words that occur in a text, found in one pass over its bytes.
///
/// Of funds, uses and items the one that was listed first counts: lists go from the most specific to the most general.
struct Words {
  private(set) var fund = Fund.root
  private(set) var use = Use.root
  private(set) var item = Item.root
  private var signs: UInt64 = 0

  func has(_ sign: Sign) -> Bool { signs & (1 << UInt64(sign.rawValue)) != 0 }

  init(in text: String) {
    var ranks = (fund: Int.max, use: Int.max, item: Int.max)
    Self.table.matches(in: text) { word in
      switch word {
      case .fund(let member, let rank) where rank < ranks.fund: (fund, ranks.fund) = (member, rank)
      case .use(let member, let rank) where rank < ranks.use: (use, ranks.use) = (member, rank)
      case .item(let member, let rank) where rank < ranks.item: (item, ranks.item) = (member, rank)
      case .sign(let sign): signs |= 1 << UInt64(sign.rawValue)
      default: break
      }
    }
  }

  /// Takes the members that added words name.
  mutating func take(_ coordinates: Coordinates) {
    if coordinates.fund != .root { fund = coordinates.fund }
    if coordinates.use != .root { use = coordinates.use }
    if coordinates.item != .root { item = coordinates.item }
  }

  private enum Word {
    case fund(Fund, rank: Int)
    case use(Use, rank: Int)
    case item(Item, rank: Int)
    case sign(Sign)
  }

  private static let table: WordTable<Word> = {
    var entries: [(words: [String], member: Word)] = []
    for (rank, entry) in Vocabulary.funds.enumerated() { entries.append((entry.words, .fund(entry.member, rank: rank))) }
    for (rank, entry) in Vocabulary.uses.enumerated() { entries.append((entry.words, .use(entry.member, rank: rank))) }
    for (rank, entry) in Vocabulary.items.enumerated() { entries.append((entry.words, .item(entry.member, rank: rank))) }
    for sign in Sign.allCases { entries.append((sign.words, .sign(sign))) }
    return WordTable(entries)
  }()
}
