import Foundation
import Testing

/// `disclosure report`: the page of a file, or a folder of pages that is whole or not there.
@Suite("Report") struct ReportTests {
  @Test("a folder holds a page for each file and one that lists them, with those that failed")
  func folder() throws {
    try Scratch.with { scratch in
      try scratch.write("in/a.txt", Document.right)
      try scratch.write("in/b.txt", Document.wrong)
      let result = try scratch.run("$tool report -o out in/a.txt in/b.txt missing.txt; echo $?; ls out; ls -A")
      #expect(result.lines.first?.hasPrefix("3 documents, 1 failed; 12 numbers read; 1 errors, ") == true)
      #expect(result.lines.dropFirst() == ["2", "1.html", "2.html", "index.html", "in", "out"])
      let index = try String(contentsOfFile: "\(scratch.path)/out/index.html", encoding: .utf8)
      // What could not be read comes first, then the document with an error.
      let places = try ["missing.txt", "href=\"2.html\"", "href=\"1.html\""].map { try #require(index.range(of: $0)).lowerBound }
      #expect(places == places.sorted())
    }
  }

  @Test("one file is a page of its own, unless a folder is named")
  func alone() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.right)
      let result = try scratch.run("$tool report a.txt | head -c 15; echo; $tool report -o a.html a.txt; $tool report -o pages/ a.txt; ls . pages")
      #expect(result.lines.prefix(1) == ["<!DOCTYPE html>"])
      #expect(result.lines.suffix(6) == ["a.html", "a.txt", "pages", "pages:", "1.html", "index.html"])
      #expect(try scratch.run("$tool report a.txt a.txt").status == 64)
    }
  }

  @Test("a folder of pages takes the place of an older one; another folder is left alone")
  func replacement() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.right)
      try scratch.write("letters/letter.txt", "dear")
      let result = try scratch.run(
        "$tool report -o out a.txt a.txt && $tool report -o out a.txt && ls out; $tool report -o letters a.txt; echo $?; ls -A . letters")
      #expect(
        result.lines.filter { !$0.contains("numbers read") } == [
          "1.html", "index.html", "3", ".:", "a.txt", "letters", "out", "letters:", "letter.txt",
        ])
      #expect(result.errors.contains("letter.txt"))
    }
  }

  @Test("a folder without room leaves nothing")
  func noRoom() throws {
    try Scratch.with { scratch in
      try scratch.write("a.txt", Document.right)
      let result = try scratch.run("(ulimit -f 1; $tool report -o new a.txt a.txt; echo $?); ls -A")
      #expect(result.lines.suffix(2).contains("a.txt"))
      #expect(!result.lines.contains("new"))
    }
  }
}
