/// The columns of a table: where each stands in a complete row, and what its headings say.
struct ColumnLayout {
  struct Column {
    /// The 0-based place in a complete row.
    let position: Int
    /// The headings above it, the widest first.
    let path: [Heading]
    let role: ColumnRole
    /// The classification that its headings name.
    let dimension: Dimension?
    /// How many digits its codes may have; empty where the classification says so.
    var widths: [Int] { path.last?.widths ?? [] }

    init(position: Int, path: [Heading]) {
      self.position = position
      self.path = path
      role = Self.role(path.last)
      dimension = path.last { $0.dimension != nil }?.dimension
    }

    static func role(_ leaf: Heading?) -> ColumnRole {
      guard let leaf else { return .unknown }
      if let role = leaf.role { return role }
      if leaf.dimension != nil, leaf.meaning.isEmpty { return .name(leaf.dimension) }
      return leaf.meaning.isEmpty ? .unknown : .amount
    }
  }

  let columns: [Column]
  /// The role of the column at each position; unknown where none stands.
  let roles: [ColumnRole]
  /// The number of columns of a complete row.
  let width: Int
  /// How the columns were found, if not by their headings.
  let doubt: Doubt?

  enum Doubt {
    /// The headings were unusable; the columns are those of the template, by the numbers printed in 栏次 or by their order.
    case headingsUnusable
  }

  init(columns: [Column], width: Int, doubt: Doubt? = nil) {
    self.columns = columns
    self.width = max(width, (columns.lazy.map(\.position).max() ?? -1) + 1)
    var roles = [ColumnRole](repeating: .unknown, count: self.width)
    for column in columns { roles[column.position] = column.role }
    self.roles = roles
    self.doubt = doubt
  }
}

/// What the data rows hold in each column.
struct ColumnProfile {
  private(set) var numbers: [Int]
  private(set) var texts: [Int]
  /// The number of columns that most rows have.
  let width: Int
  private let rowCount: Int

  init(_ rows: [TableRow]) {
    var widths = Array(repeating: 0, count: (rows.indices.lazy.map { rows[$0].width }.max() ?? 0) + 1)
    for row in rows.indices { widths[rows[row].width] += 1 }
    let width = widths.indices.max { (widths[$0], $0) < (widths[$1], $1) } ?? 0
    self.width = width
    rowCount = rows.count
    numbers = Array(repeating: 0, count: width)
    texts = numbers
    // Rows of other widths have mostly lost or gained empty cells at their ends.
    for row in rows.indices {
      for index in rows[row].cells.indices {
        let cell = rows[row].cells[index]
        guard cell.column < width else { continue }
        switch cell.content {
        case .number, .malformed: numbers[cell.column] += 1
        case .text: texts[cell.column] += 1
        case .blank, .dash: break
        }
      }
    }
  }

  /// How many cells of a column cannot stand under a role.
  func bad(_ role: ColumnRole, at column: Int) -> Int {
    guard column < width else { return 0 }
    switch role {
    case .amount, .serial: return texts[column]
    case .name, .use: return numbers[column]
    case .code, .codePart, .unitOrProjectCode, .field, .unknown: return 0
    }
  }

  /// How badly a role fits what stands in a column.
  func misfit(_ role: ColumnRole, at column: Int) -> Int {
    let bad = bad(role, at: column)
    guard bad > 0 else { return 0 }
    return bad * 3 <= numbers[column] + texts[column] - bad || bad * 5 < rowCount ? 0 : bad * 2
  }

  /// How many cells hold a number or a text.
  var filled: Int { numbers.reduce(0, +) + texts.reduce(0, +) }

  /// Whether the column is empty in all rows.
  func isEmpty(_ column: Int) -> Bool { column >= width || numbers[column] + texts[column] == 0 }
}
