/// Where a number stands in the budget: one member of every dimension, the root where none applies.
public struct Coordinates: Hashable, Sendable {
  /// Direction and stage.
  public var flow = Flow.root
  /// Source of the money.
  public var fund = Fund.root
  /// Kind of spending.
  public var use = Use.root
  /// From this year's budget or carried over; spending only.
  public var origin = Origin.root
  /// The year spoken of, where a statement prints several.
  public var period = Period.root
  /// An expense singled out by the rules.
  public var item = Item.root
  /// Budgeted or executed, where a document prints both.
  public var phase = Phase.root
  /// The codes of the four classifications, and the names of members that have none.
  var codes = ClassificationCodes()

  /// All of everything.
  public init() {}

  /// The given members, and the root of every other dimension.
  public init(
    flow: Flow = .root, fund: Fund = .root, use: Use = .root, function: String = "", economy: String = "", governmentEconomy: String = "",
    origin: Origin = .root, period: Period = .root, item: Item = .root, project: String = "", budgetUnit: String = "",
    phase: Phase = .root
  ) {
    (self.flow, self.fund, self.use, self.origin, self.period, self.item) = (flow, fund, use, origin, period, item)
    self.phase = phase
    if !function.isEmpty { self.function = function }
    if !economy.isEmpty { self.economy = economy }
    if !governmentEconomy.isEmpty { self.governmentEconomy = governmentEconomy }
    if !project.isEmpty { self.project = project }
    if !budgetUnit.isEmpty { self.budgetUnit = budgetUnit }
  }

  /// Code of the functional classification, or the name of a category without a code.
  public var function: String {
    get { codes[.function] }
    set { codes[.function] = newValue }
  }
  /// Code of the departmental economic classification.
  public var economy: String {
    get { codes[.economy] }
    set { codes[.economy] = newValue }
  }
  /// Code of the government economic classification.
  public var governmentEconomy: String {
    get { codes[.governmentEconomy] }
    set { codes[.governmentEconomy] = newValue }
  }
  /// Code of the classification of revenue.
  public var revenueCategory: String {
    get { codes[.revenueCategory] }
    set { codes[.revenueCategory] = newValue }
  }
  /// Code of a project, or its name.
  public var project: String {
    get { codes[.project] }
    set { codes[.project] = newValue }
  }
  /// Code of a unit inside the entity.
  public var budgetUnit: String {
    get { codes[.budgetUnit] }
    set { codes[.budgetUnit] = newValue }
  }

  /// The members of the fixed dimensions, a byte each: their enumerations have far fewer than 256 members.
  private var tags: UInt64 {
    var tags = UInt64(unsafeBitCast(flow, to: UInt8.self)) | UInt64(unsafeBitCast(fund, to: UInt8.self)) << 8
    tags |= UInt64(unsafeBitCast(use, to: UInt8.self)) << 16 | UInt64(unsafeBitCast(origin, to: UInt8.self)) << 24
    return tags | UInt64(unsafeBitCast(period, to: UInt8.self)) << 32 | UInt64(unsafeBitCast(item, to: UInt8.self)) << 40
      | UInt64(unsafeBitCast(phase, to: UInt8.self)) << 48
  }

  /// Whether both name the same members.
  public static func == (left: Coordinates, right: Coordinates) -> Bool { left.tags == right.tags && left.codes == right.codes }

  /// Hashes the members that are named.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(tags)
    codes.hash(into: &hasher)
  }

  /// A hash that is cheaper than that of a dictionary.
  var mixed: Int { Int(truncatingIfNeeded: codes.mixed(with: tags)) }

  /// The raw value of the member of a dimension; empty is the root. Setting an unknown member of a fixed dimension changes nothing.
  public subscript(dimension: Dimension) -> String {
    get {
      switch dimension {
      case .flow: flow.rawValue
      case .fund: fund.rawValue
      case .use: use.rawValue
      case .function: function
      case .economy: economy
      case .governmentEconomy: governmentEconomy
      case .revenueCategory: revenueCategory
      case .origin: origin.rawValue
      case .period: period.rawValue
      case .item: item.rawValue
      case .project: project
      case .budgetUnit: budgetUnit
      case .phase: phase.rawValue
      }
    }
    set {
      switch dimension {
      case .flow: flow = Flow(rawValue: newValue) ?? flow
      case .fund: fund = Fund(rawValue: newValue) ?? fund
      case .use: use = Use(rawValue: newValue) ?? use
      case .function: function = newValue
      case .economy: economy = newValue
      case .governmentEconomy: governmentEconomy = newValue
      case .revenueCategory: revenueCategory = newValue
      case .origin: origin = Origin(rawValue: newValue) ?? origin
      case .period: period = Period(rawValue: newValue) ?? period
      case .item: item = Item(rawValue: newValue) ?? item
      case .project: project = newValue
      case .budgetUnit: budgetUnit = newValue
      case .phase: phase = Phase(rawValue: newValue) ?? phase
      }
    }
  }

  /// Whether no member of a dimension is named.
  public func isRoot(_ dimension: Dimension) -> Bool {
    switch dimension {
    case .flow: flow == .root
    case .fund: fund == .root
    case .use: use == .root
    case .function: codes.isEmpty(.function)
    case .economy: codes.isEmpty(.economy)
    case .governmentEconomy: codes.isEmpty(.governmentEconomy)
    case .revenueCategory: codes.isEmpty(.revenueCategory)
    case .origin: origin == .root
    case .period: period == .root
    case .item: item == .root
    case .project: codes.isEmpty(.project)
    case .budgetUnit: codes.isEmpty(.budgetUnit)
    case .phase: phase == .root
    }
  }

  /// These coordinates narrowed by others: where both name a member, the narrower one counts, else the other's.
  public func narrowed(by other: Coordinates) -> Coordinates {
    var result = self
    result.flow = other.flow.isRoot ? flow : other.flow
    result.fund = fund.isWithin(other.fund) ? fund : other.fund
    result.use = use.isWithin(other.use) ? use : other.use
    result.item = item.isWithin(other.item) ? item : other.item
    result.origin = other.origin.isRoot ? origin : other.origin
    result.period = other.period.isRoot ? period : other.period
    result.phase = other.phase.isRoot ? phase : other.phase
    result.codes.narrow(by: other.codes)
    return result
  }
}

extension Coordinates: Codable, CustomStringConvertible {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(intValue: Int) { nil }
    init(stringValue: String) { self.stringValue = stringValue }
  }

  /// Reads the members that are there; the others are roots.
  public init(from decoder: any Decoder) throws {
    self.init()
    let container = try decoder.container(keyedBy: Key.self)
    for dimension in Dimension.allCases {
      let key = Key(stringValue: dimension.rawValue)
      guard let member = try container.decodeIfPresent(String.self, forKey: key) else { continue }
      self[dimension] = member
      guard self[dimension] == member else {
        throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "no member of \(dimension): \(member)")
      }
    }
  }

  /// Writes only the members that are not roots.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for dimension in Dimension.allCases where !isRoot(dimension) {
      try container.encode(self[dimension], forKey: Key(stringValue: dimension.rawValue))
    }
  }

  /// The members that are not roots: `flow=expenditure function=208`.
  public var description: String {
    Dimension.allCases.filter { !isRoot($0) }.map { "\($0.rawValue)=\(self[$0])" }.joined(separator: " ")
  }
}
