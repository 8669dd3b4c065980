import DisclosureExport
import Glibc

/// A file of a package while it is written: small pieces are gathered.
struct TableFile: Sendable {
  private let table: String
  private let descriptor: Int32
  private var waiting: [UInt8] = []

  static func name(_ table: String) -> String { "\(table).csv" }

  init(_ table: String, _ path: Argument) throws(PackageFolder.Failure) {
    self.table = table
    descriptor = open(path.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw PackageFolder.Failure(code: errno, table) }
  }

  mutating func write(_ bytes: [UInt8]) throws(PackageFolder.Failure) {
    waiting += bytes
    if waiting.count > 1 << 18 { try flush() }
  }

  private mutating func flush() throws(PackageFolder.Failure) {
    if let code = Output.send(waiting, to: descriptor) { throw PackageFolder.Failure(code: code, table) }
    waiting.removeAll(keepingCapacity: true)
  }

  mutating func finish() throws(PackageFolder.Failure) {
    try flush()
    if close(descriptor) != 0, errno != EINTR { throw PackageFolder.Failure(code: errno, table) }
  }

  /// Visits the rows of a table that was written, but for its header.
  static func forEachRow(of path: Argument, _ table: String, _ body: ([UInt8]) -> Void) throws(PackageFolder.Failure) {
    let descriptor = open(path.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw PackageFolder.Failure(code: errno, table) }
    defer { close(descriptor) }
    var splitter = RecordSplitter()
    var isHeader = true
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { chunk.deallocate() }
    while true {
      let count = read(descriptor, chunk.baseAddress, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw PackageFolder.Failure(code: errno, table) }
      if count == 0 { break }
      splitter.split(UnsafeRawBufferPointer(rebasing: chunk[..<count])) { row in
        if !isHeader { body(row) }
        isHeader = false
      }
    }
    guard splitter.isComplete else { throw PackageFolder.Failure("\(table): the table ends within a row") }
  }
}
