import Glibc
import Synchronization

/// Standard output and standard error, unbuffered but for the pieces they are given.
enum Output {
  /// Whether a file failed: a pipe that is closed afterwards does not make that a success.
  private static let hasFailed = Atomic(false)

  /// Notes that a file failed.
  static func fail() { hasFailed.store(true, ordering: .relaxed) }

  /// Writes results; where that fails the process ends, with 3 unless it was a pipe that nobody reads any more.
  static func write(_ bytes: [UInt8]) {
    guard let code = send(bytes, to: 1) else { return }
    if code == EPIPE { exit(hasFailed.load(ordering: .relaxed) ? 2 : 0) }
    note("the output could not be written: \(String(cString: strerror(code)))")
    exit(3)
  }

  /// Writes everything else, with controls made visible.
  static func note(_ message: String) { _ = send(Array("disclosure: \(visible(message))\n".utf8), to: 2) }

  /// Writes all bytes; returns the error that stopped it.
  static func send(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = Glibc.poll(&poll, 1, -1)
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }

  /// A text for people with C0, C1, DEL and bidirectional controls escaped; line feeds and tabs stay.
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isControl(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
