import Foundation
import Testing

@Suite("Command line") struct CommandLineTests {
  private func everywhere(_ option: String) throws -> [String] {
    try ["help", "man", "completions bash", "completions zsh", "completions fish"].filter {
      let text = try Tool.run($0.split(separator: " ").map(String.init)).output.replacing("\\-", with: "-")
      return !text.contains(option) && !text.contains("-l \(option.dropFirst(2))")
    }
  }

  @Test("help, the manual and completions know every option", arguments: ["--json", "--files-from", "--max-size", "--safe", "--fail-on", "--color"])
  func options(_ option: String) throws { #expect(try everywhere(option) == []) }

  @Test("shells and the manual's reader take what is printed")
  func syntax() throws {
    try Scratch.with { scratch in
      for shell in ["bash", "zsh", "fish"] {
        let result = try scratch.run("command -v \(shell) > /dev/null || exit 0; $tool completions \(shell) > c; \(shell) -n c")
        #expect(result.status == 0, "\(shell): \(result.errors)")
      }
      let complete = ". ./c; COMP_WORDS=(disclosure check --sev); COMP_CWORD=2; _disclosure; echo ${COMPREPLY[*]}"
      let words = try scratch.run("$tool completions bash > c; bash -c '\(complete)'")
      #expect(words.lines == ["--severity"])
      let manual = try scratch.run("$tool man > m; command -v groff > /dev/null || exit 0; groff -man -Tutf8 -ww m > /dev/null")
      #expect(manual.status == 0 && manual.errors == "")
    }
  }

  @Test("help of a command shows its options and no others")
  func help() throws {
    for arguments in [["help", "facts"], ["facts", "--help"]] {
      let result = try Tool.run(arguments)
      #expect(result.status == 0 && result.output.contains("--safe") && !result.output.contains("--severity"))
    }
    #expect(try Tool.run("--version").output.hasPrefix("disclosure "))
  }

  @Test(
    "a mistake is answered with the nearest word",
    arguments: [
      (["chekc", "a"], "check"), (["facts", "--jsn", "a"], "--json"), (["check", "--rule", "rolup.fund", "a"], "rollup.fund"),
      (["facts", "--severity", "error", "a"], "“check”"), (["check", "--severity", "bad", "a"], "note, warning, error"),
      (["facts", "--max-size", "x", "a"], "bytes"), (["facts", "-j", "0", "a"], "1 to 1024"), (["facts", "--json=x", "a"], "no value"),
    ])
  func mistakes(_ arguments: [String], _ answer: String) throws {
    let result = try Tool.run(arguments)
    #expect(result.status == 64 && result.output == "" && result.errors.contains(answer), "\(result.errors)")
  }

  @Test("values may be attached, and options stand before or behind files")
  func spellings() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.right)
      try scratch.write("-j.txt", Document.right)
      let plain = try scratch.run("$tool facts a.txt")
      #expect(plain.lines.count == 7)
      for command in ["facts --format=shanxi a.txt", "facts a.txt --format shanxi", "facts -j1 a.txt", "facts --jobs=3 a.txt"] {
        #expect(try scratch.run("$tool \(command)").output == plain.output)
      }
      #expect(try scratch.run("$tool facts --no-header -- -j.txt").lines.count == 6)
    }
  }

  @Test("findings are chosen by severity and rule, and decide the status")
  func findings() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.wrong)
      try scratch.write("b.txt", Document.right)
      for (options, status) in [("", 1), ("--exit-zero", 0), ("--rule presence", 0), ("--severity error", 1), ("--fail-on note --rule presence", 1)] {
        #expect(try scratch.run("$tool check \(options) a.txt").status == status, "\(options)")
      }
      let concise = try scratch.run("$tool check --output-format concise --severity error a.txt b.txt")
      #expect(!concise.lines.isEmpty && concise.lines.allSatisfy { $0.hasPrefix("a.txt:") && $0.contains(": error: ") })
      let github = try scratch.run("$tool check --output-format github --severity error a.txt").lines
      #expect(github.count == concise.lines.count && github.allSatisfy { $0.hasPrefix("::error file=a.txt,line=") })
      let counts = try scratch.run("$tool check --statistics --severity error a.txt a.txt").lines.compactMap { Int($0.prefix { $0 != "\t" }) }
      #expect(counts.reduce(0, +) == 2 * concise.lines.count)
    }
  }

  @Test("SARIF is JSON when it is whole, with a result for each finding")
  func sarif() throws {
    try Scratch.with { scratch in
      try scratch.write("a 1.txt", Document.wrong)
      try scratch.write("b.txt", Document.right)
      let lines = try scratch.run("$tool check --output-format concise 'a 1.txt' b.txt 'a 1.txt'").lines
      let text = try scratch.run("$tool check --output-format sarif 'a 1.txt' b.txt 'a 1.txt'").output
      let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      let run = try #require((log["runs"] as? [[String: Any]])?.first)
      #expect((run["results"] as? [Any])?.count == lines.count)
      #expect(text.contains("\"uri\":\"a%201.txt\""))
    }
  }

  @Test("colours come when they are asked for")
  func colors() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.wrong)
      #expect(try scratch.run("$tool check a.txt").output.unicodeScalars.contains("\u{1B}") == false)
      #expect(try scratch.run("NO_COLOR=1 $tool check --color always a.txt").output.contains("\u{1B}[1;31merror"))
    }
  }

  @Test("many documents end with their sum")
  func summary() throws {
    try Scratch.with { scratch in
      try scratch.write("d/a.txt", Document.wrong)
      try scratch.write("d/b.txt", Document.right)
      #expect(try scratch.run("$tool check d missing").lines.last?.hasPrefix("3 documents, 1 failed; 12 numbers read; ") == true)
      #expect(try scratch.run("$tool read d/a.txt d/b.txt").lines.count == 2)
    }
  }
}
