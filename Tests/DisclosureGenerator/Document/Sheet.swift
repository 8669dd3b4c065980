/// Makes the rows of one table: a row fixes some coordinates, its columns the others, the statement the rest.
struct Sheet {
  /// The budget of which the table is a slice.
  var budget: Budget
  /// What the table discloses.
  let statement: Statement
  /// The index of the entity whose table it is.
  let entity: Int
  /// What the title fixes.
  var fixed: Coordinates
  /// How numbers are printed.
  var style: FigureStyle
  /// Whether rows are parts of amounts that other rows continue.
  var isPart = false

  /// The cell of one number.
  func figure(_ place: Coordinates, nameDistance: Int? = nil, amount: Money? = nil, isPart: Bool? = nil) -> Cell {
    let coordinates = fixed.narrowed(by: place)
    let exact = amount ?? budget.amount(at: coordinates)
    let figure = Figure(
      coordinates: coordinates,
      exact: exact,
      printedValue: style.printedValue(of: exact),
      nameDistance: nameDistance,
      isPart: isPart ?? self.isPart,
      step: style.unit.step(decimals: style.decimals)
    )
    return Cell(style.text(exact), .number, figure: figure)
  }

  /// A row of leading cells, of which one is the name, and a number for each column; a column of nothing is left blank.
  func row(_ lead: [Cell], name: Int, at place: Coordinates, _ columns: [Coordinates?], tail: [Cell] = []) -> [Cell] {
    var cells = lead
    for column in columns {
      if let column {
        cells.append(figure(place.narrowed(by: column), nameDistance: name - cells.count))
      } else {
        cells.append(.blank)
      }
    }
    return cells + tail
  }

  /// A row of a name and its numbers.
  func row(_ name: String, _ kind: Cell.Kind = .name, at place: Coordinates, _ columns: [Coordinates?] = [Coordinates()]) -> [Cell] {
    row([Cell(name, kind)], name: 0, at: place, columns)
  }

  /// The rows of a functional list with code and name: all of it, then the classes, groups and items that hold money.
  func functionRows(digits: [Int] = [3, 5, 7], columns: [Coordinates?], total: [Cell], tail: [Cell] = []) -> [[Cell]] {
    let name = total.count - 1
    var rows = [row(total, name: name, at: Coordinates(), columns, tail: tail)]
    for code in budget.functions(at: fixed, digits: digits) {
      let lead = [Cell(code, .code), Cell(FunctionChart.name(code, year: budget.year), .name)]
      rows.append(row(lead, name: 1, at: Coordinates(function: code), columns, tail: tail))
    }
    return rows
  }

  /// The same sheet for one of the units, whose rows are parts of the whole.
  func restricted(to unit: Int, isPart: Bool) -> Sheet {
    var sheet = self
    sheet.budget = budget.restricted(to: unit)
    sheet.isPart = isPart
    return sheet
  }

  /// The table.
  func table(captions: [[Cell]] = [], head: [[Cell]], numbers: [Cell]? = nil, rows: [[Cell]], isForm: Bool = false) -> Table {
    Table(statement: statement, entity: entity, unit: style.unit, captions: captions, head: head, numbers: numbers, rows: rows, isForm: isForm)
  }
}

/// One of several lists that stand side by side in a table.
struct Side {
  /// How many columns the list has.
  let width: Int
  /// The lines of the list.
  var body: [[Cell]]
  /// The totals, which stand at the bottom beside those of the other lists.
  var foot: [[Cell]]

  /// The rows of lists side by side.
  static func rows(of sides: [Side]) -> [[Cell]] {
    let bodyHeight = sides.map(\.body.count).max() ?? 0
    let footHeight = sides.map(\.foot.count).max() ?? 0
    let body = (0..<bodyHeight).map { index in
      sides.flatMap { side in index < side.body.count ? side.body[index] : Cell.blanks(side.width) }
    }
    let foot = (0..<footHeight).map { index in
      sides.flatMap { side in
        let own = index - (footHeight - side.foot.count)
        return own >= 0 ? side.foot[own] : Cell.blanks(side.width)
      }
    }
    return body + foot
  }

  /// The rows with a number before each (序号).
  static func counted(_ rows: [[Cell]]) -> [[Cell]] {
    rows.enumerated().map { index, row in [Cell(String(index + 1), .ordinal)] + row }
  }
}
