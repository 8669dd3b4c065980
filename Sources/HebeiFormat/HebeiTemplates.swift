import BudgetCore

/// 部门预算 and 单位预算 of Hebei. Every table opens with `<code><name>`, 预算年度 and 单位; a 栏次 row numbers the columns.
let hebeiTemplate = Template(
  tables: [
    // 序号 | 收入               | 支出
    //      | 项  目  | 预算数   | 项  目  | 预算数
    // 栏次 | 1       | 2        | 3       | 4
    TableTemplate(
      .balance, titles: ["部门预算收支总表", "单位预算收支总表"],
      columns: ["序号", .group("收入", ["项目", "预算数"]), .group("支出", ["项目", "预算数"])]),
    // 序号 | 功能分类科目        | 合计 | 本年收入                                  | 上年结转
    //      | 科目编码 | 科目名称 |      | 小计 | 财政拨款收入 | … | 其他收入        |
    TableTemplate(
      .revenue, titles: ["部门预算收入总表", "单位预算收入总表"],
      columns: [
        "序号", .group("功能分类科目", ["科目编码", "科目名称"]), "合计",
        .group("本年收入", ["小计", "财政拨款收入", "财政专户收入", "事业收入", "经营收入", "上级补助收入", "附属单位上缴收入", "其他收入"]), "上年结转",
      ]),
    // 序号 | 功能分类科目 | 合计 | 基本支出 | 项目支出 | 经营支出 | 上解上级支出 | 对附属单位补助支出
    TableTemplate(
      .expenditure, titles: ["部门预算支出总表", "单位预算支出总表"],
      columns: [
        "序号", .group("功能分类科目", ["科目编码", "科目名称"]), "合计", "基本支出", "项目支出", "经营支出", "上解上级支出", "对附属单位补助支出",
      ]),
    // 序号 | 收入          | 支出
    //      | 项目 | 金额   | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款
    TableTemplate(
      .appropriationBalance, titles: ["部门预算财政拨款收支总表", "单位预算财政拨款收支总表"],
      columns: [
        "序号", .group("收入", ["项目", "金额"]),
        .group("支出", ["项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"]),
      ]),
    // 序号 | 功能分类科目 | 合计 | 基本支出 | 项目支出
    TableTemplate(
      .generalPublicExpenditure, titles: ["部门预算一般公共预算财政拨款支出表", "单位预算一般公共预算财政拨款支出表"], columns: byFunction),
    // 序号 | 支出部门经济分类科目 | 一般公共预算基本支出
    //      | 科目编码 | 科目名称   | 合计 | 人员经费 | 公用经费
    TableTemplate(
      .generalPublicBasicExpenditure, titles: ["部门预算一般公共预算财政拨款基本支出表", "单位预算一般公共预算财政拨款基本支出表"],
      columns: [
        "序号", .group("支出部门经济分类科目", ["科目编码", "科目名称"]), .group("一般公共预算基本支出", ["合计", "人员经费", "公用经费"]),
      ]),
    TableTemplate(
      .governmentFundExpenditure, titles: ["部门预算政府性基金预算财政拨款支出表", "单位预算政府性基金预算财政拨款支出表"], columns: byFunction),
    TableTemplate(
      .stateCapitalExpenditure, titles: ["部门预算国有资本经营预算财政拨款支出表", "单位预算国有资本经营预算财政拨款支出表"], columns: byFunction),
    // 序号 | 项目 | 资金性质
    //      |      | 合计 | 一般公共预算财政拨款 | 政府性基金预算拨款 | 国有资本经营预算财政拨款
    TableTemplate(
      .threePublic, titles: ["部门预算财政拨款“三公”经费支出表", "单位预算财政拨款“三公”经费支出表"],
      columns: [
        "序号", "项目", .group("资金性质", ["合计", "一般公共预算财政拨款", "政府性基金预算拨款", "国有资本经营预算财政拨款"]),
      ]),
    // In the text part: 项目名称 | 2024年度预算 | 2025年度预算 | 增减金额 | 变化原因
    TableTemplate(
      .threePublic, titles: ["“三公”经费预算情况及增减变化原因"],
      columns: ["项目名称", "上年度预算", .column("本年度预算", .period(.budgetYear)), "增减金额", "变化原因"]),
    TableTemplate(
      .projectPerformance, titles: ["绩效目标表", "…绩效目标表"], labels: ["项目编码", "预算规模及资金用途", "资金支出计划（%）", "绩效目标"]),
    // 政府采购项目来源    | 采购物品名称 | 政府采购目录序号 | 计量单位 | 数量 | 单价 | 政府采购金额                       | 预留中小微企业份额
    // 项目名称 | 预算资金 |              |                  |          |      |      | 合计 | 一般公共预算拨款 | … |
    TableTemplate(
      .procurement, titles: ["部门政府采购预算", "单位政府采购预算"],
      columns: [
        .group("政府采购项目来源", ["项目名称", "预算资金"]), "采购物品名称", "政府采购目录序号", "计量单位", "数量", "单价",
        .group(
          "政府采购金额（当年部门预算安排资金）",
          ["合计", "一般公共预算拨款", "基金预算拨款", "国有资本经营预算拨款", "财政专户核拨", "单位资金", "上年结转结余"]), "预留中小微企业份额",
      ]),
    TableTemplate(.fixedAssets, titles: ["部门固定资产占用情况表", "单位固定资产占用情况表"]),
    TableTemplate(.institutions, titles: ["部门机构设置情况", "单位机构设置情况"]),
  ], covers: ["部门预算公开表", "单位预算公开表"], numbering: "栏次")

private let byFunction: [ColumnTemplate] = ["序号", .group("功能分类科目", ["科目编码", "科目名称"]), "合计", "基本支出", "项目支出"]
