/// Tells captions, titles and running text apart, in lines and in cells.
struct CaptionReader {
  let document: SourceDocument
  let lexicon: Lexicon
  let template: Template

  /// The captions in a line or a cell; of its titles the template has the last word.
  func captions(_ label: Label) -> [Caption] {
    guard let title = template.title(label) else { return label.captions }
    let number = CaptionScanner.tableNumber(label.key.text[...]).map { Caption.number(String($0.label)) }
    return (number.map { [$0] } ?? []) + [.title(title)]
  }

  static func role(_ captions: [Caption]) -> (Paragraph.Role, isTopic: Bool) {
    for caption in captions {
      switch caption {
      case .title(let title): return (.title, !title.isMarked)
      case .note: return (.note, false)
      default: break
      }
    }
    return (.caption, false)
  }

  /// Whether a paragraph ends as a sentence does and is no note.
  func isRunningText(_ slice: TextSlice) -> Bool {
    guard slice.count > 30 else { return false }
    let bytes = document.text.bytes
    let end = Int(slice.end)
    let last = (bytes[end - 3], bytes[end - 2], bytes[end - 1])
    let isSentence = last == (0xE3, 0x80, 0x82) || last == (0xEF, 0xBC, 0x9B)  // 。；
    let first = (bytes[Int(slice.start)], bytes[Int(slice.start) + 1], bytes[Int(slice.start) + 2])
    return isSentence && first != (0xE6, 0xB3, 0xA8) && first != (0xE5, 0xA4, 0x87) && first != (0xE8, 0xAF, 0xB4)  // 注备说
  }

  /// The parts of a stream of cells that titles behind a blank line begin.
  func parts(ofStream row: SourceRow) -> [SourceRow] {
    var starts = [row.cells.lowerBound]
    for index in row.cells.dropFirst() {
      guard document.cells[index].line > document.cells[index - 1].line + 1, document.cells[index].text.count <= 240 else { continue }
      let label = lexicon.label(document.cells[index].text, of: document.text)
      let isTitle = TitleMeaning.isMarked(label.key.text) || template.title(label) != nil
      if isTitle || document.cells[index].span != 1 && CaptionScanner.mayBeTitle(label.key) { starts.append(index) }
    }
    return zip(starts, starts.dropFirst() + [row.cells.upperBound]).map { SourceRow(cells: $0..<$1) }
  }

  /// Whether a row belongs to the lower part of a form.
  static func continuesForm(_ row: TableRow) -> Bool {
    row.cells.contains { $0.content.isText && $0.key.text.utf8.count <= 30 && $0.key.text.holds("指标", "绩效目标") }
  }

  /// Whether a cell that stands alone in its row is the title of a table that nobody knows.
  func namesUnknownTable(_ cell: TableCell) -> Bool {
    guard cell.content.isText, CaptionScanner.mayBeTitle(cell.key), captions(cell.label).isEmpty else { return false }
    return cell.key.text.ends(with: "表") || TitleMeaning.isMarked(cell.key.text) || Year(in: cell.key.text)?.range.lowerBound == 0
  }
}
