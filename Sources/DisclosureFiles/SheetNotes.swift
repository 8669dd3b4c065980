/// What the sheets of a workbook hold that their text shows otherwise or not at all.
struct SheetNotes {
  enum Kind: Int, CaseIterable {
    case missingValue, errorValue, unknownValue, missingString, unknownFormat, repeatedCell, coveredCell, hiddenCell, hiddenZero
  }

  private var counts = Array(repeating: 0, count: Kind.allCases.count)
  private var places = Array(repeating: "", count: Kind.allCases.count)

  mutating func add(_ kind: Kind, at place: @autoclosure () -> String) {
    if counts[kind.rawValue] == 0 { places[kind.rawValue] = place() }
    counts[kind.rawValue] += 1
  }

  /// A sentence for each kind.
  var remarks: [String] {
    Kind.allCases.filter { counts[$0.rawValue] > 0 }.map { kind in
      let (count, place) = (counts[kind.rawValue], places[kind.rawValue])
      return "\(count) \(Self.text(kind)) (\(count == 1 ? "" : "first ")at \(place))"
    }
  }

  private static func text(_ kind: Kind) -> String {
    switch kind {
    case .missingValue: "formulas without a value: open the workbook in a program that calculates, and save it"
    case .errorValue: "cells that hold an error, not a value"
    case .unknownValue: "cells with a value of no known type, given as stored"
    case .missingString: "cells whose text the workbook does not hold"
    case .unknownFormat: "numbers in a format that is not rendered, given as stored"
    case .repeatedCell: "cells at a place where there was one already: the first was read"
    case .coveredCell: "cells that a merged cell covers: not read"
    case .hiddenCell: "cells in hidden rows or columns: read like the others"
    case .hiddenZero: "zeros that the sheet shows as a dash or not at all: read as 0"
    }
  }
}
