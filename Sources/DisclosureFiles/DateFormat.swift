/// How a workbook shows a day: year, month and day with characters between them. Times of the day are not shown here.
struct DateFormat: Equatable {
  private enum Piece: Equatable {
    case year(isShort: Bool)
    case month(isPadded: Bool)
    case day(isPadded: Bool)
    case text(String)
  }

  private var pieces: [Piece] = []

  /// The code of a format that workbooks do not write out, as programs in Chinese show it.
  static func standardCode(_ id: Int) -> String? {
    switch id {
    case 14: "yyyy/m/d"
    case 27, 36, 50, 52, 57: "yyyy年m月"
    case 28, 29, 51, 53, 54, 58: "m月d日"
    case 30: "m-d-yy"
    case 31: "yyyy年m月d日"
    default: nil
    }
  }

  /// The format of a code; nil where it shows anything but years, months and days.
  init?(_ code: String) {
    var rest = Array(NumberFormat.sections(code)[0])[...]
    while let character = rest.first {
      let run = rest.prefix { $0.lowercased() == character.lowercased() }
      switch character.lowercased() {
      case "y": pieces.append(.year(isShort: run.count <= 2))
      case "m" where run.count <= 2: pieces.append(.month(isPadded: run.count == 2))
      case "d" where run.count <= 2: pieces.append(.day(isPadded: run.count == 2))
      case "[":
        guard let end = rest.firstIndex(of: "]"), rest.dropFirst().first == "$" else { return nil }
        rest = rest[(end + 1)...]
        continue
      case "\"":
        guard let end = rest.dropFirst().firstIndex(of: "\"") else { return nil }
        pieces.append(.text(String(rest[(rest.startIndex + 1)..<end])))
        rest = rest[(end + 1)...]
        continue
      case "\\", "!":
        pieces.append(.text(String(rest.dropFirst().prefix(1))))
        rest = rest.dropFirst(2)
        continue
      case "-", "/", ".", " ", "年", "月", "日": pieces.append(.text(String(run)))
      default: return nil
      }
      rest = rest.dropFirst(run.count)
    }
    let showsDate = pieces.contains {
      if case .text = $0 { false } else { true }
    }
    if !showsDate { return nil }
  }

  /// The day as it is shown; nil for numbers that are no day.
  func text(_ stored: StoredNumber, from1904: Bool) -> String? {
    guard !stored.isNegative, let serial = Int(stored.parts.whole), serial <= 2_958_465 else { return nil }
    // The day 60 of the older count is the 29th of February 1900, which never was.
    let date = !from1904 && serial == 60 ? (year: 1900, month: 2, day: 29) : Self.date(serial + (from1904 ? 1462 : serial < 60 ? 1 : 0))
    return pieces.map { piece in
      switch piece {
      case .year(let isShort): isShort ? Self.padded(date.year % 100) : String(date.year)
      case .month(let isPadded): isPadded ? Self.padded(date.month) : String(date.month)
      case .day(let isPadded): isPadded ? Self.padded(date.day) : String(date.day)
      case .text(let text): text
      }
    }.joined()
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  /// The date that is so many days after the 30th of December 1899.
  private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    // Years are counted from the 1st of March, so that a leap day is the last of its year.
    let count = days + 693_899
    let era = count / 146_097
    let inEra = count % 146_097
    let year = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365
    let inYear = inEra - (365 * year + year / 4 - year / 100)
    let month = (5 * inYear + 2) / 153
    return (year + era * 400 + (month < 10 ? 0 : 1), month < 10 ? month + 3 : month - 9, inYear - (153 * month + 2) / 5 + 1)
  }
}
