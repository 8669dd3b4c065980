public import BudgetCore

/// A reading as lines for people and for comparison: ASCII first, Chinese last, every fact with its place.
public struct ReadingDump {
  /// The lines.
  public private(set) var lines: [String] = []

  /// Writes all that was read from tables.
  public init(_ reading: Reading) {
    lines.append("format \(reading.format)")
    for disclosure in reading.disclosures { write(disclosure) }
    section("leftovers")
    for leftover in reading.leftovers { lines.append("\(place(leftover.place)) \(leftover.statement?.rawValue ?? "-") | \(leftover.text)") }
    section("diagnostics")
    for diagnostic in reading.diagnostics { write(diagnostic) }
    section("counts")
    let counts = reading.counts
    lines.append("lines \(counts.lines), paragraphs \(counts.paragraphs), tables \(counts.tables), cells \(counts.cells)")
    lines.append(
      "numbers \(counts.numbers) = facts \(counts.facts) + structure \(counts.structure) + records \(counts.records) + leftovers \(counts.leftovers)")
  }

  private mutating func section(_ title: String) { lines += ["", "== \(title)"] }

  private mutating func write(_ disclosure: Disclosure) {
    let entity = disclosure.entity
    section("disclosure \(disclosure.year.map(String.init) ?? "-") \(entity.level?.rawValue ?? "-") \(entity.code) | \(entity.name)")
    for statement in disclosure.statements { write(statement) }
    if !disclosure.catalogue.isEmpty { lines += ["", "-- catalogue"] }
    for entry in disclosure.catalogue {
      let isEmpty = entry.isEmpty.map { $0 ? "empty" : "filled" } ?? "-"
      lines.append(
        "\(padded("\(entry.line)", 7)) \(padded(isEmpty, 7)) \(padded(entry.kind?.rawValue ?? "-", 40)) | \(entry.number) | \(entry.title) | \(entry.reason)"
      )
    }
  }

  private mutating func write(_ statement: Statement) {
    lines += ["", "-- \(statement.kind.rawValue) line \(statement.line) \(statement.presence.rawValue) \(Self.ascii(statement.unit))"]
    lines[lines.count - 1] += " \(Self.split(statement.coordinates).ascii) | \(statement.number ?? "") | \(statement.title)"
    for fact in statement.facts {
      let coordinates = Self.split(fact.coordinates)
      let status = fact.status == .asPrinted ? "" : " \(fact.status.rawValue)"
      lines.append(
        "\(place(fact.place)) \(padded(fact.amount.description, 16)) \(padded(fact.printed, 12)) \(Self.ascii(fact.unit))\(status) \(coordinates.ascii)"
          + " | \(fact.label)" + (coordinates.other.isEmpty ? "" : " | \(coordinates.other)"))
    }
    for note in statement.notes { lines.append("\(padded("\(note.line)", 7)) note \(note.declaresEmpty ? "empty" : "-") | \(note.text)") }
  }

  private mutating func write(_ diagnostic: Diagnostic) {
    let first = diagnostic.witnesses.first?.place ?? Place(line: 0)
    let statements = diagnostic.statements.map(\.rawValue).joined(separator: ",")
    lines.append("\(place(first)) \(padded(diagnostic.severity.rawValue, 7)) \(diagnostic.rule) \(statements) | \(diagnostic.message)")
    for witness in diagnostic.witnesses { lines.append("\(place(witness.place))   | \(witness.printed) | \(witness.label)") }
  }

  private func place(_ place: Place) -> String { padded("\(place.line):\(place.cell)", 7) }

  private func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.utf8.count)) }

  private static func ascii(_ unit: AmountUnit?) -> String {
    switch unit {
    case .yuan: "yuan"
    case .tenThousandYuan: "10^4yuan"
    case .hundredMillionYuan: "10^8yuan"
    case nil: "-"
    }
  }

  /// The coordinates whose members are ASCII, and the others.
  private static func split(_ coordinates: Coordinates) -> (ascii: String, other: String) {
    let named = Dimension.allCases.filter { !coordinates.isRoot($0) }.map { "\($0.rawValue)=\(coordinates[$0])" }
    return (
      named.filter { $0.utf8.allSatisfy { $0 < 0x80 } }.joined(separator: " "),
      named.filter { !$0.utf8.allSatisfy { $0 < 0x80 } }.joined(separator: " ")
    )
  }
}
