/// The rows or the columns of a list as trees: which one is the sum of which others.
final class Axis: Sendable {
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
    /// Marked 其中: a part that need not add up with its siblings.
    let isPartial: Bool
    /// The first of its breakdowns.
    fileprivate let breakdown: Int?
    /// Where its entries stand among the positions: first those that repeat the whole, then those whose sum counts.
    fileprivate let totals: Range<Int>
    fileprivate let parts: Range<Int>
  }

  /// A node and the nodes that it is the sum of.
  struct Breakdown {
    let parent: Int
    let dimension: Dimension
    /// Central, provincial and local money is another cut of the appropriation.
    let isOtherCut: Bool
    var children: ArraySlice<Int> = []
    /// Whether the children are all there are; else the parent only bounds each.
    var isComplete = true
    /// The next breakdown of the same parent.
    var next: Int?
  }

  let nodes: [Node]
  let breakdowns: [Breakdown]
  /// The nodes that are printed more than once, at least once as a total.
  let repeated: [Int]
  /// The nodes whose sources list a carryover beside the funds, so that these are of this year alone.
  let loneCarryovers: [Int]
  private let index: CoordinatesIndex
  /// The positions of all entries, node by node.
  private let positions: [Int32]

  /// No rows or columns.
  static let none = Axis([])

  init(_ entries: [Entry]) {
    let trees = AxisTrees(entries)
    (breakdowns, loneCarryovers, index) = (trees.breakdowns, trees.loneCarryovers, trees.index)
    var next = 0
    nodes = trees.nodes.map { draft in
      let totals = next..<next + draft.totals
      next = totals.upperBound + draft.parts
      return Node(
        isPartial: draft.isPartial, breakdown: draft.breakdown, totals: totals, parts: totals.upperBound..<next)
    }
    repeated = nodes.indices.filter { trees.nodes[$0].totals + min(trees.nodes[$0].parts, 1) > 1 }
    positions = Self.positions(entries, trees.nodeOfEntry, nodes)
  }

  /// The positions of entries in the order of their nodes.
  private static func positions(_ entries: [Entry], _ nodeOfEntry: [Int], _ nodes: [Node]) -> [Int32] {
    if nodes.count == entries.count { return entries.map(\.position) }
    var totals = nodes.map(\.totals.lowerBound)
    var parts = nodes.map(\.parts.lowerBound)
    var positions = Array(repeating: Int32(0), count: entries.count)
    for (entry, node) in nodeOfEntry.enumerated() {
      if entries[entry].isTotal {
        positions[totals[node]] = entries[entry].position
        totals[node] += 1
      } else {
        positions[parts[node]] = entries[entry].position
        parts[node] += 1
      }
    }
    return positions
  }

  /// By node the coordinates that all its rows or columns have.
  var coordinates: [Coordinates] { index.keys }

  /// The entries that repeat the whole of a node.
  func totals(_ node: Int) -> ArraySlice<Int32> { positions[nodes[node].totals] }

  /// The entries whose sum is a node.
  func parts(_ node: Int) -> ArraySlice<Int32> { positions[nodes[node].parts] }

  /// All rows or columns of a node: those that repeat the whole first.
  func entries(_ node: Int) -> ArraySlice<Int32> { positions[nodes[node].totals.lowerBound..<nodes[node].parts.upperBound] }

  /// Whether a single row or column has the coordinates of a node.
  func isSingle(_ node: Int) -> Bool { nodes[node].parts.upperBound - nodes[node].totals.lowerBound == 1 }

  /// The entry that stands for a node where one does.
  func representative(_ node: Int) -> Int32 { positions[nodes[node].totals.lowerBound] }

  /// A change, and the two years that it is between.
  struct Change {
    let change: Int
    let year: Int
    let prior: Int
  }

  /// The changes between two years that are both there.
  var changes: [Change] {
    nodes.indices.compactMap { node in
      guard coordinates[node].period == .change else { return nil }
      var other = coordinates[node]
      other.period = .budgetYear
      guard let year = index[other] else { return nil }
      other.period = .priorYear
      return index[other].map { Change(change: node, year: year, prior: $0) }
    }
  }

  /// The breakdowns of a node, by their indices.
  func breakdowns(of node: Int) -> BreakdownsOfNode { BreakdownsOfNode(axis: self, following: nodes[node].breakdown) }

  /// The breakdowns of a node one after another.
  struct BreakdownsOfNode: Sequence, IteratorProtocol {
    fileprivate let axis: Axis
    fileprivate var following: Int?

    mutating func next() -> Int? {
      guard let breakdown = following else { return nil }
      following = axis.breakdowns[breakdown].next
      return breakdown
    }
  }

  /// The dimension along which a node is broken down.
  func dimension(below node: Int) -> Dimension {
    for group in breakdowns(of: node) where breakdowns[group].isComplete { return breakdowns[group].dimension }
    return .function
  }

  /// A node and all below it, along any dimension.
  func descendants(of node: Int) -> Set<Int> {
    var found: Set<Int> = [node]
    var open = [node]
    while let next = open.popLast() {
      for group in breakdowns(of: next) {
        for child in breakdowns[group].children where found.insert(child).inserted { open.append(child) }
      }
    }
    return found
  }
}
