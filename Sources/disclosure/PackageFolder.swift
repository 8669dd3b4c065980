import BudgetCore
import DisclosureExport
import Glibc

/// The folder of a package: it is written under another name and takes its own when it is whole.
struct PackageFolder: Sendable {
  /// Why it could not be written.
  struct Failure: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }

    init(code: Int32, _ file: String = "") { reason = (file.isEmpty ? "" : "\(file): ") + String(cString: strerror(code)) }
  }

  private let whole: Argument
  private let partial: Argument
  private let exists: Bool
  private let descriptions = DataPackage.descriptions(maker: Version.text)
  private var package = DataPackage()
  private var tables: [TableFile] = []

  /// The names of all its files.
  private var names: [String] { DataPackage.tables.map(TableFile.name) + descriptions.map(\.name) }

  /// A folder that is not there, is empty, or holds a package and nothing else.
  init(_ name: Argument) throws(Failure) {
    var bytes = name.bytes
    while bytes.count > 1, bytes.last == 0x2F { bytes.removeLast() }
    var status = stat()
    exists = stat(Argument(bytes).path, &status) == 0
    whole = exists ? OutputFile.resolved(Argument(bytes)) : Argument(bytes)
    partial = OutputFile.partialName(of: whole)
    guard exists else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw Failure(code: ENOTDIR) }
    for name in try entries() where !names.contains(name) {
      throw Failure("the folder holds something else than a package, which would be lost: \(name)")
    }
  }

  private func entries() throws(Failure) -> [String] {
    guard let stream = opendir(whole.path) else { throw Failure(code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.filter { $0 != "." && $0 != ".." }
  }

  private static func path(_ folder: Argument, _ name: String) -> Argument { Argument(folder.bytes + [0x2F] + Array(name.utf8)) }

  /// The digests of the files of the package that is there, by their names; nil for a file that could not be read. None where there is no package.
  func manifest() throws(Failure) -> [String: String?] {
    guard exists, try !entries().isEmpty else { return [:] }
    for (name, content) in descriptions {
      guard let known = try? FileBytes.read(Self.path(whole, name)), known == content else {
        throw Failure("another version wrote the package: \(name) differs; export it anew, without --append")
      }
    }
    var digests: [String: String?] = [:]
    try TableFile.forEachRow(of: Self.path(whole, TableFile.name("documents")), "documents") { row in
      let fields = RecordSplitter.fields(row)
      if fields.count == 8 { digests.updateValue(fields[6].isEmpty ? fields[1] : nil, forKey: fields[0]) }
    }
    return digests
  }

  /// Begins the tables. A package is continued where there is one, but for some files; nil begins a new one.
  mutating func begin(leavingOut files: Set<String>?) throws(Failure) {
    guard mkdir(partial.path, 0o777) == 0 else { throw Failure(code: errno) }
    PartialNames.set(names.map { Self.path(partial, $0) }, in: partial)
    for table in DataPackage.tables {
      var file = try TableFile(table, Self.path(partial, TableFile.name(table)))
      try file.write(DataPackage.header(of: table))
      if let files { try copyRows(of: table, to: &file, leavingOut: files) }
      tables.append(file)
    }
  }

  private mutating func copyRows(of table: String, to file: inout TableFile, leavingOut files: Set<String>) throws(Failure) {
    var failure: Failure?
    try TableFile.forEachRow(of: Self.path(whole, TableFile.name(table)), table) { row in
      let isCode = table == "codes"
      let fields = RecordSplitter.fields(row, limit: isCode ? .max : 1)
      guard let name = fields.first, failure == nil else { return }
      if isCode, name.isEmpty { return package.add(codeRow: fields) }
      if files.contains(name) { return }
      do throws(Failure) { try file.write(row) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Adds the rows of a document.
  mutating func add(_ part: PackagePart) throws(Failure) {
    package.add(part)
    for index in tables.indices { try tables[index].write(part.rows[index].bytes) }
  }

  /// Writes what describes the package, and gives the folder its name.
  mutating func finish() throws(Failure) {
    for index in tables.indices {
      if index == tables.count - 1 { try tables[index].write(package.codes) }
      try tables[index].finish()
    }
    for (name, content) in descriptions {
      var file = try TableFile(name, Self.path(partial, name))
      try file.write(content)
      try file.finish()
    }
    try takeName()
    PartialNames.clear()
  }

  private func takeName() throws(Failure) {
    if rename(partial.path, whole.path) == 0 { return }
    guard errno == ENOTEMPTY || errno == EEXIST else { throw Failure(code: errno) }
    // Both names change at once, so that at no time there is neither.
    guard ExchangeNames.exchange(partial, whole) else { throw Failure(code: errno) }
    for name in names { unlink(Self.path(partial, name).path) }
    rmdir(partial.path)
  }
}
