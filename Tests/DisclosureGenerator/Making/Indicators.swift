extension BudgetMaker {
  /// Makes up what a project promises: some indicators under each usual heading.
  mutating func indicators(for name: String) -> [Indicator] {
    var result: [Indicator] = []
    for heading in Self.headings {
      for choice in draw.sample(heading.choices, count: draw.pick(heading.counts)) {
        result.append(
          Indicator(
            group: heading.group,
            category: heading.category,
            name: choice.0 == "" ? name + "完成率" : choice.0,
            target: choice.1,
            basis: draw.pick(["历史行业标准", "工作计划", "上级文件"])
          ))
      }
    }
    return result
  }

  private typealias Heading = (group: String, category: String, counts: [Int], choices: [(String, String)])

  private static let headings: [Heading] = [
    ("产出指标", "数量指标", [1, 1, 2, 3], [("服务人次", "≥1200人"), ("培训次数", "≥3次"), ("覆盖乡镇数", "16个"), ("", "≥95%")]),
    ("产出指标", "质量指标", [1, 1, 2], [("验收合格率", "100%"), ("业务经费支出准确率", "≥100百分比"), ("", "≥98%")]),
    ("产出指标", "时效指标", [1], [("完成时限", "12月"), ("资金支付及时率", "≥95%"), ("故障修复时间", "<40分钟")]),
    ("产出指标", "成本指标", [1, 1, 2], [("总成本控制", "≤3.5万元"), ("办公耗材费", "<2万元"), ("人均补助标准", "≥280元")]),
    ("效益指标", "经济效益指标", [0, 1], [("资金使用效率", "≥95百分比"), ("不涉及", "不涉及")]),
    ("效益指标", "社会效益指标", [1, 2], [("政策知晓率", "≥90%"), ("办事便捷程度", "提高"), ("服务能力", "明显增强")]),
    ("效益指标", "生态效益指标", [0, 1], [("绿色办公", "≥95百分比"), ("无", "无")]),
    ("效益指标", "可持续影响指标", [0, 1], [("长效机制", "健全"), ("服务可持续性", "显著提高")]),
    ("满意度指标", "服务对象满意度指标", [1], [("群众满意度", "≥90%"), ("受益对象满意度", "≥95百分比")]),
  ]
}
