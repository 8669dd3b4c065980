import Glibc

/// Exchanges the names of two folders at once where the system can (`renameat2` of Linux), and else one after the other.
enum ExchangeNames {
  private typealias Function = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
  /// `RENAME_EXCHANGE` of linux/fs.h.
  private static let exchange: UInt32 = 2

  static func exchange(_ one: Argument, _ other: Argument) -> Bool {
    if let symbol = dlsym(nil, "renameat2") {
      let rename = unsafeBitCast(symbol, to: Function.self)
      if rename(AT_FDCWD, one.path, AT_FDCWD, other.path, exchange) == 0 { return true }
      guard errno == EINVAL || errno == ENOSYS else { return false }
    }
    let aside = Argument(one.bytes + Array("-old".utf8))
    guard rename(other.path, aside.path) == 0 else { return false }
    guard rename(one.path, other.path) == 0 else {
      let code = errno
      rename(aside.path, other.path)
      errno = code
      return false
    }
    return rename(aside.path, one.path) == 0
  }
}
