/// The wholes of a list that are blank, and whether it prints such wholes elsewhere.
struct BlankWholes {
  /// The breakdowns whose whole is blank, and where.
  private(set) var all: [(group: Int, place: Int32)] = []
  /// By breakdown and by place how many wholes are printed over parts.
  private var ofGroup: [Int32]
  private var ofPlace: [Int32]
  /// By breakdown and by place how many are blank.
  private var blankOfGroup: [Int32]
  private var blankOfPlace: [Int32]

  init(groups: Int, places: Int) {
    ofGroup = Array(repeating: 0, count: groups)
    ofPlace = Array(repeating: 0, count: places)
    (blankOfGroup, blankOfPlace) = (ofGroup, ofPlace)
  }

  mutating func take(_ group: Int, _ place: Int32) { all.append((group, place)) }

  mutating func countPrinted(_ group: Int, _ place: Int32) {
    ofGroup[group] += 1
    ofPlace[Int(place)] += 1
  }

  /// Keeps those over printed parts, and counts those whose parts are not nil.
  mutating func keep(_ holdsParts: (_ group: Int, _ place: Int32) -> Bool?) {
    var kept: [(group: Int, place: Int32)] = []
    for (group, place) in all {
      guard let isNotNil = holdsParts(group, place) else { continue }
      kept.append((group, place))
      if !isNotNil { continue }
      blankOfGroup[group] += 1
      blankOfPlace[Int(place)] += 1
    }
    all = kept
  }

  /// Whether this whole is printed at other places, and other wholes at this place, more often than not.
  func isUnlike(_ group: Int, _ place: Int32) -> Bool {
    let (printed, blank) = (ofGroup[group], blankOfGroup[group])
    if printed > 2 * blank { return true }
    return printed > 0 && printed >= blank && ofPlace[Int(place)] > 0 && ofPlace[Int(place)] >= blankOfPlace[Int(place)]
  }
}
