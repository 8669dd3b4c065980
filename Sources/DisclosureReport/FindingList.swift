import BudgetCore

/// The findings, the gravest first; each leads to its cells.
struct FindingList {
  private let findings: [Diagnostic]
  private let unlisted: Int
  private let places: CellPlaces
  private let words: PageWords

  init(_ report: Report, _ places: CellPlaces, _ words: PageWords) {
    findings = CellPlaces.ordered(report)
    unlisted = report.unlisted.total
    (self.places, self.words) = (places, words)
  }

  func write(to page: inout HTMLBuffer) {
    page.raw("<section><h2>")
    page.text(words.findings)
    page.raw("</h2>")
    if findings.isEmpty {
      page.element("p", words.nothingFound)
    } else {
      let notes = findings.drop { $0.severity > .note || !$0.moves.isEmpty }
      list(findings[..<notes.startIndex], &page)
      if !notes.isEmpty {
        page.raw("<details><summary>")
        page.text("\(words.notes) \(notes.count)")
        page.raw("</summary>")
        list(notes, &page)
        page.raw("</details>")
      }
    }
    if unlisted > 0 { page.element("p", words.unlisted(unlisted)) }
    page.raw("</section>")
  }

  private func list(_ part: ArraySlice<Diagnostic>, _ page: inout HTMLBuffer) {
    if part.isEmpty { return }
    page.raw("<ol class=f>")
    for index in part.indices { item(index + 1, part[index], &page) }
    page.raw("</ol>")
  }

  private func item(_ number: Int, _ finding: Diagnostic, _ page: inout HTMLBuffer) {
    let severity = Self.severity(finding.severity)
    page.raw("<li class=")
    page.raw(severity)
    page.raw(" id=f")
    page.number(number)
    page.raw("><b class=")
    page.raw(severity)
    page.raw(">")
    page.text(finding.severity == .error ? words.error : finding.severity == .warning ? words.warning : words.note)
    page.raw("</b> ")
    page.text(message(finding))
    page.raw(" <code class=m>")
    page.text(finding.rule.id)
    page.raw("</code>")
    sides(finding, &page)
    links(finding, &page)
    page.raw("</li>")
  }

  private func message(_ finding: Diagnostic) -> String { FindingText(words.language).message(finding) }

  private func sides(_ finding: Diagnostic, _ page: inout HTMLBuffer) {
    let text = FindingText(words.language)
    let figures = text.figures(finding)
    if !figures.isEmpty {
      page.raw("<dl>")
      for (name, figure) in figures {
        page.element("dt", name)
        page.element("dd", figure)
      }
      page.raw("</dl>")
    }
    if finding.severity > .note { page.element("div", "→ \(text.advice(finding))") }
  }

  private func links(_ finding: Diagnostic, _ page: inout HTMLBuffer) {
    if finding.witnesses.isEmpty { return }
    page.raw("<div class=m>")
    for witness in finding.witnesses.prefix(40) {
      if places.isShown(witness.place) {
        page.raw("<a href=\"#")
        page.text(CellPlaces.id(witness.place))
        page.raw("\">")
      } else {
        page.raw("<span>")
      }
      page.text("\(words.line) \(witness.place.line) \(witness.label) \(witness.printed)".prefixed(120))
      page.raw(places.isShown(witness.place) ? "</a> " : "</span> ")
    }
    if finding.witnesses.count > 40 { page.text("… \(finding.witnesses.count - 40)") }
    page.raw("</div>")
  }

  static func severity(_ severity: Diagnostic.Severity) -> StaticString {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}

extension String {
  /// At most so many characters, with a sign where more follow.
  func prefixed(_ count: Int) -> String {
    guard let end = unicodeScalars.index(startIndex, offsetBy: count, limitedBy: endIndex), end < endIndex else { return self }
    return self[..<end] + "…"
  }
}
