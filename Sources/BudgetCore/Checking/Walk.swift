/// Reads a list along its rows or along its columns.
struct Walk {
  let sheet: Sheet
  let number: Int
  let axis: Axis
  let isAlongRows: Bool

  /// Codes of units have the most levels.
  private static let deepest = 24

  /// Reads a list along its columns, or along its rows by one of their classifications.
  init(_ sheet: Sheet, number: Int, along axis: Axis) {
    (self.sheet, self.number, self.axis) = (sheet, number, axis)
    isAlongRows = axis !== sheet.columnAxis
  }

  /// The number at a position on the axis and a place beside it.
  func cell(_ position: Int32, _ place: Int32) -> Int32? { isAlongRows ? sheet.cell(position, place) : sheet.cell(place, position) }

  func blank(_ position: Int32, _ place: Int32) -> Blank {
    isAlongRows ? Blank(sheet: Int32(number), row: position, column: place) : Blank(sheet: Int32(number), row: place, column: position)
  }

  /// Whether any of some nodes has a number anywhere in the list.
  func isAnyPrinted(_ nodes: ArraySlice<Int>) -> Bool { nodes.contains { isAnyPrinted(axis.entries($0)) } }

  /// Whether any of some rows or columns has a number anywhere in the list.
  func isAnyPrinted(_ entries: ArraySlice<Int32>) -> Bool {
    let places = isAlongRows ? sheet.columnPlaces : sheet.rowPlaces
    return entries.contains { entry in places.contains { cell(entry, $0) != nil } }
  }

  /// Adds what is printed for a node: a total, or the sum of its parts. False where nothing is.
  @discardableResult
  func addPrint(of node: Int, at place: Int32, sign: Int8, to system: inout EquationSystem) -> Bool {
    if axis.isSingle(node) {
      guard let cell = cell(axis.representative(node), place) else { return false }
      system.append(cell, sign: sign)
      return true
    }
    for position in axis.totals(node) {
      guard let cell = cell(position, place) else { continue }
      system.append(cell, sign: sign)
      return true
    }
    var isPrinted = false
    let mark = system.mark
    let parts = axis.parts(node)
    for position in parts {
      if let cell = cell(position, place) {
        system.append(cell, sign: sign)
        isPrinted = true
      } else if system.holdsBlanks, parts.count > 1 {
        system.append(system.cell(of: blank(position, place)), sign: sign)
      }
    }
    if !isPrinted { system.forget(from: mark) }
    return isPrinted
  }

  /// Adds the topmost of what is printed for a node or below it along a dimension; a blank where nothing is.
  ///
  /// Returns how many numbers are printed.
  @discardableResult
  func add(_ node: Int, _ dimension: Dimension, at place: Int32, sign: Int8, depth: Int = 0, to system: inout EquationSystem) -> Int {
    let mark = system.mark
    if addPrint(of: node, at: place, sign: sign, to: &system) { return system.mark - mark }
    var printed = 0
    // Groups of projects that name each other would go round for ever.
    for group in axis.breakdowns(of: node) where depth < Self.deepest {
      guard axis.breakdowns[group].dimension == dimension, axis.breakdowns[group].isComplete else { continue }
      printed += addParts(group, at: place, sign: sign, depth: depth + 1, to: &system)
    }
    if printed == 0 {
      system.forget(from: mark)
      if system.holdsBlanks { system.append(system.cell(of: blank(axis.representative(node), place)), sign: sign) }
    }
    return printed
  }

  /// Adds what is printed for the children of a breakdown or below them. Returns how many numbers are printed.
  @discardableResult
  func addParts(_ group: Int, at place: Int32, sign: Int8, depth: Int = 0, to system: inout EquationSystem) -> Int {
    let dimension = axis.breakdowns[group].dimension
    var printed = 0
    for child in axis.breakdowns[group].children { printed += add(child, dimension, at: place, sign: sign, depth: depth, to: &system) }
    return printed
  }

  /// Adds what some rows say together in some columns, by the nodes of both. Returns how many numbers are printed.
  @discardableResult
  func add(rows: [Int], columns: [Int], sign: Int8, to system: inout EquationSystem) -> Int {
    var printed = 0
    for column in columns {
      let place = sheet.place(ofNode: Int32(column))
      for row in rows { printed += add(row, axis.dimension(below: row), at: place, sign: sign, to: &system) }
    }
    return printed
  }
}
