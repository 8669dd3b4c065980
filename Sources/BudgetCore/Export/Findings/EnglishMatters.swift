/// What a finding is about that is no equation.
extension EnglishFindings {
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
    case .headings(areLost: true): "the columns of this table are not told by headings that could be read; its numbers were left over"
    case .headings: "the headings could not be read; the columns are those of the template, by their numbers or their order"
    case .noColumn: "these numbers stand in no column of amounts that is understood; they were left over"
    case .untitled(let line, let numbers): "the table on line \(line) has no title that could be read; its \(numbers) numbers were left over"
    case .titleLost(let line): "the table on line \(line) has no title; it was told by its headings"
    case .unknownTable(let title, let numbers): "“\(title)” is no table that this reader knows; its \(numbers) numbers were left over"
    case .columnsLost(let numbers, let shape):
      "the text lost the columns of its tables (\(text(shape))); \(numbers) numbers were left over; a converter that keeps tables "
        + "(as tabs, Markdown, HTML or CSV) is needed"
    case .unfitRow: "the cells of this row fit no columns; its numbers were left over"
    case .noLabel: "these numbers have no label; they were left over"
    case .label(let label, let hasCode, let isLost):
      "\(hasCode ? "the label is not understood" : "the row has no code"): “\(label)”\(isLost ? "; its numbers were left over" : "")"
    case .amount(let printed, let error, let unit): "“\(cut(printed))”\(unit.map { " \($0.rawValue)" } ?? "") is \(text(error)); it was left over"
    case .tooFine(let count, let unit):
      "\(count) numbers are finer than 0.01 元 if they are in \(unit.rawValue), off by exactly 10 000 if the table is in another unit than it says; they were left over"
    case .placeholders: "something else than a number stands in place of an amount"
    case .noUnit(isBorrowed: false): "no unit (单位：万元 or 元) is printed with this table; its numbers were left over"
    case .noUnit: "no unit is printed with this table; it was read in the unit of all the others"
    case .repairedRow(let label):
      "the numbers of the row “\(label)” stand in other columns than their own; only this placement, which moves least, satisfies all equations"
    default: ""
    }
  }

  private func text(_ shape: Diagnostic.LostColumns) -> String {
    switch shape {
    case .fixedWidth: "aligned by blanks, as pdftotext -layout leaves it"
    case .oneBlank: "one blank between cells, as a copy from a browser or a PDF"
    case .oneCellALine: "one cell a line without a mark, as docx2txt leaves it"
    }
  }

  private func text(_ error: AmountError) -> String {
    switch error {
    case .tooPrecise: "finer than 0.01 元"
    case .tooLarge: "too large to hold"
    case .malformed: "not a well-formed number"
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
      "“\(name)” is nowhere in the document: it is required since \(since) (\(basis)), with data, empty with a note, or stated to be nil"
    case .announced(let title, let isCalledEmpty):
      "“\(title)” is announced, and its table is not in the text"
        + (isCalledEmpty.map { $0 ? "; the catalogue says that it is empty" : "; the catalogue says that it is not empty" } ?? "")
    case .catalogue(let title, isCalledEmpty: true, let reason):
      "the catalogue calls “\(title)” empty (\(reason.isEmpty ? "without a reason" : reason)), and it holds amounts"
    case .catalogue(let title, _, _): "the catalogue says that “\(title)” is not empty, and it holds no amounts"
    case .year(let year, let budget, isInTitles: true):
      "\(count == 1 ? "a title speaks" : "\(count) titles speak") of \(year), and the budget is that of \(budget)"
    case .year(let year, let budget, _):
      "\(count == 1 ? "a line speaks" : "\(count) lines speak") of the budget of \(year), and this is that of \(budget)"
    case .name(let name, let entity): "“\(name)” is spoken of, and the budget is that of “\(entity)”"
    default: ""
    }
  }

  private func sentence(_ matter: Diagnostic.Matter) -> String {
    switch matter {
    case .unfilled(let mark): "“\(mark)” stands where something was to be filled in"
    case .sentences(let one, let other): "\(name(one)) is \(name(other)) in another sentence"
    case .sentence(let stated, let money, let title): "\(name(stated)) is \(figure(money)) by “\(title)”"
    case .share(let stated, let part, let actual, let whole):
      "\(percent(stated)) is stated, and \(name(part)) is \(percent(actual)) of \(figure(whole))"
    case .unchanged(let number, let change): "\(name(number)) is said to be unchanged, and has changed by \(figure(change))"
    case .change(let stated, let change, let actual, let prior):
      "\(percent(stated)) is stated, and \(name(change)) is \(percent(actual)) of last year's \(figure(prior))"
    case .priorYear(let stated, let actual):
      "\(name(stated)) is stated of last year, and this year's amount without its change is \(figure(actual))"
    case .rate(let stated, let actual, let prior, let now):
      "\(percent(stated)) is stated, and from \(figure(prior)) to \(figure(now)) it is \(percent(actual))"
    case .parts(let whole, let sum): "\(name(whole)) has parts of \(figure(sum)) together"
    case .nothing(let money, let title): "the text says that there is none, and “\(title)” has \(figure(money))"
    case .operatingCosts(let costs, let bound): "\(name(costs)) is more than the 公用经费 of the tables, \(figure(bound))"
    case .operatingPart(let part, let money): "\(name(part)) is \(figure(money)) among the 公用经费 of the tables"
    default: ""
    }
  }

  private func record(_ matter: Diagnostic.Matter) -> String {
    switch matter {
    case .assets(let name, let value, let parts, let sum):
      "“\(name)” is worth \(value), and its \(parts == 1 ? "part" : "\(parts) parts") \(figure(sum))"
    case .purchase(let quantity, let price, let product, let total):
      "\(quantity) at \(price) are \(figure(product)), and “\(total.label)” costs \(printed(total)) (line \(total.place.line))"
    case .purchaseBudget(let total, let budget): "“\(total.label)” costs \(printed(total)), and its project has \(budget)"
    case .costLimit(let name, let target, let budget):
      "“\(name)” limits costs to \(target), and the budget of the project is \(printed(budget)) (line \(budget.place.line))"
    case .taskCost(let name, let target, let task):
      "“\(name)” costs \(target) by its indicator and \(printed(task)) by the list of tasks (line \(task.place.line))"
    case .scheduleFalls(let from, let to): "the spending schedule falls from \(from) to \(to)"
    case .scheduleEnds(let share): "the spending schedule ends at \(share), not at 100 per cent"
    case .project(let name, let likely):
      "the project “\(name)” has performance targets, and no list of projects names it"
        + (likely.map { "; “\($0.label)” (line \($0.place.line)) has the same amount" } ?? "")
    case .noTile(let tile, let absence):
      "there is no set `\(tile.rawValue)` that may be summed: "
        + (absence == .noTotal
          ? "no total is printed"
          : absence == .totalsDiffer ? "the totals that are printed differ" : "no table has parts that add up to the total exactly")
    case .units(let whole, let sum): "“\(whole.label)” of the department is \(printed(whole)), and of its units together \(figure(sum))"
    default: ""
    }
  }

  private func printed(_ number: Diagnostic.Witness) -> String { "\(number.printed) \(number.unit?.rawValue ?? "")" }
}
