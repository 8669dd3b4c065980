import Testing

/// The tool speaks Chinese where `--lang` or the locale asks for it; what programs read stays the same.
@Suite("Language of the tool") struct LanguageTests {
  private func isChinese(_ text: some StringProtocol) -> Bool { text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }

  @Test("every command and option is explained in Chinese")
  func help() throws {
    try Scratch.with { scratch in
      let page = try scratch.run("LC_ALL=zh_CN.UTF-8 $tool help; $tool help check --lang zh; $tool --help").lines
      let chinese = page.prefix { !$0.hasPrefix("Usage:") }
      #expect(chinese.count > 50)
      // An entry is two columns, the second of which explains the first.
      let entries = chinese.filter { $0.hasPrefix("  ") }
      #expect(entries.count > 45)
      for entry in entries { #expect(isChinese(entry), "\(entry)") }
      #expect(page.contains { $0.hasPrefix("Usage: disclosure <command>") })
    }
  }

  @Test("errors and summaries are in Chinese, the first variable of the locale that is set decides")
  func messages() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.wrong)
      for command in [
        "facts", "facts --nothing a.txt", "check --severity bad a.txt", "nothing", "export a.txt", "report a.txt a.txt", "explain nothing",
      ] {
        let result = try scratch.run("unset LC_ALL; LANG=zh_CN.UTF-8 $tool \(command)")
        #expect(result.status == 64)
        #expect(isChinese(result.errors), "\(command): \(result.errors)")
        #expect(try !isChinese(scratch.run("LC_ALL=C LANG=zh_CN.UTF-8 $tool \(command)").errors), "\(command)")
      }
      #expect(try scratch.run("unset LC_ALL; LANG=zh_CN.UTF-8 $tool check a.txt a.txt").lines.last?.contains("错误 2 处") == true)
      #expect(try scratch.run("unset LC_ALL; LANG=zh_CN.UTF-8 $tool check --lang en a.txt a.txt").lines.last?.contains("2 errors") == true)
    }
  }

  @Test("what programs read does not change with the locale")
  func programs() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.wrong)
      for command in ["facts a.txt", "read a.txt", "check --json a.txt", "check --output-format sarif a.txt", "codes", "check --json missing.txt"] {
        let english = try scratch.run("LC_ALL=C $tool \(command)")
        #expect(try scratch.run("LC_ALL=zh_CN.UTF-8 $tool \(command)").lines == english.lines)
        #expect(!english.lines.isEmpty)
      }
    }
  }
}
