import Glibc
import Synchronization

/// Another program at work, whose output is read up to a time and a size.
struct ChildProcess {
  /// How it ended.
  enum End {
    case finished
    case failed(Int32)
    case time
    case size
  }

  private var process: pid_t = 0
  private let output: Int32
  private let errors: Int32

  /// One program is started after the other, so that none inherits the pipes of another.
  private static let starting = Mutex(())

  /// Starts a program with nothing to read, in a group of its own.
  static func start(_ path: String, _ arguments: [[CChar]]) throws(InputFile.Failure) -> ChildProcess {
    try starting.withLock { _ throws(InputFile.Failure) in try ChildProcess(path, arguments) }
  }

  private init(_ path: String, _ arguments: [[CChar]]) throws(InputFile.Failure) {
    let results = try Self.pipe()
    let complaints: Pipe
    do throws(InputFile.Failure) {
      complaints = try Self.pipe()
    } catch {
      close(results.reading)
      close(results.writing)
      throw error
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, results.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, complaints.writing, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var words: [UnsafeMutablePointer<CChar>?] = [strdup(path)] + arguments.map { strdup($0) } + [nil]
    let code = posix_spawn(&process, path, &actions, &attributes, &words, environ)
    for word in words { free(word) }
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
    close(results.writing)
    close(complaints.writing)
    (output, errors) = (results.reading, complaints.reading)
    guard code == 0 else {
      close(output)
      close(errors)
      throw .system("converter", code)
    }
  }

  /// Reads to its end; a program that takes or prints too much is ended with all that it started.
  mutating func finish(seconds: Int, limit: Int) -> (output: [UInt8], errors: [UInt8], End) {
    defer {
      close(output)
      close(errors)
    }
    let start = ContinuousClock.now
    var texts: [[UInt8]] = [[], []]
    var open = [output, errors]
    var end: End?
    while open != [-1, -1], end == nil {
      let left = Duration.seconds(seconds) - (ContinuousClock.now - start)
      if left <= .zero { end = .time }
      var waiting = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard end == nil, poll(&waiting, 2, Int32(min(1000, left.components.seconds * 1000 + 100))) > 0 else { continue }
      for index in 0..<2 where waiting[index].revents != 0 {
        let part = Self.chunk(open[index])
        if part.isEmpty { open[index] = -1 }
        // Of complaints the last words are enough.
        texts[index] += part
        if index == 1, texts[1].count > 1 << 16 { texts[1].removeFirst(texts[1].count - 1 << 15) }
      }
      if texts[0].count > limit { end = .size }
    }
    if end != nil { kill(-process, SIGKILL) }
    var status: Int32 = 0
    // A program that closes its output may go on for ever.
    while waitpid(process, &status, end == nil ? WNOHANG : 0) == 0 {
      if ContinuousClock.now - start > .seconds(seconds) {
        end = .time
        kill(-process, SIGKILL)
      }
      usleep(2000)
    }
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : status & 0x7F
    return (texts[0], texts[1], end ?? (code == 0 ? .finished : .failed(code)))
  }

  private typealias Pipe = (reading: Int32, writing: Int32)

  /// A pipe of which a program inherits nothing.
  private static func pipe() throws(InputFile.Failure) -> Pipe {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw .system("converter", errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func chunk(_ descriptor: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      var read = -1
      repeat { read = Glibc.read(descriptor, buffer.baseAddress, 1 << 16) } while read < 0 && errno == EINTR
      count = max(0, read)
    }
  }
}
