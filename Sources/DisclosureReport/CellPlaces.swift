import BudgetCore

/// What is known of the places of a document: the facts, leftovers and findings that stand there.
struct CellPlaces {
  /// What stands at a place.
  struct Mark {
    var fact: Fact?
    var standing: Report.Standing?
    /// The numbers of the findings that name it, from 1.
    var findings: [Int] = []
    /// What the equations imply instead.
    var implied: Amount?
    var isLeftover = false
    /// The cell in which a repaired number is printed.
    var movedFrom: Int?
  }

  private var marks: [Place: Mark] = [:]
  private var shown: Set<Int> = []
  private var rows: Set<Int> = []
  /// The number of the last finding that is more than a note.
  private(set) var told = 0

  init(_ reading: Reading, _ report: Report) {
    for (index, disclosure) in reading.disclosures.enumerated() {
      let standings = index < report.standings.count ? report.standings[index] : []
      var next = 0
      for statement in disclosure.statements {
        for row in 0..<statement.table.count { for cell in statement.table[row] { shown.insert(cell.line) } }
        for fact in statement.facts {
          marks[fact.place] = Mark(fact: fact, standing: next < standings.count ? standings[next] : nil)
          next += 1
        }
      }
    }
    for leftover in reading.leftovers { marks[leftover.place, default: Mark()].isLeftover = true }
    for (number, finding) in Self.ordered(report).enumerated() {
      if finding.severity > .note || !finding.moves.isEmpty { told = number + 1 }
      for witness in finding.witnesses {
        if witness.place.cell == 0 { rows.insert(witness.place.line) }
        if marks[witness.place, default: Mark()].findings.last != number + 1 { marks[witness.place, default: Mark()].findings.append(number + 1) }
      }
      if finding.suspects.count == 1, let suspect = finding.suspects.first { marks[suspect.place, default: Mark()].implied = suspect.implied }
      for move in finding.moves { marks[Place(line: move.line, cell: move.fromCell), default: Mark()].movedFrom = move.fromCell }
    }
  }

  /// The findings, the gravest first, else in the order of the document; repairs last.
  static func ordered(_ report: Report) -> [Diagnostic] {
    func rank(_ finding: Diagnostic) -> Int {
      if !finding.moves.isEmpty { return 2 }
      switch finding.severity {
      case .error: return 0
      case .warning: return 1
      case .note: return 3
      }
    }
    return report.findings.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }

  subscript(place: Place) -> Mark? { marks[place] }

  /// Whether a table of the page shows the line of a place.
  func isShown(_ place: Place) -> Bool { shown.contains(place.line) }

  /// Whether a finding speaks of a row as a whole.
  func isLinked(row line: Int) -> Bool { rows.contains(line) }

  /// The anchor of a place: of its cell, or of its row.
  static func id(_ place: Place) -> String { place.cell == 0 ? "l\(place.line)" : "l\(place.line)c\(place.cell)" }
}
