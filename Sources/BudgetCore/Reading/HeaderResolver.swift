/// Finds out which column stands under which headings.
///
/// Merged headings leave gaps or vanish in extracted text, so positions alone do not tell. Three kinds of evidence are used,
/// the surest first: spans that the source states; the tree of headings that the province's template gives, matched in order;
/// the positions of the headings. Where headings are unusable, the numbers of the 栏次 row and the order of the template serve.
struct HeaderResolver {
  let split: HeaderSplit
  let isStream: Bool
  let template: TableTemplate?
  private let profile: ColumnProfile
  private let cells: [[HeaderCell]]
  /// The number of columns of a complete row.
  private let width: Int

  struct HeaderCell {
    let heading: Heading
    let column: Int
    let span: Int
  }

  init(_ split: HeaderSplit, isStream: Bool, template: TableTemplate?) {
    self.split = split
    self.isStream = isStream
    self.template = template
    profile = ColumnProfile(split.data)
    cells = split.header.map { Self.headings($0, template) }
    let headerWidth = isStream ? 0 : split.header.map(\.width).max() ?? 0
    width = split.numbers?.width ?? (split.data.isEmpty ? headerWidth : max(profile.width, split.data.count < 3 ? headerWidth : 0))
  }

  private static func headings(_ row: TableRow, _ template: TableTemplate?) -> [HeaderCell] {
    var headings: [HeaderCell] = []
    headings.reserveCapacity(row.cells.count)
    for cell in row.cells where !cell.label.isEmpty {
      headings.append(HeaderCell(heading: template.heading(cell.label), column: cell.column, span: cell.span))
    }
    return headings
  }

  /// The columns; nil where neither headings nor template tell them.
  func resolve() -> ColumnLayout? {
    if !isStream, cells.contains(where: { $0.contains { $0.span > 1 } }) { return spanned() }
    if let template, !template.nodes.isEmpty {
      let alignment = HeaderAlignment(cells, nodes: template.nodes, isStream: isStream)
      // Where nothing is torn and every heading is understood, their places tell more than a template that lacks some of them.
      if alignment.lowerExtras > 1, alignment.known == alignment.cells, isWhole { return positional() }
      if alignment.matched * 2 >= alignment.cells, alignment.matched > 0 {
        return place(alignment.leaves(expected: effectiveWidth))
      }
      if cells.isEmpty || alignment.known == 0 { return byTemplate(template) }
      // Where most headings are unusable and the columns are numbered, the numbers tell more than the few headings left.
      if split.numbers != nil, alignment.known * 2 < alignment.cells, let numbered = byTemplate(template) { return numbered }
    }
    return cells.isEmpty ? nil : positional()
  }

  /// Whether rows of headings and of data all have the same width.
  private var isWhole: Bool {
    guard !isStream, cells.count > 1 else { return false }
    return split.header.allSatisfy { $0.width == profile.width } && split.data.allSatisfy { $0.width == profile.width }
  }

  /// How many numbers stand in a column.
  func numbers(at column: Int) -> Int { column < profile.width ? profile.numbers[column] : 0 }

  /// The number of columns that headings must account for: without trailing columns in which nothing stands.
  private var effectiveWidth: Int {
    guard split.numbers == nil, !split.data.isEmpty else { return width }
    return ((0..<width).last { !profile.isEmpty($0) } ?? width - 1) + 1
  }

  // MARK: Exact spans

  private func spanned() -> ColumnLayout {
    let width = max(self.width, split.header.map(\.width).max() ?? 0)
    var paths = Array(repeating: [Heading](), count: width)
    // Whether a column stands under the same cells as the one to its left.
    var continues = Array(repeating: true, count: width)
    for row in cells {
      // Where cells overlap, the first counts.
      var next = 0
      for cell in row {
        let end = min(width, cell.column + max(1, cell.span))
        let start = max(next, cell.column)
        for column in start..<max(start, end) { paths[column].append(cell.heading) }
        if start < width { continues[start] = false }
        if start < end, end < width { continues[end] = false }
        next = max(next, end)
      }
    }
    let columns = zip(0..., paths).map { ColumnLayout.Column(position: $0, path: $1) }.filter { !isCovered($0.position, continues) }
    return ColumnLayout(columns: columns, width: width)
  }

  /// Whether no number stands in a column of several under one heading, where cells of the rows cover one more column than
  /// their headings, and a number stands in another of them.
  private func isCovered(_ column: Int, _ continues: [Bool]) -> Bool {
    guard numbers(at: column) == 0, continues[column] || column + 1 < continues.count && continues[column + 1] else { return false }
    var first = column
    while first > 0, continues[first] { first -= 1 }
    var end = column + 1
    while end < continues.count, continues[end] { end += 1 }
    return (first..<end).contains { numbers(at: $0) > 0 }
  }

  // MARK: Leaves in order

  /// Puts leaf columns in order onto the columns of the data.
  private func place(_ leaves: [HeaderAlignment.Leaf]) -> ColumnLayout {
    // Rows may have lost the empty cells at their ends, so that they seem narrower than the headings.
    let width = max(self.width, leaves.count)
    // Single rows may have slid; only when much stands in the wrong kind of column, columns have moved against their headings.
    let misfits = leaves.indices.reduce(0) { $0 + profile.bad(leaves[$1].role, at: $1) }
    if misfits * 4 <= profile.filled {
      return ColumnLayout(columns: leaves.indices.map { ColumnLayout.Column(position: $0, path: leaves[$0].path) }, width: width)
    }
    // cost[i][j]: the least cost of placing the first i leaves on the first j columns.
    let skipLeaf = 6
    var cost = Array(repeating: Array(repeating: Int.max / 2, count: width + 1), count: leaves.count + 1)
    for column in 0...width { cost[0][column] = column == 0 ? 0 : cost[0][column - 1] + skipCost(column - 1) }
    for (index, leaf) in leaves.enumerated() {
      cost[index + 1][0] = cost[index][0] + skipLeaf
      for column in 0..<width {
        let here = cost[index][column] + placeCost(leaf, index, column)
        let skipped = cost[index + 1][column] + skipCost(column)
        cost[index + 1][column + 1] = min(here, skipped, cost[index][column + 1] + skipLeaf)
      }
    }
    var columns: [ColumnLayout.Column] = []
    var (index, column) = (leaves.count, width)
    while index > 0 && column > 0 {
      if cost[index][column] == cost[index - 1][column - 1] + placeCost(leaves[index - 1], index - 1, column - 1) {
        index -= 1
        column -= 1
        columns.append(ColumnLayout.Column(position: column, path: leaves[index].path))
      } else if cost[index][column] == cost[index][column - 1] + skipCost(column - 1) {
        column -= 1
      } else {
        index -= 1
      }
    }
    return ColumnLayout(columns: columns.reversed(), width: width)
  }

  private func skipCost(_ column: Int) -> Int { profile.isEmpty(column) ? 1 : 8 }

  private func placeCost(_ leaf: HeaderAlignment.Leaf, _ index: Int, _ column: Int) -> Int {
    let expected = leaf.column.flatMap { leaf.rowWidth >= width ? $0 : nil } ?? index
    return min(profile.misfit(leaf.role, at: column), 10) * 4 + min(abs(expected - column), 3)
  }

  // MARK: Without headings

  /// The columns of the template: by the numbers of the 栏次 row, or in order where their count and contents fit.
  private func byTemplate(_ template: TableTemplate) -> ColumnLayout? {
    let leaves = template.nodes.filter(\.isLeaf)
    var positions = Array(0..<leaves.count)
    if let numbers = split.numbers {
      let numbered = numbers.cells.filter { $0.content.number?.ordinal != nil && $0.key.text.utf8.count < 3 }
      // The numbers count the last columns; what stands before them is not numbered.
      guard let count = numbered.last?.content.number?.ordinal, count <= leaves.count else { return nil }
      let offset = leaves.count - count
      for cell in numbered.suffix(count) {
        guard let number = cell.content.number?.ordinal, (1...count).contains(number) else { return nil }
        positions[offset + number - 1] = cell.column
      }
      guard zip(positions, positions.dropFirst()).allSatisfy(<) else { return nil }
    } else if width != leaves.count {
      return nil
    }
    guard zip(leaves, positions).allSatisfy({ profile.misfit($0.heading.role ?? .amount, at: $1) == 0 }) else { return nil }
    let columns = zip(leaves, positions).map { ColumnLayout.Column(position: $1, path: $0.path) }
    return ColumnLayout(columns: columns, width: width, doubt: .headingsUnusable)
  }

  // MARK: Positions

  /// Spreads a row of headings whose merged cells have vanished over the complete row below it: there every run
  /// of headings stands under one heading, and every gap continues one.
  private func spread(_ index: Int, _ width: Int) -> [Int?]? {
    guard index + 1 < cells.count, split.header[index].width < width, split.header[index + 1].width == width else { return nil }
    let below = Set(cells[index + 1].map(\.column))
    var columns: [Int?] = []
    var segment = -1
    for column in 0..<width {
      if !(below.contains(column) && below.contains(column - 1)) { segment += 1 }
      columns.append(segment)
    }
    let printed = split.header[index].cells
    guard segment + 1 == printed.count else { return nil }
    return columns.map { segment in
      guard let segment, !printed[segment].key.isEmpty else { return nil }
      return cells[index].firstIndex { $0.column == printed[segment].column }
    }
  }

  /// Reads headings by position: a gap continues the heading to its left, as far as the headings above reach.
  private func positional() -> ColumnLayout {
    let width = max(self.width, cells.compactMap { $0.last?.column }.max().map { $0 + 1 } ?? 0)
    var grid = Array(repeating: [Int?](repeating: nil, count: width), count: cells.count)
    for (index, row) in cells.enumerated() {
      if let spread = spread(index, width) {
        grid[index] = spread
        continue
      }
      for (number, cell) in row.enumerated() where cell.column < width { grid[index][cell.column] = number }
      for column in 1..<max(width, 1) where grid[index][column] == nil {
        let isContinued = index == 0 || grid[index - 1][column] == grid[index - 1][column - 1]
        let left = grid[index][column - 1]
        // The last row of headings holds single columns.
        if isContinued, index + 1 < cells.count || cells.count == 1 && left == nil { grid[index][column] = left }
      }
    }
    let columns = (0..<width).compactMap { column -> ColumnLayout.Column? in
      let path = cells.indices.compactMap { row in grid[row][column].map { cells[row][$0].heading } }
      return path.isEmpty ? nil : ColumnLayout.Column(position: column, path: path)
    }
    return ColumnLayout(columns: columns, width: width)
  }
}
