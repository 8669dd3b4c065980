public import BudgetCore

/// The page over many reports, the most errors first; a click on a heading sorts.
public struct IndexPage: Sendable {
  /// A line of the index.
  public struct Entry: Sendable {
    /// The name of the document's own page.
    public private(set) var page: String
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
    /// Why the document could not be read; empty where it was.
    public private(set) var failure = ""

    /// A line for a document that was checked.
    public init(page: String, file: String, _ reading: Reading, _ report: Report) {
      (self.page, self.file) = (page, file)
      entity = reading.disclosures.first?.entity.name ?? ""
      year = reading.disclosures.lazy.compactMap(\.year).first
      (read, proven) = (report.read, report.count(.proven))
      (errors, warnings) = (report.count(.error), report.count(.warning))
    }

    /// A line for a document that could not be read, and why; it has no page.
    public init(file: String, failure: String) {
      (page, self.file, entity, year) = ("", file, "", nil)
      (read, proven, errors, warnings) = (0, 0, 0, 0)
      self.failure = failure
    }

    /// The same line with another page.
    public func named(_ page: String) -> Entry {
      var entry = self
      entry.page = page
      return entry
    }

    /// The proven share in tenths of a per cent.
    /// What must be looked at first: what could not be read, then what has most errors.
    var urgency: Int { failure.isEmpty ? errors : .max }

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
    for entry in entries.enumerated().sorted(by: { ($1.element.urgency, $0.offset) < ($0.element.urgency, $1.offset) }).map(\.element) {
      if !entry.failure.isEmpty {
        page.raw("<tr><th scope=row>")
        page.text(entry.file)
        page.raw("</th>")
        page.element("td", "\(words.notRead)\(entry.failure)", attributes: " colspan=6 class=e")
        page.raw("</tr>")
        continue
      }
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
