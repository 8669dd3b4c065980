/// Writes the facts table, the form in which other programs load a disclosure: data dictionary 5.
public struct FactsTable: Sendable {
  /// The columns, in order.
  public static let columns =
    ["file", "format", "entity", "entityCode", "year", "statement"] + dimensions.map(\.rawValue)
    + ["label", "amount", "printed", "unit", "line", "cell", "status", "phase", "fact", "level", "partOf", "tile", "source"]

  /// The dimensions that stand before the label; the phase, which came later, stands behind the status.
  private static let dimensions = Dimension.allCases.filter { $0 != .phase }

  /// CSV after RFC 4180 with line feeds, or one JSON object a line.
  public enum Form: Sendable {
    /// Comma-separated values; the header is written by ``writeHeader(to:)``.
    case csv
    /// One JSON object a line, without the coordinates that are roots.
    case jsonLines
  }

  /// The columns behind the others where the table says what checking found: where a number stands, and what it should read.
  public static let stateColumns = ["state", "implied"]

  private let form: Form
  private let isSafe: Bool
  private let hasStates: Bool

  /// A table in a form. In a safe one an apostrophe stands before texts that a spreadsheet would take for formulas; one with states has ``stateColumns``, too.
  public init(_ form: Form, isSafe: Bool = false, hasStates: Bool = false) { (self.form, self.isSafe, self.hasStates) = (form, isSafe, hasStates) }

  /// Writes the header, once for a run; JSON has none.
  public func writeHeader(to buffer: inout TextBuffer) {
    guard form == .csv else { return }
    buffer.write((Self.columns + (hasStates ? Self.stateColumns : [])).joined(separator: ","))
    buffer.write("\n")
  }

  /// What was written of a file: its facts are numbered throughout, and units belong to the department before them.
  public struct Progress: Sendable {
    /// The number of the last fact.
    public fileprivate(set) var facts = 0
    /// How many of the facts a table prints.
    public fileprivate(set) var tableFacts = 0
    fileprivate var department: Entity?
    fileprivate let places: FilePlaces

    /// The beginning of a file; where it is no text, its lines have places in it.
    public init(places: FilePlaces = FilePlaces()) { self.places = places }

    /// The department whose money contains an entity's, or nothing: a unit whose code does not say that it is another's.
    package mutating func department(of entity: Entity) -> String {
      if entity.level == .department { department = entity }
      guard entity.level == .unit, let department, !department.name.isEmpty else { return "" }
      let codes = (department.code, entity.code)
      return codes.0.isEmpty || codes.1.isEmpty || codes.1.utf8.starts(with: codes.0.utf8) ? department.name : ""
    }
  }

  /// Writes the facts of a document in its order. `file` is the name under which it was given; without a report no number has a state.
  public func write(
    _ reading: Reading, _ report: Report? = nil, file: String, places: FilePlaces = FilePlaces(), to buffer: inout TextBuffer
  ) {
    var progress = Progress(places: places)
    let implied = report?.implied ?? [:]
    for (index, disclosure) in reading.disclosures.enumerated() {
      let states = States(standings: report.flatMap { $0.standings.indices.contains(index) ? $0.standings[index] : nil } ?? [], implied: implied)
      write(disclosure, states, format: reading.format, file: file, after: &progress, to: &buffer)
    }
  }

  /// Writes the facts of a disclosure, which a format read from a file, behind those of the disclosures before it.
  public func write(_ disclosure: Disclosure, format: String, file: String, after progress: inout Progress, to buffer: inout TextBuffer) {
    write(disclosure, States(), format: format, file: file, after: &progress, to: &buffer)
  }

  /// What checking found of the facts of a disclosure.
  private struct States {
    var standings: [Report.Standing] = []
    /// By the number of the fact.
    var implied: [Int: Amount] = [:]
  }

  private func write(
    _ disclosure: Disclosure, _ states: States, format: String, file: String, after progress: inout Progress, to buffer: inout TextBuffer
  ) {
    var head = TextBuffer()
    let year = disclosure.year.map(String.init) ?? ""
    let fields = [file, format, disclosure.entity.name, disclosure.entity.code, year]
    for (name, field) in zip(Self.columns, fields) {
      if form == .csv {
        head.writeCSV(field, isSafe: isSafe)
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
    let before = progress.facts
    let tail = Tail(level: disclosure.entity.level?.rawValue ?? "", department: progress.department(of: disclosure.entity), places: progress.places)
    disclosure.forEachFact { fact in
      progress.facts += 1
      if fact.statement != .prose { progress.tableFacts += 1 }
      write(fact, progress.facts, head: head.bytes, tail, to: &buffer)
      if hasStates {
        let place = progress.facts - before - 1
        write(states.standings.indices.contains(place) ? states.standings[place] : nil, states.implied[progress.facts], to: &buffer)
      }
      buffer.write(form == .csv ? "\n" : "}\n")
    }
  }

  /// What all facts of an entity say behind their own fields.
  private struct Tail {
    let level: String
    let department: String
    let places: FilePlaces
  }

  private func write(_ fact: Fact, _ number: Int, head: [UInt8], _ tail: Tail, to buffer: inout TextBuffer) {
    buffer.append(head)
    if form == .csv { csv(fact, number, tail, &buffer) } else { json(fact, number, tail, &buffer) }
  }

  private func write(_ standing: Report.Standing?, _ implied: Amount?, to buffer: inout TextBuffer) {
    if form == .csv {
      buffer.writeComma()
      buffer.write(standing?.rawValue ?? "")
      buffer.writeComma()
      if let implied { buffer.write(implied) }
    } else {
      buffer.write(",\"state\":\"\(standing?.rawValue ?? "")\"")
      if let implied { buffer.write(",\"implied\":\"\(implied.description)\"") }
    }
  }

  private func csv(_ fact: Fact, _ number: Int, _ tail: Tail, _ buffer: inout TextBuffer) {
    buffer.write(fact.statement.rawValue)
    let named = fact.coordinates.named
    var commas = 1
    for dimension in Self.dimensions {
      if named.contains(DimensionSet(dimension)) {
        buffer.writeCommas(commas)
        buffer.writeCSV(fact.coordinates[dimension], isSafe: isSafe)
        commas = 0
      }
      commas += 1
    }
    buffer.writeCommas(commas)
    buffer.writeCSV(fact.label, isSafe: isSafe)
    buffer.writeComma()
    buffer.write(fact.amount)
    buffer.writeComma()
    buffer.writeCSV(fact.printed, isSafe: isSafe)
    buffer.writeComma()
    buffer.write(fact.unit.rawValue)
    buffer.writeComma()
    buffer.write(fact.place.line)
    buffer.writeComma()
    buffer.write(fact.place.cell)
    buffer.writeComma()
    buffer.write(fact.status.rawValue)
    buffer.writeComma()
    buffer.write(fact.coordinates.phase.rawValue)
    buffer.writeComma()
    buffer.write(number)
    buffer.writeComma()
    buffer.write(tail.level)
    buffer.writeComma()
    buffer.writeCSV(tail.department, isSafe: isSafe)
    buffer.writeComma()
    buffer.write(fact.tile?.rawValue ?? "")
    buffer.writeComma()
    if !tail.places.isEmpty { buffer.writeCSV(tail.places.name(line: fact.place.line, cell: fact.place.cell), isSafe: isSafe) }
  }

  private func json(_ fact: Fact, _ number: Int, _ tail: Tail, _ buffer: inout TextBuffer) {
    func string(_ name: String, _ value: String) {
      buffer.write("\"")
      buffer.write(name)
      buffer.write("\":")
      buffer.writeJSON(value)
      buffer.write(",")
    }
    string("statement", fact.statement.rawValue)
    for dimension in Self.dimensions where !fact.coordinates.isRoot(dimension) { string(dimension.rawValue, fact.coordinates[dimension]) }
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
    buffer.write("\",")
    if fact.coordinates.phase != .root { string("phase", fact.coordinates.phase.rawValue) }
    buffer.write("\"fact\":")
    buffer.write(number)
    for (name, value) in [("level", tail.level), ("partOf", tail.department), ("tile", fact.tile?.rawValue ?? "")] {
      buffer.write(",\"")
      buffer.write(name)
      buffer.write("\":")
      buffer.writeJSON(value)
    }
    buffer.write(",\"source\":")
    buffer.writeJSON(tail.places.name(line: fact.place.line, cell: fact.place.cell))
  }
}
