import BudgetCore

/// Prints what is known of a line that holds no number that was read: the table it belongs to, as understood, and what was left over.
struct LineText {
  private let words: FindingText
  private let isChinese: Bool

  init(_ language: FindingText.Language) { (words, isChinese) = (FindingText(language), language == .chinese) }

  func write(_ query: PlaceQuery, _ reading: Reading, _ report: Report, excerpt: String?, to buffer: inout TextBuffer) {
    line("\(query.file.text):\(query.line)\(query.cell.map { ":\($0)" } ?? "")", &buffer)
    if let excerpt { line("    \(excerpt)", &buffer) }
    line("", &buffer)
    line("  " + say("No number was read here.", "此处没有读入的数字。"), &buffer)
    for leftover in reading.leftovers where leftover.place.line == query.line && (query.cell ?? leftover.place.cell) == leftover.place.cell {
      line(
        "  " + say("“\(leftover.text)” in cell \(leftover.place.cell) was left over.", "第 \(leftover.place.cell) 格的“\(leftover.text)”未读入。"), &buffer)
    }
    for disclosure in reading.disclosures {
      for amount in disclosure.prose.amounts where amount.place.line == query.line && amount.fact == nil {
        line("  " + say("What “\(amount.printed)” is of is not determined.", "“\(amount.printed)”的含义未能确定。"), &buffer)
      }
      for statement in disclosure.statements where holds(statement, query.line) { write(statement, query.line, &buffer) }
    }
    for finding in report.findings where finding.witnesses.contains(where: { $0.place.line == query.line }) {
      line("  \(Severities.name(finding.severity, isChinese))\(say(": ", "："))\(words.message(finding)) [\(finding.rule.id)]", &buffer)
      line("    → \(words.advice(finding))", &buffer)
    }
    line("", &buffer)
  }

  private func holds(_ statement: Statement, _ line: Int) -> Bool {
    if statement.line == line { return true }
    return (0..<statement.table.count).contains { row in statement.table[row].contains { $0.line == line } }
  }

  /// How a table is understood: what its title, its columns and the row say.
  private func write(_ statement: Statement, _ number: Int, _ buffer: inout TextBuffer) {
    let title = [statement.number ?? "", statement.title].filter { !$0.isEmpty }.joined(separator: " ")
    line("", &buffer)
    line("  \(title) (\(statement.kind.rawValue), \(say("line \(statement.line)", "第 \(statement.line) 行")))", &buffer)
    line("    → " + told(statement.coordinates), &buffer)
    let unit = statement.unit?.rawValue ?? say("none printed", "未标注")
    line("    \(say("unit: ", "单位："))\(unit)\(say("; numbers: ", "；数字："))\(statement.facts.count)", &buffer)
    for row in statement.rows where row.line == number {
      line("    \(say("row", "行")) “\(row.label)”", &buffer)
      line("      → " + (row.coordinates.map(told) ?? say("not understood", "未能识别")), &buffer)
    }
    for column in statement.columns {
      let headings = column.path.filter { !$0.isEmpty }.joined(separator: " › ")
      line("    \(say("column \(column.position + 1)", "第 \(column.position + 1) 列")) \(headings)", &buffer)
      line("      → " + (column.coordinates.map(told) ?? say("no amounts", "非金额栏")), &buffer)
    }
  }

  private func told(_ coordinates: Coordinates) -> String {
    let told = words.words(coordinates)
    return told.isEmpty ? say("all (nothing narrower)", "全部（未缩小范围）") : told
  }

  private func line(_ text: String, _ buffer: inout TextBuffer) {
    buffer.write(Visible.text(text))
    buffer.write("\n")
  }

  private func say(_ english: String, _ chinese: String) -> String { isChinese ? chinese : english }
}
