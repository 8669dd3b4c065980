import BudgetCore
import DisclosureExport

/// The folder of a package.
struct PackageFolder: Sendable {
  typealias Failure = ResultFolder.Failure

  private let folder: ResultFolder
  private let descriptions = DataPackage.descriptions(maker: Version.text)
  private var package = DataPackage()
  private var tables: [TableFile] = []

  /// The names of all its files.
  private static let names = DataPackage.tables.map(TableFile.name) + DataPackage.descriptions(maker: Version.text).map(\.name)

  /// A folder that is not there, is empty, or holds a package and nothing else.
  init(_ name: Argument) throws(Failure) {
    folder = try ResultFolder(name, of: "a package", holds: Self.names.contains)
  }

  /// The digests of the files of the package that is there, by their names; nil for a file that could not be read. None where there is no package.
  func manifest() throws(Failure) -> [String: String?] {
    guard folder.exists, try !folder.entries().isEmpty else { return [:] }
    for (name, content) in descriptions {
      guard let known = try? FileBytes.read(folder.known(name)), known == content else {
        throw Failure("another version wrote the package: \(name) differs; export it anew, without --append")
      }
    }
    var digests: [String: String?] = [:]
    try TableFile.forEachRow(of: folder.known(TableFile.name("documents")), "documents") { row in
      let fields = RecordSplitter.fields(row)
      if fields.count == 8 { digests.updateValue(fields[6].isEmpty ? fields[1] : nil, forKey: fields[0]) }
    }
    return digests
  }

  /// Begins the tables. A package is continued where there is one, but for some files; nil begins a new one.
  mutating func begin(leavingOut files: Set<String>?) throws(Failure) {
    try folder.begin(Self.names)
    for table in DataPackage.tables {
      var file = try TableFile(table, folder.new(TableFile.name(table)))
      try file.write(DataPackage.header(of: table))
      if let files { try copyRows(of: table, to: &file, leavingOut: files) }
      tables.append(file)
    }
  }

  private mutating func copyRows(of table: String, to file: inout TableFile, leavingOut files: Set<String>) throws(Failure) {
    var failure: Failure?
    try TableFile.forEachRow(of: folder.known(TableFile.name(table)), table) { row in
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
      var file = try TableFile(name, folder.new(name))
      try file.write(content)
      try file.finish()
    }
    try folder.finish()
  }
}
