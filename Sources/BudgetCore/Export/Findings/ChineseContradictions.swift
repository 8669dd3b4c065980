/// What is wrong with an equation, and what explains it, in Chinese.
extension ChineseFindings {
  func contradiction(_ finding: Diagnostic) -> String {
    guard let first = finding.equations.first else { return "\(finding.rule.id) 的空白单元格互相矛盾" }
    let count = finding.equations.count
    let others = count == 1 ? "" : count == 2 ? "（另有一个等式同时不成立）" : "（另有 \(count - 1) 个等式同时不成立）"
    let told = sentence(first) + others
    switch finding.explanation {
    case .cell(let slip):
      guard let suspect = finding.suspects.first else { return told }
      return "\(told)；疑为\(name(suspect.number))有误，应为 \(figure(suspect))\(slip.map { "：\(text($0))" } ?? "")"
    case .blank:
      guard let suspect = finding.suspects.first else { return told }
      return "\(told)；疑为\(name(suspect.number))漏填，应为 \(figure(suspect))"
    case .transfer(let from, let to) where to.number.printed.isEmpty:
      return "\(told)；\(name(from.number))疑为错栏，应列在\(name(to.number))，为 \(figure(to))"
    case .transfer(let from, let to):
      return "\(told)；按其他报表，金额列在别处：\(name(from.number))应为 \(figure(from))，\(name(to.number))应为 \(figure(to))"
    case .columns(let title, let left, let right):
      return "《\(title)》的“\(left.heading)”列与“\(right.heading)”列疑似串列（互换），换回后 \(count) 个等式成立"
    case .unit(let title, let printed, let factor):
      return "《\(title)》标注的金额单位为\(printed.rawValue)，其数字与其他报表恰好相差 \(grouped(factor)) 倍，疑为金额单位标注有误"
    case .rowTwice(let title, let label, let line):
      return "《\(title)》的“\(label)”（第 \(line) 行）疑为重复列示；其余数字只计一次时相符"
    case .rowLost(let title, let under):
      if let under { return "\(told)；《\(title)》在\(name(under))之下疑似漏列一行，其金额恰为上述差额" }
      return "\(told)；《\(title)》疑似漏列该行，其合计数已包含该行"
    case .columnLost(let title, let column): return "\(told)；《\(title)》疑似缺少“\(column.heading)”列"
    case .slide(let lines):
      return "\(told)；\(lines.count == 1 ? "该行" : "共 \(lines.count) 行")数字疑似错位（串列）"
    case .otherYear(let year): return "\(told)；与 \(year) 年的数据相同"
    case .rounding(let isLikely): return told + (isLikely ? "：属四舍五入尾差" : "：虽可由四舍五入解释，但可能性很小")
    case .none: return finding.suspects.count > 1 ? "\(told)；\(finding.suspects.count) 个数字均可能有误，待核" : told
    }
  }

  private func figure(_ suspect: Diagnostic.Suspect) -> String { figure(suspect.implied, like: suspect.number) }

  private func grouped(_ factor: Int) -> String { factor == 10_000 ? "10 000" : String(factor) }

  private func text(_ slip: Diagnostic.Slip) -> String {
    switch slip {
    case .sign: "正负号有误"
    case .unit: "恰好相差 10 000 倍，即元与万元之差"
    case .point: "小数点移位"
    case .transposition: "相邻两位数字颠倒"
    case .digit: "一位数字不同"
    case .dropped: "漏写一位数字"
    case .doubled: "多写一位数字"
    }
  }

  /// What is wrong with an equation.
  private func sentence(_ equation: Diagnostic.Equation) -> String {
    guard let first = equation.terms.first else { return "\(equation.rule.id) 的空白单元格互相矛盾" }
    let left = name(first.number)
    let rest = equation.terms.dropFirst()
    let expected = figure(equation.right, like: first.number)
    let other = equation.implying.map { "《\($0)》" } ?? ""
    switch equation.relation {
    case .bound:
      guard let part = rest.last else { return left }
      switch equation.rule {
      case .correspondencePerformance: return "\(left)为项目支出总额，设有绩效目标的项目合计却更大：\(names(rest))"
      case .rollUpPart: return "\(name(part.number))是\(left)的其中数，却大于该数"
      default: return "\(left)小于其组成部分\(name(part.number))"
      }
    case .correspondence:
      return rest.isEmpty ? "\(left)在\(other)中没有对应数：其经济分类科目为零" : "\(left)与其对应科目的\(names(rest))不一致"
    case .print where rest.isEmpty:
      return "\(left)在\(other)中\(equation.rule == .agreementAbsent ? "未列示" : "为空白")，即为零"
    case _ where first.number.printed.isEmpty && !rest.isEmpty:
      return "\(left)之下列有\(rest.count == 1 ? "明细" : " \(rest.count) 项明细，合计") \(expected)"
    case .print where equation.isOfParts: return "\(left)与其唯一明细\(names(rest))不一致"
    case .print: return "\(left)与他处同口径的\(names(rest))不一致"
    case .sum where equation.rule == .changeDifference: return "\(left)与两个年度之差 \(expected)不符"
    case .sum where equation.rule == .balanceSides: return "\(left)与\(names(rest))收支不平"
    case .sum where rest.isEmpty: return "\(left)所在栏次的各项明细均为空白"
    case .sum where other.isEmpty: return "\(left)与其\(rest.count == 1 ? "明细" : " \(rest.count) 项明细之和") \(expected)不符"
    case .sum: return "\(left)与按\(other)计算的 \(expected)不符"
    }
  }
}
