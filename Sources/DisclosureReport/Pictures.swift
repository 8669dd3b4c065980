import BudgetCore

/// Simple bars of revenue by source and spending by function and by use, drawn only where the parts add up to the printed total.
struct Pictures {
  private struct Part {
    let label: String
    let amount: Amount
  }

  private let disclosure: Disclosure
  private let words: PageWords

  init(_ disclosure: Disclosure, _ words: PageWords) { (self.disclosure, self.words) = (disclosure, words) }

  func write(to page: inout HTMLBuffer) {
    picture(words.revenueBySource, parts(of: Coordinates(flow: .revenue), along: .fund), &page)
    picture(words.spendingByFunction, parts(of: Coordinates(flow: .expenditure), along: .function), &page)
    picture(words.spendingByUse, parts(of: Coordinates(flow: .expenditure), along: .use), &page)
  }

  /// The highest parts of a whole along one dimension, if one statement prints both and they add up exactly.
  private func parts(of whole: Coordinates, along dimension: Dimension) -> [Part] {
    let text = FindingText(words.language)
    for statement in disclosure.statements {
      guard let total = statement.facts.first(where: { $0.coordinates == whole })?.amount else { continue }
      var found: [String: Fact] = [:]
      for fact in statement.facts where isOnly(fact.coordinates, whole, dimension) {
        let member = fact.coordinates[dimension]
        if found[member] == nil { found[member] = fact }
      }
      let top = found.filter { part in !found.values.contains { Self.holds($0.coordinates, part.value.coordinates) } }
      let facts = top.values.sorted { $0.place < $1.place }
      // No part is negative, so what is left never grows.
      let rest = facts.reduce(total.fen) { $1.amount.fen < 0 || $0 < $1.amount.fen ? -1 : $0 - $1.amount.fen }
      if facts.count > 1, rest == 0 {
        // A column's member has a name of its own; a row's is its label.
        let parts = facts.filter { $0.amount.fen > 0 }.map {
          Part(label: text.member($0.coordinates, along: dimension) ?? $0.label, amount: $0.amount)
        }
        return parts.sorted { $0.amount.fen > $1.amount.fen }
      }
    }
    return []
  }

  /// Whether coordinates differ from the whole along one dimension only.
  private func isOnly(_ coordinates: Coordinates, _ whole: Coordinates, _ dimension: Dimension) -> Bool {
    coordinates.isWithin(whole) && Dimension.allCases.allSatisfy { (coordinates[$0] != whole[$0]) == ($0 == dimension) }
  }

  private static func holds(_ whole: Coordinates, _ part: Coordinates) -> Bool { whole != part && part.isWithin(whole) }

  private func picture(_ title: String, _ parts: [Part], _ page: inout HTMLBuffer) {
    guard parts.count > 1, let largest = parts.first?.amount.fen, largest > 0 else { return }
    let shown = parts.prefix(12)
    page.raw("<figure><figcaption class=m>")
    page.text(title)
    page.raw("</figcaption><svg role=img width=100% height=")
    page.number(shown.count * 22)
    page.raw(" aria-label=\"")
    page.text("\(title): " + shown.map { "\($0.label) \($0.amount.printed(in: .tenThousandYuan))" }.joined(separator: "; "))
    page.raw("\">")
    for (index, part) in shown.enumerated() {
      page.raw("<rect class=p x=0 height=18 fill=#0b6b3a fill-opacity=.35 y=")
      page.number(index * 22)
      page.raw(" width=")
      page.number(max(1, Int(part.amount.fen.magnitude / max(1, largest.magnitude / 100))))
      page.raw("%></rect><text x=4 y=")
      page.number(index * 22 + 14)
      page.raw(">")
      page.text("\(part.label) \(part.amount.printed(in: .tenThousandYuan))")
      page.raw("</text>")
    }
    page.raw("</svg></figure>")
  }
}
