/// The page of the manual in roff, written from the tables of commands and options.
enum Manual {
  static var page: String {
    var text = ".TH DISCLOSURE 1 \"\" \"\(Version.text)\" \"User Commands\"\n"
    text += ".SH NAME\ndisclosure \\- \(escaped(Speech.say("read and check published budgets", "读取并核对公开的预算")))\n"
    text += ".SH SYNOPSIS\n.B disclosure\n.I command\n.RI [ options ]\n.RI [ file ...]\n"
    text += ".SH DESCRIPTION\n\(escaped(Help.about))\n.PP\n\(escaped(Help.files))\n.SH COMMANDS\n"
    for command in Command.allCases {
      text += ".TP\n.B \(escaped(command.rawValue)) \(escaped(command.synopsis))\n\(escaped(command.summary))\n"
      let options = command.options.map { $0.spellings[0] }.joined(separator: ", ")
      text += ".br\nOptions: \(escaped(options)).\n"
    }
    text += ".SH OPTIONS\n"
    for option in CommandOption.all { text += ".TP\n.B \(escaped(option.synopsis))\n\(escaped(Help.detail(option)))\n" }
    text += ".SH EXIT STATUS\n"
    for (status, meaning) in Help.statuses { text += ".TP\n.B \(status)\n\(escaped(meaning))\n" }
    text += ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nwhere it is set and not empty, nothing is coloured unless --color asks for it\n"
    return text
  }

  /// A text that roff sets as it stands.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      // A period or an apostrophe at the beginning of a line would be a request.
      if result.isEmpty || result.hasSuffix("\n"), scalar == "." || scalar == "'" { result += "\\&" }
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
      }
    }
    return result
  }
}
