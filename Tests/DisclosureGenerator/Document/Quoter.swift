/// States amounts in sentences, always in 万元.
struct Quoter {
  let budget: Budget
  /// Whether zeros at the end are left out (`25万元`).
  var trims: Bool

  /// An amount (`814.51`).
  func amount(_ place: Coordinates) -> Quotation {
    let exact = budget.amount(at: place)
    return Quotation(measure: .money(.wanyuan), coordinates: place, exact: exact, printed: text(exact))
  }

  /// An amount at a flow that the words do not tell from the total with carryovers: what the tables tell it is.
  func loose(_ flow: Flow, _ total: Flow) -> Quotation {
    let (bare, whole) = (Coordinates(flow: flow), Coordinates(flow: total))
    var quotation = amount(whole)
    if budget.amount(at: bare) == budget.amount(at: whole) { quotation.coordinates = bare }
    return quotation
  }

  /// An amount in 元 (`814500.00`).
  func amountInYuan(_ place: Coordinates) -> Quotation {
    let exact = budget.amount(at: place)
    let printed = FigureStyle(unit: .yuan, zero: .full).text(exact)
    return Quotation(measure: .money(.yuan), coordinates: place, exact: exact, printed: printed)
  }

  /// The words for a change since last year (`减少2775.79万元`, `增加0万元`).
  func change(_ place: Coordinates) -> Prose {
    var changed = place
    changed.period = .change
    let exact = budget.amount(at: changed)
    let size = Money(hundredths: Swift.abs(exact.hundredths))
    let quotation = Quotation(measure: .change(.wanyuan), coordinates: changed, exact: exact, printed: text(size))
    return "\(exact < .zero ? "减少" : "增加")\(quotation)万元"
  }

  /// The words for a change in per cent (`下降77.31%`); `增长0%` where there was nothing before.
  func growth(_ place: Coordinates) -> Prose {
    var before = place
    before.period = .priorYear
    let prior = budget.amount(at: before)
    let now = budget.amount(at: place)
    let percent = Self.percentage(Money(hundredths: Swift.abs((now - prior).hundredths)), of: prior)
    let quotation = Quotation(measure: .growth, coordinates: place, exact: now - prior, printed: percent)
    return "\(now < prior ? "下降" : "增长")\(quotation)%"
  }

  /// An amount as a percentage of another (`96.93`).
  func share(_ place: Coordinates, of whole: Coordinates) -> Quotation {
    let exact = budget.amount(at: place)
    return Quotation(
      measure: .share(of: whole),
      coordinates: place,
      exact: exact,
      printed: Self.percentage(exact, of: budget.amount(at: whole))
    )
  }

  /// A percentage with two decimals; `0` where there is nothing to divide.
  static func percentage(_ part: Money, of whole: Money) -> String {
    guard whole.hundredths != 0, part.hundredths != 0 else { return "0" }
    let (quotient, remainder) = (Swift.abs(part.hundredths) * 10_000).quotientAndRemainder(dividingBy: whole.hundredths)
    return DecimalDigits.text(quotient + (remainder * 2 >= whole.hundredths ? 1 : 0), decimals: 2, negative: part.hundredths < 0)
  }

  private func text(_ amount: Money) -> String {
    FigureStyle(zero: .full, trims: trims || amount == .zero).text(amount)
  }
}

extension Quotation {
  /// The amount where the words do not name its fund.
  var ofAnyFund: Quotation {
    var quotation = self
    quotation.coordinates.fund = nil
    return quotation
  }
}

extension Prose {
  /// The words without the name of a fund.
  var ofAnyFund: Prose {
    var prose = self
    for case (let index, .amount(let quotation)) in prose.pieces.enumerated() { prose.pieces[index] = .amount(quotation.ofAnyFund) }
    return prose
  }
}
