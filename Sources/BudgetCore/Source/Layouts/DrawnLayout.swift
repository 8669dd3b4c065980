/// Tables drawn with lines: grids of `+---+`, boxes of ┌─┬─┐, rows of cells between │.
///
/// Where rules part all rows, the lines between two of them are one row whose cells were wrapped, and a rule that stops short
/// leaves the cells beside it open. Where only the headings are ruled off, every line is a row.
extension SourceAssembler {
  mutating func drawnTable(_ source: SourceLine) -> Int? {
    guard !source.content.isEmpty, let pen = DrawnPen(bytes, source.content) else { return nil }
    var lines: [DrawnLine] = []
    var position = source.start
    var pipes: [Int] = []
    while position < bytes.count {
      let next = SourceLine(bytes, at: position, pipes: &pipes)
      guard !next.content.isEmpty, pen.draws(bytes, next.content) else { break }
      lines.append(DrawnLine(bytes, next.content, pen))
      position = next.end + 1
    }
    guard lines.count > 1 else { return nil }
    begin(.drawn)
    var group = DrawnGroup(DrawnColumns(lines))
    let isWrapped = Self.isWrapped(lines)
    for (offset, line) in lines.enumerated() {
      if line.isRule || !isWrapped { emit(group.end()) }
      if !line.isRule { group.take(line, bytes, at: self.line + offset) }
    }
    emit(group.end())
    self.line += lines.count - 1
    close()
    return position - 1
  }

  /// Whether rules part the rows, so that a row may take several lines.
  private static func isWrapped(_ lines: [DrawnLine]) -> Bool {
    let rules = lines.count(where: \.isRule)
    if rules > 3 || lines.contains(where: \.isDoubleRule) { return true }
    // One rule below the headings, which are wrapped themselves.
    let head = lines.drop { $0.isRule }.prefix { !$0.isRule }.count
    return rules == 3 && head > 1
  }

  private mutating func emit(_ cells: [DrawnGroup.Cell]) {
    var row = 0
    for cell in cells {
      if cell.row != row { endRow() }
      row = cell.row
      if cell.pieces.count == 1 {
        append(cell.pieces[0], column: cell.column, span: cell.span, line: cell.line)
      } else {
        append(copy: text(of: cell), column: cell.column, span: cell.span, line: cell.line)
      }
    }
    endRow()
  }
}

extension SourceAssembler {
  /// The lines of a wrapped cell. A number wider than its column is broken where the column is full, and is one number.
  private func text(of cell: DrawnGroup.Cell) -> [UInt8] {
    let pieces = cell.pieces.map { PassageCleaner.trim(bytes, $0) }
    let isFull = pieces.map { DisplayWidth.of(bytes, $0) >= cell.width }
    // Programs fill the lines of a broken text from the first on, or from the last on.
    let isBroken = isFull.dropFirst().allSatisfy { $0 } || isFull.dropLast().allSatisfy { $0 }
    var text = Array(bytes[pieces[0]])
    for piece in pieces.dropFirst() {
      let isNumber = isBroken && Self.isPartOfNumber(text.last) && Self.isPartOfNumber(bytes[piece].first)
      if !isNumber { text.append(0x0A) }
      text += bytes[piece]
    }
    return text
  }

  private static func isPartOfNumber(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x2C || byte == 0x2D
  }
}

/// What a table is drawn with: signs of ASCII or box drawing characters.
struct DrawnPen {
  enum Sign {
    case bar
    case corner
    case dash
    case doubleDash
    case other
  }

  private let isBox: Bool

  /// The pen of the table that begins with a line; nil where none does.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if bytes[range.lowerBound] == 0x2B {
      isBox = false
      guard range.count > 4, bytes[range.upperBound - 1] == 0x2B else { return nil }
      guard bytes[range].allSatisfy({ [0x2B, 0x2D, 0x3D, 0x3A].contains($0) }) else { return nil }
    } else {
      isBox = true
      guard draws(bytes, range) else { return nil }
    }
  }

  /// Whether a line belongs to a table of this pen.
  func draws(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    if !isBox { return bytes[range.lowerBound] == 0x2B || bytes[range.lowerBound] == 0x7C }
    var index = range.lowerBound
    let end = range.upperBound - 2
    while index < end {
      if bytes[index] == 0xE2, bytes[index + 1] == 0x94 || bytes[index + 1] == 0x95 {
        switch sign(bytes, index) {
        case .bar: return true
        case .corner: if index == range.lowerBound { return true }
        default: break
        }
      }
      index = bytes[index] < 0x80 ? index + 1 : index + max(1, DisplayWidth.step(bytes, index).length)
    }
    return false
  }

  @inline(__always)
  func sign(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Sign {
    if !isBox {
      switch bytes[index] {
      case 0x7C: return index > 0 && bytes[index - 1] == 0x5C ? .other : .bar
      case 0x2B: return .corner
      case 0x2D: return .dash
      case 0x3D: return .doubleDash
      default: return .other
      }
    }
    guard bytes[index] == 0xE2, index + 2 < bytes.count else { return .other }
    switch (bytes[index + 1], bytes[index + 2]) {
    case (0x94, 0x82), (0x94, 0x83), (0x95, 0x91): return .bar
    case (0x94, 0x80), (0x94, 0x81), (0x95, 0x90): return .dash
    case (0x94, 0x8C...0xBF), (0x95, 0x80...0xAC): return .corner
    default: return .other
    }
  }
}

/// A line of a drawn table: its cells, or parts of rules, between bars.
struct DrawnLine {
  /// What stands between two bars.
  struct Piece {
    let range: Range<Int>
    let start: Int
    let end: Int
    let isRule: Bool
  }

  private(set) var pieces: [Piece] = []
  /// Whether the whole line is a rule.
  let isRule: Bool
  /// Whether it is a rule of `=`, below headings.
  let isDoubleRule: Bool
  /// The columns of the terminal at which its rules have corners.
  private(set) var corners: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ pen: DrawnPen) {
    var index = range.lowerBound
    var column = 0
    var start = (byte: index, column: 0)
    var (dashes, others, doubles, bars) = (0, 0, 0, 0)
    func piece(_ end: Int, _ column: Int) -> Piece? {
      // Nothing stands before the first bar of a line that begins with one.
      if end == start.byte, start.byte == range.lowerBound { return nil }
      return Piece(range: start.byte..<end, start: start.column, end: column, isRule: dashes > 0 && others == 0)
    }
    while index < range.upperBound {
      let (width, length) = DisplayWidth.step(bytes, index)
      let sign = pen.sign(bytes, index)
      // A corner counts only beside a dash: + is also a sign of numbers.
      let next = index + length < range.upperBound ? pen.sign(bytes, index + length) : .other
      let isCorner: Bool
      if case .corner = sign { isCorner = (dashes > 0 && others == 0) || Self.isDash(next) } else { isCorner = false }
      if isCorner || Self.isBar(sign) {
        if isCorner { corners.append(column) } else { bars += 1 }
        if let piece = piece(index, column) { pieces.append(piece) }
        start = (index + length, column + width)
        (dashes, others) = (0, 0)
      } else if Self.isDash(sign) {
        dashes += 1
        if case .doubleDash = sign { doubles += 1 }
      } else if bytes[index] != 0x3A {
        others += 1
      }
      index += length
      column += width
    }
    // Behind the last bar there is nothing, unless the rows have no outer bars.
    if start.byte < range.upperBound || bars > 0 && !pieces.isEmpty && pieces[0].range.lowerBound == range.lowerBound {
      if let piece = piece(range.upperBound, column) { pieces.append(piece) }
    }
    isRule = !pieces.isEmpty && pieces.allSatisfy(\.isRule)
    isDoubleRule = isRule && doubles > 0
  }

  private static func isBar(_ sign: DrawnPen.Sign) -> Bool { if case .bar = sign { true } else { false } }

  private static func isDash(_ sign: DrawnPen.Sign) -> Bool {
    switch sign {
    case .dash, .doubleDash: true
    default: false
    }
  }
}

/// The columns of a drawn table, by the corners of its rules.
struct DrawnColumns {
  /// The number of the column that begins behind a corner at each column of the terminal, or -1.
  private var numbers: [Int] = []
  private(set) var count = 0

  init(_ lines: [DrawnLine]) {
    let corners = Set(lines.lazy.flatMap(\.corners)).sorted()
    guard let last = corners.last, corners.count > 1 else { return }
    numbers = Array(repeating: -1, count: last + 1)
    for (number, corner) in corners.enumerated() { numbers[corner] = number }
    count = corners.count - 1
  }

  /// The columns of a line's pieces; nil where its bars do not stand below the corners.
  func places(_ line: DrawnLine) -> [Range<Int>]? {
    guard count > 0 else { return nil }
    var places: [Range<Int>] = []
    for piece in line.pieces {
      let start = piece.start == 0 ? 0 : number(piece.start - 1)
      let end = number(piece.end)
      guard start >= 0, end > start else { return nil }
      places.append(start..<end)
    }
    return places
  }

  private func number(_ column: Int) -> Int { column < numbers.count ? numbers[column] : -1 }
}

/// The lines of a drawn table between two whole rules.
struct DrawnGroup {
  struct Cell {
    let row: Int
    let column: Int
    let span: Int
    let line: Int
    /// How many columns of the terminal its text may take, without a blank on either side.
    let width: Int
    var pieces: [Range<Int>]
  }

  private let columns: DrawnColumns
  private var cells: [Cell] = []
  /// The number of the cell that is open in a column.
  private var open: [Int] = []
  private var row = 0

  init(_ columns: DrawnColumns) { self.columns = columns }

  mutating func take(_ line: DrawnLine, _ bytes: UnsafeBufferPointer<UInt8>, at number: Int) {
    let places = columns.places(line)
    var ended = false
    for (index, piece) in line.pieces.enumerated() {
      let place = places?[index] ?? index..<index + 1
      while open.count <= place.lowerBound { open.append(-1) }
      if piece.isRule {
        for column in place where column < open.count { open[column] = -1 }
        ended = true
      }
    }
    if ended { row += 1 }
    for (index, piece) in line.pieces.enumerated() where !piece.isRule {
      let place = places?[index] ?? index..<index + 1
      let cell = open[place.lowerBound]
      if cell >= 0 {
        if !PassageCleaner.trim(bytes, piece.range).isEmpty { cells[cell].pieces.append(piece.range) }
      } else if !ended {
        open[place.lowerBound] = cells.count
        let width = piece.end - piece.start - 2
        cells.append(Cell(row: row, column: place.lowerBound, span: place.count, line: number, width: width, pieces: [piece.range]))
      }
    }
  }

  /// The cells of the rows that end here, in order.
  mutating func end() -> [Cell] {
    defer {
      cells = []
      row = 0
      for column in open.indices { open[column] = -1 }
    }
    return row == 0 ? cells : cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }
}
