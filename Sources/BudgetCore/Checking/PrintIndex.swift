/// Where each coordinate is printed, and what lists imply that do not print it.
final class PrintIndex {
  /// A print of coordinates: a row and a column of a list.
  struct Print {
    let sheet: Int32
    let row: Int32
    let column: Int32
    /// Whether the row and the column name just these coordinates, and not a part that is the whole.
    let isWhole: Bool
  }

  let evidence: Evidence
  /// Which members are the whole because their siblings are nil.
  let equivalence: Equivalence
  let lists: [ListIndex]
  /// Which lists can speak of coordinates at all.
  private let directory: ListDirectory
  /// The canonical coordinates in the order of their first print.
  private let index: CoordinatesIndex
  /// All prints by their canonical coordinates, in the order of the document, and where those of each begin.
  private let prints: [Print]
  private let starts: [Int]

  init(_ evidence: Evidence) {
    self.evidence = evidence
    let equivalence = Equivalence(evidence.disclosure, evidence.sheets)
    self.equivalence = equivalence
    lists = evidence.sheets.map { ListIndex($0, equivalence) }
    directory = ListDirectory(lists.enumerated().map { (number: $0, list: $1) })
    var collector = PrintCollector(capacity: evidence.quantities.count)
    for (number, sheet) in evidence.sheets.enumerated() where lists[number].speaks { collector.take(sheet, number, lists[number]) }
    index = collector.index
    (prints, starts) = collector.sorted()
  }

  /// The canonical coordinates in the order of their first print.
  var order: [Coordinates] { index.keys }

  /// The prints of canonical coordinates, by their place in the order.
  func prints(at place: Int) -> ArraySlice<Print> { prints[starts[place]..<starts[place + 1]] }

  /// The numbers of the lists that may speak of coordinates, in their order.
  func lists(_ coordinates: Coordinates, naming named: DimensionSet) -> [Int] { directory.lists(coordinates, naming: named) }

  /// The prints of canonical coordinates.
  func prints(_ coordinates: Coordinates) -> ArraySlice<Print> { index[coordinates].map { prints(at: $0) } ?? [] }

  func sheet(_ print: Print) -> Sheet { evidence.sheets[Int(print.sheet)] }

  func statement(_ print: Print) -> Int { sheet(print).statement }

  /// Adds what is printed. Returns how many numbers that are.
  @discardableResult
  func add(_ print: Print, sign: Int8, to system: inout EquationSystem) -> Int {
    let sheet = sheet(print)
    let walk = Walk(sheet, number: Int(print.sheet), along: sheet.rowAxis)
    let mark = system.mark
    walk.addPrint(of: Int(print.row), at: sheet.place(ofNode: print.column), sign: sign, to: &system)
    return system.mark - mark
  }

  /// Whether what is printed is nil.
  func isNil(_ print: Print) -> Bool {
    let sheet = sheet(print)
    let place = sheet.place(ofNode: print.column)
    return sheet.rowAxis.entries(Int(print.row)).allSatisfy { row in
      sheet.cell(row, place).map { evidence.quantities[Int($0)].value == 0 } ?? true
    }
  }

  /// Adds what the lists, but one, say of coordinates. Returns the statement that speaks; nil where none does.
  func addStated(_ coordinates: Coordinates, sign: Int8, except number: Int = -1, to system: inout EquationSystem) -> Int? {
    for print in prints(coordinates) where Int(print.sheet) != number {
      if add(print, sign: sign, to: &system) > 0 { return statement(print) }
    }
    let named = coordinates.named
    for other in directory.lists(coordinates, naming: named) where other != number {
      let sheet = evidence.sheets[other]
      switch lists[other].says(coordinates, naming: named) {
      case .nothing: continue
      case .absent:
        if number < 0 || sheet.statement != evidence.sheets[number].statement { return sheet.statement }
      case .rows(let rows, let columns):
        Walk(sheet, number: other, along: sheet.rowAxis).add(rows: rows, columns: columns, sign: sign, to: &system)
        return sheet.statement
      }
    }
    return nil
  }

  /// What other lists than one say of coordinates, or of the same money under its economic class; nil where they say nothing.
  func statedElsewhere(_ coordinates: Coordinates, than number: Int) -> Quantity? {
    for stated in [coordinates, Correspondences.booked(coordinates)].compactMap(\.self) {
      var system = EquationSystem(evidence.quantities, holdsBlanks: false)
      guard addStated(stated, sign: 1, except: number, to: &system) != nil else { continue }
      if let sum = system.sum { return sum }
    }
    return nil
  }
}

/// Collects the prints of all lists by their canonical coordinates.
private struct PrintCollector {
  private var prints: [PrintIndex.Print] = []
  /// For each print the place of its coordinates in the order.
  private var placeOfPrint: [Int] = []
  private(set) var index: CoordinatesIndex

  init(capacity: Int) {
    prints.reserveCapacity(capacity)
    placeOfPrint.reserveCapacity(capacity)
    index = CoordinatesIndex(capacity: capacity)
  }

  mutating func take(_ sheet: Sheet, _ number: Int, _ list: ListIndex) {
    let (rows, columns) = (sheet.rowAxis, sheet.columnAxis)
    let fixed = columns.coordinates.map { sheet.fixed.narrowed(by: $0) }
    for row in rows.nodes.indices {
      if sheet.columns.isEmpty, isPrinted(sheet, row, 0) {
        take(number, row, -1, sheet.fixed.narrowed(by: rows.coordinates[row]), list)
      }
      for column in fixed.indices where isPrinted(sheet, row, columns.representative(column)) {
        take(number, row, column, Statement.combine(fixed[column], rows.coordinates[row]), list)
      }
    }
  }

  private func isPrinted(_ sheet: Sheet, _ row: Int, _ place: Int32) -> Bool {
    sheet.rowAxis.entries(row).contains { sheet.cell($0, place) != nil }
  }

  private mutating func take(_ sheet: Int, _ row: Int, _ column: Int, _ coordinates: Coordinates, _ list: ListIndex) {
    let canonical = list.canonical(coordinates, column: column)
    prints.append(PrintIndex.Print(sheet: Int32(sheet), row: Int32(row), column: Int32(column), isWhole: canonical == coordinates))
    placeOfPrint.append(index.insert(canonical).number)
  }

  /// All prints by their coordinates, and where those of each begin.
  func sorted() -> ([PrintIndex.Print], starts: [Int]) {
    var starts = Array(repeating: 0, count: index.keys.count + 1)
    for place in placeOfPrint { starts[place + 1] += 1 }
    for place in index.keys.indices { starts[place + 1] += starts[place] }
    var next = starts
    var sources = Array(repeating: 0, count: prints.count)
    for (print, place) in placeOfPrint.enumerated() {
      sources[next[place]] = print
      next[place] += 1
    }
    return (sources.map { prints[$0] }, starts)
  }
}
