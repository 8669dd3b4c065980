/// Writes the facts table, the form in which other programs load a disclosure: SCHEMA section 5.
public struct FactsTable: Sendable {
  /// The columns, in order.
  public static let columns =
    ["file", "format", "entity", "entityCode", "year", "statement"] + Dimension.allCases.map(\.rawValue)
    + ["label", "amount", "printed", "unit", "line", "cell", "status"]

  /// CSV after RFC 4180 with line feeds, or one JSON object a line.
  public enum Form: Sendable {
    /// Comma-separated values; the header is written by ``writeHeader(to:)``.
    case csv
    /// One JSON object a line, without the coordinates that are roots.
    case jsonLines
  }

  private let form: Form

  /// A table in a form.
  public init(_ form: Form) { self.form = form }

  /// Writes the header, once for a run; JSON has none.
  public func writeHeader(to buffer: inout TextBuffer) {
    guard form == .csv else { return }
    buffer.write(Self.columns.joined(separator: ","))
    buffer.write("\n")
  }

  /// Writes the facts of a document in its order. `file` is the name under which it was given.
  public func write(_ reading: Reading, file: String, to buffer: inout TextBuffer) {
    for disclosure in reading.disclosures { write(disclosure, format: reading.format, file: file, to: &buffer) }
  }

  /// Writes the facts of a disclosure, which a format read from a file.
  public func write(_ disclosure: Disclosure, format: String, file: String, to buffer: inout TextBuffer) {
    var head = TextBuffer()
    let year = disclosure.year.map(String.init) ?? ""
    let fields = [file, format, disclosure.entity.name, disclosure.entity.code, year]
    for (name, field) in zip(Self.columns, fields) {
      if form == .csv {
        head.writeCSV(field)
        head.write(",")
      } else {
        head.write(name == "file" ? "{\"" : "\"")
        head.write(name)
        head.write("\":")
        head.writeJSON(field)
        head.write(",")
      }
    }
    let facts = disclosure.statements.indices.reduce(disclosure.prose.amounts.count) { $0 + disclosure.statements[$1].facts.count }
    buffer.begin(capacity: facts * (head.bytes.count + 128))
    disclosure.forEachFact { write($0, head: head.bytes, to: &buffer) }
  }

  private func write(_ fact: Fact, head: [UInt8], to buffer: inout TextBuffer) {
    buffer.append(head)
    if form == .csv { csv(fact, &buffer) } else { json(fact, &buffer) }
    buffer.write("\n")
  }

  private func csv(_ fact: Fact, _ buffer: inout TextBuffer) {
    buffer.write(fact.statement.rawValue)
    let named = fact.coordinates.named
    var commas = 1
    for dimension in Dimension.allCases {
      if named.contains(DimensionSet(dimension)) {
        buffer.writeCommas(commas)
        buffer.writeCSV(fact.coordinates[dimension])
        commas = 0
      }
      commas += 1
    }
    buffer.writeCommas(commas)
    buffer.writeCSV(fact.label)
    buffer.writeComma()
    buffer.write(fact.amount)
    buffer.writeComma()
    buffer.writeCSV(fact.printed)
    buffer.writeComma()
    buffer.write(fact.unit.rawValue)
    buffer.writeComma()
    buffer.write(fact.place.line)
    buffer.writeComma()
    buffer.write(fact.place.cell)
    buffer.writeComma()
    buffer.write(fact.status.rawValue)
  }

  private func json(_ fact: Fact, _ buffer: inout TextBuffer) {
    func string(_ name: String, _ value: String) {
      buffer.write("\"")
      buffer.write(name)
      buffer.write("\":")
      buffer.writeJSON(value)
      buffer.write(",")
    }
    string("statement", fact.statement.rawValue)
    for dimension in Dimension.allCases where !fact.coordinates.isRoot(dimension) { string(dimension.rawValue, fact.coordinates[dimension]) }
    string("label", fact.label)
    string("amount", fact.amount.description)
    string("printed", fact.printed)
    string("unit", fact.unit.rawValue)
    buffer.write("\"line\":")
    buffer.write(fact.place.line)
    buffer.write(",\"cell\":")
    buffer.write(fact.place.cell)
    buffer.write(",\"status\":\"")
    buffer.write(fact.status.rawValue)
    buffer.write("\"}")
  }
}
