/// The words by which a heading says what its section is about.
enum SectionVocabulary {
  /// What a heading is about, in the order of the meanings; `other` where no word is known.
  static func meanings(of heading: UnsafeBufferPointer<UInt8>) -> [SectionMeaning] {
    let finder = finder
    var found: UInt64 = 0
    var index = 0
    while index < heading.count {
      if heading[index] < 0xE2 {
        index += 1
      } else if let (rank, length) = finder.longest(in: heading, at: index) {
        found |= 1 << UInt64(rank)
        index += length
      } else {
        index += 3
      }
    }
    if found == 0 { return [.other] }
    // 支出预算 in the heading of a single fund or item says nothing more.
    if found & specific != 0 { found &= ~sides }
    if found.nonzeroBitCount > 1 { found &= ~overview }
    var meanings: [SectionMeaning] = []
    while found != 0 {
      meanings.append(all[found.trailingZeroBitCount])
      found &= found - 1
    }
    return meanings
  }

  private static let specific = ranks([
    .appropriation, .generalPublic, .basicExpenditure, .projects, .governmentFund, .stateCapital, .threePublic, .meetingTraining, .operatingCosts,
    .procurement, .performance,
  ])
  private static let sides = ranks([.revenue, .expenditure])
  private static let overview = ranks([.overview])

  /// Meanings as a set of bits.
  private static func ranks(_ meanings: [SectionMeaning]) -> UInt64 {
    all.indices.reduce(0) { meanings.contains(all[$1]) ? $0 | 1 << UInt64($1) : $0 }
  }

  /// Whether a text is the heading of a list of contents: 目录, with white space between its characters.
  static func isContents(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count <= 24 else { return false }
    let key = TextKey(text, 0..<text.count)
    return key.text.same(as: "目录") || key.text.same(as: "目次")
  }

  private static let all = SectionMeaning.allCases

  /// Words with the ranks of their meanings: longer words keep shorter ones from being found in them.
  private static let finder = PhraseFinder<Int>(words.map { entry in (entry.words, all.firstIndex(of: entry.meaning) ?? 0) })

  private static let words: [(words: [String], meaning: SectionMeaning)] = [
    (["概况", "基本情况"], .profile),
    (["职责", "职能"], .duties),
    (["机构设置", "机构情况", "单位构成", "部门构成", "机构组成", "内设机构"], .institutions),
    (["人员情况", "人员编制", "人员构成"], .staff),
    (["工作任务", "重点工作", "主要工作"], .tasks),
    (["总体情况", "收支总体", "总体说明", "收入支出预算总体", "收支预算总体", "收入支出总体"], .overview),
    (["增减情况", "变动情况", "增减变化情况", "数据变动"], .changes),
    (["收入预算", "收入说明", "收入总体", "收入情况"], .revenue),
    (["支出预算情况", "支出预算总体", "支出说明", "支出总体", "支出预算说明"], .expenditure),
    (["财政拨款收支", "财政拨款收入支出", "财政拨款预算收支", "财政拨款收入"], .appropriation),
    (["一般公共预算", "公共预算拨款"], .generalPublic),
    (["基本支出"], .basicExpenditure),
    (["项目支出", "项目预算", "专项业务经费", "专项资金"], .projects),
    (["政府性基金"], .governmentFund),
    (["国有资本经营", "国有资产经营"], .stateCapital),
    (["三公"], .threePublic),
    (["会议费", "培训费"], .meetingTraining),
    (["机关运行经费", "公用经费"], .operatingCosts),
    (["政府采购"], .procurement),
    (["购买服务"], .purchasedServices),
    (["国有资产", "资产占", "资产信息", "固定资产", "资产购置", "车辆情况", "房屋情况"], .stateAssets),
    (["绩效"], .performance),
    (["转移支付"], .transfers),
    (["名词解释", "名词说明", "专业名词", "名词术语"], .terms),
    (["预算报表", "公开报表", "预算表", "预算公开表"], .tables),
    (["其他重要事项", "其他说明", "其他需要说明", "其他事项", "其他情况"], .otherMatters),
  ]
}
