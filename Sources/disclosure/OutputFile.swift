import Glibc
import Synchronization

/// A file of results: it is written under another name and takes its own when it is whole.
enum OutputFile {
  /// Why it could not be written.
  struct Failure: Error {
    let code: Int32
  }

  /// The names while it is written; nil where it is written in place, as a device is.
  private struct Names: Sendable {
    let partial: [CChar]
    let whole: [CChar]
  }

  private static let names = Mutex<Names?>(nil)

  static func open(_ file: Argument) throws(Failure) -> Int32 {
    var status = stat()
    let exists = stat(file.path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      let descriptor = Glibc.open(file.path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Failure(code: errno) }
      return descriptor
    }
    let whole = exists ? resolved(file) : file
    let partial = partialName(of: whole)
    let descriptor = Glibc.open(partial.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    if exists { fchmod(descriptor, status.st_mode & 0o777) }
    names.withLock { $0 = Names(partial: partial.path, whole: whole.path) }
    PartialNames.set([partial])
    return descriptor
  }

  /// Gives the file its name.
  static func finish() throws(Failure) {
    guard let names = names.withLock({ $0 }) else { return }
    guard rename(names.partial, names.whole) == 0 else { throw Failure(code: errno) }
    PartialNames.clear()
    OutputFile.names.withLock { $0 = nil }
  }

  /// The name beside it that it has while it is written.
  static func partialName(of whole: Argument) -> Argument {
    let slash = whole.bytes.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
    return Argument(whole.bytes[..<slash] + Array(".partial-\(getpid())-".utf8) + whole.bytes[slash...].suffix(200))
  }

  /// The file that a link names.
  static func resolved(_ file: Argument) -> Argument {
    guard let path = realpath(file.path, nil) else { return file }
    defer { free(path) }
    return Argument(UnsafeRawBufferPointer(start: path, count: strlen(path)))
  }
}
