import BudgetCore

/// The sentences that state amounts, with what each amount is of.
struct SentenceList {
  private let amounts: [ProseAmount]
  private let places: CellPlaces
  private let words: PageWords

  init(_ disclosure: Disclosure, _ places: CellPlaces, _ words: PageWords) {
    amounts = disclosure.prose.amounts
    (self.places, self.words) = (places, words)
  }

  func write(to page: inout HTMLBuffer) {
    if amounts.isEmpty { return }
    page.raw("<details><summary>")
    page.text("\(words.sentences) \(amounts.count)")
    page.raw("</summary><ul>")
    var index = amounts.startIndex
    while index < amounts.endIndex {
      let sentence = amounts[index].sentence
      let end = amounts[index...].firstIndex { $0.sentence != sentence } ?? amounts.endIndex
      page.raw("<li>")
      page.element("span", "\(words.line) \(amounts[index].place.line) ", attributes: " class=m")
      page.text(sentence.text.prefixed(400))
      page.raw("<br><span class=m>")
      page.text(
        amounts[index..<end].map { "\($0.printed)\($0.unit?.rawValue ?? ""): \($0.coordinates.map { "\($0)" } ?? "?")" }.joined(separator: " · ")
          .prefixed(800))
      page.raw("</span>")
      index = end
    }
    page.raw("</ul></details>")
  }
}
