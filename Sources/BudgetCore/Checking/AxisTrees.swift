/// Puts the rows or the columns of a list under each other, by their coordinates and by what the print says.
struct AxisTrees {
  /// A node while its entries are collected.
  struct Draft {
    /// How many entries repeat the whole, and how many are parts of it.
    var totals = 0
    var parts = 0
    var isPartial = false
    /// The position of the entry that the print names as its parent.
    var printedParent: Int32?
    /// The first of its breakdowns.
    var breakdown: Int?
  }

  private(set) var nodes: [Draft] = []
  /// The coordinates of the nodes.
  private(set) var index: CoordinatesIndex
  /// The node of each entry.
  private(set) var nodeOfEntry: [Int] = []
  private(set) var breakdowns: [Axis.Breakdown] = []
  /// The children of all breakdowns, in the order in which they were found.
  private var links: [(breakdown: Int, child: Int)] = []
  private(set) var loneCarryovers: [Int] = []

  init(_ entries: [Axis.Entry]) {
    index = CoordinatesIndex(capacity: entries.count)
    nodes.reserveCapacity(entries.count)
    nodeOfEntry.reserveCapacity(entries.count)
    for place in entries.indices { insert(entries[place]) }
    var nodeAt: [Int32: Int] = [:]
    if entries.contains(where: { $0.parent != nil }) {
      for (place, node) in nodeOfEntry.enumerated() { nodeAt[entries[place].position] = node }
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
    gatherChildren()
    joinLoneCarryovers()
    joinOtherCuts()
    for group in breakdowns.indices where !breakdowns[group].children.isEmpty { settle(group) }
  }

  private mutating func insert(_ entry: Axis.Entry) {
    let (node, isNew) = index.insert(entry.coordinates)
    if isNew { nodes.append(Draft()) }
    if entry.isTotal { nodes[node].totals += 1 } else { nodes[node].parts += 1 }
    if entry.isPartial { nodes[node].isPartial = true }
    if nodes[node].printedParent == nil { nodes[node].printedParent = entry.parent }
    nodeOfEntry.append(node)
  }

  // MARK: Parents

  /// The breakdown of a node along a dimension, if it has one: children of one parent along one dimension belong together.
  private func breakdown(of parent: Int, _ dimension: Dimension, isOtherCut: Bool) -> Int? {
    var next = nodes[parent].breakdown
    while let known = next, breakdowns[known].dimension != dimension || breakdowns[known].isOtherCut != isOtherCut {
      next = breakdowns[known].next
    }
    return next
  }

  /// Puts a node under its nearest ancestors, one along each dimension; false where there is none.
  private mutating func attach(_ node: Int) -> Bool {
    let coordinates = index.keys[node]
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
  private mutating func attachJointly(_ node: Int) {
    let coordinates = index.keys[node]
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
            let known = [first, second].first { breakdown(of: parent, $0, isOtherCut: isOtherCut) != nil }
            return add(node, to: parent, known ?? first)
          }
        }
      }
    }
    guard dimensions.count > 2, let parent = index[coordinates.restricted(to: [.flow, .period])] else { return }
    add(node, to: parent, dimensions[0])
  }

  private mutating func add(_ node: Int, to parent: Int, _ dimension: Dimension) {
    // The root of the items is all of the budget, not the sum of what the rules single out.
    if index.keys[parent].item == .root, index.keys[node].item != .root { return }
    let isOtherCut = index.keys[node].fund.isOtherCut
    if let known = breakdown(of: parent, dimension, isOtherCut: isOtherCut) { return links.append((known, node)) }
    let new = breakdowns.count
    breakdowns.append(Axis.Breakdown(parent: parent, dimension: dimension, isOtherCut: isOtherCut))
    links.append((new, node))
    guard var last = nodes[parent].breakdown else {
      nodes[parent].breakdown = new
      return
    }
    while let next = breakdowns[last].next { last = next }
    breakdowns[last].next = new
  }

  /// Puts the children of each breakdown together.
  private mutating func gatherChildren() {
    var ends = Array(repeating: 0, count: breakdowns.count)
    for link in links { ends[link.breakdown] += 1 }
    for group in ends.indices.dropFirst() { ends[group] += ends[group - 1] }
    var children = Array(repeating: 0, count: links.count)
    var next = [0] + ends.dropLast()
    for link in links {
      children[next[link.breakdown]] = link.child
      next[link.breakdown] += 1
    }
    for group in breakdowns.indices { breakdowns[group].children = children[(group == 0 ? 0 : ends[group - 1])..<ends[group]] }
  }

  // MARK: Complete or not

  /// Decides whether the children of a breakdown are all there are.
  private mutating func settle(_ group: Int) {
    let children = breakdowns[group].children
    guard children.contains(where: { nodes[$0].isPartial }) else {
      // Money carried over beside no member for this year's says nothing of a sum.
      if breakdowns[group].dimension == .origin, children.contains(where: { index.keys[$0].origin != .root }) {
        breakdowns[group].isComplete = [.currentYear, .carryover].allSatisfy { origin in
          children.contains { index.keys[$0].origin == origin }
        }
      }
      return
    }
    if isEveryMember(children, of: index.keys[breakdowns[group].parent], breakdowns[group].dimension) { return }
    // 其中 before the first is of all that follow under the same whole.
    let reachesAll = children.first.map { nodes[$0].isPartial } ?? false
    let whole = reachesAll ? [] : children.filter { !nodes[$0].isPartial }
    if whole.isEmpty {
      breakdowns[group].isComplete = false
    } else {
      breakdowns[group].children = whole[...]
    }
  }

  /// Whether the children are all the members that their parent has.
  private func isEveryMember(_ children: ArraySlice<Int>, of parent: Coordinates, _ dimension: Dimension) -> Bool {
    func isListed(_ fund: Fund) -> Bool { children.contains { index.keys[$0].fund == fund } }
    switch dimension {
    case .item:
      return Item.allCases.allSatisfy { item in
        item.isRoot || item.parent != parent.item || children.contains { index.keys[$0].item == item }
      }
    case .fund where parent.fund.isRoot:
      // 其他资金 of performance forms are all but the appropriation, which may be cut by level of government.
      let isAppropriated = isListed(.fiscalAppropriation) || [.centralFinance, .provincialFinance, .localFinance].allSatisfy(isListed)
      return isAppropriated && isListed(.otherFunds)
    case .fund where parent.fund == .generalPublic:
      return Fund.allCases.allSatisfy { $0.parent != .generalPublic || $0 == .earmarkedSpecialFunds || isListed($0) }
    default: return false
    }
  }

  /// 上年结转 beside funds, without a member for this year's money, is one more source.
  private mutating func joinLoneCarryovers() {
    for group in breakdowns.indices where breakdowns[group].dimension == .origin {
      let children = breakdowns[group].children
      guard !children.isEmpty, children.allSatisfy({ index.keys[$0].origin == .carryover }) else { continue }
      var siblings = nodes[breakdowns[group].parent].breakdown
      while let known = siblings, breakdowns[known].dimension != .fund || breakdowns[known].isOtherCut { siblings = breakdowns[known].next }
      guard let siblings else { continue }
      breakdowns[siblings].children += children
      breakdowns[group].children = []
      loneCarryovers.append(breakdowns[group].parent)
    }
  }

  /// Central, provincial and local money stands for the appropriation where that is not listed.
  private mutating func joinOtherCuts() {
    for group in breakdowns.indices where breakdowns[group].isOtherCut {
      guard let siblings = breakdown(of: breakdowns[group].parent, breakdowns[group].dimension, isOtherCut: false) else { continue }
      let isListed = breakdowns[siblings].children.contains { index.keys[$0].fund.isWithin(.fiscalAppropriation) }
      if isListed { continue }
      breakdowns[siblings].children += breakdowns[group].children
      breakdowns[group].children = []
    }
  }
}
