import DisclosureTesting
import Foundation
import Testing

/// Files that are no texts: those that the tool reads itself, and those for which it calls a program.
@Suite("Office files and converters") struct OfficeFileTests {
  private static let samples = "\(Fixture.packageDirectory)/Tests/DisclosureFilesTests/Samples"
  private static let word = "\(samples)/libreoffice-14-jincheng-zezhou-2025.docx"
  private static let workbook = "\(samples)/libreoffice-61-hanzhong-xixiang-2025.xlsx"

  /// The last column of the facts table, row by row.
  private func sources(_ result: Tool.Result) -> [String] { result.lines.dropFirst().map { String($0.split(separator: ",").last ?? "") } }

  /// A folder that holds `file.xyz` and a program for such files, first on the PATH.
  private func converting(_ script: String, _ body: (_ run: (String) throws -> Tool.Result) throws -> Void) throws {
    try Scratch.with { scratch in
      try scratch.write("行政 '表'.xyz", "\u{1}\0not a text\0")
      let program = try scratch.write("bin/disclosure-convert-xyz", "#!/bin/sh\n\(script)\n")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
      try scratch.write("right.txt", Document.right)
      try body { try scratch.run("PATH=\"$PWD/bin:$PATH\"; file=\"行政 '表'.xyz\"; \($0)") }
    }
  }

  @Test("the facts of a Word document and of a workbook name their places there", arguments: [(word, "table "), (workbook, "!")])
  func places(_ file: String, _ mark: String) throws {
    let result = try Tool.run("facts", file)
    #expect(result.status == 0)
    let tables = zip(result.lines.dropFirst(), sources(result)).filter { !$0.0.contains(",prose,") }.map(\.1)
    #expect(tables.count > 100)
    #expect(tables.allSatisfy { $0.contains(mark) })
    #expect(try Tool.run("check", file).status != 2)
  }

  @Test("lines and cells are those of the text that is printed")
  func text() throws {
    let text = try Tool.run("text", Self.word).output.split(separator: "\n", omittingEmptySubsequences: false)
    let header = try #require(try Tool.run("facts", Self.word).lines.first).split(separator: ",")
    let rows = try Tool.run("facts", Self.word).lines.dropFirst().filter { !$0.contains("\"") }.map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let (line, printed) = (try #require(header.firstIndex(of: "line")), try #require(header.firstIndex(of: "printed")))
    #expect(rows.count > 100)
    for row in rows {
      let number = try #require(Int(row[line]))
      #expect(text[number - 1].contains(row[printed]))
    }
  }

  @Test("a name does not say what a file is")
  func content() throws {
    try Scratch.with { scratch in
      try scratch.write("page.docx", Document.right)
      try FileManager.default.copyItem(atPath: Self.workbook, toPath: "\(scratch.path)/budget.txt")
      #expect(try scratch.run("$tool facts page.docx").lines.count == 7)
      #expect(try scratch.run("$tool facts budget.txt").lines.count > 100)
      #expect(try scratch.run("$tool facts - < budget.txt").lines.count > 100)
    }
  }

  @Test("a folder's office files are documents; those that lock an open one are not")
  func folder() throws {
    try Scratch.with { scratch in
      try scratch.write("a/right.txt", Document.right)
      try scratch.write("a/~$budget.docx", "lock")
      try FileManager.default.copyItem(atPath: Self.word, toPath: "\(scratch.path)/a/budget.docx")
      let result = try scratch.run("$tool facts a")
      #expect(result.status == 0)
      #expect(result.lines.contains { $0.hasPrefix("a/budget.docx,") })
      #expect(result.lines.contains { $0.hasPrefix("a/right.txt,") })
    }
  }

  @Test("a document that is cut off or no document is 2, named, and gives nothing")
  func damage() throws {
    try Scratch.with { scratch in
      let bytes = try Data(contentsOf: URL(fileURLWithPath: Self.word))
      try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: "\(scratch.path)/half file.docx"))
      let result = try scratch.run("$tool facts 'half file.docx'")
      #expect(result.status == 2)
      #expect(result.lines.count <= 1)
      #expect(result.errors.contains("half file.docx: "))
    }
  }

  @Test("a program on the PATH converts, whatever the file is called, and its pages are named")
  func conversion() throws {
    try converting("[ -f \"$1\" ] && cat right.txt") { run in
      let plain = try run("$tool facts right.txt")
      let result = try run("$tool facts \"$file\"")
      #expect(result.status == 0)
      #expect(result.errors.contains("disclosure-convert-xyz"))
      #expect(result.lines.dropFirst().map { $0.drop { $0 != "," } } == plain.lines.dropFirst().map { $0.drop { $0 != "," } })
      #expect(try run("$tool text \"$file\"").output == Document.right)
    }
    try converting("printf 'first page\\n\\f'; cat right.txt") { run in
      let paged = try run("$tool facts \"$file\"")
      #expect(Set(sources(paged)) == ["p. 2"])
      #expect(try run("cp \"$file\" ./-x.xyz; $tool facts -- -x.xyz").status == 0)
    }
  }

  @Test(
    "a program that fails, prints nothing or rubbish is told, with its last words",
    arguments: [
      ("echo half; echo 'broken page 3' >&2; exit 3", "broken page 3"), ("exit 0", "no text"),
      ("printf '\\001\\000\\377\\376\\000'", "cannot be read"),
      ("kill -9 $$", "failed"),
    ])
  func failures(_ script: String, _ words: String) throws {
    try converting(script) { run in
      let result = try run("$tool facts \"$file\"")
      #expect(result.status == 2)
      #expect(result.lines.count <= 1)
      #expect(result.errors.contains("行政 '表'.xyz"))
      #expect(result.errors.contains(words))
    }
  }

  @Test("a program that hangs is ended with what it started", arguments: ["sleep 60", "sleep 60 & wait", "exec >&- 2>&-; sleep 60", "yes | cat"])
  func hanging(_ script: String) throws {
    try converting(script) { run in
      let start = ContinuousClock.now
      let result = try run("$tool facts --converter-time 1 --max-size 1M \"$file\"")
      #expect(ContinuousClock.now - start < .seconds(20))
      #expect(result.status == 2)
      #expect(result.errors.contains("was ended"))
    }
  }

  @Test("without a program, what to install or to do is told")
  func missing() throws {
    try Scratch.with { scratch in
      try scratch.write("a.pdf", "%PDF-1.7\n")
      try scratch.write("a.wps", "\u{1}\0\0")
      let pdf = try scratch.run("PATH=/nowhere; \"$tool\" facts a.pdf")
      #expect(pdf.status == 2)
      #expect(pdf.errors.contains("disclosure-convert-pdf"))
      #expect(pdf.errors.contains("pdfplumber"))
      #expect(try scratch.run("PATH=/nowhere; \"$tool\" facts a.wps").errors.contains("另存为"))
      #expect(try scratch.run("\"$tool\" facts --converter-time x a.pdf").status == 64)
    }
  }
}
