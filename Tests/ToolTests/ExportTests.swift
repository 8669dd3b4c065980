import Foundation
import Testing

/// `disclosure export`: a folder that is whole or not there.
@Suite("Export") struct ExportTests {
  /// A table of a package without its header.
  private func rows(_ scratch: Scratch, _ table: String) throws -> [Substring] {
    try String(contentsOfFile: "\(scratch.path)/\(table).csv", encoding: .utf8).split(separator: "\n").dropFirst().map { $0 }
  }

  @Test("a package is a folder of tables, with files that failed among its documents")
  func folder() throws {
    try Scratch.with { scratch in
      try scratch.write("in/a.txt", Document.right)
      try scratch.write("in/b.txt", Document.wrong)
      let result = try scratch.run("$tool export -o out in/a.txt in/b.txt missing.txt; echo $?; ls out | wc -l; ls -A")
      #expect(result.lines.first?.hasPrefix("3 documents, 1 failed; 12 numbers read; 1 errors, ") == true)
      #expect(result.lines.dropFirst() == ["2", "18", "in", "out"])
      #expect(try rows(scratch, "out/facts").count == 12)
      #expect(try rows(scratch, "out/documents").map { $0.split(separator: ",")[0] } == ["in/a.txt", "in/b.txt", "missing.txt"])
      #expect(try rows(scratch, "out/findings").filter { $0.contains(",error,") }.count == 1)
    }
  }

  @Test("a folder that holds something else is left alone")
  func others() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.right)
      try scratch.write("out/letter.txt", "dear")
      let result = try scratch.run("$tool export -o out a.txt; echo $?; ls -A out; ls -A")
      #expect(result.lines == ["3", "letter.txt", "a.txt", "out"])
      #expect(result.errors.contains("letter.txt"))
      #expect(try scratch.run("$tool export a.txt").status == 64)
      #expect(try scratch.run("$tool export -o a.txt a.txt").status == 3)
    }
  }

  @Test("a package takes the place of an older one at once")
  func replacement() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.right)
      try scratch.write("b.txt", Document.wrong)
      let result = try scratch.run("$tool export -o out a.txt && $tool export -o out/ b.txt && ls -A && cut -d, -f1 out/documents.csv")
      #expect(result.lines.suffix(5) == ["a.txt", "b.txt", "out", "file", "b.txt"])
    }
  }

  @Test("an export that is interrupted or has no room leaves what was there")
  func interrupted() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.right)
      let script = """
        $tool export -o old a.txt; mkfifo p
        for out in new old; do
          $tool export --append -o $out a.txt p & sleep 0.7; ls -A | grep -c partial; kill $!; wait $!; echo $?
        done
        (ulimit -f 8; $tool export -o new a.txt; echo $?)
        ls -A; cat old/documents.csv | wc -l
        """
      let result = try scratch.run(script)
      #expect(result.lines.dropFirst() == ["1", "143", "1", "143", "3", "a.txt", "old", "p", "2"])
    }
  }

  @Test("--append reads what is new, and puts what changed in the place of what it was")
  func append() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.right)
      try scratch.write("b.txt", Document.right)
      _ = try scratch.run("$tool export -o out a.txt b.txt missing.txt")
      try scratch.write("b.txt", Document.wrong)
      try scratch.write("c.txt", Document.right)
      let again = try scratch.run("$tool export --append -o out a.txt b.txt c.txt missing.txt")
      #expect(again.output.hasPrefix("3 documents, 1 failed; 12 numbers read; 1 errors, ") && again.output.hasSuffix("; 1 documents as they were\n"))
      let appended = Set(try rows(scratch, "out/facts"))
      let documents = Set(try rows(scratch, "out/documents"))
      let codes = try rows(scratch, "out/codes")
      _ = try scratch.run("$tool export -o whole a.txt b.txt c.txt missing.txt")
      #expect(try Set(rows(scratch, "whole/facts")) == appended)
      #expect(try Set(rows(scratch, "whole/documents")) == documents)
      #expect(try rows(scratch, "whole/codes") == codes)
      let rerun = try scratch.run("$tool export --append -o out a.txt b.txt c.txt")
      #expect(rerun.lines == ["0 documents, 0 failed; 0 numbers read; 0 errors, 0 warnings, 0 notes; 3 documents as they were"])
    }
  }

  @Test("--append does not mix what two versions wrote")
  func versions() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.right)
      let result = try scratch.run("$tool export -o out a.txt; echo >> out/datapackage.json; $tool export --append -o out a.txt; echo $?")
      #expect(result.lines.last == "3")
      #expect(result.errors.contains("export it anew"))
    }
  }

  @Test("facts --state says where each number stands and what it should read")
  func states() throws {
    try Scratch.with { scratch in
      // Only 2.00 explains both its row and its column.
      let rows = "| 合计 | | 9.00 | 5.00 | 4.00 |\n| 205 | 教育支出 | 7.00 | 4.00 | 3.00 |\n| 208 | 社会保障和就业支出 | 3.00 | 1.00 | 1.00 |\n"
      try scratch.write("a.txt", Document.table(rows: rows))
      let result = try scratch.run("$tool facts --state a.txt")
      #expect(result.lines[0].hasSuffix(",source,state,implied"))
      #expect(result.lines.filter { $0.hasSuffix(",disputed,20000.00") }.map { $0.contains(",30000.00,3.00,") } == [true])
      #expect(try scratch.run("$tool facts --state --json a.txt").lines.filter { $0.contains("\"implied\":\"20000.00\"") }.count == 1)
    }
  }
}
