/// Cuts a stream of cells without row marks, as web pages leave them, into rows of equal width.
///
/// The width shows in the row that numbers the columns (栏次), in the column that counts the rows (序号), or in the headings
/// of the template; failing these, it is the width at which every column holds one kind of thing.
struct StreamCutter {
  private let cells: [TableCell]
  /// The roles of the template's columns.
  private let roles: [ColumnRole]
  /// The first cell that cannot be a heading.
  private let firstDatum: Int
  /// The end of the run 1 2 3 … that numbers the columns: a row ends there.
  private let numbersEnd: Int?

  init(_ cells: [TableCell], template: TableTemplate?) {
    self.cells = cells
    roles = (template?.nodes ?? []).filter(\.isLeaf).map { $0.path.last?.role ?? .amount }
    numbersEnd = Self.endOfNumbers(cells)
    firstDatum = numbersEnd ?? cells.firstIndex(where: Self.isDatum) ?? cells.count
  }

  /// The rows; cells before the first whole row are headings.
  func rows() -> [TableRow] {
    guard cells.count > 3, let width = width() else { return [TableRow(cells: cells)] }
    let boundaries = boundaries(width)
    return zip(boundaries, boundaries.dropFirst()).map { start, end in row(cells[start..<end]) }
  }

  private func row(_ part: ArraySlice<TableCell>) -> TableRow {
    var column = 0
    var cells = Array(part)
    for index in cells.indices {
      cells[index].index = index + 1
      cells[index].column = column
      column += width(of: cells[index])
    }
    return TableRow(cells: cells)
  }

  /// A merged cell covers at least two columns.
  private func width(of cell: TableCell) -> Int { (cell.span == 0 ? 2 : cell.span) + cell.missing }

  // MARK: Evidence

  /// Whether a cell is data: a number, a dash, or a label with an ordinal in front.
  private static func isDatum(_ cell: TableCell) -> Bool {
    switch cell.content {
    case .number(let number): !(2000...2099).contains(number.ordinal ?? 0)
    case .malformed, .dash: true
    case .text: cell.label.term.level.map { $0 < 5 } ?? false
    case .blank: false
    }
  }

  /// The end of the first run 1 2 3 … of at least three numbers.
  private static func endOfNumbers(_ cells: [TableCell]) -> Int? {
    var expected = 1
    for (index, cell) in cells.enumerated() {
      let value = cell.content.number?.ordinal
      if value == expected {
        expected += 1
      } else if expected > 3 {
        return index
      } else {
        if value != nil && value != 1 || expected > 1 && value == nil { return nil }
        expected = value == 1 ? 2 : 1
      }
    }
    return expected > 3 ? cells.count : nil
  }

  /// The width by the 栏次 row, or by the distance between 1 and 2 in the column under 序号.
  private var countedWidth: Int? {
    if let paddedWidth { return paddedWidth }
    if let start = cells.firstIndex(where: { $0.key.text.same(as: "栏次") }), let end = numbersEnd, end > start { return end - start }
    guard cells.prefix(firstDatum).contains(where: { $0.key.text.same(as: "序号") }) else { return nil }
    guard cells.indices.contains(firstDatum), cells[firstDatum].content.number?.ordinal == 1 else { return nil }
    let header = cells[..<firstDatum]
    if cells[0].key.text.same(as: "序号"), header.allSatisfy({ $0.span > 0 }), cells.count % header.count == 0 { return header.count }
    return (2...64).first { width in
      let counts = Array(stride(from: firstDatum, to: cells.count, by: width).prefix(4))
      return counts.count > 1 && zip(1..., counts).allSatisfy { cells[$1].content.number?.ordinal == $0 }
    }
  }

  /// The width by rows whose ends are padded: each run of cells up to such an end is whole rows.
  private var paddedWidth: Int? {
    var runs: [Int] = []
    var run = 0
    for cell in cells {
      run += width(of: cell)
      if cell.missing > 0 {
        runs.append(run)
        run = 0
      }
    }
    guard let width = runs.min(), width > 1, runs.allSatisfy({ $0 % width == 0 }), run % width == 0 else { return nil }
    return width
  }

  // MARK: Width

  private func width() -> Int? {
    if let countedWidth { return countedWidth }
    if roles.count > 1, conflicts(roles.count, roles).count == 0 { return roles.count }
    let candidates = 2...max(2, min(64, cells.count / 2))
    var best: (width: Int, conflicts: Int, sequences: Int)?
    for width in candidates {
      let (conflicts, sequences) = conflicts(width)
      if let best, (best.conflicts, -best.sequences) <= (conflicts, -sequences) { continue }
      best = (width, conflicts, sequences)
    }
    return best?.width
  }

  /// The offsets at which rows begin, and the end: counted from the numbered row, else back from the end of the stream.
  private func boundaries(_ width: Int) -> [Int] {
    var boundaries: [Int] = []
    if let numbersEnd, numbersEnd < cells.count {
      var start = numbersEnd
      boundaries = [numbersEnd]
      while start < cells.count {
        start = end(of: start, width)
        boundaries.append(start)
      }
      let first = numbersEnd - width
      return (first > 0 ? [0, first] : [0]) + boundaries
    }
    var end = cells.count
    boundaries = [end]
    while end > 0 {
      var start = end
      var covered = 0
      while start > 0, covered + self.width(of: cells[start - 1]) <= width {
        start -= 1
        covered += self.width(of: cells[start])
      }
      end = start == end ? end - 1 : start
      boundaries.append(end)
    }
    return boundaries.reversed()
  }

  private func end(of start: Int, _ width: Int) -> Int {
    var end = start
    var covered = 0
    while end < cells.count, covered + self.width(of: cells[end]) <= width {
      covered += self.width(of: cells[end])
      end += 1
    }
    return end == start ? start + 1 : end
  }

  /// How many cells do not fit their column at a width, and how many continue a count from the row above.
  ///
  /// Where the roles of the columns are known, codes may be anything: 合计 and placeholders stand among them.
  private func conflicts(_ width: Int, _ roles: [ColumnRole] = []) -> (count: Int, sequences: Int) {
    var numbers = Array(repeating: 0, count: width)
    var texts = numbers
    var counts = Array(repeating: -1, count: width)
    var sequences = 0
    let boundaries = boundaries(width)
    for (start, end) in zip(boundaries, boundaries.dropFirst()) where end > firstDatum && start < cells.count {
      var column = 0
      for cell in cells[start..<end] {
        guard column < width else { break }
        switch cell.content {
        case .number, .malformed: numbers[column] += 1
        case .text: if !cell.key.isEmpty && !cell.label.meaning.isTotal { texts[column] += 1 }
        case .blank, .dash: break
        }
        if let count = Self.count(cell) {
          if count == counts[column] + 1 { sequences += 1 }
          counts[column] = count
        }
        column += self.width(of: cell)
      }
    }
    let conflicts = (0..<width).map { column in
      switch column < roles.count ? roles[column] : nil {
      case .amount?: texts[column]
      case .name?, .use?: numbers[column]
      case .some: 0
      case nil: min(numbers[column], texts[column])
      }
    }
    return (conflicts.reduce(0, +), sequences)
  }

  /// The number by which a cell counts its row: 3, 三、….
  private static func count(_ cell: TableCell) -> Int? {
    if let ordinal = cell.content.number?.ordinal { return ordinal < 1000 ? ordinal : nil }
    guard cell.content.isText else { return nil }
    return ChineseNumeral.value(of: cell.key.text)
  }
}

/// Chinese numerals in front of a label: 二十三、 is 23.
enum ChineseNumeral {
  private static let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九"].map { Array($0.utf8) }
  private static let ten = Array("十".utf8)
  private static let mark = Array("、".utf8)

  /// The value of the numeral before the first 、 of a text.
  static func value(of text: String) -> Int? {
    var rest = text.utf8[...]
    var value = 0
    var digit = 0
    while !rest.isEmpty, !rest.starts(with: mark) {
      let character = rest.prefix(3)
      if character.elementsEqual(ten) {
        value += max(digit, 1) * 10
        digit = 0
      } else if let index = digits.firstIndex(where: { character.elementsEqual($0) }) {
        digit = index + 1
      } else {
        return nil
      }
      rest = rest.dropFirst(3)
    }
    return rest.isEmpty || value + digit == 0 ? nil : value + digit
  }
}
