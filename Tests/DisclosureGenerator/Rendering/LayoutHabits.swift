/// What a layout leaves open and a tool does in the same way throughout a document.
struct LayoutHabits {
  /// How many lines a table of HTML takes.
  enum TableLines {
    case one, rows, cells
  }

  /// Whether pipe tables have a `|---|` line.
  let rulesPipes: Bool
  /// Whether no blank line separates paragraphs of web text.
  let crowdsParagraphs: Bool
  /// Whether paragraphs of an HTML document stand in `<p>`.
  let marksParagraphs: Bool
  /// Whether a table of HTML stands on one line, on one line a row, or on one line a cell.
  let tableLines: TableLines
  /// Whether the cells of an HTML head are `<th>`.
  let marksHeads: Bool
  /// Whether 合计 spans the columns of code and name in HTML.
  let mergesTotals: Bool
  /// What stands around the text of an HTML cell.
  let wrapper: String
  /// What stands around the value of an HTML attribute.
  let quote: String
  /// An attribute without meaning that every HTML cell has.
  let attribute: String

  init(draw: inout SeededGenerator) {
    rulesPipes = draw.chance(75)
    crowdsParagraphs = draw.chance(50)
    marksParagraphs = draw.chance(30)
    tableLines = draw.pick([.one, .rows, .cells])
    marksHeads = draw.chance(30)
    mergesTotals = draw.chance(40)
    wrapper = draw.pick(["", "", "", "p", "span"])
    quote = draw.pick(["\"", "\"", ""])
    attribute = draw.pick(["", "", " style=\"text-align:center\"", " class=et3"])
  }
}
