public import BudgetCore

/// The text of a Word document or an Excel workbook, as HTML that ``document()`` reads.
public struct DisclosureFile: Sendable {
  /// The text in UTF-8: a paragraph a line, a row of a table a line.
  public let text: [UInt8]
  /// What the file holds that the text does not show, or shows otherwise, a sentence each.
  public let remarks: [String]
  /// Where the lines and cells of the text stand in the file.
  public let places: FilePlaces

  /// Reads a file by what its first bytes are; nil where they are those of neither kind, so that the file may be a text.
  public init?(_ bytes: [UInt8]) throws(FileError) {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { throw Self.compound(bytes) }
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) else { return nil }
    let archive = try ZipArchive(bytes)
    if let kind = Self.foreignKind(archive) { throw .unsupported("it is \(kind); open it and save it as .docx or .xlsx (另存为 .docx 或 .xlsx)") }
    let parts = try PackageParts(archive)
    if parts.main.hasSuffix(".bin") { throw .unsupported("it is a binary workbook (.xlsb); open it and save it as .xlsx (另存为 .xlsx)") }
    guard let main = try parts.scanner(parts.main) else { throw .damaged("it lacks its part \(parts.main)") }
    var reader = main
    guard case .start(let root)? = try Self.root(&reader) else { throw .damaged("its part \(parts.main) is empty") }
    let page: PageText
    switch root {
    case "document":
      var word = WordDocument()
      page = try word.text(main, parts)
    case "workbook":
      var workbook = try Workbook(main, parts)
      page = try workbook.text(parts)
    default: throw .unsupported("it is a zip file, but neither a Word document nor an Excel workbook")
    }
    (text, remarks, places) = (page.bytes, page.remarks, page.places)
  }

  /// The text, cut into paragraphs and tables.
  public func document() throws(SourceError) -> SourceDocument { try SourceDocument(utf8: text) }

  private static func root(_ scanner: inout XMLScanner) throws(FileError) -> XMLScanner.Event? {
    while true {
      switch try scanner.next() {
      case .start(let name): return .start(name)
      case .finish: return nil
      default: continue
      }
    }
  }

  /// Zip files of other programs, by parts that only they have.
  private static func foreignKind(_ archive: ZipArchive) -> String? {
    if archive.holds("ofd.xml") { return "an OFD document" }
    if archive.holds("mimetype"), archive.holds("content.xml") { return "an OpenDocument file" }
    return nil
  }

  /// Office files of before 2007 and files with a password begin alike.
  private static func compound(_ bytes: [UInt8]) -> FileError {
    let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    let isEncrypted = bytes.indices.contains { bytes[$0] == name[0] && bytes[$0...].starts(with: name) }
    if isEncrypted { return FileError(reason: "encrypted", message: "it is protected by a password; save it without one") }
    return .unsupported("it is a .doc, .xls or .wps file; open it and save it as .docx or .xlsx (另存为 .docx 或 .xlsx)")
  }
}
