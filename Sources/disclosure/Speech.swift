import BudgetCore
import Glibc

/// The language in which the tool speaks: what `--lang` asks for, else that of the locale.
enum Speech {
  static let language = FindingText.Language(rawValue: asked ?? "") ?? ofLocale

  /// The sentence of the two that is in the language of the tool.
  static func say(_ english: String, _ chinese: String) -> String { language == .chinese ? chinese : english }

  /// The last `--lang` of the command line, wherever it stands: wrong usage is told in it, too.
  private static var asked: String? {
    let words = Argument.ofCommandLine().map(\.text)
    var asked: String?
    for (place, word) in words.enumerated() {
      if word == "--" { break }
      if word == "--lang", place + 1 < words.count { asked = words[place + 1] }
      if word.hasPrefix("--lang=") { asked = String(word.dropFirst("--lang=".count)) }
    }
    return asked
  }

  /// The first of the variables that is set decides, as POSIX has it for messages.
  private static var ofLocale: FindingText.Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name), value.pointee != 0 else { continue }
      return String(cString: value).hasPrefix("zh") ? .chinese : .english
    }
    return .english
  }
}
