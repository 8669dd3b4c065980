import Glibc

/// A folder of results: it is written under another name and takes its own when it is whole.
struct ResultFolder: Sendable {
  /// Why it could not be written.
  struct Failure: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }

    init(code: Int32, _ file: String = "") { reason = (file.isEmpty ? "" : "\(file): ") + String(cString: strerror(code)) }
  }

  private let whole: Argument
  private let partial: Argument
  /// Whether there is one already.
  let exists: Bool

  /// A folder that is not there, is empty, or holds what such a folder holds and nothing else.
  init(_ name: Argument, of what: String, holds isOwn: (String) -> Bool) throws(Failure) {
    var bytes = name.bytes
    while bytes.count > 1, bytes.last == 0x2F { bytes.removeLast() }
    var status = stat()
    exists = stat(Argument(bytes).path, &status) == 0
    whole = exists ? OutputFile.resolved(Argument(bytes)) : Argument(bytes)
    partial = OutputFile.partialName(of: whole)
    guard exists else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw Failure(code: ENOTDIR) }
    for name in try entries() where !isOwn(name) { throw Failure("the folder holds something else than \(what), which would be lost: \(name)") }
  }

  /// The names in the folder that is there.
  func entries() throws(Failure) -> [String] {
    guard let stream = opendir(whole.path) else { throw Failure(code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.filter { $0 != "." && $0 != ".." }
  }

  /// A file of the folder that is there.
  func known(_ name: String) -> Argument { Self.path(whole, name) }

  /// A file of the folder that is written.
  func new(_ name: String) -> Argument { Self.path(partial, name) }

  private static func path(_ folder: Argument, _ name: String) -> Argument { Argument(folder.bytes + [0x2F] + Array(name.utf8)) }

  /// Begins to write files of some names.
  func begin(_ names: [String]) throws(Failure) {
    guard mkdir(partial.path, 0o777) == 0 else { throw Failure(code: errno) }
    PartialNames.set(names.map(new), in: partial)
  }

  /// Gives the folder its name, and takes the older one away.
  func finish() throws(Failure) {
    if rename(partial.path, whole.path) != 0 {
      guard errno == ENOTEMPTY || errno == EEXIST else { throw Failure(code: errno) }
      let older = try entries()
      // Both names change at once, so that at no time there is neither.
      guard ExchangeNames.exchange(partial, whole) else { throw Failure(code: errno) }
      for name in older { unlink(new(name).path) }
      rmdir(partial.path)
    }
    PartialNames.clear()
  }
}
