/// Checks that within one statement a parent equals the sum of its topmost printed descendants, along every dimension with a tree.
enum RollUpCheck {
  private struct Group: Hashable {
    let entity: Int
    let statement: Statement
  }

  /// One dimension: which members coordinates name, and how members nest.
  private struct Dimension: Sendable {
    let name: String
    /// The member; empty for the root.
    let member: @Sendable (Coordinates) -> String
    /// The coordinates without the member and without classes that only accompany it.
    let others: @Sendable (Coordinates) -> Coordinates
    /// The members above a member, nearest first, the root last.
    let ancestors: @Sendable (String) -> [String]
  }

  static func problems(of facts: [ExpectedFact]) -> [String] {
    equations(of: facts.enumerated().map { $1.checked(id: $0) }).filter { !$0.isExact }.map(\.problem).sorted()
  }

  /// Every parent with the sum of its topmost printed descendants.
  static func equations(of numbers: [CheckedNumber]) -> [Equation] {
    var groups: [Group: [Coordinates: CheckedSum]] = [:]
    var parts: [Group: [Coordinates: CheckedSum]] = [:]
    for number in numbers {
      let group = Group(entity: number.entity, statement: number.statement)
      if number.isPart {
        parts[group, default: [:]][number.coordinates, default: CheckedSum()] += CheckedSum(number)
      } else {
        groups[group, default: [:]][number.coordinates] = CheckedSum(number)
      }
    }
    for (group, list) in parts {
      groups[group, default: [:]].merge(list) { whole, _ in whole }
    }
    return groups.flatMap { group, values in
      dimensions.flatMap { equations(of: values, along: $0, statement: group.statement) }
    }
  }

  private static func equations(of values: [Coordinates: CheckedSum], along dimension: Dimension, statement: Statement) -> [Equation] {
    var lists: [Coordinates: [String: CheckedSum]] = [:]
    for (place, amount) in values {
      let others = dimension.others(place)
      lists[others, default: [:]][dimension.member(place), default: CheckedSum()] += amount
    }
    return lists.flatMap { others, members in
      members.compactMap { parent, amount in
        let below = members.keys.filter { $0 != parent && dimension.ancestors($0).contains(parent) }
        // Projects stand under the groups of their list, where there are any.
        let groups = dimension.name == "project" ? below.filter { Project.Group(rawValue: $0) != nil } : []
        let topmost = (groups.isEmpty ? below : groups).filter { member in
          !dimension.ancestors(member).prefix { $0 != parent }.contains { members[$0] != nil }
        }
        guard !topmost.isEmpty, !isPartial(parent, topmost, dimension.name, statement, others) else { return nil }
        let sum = topmost.reduce(into: CheckedSum()) { $0 += members[$1] ?? CheckedSum() }
        return Equation(
          name: "\(statement.rawValue) \(dimension.name) \(parent) and \(topmost.sorted()) at \(others)", left: amount, right: sum)
      }
    }
  }

  /// Whether a breakdown names only some children: members marked 其中, purchases beside carryover, forms of single projects.
  private static func isPartial(
    _ parent: String, _ children: [String], _ dimension: String, _ statement: Statement, _ others: Coordinates
  ) -> Bool {
    switch dimension {
    case "fund":
      let isOfWhich = Set(children).isSubset(of: ["generalPublicAppropriation", "earmarkedSpecialFunds", "fiscalAppropriation"])
      // Some columns of funds hold this year's money only, beside others that are not divided by origin.
      let isDivided = statement == .procurement || (statement == .projectExpenditure && !children.contains("generalPublic"))
      return isOfWhich || (isDivided && others.origin == nil)
    case "project": return statement == .procurement ? others.function.isEmpty && !parent.isEmpty : false
    case "function", "economy": return statement == .procurement
    case "origin": return children.count < 2
    case "item": return parent.isEmpty || (parent == "threePublic" && children.count < 3)
    default: return false
    }
  }

  private static let dimensions: [Dimension] = [
    Dimension(name: "fund", member: { $0.fund?.rawValue ?? "" }, others: { $0.without { $0.fund = nil } }, ancestors: funds),
    Dimension(name: "use", member: { $0.use?.rawValue ?? "" }, others: { $0.without { $0.use = nil } }, ancestors: uses),
    Dimension(name: "function", member: { $0.function }, others: { $0.without { $0.function = "" } }, ancestors: prefixes),
    Dimension(name: "economy", member: { $0.economy }, others: withoutEconomy, ancestors: prefixes),
    Dimension(
      name: "governmentEconomy",
      member: { $0.economy.isEmpty ? $0.governmentEconomy : "" },
      others: { $0.without { place in place.governmentEconomy = place.economy.isEmpty ? "" : place.governmentEconomy } },
      ancestors: prefixes
    ),
    Dimension(name: "revenueCategory", member: { $0.revenueCategory }, others: { $0.without { $0.revenueCategory = "" } }, ancestors: prefixes),
    Dimension(name: "origin", member: { $0.origin?.rawValue ?? "" }, others: { $0.without { $0.origin = nil } }, ancestors: root),
    Dimension(name: "budgetUnit", member: { $0.budgetUnit }, others: { $0.without { $0.budgetUnit = "" } }, ancestors: prefixes),
    Dimension(name: "item", member: { $0.item?.rawValue ?? "" }, others: { $0.without { $0.item = nil } }, ancestors: items),
    Dimension(name: "project", member: { $0.project }, others: { $0.without { $0.project = "" } }, ancestors: root),
  ]

  @Sendable private static func funds(above name: String) -> [String] {
    var result: [String] = []
    var fund = Fund(rawValue: name)?.parent
    while let next = fund {
      result.append(next.rawValue)
      fund = next.parent
    }
    return result + [""]
  }

  @Sendable private static func uses(above name: String) -> [String] {
    (Use(rawValue: name)?.parent).map { [$0.rawValue, ""] } ?? [""]
  }

  @Sendable private static func items(above name: String) -> [String] {
    switch Item(rawValue: name) {
    case .vehiclePurchase, .vehicleOperation: ["vehicles", "threePublic", "threePublicMeetingTraining", ""]
    case .vehicles, .overseas, .reception: ["threePublic", "threePublicMeetingTraining", ""]
    case .threePublic, .meeting, .training: ["threePublicMeetingTraining", ""]
    default: [""]
    }
  }

  @Sendable private static func root(above name: String) -> [String] {
    [""]
  }

  /// A government class beside a departmental one is summed over; on its own it is a list of its own.
  @Sendable private static func withoutEconomy(_ place: Coordinates) -> Coordinates {
    var place = place
    if !place.economy.isEmpty { place.governmentEconomy = "" }
    place.economy = ""
    return place
  }

  @Sendable private static func prefixes(above code: String) -> [String] {
    guard !code.isEmpty else { return [] }
    return [5, 3].filter { $0 < code.utf8.count }.map { String(code.prefix($0)) } + [""]
  }
}

extension Coordinates {
  fileprivate func without(_ change: (inout Coordinates) -> Void) -> Coordinates {
    var result = self
    change(&result)
    return result
  }
}
