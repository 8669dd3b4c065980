import Glibc

/// A word of the command line as the system gave it: the name of a file may be any bytes.
struct Argument: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The word as a text; bytes that are no UTF-8 become U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether it stands for standard input.
  var isStandardInput: Bool { bytes == [0x2D] }

  /// The word as the system takes it, with the NUL behind it.
  var path: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

  /// Whether it is the name of a folder that is there.
  var isFolder: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The words behind the name of the tool.
  static func ofCommandLine() -> [Argument] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map { word in Argument(UnsafeRawBufferPointer(start: word, count: strlen(word))) }
    }
  }
}
