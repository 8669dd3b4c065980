/// Writes findings as JSON, one object a line, and a summary: data dictionary 6.
public struct FindingLines: Sendable {
  private let file: String
  private let words: FindingText
  private let places: FilePlaces

  /// Findings of the file given under a name, with messages in a language; where it is no text, its lines have places in it.
  public init(file: String, language: FindingText.Language = .english, places: FilePlaces = FilePlaces()) {
    (self.file, words, self.places) = (file, FindingText(language), places)
  }

  /// Writes the findings of a reading's report, or some of them, then its summary, which counts all and names the entities.
  public func write(
    _ report: Report, of reading: Reading, to buffer: inout TextBuffer, where isWanted: (Diagnostic) -> Bool = { _ in true }
  ) {
    for finding in report.findings where isWanted(finding) { write(finding, to: &buffer) }
    buffer.write("{\"summary\":{\"file\":")
    buffer.writeJSON(file)
    text(",\"format\":", reading.format, &buffer)
    list(",\"entities\":", reading.disclosures, &buffer) { $1.writeJSON($0.entity.name) }
    text(",\"year\":", reading.disclosures.lazy.compactMap(\.year).first.map(String.init) ?? "", &buffer)
    let counts: [(StaticString, Int)] = [
      (",\"read\":", report.read), (",\"proven\":", report.count(.proven)), (",\"disputed\":", report.count(.disputed)),
      (",\"unchecked\":", report.count(.unchecked)), (",\"errors\":", report.count(.error)), (",\"warnings\":", report.count(.warning)),
      (",\"notes\":", report.count(.note)), (",\"repairs\":", report.repairs),
    ]
    for (key, count) in counts { integer(key, count, &buffer) }
    if report.unlisted.total > 0 { integer(",\"unlisted\":", report.unlisted.total, &buffer) }
    buffer.write("}}\n")
  }

  private func write(_ finding: Diagnostic, to buffer: inout TextBuffer) {
    buffer.write("{\"file\":")
    buffer.writeJSON(file)
    text(",\"entity\":", finding.entity, &buffer)
    text(",\"rule\":", finding.rule.id, &buffer)
    text(",\"severity\":", finding.severity.rawValue, &buffer)
    list(",\"statements\":", finding.statements, &buffer) { $1.writeJSON($0.rawValue) }
    list(",\"lines\":", finding.witnesses, &buffer) { $1.write($0.place.line) }
    list(",\"cells\":", finding.witnesses, &buffer) { $1.write($0.place.cell) }
    if !places.isEmpty {
      list(",\"sources\":", finding.witnesses, &buffer) { $1.writeJSON(places.name(line: $0.place.line, cell: $0.place.cell)) }
    }
    list(",\"facts\":", finding.witnesses, &buffer) { $1.write($0.fact) }
    list(",\"labels\":", finding.witnesses, &buffer) { $1.writeJSON($0.label) }
    list(",\"printed\":", finding.witnesses, &buffer) { $1.writeJSON($0.printed) }
    amount(",\"expected\":", finding.sides?.expected, &buffer)
    amount(",\"actual\":", finding.sides?.actual, &buffer)
    amount(",\"difference\":", finding.sides?.difference, &buffer)
    explanation(finding.explanation, &buffer)
    text(",\"message\":", words.message(finding), &buffer)
    if finding.suspects.count == 1 {
      buffer.write(",\"suspect\":")
      suspect(finding.suspects[0], &buffer)
    } else if !finding.suspects.isEmpty {
      list(",\"suspects\":", finding.suspects, &buffer) { suspect($0, &$1) }
    }
    if let deciding = finding.deciding {
      buffer.write(",\"deciding\":")
      number(deciding, &buffer)
    }
    if !finding.moves.isEmpty { list(",\"moves\":", finding.moves, &buffer) { move($0, &$1) } }
    if !finding.equations.isEmpty { list(",\"equations\":", finding.equations, &buffer) { equation($0, &$1) } }
    buffer.write("}\n")
  }

  // MARK: Explanations

  private func explanation(_ explanation: Diagnostic.Explanation, _ buffer: inout TextBuffer) {
    text(",\"explanation\":{\"kind\":", explanation.kind, &buffer)
    switch explanation {
    case .cell(let slip): if let slip { text(",\"slip\":", slip.rawValue, &buffer) }
    case .transfer(let from, let to):
      buffer.write(",\"from\":")
      suspect(from, &buffer)
      buffer.write(",\"to\":")
      suspect(to, &buffer)
    case .columns(let title, let left, let right):
      text(",\"title\":", title, &buffer)
      list(",\"columns\":", [left, right], &buffer) { column($0, &$1) }
    case .slide(let lines): list(",\"lines\":", lines, &buffer) { $1.write($0) }
    case .rowTwice(let title, let label, let line):
      text(",\"title\":", title, &buffer)
      text(",\"label\":", label, &buffer)
      integer(",\"line\":", line, &buffer)
    case .rowLost(let title, let under):
      text(",\"title\":", title, &buffer)
      buffer.write(",\"under\":")
      if let under { number(under, &buffer) } else { buffer.write("null" as StaticString) }
    case .columnLost(let title, let lost):
      text(",\"title\":", title, &buffer)
      buffer.write(",\"column\":")
      column(lost, &buffer)
    case .unit(let title, let printed, let factor):
      text(",\"title\":", title, &buffer)
      text(",\"printed\":", printed.rawValue, &buffer)
      integer(",\"factor\":", factor, &buffer)
    case .otherYear(let year): integer(",\"year\":", year, &buffer)
    case .rounding(let isLikely):
      buffer.write(",\"likely\":")
      buffer.write(isLikely ? "true" as StaticString : "false")
    case .blank, .none: break
    }
    buffer.write("}" as StaticString)
  }

  private func column(_ column: Diagnostic.Explanation.Column, _ buffer: inout TextBuffer) {
    integer("{\"position\":", column.position, &buffer)
    text(",\"heading\":", column.heading, &buffer)
    buffer.write("}" as StaticString)
  }

  // MARK: Equations

  private func equation(_ equation: Diagnostic.Equation, _ buffer: inout TextBuffer) {
    text("{\"rule\":", equation.rule.id, &buffer)
    buffer.write(",\"holds\":")
    buffer.write(equation.holds ? "true" as StaticString : "false")
    list(",\"terms\":", equation.terms, &buffer) { term, buffer in
      integer("{\"sign\":", term.sign, &buffer)
      integer(",\"line\":", term.number.place.line, &buffer)
      integer(",\"cell\":", term.number.place.cell, &buffer)
      integer(",\"fact\":", term.number.fact, &buffer)
      text(",\"printed\":", term.number.printed, &buffer)
      amount(",\"amount\":", term.amount, &buffer)
      buffer.write("}" as StaticString)
    }
    amount(",\"left\":", equation.left, &buffer)
    amount(",\"right\":", equation.right, &buffer)
    buffer.write("}" as StaticString)
  }

  // MARK: Parts

  private func integer(_ key: StaticString, _ integer: Int, _ buffer: inout TextBuffer) {
    buffer.write(key)
    buffer.write(integer)
  }

  private func number(_ number: Diagnostic.Witness, _ buffer: inout TextBuffer) {
    integer("{\"line\":", number.place.line, &buffer)
    integer(",\"cell\":", number.place.cell, &buffer)
    text(",\"printed\":", number.printed, &buffer)
    buffer.write("}" as StaticString)
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
