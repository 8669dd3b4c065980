import BudgetCore
import DisclosureFiles
import Glibc

/// A file given on the command line, converted to UTF-8 and cut into paragraphs and tables.
struct InputFile {
  /// What was done to the bytes before they were a text, for the user to know.
  let remarks: [String]
  let document: SourceDocument

  /// Why a file could not be read.
  struct Failure: Error {
    /// One word for programs: open, read, size, folder, device, empty, encoding, unrecognized, several, damaged, encrypted, unsupported.
    let reason: String
    /// A sentence.
    let message: String
  }

  /// How a file is read.
  struct Options: Sendable {
    /// No larger file is read.
    var limit = FileBytes.limit
    /// Whether bytes that are no text are read as U+FFFD.
    var isLenient = false
  }

  /// Makes a text of the bytes of a file.
  init(_ raw: [UInt8], _ options: Options) throws(Failure) {
    if let (office, remarks) = try Self.office(raw) {
      (document, self.remarks) = (office, remarks)
      return
    }
    do throws(SourceError) {
      (document, remarks) = (try SourceDocument(utf8: raw), [])
    } catch {
      switch error {
      case .empty: throw Failure(reason: "empty", message: "the file is empty")
      case .tooLarge: throw Failure(reason: "size", message: "the file is larger than 2 GB")
      case .notUTF8(let offset, let line), .binary(let offset, let line):
        let encoding = Self.encoding(raw, error)
        if let converted = Self.convert(raw, from: encoding) {
          (document, remarks) = (converted, ["converted from \(encoding)"])
        } else if options.isLenient, let (repaired, count) = Self.replacingBadBytes(raw) {
          (document, remarks) = (repaired, ["\(count) places that are not UTF-8 were read as U+FFFD, the first at byte \(offset) (line \(line))"])
        } else {
          throw Failure(
            reason: "encoding",
            message: "byte \(offset) (line \(line)) is not UTF-8, and the file is neither GB18030 nor UTF-16; --lenient reads on")
        }
      }
    }
  }

  /// A Word document or a workbook; nil where the bytes are of neither kind.
  private static func office(_ raw: [UInt8]) throws(Failure) -> (SourceDocument, [String])? {
    let file: DisclosureFile
    do throws(FileError) {
      guard let read = try DisclosureFile(raw) else { return nil }
      file = read
    } catch { throw Failure(reason: error.reason, message: error.message) }
    do throws(SourceError) { return (try file.document(), file.remarks) } catch {
      throw error == .empty
        ? Failure(reason: "empty", message: "the document holds no text") : Failure(reason: "size", message: "its text is too large")
    }
  }

  /// Puts U+FFFD for NULs and for what is not UTF-8, and counts them.
  private static func replacingBadBytes(_ raw: [UInt8]) -> (SourceDocument, Int)? {
    let mark = Array("\u{FFFD}".utf8)
    let marks = { (bytes: [UInt8]) in bytes.indices.count { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) } }
    var repaired: [UInt8] = []
    for byte in String(decoding: raw, as: UTF8.self).utf8 {
      if byte == 0 { repaired += mark } else { repaired.append(byte) }
    }
    guard let document = try? SourceDocument(utf8: repaired) else { return nil }
    return (document, marks(repaired) - marks(raw))
  }

  private static func encoding(_ raw: [UInt8], _ error: SourceError) -> String {
    if case .binary(let offset, _) = error { return offset % 2 == 0 ? "UTF-16BE" : "UTF-16LE" }
    return raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) ? "UTF-16" : "GB18030"
  }

  /// Converts with the system's converter. What does not speak of budgets afterwards was not in that encoding.
  private static func convert(_ raw: [UInt8], from encoding: String) -> SourceDocument? {
    // A text has no NUL; what has one in any width is no text, however large it is.
    if encoding.hasPrefix("UTF-16"), holdsNULs(raw) { return nil }
    guard let converted = iconv(raw, from: encoding), let document = try? SourceDocument(utf8: converted) else { return nil }
    return String(decoding: converted.prefix(1 << 20), as: UTF8.self).contains("预算") ? document : nil
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
