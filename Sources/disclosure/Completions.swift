/// What shells complete, written from the tables of commands and options.
enum Completions {
  static func text(for shell: String) -> String {
    switch shell {
    case "zsh": zsh
    case "fish": fish
    default: bash
    }
  }

  /// The values that follow an option, where they are a list.
  private static var choices: [CommandOption] { CommandOption.all.filter { !$0.choices.isEmpty } }

  private static func words(_ command: Command) -> [String] {
    switch command.operands {
    case .word(let words, _), .wordOrPlace(let words): words
    case .files, .nothing: []
    }
  }

  private static var bash: String {
    var text = "_disclosure() {\n  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=\n  COMPREPLY=()\n"
    text += "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    words='\(Command.allCases.map(\.rawValue).joined(separator: " ")) --help --version'\n"
    text += "    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n    return\n  fi\n  case $before in\n"
    for option in choices {
      let values = option.choices.joined(separator: " ")
      text += "    \(option.spellings.joined(separator: "|"))) COMPREPLY=($(compgen -W '\(values)' -- \"$word\")); return ;;\n"
    }
    text += "  esac\n  case ${COMP_WORDS[1]} in\n"
    for command in Command.allCases {
      text += "    \(command.rawValue)) words='\((command.options.flatMap(\.spellings) + words(command)).joined(separator: " "))' ;;\n"
    }
    text += "  esac\n  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
    return text + "  [[ $word == -* ]] || COMPREPLY+=($(compgen -f -- \"$word\"))\n}\ncomplete -o filenames -F _disclosure disclosure\n"
  }

  private static var zsh: String {
    var text = "#compdef disclosure\n_disclosure() {\n  local -a commands\n  commands=(\n"
    for command in Command.allCases { text += "    '\(command.rawValue):\(quoted(command.summary))'\n" }
    text += "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n  local command=$words[2]\n"
    text += "  shift words\n  (( CURRENT-- ))\n  case $command in\n"
    for command in Command.allCases {
      text += "    \(command.rawValue)) _arguments"
      for option in command.options { for spelling in option.spellings { text += " \\\n      \(zshOption(option, spelling))" } }
      switch command.operands {
      case .files: text += " \\\n      '*:file:_files'"
      case .word(let words, _), .wordOrPlace(let words): text += " \\\n      '1:word:(\(words.joined(separator: " ")))'"
      case .nothing: break
      }
      text += " ;;\n"
    }
    return text + "  esac\n}\n_disclosure \"$@\"\n"
  }

  private static func zshOption(_ option: CommandOption, _ spelling: String) -> String {
    let summary = quoted(option.summary).replacing("[", with: "\\[").replacing("]", with: "\\]")
    guard let value = option.value else { return "'\(spelling)[\(summary)]'" }
    let action = !option.choices.isEmpty ? "(\(option.choices.joined(separator: " ")))" : value == "FILE" ? "_files" : " "
    return "'\(option.repeats ? "*" : "")\(spelling)[\(summary)]:\(value):\(action)'"
  }

  private static var fish: String {
    var text = "complete -c disclosure -n __fish_use_subcommand -f\n"
    for command in Command.allCases {
      text += "complete -c disclosure -n __fish_use_subcommand -f -a \(command.rawValue) -d '\(quoted(command.summary))'\n"
      let here = "complete -c disclosure -n '__fish_seen_subcommand_from \(command.rawValue)'"
      for option in command.options {
        let spellings = option.spellings.map { $0.hasPrefix("--") ? "-l \($0.dropFirst(2))" : "-s \($0.dropFirst())" }.joined(separator: " ")
        let value = option.value == nil ? "" : option.choices.isEmpty ? " -r" : " -x -a '\(option.choices.joined(separator: " "))'"
        text += "\(here) \(spellings)\(value) -d '\(quoted(option.summary))'\n"
      }
      let words = words(command)
      if !words.isEmpty { text += "\(here) -f -a '\(words.joined(separator: " "))'\n" }
    }
    return text
  }

  /// A text between apostrophes.
  private static func quoted(_ text: String) -> String { text.replacing("'", with: "’") }
}
