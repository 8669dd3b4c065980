/// Damages one place of a document.
struct Damager {
  /// A cell of a table's data.
  struct Address: Hashable {
    let block: Int
    let row: Int
    let column: Int
  }

  let kind: DamageKind
  /// The document: first as it should be, then with every number at the place where it is printed and of what it truly is.
  var model: DocumentModel
  /// The damaged document with every number of what its place says.
  private(set) var asPrinted: DocumentModel
  var injury: Injury?
  var draw: SeededGenerator

  init(_ kind: DamageKind, model: DocumentModel, seed: UInt64) {
    self.kind = kind
    self.model = model
    asPrinted = model
    draw = SeededGenerator(seed: seed, purpose: "damage " + kind.rawValue)
  }

  /// Does the damage; none where the document has no place for it.
  mutating func run() {
    let clean = model
    switch kind {
    case .digit, .transposition, .sign, .point, .blank: damageNumber()
    case .slide: slideRow()
    case .duplicate, .drop: damageRow()
    case .columns: swapColumns()
    case .unit: changeUnit()
    case .sentence: return damageSentence()
    }
    asPrinted = kind.movesNumbers ? realigned(clean) : model
    guard injury != nil else { return }
    let broken = Contradictions.found(in: asPrinted)
    injury?.isDetectable = !broken.isEmpty
    injury?.contradictions = broken.map(\.problem).sorted()
    if kind.isOfOneCell, let first = broken.first, broken.count > 1 {
      let common = broken.dropFirst().reduce(Set(first.members)) { $0.intersection($1.members) }
      // A blank is no member: no number may be what the equations have in common.
      injury?.isLocatable = common.count == (kind == .blank ? 0 : 1)
    } else if !kind.isOfOneCell {
      // A row that slid is put right or not; of the others one contradiction alone does not tell what was done.
      injury?.isLocatable = broken.count > (kind == .slide ? 0 : 1)
    }
  }

  // MARK: Tables

  /// The tables of the budget, with their places among the blocks.
  var tables: [(block: Int, table: Table)] {
    model.blocks.enumerated().compactMap { place, block in
      guard case .table(let table) = block, !table.isForm, table.statement.isOfBudget else { return nil }
      return (place, table)
    }
  }

  func table(_ block: Int) -> Table? {
    guard case .table(let table) = model.blocks[block] else { return nil }
    return table
  }

  mutating func replace(_ block: Int, _ table: Table) { model.blocks[block] = .table(table) }

  /// One of the tables that have places of a kind, and those places.
  mutating func pick<Found>(_ find: (Table) -> [Found]) -> (block: Int, table: Table, found: [Found])? {
    let candidates = tables.map { ($0.block, $0.table, find($0.table)) }.filter { !$0.2.isEmpty }
    return candidates.isEmpty ? nil : draw.pick(candidates)
  }

  mutating func record(_ table: Table, _ summary: String, _ sites: [Injury.Site], headings: [String] = []) {
    injury = Injury(kind: kind, statement: table.statement, entity: table.entity, summary: summary, sites: sites, headings: headings)
  }

  /// The moved numbers with the coordinates of the places where they stand now.
  private func realigned(_ clean: DocumentModel) -> DocumentModel {
    var result = model
    for (place, block) in model.blocks.enumerated() {
      guard case .table(var table) = block, case .table(let old) = clean.blocks[place], table.rows.count == old.rows.count else { continue }
      for row in table.rows.indices {
        for column in table.rows[row].indices where old.rows[row].indices.contains(column) {
          guard var figure = old.rows[row][column].figure else { continue }
          if let moved = table.rows[row][column].figure { figure.printedValue = moved.printedValue }
          table.rows[row][column].figure = figure
        }
      }
      result.blocks[place] = .table(table)
    }
    return result
  }
}

extension Statement {
  /// Whether it is a table of the budget, and not of purchases, meetings or targets.
  var isOfBudget: Bool {
    switch self {
    case .balance, .revenue, .expenditure, .appropriationBalance, .generalPublicExpenditure, .generalPublicExpenditureByEconomy,
      .generalPublicBasicExpenditure, .generalPublicBasicExpenditureByFunction, .economicClassification, .governmentFundRevenue,
      .governmentFundExpenditure, .governmentFundBalance, .stateCapitalExpenditure, .stateCapitalBalance, .threePublic, .operatingExpenses,
      .projectExpenditure:
      true
    case .projectPerformance, .overallPerformance, .specialFundPerformance, .procurement, .meetingTraining, .prose, .fixedAssets, .institutions,
      .catalogue:
      false
    }
  }
}

extension Cell {
  /// Whether a number is printed here.
  var isPrinted: Bool { figure != nil && !text.isEmpty }

  /// The cell as a damaged place.
  func marked(site: Int) -> Cell {
    var cell = self
    cell.site = site
    return cell
  }
}
