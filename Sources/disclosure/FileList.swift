import Glibc

/// The documents that the command line names: files, those of folders, and those of lists.
struct FileList: Sendable {
  /// A document, or why there is none.
  enum Entry: Sendable {
    case file(Argument)
    /// A file of a folder: what no reader recognizes there is no document and is ignored.
    case found(Argument)
    case failed(Argument, InputFile.Failure)
  }

  private(set) var entries: [Entry] = []
  /// How many documents need not be read again.
  private(set) var unchanged = 0
  /// How many files of folders have names of other things than documents.
  private(set) var ignored = 0
  /// Whether a folder was named: then a single document is one of many, too.
  private(set) var hasFolders = false

  /// The last parts of the names of documents in folders.
  static let suffixes = ["txt", "text", "md", "markdown", "html", "htm", "csv", "tsv", "docx", "docm", "xlsx", "xlsm"]

  init(_ arguments: Arguments) {
    for name in arguments.operands { add(name) }
    for list in arguments.all(.filesFrom) {
      do throws(InputFile.Failure) {
        for name in Self.names(try FileBytes.read(list)) { add(name) }
      } catch {
        entries.append(.failed(list, error))
      }
    }
  }

  /// The names of a list: each before a NUL if there is any, else one a line.
  private static func names(_ bytes: [UInt8]) -> [Argument] {
    bytes.split(separator: bytes.contains(0) ? 0 : 0x0A).map { Argument($0) }
  }

  private mutating func add(_ name: Argument) {
    var status = stat()
    guard !name.isStandardInput else { return entries.append(.file(name)) }
    let isThere = stat(name.path, &status) == 0
    // A closed pipe must not hide that a file further on is not there.
    if !isThere { Output.fail() }
    guard isThere, status.st_mode & S_IFMT == S_IFDIR else { return entries.append(.file(name)) }
    hasFolders = true
    let before = entries.count
    addFolder(name)
    if entries.count == before {
      entries.append(.failed(name, InputFile.Failure(reason: "folder", message: "the folder holds no document", chinese: "文件夹中没有可读的文件")))
    }
  }

  /// Adds the documents of a folder and of those in it, in the order of their names.
  private mutating func addFolder(_ folder: Argument) {
    let names: [Argument]
    do throws(InputFile.Failure) { names = try Self.names(inFolder: folder) } catch { return entries.append(.failed(folder, error)) }
    for name in names {
      let path = Argument(folder.bytes.last == 0x2F ? folder.bytes + name.bytes : folder.bytes + [0x2F] + name.bytes)
      var status = stat()
      // A folder behind a link may be one that this is a part of.
      guard lstat(path.path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR { addFolder(path) } else { addFile(path) }
    }
  }

  /// Leaves out documents that are known, and those that are named twice.
  mutating func leaveOut(_ isKnown: (Argument) -> Bool) {
    var named: Set<String> = []
    var left: [Entry] = []
    for entry in entries {
      switch entry {
      case .file(let name), .found(let name):
        guard named.insert(name.text).inserted else { continue }
        if isKnown(name) { unchanged += 1 } else { left.append(entry) }
      case .failed(let name, _): if named.insert(name.text).inserted { left.append(entry) }
      }
    }
    entries = left
  }

  private mutating func addFile(_ path: Argument) {
    var status = stat()
    if stat(path.path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Self.isDocument(path) {
      entries.append(.found(path))
    } else {
      ignored += 1
    }
  }

  private static func isDocument(_ path: Argument) -> Bool {
    guard let dot = path.bytes.lastIndex(of: 0x2E), !isLock(path) else { return false }
    let suffix = String(decoding: path.bytes[(dot + 1)...], as: UTF8.self).lowercased()
    return suffixes.contains(suffix)
  }

  /// Office programs put a small file beside one that is open: `~$预算.docx`.
  private static func isLock(_ path: Argument) -> Bool {
    let name = path.bytes.lastIndex(of: 0x2F).map { path.bytes[($0 + 1)...] } ?? path.bytes[...]
    return name.starts(with: "~$".utf8)
  }

  /// What stands in a folder but for hidden files.
  private static func names(inFolder folder: Argument) throws(InputFile.Failure) -> [Argument] {
    guard let stream = opendir(folder.path) else { throw .system("open", errno) }
    defer { closedir(stream) }
    var names: [Argument] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Argument($0.prefix { $0 != 0 }) }
      if name.bytes.first != 0x2E { names.append(name) }
    }
    if errno != 0 { throw .system("read", errno) }
    return names.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }
}
