/// Writes findings as JSON, one object a line, and a summary: SCHEMA section 6.
public struct FindingLines: Sendable {
  private let file: String

  /// Findings of the file given under a name.
  public init(file: String) { self.file = file }

  /// Writes all findings of a report, then its summary.
  public func write(_ report: Report, to buffer: inout TextBuffer) {
    for finding in report.findings { write(finding, to: &buffer) }
    buffer.write("{\"summary\":{\"file\":")
    buffer.writeJSON(file)
    let counts: [(StaticString, Int)] = [
      (",\"read\":", report.read), (",\"proven\":", report.count(.proven)), (",\"disputed\":", report.count(.disputed)),
      (",\"unchecked\":", report.count(.unchecked)), (",\"errors\":", report.count(.error)), (",\"warnings\":", report.count(.warning)),
      (",\"notes\":", report.count(.note)), (",\"repairs\":", report.repairs),
    ]
    for (key, count) in counts {
      buffer.write(key)
      buffer.write(count)
    }
    buffer.write("}}\n")
  }

  private func write(_ finding: Diagnostic, to buffer: inout TextBuffer) {
    buffer.write("{\"file\":")
    buffer.writeJSON(file)
    text(",\"entity\":", finding.entity, &buffer)
    text(",\"rule\":", finding.rule, &buffer)
    text(",\"severity\":", finding.severity.rawValue, &buffer)
    list(",\"statements\":", finding.statements, &buffer) { $1.writeJSON($0.rawValue) }
    list(",\"lines\":", finding.witnesses, &buffer) { $1.write($0.place.line) }
    list(",\"labels\":", finding.witnesses, &buffer) { $1.writeJSON($0.label) }
    list(",\"printed\":", finding.witnesses, &buffer) { $1.writeJSON($0.printed) }
    amount(",\"expected\":", finding.sides?.expected, &buffer)
    amount(",\"actual\":", finding.sides?.actual, &buffer)
    amount(",\"difference\":", finding.sides?.difference, &buffer)
    text(",\"message\":", finding.message, &buffer)
    if finding.suspects.count == 1 {
      buffer.write(",\"suspect\":")
      suspect(finding.suspects[0], &buffer)
    } else if !finding.suspects.isEmpty {
      list(",\"suspects\":", finding.suspects, &buffer) { suspect($0, &$1) }
    }
    if let deciding = finding.deciding { text(",\"deciding\":", deciding, &buffer) }
    if !finding.moves.isEmpty {
      list(",\"moves\":", finding.moves, &buffer) { move($0, &$1) }
      list(",\"equations\":", finding.equations, &buffer) { $1.writeJSON($0) }
    }
    buffer.write("}\n")
  }

  private func text(_ key: StaticString, _ text: String, _ buffer: inout TextBuffer) {
    buffer.write(key)
    buffer.writeJSON(text)
  }

  private func amount(_ key: StaticString, _ amount: Amount?, _ buffer: inout TextBuffer) {
    buffer.write(key)
    guard let amount else { return buffer.write("null" as StaticString) }
    buffer.write("\"" as StaticString)
    buffer.write(amount)
    buffer.write("\"" as StaticString)
  }

  private func list<Element>(
    _ key: StaticString, _ elements: [Element], _ buffer: inout TextBuffer, _ write: (Element, inout TextBuffer) -> Void
  ) {
    buffer.write(key)
    buffer.write("[" as StaticString)
    for (place, element) in elements.enumerated() {
      if place > 0 { buffer.writeComma() }
      write(element, &buffer)
    }
    buffer.write("]" as StaticString)
  }

  private func suspect(_ suspect: Diagnostic.Suspect, _ buffer: inout TextBuffer) {
    buffer.write("{\"line\":" as StaticString)
    buffer.write(suspect.place.line)
    buffer.write(",\"cell\":" as StaticString)
    buffer.write(suspect.place.cell)
    text(",\"printed\":", suspect.printed, &buffer)
    amount(",\"implied\":", suspect.implied, &buffer)
    buffer.write("}" as StaticString)
  }

  private func move(_ move: Diagnostic.Move, _ buffer: inout TextBuffer) {
    buffer.write("{\"line\":" as StaticString)
    buffer.write(move.line)
    buffer.write(",\"fromCell\":" as StaticString)
    buffer.write(move.fromCell)
    buffer.write(",\"toCell\":" as StaticString)
    buffer.write(move.toCell)
    text(",\"printed\":", move.printed, &buffer)
    buffer.write("}" as StaticString)
  }
}
