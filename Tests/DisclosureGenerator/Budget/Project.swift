/// A project that spends money outside the basic expenditure (项目).
public struct Project: Sendable {
  /// The heading under which Shaanxi lists a project.
  public enum Group: String, Sendable {
    case special = "专用项目"
    case general = "通用项目"
  }

  /// Its place in the budget's list.
  public let index: Int
  /// The unit that carries it out.
  public let unit: Int
  /// The code in the finance bureau's system.
  public let code: String
  /// The name, which no other project of the budget bears.
  public let name: String
  /// 其他运转类 or 特定目标类.
  public let use: Use
  /// 专用项目 or 通用项目.
  public let group: Group
  /// What it is for, in a sentence.
  public let purpose: String
  /// How many years it runs.
  public let years: Int
  /// What it promises, as its performance form lists it.
  public internal(set) var indicators: [Indicator]
  /// How much of the money is to be spent by March, June, October and December, in per cent.
  public let schedule: [Int?]
}

/// One line of a performance form (绩效指标).
public struct Indicator: Sendable {
  /// The heading of the first level (产出指标).
  public let group: String
  /// The heading of the second level (数量指标).
  public let category: String
  /// What is measured.
  public let name: String
  /// What is promised (`≥95%`).
  public internal(set) var promise: Promise
  /// What the value is based on.
  public let basis: String
}

/// A purchase through government procurement (政府采购).
public struct Purchase: Sendable {
  /// The unit that buys.
  public let unit: Int
  /// The project that pays, or 日常公用经费.
  public let projectName: String
  /// The whole money of that project.
  public let projectAmount: Money
  /// What is bought.
  public let goods: String
  /// The code in the procurement catalogue (A05040101).
  public let catalogueCode: String
  /// The unit of measure (台).
  public let measure: String
  /// How many.
  public let quantity: Int
  /// Goods, works or services.
  public let item: Item
  /// The money: a part of a budget line.
  public let line: BudgetLine

  func matches(_ place: Coordinates) -> Bool {
    line.matches(place) && (place.item == item || place.item == .procurement)
      && (place.project.isEmpty || place.project == projectName || place.project == goods)
  }
}

/// A meeting or a training (会议, 培训).
public struct Event: Sendable {
  /// The index of the unit that holds it.
  public let unit: Int
  /// Meeting or training.
  public let item: Item
  /// What it is called.
  public let name: String
  /// When it is held.
  public let time: String
  /// How many people take part.
  public let participants: Int
  /// What it costs.
  public let amount: Money
}
