/// One line of the text and what its bytes say about the layout.
struct SourceLine {
  /// The offset at which the line begins.
  let start: Int
  /// The offset of its line feed, or the end of the text.
  let end: Int
  /// The line without white space at its ends.
  let content: Range<Int>
  /// How many tabs there are.
  let tabs: Int
  /// The first `<`, if there is one.
  let markup: Int?
  /// How many pipes end the line.
  let trailingPipes: Int
  private let beginsWithTab: Bool
  private let beginsWithPipe: Bool
  private let pipes: Int

  /// The line that begins at an offset; the offsets of its pipes are noted, but for those behind a backslash.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, pipes places: inout [Int]) {
    places.removeAll(keepingCapacity: true)
    var index = start
    var tabs = 0
    var markup: Int?
    scan: while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 {
        index = bytes.firstASCII(from: index)
        continue
      }
      switch byte {
      case 0x0A: break scan
      case 0x09: tabs += 1
      case 0x7C: if index == start || bytes[index - 1] != 0x5C { places.append(index) }
      case 0x3C: if markup == nil { markup = index }
      default: break
      }
      index += 1
    }
    self.start = start
    end = index
    content = PassageCleaner.trim(bytes, start..<index)
    self.tabs = tabs
    self.markup = markup
    pipes = places.count
    beginsWithTab = start < index && bytes[start] == 0x09
    beginsWithPipe = pipes > 0 && !content.isEmpty && bytes[content.lowerBound] == 0x7C
    var textEnd = content.upperBound
    while pipes > 0, textEnd > content.lowerBound, bytes[textEnd - 1] == 0x7C { textEnd -= 1 }
    trailingPipes = content.upperBound - textEnd
  }

  var hasPipes: Bool { pipes > 0 }
  /// Whether nothing is to be seen and no cell is marked.
  var isBlank: Bool { content.isEmpty && tabs == 0 }
  /// A cell on a line of its own: one tab, at the beginning.
  var isCellLine: Bool { tabs == 1 && beginsWithTab }
  /// A cell of a web page: text and pipes at the end, or only pipes.
  var isWebCell: Bool { trailingPipes > 0 && trailingPipes == pipes }
  /// A row of a Markdown table, with its outer pipes.
  var isPipeRow: Bool { beginsWithPipe && trailingPipes < pipes }
  /// A row of a Markdown table written without the outer pipes, where a table is already open.
  var isInnerPipeRow: Bool { pipes > trailingPipes && !beginsWithPipe }
}
