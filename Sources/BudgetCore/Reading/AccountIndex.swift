/// Finds accounts by their printed names.
enum AccountIndex {
  /// The functional class that a name means: `社会保障和就业`, `农林水事务`.
  static func functionClass(_ name: some StringProtocol) -> String? { functions[core(name)]?.first }

  /// The class of the departmental economic classification that a name means.
  static func economyClass(_ name: some StringProtocol) -> String? { economy[core(name)]?.first { $0.utf8.count == 3 } }

  /// The code of an economic account: where names recur, an account of the class above it counts first.
  static func code(_ name: some StringProtocol, in dimension: Dimension, under parent: String, prefersItem: Bool) -> String? {
    code(core(name), in: dimension, under: parent, prefersItem: prefersItem)
  }

  /// The code of an economic account by the core of its name.
  static func code(_ core: TextKey, in dimension: Dimension, under parent: String, prefersItem: Bool) -> String? {
    let table = dimension == .economy ? economy : governmentEconomy
    guard let codes = table[core] else { return nil }
    if !parent.isEmpty, let code = codes.first(where: { $0.utf8.count > 3 && $0.begins(with: parent) }) { return code }
    let items = codes.filter { $0.utf8.count > 3 }
    if let code = codes.first(where: { $0.utf8.count == 3 }), !prefersItem || items.isEmpty { return code }
    return items.count == 1 ? items.first : nil
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
