import BudgetCore

/// Prints findings for a person: where, what is wrong, the row as printed, and what to do.
struct CheckText {
  private let file: String
  private let lines: SourceLines

  init(file: String, text: [UInt8]) {
    self.file = file
    lines = SourceLines(text)
  }

  func write(_ report: Report, _ reading: Reading, to buffer: inout TextBuffer) {
    buffer.write("\(file)  \(reading.format)")
    for disclosure in reading.disclosures {
      buffer.write("\n  \(disclosure.entity.name) \(disclosure.entity.code) \(disclosure.year.map(String.init) ?? "")")
    }
    buffer.write("\n\n")
    for finding in report.findings { write(finding, reading, to: &buffer) }
    for omission in report.omissions { buffer.write("not applied: \(omission.rule): \(omission.reason)\n") }
    buffer.write(
      "\(report.read) numbers read: \(report.count(.proven)) proven, \(report.count(.disputed)) disputed, \(report.count(.unchecked)) unchecked; ")
    buffer.write(
      "\(report.count(.error)) errors, \(report.count(.warning)) warnings, \(report.count(.note)) notes, \(report.repairs) repairs\n\n")
  }

  private func write(_ finding: Diagnostic, _ reading: Reading, to buffer: inout TextBuffer) {
    let first = finding.suspects.count == 1 ? finding.suspects[0].place : finding.moves.first.map { Place(line: $0.line, cell: $0.fromCell) }
    let place = first ?? finding.witnesses.first?.place
    buffer.write(place.map { "\(file):\($0.line): " } ?? "\(file): ")
    buffer.write("\(finding.severity.rawValue): \(finding.message) [\(finding.rule)]\n")
    if let place {
      if let title = title(of: place.line, finding, reading) { buffer.write("    \(title)\n") }
      let printed = finding.suspects.count == 1 ? finding.suspects[0].printed : finding.witnesses.first { $0.place == place }?.printed ?? ""
      if let excerpt = lines.excerpt(place, printed: printed) { buffer.write("    \(excerpt)\n") }
    }
    for move in finding.moves { buffer.write("    cell \(move.fromCell) → \(move.toCell): \(move.printed)\n") }
    for equation in finding.equations.prefix(6) { buffer.write("    proof: \(equation)\n") }
    buffer.write("    → \(remedy(finding))\n\n")
  }

  /// The title of the statement in which a line stands.
  private func title(of line: Int, _ finding: Diagnostic, _ reading: Reading) -> String? {
    var best: Statement?
    for statement in reading.disclosures.lazy.flatMap(\.statements) where statement.line <= line && statement.presence != .missing {
      let isConcerned = finding.statements.isEmpty || finding.statements.contains(statement.kind)
      if isConcerned, best.map({ $0.line < statement.line }) ?? true { best = statement }
    }
    return best.map { [$0.number ?? "", $0.title].filter { !$0.isEmpty }.joined(separator: " ") }
  }

  private func remedy(_ finding: Diagnostic) -> String {
    if finding.rule == "repair.row" { return "compare the row with the original; --no-repair keeps the printed placement" }
    if finding.rule.hasPrefix("presence.") { return "look in the original: the table may be a picture, or not published" }
    if finding.severity == .note { return "nothing to do" }
    if finding.suspects.count == 1 { return "compare this number with the original, and correct it there if it is so printed" }
    if let deciding = finding.deciding { return "look up \(deciding) in the original: if it is right, one of its parts is wrong" }
    if finding.rule.hasPrefix("read.") { return "look at the source text at this line" }
    return "compare these numbers with the original"
  }
}

/// The lines of a text, to quote from.
struct SourceLines {
  private let text: [UInt8]
  private let starts: [Int]

  init(_ text: [UInt8]) {
    self.text = text
    var starts = [0]
    for (place, byte) in text.enumerated() where byte == 0x0A { starts.append(place + 1) }
    self.starts = starts
  }

  /// The line of a place with its cell marked, shortened around it.
  func excerpt(_ place: Place, printed: String) -> String? {
    guard place.line >= 1, place.line <= starts.count else { return nil }
    let end = place.line < starts.count ? starts[place.line] - 1 : text.count
    let line = text[starts[place.line - 1]..<max(end, starts[place.line - 1])].prefix(4096)
    var cells = line.split(omittingEmptySubsequences: false) { $0 == 0x09 || $0 == 0x7C }.map { Self.trimmed(String(decoding: $0, as: UTF8.self)) }
    let marked = printed.isEmpty ? place.cell - 1 : nearest(printed, place.cell - 1, cells)
    guard let marked, cells.indices.contains(marked) else { return Self.shortened(cells.joined(separator: " | "), 120) }
    cells[marked] = "»\(cells[marked])«"
    let shown = cells.indices.filter { $0 < 3 || abs($0 - marked) <= 4 }
    return Self.shortened(shown.map { cells[$0] }.joined(separator: " | "), 240)
  }

  /// The cell that prints a text, the one nearest to a place if several do.
  private func nearest(_ printed: String, _ place: Int, _ cells: [String]) -> Int? {
    cells.indices.filter { cells[$0].contains(printed) }.min { abs($0 - place) < abs($1 - place) }
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  private static func shortened(_ text: String, _ length: Int) -> String { text.count <= length ? text : text.prefix(length) + "…" }
}
