import BudgetCore

/// The members of the classifications that are the same everywhere.
extension MemberNames {
  /// The names of a code that the chart of accounts fixes; the English one is of classes only.
  static func standard(_ dimension: Dimension, _ code: String) -> (name: String, english: String)? {
    guard let name = names[dimension]?[code] else { return nil }
    return (name, classes[code] ?? "")
  }

  /// The code that a code of a classification is a part of.
  static func parent(of code: String, in dimension: Dimension) -> String? {
    switch dimension {
    case .function, .economy, .governmentEconomy, .revenueCategory:
      let digits = code.utf8
      return digits.count > 3 && digits.allSatisfy { 0x30...0x39 ~= $0 } ? String(code.dropLast(min(2, digits.count - 3))) : nil
    default: return nil
    }
  }

  private static let names: [Dimension: [String: String]] = [
    .function: table(ChartOfAccounts.functions), .economy: table(ChartOfAccounts.economy),
    .governmentEconomy: table(ChartOfAccounts.governmentEconomy),
  ]

  private static func table(_ accounts: [Account]) -> [String: String] {
    Dictionary(accounts.map { ($0.code, $0.names[0]) }) { first, _ in first }
  }

  private static let classes = [
    "201": "General public services", "202": "Foreign affairs", "203": "National defence", "204": "Public security", "205": "Education",
    "206": "Science and technology", "207": "Culture, tourism, sport and media", "208": "Social security and employment",
    "209": "Social insurance funds", "210": "Health", "211": "Energy conservation and environment", "212": "Urban and rural communities",
    "213": "Agriculture, forestry and water", "214": "Transport", "215": "Resource exploration, industry and information",
    "216": "Commerce and services", "217": "Finance", "218": "Reconstruction after earthquakes", "219": "Aid to other regions",
    "220": "Natural resources, ocean and weather", "221": "Housing", "222": "Grain, oil and material reserves", "223": "State capital operations",
    "224": "Disaster prevention and emergency management", "227": "Contingency", "229": "Other", "230": "Transfers", "231": "Debt principal",
    "232": "Debt interest", "233": "Costs of issuing debt", "234": "Special bonds against the epidemic",
    "301": "Wages and welfare", "302": "Goods and services", "303": "Subsidies to individuals and families", "307": "Debt interest and fees",
    "309": "Capital expenditure (infrastructure)", "310": "Capital expenditure", "311": "Subsidies to enterprises (infrastructure)",
    "312": "Subsidies to enterprises", "313": "Subsidies to social security funds", "399": "Other",
    "501": "Wages and welfare of organs", "502": "Goods and services of organs", "503": "Capital expenditure of organs (1)",
    "504": "Capital expenditure of organs (2)", "505": "Current subsidies to public institutions", "506": "Capital subsidies to public institutions",
    "507": "Subsidies to enterprises", "508": "Capital subsidies to enterprises", "509": "Subsidies to individuals and families",
    "510": "Subsidies to social security funds", "511": "Debt interest and fees", "512": "Debt principal", "513": "Transfers",
    "514": "Contingency and reserves", "599": "Other",
  ]
}
