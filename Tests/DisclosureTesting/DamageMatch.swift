import BudgetCore
import DisclosureGenerator
import Foundation

/// Tells whether findings speak of the damage that was done.
struct DamageMatch {
  private let injury: Injury

  init(_ injury: Injury) { self.injury = injury }

  /// Whether a finding involves the damaged place.
  func isInvolved(_ finding: Diagnostic) -> Bool {
    switch injury.kind {
    case .digit, .transposition, .sign, .point, .blank, .slide, .duplicate, .sentence:
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
      if case .columns(_, let left, let right) = finding.explanation {
        injury.headings.allSatisfy { heading in
          [left, right].contains { heading.plain.contains($0.heading.plain) || $0.heading.plain.contains(heading.plain) }
        }
      } else {
        false
      }
    case .duplicate:
      if case .rowTwice(_, _, let line) = finding.explanation {
        injury.sites.contains { site in (site.rowLine...site.line).contains(line) }
      } else {
        false
      }
    case .drop, .unit: claim(of: finding) == injury.kind && isInvolved(finding)
    case .sentence: finding.rule.family == "prose" && isInvolved(finding)
    }
  }

  /// What the finding says was done to the table as a whole, if it says so.
  private func claim(of finding: Diagnostic) -> DamageKind? {
    if case .tooFine = finding.matter { return .unit }
    return switch finding.explanation {
    case .columns: .columns
    case .rowTwice: .duplicate
    case .unit: .unit
    case .rowLost: .drop
    default: nil
    }
  }

  /// Whether a finding implies the original amount.
  func isOriginal(_ finding: Diagnostic) -> Bool {
    finding.suspects.contains { suspect in
      injury.sites.contains { isAt($0, suspect.place, suspect.printed) && $0.original.hundredths == suspect.implied.fen }
    }
  }

  /// Whether a finding suspects numbers of which none is damaged, or says that something else was done.
  func accusesOthers(_ finding: Diagnostic) -> Bool {
    if let claim = claim(of: finding) { return claim != injury.kind }
    if finding.suspects.isEmpty { return false }
    return !finding.suspects.contains { isSite($0.place, $0.printed) }
  }

  private func isSite(_ place: Place, _ printed: String) -> Bool { injury.sites.contains { isAt($0, place, printed) } }

  private func isAt(_ site: Injury.Site, _ place: Place, _ printed: String) -> Bool {
    // The blanks of a row whose numbers slid are as wrong as the numbers; so are those that numbers too fine to be read leave.
    if printed.isEmpty, injury.kind == .blank || injury.kind.movesNumbers || injury.kind == .unit {
      return site.rowLine <= place.line && place.line <= max(site.line, site.rowLine)
    }
    return place.line == site.line && place.cell == site.cell && printed == site.printed
  }
}

extension String {
  /// The text without spaces, its marks as they are compared.
  fileprivate var plain: String { replacing("：", with: ":").replacing("（", with: "(").replacing("）", with: ")").filter { !$0.isWhitespace } }
}
