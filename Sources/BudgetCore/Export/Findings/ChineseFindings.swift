/// Findings in simplified Chinese, in the terms of those who review budgets (表内勾稽, 表间勾稽, 表文一致); it states contradictions between
/// printed numbers and blames nobody.
struct ChineseFindings {
  func message(_ finding: Diagnostic) -> String {
    var message: String
    if case .equation = finding.matter {
      message = contradiction(finding)
    } else {
      message = matter(finding)
    }
    if let quote = finding.quote {
      let (text, isCut) = FindingText.cut(quote)
      message += "：“\(text)\(isCut ? "…" : "")”\(isCut ? "（节录）" : "")"
    }
    return message
  }

  // MARK: Words

  /// A number by its label, what it reads and its line.
  func name(_ number: Diagnostic.Witness) -> String {
    if number.printed.isEmpty { return "“\(number.label)”的空白单元格（第 \(number.place.line) 行）" }
    return "“\(number.label)”\(number.printed) \(number.unit?.rawValue ?? "")（第 \(number.place.line) 行）"
  }

  func figure(_ amount: Amount?, like number: Diagnostic.Witness) -> String {
    amount.map { figure(Diagnostic.Money($0, like: number)) } ?? "超出可表示范围的数"
  }

  func figure(_ money: Diagnostic.Money) -> String { Figure(money).description }

  func names(_ terms: ArraySlice<Diagnostic.Equation.Term>) -> String {
    let listed = terms.prefix(3).map { name($0.number) }.joined(separator: "、")
    return terms.count > 3 ? "\(listed)等，另有 \(terms.count - 3) 项" : listed
  }

  func percent(_ percent: Claim.Percentage) -> String { EnglishFindings().percent(percent) }

  // MARK: Advice

  func advice(_ finding: Diagnostic) -> String {
    switch finding.explanation {
    case .unit: return "请核对原件中该表的金额单位"
    case .otherYear: return "请取得本年度的报表"
    case .columns: return "请对照原件核对这两列的栏目名称与数字"
    case .rowTwice: return "请核对原件是否重复列示该行"
    case .rowLost: return "请在原件中查找漏列的一行"
    default: break
    }
    if finding.suspects.count == 1 { return "请将此数与原件核对；如原件即如此列示，请更正" }
    if let deciding = finding.deciding { return "请查对原件中的\(name(deciding))：如该数无误，则其组成部分之一有误" }
    switch finding.rule.advice {
    case .compareRepair: return "请与原件核对该行；--no-repair 保留原列示位置"
    case .lookForTable: return "请查看原件：该表可能以图片形式公开，或未公开"
    case .askForRightDocument: return "请确认文件的年度和部门（单位）是否正确"
    case .complete: return "请补充完整文字内容"
    case .nothing: return "无需处理"
    case .convertAnew: return "请用保留表格的方式重新转换原文件"
    case .lookAtText: return finding.severity == .note ? "无需处理" : "请查看该行原文"
    case .compare: return finding.severity == .note ? "无需处理" : "请将这些数字与原件核对"
    }
  }

  func proof(_ equation: Diagnostic.Equation) -> String {
    FindingText.sum(equation, "\(equation.rule.id)：") { number, isInRow in
      let cell = "第 \(number.place.cell) 格"
      return isInRow ? "\(number.printed)（\(cell)）" : "\(number.printed)（“\(number.label)”，第 \(number.place.line) 行\(cell)）"
    } more: {
      " + ……（另有 \($0) 项）"
    }
  }
}
