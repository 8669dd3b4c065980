import BudgetCore
import Glibc

/// Prints findings for a person: where, what is wrong, the row as printed, and what to do.
struct CheckText {
  private let file: String
  private let lines: SourceLines
  private let places: FilePlaces
  private let words: FindingText
  private let isColored: Bool
  private let listsNotes: Bool

  init(file: String, text: [UInt8], places: FilePlaces, words: FindingText, isColored: Bool, listsNotes: Bool) {
    self.listsNotes = listsNotes
    self.file = Visible.text(file)
    lines = SourceLines(text)
    self.places = places
    self.words = words
    self.isColored = isColored
  }

  /// Writes some findings of a report, and its counts.
  func write(_ report: Report, _ findings: [Diagnostic], _ reading: Reading, to buffer: inout TextBuffer) {
    buffer.write("\(file)  \(reading.format)")
    for disclosure in reading.disclosures {
      buffer.write("\n")
      write("\(disclosure.entity.name) \(disclosure.entity.code) \(disclosure.year.map(String.init) ?? "")", after: "  ", isLine: false, to: &buffer)
    }
    buffer.write("\n\n")
    let order = FindingOrder(findings)
    for finding in order.graver { write(finding, reading, to: &buffer) }
    for group in order.repairs { write(repairs: group, reading, to: &buffer) }
    for finding in order.notes + (listsNotes ? order.quiet : []) { write(finding, reading, to: &buffer) }
    if !listsNotes, !order.quiet.isEmpty {
      let count = order.quiet.count
      buffer.write(
        say("\(count) differences are explained by rounding (--notes lists them)\n\n", "另有 \(count) 处差额为四舍五入所致（--notes 可列出）\n\n"))
    }
    if report.unlisted.total > 0 {
      let count = report.unlisted.total
      buffer.write(
        say(
          "\(count) more findings are counted and not listed: the limit is \(Report.mostFindings)\n",
          "另有 \(count) 个问题只计数未列出：上限为 \(Report.mostFindings) 个\n"))
    }
    for omission in report.omissions { buffer.write(say("not applied", "未能核对") + ": \(omission.rule): \(omission.reason)\n") }
    let (proven, disputed, unchecked) = (report.count(.proven), report.count(.disputed), report.count(.unchecked))
    let (errors, warnings, notes) = (report.count(.error), report.count(.warning), report.count(.note))
    buffer.write(
      say(
        "\(report.read) numbers read: \(proven) proven, \(disputed) disputed, \(unchecked) unchecked; "
          + "\(errors) errors, \(warnings) warnings, \(notes) notes, \(report.repairs) repairs\n\n",
        "读出 \(report.read) 个数字：已核实 \(proven) 个，有矛盾 \(disputed) 个，无可核对 \(unchecked) 个；"
          + "错误 \(errors) 处，警告 \(warnings) 处，提示 \(notes) 处，错位修复 \(report.repairs) 行\n\n"))
  }

  private func say(_ english: String, _ chinese: String) -> String { words.language == .chinese ? chinese : english }

  /// Rows of a table that were put right are one finding: its moves, and the equations that prove them.
  private func write(repairs: [Diagnostic], _ reading: Reading, to buffer: inout TextBuffer) {
    guard repairs.count > 1, let first = repairs.first, let place = FindingLine.place(first) else {
      return repairs.forEach { write($0, reading, to: &buffer) }
    }
    buffer.write("\(file):\(place.line)\(Visible.text(FindingLine.source(first, places))): \(colored(.note)): ")
    buffer.write(
      say(
        "the numbers of \(repairs.count) rows stand in other columns than their own; only this placement, which moves least, satisfies all equations",
        "\(repairs.count) 行的数字错位，已移至唯一能使全部等式成立且移动最少的栏目"))
    buffer.write(" [\(first.rule.id)]\n")
    if let title = title(of: place.line, first, reading) { write(title, after: "    ", to: &buffer) }
    for finding in repairs {
      guard let row = FindingLine.place(finding) else { continue }
      let moves = finding.moves.map { say("cell ", "格 ") + "\($0.fromCell) → \($0.toCell): \($0.printed)" }.joined(separator: "; ")
      write("\(say("line", "第")) \(row.line)\(say("", " 行")): \(moves)", after: "    ", to: &buffer)
    }
    var proofs: [String] = []
    for proof in repairs.flatMap(\.equations).lazy.map(words.proof) where proofs.count < 6 && !proofs.contains(proof) { proofs.append(proof) }
    for proof in proofs { write(proof, after: say("    proof: ", "    依据："), to: &buffer) }
    write(words.advice(first), after: "    → ", to: &buffer)
    buffer.write("\n")
  }

  private func write(_ finding: Diagnostic, _ reading: Reading, to buffer: inout TextBuffer) {
    let place = FindingLine.place(finding)
    buffer.write(file)
    if let place {
      buffer.write(":")
      buffer.write(String(place.line))
    }
    buffer.write(Visible.text(FindingLine.source(finding, places)))
    buffer.write(": ")
    buffer.write(colored(finding.severity))
    buffer.write(": ")
    buffer.write(Visible.text(words.message(finding)))
    buffer.write(" [")
    buffer.write(Visible.text(finding.rule.id))
    buffer.write("]\n")
    if let place {
      if let title = title(of: place.line, finding, reading) { write(title, after: "    ", to: &buffer) }
      let printed = finding.suspects.count == 1 ? finding.suspects[0].printed : finding.witnesses.first { $0.place == place }?.printed ?? ""
      if let excerpt = lines.excerpt(place, printed: printed) { write(excerpt, after: "    ", to: &buffer) }
    }
    for move in finding.moves { write("cell \(move.fromCell) → \(move.toCell): \(move.printed)", after: "    ", to: &buffer) }
    for equation in finding.equations.prefix(6) where !finding.moves.isEmpty { write(words.proof(equation), after: "    proof: ", to: &buffer) }
    for (name, figure) in words.figures(finding) { write(figure, after: "    \(name): ", to: &buffer) }
    write(words.advice(finding), after: "    → ", to: &buffer)
    buffer.write("\n")
  }

  private func write(_ text: String, after mark: String, isLine: Bool = true, to buffer: inout TextBuffer) {
    buffer.write(mark)
    buffer.write(Visible.text(text))
    if isLine { buffer.write("\n") }
  }

  private func colored(_ severity: Diagnostic.Severity) -> String {
    guard isColored else { return severity.rawValue }
    let color =
      switch severity {
      case .error: 31
      case .warning: 33
      case .note: 36
      }
    return "\u{1B}[1;\(color)m\(severity.rawValue)\u{1B}[0m"
  }

  /// The title of the statement in which a line stands.
  private func title(of line: Int, _ finding: Diagnostic, _ reading: Reading) -> String? {
    var best: (disclosure: Int, statement: Int)?
    var start = Int.min
    for disclosure in reading.disclosures.indices {
      let statements = reading.disclosures[disclosure].statements
      for index in statements.indices where start < statements[index].line && statements[index].line <= line {
        guard statements[index].presence != .missing else { continue }
        guard finding.statements.isEmpty || finding.statements.contains(statements[index].kind) else { continue }
        (best, start) = ((disclosure, index), statements[index].line)
      }
    }
    guard let best else { return nil }
    let statement = reading.disclosures[best.disclosure].statements[best.statement]
    return [statement.number ?? "", statement.title].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// The lines of a text, to quote from.
struct SourceLines {
  private let text: [UInt8]
  private let starts: [UInt32]

  init(_ text: [UInt8]) {
    self.text = text
    starts = text.withUnsafeBytes { bytes in
      var starts: [UInt32] = [0]
      guard let first = bytes.baseAddress else { return starts }
      var start = 0
      while let feed = memchr(first + start, 0x0A, bytes.count - start) {
        start = UnsafeRawPointer(feed) - first + 1
        starts.append(UInt32(start))
      }
      return starts
    }
  }

  /// The line of a place with its cell marked, shortened around it.
  func excerpt(_ place: Place, printed: String) -> String? {
    guard place.line >= 1, place.line <= starts.count else { return nil }
    let start = Int(starts[place.line - 1])
    let end = place.line < starts.count ? Int(starts[place.line]) - 1 : text.count
    return text.withUnsafeBufferPointer { bytes in
      let line = QuotedLine(UnsafeBufferPointer(rebasing: bytes[start..<min(max(end, start), start + 4096)]))
      let marked = printed.isEmpty ? place.cell - 1 : line.nearest(printed, place.cell - 1)
      guard let marked, line.cells.indices.contains(marked) else { return Self.shortened(line.text(marking: nil), 120) }
      return Self.shortened(line.text(marking: marked), 240)
    }
  }

  private static func shortened(_ text: String, _ length: Int) -> String {
    // No character has less than a byte.
    guard text.utf8.count > length else { return text }
    let characters = text.unicodeScalars
    guard let end = characters.index(text.startIndex, offsetBy: length, limitedBy: text.endIndex), end < text.endIndex else { return text }
    return text[..<end] + "…"
  }
}

/// The cells of a line.
private struct QuotedLine {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var cells: [Range<Int>] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x09 || byte == 0x7C {
      cells.append(start..<index)
      start = index + 1
    }
    cells.append(start..<bytes.count)
  }

  /// The cell that prints a text, the one nearest to a place if several do.
  func nearest(_ printed: String, _ place: Int) -> Int? {
    var printed = printed
    return printed.withUTF8 { word in
      var nearest: Int?
      for index in cells.indices {
        if let nearest, abs(index - place) >= abs(nearest - place) { continue }
        if holds(word, cells[index]) { nearest = index }
      }
      return nearest
    }
  }

  private func holds(_ word: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>) -> Bool {
    guard cell.count >= word.count else { return false }
    for start in cell.lowerBound...(cell.upperBound - word.count) where bytes[start] == word[0] {
      var length = 1
      while length < word.count, bytes[start + length] == word[length] { length += 1 }
      if length == word.count { return true }
    }
    return false
  }

  /// The text; where a cell is marked, only the first cells and those around it.
  func text(marking marked: Int?) -> String {
    var text = ""
    var isCut = false
    for (index, cell) in cells.enumerated() {
      if let marked, index > 2, abs(index - marked) > 4 {
        if !isCut { text += " | …" }
        isCut = true
        continue
      }
      isCut = false
      if index > 0 { text += " | " }
      let printed = trimmed(cell)
      text += index == marked ? "»\(printed)«" : String(printed)
    }
    return text
  }

  /// A line of a page shows its text only.
  private static func withoutTags(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var text: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      let isTag = bytes[index] == 0x3C && (next == 0x2F || next == 0x21 || (0x41...0x5A).contains(next & 0xDF))
      if isTag, let end = bytes[index...].firstIndex(of: 0x3E) {
        index = end + 1
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return text
  }

  private func trimmed(_ cell: Range<Int>) -> Substring {
    var text = Substring(String(decoding: Self.withoutTags(bytes[cell]), as: UTF8.self))
    while let first = text.unicodeScalars.first, first.properties.isWhitespace { text.unicodeScalars.removeFirst() }
    while let last = text.unicodeScalars.last, last.properties.isWhitespace { text.unicodeScalars.removeLast() }
    return text
  }
}
