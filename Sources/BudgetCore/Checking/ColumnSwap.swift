/// Whether a list says what the other numbers say if two of its columns stand in each other's place.
///
/// Where cells are blank, a column of sums in another place makes other equations, so they are all set up anew.
struct ColumnSwap {
  private let evidence: Evidence
  /// The equations of the disclosure as it is printed.
  private let printed: EquationSystem
  /// How many numbers may still be looked at again.
  private var budget: Int

  /// Whether the search stopped before everything was tried.
  var isSpent: Bool { budget <= 0 }

  init(_ evidence: Evidence) {
    self.evidence = evidence
    printed = EquationSystem(all: evidence)
    budget = 200_000 + evidence.quantities.count * 20
  }

  /// Whether no number of the two columns contradicts another any more, and more of them are proven than before.
  mutating func explains(_ sheet: Sheet, _ first: Int32, _ second: Int32, brokenInside: Int) -> Bool {
    let statement = swapped(sheet, sheet.columns[Int(first)], sheet.columns[Int(second)])
    budget -= statement.facts.count
    let inside = Self.brokenInside(statement)
    guard brokenInside == 0 ? inside == 0 : inside < brokenInside else { return false }
    budget -= evidence.quantities.count
    var disclosure = evidence.disclosure
    disclosure.statements[sheet.statement] = statement
    var cells: Set<Int32> = []
    for row in sheet.rowPlaces {
      for column in [first, second] { if let cell = sheet.cell(row, column) { cells.insert(cell) } }
    }
    let before = Self.count(printed, cells)
    let after = Self.count(EquationSystem(all: Evidence(disclosure)), cells)
    return after.broken == 0 && after.holding > before.holding && after.others <= before.others
  }

  /// How many sums and changes of a statement do not hold within it.
  static func brokenInside(_ statement: Statement) -> Int {
    var disclosure = Disclosure(entity: Entity(name: "", code: "", level: nil), year: nil)
    disclosure.statements = [statement]
    return EquationSystem(within: Evidence(disclosure)).equations.count(where: \.isBroken)
  }

  /// How many equations of some cells hold and do not, and how many of others do not.
  private static func count(_ system: EquationSystem, _ cells: Set<Int32>) -> (holding: Int, broken: Int, others: Int) {
    var (holding, broken, others) = (0, 0, 0)
    for equation in system.equations where equation.relation != .bound {
      let isOfCells = system.terms[equation.terms].contains { cells.contains($0.cell) }
      if isOfCells, equation.isBroken { broken += 1 } else if isOfCells { holding += 1 } else if equation.isBroken { others += 1 }
    }
    return (holding, broken, others)
  }

  private func swapped(_ sheet: Sheet, _ first: Int, _ second: Int) -> Statement {
    var statement = evidence.disclosure.statements[sheet.statement]
    for fact in statement.facts.indices {
      guard let column = statement.facts[fact].column, column == first || column == second else { continue }
      statement.move(fact, toColumn: column == first ? second : first)
    }
    return statement
  }
}
