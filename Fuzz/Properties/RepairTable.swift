/// A right table made from bytes, and the same table after damage: what stands in which column is known.
struct RepairTable {
  /// A number and the column that it belongs to, and where it is printed.
  struct Number {
    let fen: Int
    let column: Int
    var printed: Int
  }

  struct Row {
    let code: String
    var numbers: [Number]
  }

  private(set) var rows: [Row] = []
  /// Whether a number is another than it should be.
  private(set) var isFalsified = false
  /// Whether any number stands in another column than its own.
  var isSlid: Bool { rows.contains { $0.numbers.contains { $0.column != $0.printed } } }

  private static let width = 3

  init(_ draw: inout ByteDraw) {
    var all = [0, 0, 0]
    for group in ["205", "208", "210", "213"].prefix(1 + draw.next(4)) {
      var sums = [0, 0, 0]
      var parts: [Row] = []
      for item in ["02", "05", "99"].prefix(1 + draw.next(3)) {
        let values = [draw.amount(), draw.amount()]
        parts.append(Self.row(group + item, [values[0] + values[1]] + values))
        sums[0] += values[0] + values[1]
        for column in 1..<Self.width { sums[column] += values[column - 1] }
      }
      rows.append(Self.row(group, sums))
      rows += parts
      for column in 0..<Self.width { all[column] += sums[column] }
    }
    rows.insert(Self.row("", all), at: 0)
    if draw.next(4) > 0 { slide(&draw) }
    if draw.next(4) == 0 { falsify(&draw) }
  }

  /// Nil is blank.
  private static func row(_ code: String, _ values: [Int]) -> Row {
    Row(code: code, numbers: values.indices.filter { values[$0] != 0 }.map { Number(fen: values[$0], column: $0, printed: $0) })
  }

  /// Moves what stands behind a blank, in some rows one after the other, over it.
  private mutating func slide(_ draw: inout ByteDraw) {
    let start = draw.next(rows.count)
    for row in rows[start...].prefix(1 + draw.next(3)).indices {
      let toLeft = draw.next(2) == 0
      for number in toLeft ? Array(rows[row].numbers.indices) : rows[row].numbers.indices.reversed() {
        let target = rows[row].numbers[number].printed + (toLeft ? -1 : 1)
        guard (0..<Self.width).contains(target), !rows[row].numbers.contains(where: { $0.printed == target }) else { continue }
        rows[row].numbers[number].printed = target
        if draw.next(2) == 0 { break }
      }
    }
  }

  private mutating func falsify(_ draw: inout ByteDraw) {
    let row = draw.next(rows.count)
    guard !rows[row].numbers.isEmpty else { return }
    let place = draw.next(rows[row].numbers.count)
    let number = rows[row].numbers[place]
    rows[row].numbers[place] = Number(fen: number.fen + 1 + draw.next(255) * 100, column: number.column, printed: number.printed)
    isFalsified = true
  }

  /// The table as a document of Shanxi; its first row stands on line ``firstLine``.
  var text: String {
    let head = "2025年预算支出总表\n单位名称：某县某中心\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n"
    return head
      + rows.map { row in
        let cells = (0..<Self.width).map { column in row.numbers.first { $0.printed == column }.map { Self.printed($0.fen) } ?? "" }
        return "| \(row.code) | \(row.code.isEmpty ? "合计" : "某项支出") | \(cells.joined(separator: " | ")) |\n"
      }.joined()
  }

  static let firstLine = 5

  private static func printed(_ fen: Int) -> String { "\(fen / 100).\(fen % 100 / 10)\(fen % 10)" }
}

/// Bytes as choices; at their end everything is 0.
struct ByteDraw {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  /// A number below a limit.
  mutating func next(_ limit: Int) -> Int { limit < 2 ? 0 : Int(bytes.popFirst() ?? 0) % limit }

  /// An amount of two decimals, or nil.
  mutating func amount() -> Int {
    let (kind, high, low) = (next(256), next(256), next(256))
    return kind % 3 == 0 ? 0 : high * 100 + low % 100
  }
}
