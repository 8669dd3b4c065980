import BudgetCore

/// 部门综合预算 of Shaanxi, 表1…15. 表1, 表4 and 表9 set four lists side by side, nested by numbering.
let shaanxiTemplate = Template(
  tables: [
    TableTemplate(.balance, titles: ["部门综合预算收支总表", "单位综合预算收支总表"], columns: fourLists),
    // 单位编码 | 单位名称 | 合计 | one column for each source
    TableTemplate(
      .revenue, titles: ["部门综合预算收入总表", "单位综合预算收入总表"],
      columns: [
        "单位编码", "单位名称", "合计", .group("一般公共预算拨款", ["小计", "其中：专项资金列入部门预算的项目"]), "政府性基金拨款", "国有资本经营预算收入",
        "上级补助收入", .group("事业收入", ["小计", "其中：纳入财政专户管理的收费"]), "事业单位经营收入", "附属单位上缴收入", "其他收入",
        "用事业基金弥补收支差额", "上年结转",
      ]),
    // 单位编码 | 单位名称 | 合计 | one column for each use
    TableTemplate(
      .expenditure, titles: ["部门综合预算支出总表", "单位综合预算支出总表"],
      columns: [
        "单位编码", "单位名称", "合计", "人员经费支出", "公用经费支出", "专项业务经费支出", "上缴上级支出", "事业单位经营支出", "对附属单位补助支出",
      ]),
    TableTemplate(.appropriationBalance, titles: ["部门综合预算财政拨款收支总表", "单位综合预算财政拨款收支总表"], columns: fourLists),
    // 功能科目编码 | 功能科目名称 | 合计 | 人员经费支出 | 公用经费支出 | 专项业务经费支出 | 备注
    TableTemplate(
      .generalPublicExpenditure, titles: ["部门综合预算一般公共预算支出明细表（按支出功能分类科目）", "单位综合预算一般公共预算支出明细表（按支出功能分类科目）"],
      columns: ["功能科目编码", "功能科目名称", "合计", "人员经费支出", "公用经费支出", "专项业务经费支出", "备注"]),
    // 部门经济科目编码 | 部门经济科目名称 | 政府经济科目编码 | 政府经济科目名称 | 合计 | …
    TableTemplate(
      .generalPublicExpenditureByEconomy, titles: ["部门综合预算一般公共预算支出明细表（按支出经济分类科目）", "单位综合预算一般公共预算支出明细表（按支出经济分类科目）"],
      columns: economy + ["合计", "人员经费支出", "公用经费支出", "专项业务经费支出", "备注"]),
    TableTemplate(
      .generalPublicBasicExpenditureByFunction,
      titles: ["部门综合预算一般公共预算基本支出明细表（按支出功能分类科目）", "单位综合预算一般公共预算基本支出明细表（按支出功能分类科目）"],
      columns: ["功能科目编码", "功能科目名称", "合计", "人员经费支出", "公用经费支出", "备注"]),
    TableTemplate(
      .generalPublicBasicExpenditure,
      titles: [
        "部门综合预算一般公共预算基本支出明细表（按支出经济分类科目）", "部门综合预算一般公共预算基本支出明细表（支出经济分类科目）",
        "单位综合预算一般公共预算基本支出明细表（按支出经济分类科目）",
      ], columns: economy + ["合计", "人员经费支出", "公用经费支出", "备注"]),
    TableTemplate(.governmentFundBalance, titles: ["部门综合预算政府性基金收支表", "单位综合预算政府性基金收支表"], columns: fourLists),
    // 单位编码 | 单位（项目）名称 | 项目金额 | 项目简介
    TableTemplate(
      .projectExpenditure, titles: ["部门综合预算专项业务经费支出表", "单位综合预算专项业务经费支出表"],
      columns: ["单位编码", "单位（项目）名称", "项目金额", "项目简介"], projectGroups: ["专用项目", "通用项目"]),
    // 科目编码     | 单位编码 | 采购项目 | 采购目录 | 购买服务内容 | 规格型号 | 数量 | 部门预算支出经济科目编码 | … | 预算金额 | 说明
    // 类 | 款 | 项
    TableTemplate(
      .procurement, titles: ["部门综合预算政府采购（资产配置、购买服务）预算表", "单位综合预算政府采购（资产配置、购买服务）预算表"],
      columns: [
        .group("科目编码", ["类", "款", "项"]), "单位编码", "采购项目", "采购目录", "购买服务内容", "规格型号", "数量", "部门预算支出经济科目编码",
        "政府预算支出经济科目编码", "实施采购时间", "预算金额", "说明",
      ]),
    // 单位编码 | 单位名称 | 上年 | 当年 | 增减变化情况, each: 合计 | “三公” {小计, 出国, 接待, 公车 {购置, 运行}} | 会议费 | 培训费
    TableTemplate(
      .threePublic,
      titles: [
        "部门综合预算一般公共预算拨款“三公”经费及会议费、培训费支出预算表", "单位综合预算一般公共预算拨款“三公”经费及会议费、培训费支出预算表",
      ], columns: ["单位编码", "单位名称", .group("上年", items), .group("当年", items), .group("增减变化情况", items)]),
    TableTemplate(.projectPerformance, titles: ["部门专项业务经费绩效目标表", "部门预算专项业务经费绩效目标表", "单位专项业务经费绩效目标表"]),
    // 年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元）            | 执行率分值
    //              |          |          | 总额 | 财政拨款 | 其他资金 |
    TableTemplate(
      .overallPerformance, titles: ["部门（单位）整体支出绩效目标表", "部门整体支出绩效目标表", "单位整体支出绩效目标表"],
      columns: [
        "年度主要任务", "任务名称", "主要内容", .group("预算金额（万元）", ["总额", "财政拨款", "其他资金"]), "执行率分值（10分）",
      ]),
    TableTemplate(.specialFundPerformance, titles: ["专项资金总体绩效目标表"]),
    TableTemplate(.meetingTraining, titles: ["会议费培训费明细"], columns: ["序号", "会议/培训名称", "时间", "人数", "金额", "备注"]),
  ])

/// 收入 | 支出: 项目, then spending by functional, departmental economic and government economic class, each with its 预算数.
private let fourLists: [ColumnTemplate] = [
  .group("收入", ["项目", "预算数"]),
  .group(
    "支出",
    [
      "支出功能分类科目（按大类）", "预算数", "部门预算支出经济分类科目（按大类）", "预算数", "政府预算支出经济分类科目（按大类）", "预算数",
    ]),
]

private let economy: [ColumnTemplate] = ["部门经济科目编码", "部门经济科目名称", "政府经济科目编码", "政府经济科目名称"]

private let items: [ColumnTemplate] = [
  "合计",
  .group(
    "一般公共预算拨款安排的“三公”经费预算",
    ["小计", "因公出国(境)费用", "公务接待费", .group("公务用车购置及运行维护费", ["公务用车购置费", "公务用车运行维护费"])]), "会议费", "培训费",
]
