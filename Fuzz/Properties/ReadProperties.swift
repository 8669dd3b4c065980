import BudgetCore

/// Nothing is lost, every place is in the text, and reading twice says the same.
enum ReadProperties {
  static func problems(_ bytes: [UInt8]) -> [String] {
    let text = FuzzTarget.text(bytes)
    guard let document = try? SourceDocument(utf8: text) else { return [] }
    _ = ReaderSelection(FuzzTarget.readers, for: document)
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    return FuzzTarget.readers.flatMap { reader -> [String] in
      let reading = reader.read(document, options: ReadingOptions())
      let report = Checker().check(reading)
      var problems = problems(reading, lines) + problems(report, reading)
      if reader.read(document, options: ReadingOptions()) != reading { problems.append("reading twice differs") }
      if Checker().check(reading) != report { problems.append("checking twice differs") }
      return problems.map { "\(reader.format.id): \($0)" }
    }
  }

  private static func problems(_ reading: Reading, _ lines: [[UInt8]]) -> [String] {
    let counts = reading.counts
    var problems: [String] = []
    if counts.numbers != counts.facts + counts.structure + counts.records + counts.leftovers { problems.append("a number is lost") }
    if counts.leftovers != reading.leftovers.count { problems.append("leftovers are miscounted") }
    if counts.lines > lines.count { problems.append("there are more lines than the text has") }
    for leftover in reading.leftovers where !holds(leftover.place, leftover.text, lines) {
      problems.append("the leftover \(leftover.text) is not at \(leftover.place)")
    }
    for disclosure in reading.disclosures {
      disclosure.forEachFact { fact in
        if !holds(fact.place, fact.printed, lines) { problems.append("the fact \(fact.printed) is not at \(fact.place)") }
        if fact.statement != .prose, fact.place.cell < 1 { problems.append("a fact of a table is in no cell") }
      }
    }
    return problems
  }

  /// Whether the line of a place, or one of the next where a cell is broken, prints the digits of a text.
  private static func holds(_ place: Place, _ text: String, _ lines: [[UInt8]]) -> Bool {
    guard lines.indices.contains(place.line - 1) else { return false }
    let printed = lines[(place.line - 1)...].prefix(4).joined()
    // Marks, entities and full-width digits make digits of other bytes.
    if printed.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x5B || $0 == 0x5C || $0 == 0x2A || $0 == 0xEF }) { return true }
    let digits = text.utf8.filter { (0x30...0x39).contains($0) }
    return digits.isEmpty || contains(printed.filter { (0x30...0x39).contains($0) }, digits)
  }

  private static func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    guard text.count >= word.count else { return false }
    return (0...text.count - word.count).contains { text[$0..<$0 + word.count].elementsEqual(word) }
  }

  private static func problems(_ report: Report, _ reading: Reading) -> [String] {
    var problems: [String] = []
    if report.standings.map(\.count) != reading.disclosures.map({ $0.facts.count }) { problems.append("a fact has no standing") }
    if report.findings.count > Report.mostFindings { problems.append("more findings are listed than the limit") }
    for finding in report.findings {
      for language in FindingText.Language.allCases where FindingText(language).message(finding).isEmpty { problems.append("a finding says nothing") }
      for witness in finding.witnesses where !(0...reading.counts.lines).contains(witness.place.line) {
        problems.append("\(finding.rule.id) names line \(witness.place.line)")
      }
    }
    return problems
  }
}
