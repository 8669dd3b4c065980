import BudgetCore

/// A finding in one line.
struct FindingLine {
  private let finding: Diagnostic
  private let file: String
  private let message: String
  /// Where the finding stands in a file that is no text.
  private let source: String

  init(_ finding: Diagnostic, _ file: String, _ words: FindingText, _ places: FilePlaces) {
    (self.finding, self.file, message) = (finding, file, words.message(finding))
    source = Self.source(finding, places)
  }

  /// The place in the file, in brackets behind the line; empty for a text.
  static func source(_ finding: Diagnostic, _ places: FilePlaces) -> String {
    guard !places.isEmpty, let place = place(finding) else { return "" }
    let name = places.name(line: place.line, cell: place.cell)
    return name.isEmpty ? "" : " [\(name)]"
  }

  /// The line and cell at which it is shown.
  static func place(_ finding: Diagnostic) -> Place? {
    let first = finding.suspects.count == 1 ? finding.suspects[0].place : finding.moves.first.map { Place(line: $0.line, cell: $0.fromCell) }
    return first ?? finding.witnesses.first?.place
  }

  /// `file:line: severity: message [rule]`, as compilers print it.
  var concise: String {
    let line = Self.place(finding).map { ":\($0.line)" } ?? ""
    return "\(Visible.text(file))\(line)\(Visible.text(source)): \(finding.severity.rawValue): \(Visible.text(message)) [\(finding.rule.id)]\n"
  }

  /// A command of a workflow of GitHub.
  var github: String {
    let level = finding.severity == .note ? "notice" : finding.severity.rawValue
    let line = Self.place(finding).map { ",line=\($0.line)" } ?? ""
    let words = Self.escaped(message + source, isProperty: false)
    return "::\(level) file=\(Self.escaped(file, isProperty: true))\(line),title=\(finding.rule.id)::\(words)\n"
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return Visible.text(result)
  }
}
