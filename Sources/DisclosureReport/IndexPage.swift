public import BudgetCore

/// The page over many reports, the most errors first; a click on a heading sorts.
public struct IndexPage: Sendable {
  /// A line of the index.
  public struct Entry: Sendable {
    /// The name of the document's own page.
    public let page: String
    /// The name under which the document was given.
    public let file: String
    /// The name of its first entity.
    public let entity: String
    /// The year of its budget.
    public let year: Int?
    /// How many numbers were read, and how many of them an equation proves.
    public let read: Int, proven: Int
    /// How many findings there are.
    public let errors: Int, warnings: Int

    /// A line for a document that was checked.
    public init(page: String, file: String, _ reading: Reading, _ report: Report) {
      (self.page, self.file) = (page, file)
      entity = reading.disclosures.first?.entity.name ?? ""
      year = reading.disclosures.lazy.compactMap(\.year).first
      (read, proven) = (report.read, report.count(.proven))
      (errors, warnings) = (report.count(.error), report.count(.warning))
    }

    /// The proven share in tenths of a per cent.
    var provenShare: Int { read == 0 ? 0 : proven * 1000 / read }
  }

  private let words: PageWords

  /// A page in a language.
  public init(language: FindingText.Language = .chinese) { words = PageWords(language: language) }

  /// The page as HTML in UTF-8.
  public func html(_ entries: [Entry]) -> [UInt8] {
    var page = HTMLBuffer()
    ReportPage.begin(&page, title: "", words)
    page.element("h1", words.title)
    page.element("p", "\(entries.count) \(words.documents)", attributes: " class=m")
    page.raw("<main class=t><table class=s><thead><tr>")
    for heading in [words.entity, words.year, words.errors, words.warnings, words.numbers, words.proven, words.document] {
      page.element("th", heading, attributes: " scope=col tabindex=0")
    }
    page.raw("</tr></thead><tbody>")
    for entry in entries.enumerated().sorted(by: { ($1.element.errors, $0.offset) < ($0.element.errors, $1.offset) }).map(\.element) {
      page.raw("<tr><th scope=row><a href=\"")
      page.text(entry.page)
      page.raw("\">")
      page.text(entry.entity.isEmpty ? entry.file : entry.entity)
      page.raw("</a></th>")
      page.element("td", entry.year.map(String.init) ?? "")
      for count in [entry.errors, entry.warnings, entry.read] { page.element("td", String(count), attributes: " class=n") }
      page.raw("<td class=n data-v=")
      page.number(entry.provenShare)
      page.raw(">")
      page.text("\(entry.provenShare / 10).\(entry.provenShare % 10) %")
      page.raw("</td>")
      page.element("td", entry.file)
      page.raw("</tr>")
    }
    page.raw("</tbody></table></main>")
    ReportPage.end(&page, words)
    return page.bytes
  }
}
