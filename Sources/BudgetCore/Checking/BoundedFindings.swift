/// Findings as they come, as many of each severity as a report lists; the rest is counted.
struct BoundedFindings {
  private(set) var listed: [Diagnostic] = []
  private(set) var unlisted = Report.Unlisted()
  /// How many of each severity are listed.
  private var counts = Report.Unlisted()

  /// Whether one more finding of a severity would be listed; if not it is counted.
  mutating func hasRoom(_ severity: Diagnostic.Severity) -> Bool {
    if counts[severity] < Report.mostFindings {
      counts[severity] += 1
      return true
    }
    unlisted[severity] += 1
    return false
  }

  mutating func add(_ finding: Diagnostic) { if hasRoom(finding.severity) { listed.append(finding) } }

  /// Adds a finding for which there was room.
  mutating func list(_ finding: Diagnostic) { listed.append(finding) }

  mutating func add(_ more: Report.Unlisted) { unlisted += more }

  /// Changes findings that are listed.
  mutating func change(_ body: (inout [Diagnostic]) -> Void) { body(&listed) }
}

extension Report {
  /// A report lists no more findings of one file: the gravest, and the first of equals.
  public static let mostFindings = 5_000

  /// How many findings there are beyond those that are listed.
  public struct Unlisted: Hashable, Sendable, Codable {
    private var errors = 0
    private var warnings = 0
    private var notes = 0

    /// The number of all of them.
    public var total: Int { errors + warnings + notes }

    /// The number of those of a severity.
    public internal(set) subscript(severity: Diagnostic.Severity) -> Int {
      get {
        switch severity {
        case .error: errors
        case .warning: warnings
        case .note: notes
        }
      }
      set {
        switch severity {
        case .error: errors = newValue
        case .warning: warnings = newValue
        case .note: notes = newValue
        }
      }
    }

    static func += (left: inout Unlisted, right: Unlisted) {
      left.errors += right.errors
      left.warnings += right.warnings
      left.notes += right.notes
    }
  }

  /// Lists no more findings than a report may; graver ones stay.
  mutating func limitFindings() {
    guard findings.count > Self.mostFindings else { return }
    var found = Unlisted()
    for finding in findings { found[finding.severity] += 1 }
    var limit = FindingLimit(found)
    unlisted += limit.unlisted
    findings.removeAll { !limit.lists($0) }
  }
}

/// Which of many findings are listed: the gravest, and the first of equals.
struct FindingLimit {
  /// How many of each severity there is still room for.
  private var room = Report.Unlisted()
  /// How many of each severity there is no room for.
  private(set) var unlisted: Report.Unlisted

  /// A limit for so many findings of each severity.
  init(_ found: Report.Unlisted) {
    unlisted = found
    var left = Report.mostFindings
    for severity in [Diagnostic.Severity.error, .warning, .note] {
      room[severity] = min(found[severity], left)
      left -= room[severity]
      unlisted[severity] -= room[severity]
    }
  }

  /// Whether the next finding is listed.
  mutating func lists(_ finding: Diagnostic) -> Bool {
    room[finding.severity] -= 1
    return room[finding.severity] >= 0
  }
}
