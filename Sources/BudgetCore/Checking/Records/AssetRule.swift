/// Categories of assets are no more than the category that they are parts of.
public struct AssetRule: Rule {
  /// One finding.
  public var findings: [RuleID] { [.rollUpAssets, .rollUpAssetsMissing] }

  /// Applies to tables of fixed assets.
  public init() {}

  /// Reports categories whose parts do not fit.
  public func examine(_ examination: inout Examination) {
    guard !examination.system.holdsBlanks else { return }
    for statement in examination.disclosure.statements {
      guard let assets = statement.assets else { continue }
      var children: [[Int]] = Array(repeating: [], count: assets.holdings.count)
      for (index, holding) in assets.holdings.enumerated() {
        if let parent = holding.parent, children.indices.contains(parent) { children[parent].append(index) }
      }
      for parent in assets.holdings.indices {
        check(parent, children[parent].filter { !assets.holdings[$0].isPartial }, assets, statement, &examination)
        for part in children[parent] where assets.holdings[part].isPartial { check(parent, [part], assets, statement, &examination, isPartial: true) }
      }
    }
  }

  private func check(
    _ parent: Int, _ children: [Int], _ assets: FixedAssets, _ statement: Statement, _ examination: inout Examination, isPartial: Bool = false
  ) {
    guard let unit = assets.unit, let field = assets.holdings[parent].value, let whole = field.amount(in: unit) else { return }
    let fields = children.compactMap { assets.holdings[$0].value }
    let parts = fields.compactMap { part in part.amount(in: unit).map { (part, $0) } }
    guard !parts.isEmpty, parts.count == fields.count else { return }
    var tally = Tally()
    tally.add(Self.quantity(field, whole, unit), sign: -1)
    for (part, amount) in parts { tally.add(Self.quantity(part, amount, unit), sign: 1) }
    guard !tally.overflows, !tally.agreement.holds else { return }
    let isMore = tally.difference > 0
    // Less than the whole may be a category that is not listed, or a blank that hides an amount.
    guard isMore || (!isPartial && parts.count == children.count && parts.count > 1) else { return }
    let (sum, overflows) = whole.fen.addingReportingOverflow(tally.difference)
    guard !overflows else { return }
    let name = assets.holdings[parent].name.text
    var finding = Diagnostic(
      rule: isMore ? .rollUpAssets : .rollUpAssetsMissing,
      .assets(name: name, value: field.text, parts: parts.count, Diagnostic.Money(Amount(fen: sum), in: unit)),
      statements: [statement.kind],
      witnesses: ([field] + parts.map(\.0)).map { Diagnostic.Witness(place: $0.place, label: name, printed: $0.text) })
    finding.sides = Diagnostic.Sides(expected: Amount(fen: sum), actual: whole)
    examination.report(finding)
  }

  private static func quantity(_ field: Field, _ amount: Amount, _ unit: AmountUnit) -> Quantity {
    Quantity(alone: amount, in: unit, decimals: field.number?.decimals ?? 0)
  }
}
