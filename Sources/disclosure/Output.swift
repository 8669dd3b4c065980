import Glibc
import Synchronization

/// Where results go, and standard error; unbuffered but for the pieces they are given.
enum Output {
  /// Whether a file failed: a pipe that is closed afterwards does not make that a success.
  private static let hasFailed = Atomic(false)
  private static let descriptor = Atomic<Int32>(1)
  /// Whether there was a standard input.
  static let hasInput = Atomic(true)

  /// Notes that a file failed.
  static func fail() { hasFailed.store(true, ordering: .relaxed) }

  /// Takes the place of standard streams that are closed, so that no file that is opened later is taken for one of them.
  static func holdStandardStreams() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for stream in Int32(0)...2 where fcntl(stream, F_GETFD) < 0 {
      // The wrong way round: reading and writing are errors, as they are of a closed stream.
      _ = open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY)
      if stream == 0 { hasInput.store(false, ordering: .relaxed) }
    }
  }

  /// Sends results to a file from now on.
  static func begin(_ file: Argument) {
    do throws(OutputFile.Failure) { descriptor.store(try OutputFile.open(file), ordering: .relaxed) } catch { stop(error.code) }
  }

  /// Writes results; where that fails the process ends, with 3 unless it was a pipe that nobody reads any more.
  static func write(_ bytes: [UInt8]) {
    if let code = send(bytes, to: descriptor.load(ordering: .relaxed)) { stop(code) }
  }

  /// Ends the process when all results are written: only now is a file whole.
  static func finish(_ status: Int32) -> Never {
    // Some systems tell only now that there was no room.
    if close(descriptor.load(ordering: .relaxed)) != 0, errno != EINTR { stop(errno) }
    do throws(OutputFile.Failure) { try OutputFile.finish() } catch { stop(error.code) }
    exit(status)
  }

  private static func stop(_ code: Int32) -> Never {
    if code == EPIPE {
      PartialNames.remove()
      exit(hasFailed.load(ordering: .relaxed) ? 2 : 0)
    }
    stop(String(cString: strerror(code)))
  }

  /// Ends the process where the output cannot be written, for a reason.
  static func stop(_ reason: String) -> Never {
    PartialNames.remove()
    note("the output could not be written: \(reason)")
    exit(3)
  }

  /// Writes everything else, with controls made visible.
  static func note(_ message: String) {
    Progress.clear()
    _ = send(Array("disclosure: \(Visible.text(message))\n".utf8), to: 2)
  }

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
}
