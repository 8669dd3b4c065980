import BudgetCore
import DisclosureExport
import Glibc
import Synchronization

/// `disclosure export`: a folder of tables of many documents.
struct ExportCommand: DocumentCommand {
  private let name: Argument
  private let isContinued: Bool
  private let folder = Folder()
  var needsOutput: Bool { false }
  var readsRecords: Bool { true }
  var writesFailures: Bool { false }

  /// The folder while it is written. Documents are taken one after the other.
  private final class Folder: Sendable {
    let package = Mutex<PackageFolder?>(nil)
    /// How many documents need not be read again.
    let unchanged = Mutex(0)
  }

  init(_ arguments: Arguments) {
    name = arguments.word(.output) ?? Argument("")
    isContinued = arguments[.append]
  }

  func prepare(_ files: inout FileList) {
    var package: PackageFolder
    do throws(PackageFolder.Failure) {
      package = try PackageFolder(name)
      let known = isContinued ? try package.manifest() : [:]
      var replaced: Set<String> = []
      files.leaveOut { file in
        guard let digest = known[file.text] else { return false }
        // What cannot be read now is read, and said, in its turn.
        if !file.isStandardInput, let digest, let bytes = try? FileBytes.read(file), Original(name: "", bytes).digest == digest { return true }
        replaced.insert(file.text)
        return false
      }
      try package.begin(leavingOut: known.isEmpty ? nil : replaced)
    } catch {
      Output.stop(error.reason)
    }
    let (begun, unchanged) = (package, files.unchanged)
    folder.unchanged.withLock { $0 = unchanged }
    folder.package.withLock { $0 = begun }
  }

  func run(_ input: OpenedDocument, _ result: inout FileResult, flush: (inout TextBuffer) -> Void) -> Reading {
    let reading = input.reader.read(input.document, options: input.options)
    let report = Checker().check(reading)
    for finding in report.findings { result.tally.count(finding) }
    result.tally.facts = report.read
    result.part = PackagePart(reading, report, of: Original(name: input.file, input.bytes))
    return reading
  }

  func fail(_ file: String, _ bytes: [UInt8]?, _ failure: InputFile.Failure, _ result: inout FileResult) {
    result.part = PackagePart(failure: failure.reason, message: failure.message, of: Original(name: file, bytes))
  }

  func take(_ result: FileResult) {
    guard let part = result.part else { return }
    attempt { package throws(PackageFolder.Failure) in try package.add(part) }
  }

  func end(_ tally: Tally, _ buffer: inout TextBuffer) {
    attempt { package throws(PackageFolder.Failure) in try package.finish() }
    let unchanged = folder.unchanged.withLock { $0 }
    buffer.write(tally.summary + (unchanged > 0 ? "; \(unchanged) documents as they were\n" : "\n"))
  }

  private func attempt(_ work: (inout PackageFolder) throws(PackageFolder.Failure) -> Void) {
    let reason: String? = folder.package.withLock { package in
      guard var begun = package.take() else { return nil }
      do throws(PackageFolder.Failure) { try work(&begun) } catch { return error.reason }
      package = begun
      return nil
    }
    if let reason { Output.stop(reason) }
  }
}
