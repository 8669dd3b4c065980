/// A purchase costs its quantity times its price, and no more than the budget of its project.
public struct PurchaseRule: Rule {
  /// One finding for the product, one for the budget.
  public var findings: [RuleID] { [.correspondencePurchase, .correspondencePurchaseBudget] }

  /// Applies to purchases whose quantity and price, or whose project's budget, are printed.
  public init() {}

  /// Reports purchases that do not come out.
  public func examine(_ examination: inout Examination) {
    guard !examination.system.holdsBlanks else { return }
    for statement in examination.disclosure.statements where !statement.purchases.isEmpty {
      let whole = statement.facts.lazy.filter { $0.coordinates.fund == .root && $0.coordinates.origin == .root }
      let totals = Dictionary(whole.map { ($0.row, $0) }) { first, _ in first }
      for purchase in statement.purchases {
        guard let total = totals[purchase.row] else { continue }
        checkProduct(purchase, total, statement, &examination)
        checkBudget(purchase, total, statement, &examination)
      }
    }
  }

  private func checkProduct(_ purchase: Purchase, _ total: Fact, _ statement: Statement, _ examination: inout Examination) {
    guard let quantity = purchase.quantity?.number, let field = purchase.price, let price = field.number, quantity.mantissa > 0 else { return }
    // A price may be in 元 where amounts are in 万元: any unit in which the product comes out will do.
    let units = [statement.unit ?? total.unit, .yuan, .tenThousandYuan]
    let products = units.compactMap { unit in field.amount(in: unit).flatMap { Self.product($0, price, quantity, unit) } }
    guard let first = products.first, !products.contains(where: { $0.agrees(with: total) }) else { return }
    var finding = Diagnostic(
      rule: .correspondencePurchase,
      .purchase(
        quantity: purchase.quantity?.text ?? "", price: field.text, Diagnostic.Money(Amount(fen: first.fen), like: Diagnostic.Witness(total)),
        Diagnostic.Witness(total)),
      statements: [statement.kind],
      witnesses: [purchase.quantity, field].compactMap(\.self).map { Self.witness($0, total.label) } + [Diagnostic.Witness(total)])
    finding.sides = Diagnostic.Sides(expected: Amount(fen: first.fen), actual: total.amount)
    examination.report(finding)
  }

  /// What so many cost, and by how much rounding of the price may change it.
  private struct Product {
    let fen: Int64
    let slack: Int64

    func agrees(with total: Fact) -> Bool {
      let (difference, overflows) = total.amount.fen.subtractingReportingOverflow(fen)
      return !overflows && difference.magnitude <= slack.magnitude + Quantity(total).unit.magnitude
    }
  }

  private static func product(_ price: Amount, _ printed: PrintedNumber, _ quantity: PrintedNumber, _ unit: AmountUnit) -> Product? {
    func times(_ amount: Int64) -> Int64? {
      let (product, overflows) = amount.multipliedReportingOverflow(by: quantity.mantissa)
      return overflows ? nil : product / powerOfTen(quantity.decimals)
    }
    // Prices are often cut, not rounded: a whole printed unit.
    guard quantity.decimals < 12, let fen = times(price.fen), let slack = times(unit.step(decimals: max(printed.decimals, 2))) else {
      return nil
    }
    return Product(fen: fen, slack: slack)
  }

  private func checkBudget(_ purchase: Purchase, _ total: Fact, _ statement: Statement, _ examination: inout Examination) {
    guard let field = purchase.projectBudget, let budget = field.amount(in: statement.unit ?? total.unit) else { return }
    let (excess, overflows) = total.amount.fen.subtractingReportingOverflow(budget.fen)
    guard !overflows, excess > Quantity(total).unit else { return }
    var finding = Diagnostic(
      rule: .correspondencePurchaseBudget, .purchaseBudget(Diagnostic.Witness(total), budget: field.text),
      statements: [statement.kind], witnesses: [Self.witness(field, total.label), Diagnostic.Witness(total)])
    finding.sides = Diagnostic.Sides(expected: budget, actual: total.amount)
    examination.report(finding)
  }

  private static func witness(_ field: Field, _ label: String) -> Diagnostic.Witness {
    Diagnostic.Witness(place: field.place, label: label, printed: field.text)
  }
}
