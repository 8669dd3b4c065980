import Glibc

/// A program on the PATH that prints the text of a file, or an office file that is read here: `disclosure-convert-pdf FILE`.
struct Converter {
  static let pdf = Array("%PDF-".utf8)

  /// The kind of file: what stands behind the dot in its name.
  private let kind: String
  /// The name of the program.
  var program: String { "disclosure-convert-\(kind)" }

  /// The converter for a file, by its first bytes or else by its name; nil where neither says what it is.
  init?(for bytes: [UInt8], named name: Argument) {
    guard let kind = Self.kind(bytes, name.text) else { return nil }
    self.kind = kind
  }

  private static func kind(_ bytes: [UInt8], _ name: String) -> String? {
    if bytes.starts(with: pdf) { return "pdf" }
    let ending = name.split(separator: "/").last?.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased() ?? ""
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      if holds(bytes, "WordDocument") { return "doc" }
      if holds(bytes, "Workbook") || holds(bytes, "Book") { return "xls" }
    }
    // What names itself a text is one that could not be read.
    let isText = ["", "txt", "text", "md", "markdown", "csv", "tsv", "htm", "html", "docx", "xlsx", "json"].contains(ending)
    return !isText && ending.utf8.count <= 10 && ending.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) } ? ending : nil
  }

  /// Whether the directory of an old office file names a stream.
  private static func holds(_ bytes: [UInt8], _ stream: String) -> Bool {
    let name = stream.utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] } + [0, 0]
    // Entries of the directory begin at multiples of 128 bytes.
    return stride(from: 512, to: bytes.count, by: 128).contains { bytes[$0...].starts(with: name) }
  }

  /// What the program prints of the file.
  func convert(_ name: Argument, _ options: InputFile.Options) throws(InputFile.Failure) -> [UInt8] {
    guard !name.isStandardInput else {
      throw InputFile.Failure(reason: "unsupported", message: "standard input is a .\(kind) file, which is only converted from a file with a name")
    }
    guard let path = Self.find(program) else {
      throw InputFile.Failure(
        reason: "unsupported", message: "it is a .\(kind) file, and there is no program \(program) on the PATH: \(Self.remedy(kind))",
        chinese: "这是 .\(kind) 文件，PATH 上没有程序 \(program)：\(Self.remedy(kind))")
    }
    var process = try ChildProcess.start(path, [name.path.first == 0x2D ? Array("./".utf8CString.dropLast()) + name.path : name.path])
    let (output, errors, end) = process.finish(seconds: options.converterTime, limit: options.limit)
    let words = String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline).last.map { ": \($0)" } ?? ""
    switch end {
    case .time:
      throw InputFile.Failure(
        reason: "converter", message: "\(program) took more than \(options.converterTime) seconds and was ended",
        chinese: "\(program) 超过 \(options.converterTime) 秒，已终止")
    case .size: throw InputFile.Failure(reason: "converter", message: "\(program) printed more than \(options.limit) bytes and was ended")
    case .failed(let status):
      throw InputFile.Failure(reason: "converter", message: "\(program) failed (\(status))\(words)", chinese: "\(program) 失败（\(status)）\(words)")
    case .finished: break
    }
    guard output.contains(where: { $0 > 0x20 }) else { throw InputFile.Failure(reason: "converter", message: "\(program) printed no text\(words)") }
    return output
  }

  /// What to install.
  private static func remedy(_ kind: String) -> String {
    switch kind {
    case "pdf": "copy Scripts/disclosure-convert-pdf there; it needs Python and pdfplumber (pip install pdfplumber)"
    case "doc", "xls": "copy Scripts/disclosure-convert-\(kind) there; it needs LibreOffice; or save the file as .\(kind)x (另存为 .\(kind)x)"
    case "wps": "save the file as .docx (另存为 .docx)"
    case "et": "save the file as .xlsx (另存为 .xlsx)"
    case "png", "jpg", "jpeg", "tif", "tiff", "bmp", "gif": "a picture holds no text; look for the document itself"
    default: "save the file as .docx, .xlsx or a web page"
    }
  }

  private static func find(_ program: String) -> String? {
    guard let path = getenv("PATH") else { return nil }
    return String(cString: path).split(separator: ":").lazy.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }
}
