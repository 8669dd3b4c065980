import BudgetCore
import DisclosureGenerator

/// Tells whether findings speak of the damage that was done.
struct DamageMatch {
  private let injury: Injury

  init(_ injury: Injury) { self.injury = injury }

  /// Whether a finding involves the damaged place.
  func isInvolved(_ finding: Diagnostic) -> Bool {
    switch injury.kind {
    case .digit, .transposition, .sign, .point, .blank, .slide, .duplicate:
      finding.witnesses.contains { isSite($0.place, $0.printed) } || finding.suspects.contains { isSite($0.place, $0.printed) }
        || finding.moves.contains { isSite(Place(line: $0.line, cell: $0.fromCell), $0.printed) } || isBlankInvolved(finding)
    case .columns, .drop, .unit: finding.statements.contains { $0.rawValue == injury.statement.rawValue }
    }
  }

  /// A blank is no witness of its own: its statement is.
  private func isBlankInvolved(_ finding: Diagnostic) -> Bool {
    injury.kind == .blank && finding.statements.contains { $0.rawValue == injury.statement.rawValue }
  }

  /// Whether a finding says what the damage is.
  func isNamed(_ finding: Diagnostic) -> Bool {
    switch injury.kind {
    case .digit, .transposition, .sign, .point, .blank:
      finding.suspects.count == 1 && finding.suspects.contains { isSite($0.place, $0.printed) }
    case .slide: finding.moves.contains { isSite(Place(line: $0.line, cell: $0.fromCell), $0.printed) }
    case .columns:
      finding.message.contains("column") && injury.headings.allSatisfy { finding.message.plain.contains($0.plain) }
    case .duplicate:
      finding.message.contains("twice") && injury.sites.contains { finding.message.contains("(line \($0.rowLine))") }
    case .drop: finding.message.contains("missing") && isInvolved(finding)
    case .unit: finding.message.contains("10 000") && isInvolved(finding)
    }
  }

  /// Whether a finding implies the original amount.
  func isOriginal(_ finding: Diagnostic) -> Bool {
    finding.suspects.contains { suspect in
      injury.sites.contains { isAt($0, suspect.place, suspect.printed) && $0.original.hundredths == suspect.implied.fen }
    }
  }

  /// Whether a finding suspects numbers, and none of them is damaged.
  func accusesOthers(_ finding: Diagnostic) -> Bool {
    if finding.suspects.isEmpty { return false }
    return !finding.suspects.contains { isSite($0.place, $0.printed) }
  }

  private func isSite(_ place: Place, _ printed: String) -> Bool { injury.sites.contains { isAt($0, place, printed) } }

  private func isAt(_ site: Injury.Site, _ place: Place, _ printed: String) -> Bool {
    // The blanks of a row whose numbers slid are as wrong as the numbers.
    if printed.isEmpty, injury.kind == .blank || injury.kind.movesNumbers {
      return site.rowLine <= place.line && place.line <= max(site.line, site.rowLine)
    }
    return place.line == site.line && place.cell == site.cell && printed == site.printed
  }
}

extension String {
  /// The text without spaces.
  fileprivate var plain: String { filter { !$0.isWhitespace } }
}
