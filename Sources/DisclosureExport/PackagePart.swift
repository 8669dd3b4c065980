public import BudgetCore

/// The rows that one file gives to the tables of a package.
public struct PackagePart: Sendable {
  /// By the place of the table in ``DataPackage/tables`` its rows as CSV.
  public private(set) var rows = Array(repeating: TextBuffer(), count: TableList.heads.count)
  /// The members of dimensions that mean the same in all files, but for those that the schema fixes, with their names; empty where none is printed.
  private(set) var members: [Member: String] = [:]
  /// The members that mean something in this file alone.
  private var ownMembers: [Member: String] = [:]
  private let file: String

  struct Member: Hashable, Sendable {
    let dimension: Dimension
    let code: String
  }

  /// The rows of a document that was read and checked.
  public init(_ reading: Reading, _ report: Report, of original: Original) {
    file = original.name
    add(
      DocumentRow(original: original, format: reading.format, disclosures: reading.disclosures.count, facts: report.read), to: Tables.documents)
    var progress = FactsTable.Progress()
    var before = Numbers()
    let implied = report.implied
    for (index, disclosure) in reading.disclosures.enumerated() {
      let standings = report.standings.indices.contains(index) ? report.standings[index] : []
      let scope = Scope(
        file: file, format: reading.format, number: index + 1, disclosure: disclosure, partOf: progress.department(of: disclosure.entity),
        standings: standings)
      write(scope, implied, after: &before)
    }
    write(report.findings, of: reading)
    writeOwnMembers()
  }

  /// The row of a file that could not be read: why, in a word and in a sentence.
  public init(failure: String, message: String, of original: Original) {
    file = original.name
    add(DocumentRow(original: original, failure: failure, message: message), to: Tables.documents)
  }

  /// The last numbers that were given in a file.
  private struct Numbers {
    var facts = 0
    var tables = 0
    var forms = 0
    var purchases = 0
    var institutions = 0
  }

  private mutating func add<Row>(_ row: Row, to table: Table<Row>) {
    guard let place = TableList.places[table.head.name] else { return }
    table.write(row, to: &rows[place])
  }

  private mutating func write(_ scope: Scope, _ implied: [Int: Amount], after before: inout Numbers) {
    add(scope, to: Tables.disclosures)
    let numbers = FactNumbers(scope.disclosure, after: before.facts)
    var places: [StatementRow] = []
    for statement in scope.disclosure.statements.map(Optional.some) + (scope.disclosure.prose.amounts.isEmpty ? [] : [nil]) {
      before.tables += 1
      let place = StatementRow(scope: scope, number: before.tables, statement: statement)
      add(place, to: Tables.statements)
      places.append(place)
      if let statement {
        write(statement.records, place, &before)
        for row in statement.rows { name(row) }
      }
    }
    writeFacts(scope, places, implied, after: &before.facts)
    writeSentences(scope, numbers)
    for (index, entry) in scope.disclosure.catalogue.enumerated() {
      add(CatalogueRow(scope: scope, number: index + 1, entry: entry), to: Tables.catalogue)
    }
  }

  // MARK: Facts

  private mutating func writeFacts(_ scope: Scope, _ places: [StatementRow], _ implied: [Int: Amount], after last: inout Int) {
    guard let facts = TableList.places[Tables.facts.head.name] else { return }
    // Facts of tables come in the order of their statements.
    var statement = 0
    var used = 0
    var index = 0
    scope.disclosure.forEachFact { fact in
      last += 1
      var place = places[places.count - 1]
      if fact.statement != .prose {
        while used == scope.disclosure.statements[statement].facts.count { (statement, used) = (statement + 1, 0) }
        place = places[statement]
        used += 1
      }
      let standing = scope.standings.indices.contains(index) ? scope.standings[index] : .unchecked
      Tables.facts.write(FactRow(place: place, fact: fact, number: last, standing: standing, implied: implied[last]), to: &rows[facts])
      for dimension in Self.open where !fact.coordinates.isRoot(dimension) { name(fact.coordinates[dimension], in: dimension, "") }
      index += 1
    }
  }

  /// The dimensions whose members the schema does not fix.
  private static let open = Dimension.allCases.filter { MemberNames.fixed($0).isEmpty }

  /// Takes the label of a row for the name of the only code that the row fixes.
  private mutating func name(_ row: Statement.Row) {
    guard let coordinates = row.coordinates, !row.label.isEmpty else { return }
    let named = Self.open.filter { !coordinates.isRoot($0) }
    if named.count == 1 { name(coordinates[named[0]], in: named[0], row.label) }
  }

  /// Takes note of a member. The codes of projects and units are given by those who publish: another's may be the same.
  private mutating func name(_ code: String, in dimension: Dimension, _ name: String) {
    let member = Member(dimension: dimension, code: code)
    if dimension == .project || dimension == .budgetUnit {
      if ownMembers[member, default: ""].isEmpty { ownMembers[member] = name }
    } else if members[member, default: ""].isEmpty {
      members[member] = name
    }
  }

  private mutating func writeOwnMembers() {
    for dimension in [Dimension.project, .budgetUnit] {
      let codes = ownMembers.keys.filter { $0.dimension == dimension }.sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
      for member in codes {
        add(
          CodeRow(file: file, dimension: dimension, code: member.code, name: ownMembers[member] ?? "", englishName: "", parent: ""), to: Tables.codes)
      }
    }
  }

  // MARK: Sentences and records

  private mutating func writeSentences(_ scope: Scope, _ numbers: FactNumbers) {
    var number = 0
    for (index, amount) in scope.disclosure.prose.amounts.enumerated() {
      number += 1
      add(
        SentenceRow(
          scope: scope, number: number, place: amount.place, printed: amount.printed, text: amount.sentence, amount: amount,
          fact: numbers.number(amount: index)), to: Tables.sentences)
    }
    for claim in scope.disclosure.prose.claims {
      number += 1
      add(
        SentenceRow(scope: scope, number: number, place: claim.place, printed: claim.printed, text: claim.sentence, claim: claim.content),
        to: Tables.sentences)
    }
  }

  private mutating func write(_ records: Records, _ place: StatementRow, _ before: inout Numbers) {
    switch records {
    case .performances(let performances):
      for record in performances {
        before.forms += 1
        write(ProjectRow(place: place, number: before.forms, record: record, amount: place.whole(ofRows: record.rows)))
      }
    case .purchases(let purchases):
      for record in purchases {
        before.purchases += 1
        add(
          PurchaseRow(place: place, number: before.purchases, record: record, amount: place.whole(ofRows: [record.row])), to: Tables.purchases)
      }
    case .assets(let assets):
      for (index, holding) in assets.holdings.enumerated() {
        add(AssetRow(place: place, number: index + 1, assets: assets, holding: holding), to: Tables.assets)
      }
    case .institutions(let institutions):
      for record in institutions {
        before.institutions += 1
        add(InstitutionRow(place: place, number: before.institutions, record: record), to: Tables.institutions)
      }
    case .none, .events, .remarks: break
    }
  }

  private mutating func write(_ project: ProjectRow) {
    add(project, to: Tables.projects)
    for (index, goal) in project.record.goals.enumerated() { add(GoalRow(project: project, number: index + 1, goal: goal), to: Tables.goals) }
    for (index, indicator) in project.record.indicators.enumerated() {
      add(IndicatorRow(project: project, number: index + 1, indicator: indicator), to: Tables.indicators)
    }
  }

  // MARK: Findings

  private mutating func write(_ findings: [Diagnostic], of reading: Reading) {
    // By the entity's name the number of the only disclosure that has it.
    var numbers: [String: Int?] = ["": nil]
    for (index, disclosure) in reading.disclosures.enumerated() {
      let name = disclosure.entity.name
      numbers[name] = .some(numbers[name] == nil ? index + 1 : nil)
    }
    for (index, finding) in findings.enumerated() {
      let row = FindingRow(file: file, number: index + 1, finding: finding, disclosure: numbers[finding.entity] ?? nil)
      add(row, to: Tables.findings)
      for (equation, terms) in finding.equations.map(\.terms).enumerated() {
        for term in terms.indices { add(EquationRow(finding: row, equation: equation, term: term), to: Tables.equations) }
      }
    }
  }
}

extension StatementRow {
  /// The number of some rows that all others are parts of.
  fileprivate func whole(ofRows rows: [Int]) -> Amount? {
    guard let facts = statement?.facts(ofRows: rows) else { return nil }
    let widest = facts.filter { fact in facts.allSatisfy { $0.coordinates.isWithin(fact.coordinates) } }
    return widest.count == 1 ? widest[0].amount : nil
  }
}
