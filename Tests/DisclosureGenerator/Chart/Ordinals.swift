/// Writes the ordinals that stand before the lines of a table.
enum Ordinals {
  /// A number in Chinese numerals, 1…99 (`二十三`).
  static func chinese(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let tens = number / 10
    let ones = digits[number % 10]
    switch tens {
    case 0: return ones
    case 1: return "十" + ones
    default: return digits[tens] + "十" + ones
    }
  }

  /// A name with its Chinese ordinal (`八、社会保障和就业支出`).
  static func counted(_ number: Int, _ name: String) -> String {
    chinese(number) + "、" + name
  }
}
