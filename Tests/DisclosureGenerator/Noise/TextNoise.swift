/// Changes single texts as extraction does, and says what a reader should still take from them.
struct TextNoise {
  let noise: Noise
  let layout: Layout
  var draw: SeededGenerator

  /// A cell with its noise.
  mutating func printed(_ cell: Cell) -> PrintedCell {
    var content = cell.text
    var figure = cell.figure
    if figure != nil, content.isEmpty, happens(noise.printedZeros) { content = "0.00" }
    if figure != nil, !content.isEmpty {
      content = number(content)
    } else {
      figure = nil
      content = words(content, kind: cell.kind)
    }
    var printed = PrintedCell(rendered: decorated(content, kind: cell.kind), content: content, columns: cell.columns, rows: cell.rows)
    printed.figure = figure
    printed.marks = cell.marks
    printed.site = cell.site
    printed.isNumberCell = cell.figure != nil
    return printed
  }

  /// A paragraph with its noise.
  mutating func rendered(_ paragraph: Paragraph) -> String {
    var text = paragraph.text
    switch paragraph.role {
    case .heading, .title:
      if happens(noise.headingSpaces / 2) { text = text.replacing("年", with: " 年") }
      text = escaped(text)
      if happens(noise.edgeSpaces) { text = spaces() + text }
      return bookmarked(text, isHeading: true)
    case .caption, .unitLine, .note:
      text = escaped(text)
      return happens(noise.edgeSpaces) ? spaces() + text : text
    case .contents, .body:
      return escaped(text)
    }
  }

  /// A text with a bookmark in it, in the layout that has them.
  mutating func bookmarked(_ text: String, isHeading: Bool = false) -> String {
    guard layout == .cells, noise.bookmarks > 0, happens(isHeading ? 70 : noise.bookmarks) else { return text }
    let number = String(draw.integer(1...40))
    return "[bookmark: " + (isHeading ? "_Toc_2_2_" + String(repeating: "0", count: 10 - number.count) + number : "_GoBack") + "]" + text
  }

  /// The cells of a row of the `tabs` layout with empty ones at the end lost or added.
  mutating func ragged(_ cells: [String]) -> [String] {
    guard happens(noise.raggedRows) else { return cells }
    if draw.chance(30) { return cells + Array(repeating: "", count: draw.integer(1...3)) }
    var cells = cells
    while cells.count > 1, cells.last == "" { cells.removeLast() }
    return cells
  }

  /// The cells of a row, without the first where it is empty and lost.
  mutating func torn(_ row: [PrintedCell]) -> [PrintedCell] {
    guard noise.tornRows > 0, row.first?.content.isEmpty == true, row.contains(where: { $0.isOfIndicator }), happens(noise.tornRows) else {
      return row
    }
    return Array(row.dropFirst())
  }

  /// Whether the line of a unit is torn here.
  mutating func tearsUnitLine() -> Bool {
    layout.hasPages && happens(noise.tornUnits)
  }

  /// Whether a page ends after a paragraph.
  mutating func breaksPage() -> Bool {
    happens(8)
  }

  private mutating func happens(_ percent: Int) -> Bool {
    percent > 0 && draw.chance(percent)
  }

  private mutating func number(_ text: String) -> String {
    var text = text
    if happens(noise.lostZeros) { text = FigureStyle.trimmed(text) }
    if !text.contains(","), happens(noise.separators) { text = FigureStyle.grouped(text) }
    if happens(noise.fullWidthDigits) { text = Self.fullWidth(text) }
    return text
  }

  private mutating func words(_ text: String, kind: Cell.Kind) -> String {
    switch kind {
    case .heading where text.count > 1 && happens(noise.headingSpaces):
      return spaced(text, by: draw.pick([" ", "  "]))
    case .name where text.count > 8 && happens(noise.nameSpaces):
      return spaced(text, by: " ")
    case .code where text.utf8.count == 7 && happens(noise.codeSpaces):
      return text.prefix(3) + " " + text.dropFirst(3).prefix(2) + " " + text.suffix(2)
    case .text, .heading, .name, .fixedName, .code, .unitCode, .ordinal, .number:
      return text
    }
  }

  private mutating func spaced(_ text: String, by space: String) -> String {
    let index = text.index(text.startIndex, offsetBy: draw.integer(1...(text.count - 1)))
    return text[..<index] + space + text[index...]
  }

  private mutating func decorated(_ content: String, kind: Cell.Kind) -> String {
    if content.isEmpty { return happens(noise.edgeSpaces / 3) ? blank() : "" }
    var text = escaped(content)
    if kind == .heading, layout == .html, happens(noise.headingSpaces) { text = text.replacing(" ", with: "<br>") }
    if kind != .unitCode, kind != .code, happens(noise.bold) { text = "<b>" + text + "</b>" }
    if happens(noise.edgeSpaces) { text = draw.chance(50) ? spaces() + text : text + spaces() }
    if happens(noise.zeroWidth) { text = draw.pick(["\u{200B}", "\u{FEFF}", "\u{200D}"]) + text }
    return text
  }

  private mutating func blank() -> String {
    layout == .html ? "&nbsp;" : draw.pick([" ", "\u{A0}", "\u{3000}"])
  }

  private mutating func spaces() -> String {
    layout == .html && draw.chance(50) ? "&nbsp;" : draw.pick([" ", "  ", "\u{A0}", "\u{3000}", "\u{3000}\u{3000}"])
  }

  private mutating func escaped(_ text: String) -> String {
    guard layout == .html else { return text }
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "“" where happens(noise.entities): result += "&ldquo;"
      case "”" where happens(noise.entities): result += "&rdquo;"
      case "（" where happens(noise.entities): result += "&#65288;"
      case "）" where happens(noise.entities): result += "&#xFF09;"
      default: result.append(character)
      }
    }
    return result
  }

  private static func fullWidth(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar)
    }
    return String(result)
  }
}
