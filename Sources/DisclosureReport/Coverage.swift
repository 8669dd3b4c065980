import BudgetCore

/// How much was checked, and the verdict in words.
struct Coverage {
  private let report: Report
  private let words: PageWords

  init(_ report: Report, _ words: PageWords) { (self.report, self.words) = (report, words) }

  func write(to page: inout HTMLBuffer) {
    let (proven, disputed, unchecked) = (report.count(.proven), report.count(.disputed), report.count(.unchecked))
    page.element("p", words.verdict(errors: report.count(.error), read: report.read, unchecked: unchecked), attributes: " class=v")
    let parts = [(words.proven, proven), (words.disputed, disputed), (words.unchecked, unchecked)]
    let told = parts.map { "\($0.0) \($0.1)" }.joined(separator: " · ")
    if report.read > 0 {
      page.raw("<div class=bar role=img aria-label=\"")
      page.text(told)
      page.raw("\">")
      for (index, part) in parts.enumerated() where part.1 > 0 {
        page.raw(index == 0 ? "<i class=p style=\"flex:" : index == 1 ? "<i class=q style=\"flex:" : "<i class=u style=\"flex:")
        page.number(part.1)
        page.raw("\"></i>")
      }
      page.raw("</div>")
    }
    page.element("p", told, attributes: " class=m")
    let counts = [
      (words.errors, report.count(.error)), (words.warnings, report.count(.warning)), (words.notes, report.count(.note)),
      (words.repairs, report.repairs),
    ]
    page.element("p", counts.map { "\($0.0) \($0.1)" }.joined(separator: " · "))
  }
}
