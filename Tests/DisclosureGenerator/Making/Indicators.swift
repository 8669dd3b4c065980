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
            promise: choice.1,
            basis: draw.pick(["历史行业标准", "工作计划", "上级文件"])
          ))
      }
    }
    return result
  }

  /// Lets no project promise to spend up to more than its budget.
  mutating func limitCosts() {
    let style = FigureStyle(decimals: 4, trims: true)
    for index in projects.indices {
      let place = Coordinates(flow: .expenditure, project: projects[index].code)
      let whole = lines.filter { $0.project == index && $0.matches(place) }.reduce(Money.zero) { $0 + $1.amount }
      for (number, indicator) in projects[index].indicators.enumerated() where indicator.promise.unit == "万元" {
        let limit = Int64((Double(indicator.promise.number) ?? 0) * 1_000_000)
        if Money(hundredths: limit) > whole { projects[index].indicators[number].promise = Promise("≤", style.text(whole), "万元") }
      }
    }
  }

  private typealias Heading = (group: String, category: String, counts: [Int], choices: [(String, Promise)])

  private static let headings: [Heading] = [
    (
      "产出指标", "数量指标", [1, 1, 2, 3],
      [
        ("服务人次", Promise("≥", "1200", "人次")), ("培训次数", Promise("≥", "3", "次")), ("覆盖乡镇数", Promise("", "16", "个")), ("", Promise("≥", "95", "%")),
        ("宣传资料印制数量", Promise("≥", "12000", "份", text: "≥12,000份")), ("参加培训人数", Promise("≥", "50", "人", text: "不少于50人")),
      ]
    ),
    (
      "产出指标", "质量指标", [1, 1, 2],
      [
        ("验收合格率", Promise("", "100", "%")), ("业务经费支出准确率", Promise("≥", "100", "百分比")), ("", Promise("≥", "98", "%")),
        ("资料完整程度", Promise("完整")), ("办结率", Promise("≥", "95", "%", text: "95%以上")),
      ]
    ),
    (
      "产出指标", "时效指标", [1],
      [
        ("完成时限", Promise("", "12", "月")), ("资金支付及时率", Promise("≥", "95", "%")), ("故障修复时间", Promise("<", "40", "分钟")), ("工作完成时间", Promise("全年")),
      ]
    ),
    (
      "产出指标", "成本指标", [1, 1, 2],
      [
        ("总成本控制", Promise("≤", "3.5", "万元")), ("办公耗材费", Promise("<", "2", "万元")), ("人均补助标准", Promise("≥", "280", "元")),
        ("设备购置成本", Promise("≤", "10.25", "万元", text: "≤ 10.25 万元")),
      ]
    ),
    ("效益指标", "经济效益指标", [0, 1], [("资金使用效率", Promise("≥", "95", "百分比")), ("不涉及", Promise("不涉及"))]),
    (
      "效益指标", "社会效益指标", [1, 2],
      [("政策知晓率", Promise("≥", "90", "%")), ("办事便捷程度", Promise("提高")), ("服务能力", Promise("明显增强")), ("满意率区间", Promise("80%-90%"))]
    ),
    ("效益指标", "生态效益指标", [0, 1], [("绿色办公", Promise("≥", "95", "百分比")), ("无", Promise("无"))]),
    ("效益指标", "可持续影响指标", [0, 1], [("长效机制", Promise("健全")), ("服务可持续性", Promise("显著提高"))]),
    ("满意度指标", "服务对象满意度指标", [1], [("群众满意度", Promise("≥", "90", "%")), ("受益对象满意度", Promise("≥", "95", "百分比"))]),
  ]
}
