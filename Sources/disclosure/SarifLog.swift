import BudgetCore

/// A log of SARIF 2.1.0: one run, whose results are written as they come; it is JSON only when it is whole.
enum SarifLog {
  /// What stands between the results of two documents.
  static let separator = ",\n"

  static func begin(_ buffer: inout TextBuffer) {
    buffer.write("{\"version\":\"2.1.0\",\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"runs\":[{\"tool\":{\"driver\":")
    try? JSONText.write(Driver(), to: &buffer)
    buffer.write("},\"results\":[")
  }

  static func write(_ findings: [Diagnostic], _ file: String, _ words: FindingText, _ buffer: inout TextBuffer) {
    for (index, finding) in findings.enumerated() {
      if index > 0 { buffer.write(separator) }
      try? JSONText.write(Result(finding, file, words.message(finding)), to: &buffer)
    }
  }

  static func end(_ tally: Tally, _ buffer: inout TextBuffer) {
    buffer.write("],\"invocations\":[{\"executionSuccessful\":\(tally.failed == 0)}]}]}\n")
  }

  private struct Driver: Encodable {
    let name = "disclosure"
    let version = Version.number
    let rules = RuleID.standard.map { Rule(id: $0.id, shortDescription: Message(text: $0.meaning)) }
  }

  private struct Rule: Encodable {
    let id: String
    let shortDescription: Message
  }

  private struct Message: Encodable { let text: String }
  private struct Artifact: Encodable { let uri: String }
  private struct Region: Encodable { let startLine: Int }

  private struct Physical: Encodable {
    let artifactLocation: Artifact
    let region: Region?
  }

  private struct Location: Encodable { let physicalLocation: Physical }

  private struct Result: Encodable {
    let ruleId: String
    let level: String
    let message: Message
    let locations: [Location]

    init(_ finding: Diagnostic, _ file: String, _ text: String) {
      (ruleId, level, message) = (finding.rule.id, finding.severity.rawValue, Message(text: text))
      let place = FindingLine.place(finding)
      let region = place.map { Region(startLine: max(1, $0.line)) }
      locations = [Location(physicalLocation: Physical(artifactLocation: Artifact(uri: SarifLog.uri(file)), region: region))]
    }
  }

  /// The name of a file as a reference of RFC 3986.
  private static func uri(_ file: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var result = ""
    for byte in file.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return result
  }
}
