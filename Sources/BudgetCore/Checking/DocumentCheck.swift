/// Checks the disclosures of a document one after the other, and keeps of each only what the report needs.
struct DocumentCheck {
  /// What was found in one disclosure.
  private struct Part {
    let entity: String
    var findings: [Diagnostic]
  }

  private let checker: Checker
  private var parts: [Part] = []
  private var listed = 0
  private var report = Report()
  private var units = UnitSums()
  private var places = PlaceNumbers()

  init(_ checker: Checker) { self.checker = checker }

  mutating func take(_ disclosure: Disclosure) {
    let part = checker.check(disclosure, FactNumbers(disclosure, after: places.count))
    parts.append(Part(entity: disclosure.entity.name, findings: part.findings))
    listed += part.findings.count
    report.unlisted += part.unlisted
    report.standings += part.standings
    for omission in part.omissions where !report.omissions.contains(omission) { report.omissions.append(omission) }
    units.take(disclosure)
    places.take(disclosure)
    // No more than twice as many as are listed are held at a time.
    if listed > 2 * Report.mostFindings { limit() }
  }

  private mutating func limit() {
    var found = Report.Unlisted()
    for part in parts { for finding in part.findings { found[finding.severity] += 1 } }
    var limit = FindingLimit(found)
    report.unlisted += limit.unlisted
    for index in parts.indices where !parts[index].findings.isEmpty { parts[index].findings.removeAll { !limit.lists($0) } }
    listed = Report.mostFindings
  }

  /// The report on all that was taken, with what reading found; the disclosures of the reading are not needed.
  func report(on reading: Reading) -> Report {
    var report = report
    var found = Dictionary(grouping: reading.diagnostics, by: \.entity)
    for part in parts {
      report.findings += (found.removeValue(forKey: part.entity) ?? []).map(checker.adjusted)
      report.findings += part.findings
    }
    report.findings += reading.diagnostics.filter { found[$0.entity] != nil }.map(checker.adjusted)
    report.findings += units.findings.map(checker.adjusted)
    report.limitFindings()
    places.number(&report.findings)
    return report
  }
}

/// The numbers of the facts of tables, by their places.
private struct PlaceNumbers {
  private var facts: [(place: Place, number: Int)] = []
  /// How many facts were taken, those of sentences included.
  private(set) var count = 0

  mutating func take(_ disclosure: Disclosure) {
    disclosure.forEachFact { fact in
      count += 1
      if fact.place.cell > 0 { facts.append((fact.place, count)) }
    }
  }

  /// Numbers the facts that findings name without their numbers.
  func number(_ findings: inout [Diagnostic]) {
    let open = findings.indices.filter { findings[$0].witnesses.contains(where: Self.isUnnumbered) }
    if open.isEmpty { return }
    let numbers = Dictionary(facts.lazy.map { ($0.place, $0.number) }) { $1 }
    for index in open {
      for place in findings[index].witnesses.indices where Self.isUnnumbered(findings[index].witnesses[place]) {
        findings[index].witnesses[place].fact = numbers[findings[index].witnesses[place].place] ?? 0
      }
      for equation in findings[index].equations.indices {
        for term in findings[index].equations[equation].terms.indices {
          findings[index].equations[equation].terms[term].number.fact = numbers[findings[index].equations[equation].terms[term].number.place] ?? 0
        }
      }
    }
  }

  private static func isUnnumbered(_ witness: Diagnostic.Witness) -> Bool {
    witness.fact == 0 && witness.unit != nil && witness.place.cell > 0 && !witness.printed.isEmpty
  }
}
