public import BudgetCore

/// A report on one document as a self-contained page: what it is, what was found, and every table as printed.
///
/// The page asks nothing of a network and is whole without its script. The same input gives the same bytes.
public struct ReportPage: Sendable {
  private let words: PageWords

  /// A page in a language.
  public init(language: FindingText.Language = .chinese) { words = PageWords(language: language) }

  /// The page of a document as HTML in UTF-8. `file` is the name under which it was given.
  public func html(file: String, _ reading: Reading, _ report: Report) -> [UInt8] {
    let places = CellPlaces(reading, report)
    var page = HTMLBuffer()
    Self.begin(&page, title: reading.disclosures.first?.entity.name ?? file, words)
    page.raw("<header>")
    let names = reading.disclosures.map(\.entity.name).filter { !$0.isEmpty }
    page.element("h1", names.first ?? file)
    page.raw("<p class=m>")
    let year = reading.disclosures.lazy.compactMap(\.year).first.map(String.init) ?? ""
    page.text([year, reading.format, file].filter { !$0.isEmpty }.joined(separator: " · "))
    page.raw("</p>")
    if names.count > 1 { page.element("p", names.joined(separator: "、"), attributes: " class=m") }
    Coverage(report, words).write(to: &page)
    page.raw("</header><main>")
    FindingList(report, places, words).write(to: &page)
    for index in reading.disclosures.indices { section(reading, index, places, &page) }
    leftovers(reading, places, &page)
    omissions(report, &page)
    page.raw("</main>")
    Self.end(&page, words)
    return page.bytes
  }

  private func section(_ reading: Reading, _ index: Int, _ places: CellPlaces, _ page: inout HTMLBuffer) {
    let disclosure = reading.disclosures[index]
    page.raw("<section><h2>")
    page.text(reading.disclosures.count > 1 ? disclosure.entity.name : words.tables)
    page.raw("</h2>")
    Pictures(disclosure, words).write(to: &page)
    for place in disclosure.statements.indices {
      var table = StatementTable(disclosure.statements[place], id: "d\(index + 1)t\(place + 1)", places, words)
      table.write(to: &page)
    }
    SentenceList(disclosure, places, words).write(to: &page)
    page.raw("</section>")
  }

  private func leftovers(_ reading: Reading, _ places: CellPlaces, _ page: inout HTMLBuffer) {
    let outside = reading.leftovers.filter { !places.isShown($0.place) }
    if outside.isEmpty { return }
    page.raw("<section><h2>")
    page.text(words.leftovers)
    page.raw("</h2><details><summary>")
    page.number(outside.count)
    page.raw("</summary><ul>")
    for leftover in outside.prefix(1000) {
      page.raw("<li>")
      page.text("\(leftover.text) (\(words.line) \(leftover.place.line))")
    }
    page.raw("</ul></details></section>")
  }

  private func omissions(_ report: Report, _ page: inout HTMLBuffer) {
    if report.omissions.isEmpty { return }
    page.raw("<section><h2>")
    page.text(words.omissions)
    page.raw("</h2><ul>")
    for omission in report.omissions {
      page.raw("<li>")
      page.text("\(omission.rule): \(omission.reason)")
    }
    page.raw("</ul></section>")
  }

  static func begin(_ page: inout HTMLBuffer, title: String, _ words: PageWords) {
    page.raw("<!DOCTYPE html>\n<html lang=\"")
    page.text(words.code)
    page.raw("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
    page.raw(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';style-src 'unsafe-inline';script-src 'unsafe-inline'\"><title>")
    page.text(title.isEmpty ? words.title : "\(title) · \(words.title)")
    page.raw("</title><style>")
    page.raw(PageStyle.css)
    page.raw("</style></head><body>\n")
  }

  static func end(_ page: inout HTMLBuffer, _ words: PageWords) {
    page.raw("<footer class=m><p>")
    page.text(words.made)
    page.raw("</p></footer><script>")
    page.raw(PageStyle.script)
    page.raw("</script></body></html>\n")
  }
}
