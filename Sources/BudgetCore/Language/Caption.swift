/// What a line or a cell above a table says about the table.
enum Caption: Equatable {
  /// The title of a statement.
  case title(TitleMeaning)
  /// 表5, 预算公开表5, 附件2: the number of the table that follows.
  case number(String)
  /// 单位：万元.
  case unit(AmountUnit)
  /// 单位： or 单位：万, torn off the rest.
  case tornUnit(String)
  /// 预算年度：2025, （2025年度）.
  case year(Int)
  /// A unit or department by name, behind a label such as 单位名称： or alone with its code.
  case entity(isLabelled: Bool)
  /// 截止时间：2024-12-31, of a stock.
  case date
  /// 注：…, 备注：….
  case note
  /// 目录: a list of contents follows.
  case contents
}

/// Recognizes captions in short lines and cells.
enum CaptionScanner {
  /// The captions that a line or a cell holds, in order; empty for anything else.
  static func captions(_ key: TextKey) -> [Caption] {
    let text = key.text[...]
    guard let first = text.utf8.first, text.utf8.count <= 300 else { return [] }
    let isASCII = first < 0x80
    let head = head(text)
    if behindNoteHead(text) != nil { return [.note] }
    if numbers.contains(head) {
      if text.same(as: "目录") || text.same(as: "目次") { return [.contents] }
      if let number = tableNumber(text) {
        if number.rest.isEmpty { return [.number(String(number.label))] }
        if let title = title(number.rest) { return [.number(String(number.label)), .title(title)] }
      }
    }
    if endsAsTitle(text), let title = title(text) { return [.title(title)] }
    return isASCII || text.utf8.contains(0x3A) || text.utf8.last == 0x29 ? labelled(text) : []
  }

  private static let notes = "注备说".map { packed(String($0).utf8) }
  private static let numbers = "表附预部单公目".map { packed(String($0).utf8) }
  private static let numberHeads = "表附预部单公件".map { packed(String($0).utf8) }
  private static let numerals = Array("一二三四五六七八九十".unicodeScalars)
  static let titleEnds = "表况因算细".map { packed(String($0).utf8) }

  /// The first character, if it is a Chinese one.
  private static func head(_ text: Substring) -> UInt32 {
    text.withBytes { $0.count > 2 && $0[0] >= 0xE0 ? UInt32($0[0]) << 16 | UInt32($0[1]) << 8 | UInt32($0[2]) : 0 }
  }

  /// The three bytes of a Chinese character as one number.
  private static func packed(_ character: some Collection<UInt8>) -> UInt32 { character.reduce(0) { $0 << 8 | UInt32($1) } }

  /// Whether a line that no caption explains may be the title of a table: it ends as titles do, or begins with a year.
  static func mayBeTitle(_ key: TextKey) -> Bool {
    let text = key.text[...]
    guard (9...240).contains(text.utf8.count), !text.holds("。", ";") else { return false }
    if endsAsTitle(text) { return true }
    return Year(in: text)?.range.lowerBound == 0
  }

  /// Whether a line says that the table above goes on.
  static func continues(_ key: TextKey) -> Bool { continuations.contains { key.text.same(as: $0) } || key.text.ends(with: "上表") }

  private static func endsAsTitle(_ text: Substring) -> Bool { text.utf8.last == 0x29 || titleEnds.contains(packed(text.utf8.suffix(3))) }

  /// What stands behind 注, 备注, 说明 or 注释 where it heads a note: `:1、…`.
  private static func behindNoteHead(_ text: Substring) -> Substring? {
    guard notes.contains(head(text)) else { return nil }
    for word in ["备注", "说明", "注释", "注"] {
      guard let rest = text.after(word) else { continue }
      return rest.first.map { ":.、1;".contains($0) } == true ? rest : nil
    }
    return nil
  }

  /// The number of a note: 1 for 注:1、…, 2 for 2、…, 0 for 注: alone; nil for one without a number.
  static func noteNumber(_ key: TextKey) -> Int? {
    var text = key.text[...]
    if let note = behindNoteHead(text) {
      text = note.after(":") ?? note
      if text.isEmpty { return 0 }
    }
    text = text.after("(") ?? text
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    guard (1...2).contains(digits.count), text[digits.endIndex...].first.map({ "、.):".contains($0) }) == true else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  // MARK: Titles and numbers

  private static let continuations = ["(续)", "(续表)", "续表", "(附后)"]

  /// The title that a text is, without number, year and marks of continuation.
  static func title(_ key: Substring) -> TitleMeaning? {
    guard key.utf8.count <= 240, !key.holds("。", "....", "……", "···") else { return nil }
    var text = key
    if let number = tableNumber(text) { text = number.rest }
    for mark in continuations { text = text.before(mark) ?? text.after(mark) ?? text }
    // What stands before the year is the name of an entity.
    if let year = Year(in: text), let title = TitleMeaning(text.dropping(bytes: year.range.upperBound)) { return title }
    return TitleMeaning(Term(text).text[...])
  }

  /// A title without its number, the year, and an entity's name before the year.
  static func bareTitle(_ key: TextKey) -> TextKey {
    var text = key.text[...]
    if let numbered = tableNumber(text), !numbered.rest.isEmpty { text = numbered.rest }
    if let year = Year(in: text) { text = text.dropping(bytes: year.range.upperBound) }
    return TextKey(folded: Term(text).text)
  }

  /// 表5, 表五, 预算公开表5, 部门公开表9, 附件3, 附表1-2 in front of a text.
  static func tableNumber(_ key: Substring) -> (label: Substring, rest: Substring)? {
    guard numberHeads.contains(head(key)) else { return nil }
    var rest = key
    for head in ["预算公开", "部门公开", "单位公开", "公开", "附", "预算"] {
      guard let tail = rest.after(head) else { continue }
      rest = tail
      break
    }
    guard let numbered = rest.after("表") ?? rest.after("件") else { return nil }
    let digits = numbered.unicodeScalars.prefix { (0x30...0x39).contains($0.value) || $0 == "-" || numerals.contains($0) }
    var number = numbered[..<digits.endIndex]
    // 表5 2025年…: white space is gone, so the year stands against the number.
    let year = number.utf8.suffix(4)
    if year.count == 4, year.starts(with: "20".utf8), year.allSatisfy({ (0x30...0x39).contains($0) }), numbered[number.endIndex...].begins(with: "年")
    {
      number = number.dropping(lastBytes: 4)
    }
    guard !number.isEmpty, number.utf8.count <= 9 else { return nil }
    rest = numbered[number.endIndex...]
    for mark in [":", "、", "."] { rest = rest.after(mark) ?? rest }
    return (key[..<number.endIndex], rest)
  }

  // MARK: Labelled lines

  private static let entityLabels = [
    "单位名称:", "部门名称:", "部门(单位)名称:", "单位(部门)名称:", "编制单位:", "编制部门:", "填报单位:", "填报部门:", "预算单位:", "预算部门:", "部门:",
    "预算单位名称:", "预算部门名称:", "公开单位:", "公开部门:", "编报单位:", "编报部门:",
  ]

  private static func labelled(_ text: Substring) -> [Caption] {
    var captions: [Caption] = []
    var rest = text
    if let unit = unit(text) {
      captions.append(unit.caption)
      rest = unit.rest
    }
    if rest.isEmpty { return captions }
    if isDateOfStock(rest) { return captions + [.date] }
    if let year = year(rest) { return captions + [.year(year)] }
    if !rest.utf8.contains(0x3A) { return isCodedName(rest) ? captions + [.entity(isLabelled: false)] : captions }
    let labels = captions.isEmpty ? entityLabels + ["单位:"] : entityLabels
    for label in labels {
      guard let name = rest.after(label) else { continue }
      return name.isEmpty || !startsName(name) ? captions : captions + [.entity(isLabelled: true)]
    }
    return captions
  }

  /// 单位：万元 at the end of a line or as all of it, and what stands before it.
  private static func unit(_ text: Substring) -> (caption: Caption, rest: Substring)? {
    guard text.ends(with: "元") || text.ends(with: "万") || text.ends(with: "元)") || text.ends(with: "单位:") else { return nil }
    for (ending, caption) in units {
      guard let before = text.before(ending) else { continue }
      for head in ["(金额单位:", "(单位:", "金额单位:", "货币单位:", "单位:"] {
        if let rest = before.before(head) { return (caption, rest) }
      }
    }
    return nil
  }

  private static let units: [(String, Caption)] = [
    ("人民币万元", .unit(.tenThousandYuan)), ("万元", .unit(.tenThousandYuan)), ("万元)", .unit(.tenThousandYuan)), ("人民币元", .unit(.yuan)),
    ("元", .unit(.yuan)), ("元)", .unit(.yuan)), ("万", .tornUnit("万")), ("", .tornUnit("")),
  ]

  /// 预算年度：2025, 2025年度, （2025年度）.
  private static func year(_ text: Substring) -> Int? {
    guard text.utf8.count <= 40, let found = Year(in: text) else { return nil }
    let before = text.dropping(lastBytes: text.utf8.count - found.range.lowerBound)
    let after = text.dropping(bytes: found.range.upperBound)
    let isAlone = (before.isEmpty || before.same(as: "(")) && (after.isEmpty || after.same(as: ")") || after.same(as: ")年度"))
    return isAlone || (after.isEmpty && before.ends(with: "年度:")) ? found.value : nil
  }

  /// 截止时间:2024-12-31, and nothing else.
  private static func isDateOfStock(_ text: Substring) -> Bool {
    guard var date = text.after("截止") ?? text.after("截至") else { return false }
    for word in ["时间", "日期"] { date = date.after(word) ?? date }
    date = date.after(":") ?? date
    return date.utf8.count >= 6 && date.allSatisfy { $0.isASCII ? $0.isNumber || "-./".contains($0) : "年月日".contains($0) }
  }

  private static func startsName(_ text: Substring) -> Bool { !text.holds("万元", "。") }

  /// `294某市…`, `[209002]某县…`, `056-某县…`: a code of three to twelve digits and a name of Chinese characters.
  static func isCodedName(_ text: Substring) -> Bool {
    let code = (text.after("[") ?? text.after("(") ?? text).utf8.prefix { (0x30...0x39).contains($0) }
    guard (3...12).contains(code.count) else { return false }
    var name = text[code.endIndex...]
    for mark in ["]", ")", "-", "-", "_"] { name = name.after(mark) ?? name }
    guard (9...180).contains(name.utf8.count), let first = name.utf8.first, first >= 0xE4 else { return false }
    return !name.begins(with: "年") && !name.holds("。", ";", "表", ":", "年度", "%", "元", "...")
  }
}

/// The name of an entity as printed, with its code.
struct EntityName {
  /// The name without code and white space.
  private(set) var name: String
  /// The digits printed before the name, or empty.
  private(set) var code: String

  /// A printed name that may have a code in front.
  init(_ printed: some StringProtocol) {
    let name = Self.visible(printed)
    var rest = name.unicodeScalars[...]
    if let first = rest.first, Self.brackets.contains(first) { rest = rest.dropFirst() }
    let digits = rest.prefix { (0x30...0x39).contains($0.value) }
    guard (3...12).contains(digits.count) else {
      code = ""
      self.name = name
      return
    }
    code = String(digits)
    self.name = String(rest[digits.endIndex...].drop { Self.separators.contains($0) })
  }

  /// A name, or a line such as `部门名称：… 单位：万元` that holds it behind a label.
  init(_ line: String, isLabelled: Bool) {
    if isLabelled { self.init(labelled: line) } else { self.init(line) }
  }

  private init(labelled line: String) {
    var rest = line[...]
    if let colon = rest.unicodeScalars.firstIndex(where: { $0 == "：" || $0 == ":" }) { rest = rest[rest.unicodeScalars.index(after: colon)...] }
    if rest.holds("单位") {
      for mark in ["金额单位：", "金额单位:", "单位：", "单位:"] {
        if let range = rest.firstRange(mark), range.lowerBound > rest.startIndex { rest = rest[..<range.lowerBound] }
      }
    }
    self.init(rest)
  }

  private static func visible(_ printed: some StringProtocol) -> String {
    guard printed.unicodeScalars.contains(where: isInvisible) else { return String(printed) }
    return String(String.UnicodeScalarView(printed.unicodeScalars.filter { !isInvisible($0) }))
  }

  /// White space, which ends with the ideographic space, and zero-width characters are no part of a name.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x7E: false
    case 0x200B...0x200D, 0xFEFF: true
    case 0...0x3000: scalar.properties.isWhitespace
    default: false
    }
  }

  private static let brackets: [Unicode.Scalar] = ["[", "(", "（", "【"]
  private static let separators: [Unicode.Scalar] = ["]", ")", "）", "】", "-", "－", "—", "_"]
}
