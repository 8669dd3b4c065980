/// Sentences in other patterns than those of the four templates' own text parts.
struct Supplement {
  let budget: Budget
  let say: Quoter
  /// 部门 or 单位.
  let kind: String

  /// The sentences, a paragraph each.
  var sentences: [Prose] {
    [uses, basic, reception, total, purchases, training] + nothing
  }

  private func spending(_ use: Use? = nil) -> Coordinates { Coordinates(flow: .expenditure, use: use) }

  private var uses: Prose {
    """
    \(budget.year)年，本\(kind)支出预算安排\(say.amount(spending()))万元，由基本支出\(say.amount(spending(.basic)))万元和项目支出\
    \(say.amount(spending(.project)))万元构成。
    """
  }

  private var basic: Prose {
    """
    我\(kind)基本支出\(say.amount(spending(.basic)))万元（其中人员经费\(say.amount(spending(.personnel)))万元、公用经费\
    \(say.amount(spending(.operating)))万元）。
    """
  }

  /// Last year's amount beside this year's.
  private var reception: Prose {
    let place = Coordinates.generalPublicSpending.narrowed(by: Coordinates(item: .reception))
    var before = place
    before.period = .priorYear
    return """
      公务接待费\(budget.year)年预算数为\(say.amount(place).ofAnyFund)万元，\(budget.year - 1)年预算数为\(say.amount(before).ofAnyFund)万元，\
      \(say.change(place).ofAnyFund)。
      """
  }

  private var total: Prose {
    let place = Coordinates(flow: .totalExpenditure)
    return "本\(kind)支出总计\(say.amount(place))万元，与\(budget.year - 1)年相比\(say.change(place))，主要原因是业务变动，其他支出相应变动。"
  }

  private var purchases: Prose {
    func purchase(_ item: Item) -> Quotation { say.amount(Coordinates(flow: .expenditure, item: item)) }
    return """
      \(budget.year)年本\(kind)政府采购预算共\(purchase(.procurement))万元，其中货物类采购\(purchase(.procurementGoods))万元，工程类采购\
      \(purchase(.procurementWorks))万元，服务类采购\(purchase(.procurementServices))万元。
      """
  }

  private var training: Prose {
    let place = Coordinates.generalPublicSpending.narrowed(by: Coordinates(item: .training))
    return "\(budget.year)年一般公共预算培训费预算为\(say.amountInYuan(place))元。"
  }

  private var nothing: [Prose] {
    budget.isEmpty(at: Coordinates(flow: .expenditure, fund: .stateCapital)) ? ["\(budget.year)年本\(kind)没有安排国有资本经营预算支出。"] : []
  }
}
