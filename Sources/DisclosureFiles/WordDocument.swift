/// Reads the paragraphs and tables of a Word document in order, with all tracked changes accepted.
struct WordDocument {
  private var changes = 0
  private var hiddenRuns = 0
  private var pictures = 0
  private var objects = 0

  /// A paragraph or a table.
  enum Block {
    case paragraph(String)
    case table(WordTable)
  }

  /// The text of the body and of the notes below it.
  mutating func text(_ main: XMLScanner, _ parts: PackageParts) throws(FileError) -> PageText {
    var scanner = main
    var page = PageText()
    WordTable.write(try blocks(&scanner), to: &page)
    for kind in ["footnotes", "endnotes"] {
      guard var notes = try parts.part(kind) else { continue }
      WordTable.write(try blocks(&notes), to: &page)
    }
    if changes > 0 { page.remarks.append("it holds \(changes) tracked changes: read as if all were accepted") }
    if hiddenRuns > 0 { page.remarks.append("\(hiddenRuns) hidden texts: not read") }
    if pictures > 0 { page.remarks.append("\(pictures) pictures: a table that is a picture is not read") }
    if objects > 0 { page.remarks.append("\(objects) charts or embedded objects: not read") }
    return page
  }

  /// The blocks up to the end of the element that is open now.
  private mutating func blocks(_ scanner: inout XMLScanner) throws(FileError) -> [Block] {
    var page = WordTable.Cell()
    try read(&page, upTo: scanner.depth, &scanner)
    return page.blocks
  }

  /// What a cell holds up to the end of an element; a page is read like a cell.
  private mutating func read(_ cell: inout WordTable.Cell, upTo depth: Int, _ scanner: inout XMLScanner) throws(FileError) {
    var joined: String?
    while true {
      switch try scanner.next() {
      case .end where scanner.depth >= depth: continue
      case .end, .finish:
        if let joined { cell.blocks.append(.paragraph(joined)) }
        return
      case .start("p"):
        var paragraph = WordParagraph()
        try read(&paragraph, &scanner)
        let text = (joined ?? "") + paragraph.text
        joined = paragraph.isJoined ? text : nil
        if joined == nil { cell.blocks.append(.paragraph(text)) }
        cell.blocks += paragraph.boxes
      case .start("tbl"): cell.blocks.append(.table(try table(&scanner)))
      case .start("tcPr"): try readProperties(&cell, &scanner)
      case .start(let name): try passChange(name, &scanner)
      default: continue
      }
    }
  }

  /// Passes over what is not there once all changes are accepted, and over the second branch of alternatives.
  private mutating func passChange(_ name: String, _ scanner: inout XMLScanner) throws(FileError) {
    switch name {
    case "del", "moveFrom":
      changes += 1
      try scanner.skipElement()
    case "ins", "moveTo": changes += 1
    case "Fallback", "rt", "sdtPr", "sectPr", "tblPr", "pPrChange", "rPrChange", "trPrChange", "tcPrChange": try scanner.skipElement()
    default: break
    }
  }

  private mutating func read(_ paragraph: inout WordParagraph, _ scanner: inout XMLScanner) throws(FileError) {
    let depth = scanner.depth
    var isMark = false
    var runStart = ""
    var isHidden = false
    while true {
      let event = try scanner.next()
      switch event {
      case .finish: return
      case .end(let name):
        if scanner.depth < depth { return }
        if name == "pPr" { isMark = false }
        if name == "r", isHidden {
          if paragraph.text != runStart { hiddenRuns += 1 }
          paragraph.text = runStart
          isHidden = false
        }
      case .text: continue
      case .start(let name):
        switch name {
        case "pPr": isMark = true
        case "del" where isMark, "moveFrom" where isMark: paragraph.isJoined = true
        case "r": (runStart, isHidden) = (paragraph.text, false)
        case "vanish" where !isMark: isHidden = !["0", "false", "off"].contains(try scanner.attribute("val") ?? "")
        case "t": paragraph.text += try characters(&scanner)
        case "tab" where !isMark, "ptab": paragraph.text += " "
        case "br", "cr": paragraph.text += "\n"
        case "noBreakHyphen": paragraph.text += "-"
        case "sym": paragraph.text += Self.symbol(try scanner.attribute("char"))
        case "drawing", "pict", "object": paragraph.boxes += try boxes(&scanner)
        default: try passChange(name, &scanner)
        }
      }
    }
  }

  /// The text up to the end of the element that began last.
  private func characters(_ scanner: inout XMLScanner) throws(FileError) -> String {
    let depth = scanner.depth
    var text = ""
    while true {
      switch try scanner.next() {
      case .text(let part): text += part.split(whereSeparator: \.isNewline).joined(separator: " ")
      case .end where scanner.depth < depth: return text
      case .finish: return text
      default: continue
      }
    }
  }

  /// Characters of private fonts have no text.
  private static func symbol(_ code: String?) -> String {
    guard let value = code.flatMap({ UInt32($0, radix: 16) }), !(0xE000...0xF8FF).contains(value), value >= 0x20,
      let scalar = Unicode.Scalar(value)
    else { return "□" }
    return String(Character(scalar))
  }

  /// What stands in the text boxes of a picture.
  private mutating func boxes(_ scanner: inout XMLScanner) throws(FileError) -> [Block] {
    let depth = scanner.depth
    var found: [Block] = []
    while true {
      switch try scanner.next() {
      case .finish: return found
      case .end where scanner.depth < depth: return found
      case .start("txbxContent"): found += try blocks(&scanner)
      case .start("Fallback"): try scanner.skipElement()
      case .start("pic"), .start("imagedata"): pictures += 1
      case .start("chart"), .start("OLEObject"), .start("relIds"): objects += 1
      default: continue
      }
    }
  }

  private mutating func table(_ scanner: inout XMLScanner) throws(FileError) -> WordTable {
    let depth = scanner.depth
    var table = WordTable()
    while true {
      switch try scanner.next() {
      case .end where scanner.depth >= depth: continue
      case .end, .finish:
        table.dropSlivers()
        return table
      case .start("gridCol"): table.grid.append(Self.number(try scanner.attribute("w"), upTo: 100_000))
      case .start("tblGridChange"): try scanner.skipElement()
      case .start("tr"): try row(&table, &scanner)
      case .start(let name): try passChange(name, &scanner)
      default: continue
      }
    }
  }

  private mutating func row(_ table: inout WordTable, _ scanner: inout XMLScanner) throws(FileError) {
    let depth = scanner.depth
    var row = WordTable.Row()
    var isMark = false
    var isDeleted = false
    scan: while true {
      switch try scanner.next() {
      case .finish: break scan
      case .end where scanner.depth < depth: break scan
      case .end("trPr"): isMark = false
      case .start("trPr"): isMark = true
      case .start("del") where isMark, .start("moveFrom") where isMark: isDeleted = true
      case .start("gridBefore"): row.before = Self.number(try scanner.attribute("val"))
      case .start("tc"): row.cells.append(try cell(&scanner))
      case .start(let name): try passChange(name, &scanner)
      default: continue
      }
    }
    if isDeleted { changes += 1 } else { table.rows.append(row) }
  }

  private mutating func cell(_ scanner: inout XMLScanner) throws(FileError) -> WordTable.Cell {
    var cell = WordTable.Cell()
    try read(&cell, upTo: scanner.depth, &scanner)
    return cell
  }

  private func readProperties(_ cell: inout WordTable.Cell, _ scanner: inout XMLScanner) throws(FileError) {
    let depth = scanner.depth
    while true {
      switch try scanner.next() {
      case .finish: return
      case .end where scanner.depth < depth: return
      case .start("gridSpan"): cell.span = max(1, Self.number(try scanner.attribute("val")))
      case .start("vMerge"): cell.continuesAbove = try scanner.attribute("val") != "restart"
      case .start("hMerge"): cell.continuesLeft = try scanner.attribute("val") != "restart"
      case .start("tcPrChange"): try scanner.skipElement()
      default: continue
      }
    }
  }

  private static func number(_ text: String?, upTo limit: Int = 1000) -> Int { min(limit, max(0, text.flatMap { Int($0) } ?? 0)) }
}

/// A paragraph while it is read.
struct WordParagraph {
  var text = ""
  /// Whether its end was deleted, so that the next one goes on in it.
  var isJoined = false
  /// What its text boxes hold.
  var boxes: [WordDocument.Block] = []
}
