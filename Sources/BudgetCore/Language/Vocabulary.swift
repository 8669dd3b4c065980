/// The field's standard terms and what they mean, for headings and row labels of every province.
///
/// The identifiers are those of data dictionary 3; the terms those of 财预〔2016〕143号, of the yearly 政府收支分类科目,
/// and of the provinces' templates. Terms are matched on the words that carry meaning, the most specific first.
enum Vocabulary {
  /// What a term says.
  static func meaning(of term: Term, _ words: Words) -> Meaning {
    var meaning = Meaning()
    meaning.isPartial = term.isPartial
    meaning.year = term.year
    meaning.unit = term.unit
    if totals.contains(TextKey(folded: term.text)) {
      meaning.isTotal = true
      return meaning
    }
    meaning.coordinates.fund = words.fund
    meaning.coordinates.use = words.use
    meaning.coordinates.item = words.item
    meaning.coordinates.flow = flow(term.text, words)
    meaning.coordinates.period = period(term.text, words)
    meaning.isCarryover = meaning.coordinates.flow == .openingCarryover
    meaning.isCurrentYear = words.has(.currentYearMoney)
    if meaning.coordinates.flow == .root { meaning.isTotal = meaning.isEmpty && words.has(.total) }
    return meaning
  }

  /// Words that only say that what follows is money, or all of it.
  private static let totals = Set(
    [
      "", "合计", "小计", "总计", "金额", "预算数", "预算金额", "总额", "资金总额", "项目金额", "资金金额", "年初预算数", "预算", "预算总额", "项目总额",
      "部门合计", "单位合计", "合计数", "预算合计", "金额合计", "项目资金", "总预算", "年预算数", "全年预算", "年初预算", "本级合计",
    ].map { TextKey($0) })

  // MARK: Funds

  static let funds: [(words: [String], member: Fund)] = [
    (["专项资金列入部门预算", "专项资金列入"], .earmarkedSpecialFunds),
    (["中央专项转移支付"], .centralSpecialTransfer),
    (["中央财政资金", "中央资金", "中央财政拨款"], .centralFinance),
    (["省级财政资金", "省级资金", "省财政资金", "省级财政拨款"], .provincialFinance),
    (["市县(区)财政", "市(县)区财政", "市县财政", "市级财政资金", "县级财政资金", "区级财政资金", "市县区财政", "地方财政资金", "市(县、区)财政", "县(区)财政"], .localFinance),
    (["行政事业性收费"], .administrativeFees),
    (["国有资产资源有偿使用", "国有资源(资产)有偿使用", "国有资源有偿使用", "国有资产有偿使用", "国有资源"], .stateAssetUse),
    (["债券"], .generalBonds),
    (["专项收入"], .specialRevenue),
    (["政府性基金", "基金预算拨款", "基金预算"], .governmentFund),
    (["国有资本经营", "国有资产经营", "国有资本预算", "国资预算"], .stateCapital),
    (["一般公共预算", "公共预算拨款", "公共财政预算", "公共预算财政拨款"], .generalPublic),
    (["财政专户", "专户管理", "专户核拨"], .specialAccount),
    (["非财政拨款", "非财政"], .otherFunds),
    (["上级补助"], .superiorSubsidy),
    (["附属单位上缴", "附属单位缴款"], .subordinateRemittance),
    (["事业单位经营收入", "经营收入"], .businessIncome),
    (["事业收入"], .publicServiceIncome),
    (["教育收费"], .specialAccount),
    (["其他收入"], .otherIncome),
    (["单位自筹", "自筹资金", "其他资金", "自有资金", "其他资"], .otherFunds),
    (["单位资金"], .unitFunds),
    (["财政拨款", "财政资金", "政府预算资金", "本年拨款", "当年拨款"], .fiscalAppropriation),
  ]

  // MARK: Uses

  static let uses: [(words: [String], member: Use)] = [
    (["专项资金列入"], .root),
    (["人员经费和公用经费", "人员和公用经费"], .basic),
    (["对附属单位补助"], .subsidyToSubordinates),
    (["上解上级", "上缴上级"], .remittanceToSuperior),
    (["经营支出"], .business),
    (["其他运转类", "一般性项目"], .otherOperation),
    (["特定目标类", "专项资金"], .specificTarget),
    (["项目支出", "专项业务"], .project),
    (["基本支出"], .basic),
    (["人员经费", "人员支出", "人员类"], .personnel),
    (["公用经费", "公用支出", "日常公用"], .operating),
  ]

  // MARK: Items

  static let items: [(words: [String], member: Item)] = [
    (["机关运行经费"], .operatingCosts),
    (["政府采购货物"], .procurementGoods),
    (["政府采购工程"], .procurementWorks),
    (["政府采购服务"], .procurementServices),
    (["因公出国", "出国(境)"], .overseas),
    (["公务接待"], .reception),
    (["用车购置及运", "用车购置和运", "用车运行维护及购置", "用车购置与运"], .vehicles),
    (["用车购置"], .vehiclePurchase),
    (["用车运行", "用车运维", "用车维护"], .vehicleOperation),
    (["三公"], .threePublic),
    (["会议费"], .meeting),
    (["培训费"], .training),
  ]

  // MARK: Flows and periods

  private static func flow(_ text: String, _ words: Words) -> Flow {
    if words.has(.deficitCover) { return .fundOffset }
    if words.has(.carriedOver) {
      if words.has(.toNextYear) { return .closingCarryover }
      return words.has(.withoutLastYear) ? .root : .openingCarryover
    }
    if words.has(.realAccountBalance) { return .openingCarryover }
    if words.has(.sum) {
      if text.same(as: "收入总计") { return .totalRevenue }
      if text.same(as: "支出总计") { return .totalExpenditure }
    }
    if text.same(as: "收入") || text.begins(with: "本年收入") || text.begins(with: "收入合计") || text.ends(with: "预算收入") || text.ends(with: "收入预算") {
      return .revenue
    }
    let isSpending = text.same(as: "支出") || text.begins(with: "本年支出") || text.begins(with: "支出合计") || text.ends(with: "经营预算支出")
    return isSpending ? .expenditure : .root
  }

  private static func period(_ text: String, _ words: Words) -> Period {
    if words.has(.increase) { return .change }
    if words.has(.wholeTerm), text.begins(with: "实施期") { return .wholeTerm }
    if text.begins(with: "当年") { return words.has(.currentYearMoney) ? .root : .budgetYear }
    if text.begins(with: "年度资金") || text.same(as: "本年") || text.same(as: "本年预算数") { return .budgetYear }
    if text.begins(with: "上年") {
      let isPrior = text.same(as: "上年") || text.same(as: "上年数") || text.begins(with: "上年预算") || text.begins(with: "上年度预算")
      return isPrior ? .priorYear : .root
    }
    return .root
  }
}
