import BudgetCore

/// A statement as printed, with its lines numbered and its doubtful cells marked by sign, colour and text.
///
/// End tags that HTML lets out of rows and cells are left out: pages are mostly cells.
struct StatementTable {
  private let statement: Statement
  private let id: String
  private let places: CellPlaces
  private let words: PageWords
  /// The rows that have their anchor.
  private var linked: Set<Int> = []

  init(_ statement: Statement, id: String, _ places: CellPlaces, _ words: PageWords) {
    (self.statement, self.id, self.places, self.words) = (statement, id, places, words)
  }

  mutating func write(to page: inout HTMLBuffer) {
    page.raw("<div class=t id=")
    page.text(id)
    page.raw(">")
    let title = [statement.number ?? "", statement.title].filter { !$0.isEmpty }.joined(separator: " ")
    let unit = statement.unit.map { words.unit + $0.rawValue } ?? ""
    guard statement.presence != .missing, statement.table.count > 0 else {
      page.raw("<p>")
      page.text(title)
      page.raw(" <span class=m>")
      page.text(statement.presence == .missing ? words.missing : words.empty)
      page.raw("</span></p></div>")
      return
    }
    page.raw("<table><caption>")
    page.text(title)
    page.raw(" <span class=m>")
    page.text(
      ["\(statement.coordinates)", unit, statement.presence == .empty ? words.empty : "", "\(words.line) \(statement.line)"].filter { !$0.isEmpty }
        .joined(separator: " · "))
    page.raw("</span></caption>")
    let body = statement.rows.lazy.map(\.tableRow).min() ?? statement.table.count
    if body > 0 {
      page.raw("<thead>")
      for row in 0..<min(body, statement.table.count) { heading(statement.table[row], &page) }
      page.raw("</thead>")
    }
    page.raw("<tbody>")
    for row in body..<max(body, statement.table.count) { data(statement.table[row], &page) }
    page.raw("</tbody></table></div>")
  }

  private mutating func heading(_ cells: [PrintedTable.Cell], _ page: inout HTMLBuffer) {
    if cells.allSatisfy(\.text.isEmpty) { return }
    line(cells, &page)
    for (index, cell) in cells.enumerated() {
      gap(cells, index, &page)
      page.raw("<th scope=col")
      let place = Place(line: cell.line, cell: index + 1)
      if places[place] != nil {
        page.raw(" id=")
        page.text(CellPlaces.id(place))
      }
      span(cell, &page)
      page.raw(">")
      page.text(cell.text)
    }
  }

  private mutating func data(_ cells: [PrintedTable.Cell], _ page: inout HTMLBuffer) {
    if cells.allSatisfy(\.text.isEmpty) { return }
    line(cells, &page)
    var hasLabel = false
    for (index, cell) in cells.enumerated() {
      gap(cells, index, &page)
      let place = Place(line: cell.line, cell: index + 1)
      let mark = places[place]
      if !hasLabel, mark == nil, !cell.text.isEmpty, cell.text.unicodeScalars.contains(where: { $0.value > 0x7F }) {
        hasLabel = true
        page.raw("<th scope=row")
        span(cell, &page)
        page.raw(">")
        page.text(cell.text)
      } else {
        datum(cell, place, mark, &page)
      }
    }
  }

  private func datum(_ cell: PrintedTable.Cell, _ place: Place, _ mark: CellPlaces.Mark?, _ page: inout HTMLBuffer) {
    page.raw("<td")
    span(cell, &page)
    guard let mark else {
      page.raw(">")
      page.text(cell.text)
      return
    }
    page.raw(" id=")
    page.text(CellPlaces.id(place))
    let isDisputed = mark.standing == .disputed || mark.implied != nil
    page.raw(mark.isLeftover ? " class=\"n x\"" : isDisputed ? " class=\"n d\"" : mark.movedFrom != nil ? " class=\"n r\"" : " class=n")
    if !mark.findings.isEmpty {
      page.raw(" tabindex=0 data-f=\"")
      page.text(mark.findings.map(String.init).joined(separator: " "))
      page.raw("\"")
    }
    if let fact = mark.fact {
      page.raw(" title=\"")
      page.text(beyond(fact.coordinates))
      page.raw("\"")
    }
    page.raw(">")
    page.text(cell.text)
    remark(mark, &page)
  }

  private func remark(_ mark: CellPlaces.Mark, _ page: inout HTMLBuffer) {
    if let implied = mark.implied {
      page.element("small", "\(words.shouldRead) \(implied.printed(in: mark.fact?.unit ?? statement.unit ?? .yuan))")
    } else if let from = mark.movedFrom {
      page.element("small", words.moved.replacing("#", with: "\(from)"))
    } else if mark.isLeftover {
      page.element("small", words.unread)
    }
    for finding in mark.findings.prefix(3) where finding <= places.told {
      page.raw("<a class=m href=#f")
      page.number(finding)
      page.raw(">")
      page.text("[\(finding)]")
      page.raw("</a>")
    }
  }

  private mutating func line(_ cells: [PrintedTable.Cell], _ page: inout HTMLBuffer) {
    guard let first = cells.first else { return page.raw("<tr><td class=g>") }
    page.raw("<tr")
    if places.isLinked(row: first.line), linked.insert(first.line).inserted {
      page.raw(" id=l")
      page.number(first.line)
    }
    page.raw("><td class=g>")
    page.number(first.line)
  }

  /// What a number is of, beyond what its whole statement is of.
  private func beyond(_ coordinates: Coordinates) -> String {
    Dimension.allCases.filter { coordinates[$0] != statement.coordinates[$0] }.map { "\($0.rawValue)=\(coordinates[$0])" }.joined(separator: " ")
  }

  /// Columns that a cell above covers.
  private func gap(_ cells: [PrintedTable.Cell], _ index: Int, _ page: inout HTMLBuffer) {
    let end = index == 0 ? 0 : cells[index - 1].column + max(1, cells[index - 1].span)
    for _ in 0..<min(64, max(0, cells[index].column - end)) { page.raw("<td>") }
  }

  private func span(_ cell: PrintedTable.Cell, _ page: inout HTMLBuffer) {
    guard cell.span > 1 else { return }
    page.raw(" colspan=")
    page.number(min(cell.span, 1000))
  }
}

extension Amount {
  /// The amount in a unit, without zeros at the end beyond two decimals.
  func printed(in unit: AmountUnit) -> String {
    if unit == .yuan { return "\(description) \(unit.rawValue)" }
    let magnitude = fen.magnitude
    let whole = magnitude / 1_000_000
    var decimals = String(magnitude % 1_000_000)
    decimals = String(repeating: "0", count: 6 - decimals.count) + decimals
    while decimals.count > 2, decimals.last == "0" { decimals.removeLast() }
    return "\(fen < 0 ? "-" : "")\(whole).\(decimals) \(unit.rawValue)"
  }
}
