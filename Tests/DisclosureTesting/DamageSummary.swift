import DisclosureGenerator

/// How much of some damage was found, located and put right.
public struct DamageSummary: Sendable {
  /// How many documents were damaged.
  public var number = 0
  /// Those whose numbers contradict each other then, beyond rounding.
  public var detectable = 0
  /// Those of them of which a finding speaks.
  public var detected = 0
  /// Those with several contradictions that have only the damaged place in common.
  public var locatable = 0
  /// Those of them of which a finding says what the damage is.
  public var located = 0
  /// Those of them whose original the report has.
  public var restoredOfLocatable = 0
  /// Those of all whose original the report has.
  public var restored = 0
  /// Those in which something right is accused.
  public var accused = 0
  /// Those in which a number is moved to where it does not belong.
  public var falselyRepaired = 0
  /// The time that reading all of them took.
  public var readingTime = Duration.zero
  /// The time that checking took.
  public var checkingTime = Duration.zero

  /// Counts.
  public init(_ trials: some Sequence<DamageTrial>) {
    for trial in trials {
      number += 1
      restored += trial.isRestored ? 1 : 0
      accused += trial.falseAccusations.isEmpty ? 0 : 1
      falselyRepaired += trial.falseRepairs.isEmpty ? 0 : 1
      readingTime += trial.readingTime
      checkingTime += trial.checkingTime
      if trial.injury.isDetectable {
        detectable += 1
        detected += trial.isDetected ? 1 : 0
      }
      if trial.injury.isLocatable {
        locatable += 1
        located += trial.isLocated ? 1 : 0
        restoredOfLocatable += trial.isRestored ? 1 : 0
      }
    }
  }
}
