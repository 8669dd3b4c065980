import BudgetCore

/// The tables of sentences and of what checking found.
extension Tables {
  static let sentences = Table<SentenceRow>(
    "sentences", "文字说明", "The amounts that sentences state, and what they claim", key: ["file", "disclosure", "sentence"], foreign: [scopes],
    [
      file(\.scope.file), disclosure(\.scope.number), key("sentence", "句号", "The number of the row in its disclosure", \.number),
      .text("kind", "种类", "An amount, or what is claimed", isRequired: true, of: ["amount"] + Claim.Content.kinds) { $0.claim?.kind ?? "amount" },
      line { $0.place.line }, .text("printed", "原文", "The number or the words that claim it") { $0.printed },
      .amount("amount", "金额", "The amount in 元") { $0.amount?.amount }, .text("label", "名称", "The words before the number") { $0.amount?.label },
      .integer("fact", "数据号", "The number of the fact; none where no sentence says what the amount is of") { $0.fact == 0 ? nil : $0.fact },
      .number("percent", "百分比", "The percentage that is claimed") { $0.claim?.percent },
      .text("direction", "增减", "Which way an amount changed", of: ["increase", "decrease", "unchanged"]) { $0.claim?.direction?.rawValue },
      .text("reason", "原因", "Why it changed") { $0.claim?.reason }, .text("text", "句子", "The sentence as printed") { $0.text.text },
    ])

  static let findings = Table<FindingRow>(
    "findings", "核对结果", "Contradictions, doubts and repairs", key: ["file", "finding"], foreign: [originals, scopes],
    [
      file(\.file), key("finding", "结果号", "The number of the finding in its file", \.number),
      .integer("disclosure", "序号", "The disclosure, where one alone has the entity's name") { $0.disclosure },
      .text("entity", "单位", "The entity concerned") { $0.finding.entity }, .text("rule", "规则", "The rule", isRequired: true) { $0.finding.rule.id },
      .text("severity", "程度", "How grave it is", isRequired: true, of: ["note", "warning", "error"]) { $0.finding.severity.rawValue },
      .text("statements", "报表类型", "The statements concerned, with blanks between them") {
        $0.finding.statements.map(\.rawValue).joined(separator: " ")
      },
      .text("lines", "行号", "The lines concerned, with blanks between them") {
        $0.finding.witnesses.map { String($0.place.line) }.joined(separator: " ")
      }, .text("explanation", "解释", "What explains it", isRequired: true) { $0.finding.explanation.kind },
    ] + sides)

  private static let sides: [Column<FindingRow>] = [
    .amount("expected", "应为", "What the other numbers imply, in 元") { $0.finding.sides?.expected },
    .amount("actual", "实为", "What is printed, in 元") { $0.finding.sides?.actual },
    .amount("difference", "差额", "What is printed less what is expected, in 元") { $0.finding.sides?.difference },
    .integer("suspectFact", "疑误数据号", "The fact that alone explains everything") { row in
      row.suspect.flatMap { $0.number.fact > 0 ? $0.number.fact : nil }
    },
    .integer("suspectLine", "疑误行号", "Its line") { $0.suspect?.place.line },
    .integer("suspectCell", "疑误单元格", "Its cell") { $0.suspect?.place.cell },
    .text("suspectPrinted", "疑误原文", "What it reads") { $0.suspect?.printed },
    .amount("implied", "推算金额", "What it should read, in 元") { $0.suspect?.implied },
    .text("message", "说明", "What is wrong, in Chinese") { FindingText(.chinese).message($0.finding) },
    .text("englishMessage", "英文说明", "What is wrong, in English") { FindingText(.english).message($0.finding) },
  ]

  static let equations = Table<EquationRow>(
    "equations", "核对等式", "The terms of the equations of findings: all of one equation, with their signs, add up to nothing where it holds exactly",
    key: ["file", "finding", "equation", "term"], foreign: [ForeignKey(["file", "finding"], in: "findings")],
    [
      file(\.finding.file), key("finding", "结果号", "The number of the finding in its file", \.finding.number),
      key("equation", "等式号", "The number of the equation in its finding") { $0.equation + 1 },
      key("term", "项号", "The number of the term in its equation") { $0.term + 1 }, .text("rule", "规则", "The rule") { $0.whole.rule.id },
      .text("relation", "关系", "How the sides relate", of: ["sum", "print", "bound", "correspondence"]) { $0.whole.relation.rawValue },
      .truth("holds", "成立", "Whether it holds, within rounding") { $0.whole.holds }, .integer("sign", "符号", "1 or -1") { $0.part.sign },
      line { $0.part.number.place.line }, cell { $0.part.number.place.cell },
      .integer("fact", "数据号", "The number of the fact; none where the number is no fact") { $0.part.number.fact == 0 ? nil : $0.part.number.fact },
    ] + terms)

  private static let terms: [Column<EquationRow>] = [
    .text("label", "项目", "The name of the row") { $0.part.number.label }, .text("printed", "原文", "The number as printed") { $0.part.number.printed },
    .amount("amount", "金额", "The amount in 元") { $0.part.amount }, .amount("left", "左边", "What the first number says, in 元") { $0.whole.left },
    .amount("right", "右边", "What the others make of it, in 元") { $0.whole.right },
  ]
}

extension FindingRow {
  fileprivate var suspect: Diagnostic.Suspect? { finding.suspects.count == 1 ? finding.suspects[0] : nil }
}

extension EquationRow {
  fileprivate var whole: Diagnostic.Equation { finding.finding.equations[equation] }
  fileprivate var part: Diagnostic.Equation.Term { whole.terms[term] }
}

extension Claim.Content {
  fileprivate static let kinds = ["share", "change", "breakdown", "nothing", "placeholder", "year", "name"]

  fileprivate var kind: String {
    switch self {
    case .share: "share"
    case .change: "change"
    case .breakdown: "breakdown"
    case .nothing: "nothing"
    case .placeholder: "placeholder"
    case .year: "year"
    case .name: "name"
    }
  }

  fileprivate var percent: PrintedNumber? {
    let percentage: Claim.Percentage? =
      switch self {
      case .share(_, _, _, let percent): percent
      case .change(_, _, _, _, let percent, _): percent
      default: nil
      }
    return percentage.map { PrintedNumber(mantissa: $0.mantissa, decimals: $0.decimals) }
  }

  fileprivate var direction: Claim.Direction? { if case .change(_, _, let direction, _, _, _) = self { direction } else { nil } }

  fileprivate var reason: String? { if case .change(_, _, _, _, _, let reason) = self { reason } else { nil } }
}
