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
  /// How many commas, semicolons and quotation marks of ASCII there are.
  let commas: Int
  let semicolons: Int
  let quotes: Int
  /// Whether the first character is a quotation mark of ASCII.
  let beginsWithQuote: Bool
  private let beginsWithTab: Bool
  private let beginsWithPipe: Bool
  private let pipes: Int
  /// How many pipes end the line with nothing but blanks between them.
  private let endingPipes: Int

  /// The line that begins at an offset; the offsets of its pipes are noted, but for those behind a backslash.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, pipes places: inout [Int]) {
    places.removeAll(keepingCapacity: true)
    var index = start
    var tabs = 0
    var (commas, semicolons, quotes) = (0, 0, 0)
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
      case 0x2C: commas += 1
      case 0x3B: semicolons += 1
      case 0x22: quotes += 1
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
    (self.commas, self.semicolons, self.quotes) = (commas, semicolons, quotes)
    beginsWithQuote = quotes > 0 && start < index && bytes[start] == 0x22
    pipes = places.count
    beginsWithTab = start < index && bytes[start] == 0x09
    beginsWithPipe = pipes > 0 && !content.isEmpty && bytes[content.lowerBound] == 0x7C
    var textEnd = content.upperBound
    while pipes > 0, textEnd > content.lowerBound, bytes[textEnd - 1] == 0x7C { textEnd -= 1 }
    trailingPipes = content.upperBound - textEnd
    var endingPipes = trailingPipes
    while textEnd > content.lowerBound, endingPipes > 0, endingPipes < pipes, bytes[textEnd - 1] == 0x7C || bytes[textEnd - 1] == 0x20 {
      textEnd -= 1
      if bytes[textEnd] == 0x7C { endingPipes += 1 }
    }
    self.endingPipes = endingPipes
  }

  var hasPipes: Bool { pipes > 0 }
  /// Whether nothing is to be seen and no cell is marked.
  var isBlank: Bool { content.isEmpty && tabs == 0 }
  /// A cell on a line of its own: one tab, at the beginning.
  var isCellLine: Bool { tabs == 1 && beginsWithTab }
  /// A cell of a web page: text and pipes at the end, or only pipes.
  var isWebCell: Bool { endingPipes > 0 && endingPipes == pipes && (!beginsWithPipe || trailingPipes == pipes) }
  /// Nothing but pipes and blanks.
  var isBarsOnly: Bool { beginsWithPipe && endingPipes == pipes }
  /// A row of a Markdown table, with its outer pipes.
  var isPipeRow: Bool { beginsWithPipe && trailingPipes < pipes }
}
