/// What an indicator promises (指标值): its text, and what the text means.
public struct Promise: Sendable {
  /// The text as printed.
  public let text: String
  /// ≥, ≤, >, < or =; empty where none is printed.
  public let comparator: String
  /// The number without separators; empty for a promise in words.
  public let number: String
  /// What stands behind the number.
  public let unit: String

  /// A promise of a number.
  init(_ comparator: String, _ number: String, _ unit: String, text: String? = nil) {
    (self.comparator, self.number, self.unit) = (comparator, number, unit)
    self.text = text ?? comparator + number + unit
  }

  /// A promise in words.
  init(_ text: String) {
    self.text = text
    (comparator, number, unit) = ("", "", "")
  }

  /// The fields of the target at a path.
  func marks(_ path: String) -> [Mark] {
    var marks = [Mark(path)]
    if !comparator.isEmpty { marks.append(Mark(path + ".comparator", comparator)) }
    if !number.isEmpty { marks.append(Mark(path + ".number", number)) }
    if !unit.isEmpty { marks.append(Mark(path + ".unit", unit)) }
    return marks
  }
}

extension Cell {
  /// The cell of what an indicator promises.
  static func promise(_ promise: Promise, _ path: String) -> Cell { Cell(promise.text).marked(promise.marks(path)) }
}
