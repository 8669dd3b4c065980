/// A set of dimensions, as the bits of their places in the schema.
struct DimensionSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ dimension: Dimension) { rawValue = 1 << dimension.bit }

  static var flow: DimensionSet { DimensionSet(.flow) }
  static var fund: DimensionSet { DimensionSet(.fund) }
  static var use: DimensionSet { DimensionSet(.use) }
  static var function: DimensionSet { DimensionSet(.function) }
  static var economy: DimensionSet { DimensionSet(.economy) }
  static var governmentEconomy: DimensionSet { DimensionSet(.governmentEconomy) }
  static var revenueCategory: DimensionSet { DimensionSet(.revenueCategory) }
  static var origin: DimensionSet { DimensionSet(.origin) }
  static var period: DimensionSet { DimensionSet(.period) }
  static var item: DimensionSet { DimensionSet(.item) }
  static var project: DimensionSet { DimensionSet(.project) }
  static var budgetUnit: DimensionSet { DimensionSet(.budgetUnit) }
  static var phase: DimensionSet { DimensionSet(.phase) }
  static let all = DimensionSet(rawValue: 0x1FFF)

  /// The dimensions in the order of the schema.
  var members: [Dimension] { Dimension.allCases.filter { contains(DimensionSet($0)) } }
}

extension Dimension {
  var bit: UInt16 {
    switch self {
    case .flow: 0
    case .fund: 1
    case .use: 2
    case .function: 3
    case .economy: 4
    case .governmentEconomy: 5
    case .revenueCategory: 6
    case .origin: 7
    case .period: 8
    case .item: 9
    case .project: 10
    case .budgetUnit: 11
    case .phase: 12
    }
  }

  /// The dimensions along which a parent is the sum of its children: data dictionary 6.
  static let summed: [Dimension] =
    [.fund, .use, .function, .economy, .governmentEconomy, .revenueCategory, .origin, .item, .project, .budgetUnit]
}

extension Coordinates {
  /// The dimensions in which a member is named.
  var named: DimensionSet {
    var set = codes.named
    if flow != .root { set.insert(.flow) }
    if fund != .root { set.insert(.fund) }
    if use != .root { set.insert(.use) }
    if origin != .root { set.insert(.origin) }
    if period != .root { set.insert(.period) }
    if item != .root { set.insert(.item) }
    if phase != .root { set.insert(.phase) }
    return set
  }

  /// The dimensions in which two coordinates name different members.
  func differences(from other: Coordinates) -> DimensionSet {
    var set = codes.differences(from: other.codes)
    if flow != other.flow { set.insert(.flow) }
    if fund != other.fund { set.insert(.fund) }
    if use != other.use { set.insert(.use) }
    if origin != other.origin { set.insert(.origin) }
    if period != other.period { set.insert(.period) }
    if item != other.item { set.insert(.item) }
    if phase != other.phase { set.insert(.phase) }
    return set
  }

  /// Whether these coordinates are `other` or a part of it: in every dimension the same member or one below it.
  public func isWithin(_ other: Coordinates) -> Bool {
    guard flow.isWithin(other.flow), fund.isWithin(other.fund), use.isWithin(other.use), origin.isWithin(other.origin) else { return false }
    guard period.isWithin(other.period), item.isWithin(other.item), phase.isWithin(other.phase) else { return false }
    return codes.named.isSuperset(of: other.codes.named)
      && other.codes.named.members.allSatisfy { self[$0].utf8.starts(with: other[$0].utf8) && ($0 != .project || self[$0] == other[$0]) }
  }

  /// The coordinates one step further up along a dimension; nil at its root.
  ///
  /// The parent of a code is the code with its last two digits less, of a unit's code with its last character less: not
  /// every step is a member that is printed.
  func above(_ dimension: Dimension) -> Coordinates? {
    var up = self
    switch dimension {
    case .flow:
      if flow == .root { return nil }
      up.flow = flow.parent
    case .fund:
      if fund == .root { return nil }
      up.fund = fund.parent
    case .use:
      if use == .root { return nil }
      up.use = use.parent
    case .origin:
      if origin == .root { return nil }
      up.origin = origin.parent
    case .period:
      if period == .root { return nil }
      up.period = period.parent
    case .item:
      if item == .root { return nil }
      up.item = item.parent
    case .phase:
      if phase == .root { return nil }
      up.phase = phase.parent
    case .function: return up.codes.ascend(.function, by: 2, least: 3) ? up : nil
    case .economy: return up.codes.ascend(.economy, by: 2, least: 3) ? up : nil
    case .governmentEconomy: return up.codes.ascend(.governmentEconomy, by: 2, least: 3) ? up : nil
    case .revenueCategory: return up.codes.ascend(.revenueCategory, by: 2, least: 3) ? up : nil
    case .project: return up.codes.ascend(.project, by: .max, least: 1) ? up : nil
    case .budgetUnit: return up.codes.ascend(.budgetUnit, by: 1, least: 1) ? up : nil
    }
    return up
  }

  /// The members of some dimensions, and the root of all others.
  func restricted(to dimensions: DimensionSet) -> Coordinates {
    var result = Coordinates()
    if dimensions.contains(.flow) { result.flow = flow }
    if dimensions.contains(.fund) { result.fund = fund }
    if dimensions.contains(.use) { result.use = use }
    if dimensions.contains(.origin) { result.origin = origin }
    if dimensions.contains(.period) { result.period = period }
    if dimensions.contains(.item) { result.item = item }
    if dimensions.contains(.phase) { result.phase = phase }
    result.codes = codes.restricted(to: dimensions)
    return result
  }

  /// What these coordinates name beyond others, which may name the same.
  func beyond(_ fixed: Coordinates) -> Coordinates {
    var result = self
    if flow == fixed.flow { result.flow = .root }
    if fixed.fund.isWithin(fund) { result.fund = .root }
    if fixed.use.isWithin(use) { result.use = .root }
    if fixed.item.isWithin(item) { result.item = .root }
    if origin == fixed.origin { result.origin = .root }
    if period == fixed.period { result.period = .root }
    if phase == fixed.phase { result.phase = .root }
    return result
  }

  /// The members of all dimensions but one.
  func without(_ dimension: Dimension) -> Coordinates { restricted(to: DimensionSet.all.subtracting(DimensionSet(dimension))) }

  /// How many digits or characters the code in a classification has.
  func length(_ dimension: Dimension) -> Int { self[dimension].utf8.count }
}
