/// Why a file of Word or Excel could not be read.
public struct FileError: Error, Sendable, Equatable {
  /// One word for programs: damaged, encrypted, unsupported, size.
  public let reason: String
  /// A sentence.
  public let message: String

  static func damaged(_ message: String) -> FileError { FileError(reason: "damaged", message: "the file is damaged: \(message)") }
  static func unsupported(_ message: String) -> FileError { FileError(reason: "unsupported", message: message) }
  static func size(_ message: String) -> FileError { FileError(reason: "size", message: message) }
}
