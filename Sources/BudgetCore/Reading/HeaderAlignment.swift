/// Matches printed headings with the tree of headings that a template gives, row by row and in order.
///
/// Within a printed row the matched headings of the template follow each other without overlap, so a heading that occurs
/// twice, such as 小计, is told apart by its neighbours. What the template does not know stays a column of its own.
struct HeaderAlignment {
  /// A column as the headings give it.
  struct Leaf {
    /// The place among the leaves of the template that it has or that it stands before.
    let position: Int
    /// Whether the template does not have it.
    var isExtra = false
    let path: [Heading]
    /// The printed column of its heading, and the width of the row that prints it.
    let column: Int?
    let rowWidth: Int

    var role: ColumnRole { ColumnLayout.Column.role(path.last) }
  }

  private struct Match {
    let cell: HeaderResolver.HeaderCell
    let rowWidth: Int
  }

  private typealias Extra = (leaf: Int, cell: HeaderResolver.HeaderCell, rowWidth: Int, parent: Int?, isLowest: Bool)

  private let nodes: [HeaderNode]
  /// For every node, what is printed for it.
  private var matches: [Match?]
  /// Headings that the template does not have, each with the leaf position that it follows.
  private var extras: [Extra] = []
  /// Whether the row being matched is the last one, below which no heading stands.
  private var isLowest = false
  /// How many headings there are, how many the template has, and how many mean something.
  private(set) var cells = 0
  private(set) var matched = 0
  private(set) var known = 0
  /// How many headings below the first row the template does not have.
  private(set) var lowerExtras = 0
  private var isFirstRow = true

  init(_ rows: [[HeaderResolver.HeaderCell]], nodes: [HeaderNode], isStream: Bool) {
    self.nodes = nodes
    matches = Array(repeating: nil, count: nodes.count)
    if isStream {
      alignStream(rows.flatMap { $0 })
    } else {
      let candidates = Array(nodes.indices)
      for (index, row) in rows.enumerated() {
        isLowest = index == rows.count - 1
        isFirstRow = index == 0
        align(row, to: candidates, rowWidth: (row.last?.column ?? 0) + 1)
      }
    }
  }

  /// Cells without row marks come level by level: all headings of the first row, then all of the second.
  private mutating func alignStream(_ stream: [HeaderResolver.HeaderCell]) {
    var rest = stream[...]
    let depth = nodes.map(\.path.count).max() ?? 0
    for level in 1...max(depth, 1) where !rest.isEmpty {
      let ofLevel = nodes.indices.filter { depthOf($0) == level }
      // As many cells as the level can have; what does not fit stays for the next level.
      let count = bestPrefix(rest, ofLevel, isLast: level == depth)
      align(Array(rest.prefix(count)), to: ofLevel, rowWidth: 0)
      rest = rest.dropFirst(count)
    }
    if !rest.isEmpty { align(Array(rest), to: Array(nodes.indices), rowWidth: 0) }
  }

  private func depthOf(_ node: Int) -> Int { nodes[node].parent.map { depthOf($0) + 1 } ?? 1 }

  /// The number of cells at the beginning of a stream that belong to a level.
  private func bestPrefix(_ stream: ArraySlice<HeaderResolver.HeaderCell>, _ level: [Int], isLast: Bool) -> Int {
    if isLast { return stream.count }
    var position = 0
    var count = 0
    for cell in stream {
      guard let found = level[position...].firstIndex(where: { nodes[$0].heading.fit(cell.heading) > 0 }) else {
        if position >= level.count || level.allSatisfy({ nodes[$0].heading.fit(cell.heading) == 0 }) == false { break }
        if nodes.contains(where: { $0.heading.fit(cell.heading) >= 5 }) { break }
        count += 1
        continue
      }
      position = found + 1
      count += 1
    }
    return count
  }

  /// Matches a row of headings with nodes that follow each other without overlap, so that the sum of fits is greatest.
  private mutating func align(_ row: [HeaderResolver.HeaderCell], to candidates: [Int], rowWidth: Int) {
    cells += row.count
    known += row.count { $0.heading.isKnown }
    if alignExactly(row, to: candidates, rowWidth) { return }
    let free = candidates.filter { matches[$0] == nil && !nodes[$0].heading.key.isEmpty }
    let ends = (nodes.map(\.leaves.upperBound).max() ?? 0) + 1
    var best = Array(repeating: 0, count: (row.count + 1) * ends)
    var choice = Array(repeating: -1, count: row.count * ends)
    for index in row.indices.reversed() {
      let fits = free.compactMap { node -> (node: Int, fit: Int)? in
        let fit = nodes[node].heading.fit(row[index].heading)
        return fit > 0 ? (node, fit) : nil
      }
      for start in (0..<ends).reversed() {
        var value = best[(index + 1) * ends + start]
        for (node, fit) in fits where nodes[node].leaves.lowerBound >= start {
          let candidate = fit * 16 + parentBonus(node) + best[(index + 1) * ends + nodes[node].leaves.upperBound]
          if candidate > value {
            value = candidate
            choice[index * ends + start] = node
          }
        }
        best[index * ends + start] = value
      }
    }
    var start = 0
    var parent: Int?
    for (index, cell) in row.enumerated() {
      let node = choice[index * ends + start]
      if node >= 0 {
        matches[node] = Match(cell: cell, rowWidth: rowWidth)
        matched += 1
        start = nodes[node].leaves.upperBound
        parent = nodes[node].parent
      } else {
        extras.append((start, cell, rowWidth, parent, isLowest))
        if !isFirstRow { lowerExtras += 1 }
      }
    }
  }

  /// Matches a row whose headings are those of the template, word for word and in order, as most are.
  private mutating func alignExactly(_ row: [HeaderResolver.HeaderCell], to candidates: [Int], _ rowWidth: Int) -> Bool {
    var found: [Int] = []
    found.reserveCapacity(row.count)
    var next = 0
    var start = 0
    for cell in row {
      while next < candidates.count, !isMatch(candidates[next], cell, from: start) { next += 1 }
      if next == candidates.count { return false }
      // A heading that recurs is told apart by its group, which takes more than the first match.
      let node = candidates[next]
      next += 1
      let recurs = nodes[node].twins.contains { candidates[next...].contains($0) }
      if recurs, let parent = nodes[node].parent, matches[parent] == nil { return false }
      found.append(node)
      start = nodes[node].leaves.upperBound
    }
    for index in row.indices { matches[found[index]] = Match(cell: row[index], rowWidth: rowWidth) }
    matched += row.count
    return true
  }

  /// Whether a heading is that of a node, word for word, and nothing else is.
  private func isMatch(_ node: Int, _ cell: HeaderResolver.HeaderCell, from start: Int) -> Bool {
    nodes[node].leaves.lowerBound >= start && matches[node] == nil && nodes[node].heading.key == cell.heading.key
  }

  /// Headings under a printed group are likelier than others.
  private func parentBonus(_ node: Int) -> Int { nodes[node].parent.map { matches[$0] != nil } ?? true ? 1 : 0 }

  /// The columns from left to right. `expected` is how many the data has: it decides whether a heading
  /// that the template does not know is a column or only stands over some.
  func leaves(expected: Int) -> [Leaf] {
    var leaves: [Leaf] = []
    leaves.reserveCapacity(nodes.count)
    for index in nodes.indices {
      if let match = matches[index] {
        if nodes[index].isLeaf || isChildless(index) { leaves.append(leaf(index, match)) }
      } else if nodes[index].isLeaf, nodes[index].heading.key.isEmpty, let parent = nodes[index].parent, matches[parent] != nil {
        leaves.append(Leaf(position: nodes[index].leaves.lowerBound, path: nodes[index].path, column: nil, rowWidth: 0))
      }
    }
    if extras.isEmpty { return leaves }
    var missing = expected - leaves.count
    for extra in extras where extra.cell.heading.isKnown && (missing > 0 || extra.isLowest) || extra.cell.heading.role != nil {
      leaves.append(leaf(extra))
      missing -= 1
    }
    if missing > 0 {
      for extra in extras where !extra.cell.heading.isKnown && missing > 0 {
        leaves.append(leaf(extra))
        missing -= 1
      }
    }
    // An extra heading stands before the template's heading at the position that it follows.
    let sorted = leaves.enumerated().sorted { left, right in
      if left.element.position != right.element.position { return left.element.position < right.element.position }
      return left.element.isExtra == right.element.isExtra ? left.offset < right.offset : left.element.isExtra
    }
    return sorted.map(\.element)
  }

  private func leaf(_ node: Int, _ match: Match) -> Leaf {
    // What is printed counts, such as the year; the template gives the headings above it.
    let (path, heading) = (nodes[node].path, match.cell.heading)
    // What is printed without 其中, and under no heading of its group, is no part of that group.
    if nodes[node].heading.meaning.isPartial, !heading.meaning.isPartial, let parent = nodes[node].parent, matches[parent] == nil {
      return Leaf(position: nodes[node].leaves.lowerBound, path: [heading], column: match.cell.column, rowWidth: match.rowWidth)
    }
    return Leaf(
      position: nodes[node].leaves.lowerBound, path: path.last?.key == heading.key ? path : path.dropLast() + [heading],
      column: match.cell.column, rowWidth: match.rowWidth)
  }

  private func leaf(_ extra: Extra) -> Leaf {
    let path = (extra.parent.map { nodes[$0].path } ?? []) + [extra.cell.heading]
    return Leaf(position: extra.leaf, isExtra: true, path: path, column: extra.cell.column, rowWidth: extra.rowWidth)
  }

  /// Whether a printed group has no printed heading below it, so that it is one column.
  private func isChildless(_ index: Int) -> Bool {
    let leaves = nodes[index].leaves
    return !(index + 1..<nodes.count).contains { other in
      leaves.contains(nodes[other].leaves.lowerBound) && (matches[other] != nil || (nodes[other].isLeaf && nodes[other].heading.key.isEmpty))
    }
  }
}
