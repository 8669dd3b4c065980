/// Finds the lists that may speak of coordinates, without asking each: lists of one project say nothing of others.
struct ListDirectory {
  /// So many lists are compared with one number; documents of one entity have a few that say the same.
  private static let mostLists = 128
  /// What a list says of a part of these is known from its whole.
  private static let divisible: DimensionSet = [.fund, .use, .item]

  private struct Shape: Hashable {
    let names: DimensionSet
    let shared: DimensionSet
    let fixed: DimensionSet
  }

  private struct Group {
    let scope: ListIndex.Scope
    let fixed: DimensionSet
    var lists: [Coordinates: [Int]] = [:]
  }

  private let groups: [Group]

  /// A directory of lists and their numbers.
  init(_ lists: some Sequence<(number: Int, list: ListIndex)>) {
    var groups: [Group] = []
    var places: [Shape: Int] = [:]
    for (number, list) in lists {
      let fixed = list.fixed.named.subtracting(Self.divisible)
      let shape = Shape(names: list.scope.names, shared: list.scope.shared, fixed: fixed)
      let place = places[shape] ?? groups.count
      if place == groups.count {
        places[shape] = place
        groups.append(Group(scope: list.scope, fixed: fixed))
      }
      groups[place].lists[list.fixed.restricted(to: fixed), default: []].append(number)
    }
    self.groups = groups
  }

  /// The numbers of lists that may speak of coordinates, in their order.
  func lists(_ coordinates: Coordinates, naming named: DimensionSet) -> [Int] {
    var found: [Int] = []
    for group in groups where group.scope.covers(named) {
      // What is fixed and not asked for is not within the list.
      guard group.fixed.isSubset(of: named), let lists = group.lists[coordinates.restricted(to: group.fixed)] else { continue }
      found += lists.prefix(Self.mostLists)
    }
    return Array(found.sorted().prefix(Self.mostLists))
  }
}
