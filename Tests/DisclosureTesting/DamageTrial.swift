import BudgetCore
public import DisclosureGenerator

/// A damaged document, read and checked: what became of the damage.
public struct DamageTrial: Sendable {
  /// The name of the document.
  public let name: String
  /// The damaged text.
  public let text: String
  /// What was done to it.
  public let injury: Injury
  /// Whether a warning, an error or a repair speaks of the damage.
  public let isDetected: Bool
  /// Whether a finding says what the damage is: the cell alone, the columns, the row, the statement.
  public let isLocated: Bool
  /// Whether the report has the original: as the amount that the other numbers imply, or as repaired facts.
  public let isRestored: Bool
  /// Findings that suspect only what is right.
  public let falseAccusations: [String]
  /// Numbers that a repair placed where they do not belong.
  public let falseRepairs: [String]
  /// The warnings, errors and repairs, for a person.
  public let findings: [String]
  /// How long reading took.
  public let readingTime: Duration
  /// How long checking took.
  public let checkingTime: Duration

  /// Damages a generated document, reads it with repairs and checks it; nil where the document has no place for the damage.
  /// What is said of the undamaged document is not held against the damaged one.
  public init?(_ request: GenerationRequest, damage: DamageKind, sound: SoundTrial? = nil) {
    let disclosure = GeneratedDisclosure(request, damage: damage)
    guard let injury = disclosure.injury, let document = try? sourceDocument(disclosure.text) else { return nil }
    (name, text) = (disclosure.name, disclosure.text)
    self.injury = injury
    let (reading, report, readingTime, checkingTime) = timed(request.province.reader, document)
    (self.readingTime, self.checkingTime) = (readingTime, checkingTime)

    let grave = report.findings.filter { ($0.severity > .note || $0.rule == .repairRow) && $0.rule.family != "presence" }
    let match = DamageMatch(injury)
    let truth = Set(disclosure.facts.map { $0.row.withoutStatus })
    let rows = reading.rows(file: disclosure.name) { $0 != .prose }
    falseRepairs = rows.filter { $0.hasSuffix("| repaired") && !truth.contains($0.withoutStatus) }
    isDetected = grave.contains { match.isInvolved($0) }
    if injury.kind.movesNumbers {
      isRestored = rows.map(\.withoutStatus) == disclosure.facts.map { $0.row.withoutStatus }
    } else {
      isRestored = grave.contains { match.isNamed($0) && match.isOriginal($0) }
    }
    isLocated = isRestored || grave.contains { match.isNamed($0) }
    falseAccusations = grave.filter { match.accusesOthers($0) }.map(\.summary).filter { sound?.falseAccusations.contains($0) != true }
    findings = grave.map(\.summary)
  }

  /// Whether the engine falls short of what it should do.
  public var isFailure: Bool {
    if !falseAccusations.isEmpty || !falseRepairs.isEmpty { return true }
    return (injury.isDetectable && !isDetected) || (injury.isLocatable && !isLocated) || (injury.kind == .slide && injury.isDetectable && !isRestored)
  }
}

extension String {
  /// A row of the facts table without its last column.
  fileprivate var withoutStatus: Substring { self[..<(range(of: " | ", before: endIndex) ?? endIndex)] }

  /// Where the last occurrence of a separator begins.
  private func range(of separator: String, before end: Index) -> Index? {
    guard let bar = lastIndex(of: "|"), bar > startIndex else { return nil }
    return index(before: bar)
  }
}

extension Diagnostic {
  /// The finding in one line.
  var summary: String {
    let places = suspects.map { "\($0.place.line):\($0.place.cell) \($0.printed) → \($0.implied)" }.joined(separator: ", ")
    let moved = moves.map { "line \($0.line) cell \($0.fromCell) → \($0.toCell) \($0.printed)" }.joined(separator: ", ")
    return "\(severity.rawValue) \(rule): \(message)" + (places.isEmpty ? "" : " [suspects \(places)]") + (moved.isEmpty ? "" : " [moves \(moved)]")
  }
}

/// An undamaged document, read and checked.
public struct SoundTrial: Sendable {
  /// The name of the document.
  public let name: String
  /// Warnings and errors other than of what must be present.
  public let falseAccusations: [String]
  /// Whether it is warned of a rounding that is right, and unlikely.
  public let isRoundingUnlikely: Bool
  /// How many numbers a repair moved.
  public let falseRepairs: Int
  /// How many numbers were read.
  public let read: Int
  /// How many of them are proven.
  public let proven: Int
  /// How long reading took.
  public let readingTime: Duration
  /// How long checking took.
  public let checkingTime: Duration

  /// Generates a document, reads it with repairs and checks it.
  public init(_ request: GenerationRequest) {
    let disclosure = GeneratedDisclosure(request)
    name = disclosure.name
    guard let document = try? sourceDocument(disclosure.text) else {
      (falseAccusations, isRoundingUnlikely) = (["the text is not a document"], false)
      (falseRepairs, read, proven, readingTime, checkingTime) = (0, 0, 0, .zero, .zero)
      return
    }
    let (reading, report, readingTime, checkingTime) = timed(request.province.reader, document)
    (self.readingTime, self.checkingTime) = (readingTime, checkingTime)
    let findings = report.findings.filter { $0.severity > .note && $0.rule.family != "presence" }
    // Rounding that is unlikely in one equation happens among thousands.
    isRoundingUnlikely = findings.contains { $0.explanation == .rounding(isLikely: false) }
    falseAccusations = findings.filter { $0.explanation != .rounding(isLikely: false) }.map(\.summary)
    falseRepairs = reading.disclosures.reduce(0) { $0 + $1.facts.count { $0.status == .repaired } }
    read = report.read
    proven = report.count(.proven)
  }
}

/// Reads a document with repairs and checks it, with the times of both.
private func timed(_ reader: any DisclosureReader, _ document: SourceDocument) -> (Reading, Report, reading: Duration, checking: Duration) {
  let clock = ContinuousClock()
  let start = clock.now
  let reading = reader.read(document, options: ReadingOptions())
  let middle = clock.now
  let report = Checker().check(reading)
  return (reading, report, start.duration(to: middle), middle.duration(to: clock.now))
}
