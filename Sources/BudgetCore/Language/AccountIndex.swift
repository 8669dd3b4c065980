/// Finds accounts by their printed names.
enum AccountIndex {
  /// The functional class that a name means: `社会保障和就业`, `农林水事务`.
  static func functionClass(_ name: some StringProtocol) -> String? { functions[core(name)]?.first }

  /// The class of the departmental economic classification that a name means.
  static func economyClass(_ name: some StringProtocol) -> String? { economy[core(name)]?.first { $0.utf8.count == 3 } }

  /// The code of an economic account.
  static func code(_ name: some StringProtocol, in dimension: Dimension, under parent: String, prefersItem: Bool) -> String? {
    accounts(name).code(in: dimension, under: parent, prefersItem: prefersItem)
  }

  /// The economic accounts that have a name.
  struct Accounts {
    let economy: [String]
    let governmentEconomy: [String]

    /// The code in a classification: where names recur, an account of the class above it counts first.
    func code(in dimension: Dimension, under parent: String, prefersItem: Bool) -> String? {
      let codes = dimension == .economy ? economy : governmentEconomy
      if codes.isEmpty { return nil }
      if !parent.isEmpty, let code = codes.first(where: { $0.utf8.count > 3 && $0.begins(with: parent) }) { return code }
      let items = codes.count { $0.utf8.count > 3 }
      if let code = codes.first(where: { $0.utf8.count == 3 }), !prefersItem || items == 0 { return code }
      return items == 1 ? codes.first { $0.utf8.count > 3 } : nil
    }
  }

  /// The economic accounts that a name means.
  static func accounts(_ name: some StringProtocol) -> Accounts {
    let core = core(name)
    return Accounts(economy: economy[core] ?? [], governmentEconomy: governmentEconomy[core] ?? [])
  }

  /// A name without the words that come and go: 支出, 事务, 的.
  static func core(_ name: some StringProtocol) -> TextKey {
    var text = Substring(name)
    for suffix in suffixes {
      if let rest = text.before(suffix), !rest.isEmpty { text = rest }
    }
    guard let range = text.firstRange("的") else { return TextKey(folded: String(text)) }
    return TextKey(folded: String(text[..<range.lowerBound] + text[range.upperBound...]))
  }

  private static let suffixes = ["(类)", "(款)", "支出", "事务"]
  private static let functions = index(ChartOfAccounts.functions)
  private static let economy = index(ChartOfAccounts.economy)
  private static let governmentEconomy = index(ChartOfAccounts.governmentEconomy)

  private static func index(_ accounts: [Account]) -> [TextKey: [String]] {
    var index: [TextKey: [String]] = [:]
    for account in accounts {
      for name in account.names {
        let key = core(TextKey(name).text[...])
        if index[key]?.contains(account.code) != true { index[key, default: []].append(account.code) }
      }
    }
    return index
  }
}
