import Glibc

/// Reads files to their end, or says why not: nothing partial is ever taken for a whole.
enum FileBytes {
  /// The largest file that is read: 256 MiB.
  static let limit = 256 << 20

  static func read(_ path: String, limit: Int = limit) throws(InputFile.Failure) -> [UInt8] {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("open", errno) }
    defer { if descriptor > 0 { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system("open", errno) }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFDIR { throw InputFile.Failure(reason: "folder", message: "it is a folder") }
    if kind == S_IFBLK || kind == S_IFCHR && isatty(descriptor) == 0 && path != "-" {
      throw InputFile.Failure(reason: "device", message: "it is a device, not a file")
    }
    let isRegular = kind == S_IFREG
    if isRegular, status.st_size > limit { throw .tooLarge(limit) }
    var bytes: [UInt8] = []
    var capacity = isRegular ? Int(status.st_size) + 1 : 1 << 16
    while true {
      let part = try chunk(descriptor, capacity)
      if part.isEmpty { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      // A file that grows while it is read, and a pipe without end, are bounded, too.
      if bytes.count > limit { throw .tooLarge(limit) }
      capacity = isRegular ? 1 << 16 : 1 << 20
    }
  }

  /// The next bytes; none at the end.
  private static func chunk(_ descriptor: Int32, _ capacity: Int) throws(InputFile.Failure) -> [UInt8] {
    while true {
      var code: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        let read = Glibc.read(descriptor, buffer.baseAddress, capacity)
        if read < 0 { code = errno }
        count = max(0, read)
      }
      if code == 0 { return part }
      if code == EAGAIN {
        var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = Glibc.poll(&poll, 1, -1)
      } else if code != EINTR {
        throw .system("read", code)
      }
    }
  }
}

extension InputFile.Failure {
  static func system(_ reason: String, _ code: Int32) -> InputFile.Failure {
    InputFile.Failure(reason: reason, message: String(cString: strerror(code)))
  }

  static func tooLarge(_ limit: Int) -> InputFile.Failure {
    InputFile.Failure(reason: "size", message: "it is larger than \(limit) bytes, which is the limit")
  }
}
