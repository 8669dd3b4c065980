import Foundation
import Testing

@Suite("Output") struct OutputTests {
  @Test(
    "what cannot be written is 3 and said",
    arguments: [
      "facts a.txt > /dev/full", "facts a.txt >&-", "check a.txt > /dev/full", "help > /dev/full", "facts -o /dev/full a.txt",
      "facts -o no/such/folder a.txt",
    ])
  func unwritable(_ command: String) throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.right)
      let result = try scratch.run("$tool \(command)")
      #expect(result.status == 3)
      #expect(result.errors.contains("the output could not be written"))
    }
  }

  @Test("a file of results appears when it is whole, or not at all")
  func files() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.table(rows: String(repeating: "| 205 | 教育支出 | 9.00 | 5.00 | 4.00 |\n", count: 50)))
      let full = try scratch.run("ulimit -f 8; $tool facts -o out.csv a.txt; echo status $?; ls -A")
      #expect(full.lines == ["status 3", "a.txt"])
      let whole = try scratch.run("echo old > out.csv; $tool facts -o out.csv a.txt; $tool facts a.txt | cmp - out.csv && ls -A")
      #expect(whole.lines == ["a.txt", "out.csv"])
    }
  }

  @Test("an interrupted run leaves nothing")
  func interrupted() throws {
    try Scratch.with { scratch in
      let result = try scratch.run("mkfifo p; $tool facts -o out.csv p & sleep 0.5; ls -A | grep -c partial; kill $!; wait $!; echo $?; ls -A")
      #expect(result.lines == ["1", "143", "p"])
    }
  }

  @Test("a pipe that nobody reads ends quietly, unless a file failed before")
  func pipes() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.table(rows: String(repeating: "| 205 | 教育支出 | 9.00 | 5.00 | 4.00 |\n", count: 3000)))
      let quiet = try scratch.run("($tool facts a.txt; echo $? >&2) | head -n 1")
      #expect(quiet.lines.count == 1 && quiet.errors == "0\n")
      let failed = try scratch.run("($tool facts missing a.txt; echo $? >&2) | head -n 1")
      #expect(failed.errors.hasSuffix("2\n") && failed.errors.contains("missing: "))
      #expect(try scratch.run("($tool facts a.txt missing a.txt; echo $? >&2) | head -n 1").errors.hasSuffix("2\n"))
    }
  }

  @Test("safe cells are no formulas, and numbers stay numbers")
  func formulas() throws {
    try Scratch.with { scratch in
      let rows = "| 205 | =1+1 | -9.00 | -9.00 | |\n| 206 | +x | 2.00 | 2.00 | |\n| 207 | @y | 2.00 | 2.00 | |\n"
      try scratch.write("a.txt", Document.table(rows: rows))
      let result = try scratch.run("$tool facts --safe --no-header a.txt")
      #expect(result.output.contains(",'=1+1,-90000.00,-9.00,") && result.output.contains(",'+x,") && result.output.contains(",'@y,"))
      #expect(try scratch.run("$tool facts --no-header a.txt").output.contains(",=1+1,-90000.00,"))
    }
  }
}
