import DisclosureGenerator
import DisclosureTesting
import Foundation

/// Damages documents and says how much of the damage is found, located and put right.
struct DamageRun {
  private let requests: [GenerationRequest]
  private let kinds: [DamageKind]
  private let isVerbose: Bool
  private let directory: String?

  init(_ options: Options) {
    (requests, kinds, isVerbose, directory) = (options.requests, options.kinds, options.isVerbose, options.directory)
  }

  private struct Results {
    var sound: [SoundTrial] = []
    var damaged: [DamageTrial] = []
  }

  /// Checks every document, sound and with each kind of damage, and prints a table.
  func run() async -> Bool {
    let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let results = await withTaskGroup(of: Results.self) { group in
      for first in 0..<min(width, requests.count) {
        group.addTask {
          var results = Results()
          for place in stride(from: first, to: requests.count, by: width) {
            let sound = SoundTrial(requests[place])
            results.sound.append(sound)
            results.damaged += kinds.compactMap { DamageTrial(requests[place], damage: $0, sound: sound) }
          }
          return results
        }
      }
      return await group.reduce(into: Results()) {
        $0.sound += $1.sound
        $0.damaged += $1.damaged
      }
    }
    if isVerbose { printFailures(results) }
    if let directory { write(results.damaged.filter(\.isFailure), to: directory) }
    printSound(results.sound)
    printTable(results.damaged)
    return results.sound.allSatisfy(\.falseAccusations.isEmpty) && !results.damaged.contains(where: \.isFailure)
  }

  private func printSound(_ trials: [SoundTrial]) {
    let accused = trials.filter { !$0.falseAccusations.isEmpty }
    let repaired = trials.reduce(0) { $0 + $1.falseRepairs }
    let (read, proven) = trials.reduce((0, 0)) { ($0.0 + $1.read, $0.1 + $1.proven) }
    let unlikely = trials.count(where: \.isRoundingUnlikely)
    print("\(trials.count) undamaged documents: \(accused.count) with false accusations, \(unlikely) with unlikely rounding")
    print("  \(repaired) false repairs")
    print("  \(proven) of \(read) numbers proven")
    let reading = trials.reduce(Duration.zero) { $0 + $1.readingTime }
    let checking = trials.reduce(Duration.zero) { $0 + $1.checkingTime }
    print("  reading \(Self.milliseconds(reading, trials.count)) ms a document, checking \(Self.milliseconds(checking, trials.count)) ms")
  }

  private func printTable(_ trials: [DamageTrial]) {
    print("kind".padded(15) + Self.titles.map { $0.padded(-13) }.joined())
    for kind in kinds { printRow(kind.rawValue, trials.filter { $0.injury.kind == kind }) }
    if kinds.count > 1 { printRow("all", trials) }
  }

  private static let titles = [
    "number", "detectable", "detected", "locatable", "located", "restored", "all restored", "accusations", "repairs", "read ms", "check ms",
  ]

  private func printRow(_ name: String, _ trials: [DamageTrial]) {
    let summary = DamageSummary(trials)
    let cells = [
      String(summary.number),
      String(summary.detectable),
      Self.share(summary.detected, summary.detectable),
      String(summary.locatable),
      Self.share(summary.located, summary.locatable),
      Self.share(summary.restoredOfLocatable, summary.locatable),
      Self.share(summary.restored, summary.number),
      String(summary.accused),
      String(summary.falselyRepaired),
      Self.milliseconds(summary.readingTime, summary.number),
      Self.milliseconds(summary.checkingTime, summary.number),
    ]
    print(name.padded(15) + cells.map { $0.padded(-13) }.joined())
  }

  private static func share(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "–" }
    let tenths = part * 1000 / whole
    return "\(tenths / 10).\(tenths % 10) %"
  }

  private static func milliseconds(_ time: Duration, _ count: Int) -> String {
    let tenths = count == 0 ? 0 : time.components.seconds * 10_000 / Int64(count) + time.components.attoseconds / 100_000_000_000_000 / Int64(count)
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func printFailures(_ results: Results) {
    for trial in results.sound where !trial.falseAccusations.isEmpty {
      print("\(trial.name): undamaged")
      for finding in trial.falseAccusations.prefix(6) { print("    \(finding)") }
    }
    for trial in results.damaged.filter(\.isFailure).sorted(by: { ($0.injury.kind.rawValue, $0.name) < ($1.injury.kind.rawValue, $1.name) }) {
      print("\(trial.name): \(trial.injury.kind.rawValue) \(Self.verdict(trial)): \(trial.injury.statement.rawValue) \(trial.injury.summary)")
      let places = trial.injury.sites.prefix(6).map { "line \($0.line) cell \($0.cell)" }.joined(separator: ", ")
      print("  at \(places), row from line \(trial.injury.sites.first?.rowLine ?? 0)")
      for contradiction in trial.injury.contradictions.prefix(3) { print("    broken: \(contradiction)") }
      for finding in trial.findings.prefix(5) { print("    \(finding)") }
      for repair in trial.falseRepairs.prefix(3) { print("    false repair: \(repair)") }
    }
  }

  /// Writes the damaged texts that fail.
  private func write(_ trials: [DamageTrial], to directory: String) {
    let folder = URL(fileURLWithPath: directory, isDirectory: true)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for trial in trials {
        try Data(trial.text.utf8).write(to: folder.appendingPathComponent(trial.injury.kind.rawValue + "-" + trial.name))
      }
    } catch {
      print("cannot write to \(directory): \(error.localizedDescription)")
    }
  }

  private static func verdict(_ trial: DamageTrial) -> String {
    var words: [String] = []
    if trial.injury.isDetectable, !trial.isDetected { words.append("not detected") }
    if trial.injury.isLocatable, !trial.isLocated { words.append("not located") }
    if trial.injury.kind == .slide, trial.injury.isDetectable, !trial.isRestored { words.append("not repaired") }
    if !trial.falseAccusations.isEmpty { words.append("others accused") }
    if !trial.falseRepairs.isEmpty { words.append("falsely repaired") }
    return words.joined(separator: ", ")
  }
}

extension String {
  /// The text in a column of a width; to the right where the width is negative.
  fileprivate func padded(_ width: Int) -> String {
    let space = String(repeating: " ", count: max(1, Swift.abs(width) - count))
    return width < 0 ? space + self : self + space
  }
}
