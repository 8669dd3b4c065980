import BudgetCore
import Glibc

/// A file given on the command line, converted to UTF-8 and cut into paragraphs and tables.
struct InputFile {
  /// The encoding that the file was converted from; nil for UTF-8.
  let convertedFrom: String?
  let document: SourceDocument

  /// Why a file could not be read.
  struct Failure: Error {
    let message: String
  }

  /// Reads a file, or standard input for `-`.
  init(path: String) throws(Failure) {
    let raw = try Self.contents(path)
    do throws(SourceError) {
      document = try SourceDocument(utf8: raw)
      convertedFrom = nil
    } catch {
      switch error {
      case .empty: throw Failure(message: "the file is empty")
      case .tooLarge: throw Failure(message: "the file is larger than 2 GB")
      case .notUTF8(let offset, let line):
        let encoding = raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) ? "UTF-16" : "GB18030"
        document = try Self.convert(raw, from: encoding, invalid: (offset, line))
        convertedFrom = encoding
      case .binary(let offset, let line):
        let encoding = offset % 2 == 0 ? "UTF-16BE" : "UTF-16LE"
        document = try Self.convert(raw, from: encoding, invalid: (offset, line))
        convertedFrom = encoding
      }
    }
  }

  private static func contents(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY)
    guard descriptor >= 0 else { throw Failure(message: String(cString: strerror(errno))) }
    defer { if descriptor > 0 { close(descriptor) } }
    var status = stat()
    let isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    var bytes: [UInt8] = []
    var capacity = isRegular ? Int(status.st_size) + 1 : 1 << 16
    while true {
      let part = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        count = max(0, Glibc.read(descriptor, buffer.baseAddress, capacity))
      }
      if part.isEmpty {
        if errno != 0 && bytes.isEmpty && !isRegular && path != "-" { throw Failure(message: String(cString: strerror(errno))) }
        return bytes
      }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      // A file that is read to its size, and has no more, is complete; a read may give less than is there.
      if isRegular, bytes.count == Int(status.st_size) { return bytes }
      capacity = isRegular ? 4096 : 1 << 20
    }
  }

  /// Converts with the system's converter. What does not speak of budgets afterwards was not in that encoding.
  private static func convert(
    _ raw: [UInt8], from encoding: String, invalid: (offset: Int, line: Int)
  ) throws(Failure) -> SourceDocument {
    let failure = Failure(
      message: "byte \(invalid.offset) (line \(invalid.line)) is not UTF-8, and the file is neither GB18030 nor UTF-16")
    guard let converted = iconv(raw, from: encoding), let document = try? SourceDocument(utf8: converted) else { throw failure }
    guard String(decoding: converted.prefix(1 << 20), as: UTF8.self).contains("预算") else { throw failure }
    return document
  }

  private static func iconv(_ raw: [UInt8], from encoding: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", encoding), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var raw = raw
    var isComplete = false
    let converted = [UInt8](unsafeUninitializedCapacity: raw.count * 2 + 16) { target, count in
      raw.withUnsafeMutableBytes { source in
        var input: UnsafeMutablePointer<CChar>? = source.bindMemory(to: CChar.self).baseAddress
        var inputLeft = source.count
        target.withMemoryRebound(to: CChar.self) { output in
          var position = output.baseAddress
          var room = output.count
          isComplete = Glibc.iconv(converter, &input, &inputLeft, &position, &room) != -1 && inputLeft == 0
          count = output.count - room
        }
      }
    }
    return isComplete ? converted : nil
  }
}
