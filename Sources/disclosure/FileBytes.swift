import Glibc
import Synchronization

/// Reads files to their end, or says why not: nothing partial is ever taken for a whole.
enum FileBytes {
  /// The largest file that is read: 256 MiB.
  static let limit = 256 << 20

  private static let nullDevice: dev_t? = {
    var status = stat()
    return stat("/dev/null", &status) == 0 ? status.st_rdev : nil
  }()

  /// The bytes of a file, or of standard input for `-`.
  static func read(_ name: Argument, limit: Int = limit) throws(InputFile.Failure) -> [UInt8] {
    if name.isStandardInput, !Output.hasInput.load(ordering: .relaxed) { throw .system("read", EBADF) }
    let descriptor = name.isStandardInput ? 0 : open(name.path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .system("open", errno) }
    defer { if descriptor > 0 { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system("open", errno) }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFDIR { throw InputFile.Failure(reason: "folder", message: "it is a folder", chinese: "这是文件夹") }
    // Terminals end, and /dev/null is at its end; other devices may go on for ever.
    let isNull = status.st_rdev == Self.nullDevice
    if kind == S_IFBLK || kind == S_IFCHR && !isNull && isatty(descriptor) == 0 {
      throw InputFile.Failure(reason: "device", message: "it is a device, not a file", chinese: "这是设备，不是文件")
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
    InputFile.Failure(reason: "size", message: "it is larger than \(limit) bytes, which is the limit", chinese: "超过上限 \(limit) 字节")
  }
}
