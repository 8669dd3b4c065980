/// How a workbook shows numbers: the formats of budgets. Any other is told apart, so that its numbers are shown as stored.
struct NumberFormat: Equatable {
  private var isGeneral = false
  private var prefix = ""
  private var suffix = ""
  private var digitsBefore = 0
  private var isGrouped = false
  /// The digits behind the point that are always shown, and those that are shown where they are not zero.
  private var decimals = 0
  private var moreDecimals = 0
  private var isPercent = false
  /// Whether a zero is shown as a dash or not at all.
  private(set) var hidesZero = false

  static let general: NumberFormat = {
    var format = NumberFormat()
    format.isGeneral = true
    return format
  }()

  private init() {}

  /// The code of a format that workbooks do not write out; nil where it is a date or the like.
  static func standardCode(_ id: Int) -> String? {
    switch id {
    case 0, 49: "General"
    case 1: "0"
    case 2: "0.00"
    case 3, 5, 6, 37, 38, 41, 42: "#,##0"
    case 4, 7, 8, 39, 40, 43, 44: "#,##0.00"
    case 9: "0%"
    case 10: "0.00%"
    default: nil
    }
  }

  /// The format of a code; nil where it is not one that is shown here. What it says of negative numbers and zero beyond a
  /// sign is for the eye only: a zero shown as a dash or not at all is a zero.
  init?(_ code: String) {
    let section = Self.sections(code)[0]
    if section.lowercased() == "general" || section == "@" {
      self = .general
      return
    }
    var hasDigits = false
    var hasPoint = false
    var isOver = false
    var index = section.startIndex
    func peek() -> Character? {
      let next = section.index(after: index)
      return next < section.endIndex ? section[next] : nil
    }
    while index < section.endIndex {
      let character = section[index]
      var shown: String?
      switch character {
      case "0", "#", "?":
        if isOver { return nil }
        hasDigits = true
        if hasPoint {
          if character == "0" { (decimals, moreDecimals) = (decimals + moreDecimals + 1, 0) } else { moreDecimals += 1 }
        } else if character == "0" {
          digitsBefore += 1
        }
      case ",":
        // A comma behind the last digit divides by a thousand.
        guard hasDigits, !hasPoint, let next = peek(), "0#?,".contains(next), next != "," else { return nil }
        isGrouped = true
      case ".":
        if hasPoint || isOver { return nil }
        (hasPoint, hasDigits) = (true, true)
      case "%":
        isPercent = true
        shown = "%"
      case "_", "*": if index < section.endIndex, peek() != nil { index = section.index(after: index) }
      case "\\", "!":
        guard let next = peek() else { return nil }
        index = section.index(after: index)
        shown = String(next)
      case "\"":
        let start = section.index(after: index)
        guard let end = section[start...].firstIndex(of: "\"") else { return nil }
        shown = String(section[start..<end])
        index = end
      case "[":
        guard let end = section[index...].firstIndex(of: "]") else { return nil }
        let inner = section[section.index(after: index)..<end]
        if inner.first == "$" {
          shown = String(inner.dropFirst().prefix { $0 != "-" })
        } else if !Self.isColour(inner) {
          return nil
        }
        index = end
      case " ", "¥", "￥", "$", "-", "+", "(", ")": shown = String(character)
      default: return nil
      }
      if let shown {
        if hasDigits {
          suffix += shown
          isOver = true
        } else {
          prefix += shown
        }
      }
      index = section.index(after: index)
    }
    if !hasDigits { return nil }
    if decimals + moreDecimals > 30 || digitsBefore > 30 { return nil }
    (prefix, suffix) = (Self.trimmed(prefix), Self.trimmed(suffix))
    let sections = Self.sections(code)
    hidesZero = sections.count > 2 && !sections[2].contains { "0#".contains($0) }
  }

  /// Whether the number has digits that are not shown.
  func rounds(_ stored: StoredNumber) -> Bool {
    if isGeneral { return false }
    var number = stored
    number.round(decimals: decimals + moreDecimals + (isPercent ? 2 : 0))
    return number != stored
  }

  /// The number as it is shown.
  func text(_ stored: StoredNumber) -> String {
    if isGeneral { return stored.general }
    var number = stored
    if isPercent { number.shift(by: 2) }
    number.round(decimals: decimals + moreDecimals)
    var (whole, fraction) = number.parts
    whole = String(repeating: "0", count: max(0, digitsBefore - whole.utf8.count)) + whole
    fraction += String(repeating: "0", count: max(0, decimals - fraction.utf8.count))
    if isGrouped { whole = Self.grouped(whole) }
    return (number.isNegative && !number.isZero ? "-" : "") + prefix + whole + (fraction.isEmpty ? "" : "." + fraction) + suffix
  }

  private static func grouped(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// The sections of a code: for positive numbers, negative ones, zero and texts.
  static func sections(_ code: String) -> [String] {
    var sections = [""]
    var isQuoted = false
    var isEscaped = false
    for character in code {
      if isEscaped {
        isEscaped = false
      } else if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, "\\!_*".contains(character) {
        isEscaped = true
      } else if !isQuoted, character == ";" {
        sections.append("")
        continue
      }
      sections[sections.count - 1].append(character)
    }
    return sections
  }

  private static func isColour(_ name: Substring) -> Bool {
    let name = name.lowercased()
    return ["red", "blue", "black", "green", "white", "cyan", "magenta", "yellow"].contains(name) || name.hasPrefix("color")
      || ["红色", "蓝色", "黑色", "绿色", "白色", "黄色"].contains(name)
  }

  private static func trimmed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
