import Foundation
import Testing

@Suite("Input") struct InputTests {
  @Test(
    "what is no file is 2 and named",
    arguments: [
      ("facts --format shanxi - <&-", "-: "), ("facts /dev/zero", "/dev/zero: it is a device"), ("facts - < /dev/zero", "-: it is a device"),
      ("facts - < .", "-: it is a folder"), ("facts /dev/null", "/dev/null: the file is empty"), ("facts /proc/self/mem", "/proc/self/mem: "),
      ("facts missing", "missing: No such file"), ("facts --files-from missing", "missing: No such file"),
      ("facts empty", "empty: the folder holds no document"),
    ])
  func noFile(_ command: String, _ message: String) throws {
    try Scratch.with { scratch in
      let result = try scratch.run("mkdir empty; $tool \(command)")
      #expect(result.status == 2)
      #expect(result.errors.contains(message))
    }
  }

  @Test("sizes are checked before reading and while reading")
  func sizes() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.right)
      #expect(try scratch.run("$tool facts --max-size 1K a.txt").status == 0)
      let small = try scratch.run("$tool facts --max-size 100 a.txt")
      #expect(small.status == 2 && small.errors.contains("a.txt: it is larger than 100 bytes"))
      let piped = try scratch.run("cat a.txt | $tool facts --max-size 100 -")
      #expect(piped.status == 2 && piped.errors.contains("larger than 100 bytes"))
      let sparse = try scratch.run("truncate -s 1T sparse.txt; $tool facts sparse.txt")
      #expect(sparse.status == 2 && sparse.errors.contains("sparse.txt: it is larger than"))
    }
  }

  @Test("pipes with names are read to their end")
  func pipes() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.right)
      let result = try scratch.run("mkfifo p; (head -c 200 a.txt; sleep 0.2; tail -c +201 a.txt) > p & $tool facts --no-header p")
      #expect(result.status == 0 && result.lines.count == 6)
    }
  }

  @Test("names may be any bytes; people see no controls of them")
  func names() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.wrong)
      let make = #"name=$(printf 'b\377\033[31m.txt'); cp a.txt "$name"; "#
      let result = try scratch.run(make + #"$tool check "$name"; $tool facts "$name.gone""#)
      #expect(result.output.contains("b\u{FFFD}\\u{1B}[31m.txt:7: error"))
      #expect(result.errors.contains("b\u{FFFD}\\u{1B}[31m.txt.gone: No such file"))
      #expect(try !scratch.run(make + #"$tool check "$name"; $tool check --output-format concise ."#).output.unicodeScalars.contains("\u{1B}"))
      #expect(!result.errors.unicodeScalars.contains("\u{1B}"))
    }
  }

  @Test("a bad byte is named; --lenient reads on and counts")
  func badBytes() throws {
    try Scratch.with { scratch in
      let start = Document.table(rows: "| 合计 | | 9.00 | 5.00 | 4.00 |\n| 205 | 教育")
      try scratch.write("start", start)
      try scratch.write("end", "支出 | 9.00 | 5.00 | 4.00 |\n")
      let make = #"(cat start; printf '\377\376'; cat end) > bad.txt; "#
      let strict = try scratch.run(make + "$tool facts bad.txt")
      #expect(strict.status == 2 && strict.errors.contains("bad.txt: byte \(start.utf8.count) (line 7) is not UTF-8"))
      let lenient = try scratch.run(make + "$tool facts --lenient --no-header bad.txt")
      #expect(lenient.status == 0 && lenient.lines.count == 6)
      #expect(lenient.errors.contains("2 places that are not UTF-8 were read as U+FFFD"))
      #expect(lenient.output.contains("教育\u{FFFD}\u{FFFD}支出"))
    }
  }

  @Test("a document that is recognized and gives nothing is no success", arguments: ["facts", "read", "check"])
  func noNumber(_ command: String) throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.table(rows: "| 205 | 教育支出 | | | |\n"))
      let result = try scratch.run("$tool \(command) a.txt")
      #expect(result.status == 2 && result.errors.contains("a.txt: the document is recognized as shanxi and gives nothing"))
      let lines = try scratch.run("$tool \(command) --json a.txt").lines
      #expect(lines.last?.hasPrefix(#"{"failure":{"file":"a.txt","reason":"numbers","#) == true)
    }
  }

  @Test("folders are read in order, and what is no document is counted")
  func folders() throws {
    try Scratch.with { scratch in
      for name in ["d/b.txt", "d/a/z.md", "d/c.html", "d/.hidden.txt"] { try scratch.write(name, Document.right) }
      try scratch.write("d/notes.txt", "今天天气很好。\n")
      try scratch.write("d/picture.png", "")
      let result = try scratch.run("ln -s . d/loop; $tool facts --no-header d")
      #expect(result.status == 0)
      var files: [String] = []
      for line in result.lines { if let file = line.split(separator: ",").first.map(String.init), files.last != file { files.append(file) } }
      #expect(files == ["d/a/z.md", "d/b.txt", "d/c.html"])
      #expect(result.errors.contains("3 files of folders are no documents and were ignored, 1 of them"))
    }
  }

  @Test("lists name files, one a line or each before a NUL, and may come from standard input")
  func lists() throws {
    try Scratch.with { scratch in
      try scratch.write("a b.txt", Document.right)
      try scratch.write("c\nd.txt", Document.right)
      #expect(try scratch.run("printf 'a b.txt\\n' | $tool facts --no-header --files-from -").lines.count == 6)
      #expect(try scratch.run(#"printf 'a b.txt\0c\nd.txt\0' > list; $tool facts --json --files-from list"#).lines.count == 12)
      #expect(try scratch.run("$tool facts - --files-from -").status == 64)
    }
  }
}
