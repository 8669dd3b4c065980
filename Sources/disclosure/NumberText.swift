import BudgetCore

/// Prints the account of a number for a person: what it is of and where each part of that comes from, then its equations.
struct NumberText {
  private let words: FindingText
  private let lines: SourceLines
  private let isChinese: Bool

  init(_ language: FindingText.Language, _ lines: SourceLines) {
    (words, self.lines, isChinese) = (FindingText(language), lines, language == .chinese)
  }

  func write(_ account: NumberAccount, file: String, to buffer: inout TextBuffer) {
    let fact = account.fact
    let place = "\(fact.place.line)" + (fact.place.cell > 0 ? ":\(fact.place.cell)" : "")
    line("\(file):\(place)  \(fact.label)  \(fact.printed) \(fact.unit.rawValue)", &buffer)
    if let excerpt = lines.excerpt(fact.place, printed: fact.printed) { line("    \(excerpt)", &buffer) }
    line("", &buffer)
    part(say("is", "含义"), words.words(fact.coordinates), &buffer)
    part(say("amount", "金额"), "\(fact.amount) 元", &buffer)
    part(say("state", "核对"), state(account), &buffer)
    line("", &buffer)
    origin(account, &buffer)
    equations(account, &buffer)
    findings(account, &buffer)
  }

  /// Where each coordinate comes from.
  private func origin(_ account: NumberAccount, _ buffer: inout TextBuffer) {
    if let statement = account.statement {
      let title = [statement.number ?? "", statement.title].filter { !$0.isEmpty }.joined(separator: " ")
      source(say("table", "报表"), "\(title) (\(statement.kind.rawValue), \(at(statement.line)))", statement.coordinates, &buffer)
    }
    if let column = account.column {
      let headings = column.path.filter { !$0.isEmpty }.joined(separator: " › ")
      source(say("column", "栏目"), "\(headings) (\(say("column \(column.position + 1)", "第 \(column.position + 1) 列")))", column.coordinates, &buffer)
    }
    if let row = account.row {
      let parent = account.parent.map { say(", part of “\($0.label)” (line \($0.line))", "，属于“\($0.label)”（第 \($0.line) 行）") } ?? ""
      source(say("row", "行"), "\(row.label) (\(at(row.line)))\(parent)", row.coordinates, &buffer)
    }
    if let sentence = account.sentence { source(say("sentence", "文句"), "\(sentence) (\(at(account.fact.place.line)))", nil, &buffer) }
    let printed = account.statement?.unit == account.fact.unit
    let unit = printed ? say(" (printed with the table)", "（随表标注）") : account.statement == nil ? "" : say(" (not that of the table)", "（非随表标注）")
    part(say("unit", "单位"), account.fact.unit.rawValue + unit, &buffer)
    if let cell = account.movedTo {
      part(
        say("repair", "错位修复"), say("moved from cell \(account.fact.place.cell) to cell \(cell)", "由第 \(account.fact.place.cell) 格移至第 \(cell) 格"),
        &buffer)
    }
    if let tile = account.fact.tile { part(say("set", "加总集"), tile.rawValue, &buffer) }
    line("", &buffer)
  }

  private func equations(_ account: NumberAccount, _ buffer: inout TextBuffer) {
    let all = account.equations
    if all.isEmpty { return line("  " + say("it stands in no equation", "没有可核对的等式") + "\n", &buffer) }
    let broken = all.count { !$0.equation.holds && $0.isProof }
    let told = say("equations: \(all.count), \(broken) of them do not hold", "等式 \(all.count) 个，其中 \(broken) 个不成立")
    line("  \(told)", &buffer)
    for (equation, isProof) in all.prefix(Self.most) {
      let mark = !isProof ? "·" : equation.holds ? "✓" : "✗"
      let weak = isProof ? "" : say(" (proves nothing by itself)", "（单独不能证明）")
      let silent = equation.implying.map { say(" by “\($0)”", "（据《\($0)》）") } ?? ""
      line("    \(mark) \(family(equation.rule)) \(words.proof(equation))\(silent)\(weak)", &buffer)
    }
    if all.count > Self.most { line("    " + say("… and \(all.count - Self.most) more", "…… 另有 \(all.count - Self.most) 个"), &buffer) }
    line("", &buffer)
  }

  /// What kind of equation it is.
  private func family(_ rule: RuleID) -> String {
    switch rule.family {
    case "rollup": say("sum within the table", "表内勾稽")
    case "agreement": say("between tables", "表间勾稽")
    case "balance": say("balance", "收支平衡")
    case "change": say("change between years", "增减变化")
    case "correspondence": say("same money", "对应科目")
    default: ""
    }
  }

  private func findings(_ account: NumberAccount, _ buffer: inout TextBuffer) {
    for finding in account.findings.sorted(by: { $0.severity > $1.severity }) {
      line("  \(Severities.name(finding.severity, isChinese))\(say(": ", "："))\(words.message(finding)) [\(finding.rule.id)]", &buffer)
      line("    → \(words.advice(finding))", &buffer)
    }
    if !account.findings.isEmpty { line("", &buffer) }
  }

  private func state(_ account: NumberAccount) -> String {
    let implied = account.implied.map { say("; it should read \($0) 元", "；应为 \($0) 元") } ?? ""
    switch account.state {
    case .proven where account.implied != nil:
      return say("disputed: some of its equations hold and others do not", "有矛盾：所在等式有的成立，有的不成立") + implied
    case .proven: return say("proven: an equation holds that would not if it were another number", "已核实：所在等式成立，若为他数则不成立")
    case .disputed: return say("disputed: no equation of it holds", "有矛盾：所在等式均不成立") + implied
    case .unchecked: return say("unchecked: nothing to compare it with", "无可核对：没有可供比较的数") + implied
    }
  }

  // MARK: Lines

  private func source(_ name: String, _ text: String, _ coordinates: Coordinates?, _ buffer: inout TextBuffer) {
    part(name, text, &buffer)
    guard let coordinates else { return }
    let told = words.words(coordinates)
    line("              → " + (told.isEmpty ? say("all (nothing narrower)", "全部（未缩小范围）") : told), &buffer)
  }

  private func part(_ name: String, _ text: String, _ buffer: inout TextBuffer) {
    let width = name.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
    line("  \(name)\(String(repeating: " ", count: max(1, 10 - width)))\(text)", &buffer)
  }

  private func line(_ text: String, _ buffer: inout TextBuffer) {
    buffer.write(text.split(separator: "\n", omittingEmptySubsequences: false).map { Visible.text(String($0)) }.joined(separator: "\n"))
    buffer.write("\n")
  }

  private func at(_ line: Int) -> String { say("line \(line)", "第 \(line) 行") }

  private func say(_ english: String, _ chinese: String) -> String { isChinese ? chinese : english }

  /// More equations than these are only counted.
  private static let most = 12
}
