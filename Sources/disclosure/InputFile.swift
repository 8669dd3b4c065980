import BudgetCore
import DisclosureFiles
import Glibc

/// A file given on the command line, converted to UTF-8 and cut into paragraphs and tables.
struct InputFile {
  /// What was done to the bytes before they were a text, for the user to know.
  let remarks: [String]
  let document: SourceDocument
  /// Where the lines of the text stand in the file, where that is no text.
  let places: FilePlaces
  private let length: Int

  /// The text to whose lines and cells everything refers.
  var text: ArraySlice<UInt8> { document.text.bytes[..<length] }

  /// Why a file could not be read.
  struct Failure: Error {
    /// One word for programs: open, read, size, folder, device, empty, encoding, unrecognized, several, damaged, encrypted, unsupported, converter.
    let reason: String
    /// A sentence.
    let message: String
    /// The message in Chinese, where there is one.
    var chinese = ""

    /// The message in the language of the tool; JSON has the English one.
    var spoken: String { chinese.isEmpty ? message : Speech.say(message, chinese) }
  }

  /// How a file is read.
  struct Options: Sendable {
    /// No larger file is read.
    var limit = FileBytes.limit
    /// Whether bytes that are no text are read as U+FFFD.
    var isLenient = false
    /// How many seconds a converter may take.
    var converterTime = 120
  }

  /// Makes a text of the bytes of a file; what is neither a text nor an office file is for a converter.
  init(_ raw: [UInt8], of name: Argument, _ options: Options) throws(Failure) {
    do throws(Failure) {
      try self.init(raw, options)
    } catch {
      guard ["unsupported", "encoding"].contains(error.reason), let converter = Converter(for: raw, named: name) else { throw error }
      let converted = try converter.convert(name, options)
      do throws(Failure) {
        try self.init(converted, options, from: converter.program)
      } catch {
        throw Failure(reason: "converter", message: "what \(converter.program) printed cannot be read: \(error.message)")
      }
    }
  }

  private init(_ raw: [UInt8], _ options: Options, from converter: String? = nil) throws(Failure) {
    var raw = raw
    var remarks = converter.map { ["converted by \($0)"] } ?? []
    var places = FilePlaces()
    if let file = try Self.office(raw) {
      (raw, places) = (file.text, file.places)
      remarks += file.remarks
    } else if converter != nil {
      places = Self.takePages(&raw)
    } else if raw.starts(with: Converter.pdf) {
      // Its first bytes are a text; the others may be, too.
      throw Failure(reason: "unsupported", message: "it is a PDF")
    }
    var length = raw.count
    do throws(SourceError) {
      document = try SourceDocument(utf8: raw)
    } catch {
      switch error {
      case .empty:
        throw Failure(reason: "empty", message: places.isEmpty && remarks.isEmpty ? "the file is empty" : "it holds no text", chinese: "文件没有文字")
      case .tooLarge: throw Failure(reason: "size", message: "the file is larger than 2 GB", chinese: "文件超过 2 GB")
      case .notUTF8(let offset, let line), .binary(let offset, let line):
        let encoding = Self.encoding(raw, error)
        if let converted = Self.convert(raw, from: encoding) {
          (document, length) = converted
          remarks.append("converted from \(encoding)")
        } else if options.isLenient, let (repaired, size, count) = Self.replacingBadBytes(raw) {
          (document, length) = (repaired, size)
          remarks.append("\(count) places that are not UTF-8 were read as U+FFFD, the first at byte \(offset) (line \(line))")
        } else {
          throw Failure(
            reason: "encoding",
            message: "byte \(offset) (line \(line)) is not UTF-8, and the file is neither GB18030 nor UTF-16; --lenient reads on",
            chinese: "第 \(offset) 字节（第 \(line) 行）不是 UTF-8，文件也不是 GB18030 或 UTF-16；可用 --lenient 继续读")
        }
      }
    }
    (self.remarks, self.places, self.length) = (remarks, places, length)
  }

  /// A Word document or a workbook; nil where the bytes are of neither kind.
  private static func office(_ raw: [UInt8]) throws(Failure) -> DisclosureFile? {
    do throws(FileError) { return try DisclosureFile(raw) } catch { throw Failure(reason: error.reason, message: error.message) }
  }

  /// Takes the form feeds away with which a converter ends pages, and says where the pages begin.
  private static func takePages(_ text: inout [UInt8]) -> FilePlaces {
    var places = FilePlaces()
    guard text.contains(0x0C) else { return places }
    var (line, page) = (1, 1)
    places.add(line: line, page: page)
    for byte in text {
      if byte == 0x0A { line += 1 }
      if byte == 0x0C {
        page += 1
        places.add(line: line, page: page)
      }
    }
    text.removeAll { $0 == 0x0C }
    return places
  }

  /// Puts U+FFFD for NULs and for what is not UTF-8, and counts them.
  private static func replacingBadBytes(_ raw: [UInt8]) -> (SourceDocument, size: Int, count: Int)? {
    let mark = Array("\u{FFFD}".utf8)
    let marks = { (bytes: [UInt8]) in bytes.indices.count { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) } }
    var repaired: [UInt8] = []
    for byte in String(decoding: raw, as: UTF8.self).utf8 {
      if byte == 0 { repaired += mark } else { repaired.append(byte) }
    }
    guard let document = try? SourceDocument(utf8: repaired) else { return nil }
    return (document, repaired.count, marks(repaired) - marks(raw))
  }

  private static func encoding(_ raw: [UInt8], _ error: SourceError) -> String {
    if case .binary(let offset, _) = error { return offset % 2 == 0 ? "UTF-16BE" : "UTF-16LE" }
    return raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) ? "UTF-16" : "GB18030"
  }

  /// Converts with the system's converter. What does not speak of budgets afterwards was not in that encoding.
  private static func convert(_ raw: [UInt8], from encoding: String) -> (SourceDocument, Int)? {
    // A text has no NUL; what has one in any width is no text, however large it is.
    if encoding.hasPrefix("UTF-16"), holdsNULs(raw) { return nil }
    guard let converted = iconv(raw, from: encoding), let document = try? SourceDocument(utf8: converted) else { return nil }
    return String(decoding: converted.prefix(1 << 20), as: UTF8.self).contains("预算") ? (document, converted.count) : nil
  }

  private static func holdsNULs(_ raw: [UInt8]) -> Bool {
    stride(from: 0, to: min(raw.count, 1 << 16) - 1, by: 2).contains { raw[$0] == 0 && raw[$0 + 1] == 0 }
  }

  private static func iconv(_ raw: [UInt8], from encoding: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", encoding), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var raw = raw
    var isComplete = false
    let converted = [UInt8](unsafeUninitializedCapacity: raw.count / 2 * 3 + 16) { target, count in
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
