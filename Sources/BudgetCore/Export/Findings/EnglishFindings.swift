/// Findings in English.
struct EnglishFindings {
  func message(_ finding: Diagnostic) -> String {
    var message: String
    if case .equation = finding.matter {
      message = contradiction(finding)
    } else {
      message = matter(finding)
    }
    if let quote = finding.quote {
      let (text, isCut) = FindingText.cut(quote)
      message += ": “\(text)\(isCut ? "…" : "")”\(isCut ? " (cut)" : "")"
    }
    return message
  }

  // MARK: Words

  /// A number by its label, what it reads and its line.
  func name(_ number: Diagnostic.Witness) -> String {
    if number.printed.isEmpty { return "a blank cell of “\(number.label)” (line \(number.place.line))" }
    return "“\(number.label)” \(number.printed) \(number.unit?.rawValue ?? "") (line \(number.place.line))"
  }

  func figure(_ amount: Amount?, like number: Diagnostic.Witness) -> String {
    amount.map { figure(Diagnostic.Money($0, like: number)) } ?? "more than can be held"
  }

  func figure(_ money: Diagnostic.Money) -> String { Figure(money).description }

  func names(_ terms: ArraySlice<Diagnostic.Equation.Term>) -> String {
    let listed = terms.prefix(3).map { name($0.number) }.joined(separator: " and ")
    return terms.count > 3 ? "\(listed) and \(terms.count - 3) more" : listed
  }

  func percent(_ percent: Claim.Percentage) -> String {
    var digits = String(percent.mantissa.magnitude)
    while digits.utf8.count <= percent.decimals { digits = "0" + digits }
    let sign = percent.mantissa < 0 ? "-" : ""
    return percent.decimals == 0 ? "\(sign)\(digits)%" : "\(sign)\(digits.dropLast(percent.decimals)).\(digits.suffix(percent.decimals))%"
  }

  // MARK: Advice

  func advice(_ finding: Diagnostic) -> String {
    switch finding.explanation {
    case .unit: return "compare the unit above this table with the original"
    case .otherYear: return "ask for the table of this year"
    case .columns: return "compare the headings and the numbers of both columns with the original"
    case .rowTwice: return "look whether the original prints the row twice"
    case .rowLost: return "look in the original for the row that is missing"
    default: break
    }
    if finding.suspects.count == 1 { return "compare this number with the original, and correct it there if it is so printed" }
    if let deciding = finding.deciding { return "look up \(name(deciding)) in the original: if it is right, one of its parts is wrong" }
    switch finding.rule.advice {
    case .compareRepair: return "compare the row with the original; --no-repair keeps the printed placement"
    case .lookForTable: return "look in the original: the table may be a picture, or not published"
    case .askForRightDocument: return "look whether this is the document of the right year and entity"
    case .complete: return "complete the text"
    case .nothing: return "nothing to do"
    case .convertAnew: return "convert the original anew, so that tables are kept"
    case .lookAtText: return finding.severity == .note ? "nothing to do" : "look at the source text at this line"
    case .compare: return finding.severity == .note ? "nothing to do" : "compare these numbers with the original"
    }
  }

  func proof(_ equation: Diagnostic.Equation) -> String {
    FindingText.sum(equation, "\(equation.rule.id): ") { number, isInRow in
      let cell = "cell \(number.place.cell)"
      return isInRow ? "\(number.printed) (\(cell))" : "\(number.printed) (“\(number.label)”, line \(number.place.line), \(cell))"
    } more: {
      " + … (\($0) more)"
    }
  }
}
