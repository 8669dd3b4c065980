/// Writes findings for people: the one place where a finding becomes sentences.
///
///     let text = FindingText()
///     for finding in report.findings { print(text.message(finding)) }
public struct FindingText: Sendable {
  /// A language in which findings are written.
  public enum Language: String, Sendable, CaseIterable, Codable {
    /// English.
    case english = "en"
    /// Simplified Chinese.
    case chinese = "zh"
  }

  /// The language of the texts.
  public let language: Language

  /// Writes findings in a language.
  public init(_ language: Language = .english) { self.language = language }

  /// What is wrong, in one plain sentence with the figures.
  public func message(_ finding: Diagnostic) -> String {
    switch language {
    case .english: EnglishFindings().message(finding)
    case .chinese: ChineseFindings().message(finding)
    }
  }

  /// What a rule says is wrong when it fires.
  public func meaning(of rule: RuleID) -> String {
    switch language {
    case .english: rule.meaning
    case .chinese: ChineseRules.meaning(of: rule)
    }
  }

  /// What to do about a finding.
  public func advice(_ finding: Diagnostic) -> String {
    switch language {
    case .english: EnglishFindings().advice(finding)
    case .chinese: ChineseFindings().advice(finding)
    }
  }

  /// The block that ends a finding: what is calculated, what is printed, and the difference; nothing where there are no two sides.
  public func figures(_ finding: Diagnostic) -> [(name: String, figure: String)] {
    guard let sides = finding.sides else { return [] }
    let like = finding.suspects.count == 1 ? finding.suspects[0].number : finding.equations.first?.terms.first?.number ?? finding.amount
    return zip(names, [sides.expected, sides.actual, sides.difference]).map { name, amount in
      (name, amount.map { Figure(Diagnostic.Money($0, like: like)).description } ?? "–")
    }
  }

  /// An equation as a line of figures, each with its line: `7,000.00 (“合计”, line 376) = …`.
  public func proof(_ equation: Diagnostic.Equation) -> String {
    switch language {
    case .english: EnglishFindings().proof(equation)
    case .chinese: ChineseFindings().proof(equation)
    }
  }

  /// Coordinates in words: `expenditure of the year, use: project expenditure, function: 205`; empty where all are roots.
  public func words(_ coordinates: Coordinates) -> String {
    let named = Dimension.allCases.filter { !coordinates.isRoot($0) }.map { dimension -> String in
      let member = MemberNames.name(dimension, coordinates) ?? (coordinates[dimension], coordinates[dimension])
      let name = MemberNames.name(dimension)
      switch language {
      case .english: return dimension == .flow ? member.english : "\(name.english): \(member.english)"
      case .chinese: return dimension == .flow ? member.chinese : "\(name.chinese)：\(member.chinese)"
      }
    }
    return named.joined(separator: language == .chinese ? "，" : ", ")
  }

  /// The name of the fixed member that coordinates have along a dimension; nil where its members are codes and names, or at the root.
  public func member(_ coordinates: Coordinates, along dimension: Dimension) -> String? {
    if coordinates.isRoot(dimension) { return nil }
    return MemberNames.name(dimension, coordinates).map { language == .chinese ? $0.chinese : $0.english }
  }

  private var names: [String] {
    switch language {
    case .english: ["calculated", "printed", "difference"]
    case .chinese: ["计算数", "列示数", "差额"]
    }
  }

  /// An equation as a line; numbers of the row of the first are named by their cells, and of many terms the first are told.
  static func sum(
    _ equation: Diagnostic.Equation, _ head: String, _ name: (Diagnostic.Witness, Bool) -> String, more: (Int) -> String
  ) -> String {
    guard let first = equation.terms.first else { return equation.rule.id }
    var text = head + name(first.number, false) + " = "
    if equation.terms.count == 1 { text += "0" }
    let rest = equation.terms.dropFirst()
    for (place, term) in rest.prefix(mostTerms).enumerated() {
      let isMinus = term.sign == first.sign
      text += place == 0 ? (isMinus ? "−" : "") : (isMinus ? " − " : " + ")
      text += name(term.number, term.number.place.line == first.number.place.line)
    }
    return rest.count > mostTerms ? text + more(rest.count - mostTerms) : text
  }

  /// More terms than these are only counted where an equation is a line.
  private static let mostTerms = 16

  /// Sentences longer than so many characters are cut where they are quoted.
  static let longestQuote = 200

  /// The beginning of a long sentence.
  static func cut(_ quote: String) -> (text: String, isCut: Bool) {
    // No character has less than a byte.
    guard quote.utf8.count > longestQuote else { return (quote, false) }
    let end = quote.unicodeScalars.index(quote.startIndex, offsetBy: longestQuote, limitedBy: quote.endIndex) ?? quote.endIndex
    return (String(quote[..<end]), end < quote.endIndex)
  }
}

extension Diagnostic {
  /// What is wrong, in one plain English sentence: what ``FindingText`` writes.
  public var message: String { FindingText().message(self) }

  /// A number in whose unit its figures are written.
  fileprivate var amount: Witness {
    witnesses.first { $0.unit != nil } ?? Witness(place: Place(line: 0), label: "", printed: "", unit: .yuan)
  }
}

extension Figure {
  init(_ money: Diagnostic.Money) { self.init(fen: money.amount.fen, unit: money.unit, decimals: money.decimals) }
}
