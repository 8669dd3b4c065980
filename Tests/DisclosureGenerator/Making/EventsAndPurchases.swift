extension BudgetMaker {
  /// Lists the meetings and trainings behind the general public budget's 会议费 and 培训费.
  mutating func addEvents() {
    for unit in units {
      for (item, economy) in [(Item.meeting, "30215"), (Item.training, "30216")] {
        let place = Coordinates(flow: .expenditure, fund: .generalPublic, economy: economy)
        let total = lines.filter { $0.unit == unit.index && $0.matches(place) }.reduce(Money.zero) { $0 + $1.amount }
        guard total != .zero else { continue }
        let parts = split(total, into: draw.integer(1...3))
        let topics = draw.sample(["业务", "政策宣传", "党风廉政", "预算绩效", "安全生产"], count: parts.count)
        for (part, topic) in zip(parts, topics) {
          events.append(
            Event(
              unit: unit.index,
              item: item,
              name: topic + (item == .meeting ? draw.pick(["工作会议", "年度总结会议"]) : draw.pick(["培训班", "骨干培训"])),
              time: String(draw.integer(1...12)) + "月（预计" + String(draw.integer(1...3)) + "天）",
              participants: draw.integer(20...300),
              amount: part
            ))
        }
      }
    }
  }

  /// Lists what is bought: parts of lines that buy goods, works or services.
  mutating func addPurchases() {
    guard contents.procurement else { return }
    let buying = lines.filter { $0.amount > .zero && !$0.isKept && Self.purchasable[$0.economy] != nil && $0.source != .fundOffset }
    for line in draw.sample(buying, count: draw.integer(1...5)) {
      guard let choice = Self.purchasable[line.economy] else { continue }
      let goods = draw.pick(choice.goods)
      let quantity = choice.item == .procurementGoods ? draw.integer(1...40) : 1
      var bought = line
      bought.amount = draw.chance(50) ? line.amount : split(line.amount, into: 2)[0]
      let project = line.project.map { projects[$0] }
      let place = Coordinates(flow: .expenditure, project: project?.code ?? "")
      let whole = lines.filter { $0.unit == line.unit && $0.project == line.project && $0.matches(place) }.reduce(Money.zero) { $0 + $1.amount }
      purchases.append(
        Purchase(
          unit: line.unit,
          projectName: project?.name ?? "日常公用经费",
          projectAmount: whole,
          goods: goods.name,
          catalogueCode: goods.code,
          measure: goods.measure,
          quantity: quantity,
          item: choice.item,
          line: bought
        ))
    }
  }

  /// Cuts an amount into parts that add up to it, each a multiple of the step.
  private mutating func split(_ total: Money, into count: Int) -> [Money] {
    var rest = total
    var parts: [Money] = []
    for remaining in stride(from: count, to: 1, by: -1) {
      let part = Money(hundredths: rest.hundredths * Int64(draw.integer(60...140)) / 100 / Int64(remaining)).rounded(to: step)
      guard part > .zero, part < rest else { continue }
      parts.append(part)
      rest = rest - part
    }
    return parts + [rest]
  }

  private typealias Goods = (name: String, code: String, measure: String)

  private static let purchasable: [String: (item: Item, goods: [Goods])] = [
    "30201": (.procurementGoods, [("复印纸", "A05040101", "箱"), ("硒鼓", "A05040201", "个")]),
    "30202": (.procurementServices, [("印刷服务", "C23090199", "批")]),
    "30209": (.procurementServices, [("物业管理服务", "C21040000", "项")]),
    "30213": (.procurementServices, [("系统运行维护服务", "C16070000", "项")]),
    "30227": (.procurementServices, [("咨询服务", "C20990000", "项")]),
    "31002": (.procurementGoods, [("台式计算机", "A02010104", "台"), ("多功能一体机", "A02020400", "台"), ("办公桌", "A05010201", "张")]),
    "31003": (.procurementGoods, [("专用设备", "A02329900", "套")]),
    "31005": (.procurementWorks, [("道路工程施工", "B02010000", "项")]),
    "31007": (.procurementServices, [("软件开发服务", "C16010000", "项")]),
  ]
}
