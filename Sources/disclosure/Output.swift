import Glibc

/// Standard output and standard error, unbuffered but for the pieces they are given.
enum Output {
  /// Writes results.
  static func write(_ bytes: [UInt8]) { send(bytes, to: 1) }

  /// Writes everything else.
  static func note(_ message: String) { send(Array("disclosure: \(message)\n".utf8), to: 2) }

  private static func send(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count <= 0 { exit(count < 0 && errno == EPIPE ? 0 : 2) }
        rest = rest.dropFirst(count)
      }
    }
  }
}
