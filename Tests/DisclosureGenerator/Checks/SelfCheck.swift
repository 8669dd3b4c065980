/// Checks the generator against itself: places, identities and agreement.
public enum SelfCheck {
  /// What is wrong with a generated document; nothing if all is well.
  public static func problems(of disclosure: GeneratedDisclosure, rounding: Rounding) -> [String] {
    var problems = PlaceCheck(disclosure).problems()
    problems += BudgetCheck(disclosure.budget).problems()
    problems += Contradictions.found(in: disclosure.model).map(\.problem)
    if rounding == .exact { problems += AgreementCheck.problems(of: disclosure.facts) + RollUpCheck.problems(of: disclosure.facts) }
    return problems.map { disclosure.name + ": " + $0 }
  }
}

/// Checks that every expected number stands where it is said to stand.
struct PlaceCheck {
  private let disclosure: GeneratedDisclosure
  private let lines: [String]

  init(_ disclosure: GeneratedDisclosure) {
    self.disclosure = disclosure
    let scalars = disclosure.text.unicodeScalars.filter { $0 != "\r" && !$0.properties.isDefaultIgnorableCodePoint }
    lines = scalars.split(separator: "\n", omittingEmptySubsequences: false).map { String(String.UnicodeScalarView($0)) }
  }

  func problems() -> [String] {
    disclosure.facts.compactMap { fact in
      let found = text(at: fact)
      return found == fact.printed ? nil : "line \(fact.line) cell \(fact.cell): expected \(fact.printed), found \(found)"
    }
  }

  private func text(at fact: ExpectedFact) -> String {
    guard lines.indices.contains(fact.line - 1) else { return "no such line" }
    let line = lines[fact.line - 1]
    switch disclosure.layout {
    case .cells: return plain(line)
    case .webCells: return plain(String(line.unicodeScalars.prefix { $0 != "|" }))
    case .pipes: return cell(Array(Self.cells(of: line, "|").dropFirst()), fact.cell)
    case .tabs: return cell(Self.cells(of: line, "\t"), fact.cell)
    case .html: return htmlCell(line, fact)
    }
  }

  /// The cell of a row, or of any row of a table that stands on one line.
  private func htmlCell(_ line: String, _ fact: ExpectedFact) -> String {
    let rows = line.replacing("<th", with: "<td").replacing("</th>", with: "</td>").split(separator: "<tr>")
    let candidates = rows.map { row in
      let cells = String(row).replacing("</td>", with: "\u{1}").split(separator: "\u{1}", omittingEmptySubsequences: false)
      let texts = cells.map { Self.after(">", String($0)) }
      let isWholeRow = row.contains("</tr>")
      return isWholeRow ? self.cell(texts, fact.cell) : plain(texts[0])
    }
    return candidates.contains(fact.printed) ? fact.printed : candidates.last ?? ""
  }

  private func cell(_ cells: [String], _ number: Int) -> String {
    cells.indices.contains(number - 1) ? plain(cells[number - 1]) : "no such cell"
  }

  private func plain(_ text: String) -> String {
    var text = text
    for mark in ["<b>", "</b>", "<p>", "</p>", "<span>", "</span>", "&nbsp;"] { text = text.replacing(mark, with: "") }
    if text.contains("[bookmark: ") { text = Self.after("]", text) }
    return CellText.trimmed(text)
  }

  private static func cells(of line: String, _ separator: Unicode.Scalar) -> [String] {
    line.unicodeScalars.split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
  }

  /// The text after a sign, told by scalars: an invisible character after the sign would make one character of both.
  private static func after(_ sign: Unicode.Scalar, _ text: String) -> String {
    String(text.unicodeScalars.drop { $0 != sign }.dropFirst())
  }
}
