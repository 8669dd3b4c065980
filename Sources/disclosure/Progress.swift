import Glibc
import Synchronization

/// How far a run is, for a person before a terminal.
enum Progress {
  /// Whether a line of progress stands on the terminal.
  private static let isShown = Atomic(false)

  /// The clock of a run.
  struct Clock {
    private let start = ContinuousClock.now
    private var last: ContinuousClock.Instant?
    private let isOn: Bool

    /// Results on the same terminal show how far the run is.
    init(writesToFile: Bool) { isOn = isatty(2) == 1 && (writesToFile || isatty(1) == 0) }

    /// Shows how far the run is, from two seconds on and a few times a second.
    mutating func show(_ tally: Tally, of all: Int) {
      let now = ContinuousClock.now
      guard isOn, now - start > .seconds(2), last.map({ now - $0 > .milliseconds(200) }) ?? true, tally.documents > 0 else { return }
      last = now
      let left = (now - start) / tally.documents * (all - tally.documents)
      let found = tally.findings == 0 ? "" : ", \(tally.findings) findings"
      Progress.isShown.store(true, ordering: .relaxed)
      _ = Output.send(
        Array("\r\u{1B}[K\(tally.documents) of \(all) documents\(found), \(left.components.seconds) s left".utf8), to: 2)
    }
  }

  /// Takes the line away.
  static func clear() {
    guard isShown.exchange(false, ordering: .relaxed) else { return }
    _ = Output.send(Array("\r\u{1B}[K".utf8), to: 2)
  }
}
