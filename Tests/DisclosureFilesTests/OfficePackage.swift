import DisclosureFiles

/// A zip file made by hand, so that a test may damage it as it likes. Its parts are stored, not deflated.
struct OfficePackage {
  struct Part {
    var name: String
    var bytes: [UInt8]
    /// What its own header says, where that differs from the directory.
    var localName: String?
    var method = 0
    var flags = 0
    /// The size that the directory tells.
    var declaredSize: Int?
    var checksum: UInt32?
  }

  var parts: [Part] = []

  mutating func add(_ name: String, _ text: String) { parts.append(Part(name: name, bytes: Array(text.utf8))) }

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let header =
        Self.short(20) + Self.short(part.flags) + Self.short(part.method) + Self.long(0) + Self.long(Int(part.checksum ?? Self.checksum(part.bytes)))
        + Self.long(part.bytes.count) + Self.long(part.declaredSize ?? part.bytes.count)
      let name = Array(part.name.utf8)
      let local = Array((part.localName ?? part.name).utf8)
      directory +=
        [0x50, 0x4B, 1, 2] + Self.short(20) + header + Self.short(name.count) + Self.long(0) + Self.short(0) + Self.short(0) + Self.long(0)
      directory += Self.long(file.count) + name
      file += [0x50, 0x4B, 3, 4] + header + Self.short(local.count) + Self.short(0) + local + part.bytes
    }
    let end = [0x50, 0x4B, 5, 6] + Self.long(0) + Self.short(parts.count) + Self.short(parts.count)
    return file + directory + end + Self.long(directory.count) + Self.long(file.count) + Self.short(0)
  }

  private static func short(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
  private static func long(_ value: Int) -> [UInt8] { short(value & 0xFFFF) + short(value >> 16 & 0xFFFF) }

  /// The CRC-32 of the zip format, bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var register: UInt32 = .max
    for byte in bytes {
      register ^= UInt32(byte)
      for _ in 0..<8 { register = register & 1 == 1 ? register >> 1 ^ 0xEDB8_8320 : register >> 1 }
    }
    return ~register
  }
}

/// A workbook of hand-made sheets.
struct TestWorkbook {
  var sheets: [(name: String, state: String, body: String)] = []
  var strings: String?
  var styles: String?
  var properties = ""

  init(_ rows: String = "", after: String = "") {
    if !rows.isEmpty { sheets = [("表", "visible", "<sheetData>\(rows)</sheetData>\(after)")] }
  }

  var package: OfficePackage {
    var package = OfficePackage()
    package.add("[Content_Types].xml", "<Types/>")
    package.add("_rels/.rels", relations([("r", "officeDocument", "/xl/workbook.xml")]))
    let list = sheets.enumerated().map { "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" state=\"\($1.state)\" r:id=\"s\($0)\"/>" }.joined()
    package.add("xl/workbook.xml", "<workbook>\(properties)<sheets>\(list)</sheets></workbook>")
    var targets = sheets.indices.map { ("s\($0)", "worksheet", "worksheets/sheet\($0).xml") }
    if strings != nil { targets.append(("t", "sharedStrings", "sharedStrings.xml")) }
    if styles != nil { targets.append(("f", "styles", "styles.xml")) }
    package.add("xl/_rels/workbook.xml.rels", relations(targets))
    for (index, sheet) in sheets.enumerated() { package.add("xl/worksheets/sheet\(index).xml", "<worksheet>\(sheet.body)</worksheet>") }
    if let strings { package.add("xl/sharedStrings.xml", "<sst uniqueCount=\"4294967295\">\(strings)</sst>") }
    if let styles { package.add("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>") }
    return package
  }

  /// A style sheet whose styles have these codes.
  static func styles(_ codes: [String]) -> String {
    let formats = codes.enumerated().map { "<numFmt numFmtId=\"\($0 + 164)\" formatCode=\"\($1)\"/>" }.joined()
    return "<numFmts>\(formats)</numFmts><cellXfs>" + codes.indices.map { "<xf numFmtId=\"\($0 + 164)\"/>" }.joined() + "</cellXfs>"
  }
}

/// A Word document with this body.
struct TestDocument {
  let body: String

  init(_ body: String) { self.body = body }

  var package: OfficePackage {
    var package = OfficePackage()
    package.add("_rels/.rels", relations([("r", "officeDocument", "word/document.xml")]))
    package.add("word/document.xml", "<w:document xmlns:w=\"urn:w\"><w:body>\(body)</w:body></w:document>")
    return package
  }

  static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }
  static func cell(_ text: String, _ properties: String = "") -> String { "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>" }
  static func row(_ cells: String...) -> String { "<w:tr>\(cells.joined())</w:tr>" }
  static func table(_ rows: String...) -> String { "<w:tbl>\(rows.joined())</w:tbl>" }
}

private func relations(_ targets: [(id: String, kind: String, target: String)]) -> String {
  "<Relationships>"
    + targets.map {
      "<Relationship Id=\"\($0.id)\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    .joined() + "</Relationships>"
}

/// The texts of the cells of a page, row by row, and its paragraphs as rows of one text.
func rows(_ package: OfficePackage) throws -> [[String]] { rows(try read(package)) }

func rows(_ file: DisclosureFile) -> [[String]] {
  String(decoding: file.text, as: UTF8.self).split(separator: "\n").compactMap { line in
    if line.hasPrefix("<p>") { return [String(line.dropFirst(3).dropLast(4))] }
    guard line.hasPrefix("<tr>") else { return nil }
    return line.matches(of: /<td([^>]*)>(.*?)<\/td>/).map {
      String($0.2) + ($0.1.contains("span") ? String($0.1.replacing(/title="[^"]*"/, with: "")) : "")
    }
  }
}

func read(_ package: OfficePackage) throws -> DisclosureFile {
  guard let file = try DisclosureFile(package.bytes) else { throw NotRecognized() }
  return file
}

struct NotRecognized: Error {}

/// Why a file is refused, or what it was read as.
func refusal(_ bytes: [UInt8]) -> String {
  do throws(FileError) { return try DisclosureFile(bytes) == nil ? "no office file" : "read" } catch { return "\(error.reason): \(error.message)" }
}
