import DisclosureTesting
import Foundation
import Testing

@Suite("Tool") struct ToolTests {
  private let fixtures = Fixture.all.map(\.source)

  private func temporary(_ data: Data, _ body: (String) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).txt")
    try data.write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    try body(url.path)
  }

  @Test("help and formats are answers")
  func answers() throws {
    #expect(try Tool.run("--help").status == 0)
    #expect(try Tool.run("--help").output.contains("Usage: disclosure <command>"))
    let formats = try Tool.run("formats")
    #expect(formats.status == 0)
    #expect(formats.lines.map { $0.split(separator: "\t").first } == ["hebei", "shanxi", "henan", "shaanxi"])
  }

  @Test(
    "wrong usage is 64 and says what is wrong",
    arguments: [
      [], ["bogus"], ["facts"], ["read"], ["facts", "--bogus", "a"], ["facts", "--format", "mars", "a"], ["facts", "--format"],
      ["facts", "-", "-"],
    ])
  func usage(_ arguments: [String]) throws {
    let result = try Tool.run(arguments)
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("disclosure: "))
  }

  @Test("facts prints the columns of the schema once, and the files in the given order")
  func facts() throws {
    let result = try Tool.run(["facts"] + fixtures + fixtures.reversed())
    #expect(result.status == 0)
    #expect(
      result.lines.first
        == "file,format,entity,entityCode,year,statement,flow,fund,use,function,economy,governmentEconomy,revenueCategory,origin,period,item,project,budgetUnit,label,amount,printed,unit,line,cell,status,phase,fact,level,partOf,tile,source"
    )
    var files: [Substring] = []
    for line in result.lines.dropFirst() {
      let file = line.prefix { $0 != "," }
      if files.last != file { files.append(file) }
    }
    #expect(files.map(String.init) == fixtures + fixtures.reversed().dropFirst())
    #expect(result.lines.count { $0.hasPrefix("file,format") } == 1)
  }

  @Test("facts as JSON: one object a line, strings but for line, cell and fact, no empty coordinates")
  func factsJSON() throws {
    let csv = try Tool.run("facts", fixtures[1])
    let json = try Tool.run("facts", "--json", fixtures[1])
    #expect(json.lines.count == csv.lines.count - 1)
    for line in json.lines {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(object.allSatisfy { ["line", "cell", "fact"].contains($0.key) ? $0.value is Int : $0.value is String })
      #expect(object["flow"] as? String != "")
      #expect(object["status"] as? String == "asPrinted")
    }
  }

  @Test("- is standard input")
  func standardInput() throws {
    let input = try Data(contentsOf: URL(fileURLWithPath: fixtures[1]))
    let result = try Tool.run(["facts", "-"], input: input)
    #expect(result.status == 0)
    #expect(result.lines.dropFirst().allSatisfy { $0.hasPrefix("-,shanxi,") })
    #expect(result.lines.count == (try Tool.run("facts", fixtures[1])).lines.count)
  }

  @Test("read prints one object with the counts")
  func read() throws {
    let result = try Tool.run("read", fixtures[2])
    #expect(result.status == 0)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(object["file"] as? String == fixtures[2])
    #expect(object["format"] as? String == "henan")
    #expect((object["counts"] as? [String: Int])?["numbers"] ?? 0 > 400)
  }

  @Test(
    "other encodings are converted, and said to be",
    arguments: [
      ("GB18030", "iconv -f UTF-8 -t GB18030"), ("UTF-16", "iconv -f UTF-8 -t UTF-16"), ("UTF-16LE", "iconv -f UTF-8 -t UTF-16LE"),
      ("UTF-16BE", "iconv -f UTF-8 -t UTF-16BE"),
    ])
  func encodings(_ name: String, _ converter: String) throws {
    let plain = try Tool.run("facts", fixtures[1])
    let output = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: output) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "\(converter) '\(fixtures[1])' > '\(output.path)'"]
    try process.run()
    process.waitUntilExit()
    let result = try Tool.run("facts", output.path)
    #expect(result.status == 0)
    #expect(result.errors.contains("converted from \(name)"))
    #expect(result.lines.dropFirst().map { $0.drop { $0 != "," } } == plain.lines.dropFirst().map { $0.drop { $0 != "," } })
  }

  @Test("a file that cannot be read is 2, named, and does not stop the others")
  func unreadable() throws {
    let result = try Tool.run("facts", "/nonexistent/file.txt", fixtures[1])
    #expect(result.status == 2)
    #expect(result.errors.contains("/nonexistent/file.txt: "))
    #expect(result.lines.count == (try Tool.run("facts", fixtures[1])).lines.count)
    try Scratch.with { scratch in
      let empty = try Tool.run("facts", scratch.path)
      #expect(empty.status == 2)
    }
  }

  @Test("what is no document is 2, with the file and the byte")
  func noDocument() throws {
    try temporary(Data()) { path in
      let result = try Tool.run("facts", path)
      #expect(result.status == 2 && result.errors.contains("\(path): the file is empty"))
    }
    try temporary(Data([0x61, 0x62, 0x0A, 0xFF, 0xC0])) { path in
      let result = try Tool.run("read", path)
      #expect(result.status == 2 && result.errors.contains("byte 3 (line 2)"))
      #expect(result.output == "")
    }
    try temporary(Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 31) })) { path in
      let result = try Tool.run("check", path)
      #expect(result.status == 2)
    }
    try temporary(Data("今天天气很好。\n".utf8)) { path in
      let result = try Tool.run("facts", path)
      #expect(result.status == 2 && result.errors.contains("no reader recognizes the document"))
    }
  }

  @Test("check prints errors first, then warnings; rows of a table that were put right are one block, roundings are counted")
  func order() throws {
    let lines = try Tool.run("check", fixtures[2]).lines
    let severities = lines.compactMap { line in ["error", "warning", "note"].first { line.contains(": \($0): ") } }
    #expect(severities == severities.sorted { ["error", "warning", "note"].firstIndex(of: $0)! < ["error", "warning", "note"].firstIndex(of: $1)! })
    // Seven rows of one table were moved; each is a line of the block.
    let block = try #require(lines.firstIndex { $0.contains("[repair.row]") })
    #expect(lines.count { $0.contains("[repair.row]") } == 1)
    #expect(lines[block...].count { $0.hasPrefix("    line ") && $0.contains(": cell ") } == 7)
    let rounded = try Tool.run("check", fixtures[1]).lines
    #expect(rounded.contains { $0.hasPrefix("4 differences are explained by rounding") })
    #expect(!rounded.contains { $0.contains("[rollup.economy]") })
    #expect(try Tool.run("check", "--notes", fixtures[1]).lines.count { $0.contains("[rollup.economy]") } == 4)
  }

  @Test("a line of a page is quoted without its tags")
  func quotedPage() throws {
    let rows = [["项目", "预算数"], ["合计", "3.00"], ["教育支出", "1.00"], ["卫生健康支出", "5.00"]]
    let cells = rows.map { "<tr>" + $0.map { "<td style=\"a\">\n<b>\($0)</b></td>\n" }.joined() + "</tr>" }
    let page = "<p>2025年预算支出总表</p>\n<p>单位：万元</p>\n<table>\n\(cells.joined())</table>\n"
    let result = try Tool.run(["check", "--format", "shanxi", "-"], input: Data(page.utf8))
    #expect(result.lines.contains { $0.contains("»3.00«") })
    #expect(!result.lines.contains { $0.contains("<b>") || $0.contains("<td") })
  }

  @Test("check ends with 1 only where it has found an error")
  func check() throws {
    let broken = "2025年预算支出总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 208 | 教育 | 1,23.4.5 | 1.00 | |\n"
    try temporary(Data(broken.utf8)) { path in
      let result = try Tool.run("check", path)
      #expect(result.status == 1)
      #expect(result.output.contains("1,23.4.5"))
    }
  }

  @Test("--format reads without recognition, --no-repair keeps every number where it is printed")
  func options() throws {
    let forced = try Tool.run("facts", "--format", "henan", fixtures[2])
    #expect(forced.lines.count == (try Tool.run("facts", fixtures[2])).lines.count)
    let printed = try Tool.run("facts", "--no-repair", fixtures[2])
    #expect(!printed.output.contains(",repaired"))
  }

  @Test("the snippet prints what the README shows")
  func snippet() throws {
    let snippet = URL(fileURLWithPath: try Tool.path()).deletingLastPathComponent().appendingPathComponent("ReadFacts").path
    guard FileManager.default.isExecutableFile(atPath: snippet) else { return }
    let readme = try String(contentsOfFile: "\(Fixture.packageDirectory)/README.md", encoding: .utf8).split(separator: "\n")
    for line in try Tool.run([], executable: snippet).output.split(separator: "\n") where line != "--" { #expect(readme.contains(line)) }
  }

  @Test("a device and a file beyond the limit are refused, each by name")
  func refused() throws {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let sparse = scratch.appendingPathComponent("sparse.txt").path
    #expect(FileManager.default.createFile(atPath: sparse, contents: nil))
    try FileHandle(forWritingTo: URL(fileURLWithPath: sparse)).truncate(atOffset: 1 << 40)
    for path in ["/dev/zero", sparse] {
      let result = try Tool.run("facts", path)
      #expect(result.status == 2)
      #expect(result.errors.contains(path))
      let failure = try Tool.run("check", "--json", path)
      #expect(failure.status == 2 && failure.lines.count == 1)
      let object = try #require(try JSONSerialization.jsonObject(with: Data(failure.output.utf8)) as? [String: [String: String]])
      #expect(object["failure"]?["file"] == path && object["failure"]?["reason"]?.isEmpty == false)
    }
  }

  @Test("output that cannot be written is a failure of its own")
  func fullDisk() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try Tool.path())
    process.arguments = ["facts", fixtures[1]]
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 3)
    #expect(!text.isEmpty)
  }

  @Test("controls of a document do not reach the terminal")
  func controls() throws {
    let text =
      "2025年预算支出总表\n单位名称：某县某中心\n单位：万元\n\n| 科目编码 | 科目名称 | 合计 | 基本支出 |\n| 合计 | | 9.00 | 5.00 |\n| 205 | 教育\u{1B}[31m支出\u{202E} | 5.00 | 5.00 |\n"
    let result = try Tool.run(["check", "--format", "shanxi", "-"], input: Data(text.utf8))
    #expect(!result.output.isEmpty)
    #expect(!result.output.unicodeScalars.contains("\u{1B}") && !result.output.unicodeScalars.contains("\u{202E}"))
  }

  @Test("report prints a page of one document, in the language asked for")
  func report() throws {
    let chinese = try Tool.run("report", fixtures[1])
    #expect(chinese.status == 0 && chinese.output.hasPrefix("<!DOCTYPE html>"))
    #expect(chinese.output.contains("<html lang=\"zh-CN\">"))
    #expect(try Tool.run("report", "--lang", "en", fixtures[1]).output.contains("<html lang=\"en\">"))
    #expect(try Tool.run(["report"] + fixtures).status == 64)
  }

  @Test("explain tells of every rule, and of no other")
  func explain() throws {
    for rule in ["rollup.function", "read.unknownTable", "repair.row", "tile.none"] {
      let result = try Tool.run("explain", rule)
      #expect(result.status == 0 && result.output.hasPrefix(rule))
    }
    #expect(try Tool.run("explain", "nothing.such").status == 64)
  }

  @Test("the summary of a check has the keys of the contract")
  func summary() throws {
    let last = try #require(try Tool.run("check", "--json", fixtures[1]).lines.last)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: [String: Any]])
    let summary = try #require(object["summary"])
    let keys = ["disputed", "entities", "errors", "file", "format", "notes", "proven", "read", "repairs", "unchecked", "warnings", "year"]
    #expect(summary.keys.sorted() == keys)
    #expect(summary["format"] as? String == "shanxi" && summary["year"] as? String == "2025" && (summary["entities"] as? [String])?.count == 1)
  }

  @Test("formats tells what each reader makes of a file, the likeliest first")
  func claims() throws {
    let result = try Tool.run("formats", fixtures[1])
    #expect(result.status == 0)
    #expect(result.lines.first?.hasSuffix(": shanxi") == true)
    let scores = result.lines.filter { $0.contains("\t") }.compactMap { $0.split(separator: "\t").last.flatMap { Int($0) } }
    #expect(scores.count == 4 && scores == scores.sorted(by: >) && scores[0] > scores[1] * 2)
    #expect(try Tool.run("formats", "/nowhere").status == 2)
  }
}
