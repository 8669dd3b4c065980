import BudgetCore
import ShanxiFormat

/// What is right stays where it is, and what is moved belongs where it is moved to.
enum RepairProperties {
  static func problems(_ bytes: [UInt8]) -> [String] {
    var draw = ByteDraw(bytes)
    let table = RepairTable(&draw)
    guard let document = try? SourceDocument(utf8: Array(table.text.utf8)) else { return ["the table is no document"] }
    let reading = ShanxiReader().read(document, options: ReadingOptions())
    let facts = reading.disclosures.flatMap(\.statements).flatMap(\.facts)
    var problems: [String] = []
    let repaired = facts.filter { $0.status == .repaired }
    if !table.isSlid {
      if !repaired.isEmpty { problems.append("a row that stands right is moved") }
      let errors = Checker().check(reading).findings.filter { $0.severity == .error }
      if !table.isFalsified, !errors.isEmpty { problems.append("a right table is accused: \(errors[0].message)") }
    }
    for fact in repaired {
      let row = table.rows[fact.place.line - RepairTable.firstLine]
      let order = facts.filter { $0.place.line == fact.place.line && $0.place.cell < fact.place.cell }.count
      guard row.numbers.indices.contains(order), let column = column(fact) else { return ["a repaired fact is in no column"] }
      let right = row.numbers.sorted { $0.printed < $1.printed }[order].column
      if column != right { problems.append("\(fact.printed) on line \(fact.place.line) is moved to column \(column) and belongs to \(right)") }
    }
    return problems.isEmpty ? [] : problems + [table.text]
  }

  private static func column(_ fact: Fact) -> Int? {
    switch fact.coordinates.use {
    case .root: 0
    case .basic: 1
    case .project: 2
    default: nil
    }
  }
}
