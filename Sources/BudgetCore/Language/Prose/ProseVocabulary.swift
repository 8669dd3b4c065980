/// The words of sentences about money: the field's standard terms, and those that join them.
enum ProseVocabulary {
  /// All words; of those that begin at one place the longest counts.
  static let finder: PhraseFinder<ProseWord> = PhraseFinder(
    funds.map { ($0.words, .fund($0.member)) } + uses.map { ($0.words, .use($0.member)) } + items.map { ($0.words, .item($0.member)) }
      + flows + joints + classifications + [(entities, .entity), (fillers, .filler)])

  // MARK: Coordinates

  private static let funds: [(words: [String], member: Fund)] = [
    (["一般公共预算", "一般公共预算拨款", "一般公共预算财政拨款", "公共预算拨款", "公共预算财政拨款", "一般公共财政预算"], .generalPublic),
    (["政府性基金", "政府性基金预算", "政府性基金预算拨款", "政府性基金预算财政拨款", "政府性基金拨款", "基金预算", "基金预算拨款"], .governmentFund),
    (["国有资本经营预算", "国有资本经营预算拨款", "国有资本经营预算财政拨款", "国有资本经营", "国有资产经营预算", "国有资本预算"], .stateCapital),
    (["财政拨款", "财政拨款预算", "财政性资金", "财政资金"], .fiscalAppropriation),
    (["财政专户管理资金", "财政专户", "专户管理的教育收费", "财政专户核拨", "财政专户核拨资金", "教育收费"], .specialAccount),
    (["单位资金"], .unitFunds),
    (["事业收入"], .publicServiceIncome),
    (["事业单位经营收入", "经营收入"], .businessIncome),
    (["上级补助收入", "上级补助"], .superiorSubsidy),
    (["附属单位上缴收入", "附属单位上缴"], .subordinateRemittance),
    (["其他收入"], .otherIncome),
    (["中央专项转移支付"], .centralSpecialTransfer),
  ]

  private static let uses: [(words: [String], member: Use)] = [
    (["基本支出", "人员经费和公用经费"], .basic),
    (["人员经费", "人员支出", "人员类项目支出"], .personnel),
    (["公用经费", "公用支出", "日常公用经费", "日常公用支出"], .operating),
    (["项目支出", "专项业务经费", "项目预算", "专项项目"], .project),
    (["其他运转类", "其他运转类项目", "一般性项目"], .otherOperation),
    (["特定目标类", "特定目标类项目"], .specificTarget),
    (["事业单位经营支出", "经营支出"], .business),
    (["上缴上级支出", "上解上级支出"], .remittanceToSuperior),
    (["对附属单位补助支出", "对附属单位补助"], .subsidyToSubordinates),
  ]

  private static let items: [(words: [String], member: Item)] = [
    (["机关运行经费"], .operatingCosts),
    (["三公", "三公经费"], .threePublic),
    (["因公出国", "因公出国（境）", "因公出国(境)"], .overseas),
    (["公务接待费", "公务接待"], .reception),
    (
      [
        "公务用车购置及运行", "公务用车购置及运行维护", "公务用车购置和运行", "公务用车购置和运行维护", "公务用车购置及运维", "公务用车运行维护及购置", "公务用车购置与运行",
        "公务用车运行及购置", "公务用车购置费及运行维护", "公务用车购置费和运行维护", "公务用车购置费及运行",
      ], .vehicles
    ),
    (["公务用车购置"], .vehiclePurchase),
    (["公务用车运行", "公务用车运行维护", "公务用车运维", "公务用车维护"], .vehicleOperation),
    (["会议费"], .meeting),
    (["培训费"], .training),
    (["政府采购", "采购预算"], .procurement),
    (["政府采购货物", "货物类采购", "货物采购", "货物类", "采购货物"], .procurementGoods),
    (["政府采购工程", "工程类采购", "工程采购", "工程类", "采购工程"], .procurementWorks),
    (["政府采购服务", "服务类采购", "服务采购", "服务类", "采购服务"], .procurementServices),
  ]

  private static let flows: [(words: [String], member: ProseWord)] = [
    (["收支", "收入支出", "收入和支出", "收入、支出", "收入与支出", "收入及支出", "收、支"], .bothSides),
    (["收入总计", "收入总额", "总收入", "收入总预算", "收入预算总计", "收入预算总额"], .flow(.totalRevenue, isLoose: false)),
    (["支出总计", "支出总额", "总支出", "支出总预算", "支出预算总计", "支出预算总额"], .flow(.totalExpenditure, isLoose: false)),
    (["本年收入", "收入合计"], .flow(.revenue, isLoose: false)),
    (["本年支出", "支出合计"], .flow(.expenditure, isLoose: false)),
    (["收入"], .flow(.revenue, isLoose: true)),
    (["支出"], .flow(.expenditure, isLoose: true)),
    (["上年结转", "上年结转和结余", "上年结转结余", "上年结余结转", "上年度结转", "年初结转和结余", "年初结转结余", "上年结余"], .carryover),
    (["结转下年", "年终结转结余", "年末结转和结余", "年末结转结余", "年终结转"], .closingCarryover),
    (["用事业基金弥补收支差额", "弥补收支差额"], .flow(.fundOffset, isLoose: false)),
    (["当年支出", "当年拨款支出"], .currentYearSpending),
    (["当年拨款", "本年预算安排", "当年预算安排"], .currentYear),
  ]

  // MARK: Sentences

  /// 按经济分类, 按照支出用途划分.
  private static let classifications: [(words: [String], member: ProseWord)] = [
    (kinds(["功能", "功能科目", "支出功能", "支出功能科目"]), .classified(.function)),
    (kinds(["经济", "经济科目", "支出经济", "支出经济科目", "部门预算支出经济", "部门预算经济", "部门支出经济"]), .classified(.economy)),
    (kinds(["政府预算支出经济", "政府预算经济", "政府支出经济", "政府经济"]), .classified(.governmentEconomy)),
    (
      kinds([
        "用途", "支出用途", "资金用途", "性质", "支出性质", "资金性质", "来源", "资金来源", "经费来源", "收入来源", "结构", "支出结构", "收入结构", "类型", "支出类型", "类别", "支出类别", "收入类别", "支出方向",
        "构成", "支出构成", "预算级次",
      ]), .classified(.unknown)
    ),
  ]

  private static func kinds(_ names: [String]) -> [String] {
    names.flatMap { name in ["按", "按照", "从"].flatMap { head in ["", "分类", "分类科目", "划分", "分", "分类划分", "分类看", "看", "来看"].map { head + name + $0 } } }
  }

  private static let joints: [(words: [String], member: ProseWord)] = [
    (["其中", "包括", "主要包括", "主要用于", "用于以下方面", "分别为", "分别是", "如下", "具体为", "含", "包含", "其中含", "中：", "当中：", "中:"], .parts),
    (["主要是", "主要为"], .partsOrReason),
    (
      [
        "比上年", "较上年", "与上年", "同上年", "和上年", "比上年度", "较上年度", "与上年度", "比去年", "较去年", "与去年", "和去年", "相比", "相较", "同比", "比上一年", "较上一年",
      ], .comparison
    ),
    (["上年", "上年度", "去年", "上一年度"], .lastYear),
    (["增加", "增长", "上升", "提高", "上涨", "调增", "增幅", "涨幅", "升幅", "增长率", "增长幅度", "增加额", "净增", "净增加", "增多", "上浮", "递增", "提升"], .direction(.increase)),
    (
      ["减少", "下降", "降低", "压减", "下滑", "调减", "降幅", "减幅", "跌幅", "下降率", "下降幅度", "减少额", "净减", "净减少", "压缩", "缩减", "核减", "削减", "下调", "回落", "递减"],
      .direction(.decrease)
    ),
    (["持平", "相同", "一致", "无变化", "没有变化", "保持不变", "无增减", "无增减变化", "未变", "不变", "未发生变化"], .direction(.unchanged)),
    (["占", "占比"], .share),
    (["主要原因", "原因是", "原因为", "原因", "主要是由于", "主要是因为", "主要是因", "由于", "主要系"], .reason),
    (["一是", "二是", "三是", "四是", "五是", "六是"], .countedReason),
    (
      [
        "约", "大约", "近", "将近", "接近", "超过", "不超过", "超", "逾", "不低于", "不少于", "不高于", "高于", "低于", "至少", "最多", "预计", "控制在", "限额", "上限", "起点", "每人", "每辆",
        "平均",
        "估计",
      ], .estimate
    ),
    (["分别"], .respectively),
    (
      [
        "如", "如果", "若", "倘若", "假如", "凡", "是否", "应", "应当", "须", "必须", "无需", "不需", "不予", "不存在", "除", "是指", "系指", "指", "以空表", "按空表", "无论", "未公开",
        "或无", "不公开", "不含", "不包括", "不包含", "未包括", "未包含", "未含", "扣除", "剔除",
      ], .condition
    ),
    (["无", "没有", "未安排", "未编制", "不涉及", "未使用", "未发生"], .nothing),
    (["绩效", "绩效目标", "涉及"], .selection),
    (["项目", "二级项目", "一级项目"], .projects),
    (
      [
        "决算", "执行数", "完成数", "实际", "固定资产", "资产总额", "资产", "原值", "净值", "年末", "年底", "上年末", "上年底", "截至", "累计", "单价", "价值", "人均", "标准",
        "上年执行", "新增", "追加", "调整预算",
      ], .otherThanBudget
    ),
    (["等"], .andOthers),
    (["以上", "以下", "以内", "以外", "及以上"], .bound),
  ]

  private static let entities: [String] = {
    let kinds = ["单位", "部门", "局", "委", "办", "厅", "院", "校", "所", "站", "馆", "队", "处", "室", "会", "中心", "机关", "镇", "乡", "街道", "园", "大队", "支队"]
    return kinds.flatMap { ["本" + $0, "我" + $0] } + ["本级", "全局", "全委"]
  }()

  /// Words that say nothing about whose or which money it is, and words that keep others from being found in them by chance.
  private static let fillers =
    [
      "增减", "占用", "占有", "正常", "公务", "维护", "运行维护", "（境）", "(境)", "无法", "等于", "同时", "专户", "当年", "本年", "本年度", "今年", "全年", "人民币", "纳入预算管理", "纳入", "管理",
      "目标管理", "编报", "整体", "目标", "预算", "年初", "年度", "部门", "单位", "安排", "合计", "总计", "共计", "总额", "总数", "金额", "经费", "费用", "资金", "拨款", "财政", "使用", "用于",
      "编制",
      "批复", "核定", "下达", "列支", "方面", "情况", "达到", "主要", "公开", "事业", "综合", "总预算", "需要", "总体", "所需", "上述", "以及", "经", "规模", "支出数", "收入数", "说明", "具体",
    ] + "本我为的了均都数共总是达有和及与在中于由按各现将该以年度初月日比较同跟费款类项即此额元".map(String.init)

  /// Whether the character of three bytes at an offset is a quotation mark, a dash or a space.
  static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let (first, second) = (bytes[index], bytes[index + 1])
    return second == 0x80 && (first == 0xE2 || first == 0xE3)
  }
}
