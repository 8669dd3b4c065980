/// What is wrong with an equation, and what explains it.
extension EnglishFindings {
  func contradiction(_ finding: Diagnostic) -> String {
    guard let first = finding.equations.first else { return "the blanks of \(finding.rule.id) do not agree" }
    let count = finding.equations.count
    let others = count == 1 ? "" : " (and \(count == 2 ? "one more equation" : "\(count - 1) more equations") with it)"
    let told = sentence(first) + others
    switch finding.explanation {
    case .cell(let slip):
      guard let suspect = finding.suspects.first else { return told }
      return "\(told); \(name(suspect.number)) alone explains it and should read \(figure(suspect))\(slip.map { ": \(text($0))" } ?? "")"
    case .blank:
      guard let suspect = finding.suspects.first else { return told }
      return "\(told); \(name(suspect.number)) alone explains it and should read \(figure(suspect))"
    case .transfer(let from, let to) where to.number.printed.isEmpty:
      return "\(told); \(name(from.number)) belongs into \(name(to.number)), as \(figure(to))"
    case .transfer(let from, let to):
      return
        "\(told); the other statements put it elsewhere: \(name(from.number)) should read \(figure(from)) and \(name(to.number)) \(figure(to))"
    case .columns(let title, let left, let right):
      return "the columns “\(left.heading)” and “\(right.heading)” of “\(title)” stand in each other's place: that puts \(count) equations right"
    case .unit(let title, let printed, let factor):
      return "“\(title)” is printed in \(printed.rawValue) and says otherwise: its numbers are off by exactly \(grouped(factor))"
    case .rowTwice(let title, let label, let line):
      return "the row “\(label)” (line \(line)) of “\(title)” is printed twice; once is what the other numbers say"
    case .rowLost(let title, let under):
      if let under { return "\(told); a row with just these differences is missing from “\(title)” under \(name(under))" }
      return "\(told); its row is missing from “\(title)”, whose totals hold it"
    case .columnLost(let title, let column): return "\(told); the column “\(column.heading)” is missing from “\(title)”"
    case .slide(let lines):
      return "\(told); the numbers of \(lines.count == 1 ? "this row" : "\(lines.count) rows") stand in other columns than their own"
    case .otherYear(let year): return "\(told); that is of the year \(year)"
    case .rounding(let isLikely): return told + (isLikely ? ": rounding explains it" : ": rounding explains it, but hardly")
    case .none: return finding.suspects.count > 1 ? "\(told); any one of \(finding.suspects.count) numbers could be wrong" : told
    }
  }

  private func figure(_ suspect: Diagnostic.Suspect) -> String { figure(suspect.implied, like: suspect.number) }

  private func grouped(_ factor: Int) -> String { factor == 10_000 ? "10 000" : String(factor) }

  private func text(_ slip: Diagnostic.Slip) -> String {
    switch slip {
    case .sign: "the sign is wrong"
    case .unit: "it is off by exactly 10 000, the step between 元 and 万元"
    case .point: "the decimal point is shifted"
    case .transposition: "two neighbouring digits are swapped"
    case .digit: "one digit differs"
    case .dropped: "a digit is missing"
    case .doubled: "there is a digit too many"
    }
  }

  /// What is wrong with an equation.
  private func sentence(_ equation: Diagnostic.Equation) -> String {
    guard let first = equation.terms.first else { return "the blanks of \(equation.rule.id) do not agree" }
    let left = name(first.number)
    let rest = equation.terms.dropFirst()
    let expected = figure(equation.right, like: first.number)
    let other = equation.implying.map { "“\($0)”" } ?? ""
    switch equation.relation {
    case .bound:
      guard let part = rest.last else { return left }
      switch equation.rule {
      case .correspondencePerformance: return "\(left) is all that projects cost, and those with performance targets cost more: \(names(rest))"
      case .rollUpPart: return "\(name(part.number)) is a part of \(left) and more than it"
      default: return "\(left) is less than \(name(part.number)), which is a part of it"
      }
    case .correspondence:
      return rest.isEmpty
        ? "\(left) has no counterpart in \(other), where its economic class is nil" : "\(left) is booked as \(names(rest)), which is another amount"
    case .print where rest.isEmpty:
      return "\(left) is nil in \(other), which \(equation.rule == .agreementAbsent ? "does not list it" : "leaves its cell blank")"
    case _ where first.number.printed.isEmpty && !rest.isEmpty:
      return "\(left) stands over \(rest.count == 1 ? "a part" : "\(rest.count) parts") of \(expected)"
    case .print where equation.isOfParts: return "\(left) is not its only part, \(names(rest))"
    case .print: return "\(left) is \(names(rest)) elsewhere"
    case .sum where equation.rule == .changeDifference: return "\(left) is not the change between the years, \(expected)"
    case .sum where equation.rule == .balanceSides: return "\(left) does not balance with \(names(rest))"
    case .sum where rest.isEmpty: return "\(left) is in a column in which its parts have no numbers"
    case .sum where other.isEmpty: return "\(left) is not the sum of its \(rest.count == 1 ? "part" : "\(rest.count) parts"), \(expected)"
    case .sum: return "\(left) is \(expected) by \(other)"
    }
  }
}

extension Diagnostic.Equation {
  /// Whether its first number is a whole and the others its parts.
  var isOfParts: Bool { (rule.family == "rollup" && rule != .rollUpRepeat) || rule.family == "balance" && rule != .balanceSides }
}
