extension Damager {
  /// Misprints one amount that is not nil, or leaves its cell blank.
  mutating func damageNumber() {
    let kind = kind
    guard
      let (block, table, places) = pick({ table in
        table.rows.indices.flatMap { row in
          table.rows[row].indices.filter { Self.isPossible(kind, table.rows[row][$0]) }.map { (row: row, column: $0) }
        }
      })
    else { return }
    let place = draw.pick(places)
    var changed = table
    var cell = table.rows[place.row][place.column]
    let before = cell.text
    guard let figure = cell.figure, let number = NumberText(before) else { return }
    if kind == .blank {
      cell.text = ""
      cell.figure = nil
    } else {
      let wrong = misprint(number)
      cell.text = wrong.text
      cell.figure?.printedValue = wrong.amount(in: table.unit)
    }
    changed.rows[place.row][place.column] = cell.marked(site: 0)
    replace(block, changed)
    let site = Injury.Site(original: figure.printedValue, before: before)
    record(table, "\(before) became \(cell.text.isEmpty ? "blank" : cell.text)", [site])
  }

  private static func isPossible(_ kind: DamageKind, _ cell: Cell) -> Bool {
    guard cell.isPrinted, let number = NumberText(cell.text), !number.isZero else { return false }
    return kind != .transposition || !transpositions(of: number).isEmpty
  }

  private mutating func misprint(_ number: NumberText) -> NumberText {
    switch kind {
    case .transposition: return draw.pick(Self.transpositions(of: number))
    case .point: return draw.pick(Self.shifts(of: number))
    case .sign:
      var wrong = number
      wrong.isNegative.toggle()
      return wrong
    default: return draw.pick(Self.otherDigits(of: number))
    }
  }

  /// Every number that differs in one digit.
  static func otherDigits(of number: NumberText) -> [NumberText] {
    let digits = number.digits
    return digits.indices.flatMap { place in
      (UInt8(0x30)...0x39).filter { $0 != digits[place] }.map { digit in
        var changed = digits
        changed[place] = digit
        return number.with(changed)
      }
    }.filter { $0.isWellFormed && !$0.isZero }
  }

  /// Every number with two neighbours swapped on one side of the point.
  private static func transpositions(of number: NumberText) -> [NumberText] {
    let digits = number.digits
    return digits.indices.dropLast().filter { digits[$0] != digits[$0 + 1] && $0 + 1 != number.whole.count }.map { place in
      var changed = digits
      changed.swapAt(place, place + 1)
      return number.with(changed)
    }.filter(\.isWellFormed)
  }

  /// The number with its point one or two places further right or left.
  private static func shifts(of number: NumberText) -> [NumberText] { [-2, -1, 1, 2].map { number.shifted($0) } }
}
