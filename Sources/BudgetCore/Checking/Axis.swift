/// The rows or the columns of a list as trees: which one is the sum of which others.
final class Axis {
  /// A row or a column before it stands in a tree.
  struct Entry {
    let position: Int32
    let coordinates: Coordinates
    /// A total repeats what the other entries say; others with equal coordinates are parts of one sum.
    let isTotal: Bool
    /// Marked 其中: a part that need not add up with its siblings.
    let isPartial: Bool
    /// The position of the entry that the print names as its parent.
    let parent: Int32?
  }

  /// All rows or columns with the same coordinates.
  struct Node {
    let coordinates: Coordinates
    /// Entries whose sum counts.
    fileprivate(set) var parts: [Int32] = []
    /// Entries that repeat the whole.
    fileprivate(set) var totals: [Int32] = []
    fileprivate(set) var isPartial = false
    /// The position of the entry that the print names as its parent.
    fileprivate var printedParent: Int32?
    /// The indices of its breakdowns.
    fileprivate(set) var breakdowns: [Int] = []

    /// All its rows or columns.
    var entries: [Int32] { totals + parts }

    /// The entry that stands for the node where one does.
    var representative: Int32 { totals.first ?? parts.first ?? 0 }
  }

  /// A node and the nodes that it is the sum of.
  struct Breakdown {
    let parent: Int
    let dimension: Dimension
    /// Central, provincial and local money is another cut of the appropriation.
    fileprivate let isOtherCut: Bool
    fileprivate(set) var children: [Int]
    /// Whether the children are all there are; else the parent only bounds each.
    fileprivate(set) var isComplete = true
  }

  private(set) var nodes: [Node] = []
  private(set) var index: [Coordinates: Int] = [:]
  private(set) var breakdowns: [Breakdown] = []
  /// The nodes that are printed more than once, at least once as a total.
  private(set) lazy var repeated = nodes.indices.filter { nodes[$0].totals.count + min(nodes[$0].parts.count, 1) > 1 }
  /// The dimensions in which any node names a member.
  private(set) var named: DimensionSet = []

  init(_ entries: [Entry]) {
    index.reserveCapacity(entries.count)
    nodes.reserveCapacity(entries.count)
    var nodeAt: [Int32: Int] = [:]
    let namesParents = entries.contains { $0.parent != nil }
    for place in entries.indices {
      let node = insert(entries[place])
      if namesParents { nodeAt[entries[place].position] = node }
    }
    var loose: [Int] = []
    for node in nodes.indices {
      if let parent = nodes[node].printedParent, let above = nodeAt[parent], above != node {
        add(node, to: above, .project)
      } else if !attach(node) {
        loose.append(node)
      }
    }
    for node in loose { attachJointly(node) }
    settle()
  }

  /// The node at coordinates, if there is one.
  func node(_ coordinates: Coordinates) -> Int? { index[coordinates] }

  /// The dimension along which a node is broken down.
  func dimension(below node: Int) -> Dimension {
    nodes[node].breakdowns.first { breakdowns[$0].isComplete }.map { breakdowns[$0].dimension } ?? .function
  }

  /// A node and all below it, along any dimension.
  func descendants(of node: Int) -> Set<Int> {
    var found: Set<Int> = [node]
    var open = [node]
    while let next = open.popLast() {
      for group in nodes[next].breakdowns {
        for child in breakdowns[group].children where found.insert(child).inserted { open.append(child) }
      }
    }
    return found
  }

  private func insert(_ entry: Entry) -> Int {
    let node: Int
    if let known = index[entry.coordinates] {
      node = known
    } else {
      node = nodes.count
      nodes.append(Node(coordinates: entry.coordinates))
      index[entry.coordinates] = node
      named.formUnion(entry.coordinates.named)
    }
    if entry.isTotal { nodes[node].totals.append(entry.position) } else { nodes[node].parts.append(entry.position) }
    if entry.isPartial { nodes[node].isPartial = true }
    nodes[node].printedParent = nodes[node].printedParent ?? entry.parent
    return node
  }

  // MARK: Parents

  /// The breakdown of a node along a dimension, if it has one: children of one parent along one dimension belong together.
  private func group(of parent: Int, _ dimension: Dimension, isOtherCut: Bool) -> Int? {
    nodes[parent].breakdowns.first { breakdowns[$0].dimension == dimension && breakdowns[$0].isOtherCut == isOtherCut }
  }

  /// Puts a node under its nearest ancestors, one along each dimension; false where there is none.
  private func attach(_ node: Int) -> Bool {
    let coordinates = nodes[node].coordinates
    let named = coordinates.named
    var found = false
    for dimension in Dimension.summed where named.contains(DimensionSet(dimension)) {
      var up = coordinates
      while let above = up.above(dimension) {
        up = above
        guard let parent = index[up] else { continue }
        add(node, to: parent, dimension)
        found = true
        break
      }
    }
    return found
  }

  /// A node without an ancestor along one dimension belongs to the nearest along several.
  private func attachJointly(_ node: Int) {
    let coordinates = nodes[node].coordinates
    let named = coordinates.named
    let dimensions = Dimension.summed.filter { named.contains(DimensionSet($0)) }
    guard dimensions.count > 1 else { return }
    for (place, first) in dimensions.enumerated() {
      for second in dimensions[(place + 1)...] {
        var outer = coordinates
        while let up = outer.above(first) {
          outer = up
          var inner = outer
          while let above = inner.above(second) {
            inner = above
            guard let parent = index[inner] else { continue }
            // Beside siblings that stand along one of the dimensions, it is one of them.
            let isOtherCut = coordinates.fund.isOtherCut
            let known = [first, second].first { group(of: parent, $0, isOtherCut: isOtherCut) != nil }
            return add(node, to: parent, known ?? first)
          }
        }
      }
    }
    guard dimensions.count > 2, let parent = index[coordinates.restricted(to: [DimensionSet(.flow), DimensionSet(.period)])] else { return }
    add(node, to: parent, dimensions[0])
  }

  private func add(_ node: Int, to parent: Int, _ dimension: Dimension) {
    // The root of the items is all of the budget, not the sum of what the rules single out.
    if nodes[parent].coordinates.item == .root, nodes[node].coordinates.item != .root { return }
    let isOtherCut = nodes[node].coordinates.fund.isOtherCut
    if let group = group(of: parent, dimension, isOtherCut: isOtherCut) {
      breakdowns[group].children.append(node)
    } else {
      nodes[parent].breakdowns.append(breakdowns.count)
      breakdowns.append(Breakdown(parent: parent, dimension: dimension, isOtherCut: isOtherCut, children: [node]))
    }
  }

  // MARK: Complete or not

  private func settle() {
    joinLoneCarryovers()
    joinOtherCuts()
    for group in breakdowns.indices {
      let breakdown = breakdowns[group]
      let children = breakdown.children
      guard !children.isEmpty else { continue }
      let partial = partialChildren(breakdown)
      if partial.isEmpty {
        // Money carried over beside no member for this year's says nothing of a sum.
        if breakdown.dimension == .origin, children.contains(where: { nodes[$0].coordinates.origin != .root }) {
          let origins = Set(children.map { nodes[$0].coordinates.origin })
          breakdowns[group].isComplete = origins.contains(.currentYear) && origins.contains(.carryover)
        }
        continue
      }
      let isClosed = isEveryMember(children, of: nodes[breakdown.parent].coordinates, breakdown.dimension)
      if isClosed { continue }
      let whole = children.filter { !partial.contains($0) }
      if whole.isEmpty {
        breakdowns[group].isComplete = false
      } else {
        breakdowns[group].children = whole
      }
    }
  }

  /// The children marked 其中, and those after them that the mark reaches.
  private func partialChildren(_ breakdown: Breakdown) -> Set<Int> {
    var partial: Set<Int> = []
    // 其中 before the first is of all that follow under the same whole.
    let reaches = breakdown.children.first.map { nodes[$0].isPartial } ?? false
    for child in breakdown.children {
      if nodes[child].isPartial {
        partial.insert(child)
      } else if reaches {
        partial.insert(child)
      }
    }
    return partial
  }

  /// Whether the children are all the members that their parent has.
  private func isEveryMember(_ children: [Int], of parent: Coordinates, _ dimension: Dimension) -> Bool {
    let members = Set(children.map { nodes[$0].coordinates[dimension] })
    switch dimension {
    case .item: return Item.allCases.allSatisfy { $0.parent != parent.item || $0.isRoot || members.contains($0.rawValue) }
    case .fund:
      if parent.fund.isRoot {
        // 其他资金 of performance forms are all but the appropriation, which may be cut by level of government.
        let levels: [Fund] = [.centralFinance, .provincialFinance, .localFinance]
        let isAppropriated = members.contains(Fund.fiscalAppropriation.rawValue) || levels.allSatisfy { members.contains($0.rawValue) }
        return isAppropriated && members.contains(Fund.otherFunds.rawValue)
      }
      guard parent.fund == .generalPublic else { return false }
      return Fund.allCases.allSatisfy { $0.parent != .generalPublic || $0 == .earmarkedSpecialFunds || members.contains($0.rawValue) }
    default: return false
    }
  }

  /// 上年结转 beside funds, without a member for this year's money, is one more source.
  private func joinLoneCarryovers() {
    for group in breakdowns.indices where breakdowns[group].dimension == .origin {
      let children = breakdowns[group].children
      guard !children.isEmpty, children.allSatisfy({ nodes[$0].coordinates.origin == .carryover }) else { continue }
      let siblings = nodes[breakdowns[group].parent].breakdowns.first {
        breakdowns[$0].dimension == .fund && !breakdowns[$0].children.contains { nodes[$0].coordinates.fund.isOtherCut }
      }
      guard let siblings else { continue }
      breakdowns[siblings].children += children
      breakdowns[group].children = []
      loneCarryovers.append(breakdowns[group].parent)
    }
  }

  /// Central, provincial and local money stands for the appropriation where that is not listed.
  private func joinOtherCuts() {
    for group in breakdowns.indices where breakdowns[group].isOtherCut {
      guard let siblings = self.group(of: breakdowns[group].parent, breakdowns[group].dimension, isOtherCut: false) else { continue }
      let isListed = breakdowns[siblings].children.contains { nodes[$0].coordinates.fund.isWithin(.fiscalAppropriation) }
      if isListed { continue }
      breakdowns[siblings].children += breakdowns[group].children
      breakdowns[group].children = []
    }
  }

  /// The nodes whose sources list a carryover beside the funds, so that these are of this year alone.
  private(set) var loneCarryovers: [Int] = []
}

extension Fund {
  /// The levels of government whose money performance forms name: another cut of the appropriation.
  var isOtherCut: Bool { self == .centralFinance || self == .provincialFinance || self == .localFinance }
}
