import BudgetCore

/// 预算公开表1…13 of Shanxi. Titles carry the year, and say where carryovers are left out: （不含上年结转）.
let shanxiTemplate = Template(
  tables: [
    // 收入            | 支出
    // 项目 | 2025年   | 项目 | 2025年合计 | 当年预算安排 | 上年结转安排
    TableTemplate(
      .balance, titles: ["预算收支总表"],
      columns: [.group("收入", ["项目", "2025年"]), .group("支出", ["项目", "2025年合计", "当年预算安排", "上年结转安排"])]),
    // 项目                | 本年收入                                              | 上年结转
    // 科目编码 | 科目名称 | 合计 | 一般公共预算 | 政府性基金 | … | 单位资金      |
    TableTemplate(
      .revenue, titles: ["预算收入总表"],
      columns: [
        .group("项目", ["科目编码", "科目名称"]),
        .group("本年收入", ["合计", "一般公共预算", "政府性基金", "国有资本经营预算", "财政专户管理资金", "单位资金"]), "上年结转",
      ]),
    // 项目                | 2025年预算数
    // 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    TableTemplate(.expenditure, titles: ["预算支出总表"], columns: byFunction),
    // 收入          | 支出
    // 项目 | 金额   | 项目 | 金额
    //      |        |      | 小计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算
    TableTemplate(
      .appropriationBalance, titles: ["财政拨款收支总表"],
      columns: [
        .group("收入", ["项目", "金额"]),
        .group("支出", ["项目", .group("金额", ["小计", "一般公共预算", "政府性基金预算", "国有资本经营预算"])]),
      ]),
    TableTemplate(.generalPublicExpenditure, titles: ["一般公共预算支出预算表（不含上年结转）"], columns: byFunction),
    // 部门预算支出经济科目名称 | 政府预算支出经济科目名称 | 2025年预算数
    //                          |                          | 合计 | 人员经费 | 公用经费
    TableTemplate(
      .generalPublicBasicExpenditure, titles: ["一般公共预算安排基本支出分经济科目表（不含上年结转）"],
      columns: [
        "部门预算支出经济科目名称", "政府预算支出经济科目名称", .group("2025年预算数", ["合计", "人员经费", "公用经费"]),
      ]),
    // 项目                    | 政府性基金收入预算
    // 收入科目编码 | 科目名称 |
    TableTemplate(
      .governmentFundRevenue, titles: ["政府性基金预算收入表（不含上年结转）"],
      columns: [.group("项目", ["收入科目编码", "科目名称"]), "政府性基金收入预算"]),
    TableTemplate(
      .governmentFundExpenditure, titles: ["政府性基金预算支出表（不含上年结转）"],
      columns: ["科目编码", "科目名称", "合计", "基本支出", "项目支出"]),
    // 国有资本经营预算收入                             | 国有资本经营预算支出
    // 项目                    | 国有资本经营收入预算   | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    // 收入科目编码 | 科目名称 |
    TableTemplate(
      .stateCapitalBalance, titles: ["国有资本经营预算收支预算表（不含上年结转）"],
      columns: [
        .group("国有资本经营预算收入", [.group("项目", ["收入科目编码", "科目名称"]), "国有资本经营收入预算"]),
        .group("国有资本经营预算支出", ["科目编码", "科目名称", "合计", "基本支出", "项目支出"]),
      ]),
    // 项目 | 2025年预算数
    //      | 合计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算
    TableTemplate(
      .threePublic, titles: ["财政拨款安排“三公”经费支出预算表"],
      columns: ["项目", .group("2025年预算数", ["合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"])]),
    TableTemplate(
      .operatingExpenses, titles: ["财政拨款安排机关运行经费预算表"],
      columns: ["单位名称", .group("2025预算数", ["合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"])]),
    // 项目名称 | 合计 | 2025年财政拨款                                    | 财政专户管理资金 | 单位资金
    //          |      | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 |
    TableTemplate(
      .projectExpenditure, titles: ["项目支出预算表（本年预算）"],
      columns: ["项目名称", "合计", .group("2025年财政拨款", ["一般公共预算", "政府性基金预算", "国有资本经营预算"]), "财政专户管理资金", "单位资金"]),
    TableTemplate(
      .projectExpenditure, titles: ["项目支出预算表（上年结转）"],
      columns: ["项目名称", "合计", .group("2025年财政拨款", ["一般公共预算", "政府性基金预算", "国有资本经营预算"])]),
    TableTemplate(
      .projectPerformance, titles: ["项目支出绩效目标表", "…项目支出绩效目标表"],
      labels: ["项目资金（元）", "实施期资金总额", "年度资金总额", "实施期目标", "年度目标"]),
  ])

private let byFunction: [ColumnTemplate] = [
  .group("项目", ["科目编码", "科目名称"]), .group("2025年预算数", ["合计", "基本支出", "项目支出"]),
]
