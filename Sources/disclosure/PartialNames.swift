import Glibc
import Synchronization

/// What a signal must take away: the names of results that are not whole. It may wait for nothing, and so finds them without a lock.
enum PartialNames {
  private static let files = Atomic<UInt>(0)
  private static let folder = Atomic<UInt>(0)

  /// From now on a signal that ends the process takes these away; before the first the process must have created them.
  static func set(_ names: [Argument], in folder: Argument? = nil) {
    let list = UnsafeMutablePointer<UnsafePointer<CChar>?>.allocate(capacity: names.count + 1)
    for (index, name) in names.enumerated() { (list + index).initialize(to: copy(name)) }
    (list + names.count).initialize(to: nil)
    Self.folder.store(UInt(bitPattern: folder.map(copy)), ordering: .releasing)
    files.store(UInt(bitPattern: list), ordering: .releasing)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        PartialNames.remove()
        _exit(128 + number)
      }
    }
  }

  /// Takes nothing away any more.
  static func clear() {
    files.store(0, ordering: .releasing)
    folder.store(0, ordering: .releasing)
  }

  /// Takes away what there is.
  static func remove() {
    var name = UnsafePointer<UnsafePointer<CChar>?>(bitPattern: files.load(ordering: .acquiring))
    while let list = name, let file = list.pointee {
      unlink(file)
      name = list + 1
    }
    if let path = UnsafePointer<CChar>(bitPattern: folder.load(ordering: .acquiring)) { rmdir(path) }
  }

  /// A name that lives as long as the process.
  private static func copy(_ name: Argument) -> UnsafePointer<CChar> {
    let path = name.path
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: path.count)
    copy.initialize(from: path, count: path.count)
    return UnsafePointer(copy)
  }
}
