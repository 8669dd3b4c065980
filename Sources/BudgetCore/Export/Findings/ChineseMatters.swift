/// What a finding is about that is no equation, in Chinese.
extension ChineseFindings {
  func matter(_ finding: Diagnostic) -> String {
    switch finding.matter {
    case .equation: ""
    case .text(let text): text
    case .headings, .noColumn, .untitled, .titleLost, .unknownTable, .columnsLost, .unfitRow, .noLabel, .label,
      .amount, .tooFine, .placeholders, .noUnit, .repairedRow:
      reading(finding.matter)
    case .required, .announced, .catalogue, .year, .name: presence(finding.matter, finding.witnesses.count)
    case .unfilled, .sentences, .sentence, .share, .unchanged, .change, .priorYear, .rate, .parts, .nothing, .operatingCosts, .operatingPart:
      sentence(finding.matter)
    case .assets, .purchase, .purchaseBudget, .costLimit, .taskCost, .scheduleFalls, .scheduleEnds, .project, .units, .noTile: record(finding.matter)
    }
  }

  private func reading(_ matter: Diagnostic.Matter) -> String {
    switch matter {
    case .headings(areLost: true): "该表的栏目名称无法读出，各列含义不明；其数字未读入"
    case .headings: "栏目名称无法读出，按模板的栏次或顺序确定各列"
    case .noColumn: "这些数字所在的栏目不是可识别的金额栏；未读入"
    case .untitled(let line, let numbers): "第 \(line) 行的表没有可识别的标题；其 \(numbers) 个数字未读入"
    case .titleLost(let line): "第 \(line) 行的表没有标题；按其栏目名称认定"
    case .unknownTable(let title, let numbers): "“\(title)”不是已知的报表；其 \(numbers) 个数字未读入"
    case .columnsLost(let numbers, let shape): "文本丢失了表格的各列（\(text(shape))），\(numbers) 个数字未读入；请用保留表格的方式重新转换（制表符、Markdown、HTML 或 CSV）"
    case .unfitRow: "该行单元格与各列不对应；其数字未读入"
    case .noLabel: "这些数字没有项目名称；未读入"
    case .label(let label, let hasCode, let isLost): "\(hasCode ? "项目名称无法识别" : "该行没有编码")：“\(label)”\(isLost ? "；其数字未读入" : "")"
    case .amount(let printed, let error, let unit): "“\(cut(printed))”\(unit.map { " \($0.rawValue)" } ?? "")\(text(error))；未读入"
    case .tooFine(let count, let unit):
      "\(count) 个数字如以\(unit.rawValue)为单位则小于 0.01 元，如该表实为另一单位则恰好相差 10 000 倍；未读入"
    case .placeholders: "金额的位置上不是数字"
    case .noUnit(isBorrowed: false): "该表未标注金额单位（单位：万元 或 元）；其数字未读入"
    case .noUnit: "该表未标注金额单位，按其余各表的共同单位读入"
    case .repairedRow(let label): "“\(label)”一行的数字错位，已移至唯一能使全部等式成立且移动最少的栏目"
    default: ""
    }
  }

  private func text(_ shape: Diagnostic.LostColumns) -> String {
    switch shape {
    case .fixedWidth: "各列以空格对齐，如 pdftotext -layout 所得"
    case .oneBlank: "单元格之间只有一个空格，如从网页或 PDF 复制所得"
    case .oneCellALine: "每行一个单元格而无标记，如 docx2txt 所得"
    }
  }

  private func text(_ error: AmountError) -> String {
    switch error {
    case .tooPrecise: "小于 0.01 元"
    case .tooLarge: "超出可表示范围"
    case .malformed: "不是规范的数字"
    }
  }

  /// The beginning of a text that may be long.
  private func cut(_ text: String) -> String {
    let (text, isCut) = FindingText.cut(text)
    return isCut ? text + "…" : text
  }

  private func presence(_ matter: Diagnostic.Matter, _ count: Int) -> String {
    switch matter {
    case .required(let name, let since, let basis):
      "文件中未见“\(name)”：自 \(since) 年起应当公开（\(basis)），或列示数据，或空表并加说明，或在文字中说明没有"
    case .announced(let title, let isCalledEmpty):
      "“\(title)”已列出名称，正文中未见该表" + (isCalledEmpty.map { $0 ? "；目录称其为空表" : "；目录称其不是空表" } ?? "")
    case .catalogue(let title, isCalledEmpty: true, let reason): "目录称“\(title)”为空表（\(reason.isEmpty ? "未说明理由" : reason)），该表却有金额"
    case .catalogue(let title, _, _): "目录称“\(title)”不是空表，该表却没有金额"
    case .year(let year, let budget, isInTitles: true): "\(count == 1 ? "标题" : "\(count) 个标题")写的是 \(year) 年，本预算为 \(budget) 年"
    case .year(let year, let budget, _): "\(count == 1 ? "文字" : "\(count) 处文字")写的是 \(year) 年预算，本预算为 \(budget) 年"
    case .name(let name, let entity): "文字中写的是“\(name)”，本预算属于“\(entity)”"
    default: ""
    }
  }

  private func sentence(_ matter: Diagnostic.Matter) -> String {
    switch matter {
    case .unfilled(let mark): "“\(mark)”处应填而未填"
    case .sentences(let one, let other): "\(name(one))与另一处文字的\(name(other))前后不一致"
    case .sentence(let stated, let money, let title): "表文不符：\(name(stated))，《\(title)》中为 \(figure(money))"
    case .share(let stated, let part, let actual, let whole):
      "占比 \(percent(stated))不符：\(name(part))占 \(figure(whole))的 \(percent(actual))"
    case .unchanged(let number, let change): "\(name(number))称与上年持平，实际变动 \(figure(change))"
    case .change(let stated, let change, let actual, let prior):
      "增减幅度 \(percent(stated))不符：\(name(change))为上年 \(figure(prior))的 \(percent(actual))"
    case .priorYear(let stated, let actual): "上年\(name(stated))与本年数减去增减额所得 \(figure(actual))不符"
    case .rate(let stated, let actual, let prior, let now):
      "增减幅度 \(percent(stated))不符：由 \(figure(prior))到 \(figure(now))应为 \(percent(actual))"
    case .parts(let whole, let sum): "\(name(whole))与所列各项之和 \(figure(sum))不符"
    case .nothing(let money, let title): "文字称没有此项，《\(title)》中为 \(figure(money))"
    case .operatingCosts(let costs, let bound): "\(name(costs))大于报表中的公用经费 \(figure(bound))"
    case .operatingPart(let part, let money): "\(name(part))在报表公用经费中为 \(figure(money))"
    default: ""
    }
  }

  private func record(_ matter: Diagnostic.Matter) -> String {
    switch matter {
    case .assets(let name, let value, let parts, let sum): "“\(name)”价值 \(value)，其\(parts == 1 ? "组成部分" : " \(parts) 个组成部分")共 \(figure(sum))"
    case .purchase(let quantity, let price, let product, let total):
      "数量 \(quantity) 乘以单价 \(price) 为 \(figure(product))，“\(total.label)”为 \(printed(total))（第 \(total.place.line) 行）"
    case .purchaseBudget(let total, let budget): "“\(total.label)”为 \(printed(total))，大于项目预算资金 \(budget)"
    case .costLimit(let name, let target, let budget):
      "成本指标“\(name)”为 \(target)，大于项目预算 \(printed(budget))（第 \(budget.place.line) 行）"
    case .taskCost(let name, let target, let task): "“\(name)”在指标中为 \(target)，在任务表中为 \(printed(task))（第 \(task.place.line) 行）"
    case .scheduleFalls(let from, let to): "支出进度由 \(from) 降为 \(to)"
    case .scheduleEnds(let share): "支出进度止于 \(share)，未达 100"
    case .project(let name, let likely):
      "项目“\(name)”有绩效目标，各项目支出表中未见该名称" + (likely.map { "；“\($0.label)”（第 \($0.place.line) 行）金额相同" } ?? "")
    case .noTile(let tile, let absence):
      "没有可直接加总的数据集 `\(tile.rawValue)`："
        + (absence == .noTotal ? "未列示合计数" : absence == .totalsDiffer ? "列示的合计数不一致" : "没有报表的明细恰好等于合计数")
    case .units(let whole, let sum): "部门的“\(whole.label)”为 \(printed(whole))，所属各单位合计 \(figure(sum))"
    default: ""
    }
  }

  private func printed(_ number: Diagnostic.Witness) -> String { "\(number.printed) \(number.unit?.rawValue ?? "")" }
}
